import { beforeDay } from './day-grammar.ts';
import type { Day } from './days.ts';
import { yearAt } from './figure-dates.ts';
import { pointedUnit } from './pointed-units.ts';
import type { Match, Reader } from './reader.ts';
import { UNIT } from './words.ts';

/** A number that may be a day of the month: digits with or without a mark, an ordinal, a number in words. */
export function dayNumberAt(r: Reader, i: number): (Match<number> & { marked?: boolean }) | undefined {
  const ordinal = r.item(i, 'ordinal');
  if (ordinal && ordinal.value <= 31) return { value: ordinal.value, end: i + ordinal.length, marked: true };
  const number = r.number(i);
  if (
    !number ||
    number.value < 1 ||
    number.value > 31 ||
    (r.token(i).number !== undefined && r.token(i).raw.length > 2)
  )
    return undefined;
  const mark = r.item(number.end, 'ordinalMark');
  if (
    mark &&
    r.token(i).number !== undefined &&
    /^[ -]?$/.test(r.gap(number.end)) &&
    (r.glued(number.end) || (r.token(number.end).word.length > 1 && !opensNoun(r, number.end)))
  ) {
    return { value: number.value, end: number.end + mark.length, marked: true };
  }
  return number;
}

/** "van 10 tot 3 de baan op": the mark is an article, unless a month or nothing at all follows. */
function opensNoun(r: Reader, i: number): boolean {
  const ends = i + 1 >= r.length || /[,.;:!?)]/.test(r.gap(i + 1));
  return r.is(i, 'article') && !ends && !r.any(i + 1, ['month', 'of', 'unit', 'until', 'and', 'on', 'weekday']);
}

/** "6 juli", "1er juillet 2027", "the 3rd of May", "July 4th", "Oct-2", "28. Oktober". */
export function namedDate(r: Reader, i: number): Match<Day> | undefined {
  const number = dayNumberAt(r, i);
  if (number && !/[,;!?]/.test(r.gap(number.end))) {
    const at = r.skip(number.end, 'article', 'of', 'on');
    const month = r.item(at, 'month') ?? (at > number.end ? undefined : ordinalMonth(r, number.end));
    if (month && !/[!?;]/.test(r.gap(at)) && !(r.token(at).number !== undefined)) {
      return withYear(r, { dayOfMonth: number.value, month: month.value }, at + month.length);
    }
  }
  const month = r.item(i, 'month');
  if (!month) return undefined;
  const after = r.skip(i + month.length, 'article', 'on');
  const day = dayNumberAt(r, after);
  if (!day || /[!?;]/.test(r.gap(after))) return undefined;
  if (isClock(r, after, day.end)) return undefined;
  return withYear(r, { dayOfMonth: day.value, month: month.value }, day.end);
}

/** "am 7. vierten": the month as an ordinal, in German. */
function ordinalMonth(r: Reader, i: number): { value: number; length: number } | undefined {
  const item = r.gap(i).startsWith('.') ? r.item(i, 'ordinal') : undefined;
  return item && item.value <= 12 ? item : undefined;
}

function withYear(r: Reader, day: Day, end: number): Match<Day> {
  let at = end;
  while (at < end + 2 && (r.is(at, 'of') || r.is(at, 'on')) && yearAt(r, at + 1)) at++;
  const year = /[!?;]/.test(r.gap(at)) ? undefined : yearAt(r, at);
  return year && r.token(at).raw.length === 4
    ? { value: { ...day, year: year.value }, end: year.end }
    : { value: day, end };
}

/** Whether the number at `i` is the hour of a clock time. */
export function isClock(r: Reader, i: number, end: number): boolean {
  if (/^[,;!?]/.test(r.gap(end))) return false;
  return (
    /^:/.test(r.gap(end)) ||
    r.is(end, 'hourMark') ||
    r.is(end, 'am') ||
    r.is(end, 'pm') ||
    (r.is(end, 'unit') && r.token(i).number !== undefined)
  );
}

/** "the 15th", "de 7e", "le 23", "am 15.", "op 15". */
export function ordinalDay(r: Reader, i: number): Match<Day> | undefined {
  const at = beforeDay(r, i);
  const number = dayNumberAt(r, at);
  if (!number) return undefined;
  const digits = r.token(at).number !== undefined;
  const word = !digits && number.marked;
  const before = at > i || r.is(i - 1, 'on') || r.is(i - 1, 'article') || r.is(i - 1, 'fromDay');
  const dotted = digits && /^\.\s/.test(r.gap(number.end)) && before;
  const plain = digits && !number.marked && at > i && solid(r, i, at);
  const offset = digits && r.is(number.end, 'of') ? monthOffsetAt(r, number.end) : undefined;
  const dated =
    digits &&
    at === i &&
    r.is(i - 1, 'fromDay') &&
    (r.is(number.end, 'instead') || !r.any(number.end, ['until', 'heads', 'hourMark', 'month']));
  if (!(number.marked && (digits || before)) && !dotted && !plain && !offset && !dated) return undefined;
  if (isClock(r, at, number.end) || countsThings(r, number.end)) return undefined;
  if (word && (r.any(number.end, ['weekday', 'unit', 'number']) || isChoice(r, i, number))) return undefined;
  const of = monthOffsetAt(r, number.end);
  if (of) return { value: { dayOfMonth: number.value, monthOffset: of.value }, end: of.end };
  return { value: { dayOfMonth: number.value }, end: number.end };
}

/** "the second", "de tweede": all that is said, it is one of a list and no day. */
function isChoice(r: Reader, i: number, number: Match<number>): boolean {
  return i === 0 && number.end === r.length && number.value <= 6;
}

/** "le 23", "op 15", "the 9": an article or preposition that figures for a day have, but figures for a time or a count have not. */
function solid(r: Reader, i: number, at: number): boolean {
  const article = r.is(at - 1, 'article') && r.token(at - 1).word.length > 1;
  return article || (r.is(i, 'on') && !r.is(i, 'at') && !r.is(i, 'for'));
}

/** "20th of next month", "le 5 du mois prochain". */
function monthOffsetAt(r: Reader, i: number): Match<number> | undefined {
  const at = r.skip(
    r.skip(i, 'unit') === i + 1 && r.item(i, 'unit')?.value === UNIT.day ? i + 1 : i,
    'of',
    'article',
    'on',
  );
  const period = pointedUnit(r, at, UNIT.month);
  return period && at >= i ? period : undefined;
}

/** Whether the word after a number says what is counted: it is then no day. */
export function countsThings(r: Reader, i: number): boolean {
  if (r.is(i, 'floor') && /^\.? ?$/.test(r.gap(i))) return true;
  if (/[,.;!?)]/.test(r.gap(i))) return false;
  if (r.is(i, 'heads') && !r.is(i, 'of')) return true;
  if (r.any(i, ['next', 'coming', 'soonest', 'past', 'previous', 'last']) && r.is(i + 1, 'unit')) return true;
  return (
    r.is(i, 'floor') ||
    r
      .meanings(i)
      .some(({ type, name }) => type === 'unit' || type === 'equipment' || name === 'desk' || name === 'room')
  );
}
