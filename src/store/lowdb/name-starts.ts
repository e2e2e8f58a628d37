import { nameWords, type WordSought } from '../../domain/people/name-words.ts';

/** Whoever is sought by a word is looked for among those with a word of the same first letters. */
const LETTERS = 3;

/** Under which keys a name is found. */
export function nameStartsOf(name: string): string[] {
  return [...new Set(nameWords(name).map((word) => word.slice(0, LETTERS)))];
}

/** Where to look; undefined where it may be anywhere, since too little of a word is known. */
export function nameStartOf({ word, isStart }: WordSought): string | undefined {
  return isStart && word.length < LETTERS ? undefined : word.slice(0, LETTERS);
}
