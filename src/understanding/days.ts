import { addMonths, dayOf, daysInMonth, easterOf, mondayOf, partsOf, weekdayOf, type DayNumber } from './calendar.ts';
import type { Part } from './lexicon.ts';

/** How a weekday is pointed at. */
export type Pointer = 'this' | 'next' | 'coming' | 'soonest' | 'previous' | 'past';

/** A day as it was said, before it is known which one it is. */
export interface Day {
  /** Days from today. */
  offset?: number;
  /** 1 for Monday. */
  weekday?: number;
  pointer?: Pointer;
  /** Weeks from this one. */
  week?: number;
  /** Whether the week was said after the weekday, and so counts for the weekdays before it too. */
  weekAfter?: boolean;
  /** Days after the day it would be. */
  plus?: number;
  dayOfMonth?: number;
  month?: number;
  /** Months from this one ("the 20th of next month"). */
  monthOffset?: number;
  /** Months from today ("in two months"). */
  months?: number;
  year?: number;
  /** A day already known. */
  fixed?: DayNumber;
  holiday?: string;
  part?: Part;
  /** Days from a day that is moved ("a day later"), or from today where none is. */
  shift?: number;
  /** The first such weekday after the day named before ("the Wednesday after"). */
  following?: boolean;
  /** A number alone, that is a day only beside others. */
  bare?: boolean;
}

/** Several days said at once: a week, a month. Both ends included. */
export interface Period {
  from: DayNumber;
  to: DayNumber;
  unit: 'week' | 'weekend' | 'month' | 'days';
  part?: Part;
  /** "the rest of the week": of those that are told of something else, the other days. */
  rest?: true;
}

/** The day meant; undefined where there is no such day (31 February). `other`, where people differ. */
export function resolveDay(day: Day, today: DayNumber): { day: DayNumber; other?: DayNumber } | undefined {
  const base = resolveBase(day, today);
  if (!base || day.plus === undefined) return base;
  const startsToday =
    day.weekday !== undefined &&
    !day.pointer &&
    day.week === undefined &&
    day.dayOfMonth === undefined &&
    weekdayOf(today) === day.weekday;
  return { day: (startsToday ? today : base.day) + day.plus };
}

function resolveBase(day: Day, today: DayNumber): { day: DayNumber; other?: DayNumber } | undefined {
  if (day.fixed !== undefined) return { day: day.fixed };
  if (day.offset !== undefined) return { day: today + day.offset };
  if (day.months !== undefined) return { day: addMonths(today, day.months) };
  if (day.holiday !== undefined) return { day: holiday(day.holiday, today, day.year) };
  if (day.dayOfMonth !== undefined) {
    const found = resolveDate(day, today);
    return found === undefined ? undefined : { day: found };
  }
  return day.weekday === undefined ? undefined : resolveWeekday(day, day.weekday, today);
}

function resolveWeekday(
  { pointer, week }: Day,
  weekday: number,
  today: DayNumber,
): { day: DayNumber; other?: DayNumber } {
  const monday = mondayOf(today);
  const coming = today + ((((weekday - weekdayOf(today)) % 7) + 7) % 7 || 7);
  if (week !== undefined) return { day: monday + week * 7 + weekday - 1 };
  const ofNextWeek = monday + 7 + weekday - 1;
  switch (pointer) {
    case 'this':
      return { day: monday + weekday - 1 >= today ? monday + weekday - 1 : coming };
    case 'next':
      return coming === ofNextWeek ? { day: coming } : { day: ofNextWeek, other: coming };
    case 'soonest':
      return coming === ofNextWeek ? { day: coming } : { day: coming, other: ofNextWeek };
    case 'previous':
      return { day: monday - 7 + weekday - 1 };
    case 'past':
      return { day: coming - 7 === today ? today - 7 : coming - 7 };
    default:
      return { day: coming };
  }
}

/** The day meant, where what is told has been: the last one of its name, without those to come. */
export function resolvePastDay(day: Day, today: DayNumber): { day: DayNumber } | undefined {
  const { weekday, dayOfMonth, month, year, pointer, week, plus, monthOffset } = day;
  if (pointer || week !== undefined || plus !== undefined || monthOffset !== undefined || year !== undefined)
    return resolveDay(day, today);
  if (dayOfMonth !== undefined) {
    const found = lastDate(dayOfMonth, month, today);
    return found === undefined ? undefined : { day: found };
  }
  const isOpen = weekday !== undefined && day.fixed === undefined && day.offset === undefined;
  return isOpen ? { day: today - ((weekdayOf(today) - weekday + 7) % 7 || 7) } : resolveDay(day, today);
}

/** The last 5th, or 5 March, up to today. */
function lastDate(dayOfMonth: number, month: number | undefined, today: DayNumber): DayNumber | undefined {
  const now = partsOf(today);
  for (let back = 0; back <= 12 * 4; back++) {
    const start = partsOf(addMonths(today - now.day + 1, -back));
    const day = month === undefined || start.month === month ? dayOf(start.year, start.month, dayOfMonth) : undefined;
    if (day !== undefined && day <= today) return day;
  }
  return undefined;
}

/** The first such weekday after a day. */
export function weekdayAfter(day: DayNumber, weekday: number): DayNumber {
  return day + ((weekday - weekdayOf(day) + 7) % 7 || 7);
}

function resolveDate({ dayOfMonth, month, monthOffset, year, weekday }: Day, today: DayNumber): DayNumber | undefined {
  const now = partsOf(today);
  if (dayOfMonth === undefined) return undefined;
  if (monthOffset !== undefined) {
    const first = partsOf(addMonths(today - now.day + 1, monthOffset));
    return dayOf(first.year, first.month, dayOfMonth);
  }
  if (month !== undefined) return ofMonth(dayOfMonth, month, year, today);
  let first: DayNumber | undefined;
  for (let ahead = 0; ahead <= 12; ahead++) {
    const start = partsOf(addMonths(today - now.day + 1, ahead));
    const day = dayOf(start.year, start.month, dayOfMonth);
    if (day === undefined || day < today) continue;
    first ??= day;
    if (weekday === undefined || weekdayOf(day) === weekday) return day;
  }
  return first;
}

function ofMonth(dayOfMonth: number, month: number, year: number | undefined, today: DayNumber): DayNumber | undefined {
  if (year !== undefined) return dayOf(year, month, dayOfMonth);
  const now = partsOf(today);
  for (let ahead = 0; ahead <= 8; ahead++) {
    const day = dayOf(now.year + ahead, month, dayOfMonth);
    if (day !== undefined && day >= today) return day;
    if (ahead > 0 && !(month === 2 && dayOfMonth === 29)) return day;
  }
  return undefined;
}

/** `name` is "12-25", or "easter+39". */
function holiday(name: string, today: DayNumber, year?: number): DayNumber {
  const inYear = (y: number): DayNumber => {
    if (name.startsWith('easter')) return easterOf(y) + Number(name.slice(6));
    return dayOf(y, Number(name.slice(0, 2)), Number(name.slice(3)))!;
  };
  if (year !== undefined) return inYear(year);
  const now = partsOf(today).year;
  return inYear(now) >= today ? inYear(now) : inYear(now + 1);
}

/** Monday to Friday of the week that lies `weeks` from this one. */
export function weekPeriod(today: DayNumber, weeks: number): Period {
  const from = mondayOf(today) + weeks * 7;
  return { from, to: from + 4, unit: 'week' };
}

export function weekendPeriod(today: DayNumber, weeks: number): Period {
  const from = mondayOf(today) + 5 + weeks * 7;
  return { from, to: from + 1, unit: 'weekend' };
}

export function monthPeriod(today: DayNumber, months: number): Period {
  const { day } = partsOf(today);
  return wholeMonth(addMonths(today - day + 1, months));
}

/** The named month: the running one, or the next of that name. */
export function namedMonth(today: DayNumber, month: number, year?: number, skipRunning = false): Period {
  const now = partsOf(today);
  const passed = month < now.month || (skipRunning && month === now.month);
  return wholeMonth(dayOf(year ?? (passed ? now.year + 1 : now.year), month, 1)!);
}

function wholeMonth(first: DayNumber): Period {
  const { year, month } = partsOf(first);
  return { from: first, to: first + daysInMonth(year, month) - 1, unit: 'month' };
}
