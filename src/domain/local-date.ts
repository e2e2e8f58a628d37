import { DateTime } from 'luxon';
import type { Brand } from './brand.ts';

/** A calendar day, `YYYY-MM-DD`, without a zone: days compare and sort as text. */
export type LocalDate = Brand<'LocalDate'>;

/** A time of day on the wall clock, `HH:MM`, 00:00 to 24:00; times compare and sort as text. */
export type LocalTime = Brand<'LocalTime'>;

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** Reads `YYYY-MM-DD`; undefined for anything else, also for 31 February. */
export function localDate(text: string): LocalDate | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const midnight = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(text) ? (text as LocalDate) : undefined;
}

/** The day it is at `instant` in `zone` (an IANA name). */
export function dayAt(instant: Date, zone: string): LocalDate {
  return wallClock(instant, zone).slice(0, 10) as LocalDate;
}

/** What the clock on the wall in `zone` (an IANA name) shows at `instant`, to the minute. */
export function timeAt(instant: Date, zone: string): LocalTime {
  return wallClock(instant, zone).slice(11) as LocalTime;
}

/** The instant at which the wall clock in `zone` first shows `time` on `day`; in a spring gap, the instant after it. */
export function instantAt(day: LocalDate, time: LocalTime, zone: string): Date {
  const ms = instants(`${day} ${time} ${zone}`, () => {
    const midnight = time === '24:00';
    const wall = DateTime.fromISO(`${midnight ? addDays(day, 1) : day}T${midnight ? '00:00' : time}`, { zone });
    // Which of two it is, Luxon leaves open: in January it was another one than in July.
    const [first = wall] = wall.getPossibleOffsets();
    return first.toMillis();
  });
  return new Date(ms);
}

const wallClock = (instant: Date, zone: string) => {
  // No zone is off by less than a minute.
  const minute = Math.floor(instant.getTime() / MINUTE_MS) * MINUTE_MS;
  return wallClocks(`${minute} ${zone}`, () => DateTime.fromMillis(minute, { zone }).toFormat("yyyy-MM-dd'T'HH:mm"));
};

const instants = remembering<number>();
const wallClocks = remembering<string>();

/** Working with zones is slow, and the same opening hours are asked for all day: so many answers are kept. */
const REMEMBERED = 10_000;

function remembering<Value>(): (key: string, work: () => Value) => Value {
  const known = new Map<string, Value>();
  return (key, work) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    if (known.size >= REMEMBERED) known.clear();
    const value = work();
    known.set(key, value);
    return value;
  };
}

/**
 * The day `days` after `day` (before it, where negative).
 *
 * @throws {RangeError} where that is no {@link LocalDate}: after the last of them, one would go on from day to day without end.
 */
export function addDays(day: LocalDate, days: number): LocalDate {
  const instant = new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString();
  if (!/^\d/.test(instant)) throw new RangeError('No calendar of ours goes that far.');
  return instant.slice(0, 10) as LocalDate;
}

/** Days from `from` to `to`: 1 from a day to the next. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}

/** 1 for Monday to 7 for Sunday. */
export function isoWeekday(day: LocalDate): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}
