import { nameWords } from './name-words.ts';

export const MOST_TOPICS = 8;
const LONGEST_TOPIC = 60;
/** Shorter words say nothing of a subject, in any of our languages. */
const SHORTEST_WORD = 3;
/** From so many letters on, a word and its plural or compound ("premium", "premiums") are taken for the same. */
const SHORTEST_STEM = 4;

/** What somebody said they like to talk about, as it is kept: each once, and no more than {@link MOST_TOPICS} of them. */
export function topicsFrom(said: readonly string[]): string[] {
  // What is cut off last, in case that was half a character.
  const topics = said.map((topic) => clean(clean(topic).slice(0, LONGEST_TOPIC)));
  const keys = topics.map((topic) => wordsOf(topic).join(' '));
  return topics.filter((_, n) => keys[n] !== '' && keys.indexOf(keys[n] ?? '') === n).slice(0, MOST_TOPICS);
}

/**
 * Whether somebody with these topics knows about what is sought: where all that is sought is in one of them ("energy" in
 * "energy premiums"), or one of them is in what is sought. Without case or accents.
 */
export function isAbout(topics: readonly string[], sought: string): boolean {
  const words = wordsOf(sought);
  if (words.length === 0) return false;
  return topics.map(wordsOf).some((topic) => isWithin(words, topic) || isWithin(topic, words));
}

function clean(text: string): string {
  return text.replace(/\p{C}+/gu, ' ').trim();
}

function wordsOf(text: string): string[] {
  const words = nameWords(text);
  const telling = words.filter((word) => word.length >= SHORTEST_WORD);
  return telling.length > 0 ? telling : words;
}

function isWithin(some: readonly string[], all: readonly string[]): boolean {
  return some.length > 0 && some.every((word) => all.some((other) => isAlike(word, other)));
}

function isAlike(a: string, b: string): boolean {
  const stem = Math.min(a.length, b.length);
  return a === b || (stem >= SHORTEST_STEM && (a.startsWith(b) || b.startsWith(a)));
}
