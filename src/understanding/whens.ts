import { grownAt, isSized, togetherAt } from './amounts.ts';
import { type DayNumber, dayOf, partsOf } from './calendar.ts';
import { isSpaceOrEquipment } from './clock-figures.ts';
import { daysAt, type Days } from './dates.ts';
import { weekdayAfter } from './days.ts';
import type { Part } from './lexicon.ts';
import { dayNumberAt } from './named-dates.ts';
import type { Item } from './phrases.ts';
import type { Match, Reader } from './reader.ts';
import { clockAt } from './clock.ts';
import { durationAt } from './durations.ts';
import { type Repeats, repeatsAt } from './repeats.ts';
import { othersAt, type Rest } from './rest-of-days.ts';
import { takesBack } from './roles.ts';
import { movedTo, timesAt, type Times } from './times.ts';
import { breaksClause } from './tokens.ts';
import { UNIT } from './words.ts';

/** What a sentence says about when, in the order it says it. */
export type When = { start: number; end: number } & (
  | { kind: 'days'; value: Days }
  | { kind: 'times'; value: Times }
  | { kind: 'part'; value: Part }
  | { kind: 'duration'; value: number }
  | { kind: 'ahead'; value: number }
  /** So many days, the first one included. */
  | { kind: 'span'; value: number }
  | { kind: 'recurrence'; value: Repeats }
  /** "the rest": the other days of the week that is spoken of, or what is left of a day. */
  | { kind: 'others'; value: Rest }
  | { kind: 'impossible'; value: string }
);

export function whensIn(r: Reader, today: DayNumber): When[] {
  const found: When[] = [];
  const part = onlyPart(r);
  const [moves, lasts] = [r.mentions('change'), r.mentions('lasting')];
  for (let i = 0; i < r.length; i++) {
    if (r.names[i] || !(r.begins(i) || r.meanings(i).length > 0)) continue;
    const passed = r.any(i, ['instead', 'except', 'wholeDay']) ?? farewell(r, i) ?? togetherAt(r, i);
    if (passed && passed.length > 1) {
      // "sauf le 22": the article belongs to the date.
      const last = i + passed.length - 1;
      i = passed.type === 'except' && r.is(last, 'article') && r.token(last + 1).number !== undefined ? last - 1 : last;
      continue;
    }
    const grown = grownAt(r, i);
    if (grown) i = grown.end - 1;
    if (grown || !r.begins(i) || isHeadCount(r, i)) continue;
    const when =
      againAt(r, i, found.at(-1), today) ??
      whenAt(r, i, today, part) ??
      (lasts || (moves && found.some(({ kind }) => kind === 'times')) ? newTime(r, i, part) : undefined);
    if (!when) continue;
    found.push(afterNamed(when, found));
    i = when.end - 1;
  }
  return found;
}

/** "from 3 to 5 November. No, from 4 to 6": what takes a day of the month back shares its month. */
function againAt(r: Reader, i: number, before: When | undefined, today: DayNumber): When | undefined {
  if (before?.kind !== 'days' || !saysDayOfMonth(r, before) || !takesBack(r, before, { start: i, end: i }))
    return undefined;
  const from = r.any(i, ['from', 'starting']);
  const first = dayNumberAt(r, r.skip(from ? i + from.length : i, 'on', 'article'));
  const until = first && r.item(first.end, 'until');
  const last = until ? dayNumberAt(r, r.skip(first.end + until.length, 'article')) : first;
  if (!first || !last || r.token(last.end - 1).raw.length > 4 || !standsAlone(r, last.end)) return undefined;
  const { year, month } = partsOf(before.value.days.at(-1) ?? today);
  const ends = [first.value, last.value].map((number) => dayOf(year, month, number));
  if (ends[0] === undefined || ends[1] === undefined || ends[1] < ends[0]) return undefined;
  const [start, end] = [ends[0], ends[1]];
  const days = Array.from({ length: end - start + 1 }, (_, n) => start + n);
  const value: Days = { days, whole: true, ...(until && { ends: [start, end] as [DayNumber, DayNumber] }) };
  return { kind: 'days', start: i, end: last.end, value };
}

/** Whether a stretch names a day by its number, and counts no days or weeks. */
function saysDayOfMonth(r: Reader, { start, end }: When): boolean {
  const numbered = (i: number): boolean => (r.token(i).number ?? 99) <= 31 && !r.is(i + 1, 'unit');
  return r.tokens.some((_, i) => i >= start && i < end && numbered(i));
}

/** After a number: nothing that makes an hour, a count or another date of it. */
function standsAlone(r: Reader, end: number): boolean {
  if (/^\s?[-–:./]\s?\d?$/.test(r.gap(end)) && r.token(end).number !== undefined) return false;
  const other = ['hourMark', 'am', 'pm', 'unit', 'month', 'heads', 'floor', 'until', 'andHalf', 'pastHour'];
  return !r.any(end, other) && !isSpaceOrEquipment(r, end);
}

/** "Monday … to the Wednesday after": after the day that was named before. */
function afterNamed(when: When, before: When[]): When {
  if (when.kind !== 'days' || when.value.following === undefined) return when;
  const named = before.findLast(({ kind }) => kind === 'days');
  const last = named?.kind === 'days' ? named.value.days.at(-1) : undefined;
  return last === undefined
    ? when
    : { ...when, value: { ...when.value, days: [weekdayAfter(last, when.value.following)], weekdays: undefined } };
}

/** "a room for 20, Monday …", "for 12, Tuesday 10 March": a number by a room or before its day, that begins no range of hours. */
function isHeadCount(r: Reader, i: number): boolean {
  const atHeads = (k: number): boolean => r.is(k, 'at') && r.is(k, 'weAre');
  const among = ((atHeads(i) || atHeads(i - 1)) && hasMarkedClock(r)) || endsCount(r, i);
  const lead = r.item(i, 'for')?.length ?? (r.is(i, 'at') && (r.is(i - 1, 'for') || among) ? 1 : 0);
  const at = i + lead;
  const number = isSized(r, at) || among || (r.is(at - 1, 'for') && isBeforeDay(r, at + 1)) ? r.number(at) : undefined;
  return (
    number !== undefined &&
    !/^\s?[-–:./]\s?\d?$/.test(r.gap(number.end)) &&
    (!r.any(number.end, ['hourMark', 'am', 'pm', 'unit', 'month', 'ordinalMark', ...reaching(r, number.end)]) ||
      isBeforeHour(r, at, number.end))
  );
}

/** Words for "to", where no town follows: "à huit à Namur". */
function reaching(r: Reader, i: number): string[] {
  return r.names[i + 1] ? [] : ['until', 'to'];
}

/** "for around 15": the last word before the number is also one for "at". */
function endsCount(r: Reader, i: number): boolean {
  const at = r.is(i, 'at') ? i + 1 : i;
  return (
    r.is(at - 1, 'at') &&
    r.meanings(at - 2).some(({ type, length }) => type === 'weAre' && length === 2) &&
    r.is(at - 2, 'for')
  );
}

/** Whether an hour is said as one ("14h"): in "on se voit à sept de 14h à 16h" seven are then people. */
function hasMarkedClock(r: Reader): boolean {
  return r.once('marked clock', 0, () =>
    r.tokens.some(({ number }, i) => number !== undefined && (r.is(i + 1, 'hourMark') || r.gap(i + 1) === ':')),
  );
}

/** "une salle pour 4 à 17h": how many, and when. */
function isBeforeHour(r: Reader, i: number, end: number): boolean {
  const hour = r.item(end, 'at') && r.number(end + 1);
  return r.is(i - 1, 'for') && isSized(r, i) && !!hour && r.is(hour.end, 'hourMark');
}

/** A comma, and then a day that is said in full. */
function isBeforeDay(r: Reader, i: number): boolean {
  const next = r.skip(i, 'on', 'article');
  return r.gap(i).includes(',') && r.any(next, ['weekday', 'day']) !== undefined;
}

function newTime(r: Reader, i: number, part: Part | undefined): When | undefined {
  const times = movedTo(r, i, part);
  return times && { kind: 'times', start: i, ...times };
}

/** "guten Morgen", "tot morgen", "à demain": no day is asked for. */
function farewell(r: Reader, i: number): Item | undefined {
  const bids = r.meanings(i - 1).some(({ name }) => name === 'greet' || name === 'thanks');
  if (i > 0 && !breaksClause(r.token(i)) && !r.is(i - 1, 'and') && !bids) return undefined;
  return r
    .meanings(i)
    .filter((item) => item.name === 'greet' && item.length > 1 && endsSoon(r, i + item.length))
    .sort((a, b) => b.length - a.length)[0];
}

/** "bis Freitag, Kollegen!" takes leave; "bis Freitag übernimmt Karim mein Team" goes on. */
function endsSoon(r: Reader, i: number): boolean {
  return [0, 1, 2].some((more) => i + more >= r.length || breaksClause(r.token(i + more)));
}

function whenAt(r: Reader, i: number, today: DayNumber, part: Part | undefined): When | undefined {
  const others = othersAt(r, i);
  if (others) return { kind: 'others', start: i, ...others };
  const repeats = repeatsAt(r, i);
  if (repeats) return { kind: 'recurrence', start: i, ...repeats };
  const days = daysAt(r, i, today);
  const times = timesAt(r, i, part);
  const ahead = aheadAt(r, i);
  const said = r.item(i, 'part');
  // The German "am" before a date, in a sentence of a language that knows it from the clock.
  const isSmall = said?.length === 1 && r.token(i).word.length < 3 && r.gap(i + 1) === ' ';
  if (isSmall && daysAt(r, i + 1, today)) return undefined;
  const longest = Math.max(days?.end ?? 0, times?.end ?? 0, ahead?.end ?? 0, said ? i + said.length : 0);
  const phrase = said !== undefined && said.length > 1 && i + said.length === longest;
  if (days && days.end === longest && !phrase) return daysWhen(r, i, days);
  if (ahead && ahead.end === longest) return { kind: 'ahead', start: i, ...ahead };
  if (times && times.end === longest && !phrase) return { kind: 'times', start: i, ...times };
  if (said?.part) return { kind: 'part', value: said.part, start: i, end: i + said.length };
  const lasting = durationAt(r, i);
  if (lasting) return shifts(r, lasting.end) ? undefined : { kind: 'duration', start: i, ...lasting };
  const span = spanAt(r, i);
  return span && { kind: 'span', start: i, ...span };
}

/** "three days", "zwei Wochen": of weeks, the working days. */
function spanAt(r: Reader, i: number): Match<number> | undefined {
  const count = r.number(i);
  const unit = count && r.item(count.end, 'unit');
  if (!unit || count.value < 2 || count.value > 60) return undefined;
  const end = count.end + unit.length;
  if (unit.value === UNIT.week) return { value: count.value * 7 - 2, end };
  return unit.value === UNIT.day ? { value: count.value, end } : undefined;
}

/** "an hour later" is no length of time. */
function shifts(r: Reader, i: number): boolean {
  return r.is(i, 'later') || r.is(i, 'ago') || r.meanings(i).some((item) => item.name === 'alter');
}

function daysWhen(r: Reader, i: number, days: Match<Days>): When {
  if (days.value.impossible && days.value.days.length === 0) {
    return {
      kind: 'impossible',
      value: r.text(r.skip(i, 'from', 'on', 'article'), days.end),
      start: i,
      end: days.end,
    };
  }
  return { kind: 'days', start: i, ...days };
}

/** The part of the day of a sentence that names one: its hours are read with it. */
function onlyPart(r: Reader): Part | undefined {
  const parts = new Set<Part>();
  for (let i = 0; i < r.length; i++) {
    for (const item of r.meanings(i))
      if (
        item.part &&
        !isOfHour(r, i, item) &&
        (item.type === 'day' || item.type === 'weekday' || r.item(i, 'part') === item)
      )
        parts.add(item.part);
  }
  return parts.size === 1
    ? [...parts][0]
    : parts.size === 2 && parts.has('noon') && parts.has('afternoon')
      ? 'afternoon'
      : undefined;
}

/** The "pm" of "2 pm": it says nothing of the other hours. */
function isOfHour(r: Reader, i: number, item: Item): boolean {
  const ends =
    (r.token(i - 3).number !== undefined && r.any(i - 2, ['until', 'and']) !== undefined) ||
    /^\s?[-–]\s?$/.test(r.gap(i - 1));
  return item.weak === true && r.token(i - 1).number !== undefined && !ends;
}

/** "over een uur", "in 20 minutes": minutes from now. */
function aheadAt(r: Reader, i: number): Match<number> | undefined {
  const item = r.item(i, 'ahead');
  const lasting = durationAt(r, item ? r.skip(i + item.length, 'at') : i);
  if (!lasting || lasting.value <= 0) return undefined;
  const later = r.item(lasting.end, 'later');
  if (!item && shifts(r, lasting.end)) return undefined;
  if (!item && (!later || later.length < 2)) return undefined;
  return { value: lasting.value, end: lasting.end + (later?.length ?? 0) };
}

export { clockAt };
