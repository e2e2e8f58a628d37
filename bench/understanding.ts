import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as chrono from 'chrono-node';
import type { Language } from '../src/domain/language.ts';
import { readBuildings, readPlaces } from '../src/store/reference-places.ts';
import { createUnderstanding } from '../src/understanding/understanding.ts';
import type { Figure } from './figure.ts';
import { median } from './median.ts';

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

/** A sentence understood with everything, beside the dates alone of the same sentence read by chrono-node. */
export function benchUnderstanding(): Promise<Figure[]> {
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
  ]);
}

type Read = (sentence: Sentence, now: Date) => unknown;

/** Milliseconds for each sentence, both readers taking turns so that a busy machine weighs on both. */
function alternately(sentences: Sentence[], ours: Read, theirs: Read): [number[], number[]] {
  const times: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    for (const sentence of sentences) {
      const now = new Date(sentence.reference);
      [ours, theirs].forEach((read, who) => {
        const began = performance.now();
        read(sentence, now);
        if (round >= WARMING) times[who]?.push(performance.now() - began);
      });
    }
  }
  return times;
}

function figure(name: string, value: number, unit: string, baseline: number, goal: string, holds: boolean): Figure {
  return { bench: 'understanding', figure: name, value, unit, baseline, ratio: value / baseline, goal, holds };
}
