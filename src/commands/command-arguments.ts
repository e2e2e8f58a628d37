import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { LANGUAGES, type Language } from '../domain/language.ts';
import type { TerminalWords } from '../locales/terminal-words.ts';

/** A use of a command that it does not have; the message says so to the person. */
export class WrongUse extends Error {}

/**
 * The options and the rest of a command line.
 *
 * @param words in which language to say what is wrong.
 * @throws {WrongUse}
 */
export function parsedArguments<const Options extends ParseArgsOptionsConfig>(
  args: string[],
  options: Options,
  words: Pick<TerminalWords, 'unknownOption' | 'valueMissing'>,
) {
  try {
    return parseArgs({ args, allowPositionals: true, options });
  } catch (error) {
    // Node's own sentence is English, and names the option in quotes.
    const option = /'(-[^' ]*)/.exec((error as Error).message)?.[1] ?? '';
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') throw new WrongUse(words.unknownOption({ option }));
    if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') throw new WrongUse(words.valueMissing({ option }));
    throw error;
  }
}

/** @throws {WrongUse} where `--lang` names none of ours. */
export function languageGiven(
  code: string | undefined,
  words: Pick<TerminalWords, 'notALanguage'>,
): Language | undefined {
  const language = LANGUAGES.find((one) => one === code);
  if (code !== undefined && !language) throw new WrongUse(words.notALanguage({ text: code }));
  return language;
}

/** The language that `--lang` names, and else that of whoever is logged in, read before anything is checked. */
export function languageFor(args: string[], ofLogin: Language): Language {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const named = args[at]?.split('=')[1] ?? args[at + 1];
  return LANGUAGES.find((code) => at >= 0 && code === named) ?? ofLogin;
}
