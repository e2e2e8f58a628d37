import { type DayNumber, dayNumber, localDateOf, mondayOf, weekdayOf } from './calendar.ts';
import { isMode } from './modes.ts';
import type { Match, Reader } from './reader.ts';
import { type Slots, WEEKDAYS } from './reading.ts';
import { breaksClause } from './tokens.ts';
import type { When } from './whens.ts';
import { UNIT } from './words.ts';

/** What is left: of the week that is spoken of, or of a day. */
export type Rest = 'days' | 'day';

/** "…, the rest at home", "the other days in the office", "le reste de la journée au bureau". */
export function othersAt(r: Reader, i: number): Match<Rest> | undefined {
  const then = r.item(i, 'thereafter');
  if (then) return opens(r, i) && isBesideMode(r, i + then.length) ? { value: 'day', end: i + then.length } : undefined;
  const item = longest(r, i);
  if (!item) return undefined;
  const end = i + item.length;
  const unit = r.skip(end, 'of', 'article', 'our', 'this');
  const named = r.item(unit, 'unit')?.value;
  if (named === UNIT.day && unit > end) return { value: 'day', end: unit + 1 };
  if (named !== undefined && unit > end) return undefined;
  const beside = isBesideMode(r, end) || r.names[end + 1] === true;
  // "in the office if I can, otherwise at home": said of the same day.
  const supposed = r.once('supposed', 0, () => r.tokens.some((_, at) => r.is(at, 'if'))) || isStaying(r, i);
  if (item.weak) return opens(r, i) && beside && !supposed ? { value: 'days', end } : undefined;
  return opens(r, i) || endsMode(r, i) ? { value: 'days', end } : undefined;
}

/** "malade, reste à la maison": a verb of whoever is away. */
function isStaying(r: Reader, i: number): boolean {
  return r.is(i, 'keep') && r.items.some((items) => items.some(({ name }) => name === 'leave'));
}

function longest(r: Reader, i: number): { length: number; weak?: boolean } | undefined {
  let found: { length: number; weak?: boolean } | undefined;
  for (const item of r.meanings(i))
    if (item.type === 'others' && !r.names[i] && item.length > (found?.length ?? 0)) found = item;
  return found;
}

function opens(r: Reader, i: number): boolean {
  return i > 0 && (breaksClause(r.token(i)) || r.any(i - 1, ['and', 'but', 'for']) !== undefined);
}

/** Whether a way of working is named at a token, or after small words there. */
function isBesideMode(r: Reader, i: number): boolean {
  return [i, i + 1, i + 2].some(
    (at) => at <= r.skip(i, 'on', 'in', 'to', 'article', 'at', 'from', 'always') && namesMode(r, at),
  );
}

function namesMode(r: Reader, i: number): boolean {
  return r.meanings(i).some(({ name }) => isMode(name));
}

function endsMode(r: Reader, i: number): boolean {
  return [1, 2, 3, 4].some((back) => r.meanings(i - back).some(({ name, length }) => isMode(name) && length === back));
}

/** "Monday and Wednesday …, the rest …": weekdays named in their order are of one week, also where its Wednesday comes first. */
export function inOneWeek(whens: When[], today: DayNumber): When[] {
  let last: DayNumber | undefined;
  return whens.map((when) => {
    if (when.kind !== 'days' || !when.value.weekdays || when.value.days.some((day) => day <= today)) return when;
    const days = when.value.weekdays.map((weekday) => {
      const coming = today + ((weekday - weekdayOf(today) + 7) % 7 || 7);
      const follows = last !== undefined && coming < last && weekday > weekdayOf(last);
      return (last = follows ? last! + weekday - weekdayOf(last!) : coming);
    });
    return { ...when, value: { ...when.value, days: [...new Set(days)].sort((a, b) => a - b) } };
  });
}

/** The days that the rest stands for, beside what else is told; undefined where none is left. */
export function restOf(rest: Rest, before: Slots | undefined, told: Slots[], today: DayNumber): Slots | undefined {
  if (before?.date && before.halfDay) return { date: before.date, halfDay: before.halfDay === 'am' ? 'pm' : 'am' };
  if (before?.date && before.time?.to) return { date: before.date, time: { from: before.time.to } };
  if (rest === 'day') return {};
  const days = told.flatMap(daysOf);
  const last = days.toSorted((a, b) => a - b).at(-1);
  if (last === undefined) return otherWeekdays(told);
  const monday = mondayOf(last);
  const left = [0, 1, 2, 3, 4].map((n) => monday + n).filter((day) => day >= today && !days.includes(day));
  if (left.length === 0) return undefined;
  return left.length === 1 ? { date: localDateOf(left[0]!) } : { dates: left.map(localDateOf) };
}

function daysOf({ date, dates, dateRange }: Slots): DayNumber[] {
  if (!dateRange) return (dates ?? (date ? [date] : [])).map(dayNumber);
  const [from, to] = [dayNumber(dateRange.from), dayNumber(dateRange.to)];
  return Array.from({ length: Math.min(to - from + 1, 400) }, (_, n) => from + n);
}

/** "every Tuesday in the office, the other days at home". */
function otherWeekdays(told: Slots[]): Slots | undefined {
  const [first, ...more] = told.flatMap(({ recurrence }) => (recurrence ? [recurrence] : []));
  if (!first) return {};
  const named = [first, ...more].flatMap(({ days }) => days);
  const days = WEEKDAYS.slice(0, 5).filter((day) => !named.includes(day));
  return days.length > 0 && !first.interval ? { recurrence: { ...first, days } } : undefined;
}
