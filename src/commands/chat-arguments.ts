import type { Language } from '../domain/language.ts';
import type { TerminalWords } from '../locales/terminal-words.ts';
import { WrongUse, languageGiven, parsedArguments } from './command-arguments.ts';

export interface ChatArguments {
  as: string;
  language?: Language;
  /** Whether to tell how each sentence was read. */
  readings: boolean;
  help: boolean;
  texts: string[];
}

const OPTIONS = {
  as: { type: 'string' },
  lang: { type: 'string' },
  readings: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/**
 * @param words in which language to say what is wrong.
 * @throws {WrongUse}
 */
export function chatArguments(args: string[], words: TerminalWords): ChatArguments {
  const { values, positionals } = parsedArguments(args, OPTIONS, words);
  const as = (values.as ?? 'official@nomade.example').trim().toLowerCase();
  if (!/^\S+@\S+$/.test(as)) throw new WrongUse(words.notAnEmail({ text: as }));
  return {
    as,
    language: languageGiven(values.lang, words),
    readings: values.readings ?? false,
    help: values.help ?? false,
    texts: positionals,
  };
}
