import { LANGUAGES } from '../src/domain/language.ts';
import type { Reading } from '../src/understanding/reading.ts';
import { read } from '../test/understanding/a-reader.ts';
import { resolve, type Resolved } from '../test/understanding/dates-for-scoring.ts';
import { type Example, examples, score } from '../test/understanding/scoring.ts';
import { type DateCase, isRightDate, undisputedDates } from '../test/understanding/scoring-dates.ts';
import { readByChrono } from './chrono-dates.ts';
import type { Figure } from './figure.ts';

/** What is right where the dates of both readers are mixed, beside ours alone: why chrono-node is not used. */
export function mixture(): Figure[] {
  const cases = LANGUAGES.flatMap(undisputedDates);
  const dates = (reads: (one: DateCase) => Resolved | null): number =>
    (100 * cases.filter((one) => isRightDate(one, reads(one))).length) / cases.length;
  const ours = (one: DateCase): Resolved | null => resolve(one.text, one);
  const theirs = (one: DateCase): Resolved | null => readByChrono(one.text, one);
  const all = [
    ...examples('examples.jsonl'),
    ...LANGUAGES.flatMap((language) => [
      ...examples(`unseen.${language}.jsonl`),
      ...examples(`blind.${language}.jsonl`),
    ]),
  ];
  const sentences = (reads?: (example: Example) => Reading): number => 100 * score(all, reads).share;
  const [plainDates, plainSentences] = [dates(ours), sentences()];
  return [
    figure(`dates right (${cases.length}), chrono-node where ours finds none`, dates((one) => ours(one) ?? theirs(one)), plainDates),
    figure(`dates right (${cases.length}), ours where chrono-node finds none`, dates((one) => theirs(one) ?? ours(one)), plainDates),
    figure(`sentences right (${all.length}), chrono-node where ours finds none`, sentences((one) => mixed(one, 'ours first')), plainSentences),
    figure(`sentences right (${all.length}), ours where chrono-node finds none`, sentences((one) => mixed(one, 'theirs first')), plainSentences),
  ]; // prettier-ignore
}

const WITHOUT_DAYS = ['policy_question', 'help', 'greet', 'thanks', 'none', 'announce'];

/** Our reading, with the days of chrono-node: all of them, or only those of sentences in which we find no day. */
function mixed({ lang, text, reference }: Example, which: 'ours first' | 'theirs first'): Reading {
  const reading = read(lang, text, reference);
  const { date, dates, dateRange, ...rest } = reading.slots;
  const found = date ?? dates ?? dateRange ?? rest.impossibleDate;
  if (WITHOUT_DAYS.includes(reading.intent) || rest.recurrence || (which === 'ours first' && found)) return reading;
  const theirs = daysOf(readByChrono(text, { lang, reference: reference.slice(0, 19) }));
  return theirs ? { ...reading, slots: { ...rest, ...theirs } } : reading;
}

function daysOf(said: Resolved | null): object | undefined {
  const [from, to] = [said?.date ?? said?.start, said?.end].map((moment) => /^\d{4}-\d\d-\d\d/.exec(moment ?? '')?.[0]);
  if (!from) return undefined;
  return to && to !== from ? { dateRange: { from, to } } : { date: from };
}

function figure(name: string, value: number, baseline: number): Figure {
  return { bench: 'understanding', figure: `mixed: ${name}`, value, unit: '%', baseline, ratio: value / baseline };
}
