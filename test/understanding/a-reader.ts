import { join } from 'node:path';
import type { Language } from '../../src/domain/language.ts';
import { readBuildings, readPlaces } from '../../src/store/reference-places.ts';
import { createUnderstanding } from '../../src/understanding/understanding.ts';
import type { Reading } from '../../src/understanding/reading.ts';

const data = join(import.meta.dirname, '../../data');
export const places = readPlaces(data);
export const buildings = readBuildings(data);
export const understand = createUnderstanding({ places, sites: buildings });

/** Tuesday 10 March 2026, 09:12 in Brussels. */
export const TUESDAY = '2026-03-10T09:12:00+01:00';

/** Reads a sentence as somebody of a language wrote it, on a Tuesday unless said otherwise. */
export function read(language: Language, text: string, sent = TUESDAY): Reading {
  return understand(text, { language, now: new Date(sent), zone: 'Europe/Brussels' });
}
