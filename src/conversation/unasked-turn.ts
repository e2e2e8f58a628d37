import type { Official } from '../domain/people/official.ts';
import { wordsOf } from '../locales/words.ts';
import type { Turn } from './ability.ts';
import { buttonsFor } from './button-key.ts';

/** What somebody is told unasked, in their language: nobody is talking, and nobody reads along where it is told. */
export function unaskedTurn(who: Official, key: string, now: Date): Turn {
  const { id, language } = who.person;
  const lastBooking = () => Promise.resolve(undefined);
  return { who, language, words: wordsOf(language), key, button: buttonsFor(id), now, lastBooking, isPrivate: true };
}
