import type { Part } from './lexicon.ts';
import type { Item } from './phrases.ts';
import type { Match, Reader } from './reader.ts';
import { UNIT } from './words.ts';

/** A repetition: weekdays, 1 for Monday; every so many weeks. */
export interface Repeats {
  weekdays: number[];
  interval: number;
  part?: Part;
  /** "every day" alone, which beside a period means each day of it. */
  daily?: boolean;
  /** Which of their month: 1 for the first ones, -1 for the last. */
  nth?: number;
}

const WORKING = [1, 2, 3, 4, 5];
/** So many weeks apart at most, where they are counted. */
const MOST_WEEKS = 26;

/**
 * "elke maandag en donderdag", "montags", "tous les lundis et jeudis", "every other Tuesday", "every working day",
 * "alle drei Wochen", "every first Tuesday of the month".
 */
export function repeatsAt(r: Reader, i: number): Match<Repeats> | undefined {
  const monthly = monthlyAt(r, i);
  if (monthly) return monthly;
  const other = r.item(i, 'everyOther');
  if (other) return everyWeeks(r, i + other.length, 2);
  const plural = r.item(i, 'weekdayEach');
  if (plural) {
    const list = weekdayList(r, i);
    return list && { value: { ...list.value, interval: 1 }, end: list.end };
  }
  const each = r.item(i, 'each');
  if (!each) return undefined;
  const counted = countedWeeks(r, i + each.length);
  if (counted) return everyWeeks(r, counted.end, counted.value);
  const at = r.skip(i + each.length, 'each', 'article');
  const unit = r.item(at, 'unit')?.value;
  if (unit === UNIT.workday)
    return { value: { weekdays: WORKING, interval: 1, daily: true }, end: at + r.item(at, 'unit')!.length };
  if (unit === UNIT.day) return { value: { weekdays: WORKING, interval: 1, daily: true }, end: at + 1 };
  const list = weekdayList(r, at);
  return list && { value: { ...list.value, interval: 1 }, end: list.end };
}

/** "three weeks", after "every": from two on. */
function countedWeeks(r: Reader, i: number): Match<number> | undefined {
  const count = r.number(i);
  const unit = count && r.item(count.end, 'unit');
  if (!count || unit?.value !== UNIT.week || count.value < 2 || count.value > MOST_WEEKS) return undefined;
  return { value: count.value, end: count.end + unit.length };
}

/** The weekdays after "every two weeks"; none where they are said elsewhere. */
function everyWeeks(r: Reader, i: number, interval: number): Match<Repeats> {
  const list = weekdayList(r, r.skip(i, 'unit', 'on', 'article', 'each'));
  return list ? { value: { ...list.value, interval }, end: list.end } : { value: { weekdays: [], interval }, end: i };
}

/** "every first Tuesday of the month", "de tweede maandag van elke maand", "jeden letzten Freitag im Monat". */
function monthlyAt(r: Reader, i: number): Match<Repeats> | undefined {
  const headed = monthlyAfter(r, i);
  if (headed) return headed;
  const lead = r.any(i, ['everyOther', 'each']);
  const at = r.skip(lead ? i + lead.length : i, 'on', 'article');
  if (!lead && !r.any(at, ['ordinal', 'last']) && r.token(at).number === undefined) return undefined;
  const nth = lead?.type === 'everyOther' ? { value: 2, end: at } : nthAt(r, at);
  const weekday = nth && r.any(nth.end, ['weekday', 'weekdayEach']);
  if (!weekday) return undefined;
  const after = nth.end + weekday.length;
  const inside = r.skip(after, 'of', 'in', 'on', 'article');
  const again = r.item(inside, 'each');
  const month = inside + (again?.length ?? 0);
  const isOfMonth = r.item(month, 'unit')?.value === UNIT.month && month > after;
  // "every first Tuesday": of the month, where nothing else is said; "every third Tuesday" may count weeks.
  const isFirst = lead?.type === 'each' && nth.value === 1;
  if (!(isOfMonth && (lead ?? again)) && !isFirst) return undefined;
  const value = { weekdays: [weekday.value], interval: 1, part: weekday.part, nth: nth.value };
  return { value, end: isOfMonth ? month + 1 : after };
}

/** "each month, first Monday", "chaque mois, le premier lundi". */
function monthlyAfter(r: Reader, i: number): Match<Repeats> | undefined {
  const each = r.item(i, 'each');
  if (!each || r.item(i + each.length, 'unit')?.value !== UNIT.month) return undefined;
  const nth = nthAt(r, r.skip(i + each.length + 1, 'on', 'article'));
  const weekday = nth && r.any(nth.end, ['weekday', 'weekdayEach']);
  if (!weekday) return undefined;
  const value = { weekdays: [weekday.value], interval: 1, part: weekday.part, nth: nth.value };
  return { value, end: nth.end + weekday.length };
}

function nthAt(r: Reader, i: number): Match<number> | undefined {
  const last: Item | undefined = r.item(i, 'last');
  if (last) return { value: -1, end: i + last.length };
  const ordinal = r.item(i, 'ordinal');
  if (ordinal && ordinal.value <= 5) return { value: ordinal.value, end: i + ordinal.length };
  const number = r.token(i).number;
  const mark = number !== undefined && number > 0 && number <= 5 ? r.item(i + 1, 'ordinalMark') : undefined;
  return mark && { value: number!, end: i + 1 + mark.length };
}

function weekdayList(r: Reader, i: number): Match<Pick<Repeats, 'weekdays' | 'part'>> | undefined {
  const days = new Set<number>();
  let part: Part | undefined;
  let end = i;
  let at = i;
  for (let count = 0; count < 7; count++) {
    const item = r.any(at, ['weekday', 'weekdayEach']);
    if (!item) break;
    days.add(item.value);
    part ??= item.part;
    end = at + item.length;
    const joint = r.any(end, ['and', 'or']);
    if (joint) at = r.skip(end + joint.length, 'on', 'article', 'each');
    else if (/[,+&/]/.test(r.gap(end))) at = r.skip(end, 'on', 'article', 'each');
    else if (item.type === 'weekdayEach' && r.is(end, 'weekdayEach')) at = end;
    else break;
  }
  return days.size === 0 ? undefined : { value: { weekdays: [...days].sort((a, b) => a - b), part }, end };
}
