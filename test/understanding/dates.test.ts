import { expect } from 'chai';
import type { Language } from '../../src/domain/language.ts';
import { resolve, type Resolved } from './dates-for-scoring.ts';
import { lines } from './scoring.ts';

interface Meaning {
  kind: string;
  start?: string;
  end?: string;
  date?: string;
  dayPart?: string;
}

interface DateCase {
  id: string;
  lang: Language;
  text: string;
  reference: string;
  timezone: string;
  expect: Meaning;
  accept?: Meaning[];
  tags?: string[];
}

/** What is reached, of the cases on which nobody differs; a change may raise these and not lower them. */
const REACHED: Partial<Record<Language, number>> = { nl: 0.94, fr: 0.93, de: 0.94, en: 0.91 };

describe('date and time expressions of other libraries', () => {
  for (const [language, least] of Object.entries(REACHED)) {
    it(`are read in ${language}`, () => {
      const cases = lines<DateCase>(`dates.${language}.jsonl`).filter(
        ({ tags }) => !tags?.some((tag) => /contested|unverified/.test(tag)),
      );
      const right = cases.filter((one) => isRight(one, resolve(one.text, one)));

      expect(right.length / cases.length).to.be.at.least(least);
    });
  }
});

function isRight({ expect: meant, accept = [], reference }: DateCase, got: Resolved | null): boolean {
  return got !== null && [meant, ...accept].some((meaning) => same(meaning, got, reference.slice(0, 10)));
}

function same(meaning: Meaning, got: Resolved, today: string): boolean {
  const day = got.date ?? (got.start?.includes('-') ? got.start.slice(0, 10) : undefined);
  if (meaning.dayPart)
    return (
      got.dayPart === meaning.dayPart && (meaning.date ? day === meaning.date : day === undefined || day === today)
    );
  const end = got.end ?? (meaning.kind.endsWith('range') ? got.start : undefined);
  if (meaning.kind.startsWith('time') && meaning.start)
    return timeOf(got.start) === meaning.start && timeOf(got.end) === meaning.end;
  return (
    got.start === meaning.start &&
    (meaning.end === undefined ? got.end === undefined || got.end === got.start : end === meaning.end)
  );
}

function timeOf(moment: string | undefined): string | undefined {
  return moment?.slice(-5);
}
