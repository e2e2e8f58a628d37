import { DateTime } from 'luxon';
import type { Language } from '../../src/domain/language.ts';
import type { LocalDate } from '../../src/domain/local-date.ts';
import { dayNumber, localDateOf } from '../../src/understanding/calendar.ts';
import { Reader } from '../../src/understanding/reader.ts';
import { tokensOf } from '../../src/understanding/tokens.ts';
import { whensIn, type When } from '../../src/understanding/whens.ts';
import { phraseBooks } from '../../src/understanding/words.ts';

interface Expression {
  lang: Language;
  /** Local wall-clock time, without an offset. */
  reference: string;
  timezone: string;
}

/** What a date or time expression says; `start` and `end` as `YYYY-MM-DD`, `YYYY-MM-DDTHH:MM` or `HH:MM`. */
export interface Resolved {
  start?: string;
  end?: string;
  date?: string;
  dayPart?: string;
}

/** Resolves one expression: every day, time and part of the day of the text, put together. */
export function resolve(text: string, { lang, reference }: Expression): Resolved | null {
  const wall = DateTime.fromISO(reference, { zone: 'utc' });
  const today = dayNumber(wall.toISODate() as LocalDate);
  const whens = whensIn(new Reader(text, tokensOf(text), lang, phraseBooks()), today);
  return together(whens, today, wall.hour * 60 + wall.minute);
}

function together(whens: When[], today: number, minutes: number): Resolved | null {
  const of = <K extends When['kind']>(kind: K): Extract<When, { kind: K }> | undefined =>
    whens.find((when): when is Extract<When, { kind: K }> => when.kind === kind);
  const ahead = of('ahead');
  if (ahead) return { start: instant(today, minutes + ahead.value) };
  const days = of('days')?.value;
  const times = of('times')?.value;
  const part = of('part')?.value ?? days?.part;
  const duration = of('duration')?.value;
  const first = days?.days[0];
  if (times) {
    const from = times.from ?? times.to;
    const end =
      times.from === undefined ? undefined : (times.to ?? (duration === undefined ? undefined : times.from + duration));
    const to = end !== undefined && first !== undefined && end <= from! ? end + 1440 : end;
    return { start: moment(first, from!), ...(to !== undefined && { end: moment(first, to) }) };
  }
  if (part)
    return { ...(first !== undefined && { date: localDateOf(first) }), dayPart: part === 'noon' ? 'afternoon' : part };
  if (!days || first === undefined) return null;
  const last = days.days.at(-1)!;
  return last === first && !days.whole
    ? { start: localDateOf(first) }
    : { start: localDateOf(first), end: localDateOf(last) };
}

function moment(day: number | undefined, minutes: number): string {
  return day === undefined ? clock(minutes) : instant(day, minutes);
}

function instant(day: number, minutes: number): string {
  return `${localDateOf(day + Math.floor(minutes / 1440))}T${clock(minutes)}`;
}

function clock(minutes: number): string {
  const within = ((minutes % 1440) + 1440) % 1440;
  return `${String(Math.floor(within / 60)).padStart(2, '0')}:${String(within % 60).padStart(2, '0')}`;
}
