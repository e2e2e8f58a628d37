import type { Language } from '../domain/language.ts';
import type { Refusal } from '../domain/refusal.ts';
import { de } from './de.ts';
import { en, type Words } from './en.ts';
import { fr } from './fr.ts';
import { nl } from './nl.ts';

export type { Words } from './en.ts';

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
