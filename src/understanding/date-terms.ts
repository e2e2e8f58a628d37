import type { DayNumber } from './calendar.ts';
import { countedFrom, insideOf, rangeAt } from './date-ranges.ts';
import { beforeDay, dayAt } from './day-grammar.ts';
import type { Day, Period } from './days.ts';
import { periodAt } from './period-grammar.ts';
import type { Match, Reader } from './reader.ts';

export type Term =
  { day: Day; end: number } | { range: [Day, Day]; end: number; moved?: true } | { period: Period; end: number };

/** Reads one term of a list of days; what its list says changes the copy that is handed out. */
export function termAt(r: Reader, i: number, today: DayNumber, listed: boolean): Term | undefined {
  const read = r.once(listed ? 'listed term' : 'term', i, () => readTerm(r, i, today, listed));
  if (!read || 'period' in read) return read;
  if ('day' in read) return { ...read, day: { ...read.day } };
  return { ...read, range: [{ ...read.range[0] }, { ...read.range[1] }] };
}

function readTerm(r: Reader, i: number, today: DayNumber, listed: boolean): Term | undefined {
  const plain = termFrom(r, i, today, listed);
  const from = r.any(i, ['from', 'between', 'starting']);
  if (!from) return plain;
  const opened = termFrom(r, r.skip(i + from.length, 'on', 'article', 'in'), today, listed, from.type);
  return opened && opened.end > (plain?.end ?? 0) ? opened : plain;
}

function termFrom(r: Reader, i: number, today: DayNumber, listed: boolean, from?: string): Term | undefined {
  const start = listed ? r.skip(i, 'on', 'article') : i;
  const period = periodAt(r, start, today);
  const day = longer(oneDay(r, start, today), oneDay(r, beforeDay(r, start), today));
  const said = rangeAt(r, start, today, from);
  const range = listed && !from && said && endsHabit(said) ? undefined : said;
  const counted = countedFrom(r, i, today);
  if (counted) return counted;
  const inside = period && insideOf(r, i, period, today);
  if (inside) return inside;
  const best = Math.max(period?.end ?? 0, day?.end ?? 0, range?.end ?? 0);
  if (best === 0) return undefined;
  if (range && range.end === best) return range;
  const goesOn = day && (r.is(day.end, 'and') || /[,/]/.test(r.gap(day.end)) || (listed && endsList(r, i, day.end)));
  if (day && day.end === best && (!day.value.bare || goesOn)) return { day: day.value, end: day.end };
  if (period) return { period: period.value, end: period.end };
  return undefined;
}

/** "Wednesdays and Fridays until 30 April": the last weekday of a list opens no range of its own. */
function endsHabit(term: Term): boolean {
  return 'range' in term && isOpenWeekday(term.range[0]) && term.range[1].dayOfMonth !== undefined;
}

/** "16, 17 et 18": an "and" before, and nothing after that numbers of hours or of people have. */
function endsList(r: Reader, i: number, end: number): boolean {
  const joined = r.is(i - 1, 'and') || r.is(i - 2, 'and');
  const between = r.is(i - 3, 'between') || r.is(i - 4, 'between');
  return (
    joined &&
    !between &&
    r.token(end - 1).number !== undefined &&
    !/^\s?[-–:.]\s?\d?$/.test(r.gap(end)) &&
    !r.any(end, ['until', 'to', 'unit', 'heads', 'hourMark', 'am', 'pm'])
  );
}

export function longer<T>(one: Match<T> | undefined, other: Match<T> | undefined): Match<T> | undefined {
  return one && one.end >= (other?.end ?? 0) ? one : other;
}

function oneDay(r: Reader, i: number, today: DayNumber): Match<Day> | undefined {
  return dayAt(r, i, today, true);
}

export function isOpenWeekday(day: Day): boolean {
  return (
    day.weekday !== undefined &&
    day.dayOfMonth === undefined &&
    day.week === undefined &&
    day.plus === undefined &&
    !day.pointer
  );
}
