import { fold, type Token } from './tokens.ts';

/** What people run together or shorten, by its folded spelling: "kheb" is "ik heb", "nix" is "nichts". */
export type ShortForms = Readonly<Record<string, string>>;

/** The same words, written out: a word that stands for two becomes two tokens, the second of no length. */
export function writtenOut(tokens: Token[], short: ShortForms): Token[] {
  if (!tokens.some(({ word }) => Object.hasOwn(short, word))) return tokens;
  return tokens.flatMap((token) => {
    const [first, ...rest] = wordsOf(token.word, short);
    const { end } = token;
    const added = rest.map((word): Token => ({ raw: '', word, gap: ' ', start: end, end }));
    return [{ ...token, word: first ?? token.word }, ...added];
  });
}

/** A folded word, written out. */
export function wordsOf(word: string, short: ShortForms): string[] {
  const long = Object.hasOwn(short, word) ? short[word] : undefined;
  return long === undefined ? [word] : fold(long).split(' ');
}
