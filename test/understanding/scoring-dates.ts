import type { Language } from '../../src/domain/language.ts';
import type { Resolved } from './dates-for-scoring.ts';
import { lines } from './scoring.ts';

interface Meaning {
  kind: string;
  start?: string;
  end?: string;
  date?: string;
  dayPart?: string;
}

export interface DateCase {
  id: string;
  lang: Language;
  text: string;
  /** Local wall-clock time, without an offset. */
  reference: string;
  timezone: string;
  expect: Meaning;
  accept?: Meaning[];
  tags?: string[];
}

/** The date and time expressions of a language on which nobody differs, and which their source vouches for. */
export function undisputedDates(language: Language): DateCase[] {
  return lines<DateCase>(`dates.${language}.jsonl`).filter(
    ({ tags }) => !tags?.some((tag) => /contested|unverified/.test(tag)),
  );
}

/** Whether an expression was read as it is meant, or as another reading that is as good. */
export function isRightDate({ expect, accept = [], reference }: DateCase, got: Resolved | null): boolean {
  return got !== null && [expect, ...accept].some((meaning) => same(meaning, got, reference.slice(0, 10)));
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
