import { type DayNumber, partsOf, weekdayOf } from './calendar.ts';
import { countedDays, weekLater } from './counted-days.ts';
import { type Day, monthPeriod, type Period } from './days.ts';
import { isoDate, numericDate, yearAt } from './figure-dates.ts';
import { countsThings, dayNumberAt, isClock, namedDate, ordinalDay } from './named-dates.ts';
import { monthAt, pointedUnit } from './pointed-units.ts';
import type { Match, Reader } from './reader.ts';
import { weekdayAt, weekThenWeekday } from './weekday-grammar.ts';
import { UNIT } from './words.ts';

/** Reads one day at token `i`; `bare` allows a number alone, where others of its list say which month it is. */
export function dayAt(r: Reader, i: number, today: DayNumber, bare = false): Match<Day> | undefined {
  const read = r.once(bare ? 'bare day' : 'day', i, () => readDay(r, i, today, bare));
  return read && { value: { ...read.value }, end: read.end };
}

function readDay(r: Reader, i: number, today: DayNumber, bare: boolean): Match<Day> | undefined {
  if (!r.begins(i)) return undefined;
  let best: Match<Day> | undefined;
  for (const read of READERS) {
    const match = read(r, i, today);
    if (match && match.end > (best?.end ?? i)) best = match;
  }
  if (!best && bare) best = bareNumber(r, i);
  return best;
}

const READERS = [
  offsetDay,
  numericDate,
  isoDate,
  namedDate,
  yearThenDate,
  ordinalDay,
  weekdayAt,
  weekThenWeekday,
  countedDays,
  nthDay,
  holidayAt,
  weekLater,
  yearEnd,
];

/** Small words that may stand before a day; "the Friday", "on the 5th". */
export function beforeDay(r: Reader, i: number): number {
  return r.skip(i, 'on', 'article');
}

function offsetDay(r: Reader, i: number): Match<Day> | undefined {
  const item = r.item(i, 'day');
  if (!item) return undefined;
  const end = i + item.length;
  // "today week", "tomorrow week".
  if (r.language === 'en' && r.item(end, 'unit')?.value === UNIT.week && r.gap(end) === ' ' && !r.token(end + 1).number)
    return { value: { offset: item.value + 7, part: item.part }, end: end + 1 };
  return { value: { offset: item.value, part: item.part }, end };
}

/** "in 2028 op 3 januari", "nächstes Jahr am 3. Mai": the year before its day. */
function yearThenDate(r: Reader, i: number, today: DayNumber): Match<Day> | undefined {
  const figures = r.token(i).raw.length === 4 && !r.is(i - 1, 'at') ? yearAt(r, i) : undefined;
  const pointed = figures ? undefined : pointedUnit(r, i, UNIT.year);
  const year = pointed ? { value: partsOf(today).year + pointed.value, end: pointed.end } : figures;
  const date = year && !/[;!?]/.test(r.gap(year.end)) ? namedDate(r, beforeDay(r, year.end)) : undefined;
  return date && date.value.year === undefined ? { ...date, value: { ...date.value, year: year!.value } } : undefined;
}

function bareNumber(r: Reader, i: number): Match<Day> | undefined {
  const at = beforeDay(r, i);
  const number = dayNumberAt(r, at);
  if (!number || isClock(r, at, number.end) || countsThings(r, number.end)) return undefined;
  return { value: { dayOfMonth: number.value, bare: true }, end: number.end };
}

/** "first Friday of next month", "laatste dag van oktober 2026", "3rd day of October". */
function nthDay(r: Reader, i: number, today: DayNumber): Match<Day> | undefined {
  const last = r.item(i, 'last');
  const ordinal = last ? undefined : dayNumberAt(r, i);
  if (!last && !ordinal?.marked) return undefined;
  const at = last ? i + last.length : ordinal!.end;
  const weekday = r.item(at, 'weekday');
  const isDay = r.item(at, 'unit')?.value === UNIT.day;
  if (!weekday && !isDay) return undefined;
  const part = r.item(at + (weekday?.length ?? 1), 'part');
  const inside = r.skip(at + (weekday?.length ?? 1) + (part?.length ?? 0), 'of', 'in', 'on', 'article');
  const within = monthAt(r, inside, today);
  const running = within || inside === at + (weekday?.length ?? 1) ? undefined : r.item(inside, 'unit');
  const nth = last ? -1 : ordinal!.value;
  if (weekday && running?.value === UNIT.month) {
    const day = [0, 1]
      .map((ahead) => nthWeekday(monthPeriod(today, ahead), weekday.value, nth))
      .find((one) => one >= today);
    return { value: { fixed: day, part: weekday.part ?? part?.part }, end: inside + running.length };
  }
  if (!within) return undefined;
  const day = weekday
    ? nthWeekday(within.value, weekday.value, nth)
    : nth < 0
      ? within.value.to
      : within.value.from + nth - 1;
  return { value: { fixed: day, part: weekday?.part ?? part?.part }, end: within.end };
}

function nthWeekday({ from, to }: Period, weekday: number, nth: number): DayNumber {
  if (nth < 0) return to - ((weekdayOf(to) - weekday + 7) % 7);
  return from + ((weekday - weekdayOf(from) + 7) % 7) + (nth - 1) * 7;
}

/** "until the end of 2030": its last day. */
function yearEnd(r: Reader, i: number): Match<Day> | undefined {
  const { number, raw } = r.token(i);
  if (number === undefined || raw.length !== 4 || number < 2000 || number > 2199 || r.is(i + 1, 'heads'))
    return undefined;
  const until = [2, 3, 4, 5].some((back) => r.meanings(i - back).some(({ type, length }) => type === 'until' && length === back)); // prettier-ignore
  return until ? { value: { dayOfMonth: 31, month: 12, year: number }, end: i + 1 } : undefined;
}

function holidayAt(r: Reader, i: number): Match<Day> | undefined {
  const item = r.item(i, 'holiday');
  if (!item) return undefined;
  const year = yearAt(r, i + item.length);
  return { value: { holiday: item.name, year: year?.value }, end: year?.end ?? i + item.length };
}
