import { addMonths, partsOf, weekdayOf, type DayNumber } from './calendar.ts';
import { namedMonth, resolveDay, type Day, type Period, type Pointer } from './days.ts';
import type { Match, Reader } from './reader.ts';
import { UNIT } from './words.ts';

const POINTERS = ['this', 'next', 'coming', 'soonest', 'previous', 'past'] as const;

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
  ordinalDay,
  weekdayAt,
  weekThenWeekday,
  countedDays,
  nthDay,
  holidayAt,
  weekLater,
];

/** Small words that may stand before a day; "the Friday", "on the 5th". */
export function beforeDay(r: Reader, i: number): number {
  return r.skip(i, 'on', 'article');
}

function offsetDay(r: Reader, i: number): Match<Day> | undefined {
  const item = r.item(i, 'day');
  if (!item) return undefined;
  return { value: { offset: item.value, part: item.part }, end: i + item.length };
}

/** "10/12", "10/12/2026", "11.1.", "22-4": day first, unless that cannot be. */
function numericDate(r: Reader, i: number): Match<Day> | undefined {
  const [day, month] = [r.token(i).number, r.token(i + 1).number];
  if (day === undefined || month === undefined || r.names[i] || r.token(i).raw.length > 2) return undefined;
  const spaced = spacedDate(r, i, day, month);
  if (spaced) return spaced;
  const gap = r.gap(i + 1).replaceAll(' ', '');
  if (!/^[/.\-–]$/.test(gap) || r.token(i + 1).raw.length > 2 || (r.gap(i) === ':' && i > 0)) return undefined;
  const year =
    r.gap(i + 2).trim() === gap || (gap === '.' && /^\.? ?$/.test(r.gap(i + 2))) ? yearAt(r, i + 2) : undefined;
  const marked = r.is(i + 2, 'hourMark') || r.is(i + 2, 'am') || r.is(i + 2, 'pm') || /^[:.]\d?$/.test(r.gap(i + 2)) && r.token(i + 2).number !== undefined && !year; // prettier-ignore
  if (marked && gap !== '/' && !(gap === '.' && r.gap(i + 2) === '. ')) return undefined;
  if (gap === '.' && !year && ((r.is(i - 1, 'at') && !r.is(i - 1, 'on')) || month === 0)) return undefined;
  if (/[-–]/.test(gap) && !year && !looksLikeDate(r, i, day, month)) return undefined;
  const end = year ? year.end : i + 2;
  if (month >= 1 && month <= 12 && day >= 1 && day <= 31)
    return { value: { dayOfMonth: day, month, year: year?.value }, end };
  if (day <= 12 && month <= 31 && day >= 1 && month >= 1 && gap !== '.')
    return { value: { dayOfMonth: month, month: day, year: year?.value }, end };
  return undefined;
}

/** "le 20 02 2014", "17 02": in French, figures with only spaces between. */
function spacedDate(r: Reader, i: number, day: number, month: number): Match<Day> | undefined {
  if (r.language !== 'fr' || r.gap(i + 1) !== ' ' || month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  const year = r.gap(i + 2) === ' ' ? yearAt(r, i + 2) : undefined;
  const article = r.is(i - 1, 'article') && !r.is(i + 2, 'until') && !r.is(i + 2, 'hourMark') && !r.is(i + 2, 'unit');
  if (!year && !article && !(r.length === 2)) return undefined;
  return { value: { dayOfMonth: day, month, year: year?.value }, end: year?.end ?? i + 2 };
}

/** "9-12" are hours; "22-4", and what stands after "on" or before another such pair, are dates. */
function looksLikeDate(r: Reader, i: number, day: number, month: number): boolean {
  if (
    r.gap(i + 1).includes(' ') ||
    month > 12 ||
    day > 31 ||
    r.gap(i + 2).startsWith('-') ||
    r.gap(i + 2).startsWith(':')
  )
    return false;
  return day > 18 || r.length === 2 || r.token(i).raw.startsWith('0') || r.is(i - 1, 'on') || (r.is(i - 1, 'from') && r.is(i + 2, 'until') && r.gap(i + 4) === '-') || (r.is(i - 1, 'between') && r.gap(i + 4) === '-') || (r.is(i - 1, 'until') && r.gap(i - 3) === '-'); // prettier-ignore
}

function isoDate(r: Reader, i: number): Match<Day> | undefined {
  const tokens = r.tokens;
  if (r.token(i).raw.length !== 4 || r.token(i).number === undefined) return undefined;
  const month = tokens[i + 1]?.number ?? monthNumber(r, i + 1);
  const day = tokens[i + 2]?.number;
  if (month === undefined || day === undefined) {
    const swapped = tokens[i + 1]?.number;
    const named = monthNumber(r, i + 2);
    if (swapped === undefined || named === undefined) return undefined;
    return { value: { year: r.token(i).number, month: named, dayOfMonth: swapped }, end: i + 3 };
  }
  const numeric = tokens[i + 1]?.number !== undefined;
  if (numeric && !/^[-/.]$/.test(r.gap(i + 1))) return undefined;
  if (day < 1 || day > 31 || month < 1 || month > 12) return undefined;
  return { value: { year: r.token(i).number, month, dayOfMonth: day }, end: i + 3 };
}

function monthNumber(r: Reader, i: number): number | undefined {
  return r.item(i, 'month')?.value;
}

/** A year after a date: four figures, or two where they stand after a mark. */
export function yearAt(r: Reader, i: number): Match<number> | undefined {
  const token = r.token(i);
  if (token.number === undefined) return undefined;
  if (token.raw.length === 4 && token.number >= 1900 && token.number < 2200 && !/^:/.test(r.gap(i + 1)))
    return { value: token.number, end: i + 1 };
  if (token.raw.length === 2 && /^[/.-]$/.test(token.gap) && !/^[:h]/.test(r.gap(i + 1) + r.token(i + 1).raw)) {
    return { value: 2000 + token.number, end: i + 1 };
  }
  return undefined;
}

/** A number that may be a day of the month: digits with or without a mark, an ordinal, a number in words. */
function dayNumberAt(r: Reader, i: number): (Match<number> & { marked?: boolean }) | undefined {
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
    (r.glued(number.end) || r.token(number.end).word.length > 1)
  ) {
    return { value: number.value, end: number.end + mark.length, marked: true };
  }
  return number;
}

/** "6 juli", "1er juillet 2027", "the 3rd of May", "July 4th", "Oct-2", "28. Oktober". */
function namedDate(r: Reader, i: number): Match<Day> | undefined {
  const number = dayNumberAt(r, i);
  if (number && !/[,;!?]/.test(r.gap(number.end))) {
    let at = r.skip(number.end, 'article', 'of', 'on');
    if (r.token(at).word === 'm') at++;
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
function isClock(r: Reader, i: number, end: number): boolean {
  return (
    /^:/.test(r.gap(end)) ||
    r.is(end, 'hourMark') ||
    r.is(end, 'am') ||
    r.is(end, 'pm') ||
    (r.is(end, 'unit') && r.token(i).number !== undefined)
  );
}

/** "the 15th", "de 7e", "le 23", "am 15.", "op 15". */
function ordinalDay(r: Reader, i: number): Match<Day> | undefined {
  const at = beforeDay(r, i);
  const number = dayNumberAt(r, at);
  if (!number) return undefined;
  const digits = r.token(at).number !== undefined;
  const word = !digits && number.marked;
  const before = at > i || r.is(i - 1, 'on') || r.is(i - 1, 'article');
  const dotted = digits && /^\.\s/.test(r.gap(number.end)) && before;
  const plain = digits && !number.marked && at > i && solid(r, i, at);
  const offset = digits && r.is(number.end, 'of') ? monthOffsetAt(r, number.end) : undefined;
  if (!(number.marked && (digits || before)) && !dotted && !plain && !offset) return undefined;
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
  return (
    article ||
    (r.is(i, 'on') && !r.is(i, 'at') && !r.is(i, 'for')) ||
    (at === i + 1 && ['op', 'on'].includes(r.token(i).word))
  );
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

/** "next month", "mois prochain": how many units from now. */
export function pointedUnit(r: Reader, i: number, unit: number): Match<number> | undefined {
  const before = r.any(i, POINTERS) ?? r.item(i, 'afterNext') ?? r.item(i, 'last');
  const isUnit = (at: number): boolean => r.item(at, 'unit')?.value === unit && r.item(at, 'unit')?.length === 1;
  if (before && isUnit(i + before.length)) return { value: shift(before.type), end: i + before.length + 1 };
  if (!isUnit(i)) return undefined;
  const end = r.skip(i + 1, 'article');
  const after =
    r.any(end, ['next', 'soonest', 'coming', 'previous', 'past', 'this', 'last']) ?? r.item(end, 'afterNext');
  if (!after || /[,;!?]/.test(r.gap(end))) return undefined;
  return { value: shift(after.type), end: end + after.length };
}

function shift(type: string): number {
  if (type === 'this') return 0;
  if (type === 'afterNext') return 2;
  return type === 'previous' || type === 'past' || type === 'last' ? -1 : 1;
}

/** Whether the word after a number says what is counted: it is then no day. */
function countsThings(r: Reader, i: number): boolean {
  if (/[,.;!?)]/.test(r.gap(i))) return false;
  if (r.is(i, 'heads') && !r.is(i, 'of')) return true;
  if (r.any(i, ['next', 'coming', 'soonest', 'past', 'previous', 'last']) && r.is(i + 1, 'unit')) return true;
  return r.meanings(i).some((item) => item.type === 'unit' || (item.type === 'concept' && ['desk', 'room'].includes(item.name ?? ''))) || r.is(i, 'floor'); // prettier-ignore
}

function bareNumber(r: Reader, i: number): Match<Day> | undefined {
  const at = beforeDay(r, i);
  const number = dayNumberAt(r, at);
  if (!number || isClock(r, at, number.end) || countsThings(r, number.end)) return undefined;
  return { value: { dayOfMonth: number.value, bare: true }, end: number.end };
}

/** "vrijdag", "next Friday", "jeudi prochain", "lundi en quinze", "Friday week", "ma 11/1", "Monday next week". */
function weekdayAt(r: Reader, i: number, today: DayNumber): Match<Day> | undefined {
  const far = r.item(i, 'afterNext');
  if (far && r.item(i + far.length, 'weekday')) {
    const item = r.item(i + far.length, 'weekday')!;
    return { value: { weekday: item.value, part: item.part, plus: 7 }, end: i + far.length + item.length };
  }
  const pointer = r.any(i, POINTERS);
  let at = pointer ? i + pointer.length : i;
  const second = pointer?.type === 'this' ? r.any(at, ['coming', 'next']) : undefined;
  if (second) at += second.length;
  const item = r.item(at, 'weekday');
  if (!item || (pointer && /[,;!?]/.test(r.gap(at)))) return undefined;
  const day: Day = {
    weekday: item.value,
    part: item.part,
    pointer: (second?.type === 'coming' ? 'coming' : pointer?.type) as Pointer | undefined,
  };
  return afterWeekday(r, day, at + item.length, today);
}

function afterWeekday(r: Reader, day: Day, end: number, today: DayNumber): Match<Day> {
  if (/[;!?]/.test(r.gap(end))) return { value: day, end };
  const comma = r.gap(end).includes(',');
  const date = dateAfterWeekday(r, end, today);
  if (date) return { value: { ...date.value, weekday: day.weekday, part: day.part }, end: date.end };
  const week = weekAfter(r, end);
  if (comma && (!week || r.is(week.end, 'weekday'))) return { value: day, end };
  if (week) return { value: { ...day, pointer: undefined, week: week.value, weekAfter: true }, end: week.end };
  const pointer = day.pointer ? undefined : r.any(end, ['next', 'soonest', 'coming', 'previous', 'past', 'last']);
  if (pointer && pointsBack(r, pointer.type, end + pointer.length)) {
    const type = pointer.type === 'last' ? 'past' : pointer.type;
    return { value: { ...day, pointer: type as Pointer, weekAfter: true }, end: end + pointer.length };
  }
  const plus = r.item(end, 'plusDays');
  if (plus) return { value: { ...day, plus: plus.value }, end: end + plus.length };
  const later = countedDays(r, end);
  if (later?.value.offset !== undefined && later.value.offset % 7 === 0 && later.value.offset > 0) {
    return { value: { ...day, pointer: undefined, plus: later.value.offset }, end: later.end };
  }
  if (r.language === 'en' && r.item(end, 'unit')?.value === UNIT.week && r.gap(end) === ' ')
    return { value: { ...day, plus: 7 }, end: end + 1 };
  return { value: day, end };
}

/** "lundi prochain", but not the "next" of "Monday next week" or "Friday last one". */
function pointsBack(r: Reader, type: string, after: number): boolean {
  if (r.is(after, 'unit') || r.is(after, 'weekday') || r.is(after, 'month')) return false;
  return (
    type === 'soonest' ||
    r.language === 'fr' ||
    (type !== 'last' && r.language !== 'en' ? type !== 'past' || r.language === 'nl' : false)
  );
}

/** "wo 1 april", "Wednesday the 28th", "ma 11/1", "Mittwoch, 13. Mai". */
function dateAfterWeekday(r: Reader, end: number, today: DayNumber): Match<Day> | undefined {
  const comma = r.gap(end).includes(',');
  const at = r.skip(end, 'article', 'on');
  for (const read of [numericDate, isoDate, namedDate]) {
    const match = read(r, at);
    if (match) return match;
  }
  if (comma && at === end) return undefined;
  const number = dayNumberAt(r, at);
  if (!number || isClock(r, at, number.end) || countsThings(r, number.end) || /^[:-]|^ - /.test(r.gap(number.end)))
    return undefined;
  if (r.is(number.end, 'until') && !endsAsDate(r, number.end, today) && !fitsWeekday(r, end, number.value, today))
    return undefined;
  if (number.marked || (/^\.([\s,]|$)/.test(r.gap(number.end)) && !r.is(at - 1, 'at')) || r.is(number.end, 'at'))
    return { value: { dayOfMonth: number.value }, end: number.end };
  const fits =
    fitsWeekday(r, end, number.value, today) || (r.is(number.end, 'until') && endsAsDate(r, number.end, today));
  return fits && at === end && r.token(at).number !== undefined
    ? { value: { dayOfMonth: number.value }, end: number.end }
    : undefined;
}

/** Whether the next day with this number is the weekday that stands before it. */
function fitsWeekday(r: Reader, end: number, dayOfMonth: number, today: DayNumber): boolean {
  const weekday = r.item(end - 1, 'weekday')?.value;
  const plain = resolveDay({ dayOfMonth }, today);
  return plain !== undefined && (weekday === undefined || weekdayOf(plain.day) === weekday);
}

/** "samedi 13 au dimanche 15 juillet": what follows "until" has a month. */
function endsAsDate(r: Reader, i: number, today: DayNumber): boolean {
  const until = r.item(i, 'until');
  const day = until && dayAt(r, beforeDay(r, i + until.length), today);
  return day?.value.dayOfMonth !== undefined && day.value.month !== undefined;
}

/** "next week", "of next week", "volgende week", "de la semaine prochaine", after a weekday. */
function weekAfter(r: Reader, i: number): Match<number> | undefined {
  for (const at of [i, r.skip(i, 'of', 'on', 'article', 'in', 'from')]) {
    const week = pointedUnit(r, at, UNIT.week);
    if (week) return week;
  }
  return undefined;
}

/** "volgende week dinsdag", "übernächste Woche am Mittwoch", "next week's Friday". */
function weekThenWeekday(r: Reader, i: number): Match<Day> | undefined {
  const week = pointedUnit(r, i, UNIT.week);
  if (!week) return undefined;
  const at = r.skip(r.token(week.end).word === 's' ? week.end + 1 : week.end, 'on', 'article', 'at');
  const item = r.item(at, 'weekday');
  if (!item || /[;!?]/.test(r.gap(at)) || (r.gap(at).includes(',') && at === week.end)) return undefined;
  return { value: { weekday: item.value, part: item.part, week: week.value }, end: at + item.length };
}

/** "over drie dagen", "in two weeks", "il y a 2 jours", "three days from now", "dans quinze jours", "in a fortnight". */
function countedDays(r: Reader, i: number): Match<Day> | undefined {
  const ahead = r.any(i, ['ahead', 'agoBefore']);
  const at = ahead ? i + ahead.length : i;
  const count = countAt(r, at);
  if (!count) return undefined;
  const weekday = r.any(count.end, ['weekday', 'weekdayEach']);
  const fromNow = weekday && r.item(count.end + weekday.length, 'later');
  if (weekday && fromNow)
    return {
      value: { weekday: weekday.value, pointer: 'coming', plus: 7 * (count.value - 1) },
      end: count.end + weekday.length + fromNow.length,
    };
  const unit = r.item(count.end, 'unit');
  if (!unit || unit.value > UNIT.fortnight || unit.value === UNIT.weekend || /[,;!?]/.test(r.gap(count.end)))
    return undefined;
  let end = count.end + unit.length;
  let sign = ahead?.type === 'agoBefore' ? -1 : 1;
  if (!ahead || ahead.type === 'ahead') {
    const after = r.any(end, ['ago', 'later']);
    if (!after && !ahead) return undefined;
    if (after && !/[,;!?]/.test(r.gap(end)) && (!ahead || after.type === 'later')) {
      sign = after.type === 'ago' ? -1 : 1;
      end += after.length;
    }
  }
  return { value: distance(r, count.value, unit.value, sign), end };
}

/** "a", "three", "a couple of". */
function countAt(r: Reader, i: number): Match<number> | undefined {
  const few = r.item(i, 'few');
  if (few) return { value: few.value, end: i + few.length };
  const number = r.number(i);
  if (number) return number.value < 1000 ? number : undefined;
  const article = r.item(i, 'indefinite');
  if (article && r.is(i + 1, 'few')) return { value: r.item(i + 1, 'few')!.value, end: i + 2 };
  if (article && (r.is(i + 1, 'unit') || r.is(i + 1, 'about'))) return { value: 1, end: i + 1 };
  const unit = r.item(i, 'unit');
  return unit?.value === UNIT.fortnight ? { value: 1, end: i } : undefined;
}

function distance(r: Reader, count: number, unit: number, sign: number): Day {
  if (unit === UNIT.month || unit === UNIT.year) return { months: count * sign * (unit === UNIT.year ? 12 : 1) };
  if (unit === UNIT.week) return { offset: 7 * count * sign };
  if (unit === UNIT.fortnight) return { offset: 14 * count * sign };
  // "dans quinze jours" and "in acht Tagen" count the day itself too.
  if (count === 15 && r.language === 'fr') return { offset: 14 * sign };
  return { offset: count * sign };
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
  const within = monthAt(
    r,
    r.skip(at + (weekday?.length ?? 1) + (part?.length ?? 0), 'of', 'in', 'on', 'article'),
    today,
  );
  if (!within) return undefined;
  const nth = last ? -1 : ordinal!.value;
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

/** A month by name or by distance. */
export function monthAt(r: Reader, i: number, today: DayNumber): Match<Period> | undefined {
  const pointed = pointedUnit(r, i, UNIT.month);
  if (pointed) {
    const { day } = partsOf(today);
    const first = addMonths(today - day + 1, pointed.value);
    return { value: { from: first, to: addMonths(first, 1) - 1, unit: 'month' }, end: pointed.end };
  }
  const month = r.item(i, 'month');
  if (!month) return undefined;
  const at = r.is(i + month.length, 'of') && yearAt(r, i + month.length + 1) ? i + month.length + 1 : i + month.length;
  const year = yearAt(r, at);
  return { value: namedMonth(today, month.value, year?.value), end: year?.end ?? i + month.length };
}

function holidayAt(r: Reader, i: number): Match<Day> | undefined {
  const item = r.item(i, 'holiday');
  if (!item) return undefined;
  const year = yearAt(r, i + item.length);
  return { value: { holiday: item.name, year: year?.value }, end: year?.end ?? i + item.length };
}

/** "a week from Friday", "two weeks after Monday", "een week na maandag", "heute in acht Tagen", "d'aujourd'hui en huit". */
function weekLater(r: Reader, i: number, today: DayNumber): Match<Day> | undefined {
  const today0 = r.item(i, 'day');
  if (today0) {
    const plus = r.item(i + today0.length, 'plusDays');
    if (plus) return { value: { offset: today0.value + plus.value }, end: i + today0.length + plus.length };
    const later = countedDays(r, i + today0.length);
    if (!later?.value.offset) return undefined;
    const days = later.value.offset === 8 ? 7 : later.value.offset === 15 ? 14 : later.value.offset;
    return { value: { offset: today0.value + days }, end: later.end };
  }
  const count = countAt(r, i);
  const unit = count && r.item(count.end, 'unit');
  if (!unit || unit.value > UNIT.week || unit.value === UNIT.month) return undefined;
  const weekOn = r.language === 'en' && unit.value === UNIT.week ? weekOnDay(r, count, today) : undefined;
  if (weekOn) return weekOn;
  const from = r.any(count.end + unit.length, ['from', 'starting', 'pastHour', 'later']);
  if (!from) return undefined;
  const at = count.end + unit.length + from.length;
  const day = dayAt(r, beforeDay(r, at), today);
  if (!day) return undefined;
  return {
    value: { ...day.value, plus: (day.value.plus ?? 0) + count.value * (unit.value === UNIT.week ? 7 : 1) },
    end: day.end,
  };
}

/** "a week today", "a week on Friday", "two weeks tomorrow": English. */
function weekOnDay(r: Reader, count: Match<number>, today: DayNumber): Match<Day> | undefined {
  const at = count.end + 1;
  const on = r.is(at, 'on') && r.is(at + 1, 'weekday') ? at + 1 : at;
  if (/[,;.!?]/.test(r.gap(at)) || (!r.is(on, 'day') && !(on > at))) return undefined;
  const day = dayAt(r, on, today);
  return day && { value: { ...day.value, plus: (day.value.plus ?? 0) + 7 * count.value }, end: day.end };
}
