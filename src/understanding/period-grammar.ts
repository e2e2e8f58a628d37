import { dayOf, isoWeek, mondayOf, partsOf, type DayNumber } from './calendar.ts';
import { beforeDay, dayAt } from './day-grammar.ts';
import { monthAt, pointedUnit } from './pointed-units.ts';
import { yearAt } from './figure-dates.ts';
import { monthPeriod, namedMonth, resolveDay, weekendPeriod, weekPeriod, type Period } from './days.ts';
import type { Match, Reader } from './reader.ts';
import { UNIT } from './words.ts';

/** Reads several days said as one: a week, a weekend, a month, "the next three days". */
export function periodAt(r: Reader, i: number, today: DayNumber): Match<Period> | undefined {
  return r.once('period', i, () => readPeriod(r, i, today));
}

function readPeriod(r: Reader, i: number, today: DayNumber): Match<Period> | undefined {
  if (!r.begins(i)) return undefined;
  let best: Match<Period> | undefined;
  for (const read of READERS) {
    const match = read(r, i, today);
    if (match && match.end > (best?.end ?? i)) best = match;
  }
  return best;
}

const READERS = [
  restOf,
  weekOf,
  numberedWeek,
  nthWeek,
  pointedPeriod,
  nextDays,
  endDays,
  monthWithYear,
  monthByName,
  numericMonth,
  weekendAlone,
  lastYear,
];

/** "volgende week", "la semaine prochaine", "this weekend", "next month". */
function pointedPeriod(r: Reader, i: number, today: DayNumber): Match<Period> | undefined {
  const week = pointedUnit(r, i, UNIT.week);
  if (week) return { value: weekPeriod(today, week.value), end: week.end };
  const weekend = pointedUnit(r, i, UNIT.weekend);
  if (weekend) return { value: weekendPeriod(today, comes(r, i) ? 0 : weekend.value), end: weekend.end };
  const month = pointedUnit(r, i, UNIT.month);
  if (month) return { value: monthPeriod(today, month.value), end: month.end };
  return undefined;
}

/** "komend weekend" is the nearest one. */
function comes(r: Reader, i: number): boolean {
  return r.is(i, 'coming') || r.is(i + 1, 'coming') || r.is(i + 1, 'soonest');
}

/** "de week van 9 november", "la semaine du 7", "week beginning 4 February". */
function weekOf(r: Reader, i: number, today: DayNumber): Match<Period> | undefined {
  const unit = r.item(i, 'unit');
  if (unit?.value !== UNIT.week) return undefined;
  const end = i + unit.length;
  const at = r.skip(end, 'of', 'from', 'on', 'article', 'starting');
  const day = dayAt(r, at, today, at > end && r.token(at).number !== undefined);
  if (at === end && day?.value.month === undefined) return undefined;
  const found =
    day && (day.value.dayOfMonth !== undefined || day.value.offset !== undefined)
      ? resolveDay(day.value, day.value.dayOfMonth === undefined ? today : mondayOf(today))
      : undefined;
  if (!day || !found) return undefined;
  const monday = mondayOf(found.day);
  return { value: { from: monday, to: monday + 4, unit: 'week' }, end: day.end };
}

/** "week 46", "KW 46". */
function numberedWeek(r: Reader, i: number, today: DayNumber): Match<Period> | undefined {
  const number = r.token(i + 1).number;
  if (r.item(i, 'unit')?.value !== UNIT.week || number === undefined || number < 1 || number > 53) return undefined;
  const { year } = partsOf(today);
  const monday = isoWeek(year, number) >= mondayOf(today) ? isoWeek(year, number) : isoWeek(year + 1, number);
  return { value: { from: monday, to: monday + 4, unit: 'week' }, end: i + 2 };
}

/** "first week of October", "de laatste week van juli", "dritte Woche des Monats". */
function nthWeek(r: Reader, i: number, today: DayNumber): Match<Period> | undefined {
  const last = r.item(i, 'last');
  const ordinal = last ? undefined : (r.item(i, 'ordinal') ?? digitOrdinal(r, i));
  if (!last && !ordinal) return undefined;
  const at = i + (last ?? ordinal)!.length;
  const unit = r.item(at, 'unit')?.value;
  if (unit !== UNIT.week && unit !== UNIT.weekend) return undefined;
  const inside = r.skip(at + r.item(at, 'unit')!.length, 'of', 'in', 'on', 'article', 'from');
  const bareMonth =
    r.item(inside, 'unit')?.value === UNIT.month ? { value: monthPeriod(today, 0), end: inside + 1 } : undefined;
  const month = monthAt(r, inside, today) ?? bareMonth;
  if (!month) return unit === UNIT.week ? weekOfYear(r, inside, last ? -1 : ordinal!.value, today) : undefined;
  return { value: nthOf(month.value, last ? -1 : ordinal!.value, unit), end: month.end };
}

/** "the third week of 2027", "last week of next year". */
function weekOfYear(r: Reader, i: number, nth: number, today: DayNumber): Match<Period> | undefined {
  const named = yearAt(r, i);
  const pointed = named ? undefined : pointedUnit(r, i, UNIT.year);
  const end = named?.end ?? pointed?.end;
  if (end === undefined) return undefined;
  const year = named?.value ?? partsOf(today).year + pointed!.value;
  const monday = nth > 0 ? isoWeek(year, nth) : isoWeek(year + 1, 1) - 7;
  return { value: { from: monday, to: monday + 4, unit: 'week' }, end };
}

function digitOrdinal(r: Reader, i: number): { value: number; length: number } | undefined {
  const number = r.token(i).number;
  const mark = r.item(i + 1, 'ordinalMark');
  return number !== undefined && mark && r.glued(i + 1) ? { value: number, length: 2 } : undefined;
}

/** The first week of a month is the first that has its Thursday. */
function nthOf({ from, to }: Period, nth: number, unit: number): Period {
  if (unit === UNIT.weekend) {
    const first = mondayOf(from) + (mondayOf(from) + 5 < from ? 12 : 5);
    const last = mondayOf(to) + 5 > to ? mondayOf(to) - 2 : mondayOf(to) + 5;
    const saturday = nth > 0 ? first + (nth - 1) * 7 : last;
    return { from: saturday, to: saturday + 1, unit: 'weekend' };
  }
  const first = mondayOf(from + 3) < from - 3 ? mondayOf(from) + 7 : mondayOf(from + 3);
  const monday = nth > 0 ? first + (nth - 1) * 7 : mondayOf(to - 3);
  return { from: monday, to: monday + 4, unit: 'week' };
}

/** "the next three days", "komende 2 dagen", "les 3 prochaines semaines", "die letzten 2 Tage". */
function nextDays(r: Reader, i: number, today: DayNumber): Match<Period> | undefined {
  const pointer = r.any(i, POINTERS);
  const count = amount(r, pointer ? i + pointer.length : i);
  if (!count) return undefined;
  let at = count.end;
  const after = pointer ? undefined : r.any(at, POINTERS);
  if (after) at += after.length;
  const type = (pointer ?? after)?.type;
  const unit = r.item(at, 'unit')?.value;
  if (type === undefined || type === 'this' || unit === undefined || unit > UNIT.weekend) return undefined;
  const back = type === 'previous' || type === 'past' || type === 'last';
  if (unit === UNIT.week) return { value: weeks(today, count.value, back), end: at + 1 };
  if (unit !== UNIT.day) return undefined;
  const value: Period = back
    ? { from: today - count.value, to: today - 1, unit: 'days' }
    : { from: today + 1, to: today + count.value, unit: 'days' };
  return { value, end: at + 1 };
}

/** "the first three days of next week", "de laatste twee dagen van april". */
function endDays(r: Reader, i: number, today: DayNumber): Match<Period> | undefined {
  const last = r.item(i, 'last');
  const first = last ? undefined : r.item(i, 'ordinal');
  if (!last && first?.value !== 1) return undefined;
  const count = amount(r, i + (last ?? first)!.length);
  const unit = count && r.item(count.end, 'unit');
  if (!count || unit?.value !== UNIT.day) return undefined;
  const within = periodAt(r, r.skip(count.end + unit.length, 'of', 'article'), today);
  if (!within) return undefined;
  const { from, to } = within.value;
  const ends = last ? { from: to - count.value + 1, to } : { from, to: from + count.value - 1 };
  return { value: { ...ends, unit: 'days' }, end: within.end };
}

const POINTERS = ['next', 'coming', 'soonest', 'previous', 'past', 'last'] as const;

function weeks(today: DayNumber, count: number, back: boolean): Period {
  const monday = mondayOf(today);
  return back
    ? { from: monday - 7 * count, to: monday - 3, unit: 'week' }
    : { from: monday + 7, to: monday + 7 * count + 4, unit: 'week' };
}

function amount(r: Reader, i: number): Match<number> | undefined {
  const few = r.item(i, 'few');
  if (few) return { value: few.value, end: i + few.length };
  const number = r.number(i);
  return number && number.value > 0 && number.value < 100 ? number : undefined;
}

/** "rest of the week": from today to its Friday. */
function restOf(r: Reader, i: number, today: DayNumber): Match<Period> | undefined {
  const rest = r.item(i, 'rest');
  if (!rest) return undefined;
  const at = r.skip(i + rest.length, 'of', 'article', 'this', 'our');
  const unit = r.item(at, 'unit')?.value;
  if (unit === UNIT.week)
    return { value: { from: today, to: mondayOf(today) + 4, unit: 'days', rest: true }, end: at + 1 };
  if (unit === UNIT.month) return { value: { ...monthPeriod(today, 0), from: today }, end: at + 1 };
  return undefined;
}

function monthByName(r: Reader, i: number, today: DayNumber): Match<Period> | undefined {
  const pointer = r.any(i, ['next', 'coming', 'this', 'soonest', 'previous', 'past']);
  const at = pointer ? i + pointer.length : i;
  const month = r.item(at, 'month');
  if (!month || r.token(at).word.length < 3) return undefined;
  const year = r.token(at + month.length).gap.includes('!') ? undefined : yearAt(r, at + month.length);
  return { value: namedMonth(today, month.value, year?.value), end: year?.end ?? at + month.length };
}

/** "2016, nov", "november van 2026". */
function monthWithYear(r: Reader, i: number, today: DayNumber): Match<Period> | undefined {
  const token = r.token(i);
  if (token.number === undefined || token.raw.length !== 4) return undefined;
  const month = r.item(i + 1, 'month');
  if (!month || r.token(i + 1 + month.length).number !== undefined) return undefined;
  return { value: namedMonth(today, month.value, token.number), end: i + 1 + month.length };
}

/** "11/2016", "2016-11". */
function numericMonth(r: Reader, i: number, today: DayNumber): Match<Period> | undefined {
  const [one, two] = [r.token(i), r.token(i + 1)];
  if (one.number === undefined || two.number === undefined || !/^ ?[/.-] ?$/.test(two.gap)) return undefined;
  if (/^ ?[/-] ?$/.test(r.gap(i + 2)) && r.token(i + 2).number !== undefined) return undefined;
  const [year, month] = one.raw.length === 4 ? [one.number, two.number] : [two.number, one.number];
  if ((one.raw.length !== 4 && two.raw.length !== 4) || month < 1 || month > 12 || year < 1900 || year > 2200)
    return undefined;
  return { value: namedMonth(today, month, year), end: i + 2 };
}

/** "every Tuesday until 2030": to the end of that year; without a repetition it may be half past eight in the evening. */
function lastYear(r: Reader, i: number, today: DayNumber): Match<Period> | undefined {
  const year = r.token(i).raw.length === 4 ? (r.token(i).number ?? 0) : 0;
  const next = partsOf(today).year;
  // "from 1800 until 2030"
  if (r.token(i - 2).raw.length === 4 && r.token(i - 2).number !== undefined) return undefined;
  if (year < next || year > next + 80 || !r.is(i - 1, 'until')) return undefined;
  if (!r.mentions('each') && !r.mentions('weekdayEach') && !r.mentions('series')) return undefined;
  const last = dayOf(year, 12, 31)!;
  return { value: { from: last, to: last, unit: 'days' }, end: i + 1 };
}

function weekendAlone(r: Reader, i: number, today: DayNumber): Match<Period> | undefined {
  const at = beforeDay(r, i);
  const item = r.item(at, 'unit');
  return item?.value === UNIT.weekend ? { value: weekendPeriod(today, 0), end: at + item.length } : undefined;
}
