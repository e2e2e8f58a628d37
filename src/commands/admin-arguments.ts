import type { AdminWords } from '../locales/admin/admin-words.ts';
import { WrongUse, languageGiven, parsedArguments } from './command-arguments.ts';

/** What is to be done. */
export type AdminCommand =
  | { do: 'help' }
  | { do: 'organisations' }
  | { do: 'import-people'; file: string; dryRun: boolean }
  | { do: 'policy'; organisation: string; file?: string; dryRun: boolean }
  | { do: 'agreements'; organisation: string; file?: string; dryRun: boolean }
  | { do: 'guidelines'; organisation: string; file?: string; dryRun: boolean }
  | { do: 'show-guideline' | 'withdraw-guideline'; organisation: string; id: string }
  | { do: 'announce'; organisation: string; file: string; by?: string }
  | { do: 'announcements'; organisation: string; watch: boolean }
  | { do: 'unreached'; organisation: string }
  | { do: 'move-store'; dryRun: boolean };

const OPTIONS = {
  'dry-run': { type: 'boolean' },
  show: { type: 'string' },
  withdraw: { type: 'string' },
  by: { type: 'string' },
  watch: { type: 'boolean' },
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

  const [command, ...rest] = positionals;
  const dryRun = values['dry-run'] ?? false;
  const chosen = ofOne(withMore(commandOf(command, rest, dryRun, words), { ...values, dryRun }, words), values, words);
  const surplus = rest[WORDS_AFTER[chosen.do]];
  if (surplus !== undefined) throw new WrongUse(words.surplus({ text: surplus }));
  return chosen;
}

/** So many words may stand after a command. */
const WORDS_AFTER: Record<AdminCommand['do'], number> = {
  help: 0,
  organisations: 0,
  'import-people': 1,
  policy: 2,
  agreements: 2,
  guidelines: 2,
  'show-guideline': 1,
  'withdraw-guideline': 1,
  announce: 2,
  announcements: 1,
  unreached: 1,
  'move-store': 0,
};

/** @throws {WrongUse} */
function commandOf(command: string | undefined, rest: string[], dryRun: boolean, words: AdminWords): AdminCommand {
  const noTrial = () => {
    if (dryRun) throw new WrongUse(words.unknownOption({ option: '--dry-run' }));
  };
  const [first, second] = rest;
  switch (command) {
    case undefined:
      throw new WrongUse(words.commandMissing);
    case 'organisations':
      noTrial();
      return { do: command };
    case 'import-people':
      if (first === undefined) throw new WrongUse(words.fileMissing);
      return { do: command, file: first, dryRun };
    case 'policy':
    case 'agreements':
    case 'guidelines':
      if (first === undefined) throw new WrongUse(words[command].organisationMissing);
      if (second === undefined) noTrial();
      return { do: command, organisation: first, ...(second !== undefined && { file: second }), dryRun };
    case 'announce':
      if (first === undefined) throw new WrongUse(words.announce.organisationMissing);
      if (second === undefined) throw new WrongUse(words.announce.fileMissing);
      return { do: command, organisation: first, file: second };
    case 'announcements':
      noTrial();
      if (first === undefined) throw new WrongUse(words.announce.organisationMissing);
      return { do: command, organisation: first, watch: false };
    case 'unreached':
      noTrial();
      if (first === undefined) throw new WrongUse(words.unreached.organisationMissing);
      return { do: command, organisation: first };
    case 'move-store':
      return { do: command, dryRun };
    default:
      throw new WrongUse(words.unknownCommand({ command }));
  }
}

/**
 * `guidelines` with an option is about one of them.
 *
 * @throws {WrongUse}
 */
function ofOne(
  command: AdminCommand,
  { show, withdraw }: { show?: string | undefined; withdraw?: string | undefined },
  words: AdminWords,
): AdminCommand {
  if (show === undefined && withdraw === undefined) return command;
  const mayBe = command.do === 'guidelines' && (show === undefined || withdraw === undefined);
  if (!mayBe) throw new WrongUse(words.unknownOption({ option: withdraw === undefined ? '--show' : '--withdraw' }));
  const { organisation } = command;
  return show === undefined
    ? { do: 'withdraw-guideline', organisation, id: withdraw ?? '' }
    : { do: 'show-guideline', organisation, id: show };
}

/**
 * `announce` says who of HR does, unless it is only tried; `announcements` may be watched.
 *
 * @throws {WrongUse}
 */
function withMore(
  command: AdminCommand,
  { by, watch, dryRun }: { by?: string | undefined; watch?: boolean | undefined; dryRun: boolean },
  words: AdminWords,
): AdminCommand {
  if (by !== undefined && command.do !== 'announce') throw new WrongUse(words.unknownOption({ option: '--by' }));
  if (watch && command.do !== 'announcements') throw new WrongUse(words.unknownOption({ option: '--watch' }));
  if (command.do === 'announcements') return { ...command, watch: watch ?? false };
  if (command.do !== 'announce' || dryRun) return command;
  if (by === undefined) throw new WrongUse(words.announce.byMissing);
  return { ...command, by };
}
