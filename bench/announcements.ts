import type { Guideline, GuidelineId } from '../src/domain/guidelines/guideline.ts';
import { GuidelineSearch } from '../src/domain/guidelines/guideline-search.ts';
import type { LocalDate } from '../src/domain/local-date.ts';
import type { OrganisationId } from '../src/domain/people/organisation.ts';
import { LowdbDatabase } from '../src/store/lowdb/database.ts';
import { lowdbStores } from '../src/stores.ts';
import { benchSending } from './announcements-sending.ts';
import type { Figure } from './figure.ts';
import { percentile } from './percentile.ts';

const QUESTIONS = { full: 1_000, quick: 200 };
const WARM_UP = 20;
const GUIDELINES = 200;
const PASSAGES = 10;
const WORDS_A_PASSAGE = 90;
const MOST_MS = 20;
const NOW = new Date('2026-11-24T08:00:00Z');
const CITY = { id: 'city' as OrganisationId, zone: 'Europe/Brussels' };
const SYLLABLES = 'ar be der ge in kan land leer mid nood over plan recht schap tijd uit ver werk zorg ing'.split(' ');

/** What guidelines say, and how announcements are sent. */
export async function benchAnnouncements(pace: keyof typeof QUESTIONS): Promise<Figure[]> {
  return [...(await benchGuidelines(pace)), ...(await benchSending(pace))];
}

/** What guidelines say, in Dutch: the dearest language to search, with its long words. */
async function benchGuidelines(pace: keyof typeof QUESTIONS): Promise<Figure[]> {
  const { guidelines: store } = lowdbStores(LowdbDatabase.inMemory());
  const vocabulary = Array.from({ length: 6_000 }, (_, n) => wordOf(n));
  for (let n = 0; n < GUIDELINES; n += 1) await store.publish(guidelineOf(n, vocabulary));
  const search = new GuidelineSearch(store);
  const ask = (sought: string) => search.about(sought, { organisation: CITY, languages: ['nl'], limit: 5 }, NOW);

  const start = performance.now();
  await ask('werk');
  const firstMs = performance.now() - start;
  const times: number[] = [];
  let found = 0;
  for (let n = 0; n < QUESTIONS[pace] + WARM_UP; n += 1) {
    const begun = performance.now();
    found += (await ask(questionOf(n, vocabulary))).length;
    if (n >= WARM_UP) times.push(performance.now() - begun);
  }
  if (found === 0) throw new Error('nothing was found');
  const most = percentile(Float64Array.from(times).sort(), 95);
  const passages = (GUIDELINES * PASSAGES).toLocaleString('en');
  return [
    { figure: `what ${passages} passages say, of 20 questions the slowest`, value: most, goal: `< ${MOST_MS} ms`, holds: most < MOST_MS }, // prettier-ignore
    { figure: 'the first question, which reads them all', value: firstMs },
  ].map((figure) => ({ bench: 'announcements', unit: 'ms', ...figure }));
}

/** Mostly short, of up to five syllables: as Dutch words are. */
function wordOf(n: number): string {
  const count = [1, 2, 2, 2, 3, 3, 4, 5][n % 8] ?? 1;
  return Array.from({ length: count }, (_, k) => SYLLABLES[scattered(n * 7 + k) % SYLLABLES.length]).join('');
}

/** Frequent words are much more frequent than the others, as in any text. */
function wordsOf(seed: number, count: number, vocabulary: string[]): string {
  const pick = (k: number) => vocabulary[Math.floor((scattered(seed * 997 + k) / 2 ** 32) ** 3 * vocabulary.length)];
  return Array.from({ length: count }, (_, k) => pick(k)).join(' ');
}

function guidelineOf(n: number, vocabulary: string[]): Guideline {
  const passages = Array.from({ length: PASSAGES }, (_, k) => {
    const seed = n * PASSAGES + k;
    return { heading: wordsOf(seed + 1e6, 3, vocabulary), paragraphs: [wordsOf(seed, WORDS_A_PASSAGE, vocabulary)] };
  });
  const texts = { nl: { title: wordsOf(n + 2e6, 4, vocabulary), passages } };
  const id = `guideline-${n}` as GuidelineId;
  return { organisation: CITY.id, id, version: 1, from: '2026-01-01' as LocalDate, published: NOW, texts };
}

/** One to four words, some with a letter wrong. */
function questionOf(n: number, vocabulary: string[]): string {
  const words = wordsOf(n + 3e6, 1 + (n % 4), vocabulary);
  return n % 3 === 0 ? `${words.slice(0, 3)}x${words.slice(4)}` : words;
}

/** The same numbers each time, without an order: a 32-bit mixing (Murmur3's last step). */
function scattered(n: number): number {
  let mixed = (n | 0) ^ (n >>> 16);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
