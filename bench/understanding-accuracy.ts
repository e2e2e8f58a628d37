import { LANGUAGES, type Language } from '../src/domain/language.ts';
import { resolve, type Resolved } from '../test/understanding/dates-for-scoring.ts';
import { type Example, examples, score } from '../test/understanding/scoring.ts';
import { type DateCase, isRightDate, undisputedDates } from '../test/understanding/scoring-dates.ts';
import { readByChrono } from './chrono-dates.ts';
import type { Figure } from './figure.ts';

/** In percent: what the sentences and dates must reach in each language. */
const GOALS = { intent: 95, frame: 88, dates: 90 };
/** Of so many sentences that ask for nothing of ours, one may be acted on. */
const OUTSIDE = 40;

/** How many sentences and dates are read rightly, a language each; dates beside chrono-node on the same ones. */
export function accuracy(): Figure[] {
  const blind = LANGUAGES.flatMap((language) => examples(`blind.${language}.jsonl`));
  return [
    ...LANGUAGES.flatMap((language) => sentences('examples', of(language, examples('examples.jsonl')))),
    ...LANGUAGES.flatMap((language) => sentences('blind', of(language, blind))),
    actedOn(blind),
    ...LANGUAGES.map(dates),
  ];
}

interface Named {
  language: Language;
  all: Example[];
}

function of(language: Language, all: Example[]): Named {
  return { language, all: all.filter(({ lang }) => lang === language) };
}

function sentences(set: string, { language, all }: Named): Figure[] {
  const { intents, share } = score(all);
  const name = `${language}, ${set} (${all.length})`;
  return [
    percent(`intent right: ${name}`, 100 * intents, GOALS.intent),
    percent(`intent and all slots right: ${name}`, 100 * share, GOALS.frame),
  ];
}

function actedOn(blind: Example[]): Figure {
  const outside = blind.filter(({ intent }) => intent === 'none');
  const { actedOn: taken } = score(outside);
  return {
    bench: 'understanding',
    figure: `out of scope and acted on: blind (of ${outside.length})`,
    value: taken,
    unit: 'messages',
    goal: `at most 1 of ${OUTSIDE}`,
    holds: taken <= Math.ceil(outside.length / OUTSIDE),
  };
}

function dates(language: Language): Figure {
  const cases = undisputedDates(language);
  const right = (reads: (text: string, one: DateCase) => Resolved | null): number =>
    (100 * cases.filter((one) => isRightDate(one, reads(one.text, one))).length) / cases.length;
  const [ours, theirs] = [right(resolve), right(readByChrono)];
  const name = `dates right, beside chrono-node: ${language} (${cases.length})`;
  return { ...percent(name, ours, GOALS.dates), baseline: theirs, ratio: ours / theirs };
}

function percent(name: string, value: number, least: number): Figure {
  return {
    bench: 'understanding',
    figure: name,
    value,
    unit: '%',
    goal: `at least ${least} %`,
    holds: value >= least,
  };
}
