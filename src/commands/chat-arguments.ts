import { parseArgs } from 'node:util';
import { LANGUAGES, type Language } from '../domain/language.ts';
import { type TerminalWords, terminalWords } from '../locales/terminal-words.ts';

export interface ChatArguments {
  as: string;
  language?: Language;
  help: boolean;
  texts: string[];
}

/** A use of the command that it does not have; the message says so to the person. */
export class WrongUse extends Error {}

/**
 * @param words in which language to say what is wrong.
 * @throws {WrongUse}
 */
export function chatArguments(args: string[], words: TerminalWords): ChatArguments {
  const { values, positionals } = parsed(args, words);
  const as = (values.as ?? 'official@nomade.example').trim().toLowerCase();
  if (!/^\S+@\S+$/.test(as)) throw new WrongUse(words.notAnEmail({ text: as }));
  const language = LANGUAGES.find((code) => code === values.lang);
  if (values.lang !== undefined && !language) throw new WrongUse(words.notALanguage({ text: values.lang }));
  return { as, language, help: values.help ?? false, texts: positionals };
}

/** The words of the language that `--lang` names, and else of whoever is logged in, read before anything is checked. */
export function wordsFor(args: string[], ofLogin: Language): TerminalWords {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const named = args[at]?.split('=')[1] ?? args[at + 1];
  return terminalWords[LANGUAGES.find((code) => at >= 0 && code === named) ?? ofLogin];
}

function parsed(args: string[], words: TerminalWords) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        as: { type: 'string' },
        lang: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    // Node's own sentence is English, and names the option in quotes.
    const option = /'(-[^' ]*)/.exec((error as Error).message)?.[1] ?? '';
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') throw new WrongUse(words.unknownOption({ option }));
    if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') throw new WrongUse(words.valueMissing({ option }));
    throw error;
  }
}
