import type { AdminWords } from '../locales/admin-words.ts';
import { WrongUse, languageGiven, parsedArguments } from './command-arguments.ts';

/** What is to be done. */
export type AdminCommand =
  | { do: 'help' }
  | { do: 'organisations' }
  | { do: 'import-people'; file: string; dryRun: boolean }
  | { do: 'move-store'; dryRun: boolean };

const OPTIONS = {
  'dry-run': { type: 'boolean' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/**
 * @param words in which language to say what is wrong.
 * @throws {WrongUse}
 */
export function adminCommand(args: string[], words: AdminWords): AdminCommand {
  const { values, positionals } = parsedArguments(args, OPTIONS, words);
  languageGiven(values.lang, words);
  if (values.help) return { do: 'help' };

  const [command, file, ...rest] = positionals;
  const dryRun = values['dry-run'] ?? false;
  const surplus = (command === 'import-people' ? undefined : file) ?? rest[0];
  switch (command) {
    case undefined:
      throw new WrongUse(words.commandMissing);
    case 'organisations':
      if (dryRun) throw new WrongUse(words.unknownOption({ option: '--dry-run' }));
      break;
    case 'import-people':
      if (file === undefined) throw new WrongUse(words.fileMissing);
      break;
    case 'move-store':
      break;
    default:
      throw new WrongUse(words.unknownCommand({ command }));
  }
  if (surplus !== undefined) throw new WrongUse(words.surplus({ text: surplus }));
  if (command === 'move-store') return { do: command, dryRun };
  return file === undefined ? { do: 'organisations' } : { do: 'import-people', file, dryRun };
}
