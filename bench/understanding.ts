import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as chrono from 'chrono-node';
import type { Language } from '../src/domain/language.ts';
import { readBuildings, readPlaces } from '../src/store/reference-places.ts';
import type { Understand } from '../src/understanding/reading.ts';
import { createUnderstanding } from '../src/understanding/understanding.ts';
import { hostileTexts } from '../test/understanding/hostile-texts.ts';
import type { Figure } from './figure.ts';
import { median } from './median.ts';
import { accuracy } from './understanding-accuracy.ts';
import { mixture } from './understanding-mixture.ts';

interface Sentence {
  lang: Language;
  text: string;
  reference: string;
}

const data = join(import.meta.dirname, '../data');
const EXAMPLES = join(import.meta.dirname, '../test/fixtures/language/examples.jsonl');
const ROUNDS = 20;
/** The first rounds only warm the machine up. */
const WARMING = 5;
/** How often a hostile text is read, whose time is that of the quickest, which the machine disturbed least; and each how many-th is. */
const READINGS = { full: { times: 9, every: 1 }, quick: { times: 3, every: 4 } };

/** A sentence understood with everything, beside the dates alone of the same sentence read by chrono-node; and how well. */
export function benchUnderstanding(pace: keyof typeof READINGS): Promise<Figure[]> {
  const sentences = readFileSync(EXAMPLES, 'utf8').trim().split('\n').map((line) => JSON.parse(line) as Sentence); // prettier-ignore
  const understand = createUnderstanding({ places: readPlaces(data), sites: readBuildings(data) });
  const ours = (sentence: Sentence, now: Date): unknown => understand(sentence.text, { language: sentence.lang, now, zone: 'Europe/Brussels' }); // prettier-ignore
  const theirs = ({ lang, text }: Sentence, now: Date): unknown => chrono[lang].casual.parse(text, now, { forwardDate: true }); // prettier-ignore
  const [mine, baseline] = alternately(sentences, ours, theirs);
  const perSecond = 1000 / (mine.reduce((sum, ms) => sum + ms, 0) / mine.length);
  const perSecondDates = 1000 / (baseline.reduce((sum, ms) => sum + ms, 0) / baseline.length);
  return Promise.resolve([
    figure('a sentence understood, median', median(mine), 'ms', median(baseline), 'under 0.5 ms', median(mine) < 0.5),
    figure('sentences a second, one thread', perSecond, '/s', perSecondDates, 'at least 5,000', perSecond >= 5000),
    worstOfHostile(understand, READINGS[pace]),
    ...accuracy(),
    // What decision 0007 rests on changes only with the grammar.
    ...(pace === 'full' ? mixture() : []),
  ]);
}

type Read = (sentence: Sentence, now: Date) => unknown;

/** Milliseconds for each sentence, both readers taking turns, so that what disturbs weighs on both. */
function alternately(sentences: Sentence[], ours: Read, theirs: Read): [number[], number[]] {
  const times: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    for (const sentence of sentences) {
      const now = new Date(sentence.reference);
      [ours, theirs].forEach((read, who) => {
        const ms = timeOf(() => read(sentence, now));
        if (round >= WARMING) times[who]?.push(ms);
      });
    }
  }
  return times;
}

/** The slowest of the texts that were made to be slow, 2,000 characters each. */
function worstOfHostile(understand: Understand, readings: { times: number; every: number }): Figure {
  const texts = hostileTexts().filter((_text, n) => n % readings.every === 0);
  const now = new Date('2026-03-10T09:12:00+01:00');
  const times = texts.map(({ language, text }) => {
    const reading = (): unknown => understand(text, { language, now, zone: 'Europe/Brussels' });
    return Math.min(...Array.from({ length: readings.times }, () => timeOf(reading)));
  });
  const worst = Math.max(...times);
  const name = `worst of the hostile texts (${texts.length}, 2,000 characters each)`;
  return { bench: 'understanding', figure: name, value: worst, unit: 'ms', goal: 'under 5 ms', holds: worst < 5 };
}

/** Milliseconds that something takes. */
function timeOf(work: () => unknown): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

function figure(name: string, value: number, unit: string, baseline: number, goal: string, holds: boolean): Figure {
  return { bench: 'understanding', figure: name, value, unit, baseline, ratio: value / baseline, goal, holds };
}
