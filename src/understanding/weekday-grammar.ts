import { type DayNumber, weekdayOf } from './calendar.ts';
import { isDottedAfterWeekday } from './clock-figures.ts';
import { countedDays } from './counted-days.ts';
import { beforeDay, dayAt } from './day-grammar.ts';
import { type Day, type Pointer, resolveDay, weekdayAfter } from './days.ts';
import { isoDate, numericDate } from './figure-dates.ts';
import { countsThings, dayNumberAt, isClock, namedDate } from './named-dates.ts';
import { pointedUnit, POINTERS } from './pointed-units.ts';
import type { Match, Reader } from './reader.ts';
import { UNIT } from './words.ts';

/** "vrijdag", "next Friday", "jeudi prochain", "lundi en quinze", "Friday week", "ma 11/1", "Monday next week". */
export function weekdayAt(r: Reader, i: number, today: DayNumber): Match<Day> | undefined {
  const far = r.item(i, 'afterNext');
  if (far && r.item(i + far.length, 'weekday')) {
    const item = r.item(i + far.length, 'weekday')!;
    const day = { weekday: item.value, part: item.part };
    return {
      value: namesUnit(r, i, far.length) ? { ...day, week: 2 } : { ...day, plus: 7 },
      end: i + far.length + item.length,
    };
  }
  // "my week" is this one, "my Wednesday desk" that of the coming Wednesday.
  const pointer = r.is(i, 'our') ? undefined : r.any(i, POINTERS);
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

/** "week after next, Tuesday", and not only "after next Tuesday": the week is named. */
function namesUnit(r: Reader, i: number, length: number): boolean {
  return Array.from({ length }, (_, n) => i + n).some((at) => r.item(at, 'unit')?.value === UNIT.week);
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
  const after = comma || day.pointer ? undefined : weekdayPast(r, day, end, today);
  if (after) return after;
  const following = comma || day.pointer ? undefined : r.item(end, 'following');
  if (following) return { value: { ...day, following: true }, end: end + following.length };
  const plus = r.item(end, 'plusDays');
  if (plus) return { value: { ...day, plus: plus.value }, end: end + plus.length };
  const later = countedDays(r, end);
  const weeks = inWeeks(later?.value.offset ?? 0);
  if (later && weeks > 0 && weeks % 7 === 0)
    return { value: { ...day, pointer: undefined, plus: weeks }, end: later.end };
  if (r.language === 'en' && r.item(end, 'unit')?.value === UNIT.week && r.gap(end) === ' ')
    return { value: { ...day, plus: 7 }, end: end + 1 };
  if (r.language === 'en' && r.item(end, 'unit')?.value === UNIT.fortnight && r.gap(end) === ' ')
    return { value: { ...day, plus: 14 }, end: end + 1 };
  const far = comma || day.pointer ? undefined : r.item(end, 'afterNext');
  if (far && !r.is(end + far.length, 'unit')) return { value: { ...day, plus: 7 }, end: end + far.length };
  return { value: day, end };
}

/** "the Tuesday after Easter", "de maandag na 6 april". */
function weekdayPast(r: Reader, day: Day, end: number, today: DayNumber): Match<Day> | undefined {
  const past = r.item(end, 'pastHour');
  const named = past && dayAt(r, beforeDay(r, end + past.length), today);
  if (!named || (named.value.holiday === undefined && named.value.month === undefined)) return undefined;
  const found = resolveDay(named.value, today);
  return found && { value: { fixed: weekdayAfter(found.day, day.weekday ?? 1), part: day.part }, end: named.end };
}

/** "in acht Tagen" is a week, "in fifteen days" two: the day itself is counted too. */
function inWeeks(days: number): number {
  return days === 8 || days === 15 ? days - 1 : days;
}

/** "lundi prochain", but not the "next" of "Monday next week" or "Friday last one". */
function pointsBack(r: Reader, type: string, after: number): boolean {
  if (r.is(after, 'unit') || r.is(after, 'weekday') || r.is(after, 'month')) return false;
  // "la réunion de lundi passe à mardi": without its accent it is a verb.
  if (type === 'previous' && isPlainVerb(r, after - 1)) return false;
  return (
    type === 'soonest' ||
    r.language === 'fr' ||
    (type !== 'last' && r.language !== 'en' ? type !== 'past' || r.language === 'nl' : false)
  );
}

function isPlainVerb(r: Reader, i: number): boolean {
  const { raw, word } = r.token(i);
  return raw.toLowerCase() === word && r.meanings(i).some(({ name }) => name === 'present');
}

/** "wo 1 april", "Wednesday the 28th", "ma 11/1", "Mittwoch, 13. Mai". */
/** "Montag 8.30 - 10 Uhr": there is no 30th month. */
function isDottedHour(r: Reader, i: number): boolean {
  const minutes = r.token(i + 1);
  return minutes.gap === '.' && minutes.raw.length === 2 && minutes.number! > 12 && minutes.number! < 60;
}

function dateAfterWeekday(r: Reader, end: number, today: DayNumber): Match<Day> | undefined {
  const comma = r.gap(end).includes(',');
  const at = r.skip(end, 'article', 'on');
  for (const read of [numericDate, isoDate, namedDate]) {
    const match = read(r, at);
    if (match) return match;
  }
  if (comma && at === end) return undefined;
  const number = isDottedAfterWeekday(r, at) || isDottedHour(r, at) ? undefined : dayNumberAt(r, at);
  if (!number || isClock(r, at, number.end) || countsThings(r, number.end) || /^[:-]|^ - /.test(r.gap(number.end)))
    return undefined;
  // "vendredi 13 à 16h": where the number is that day's, the small word is the one for "at".
  const isThatDay = r.is(number.end, 'at') && fitsWeekday(r, end, number.value, today);
  if (r.is(number.end, 'until') && endsAsHour(r, number.end) && !isThatDay) return undefined;
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

/** "Thursday 9 to 10:30": what follows "until" is an hour. */
function endsAsHour(r: Reader, i: number): boolean {
  const at = i + (r.item(i, 'until')?.length ?? 0);
  return r.token(at).number !== undefined && (r.is(at + 1, 'hourMark') || /^:\d?$/.test(r.gap(at + 1)));
}

/** "samedi 13 au dimanche 15 juillet": what follows "until" has a month. */
function endsAsDate(r: Reader, i: number, today: DayNumber): boolean {
  const until = r.item(i, 'until');
  const day = until && dayAt(r, beforeDay(r, i + until.length), today);
  return day?.value.dayOfMonth !== undefined && day.value.month !== undefined;
}

/** "next week", "of next week", "volgende week", "de la semaine prochaine", after a weekday. */
function weekAfter(r: Reader, i: number): Match<number> | undefined {
  const near = pointedUnit(r, i, UNIT.week);
  if (near) return near;
  const at = r.skip(i, 'of', 'on', 'article', 'in', 'from');
  const moves = r.tokens.some((_, k) => k >= i && k < at && r.is(k, 'to') && !r.is(k, 'article'));
  return moves ? undefined : pointedUnit(r, at, UNIT.week);
}

/** "volgende week dinsdag", "übernächste Woche am Mittwoch", "next week's Friday". */
export function weekThenWeekday(r: Reader, i: number): Match<Day> | undefined {
  const week = pointedUnit(r, i, UNIT.week);
  if (!week) return undefined;
  const at = r.skip(r.token(week.end).word === 's' ? week.end + 1 : week.end, 'on', 'article', 'at');
  const item = r.item(at, 'weekday');
  if (!item || /[;!?]/.test(r.gap(at)) || (r.gap(at).includes(',') && at === week.end)) return undefined;
  return { value: { weekday: item.value, part: item.part, week: week.value }, end: at + item.length };
}
