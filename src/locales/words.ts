import type { Language } from '../domain/language.ts';
import type { Refusal } from '../domain/refusal.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import { nl } from './nl.ts';

/** Everything the bot says, in one language. English gives the shape; the others owe the same. */
export type Words = typeof en;

const WORDS: Record<Language, Words> = { nl, fr, de, en };

export function wordsOf(language: Language): Words {
  return WORDS[language];
}

/** What to tell a person about a refusal. */
export function sentenceFor(words: Words, { code, facts }: Refusal): string {
  // The compiler cannot see that code and facts belong together once they are a union; Refusal's constructor saw it.
  const say = words.refusals[code] as (facts: unknown) => string;
  return say(facts);
}
