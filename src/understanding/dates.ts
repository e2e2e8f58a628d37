import { type DayNumber, weekdayOf } from './calendar.ts';
import { isOpenWeekday, type Term, termAt } from './date-terms.ts';
import { type Day, type Period, resolveDay, resolvePastDay, weekdayAfter } from './days.ts';
import { isMode } from './modes.ts';
import { hasBeen } from './past.ts';
import { breaksClause } from './tokens.ts';
import type { Part } from './lexicon.ts';
import type { Match, Reader } from './reader.ts';

/** The days that a stretch of a sentence names. */
export interface Days {
  /** Sorted, each once. */
  days: DayNumber[];
  /** Whether they were said as a whole, from one day to another. */
  whole: boolean;
  /** The two ends, where they were said as "from … to …". */
  ends?: [DayNumber, DayNumber];
  /** Weekdays named without saying which ones: they may be all of them. */
  weekdays?: number[];
  part?: Part;
  /** Other days that people may mean by the same words. */
  other?: DayNumber[];
  /** Where the days named do not exist. */
  impossible?: boolean;
  unit?: Period['unit'];
  /** "the rest of the week". */
  rest?: true;
  /** The two ends were weekdays that no week was said for. */
  openEnds?: true;
  /** "a day later": days from the one that is moved. */
  shift?: number;
  /** The weekday after the day named before, where none is named in the same list. */
  following?: number;
}

const MOST_DAYS = 400;

/** Reads days at token `i`: one, several, a range, a week. */
export function daysAt(r: Reader, i: number, today: DayNumber): Match<Days> | undefined {
  const terms = termsAt(r, i, today);
  const last = terms.at(-1);
  if (!last) return undefined;
  share(terms);
  return { value: daysOf(terms, today, hasBeen(r, i) ? resolvePastDay : resolveDay), end: last.end };
}

function termsAt(r: Reader, i: number, today: DayNumber): Term[] {
  const terms: Term[] = [];
  let at = i;
  const refused = i > 0 && r.is(i - 1, 'not');
  for (let count = 0; count < 12; count++) {
    const term =
      dayLater(r, at, terms.at(-1)) ?? termAt(r, at, today, terms.length > 0) ?? oneAfter(r, at, terms.at(-1));
    if (!term || (terms.length > 0 && isToldApart(r, i, term.end))) break;
    terms.push(afterOther(term, terms.at(-1)));
    const next = betweenTerms(r, term.end);
    if (next === undefined || (refused && r.gap(term.end).includes(','))) break;
    at = next;
  }
  return settle(terms);
}

/** "home Thursday, Friday off": of a list between two ways of working, the last day is that of the second one. */
function isToldApart(r: Reader, start: number, end: number): boolean {
  const second = breaksClause(r.token(end)) ? undefined : r.meanings(end).find(({ name }) => isMode(name))?.name;
  const first = [1, 2, 3, 4].flatMap((back) => r.meanings(start - back).filter(({ length }) => length === back));
  const before = first.find(({ name }) => isMode(name))?.name;
  return second !== undefined && before !== undefined && second !== before;
}

/** "tomorrow and a day later": counted from the day before it in the list. */
function afterOther(term: Term, before: Term | undefined): Term {
  if (!before || !('day' in before) || !('day' in term) || term.day.shift === undefined) return term;
  return { day: { ...before.day, plus: (before.day.plus ?? 0) + term.day.shift }, end: term.end };
}

/** "for three, tomorrow": a number alone begins no list of days that are not numbers. */
function isCount(terms: Term[]): boolean {
  const [first, second] = terms;
  if (!first || !second || !('day' in first) || !first.day.bare) return false;
  return 'day' in second && second.day.dayOfMonth === undefined && second.day.fixed === undefined;
}

/** "tomorrow and the day after". */
function dayLater(r: Reader, i: number, before: Term | undefined): Term | undefined {
  const item = before && (r.item(i, 'dayAfter') ?? r.item(i - 1, 'dayAfter'));
  if (!item || !('day' in before)) return undefined;
  const at = r.is(i, 'dayAfter') ? i : i - 1;
  return { day: { ...before.day, plus: (before.day.plus ?? 0) + 1 }, end: at + item.length };
}

/** "this Monday and the one after": a week later. */
function oneAfter(r: Reader, i: number, before: Term | undefined): Term | undefined {
  const item = r.item(i, 'oneAfter');
  if (!item || !before || !('day' in before) || before.day.weekday === undefined) return undefined;
  return {
    day: { ...before.day, pointer: before.day.pointer ?? 'coming', plus: (before.day.plus ?? 0) + 7 },
    end: i + item.length,
  };
}

/** Drops numbers alone, where no day after them says which month they are of. */
function settle(terms: Term[]): Term[] {
  if (isCount(terms)) return [];
  while (terms.length > 0) {
    const last = terms.at(-1)!;
    if (continues(terms.at(-2), last)) return terms;
    const open = 'day' in last ? last.day.bare : 'range' in last ? last.range.every((day) => day.bare) : false;
    if (!open) break;
    terms.pop();
  }
  return terms;
}

/** "les 16, 17 et 18": numbers that go on from a day of the month. */
function continues(before: Term | undefined, last: Term): boolean {
  if (!before || !('day' in before) || !('day' in last)) return false;
  const [first, next] = [before.day.dayOfMonth, last.day.dayOfMonth];
  return (
    before.day.weekday === undefined &&
    first !== undefined &&
    next !== undefined &&
    next > first &&
    last.day.bare === true
  );
}

/** The token after a comma or an "and", where another day may follow. */
function betweenTerms(r: Reader, i: number): number | undefined {
  const pointed = r.language === 'de' && r.token(i - 1).number !== undefined && r.gap(i) === '. ' && r.is(i, 'and');
  if (i >= r.length || (/[!?;]|\.\s|:\s/.test(r.gap(i)) && !pointed)) return undefined;
  const joined = r.any(i, ['and', 'or']);
  if (joined) return r.skip(i + joined.length, 'on', 'article', 'and');
  const short = r.gap(i) === ' ' && isShortWeekday(r, i - 1) && isShortWeekday(r, i);
  return short || /[,+&/]/.test(r.gap(i)) ? i : undefined;
}

/** "ma di thuis": days by their first letters need nothing between. */
function isShortWeekday(r: Reader, i: number): boolean {
  return r.is(i, 'weekday') && r.token(i).word.length < 4;
}

/** "7 en 8 juli", "maandag en dinsdag volgende week": the month and the week count for the whole list. */
function share(terms: Term[]): void {
  const days = terms.flatMap((term) => ('day' in term ? [term.day] : 'range' in term ? term.range : []));
  for (let i = days.length - 2; i >= 0; i--) {
    const [day, next] = [days[i]!, days[i + 1]!];
    if (
      day.dayOfMonth !== undefined &&
      day.month === undefined &&
      day.monthOffset === undefined &&
      next.dayOfMonth !== undefined
    ) {
      day.month = next.month;
      day.monthOffset = next.monthOffset;
      if (next.month !== undefined) day.bare = undefined;
    }
    if (day.month !== undefined && day.year === undefined && next.year !== undefined && (next.month ?? 0) >= day.month)
      day.year = next.year;
    if (
      day.weekday !== undefined &&
      next.weekday !== undefined &&
      next.weekAfter &&
      !day.pointer &&
      day.week === undefined &&
      day.dayOfMonth === undefined
    ) {
      day.week = next.week;
      day.pointer = next.pointer;
    }
  }
  for (let i = 1; i < days.length; i++) {
    const [day, before] = [days[i]!, days[i - 1]!];
    if (
      day.dayOfMonth !== undefined &&
      day.month === undefined &&
      before.month !== undefined &&
      before.dayOfMonth !== undefined
    ) {
      day.month = day.dayOfMonth >= before.dayOfMonth ? before.month : (before.month % 12) + 1;
    }
    const follows = day.weekday !== undefined && day.dayOfMonth === undefined && !day.pointer && day.week === undefined;
    if (follows && before.weekday !== undefined && !before.weekAfter && before.dayOfMonth === undefined) {
      day.week = before.week;
      day.pointer = before.pointer;
    }
  }
}

type Resolve = typeof resolveDay;

function daysOf(terms: Term[], today: DayNumber, resolve: Resolve): Days {
  const days = new Set<DayNumber>();
  const result: Days = { days: [], whole: false };
  for (const term of terms) {
    if ('period' in term) {
      addAll(days, term.period.from, term.period.to);
      result.unit = term.period.unit;
      if (term.period.rest) result.rest = true;
      result.whole = terms.length === 1;
    } else if ('range' in term) {
      const ends = term.moved ? bothOf(term.range, today) : rangeOf(term.range, today, resolve);
      if (!ends) result.impossible = true;
      else {
        addAll(days, ends[0], ends[1]);
        result.ends = ends;
        if (term.range.every(isOpenWeekday)) result.openEnds = true;
        result.whole = terms.length === 1;
      }
      result.part ??= term.range[0].part;
    } else {
      const before = [...days].at(-1);
      const found =
        term.day.following && before !== undefined
          ? { day: weekdayAfter(before, term.day.weekday ?? 1) }
          : resolve(term.day, today);
      if (!found) result.impossible = true;
      else {
        days.add(found.day);
        if (found.other !== undefined) result.other = [...(result.other ?? []), found.other];
      }
      result.part ??= term.day.part;
    }
  }
  result.days = [...days].sort((a, b) => a - b);
  const [only] = terms;
  if (terms.length === 1 && only && 'day' in only) {
    result.shift = only.day.shift;
    if (only.day.following) result.following = only.day.weekday;
  }
  if (terms.every((term) => 'day' in term && isOpenWeekday(term.day))) {
    result.weekdays = terms.map((term) => ('day' in term ? (term.day.weekday ?? 1) : 1));
  }
  if (result.other && terms.length > 1) result.other = [...new Set(result.other)].sort((a, b) => a - b);
  return result;
}

/** The two days of a move: the new one may be the earlier. */
function bothOf([first, last]: [Day, Day], today: DayNumber): [DayNumber, DayNumber] | undefined {
  const [from, to] = [resolveDay(first, today), resolveDay(last, today)];
  return from && to ? [from.day, to.day] : undefined;
}

function rangeOf([first, last]: [Day, Day], today: DayNumber, resolve: Resolve): [DayNumber, DayNumber] | undefined {
  if (resolve === resolvePastDay) return pastRange([first, last], today);
  const from = resolveDay(first, today);
  if (!from) return undefined;
  let to = resolveDay(last, today);
  if (isOpenWeekday(last)) to = { day: from.day + ((last.weekday! - weekdayOf(from.day) + 7) % 7) };
  if (!to) return undefined;
  if (to.day < from.day) {
    const again = resolveDay({ ...last, week: undefined, pointer: undefined }, from.day - 1);
    const earlier = first.month === undefined || last.month === undefined ? undefined : resolveDay(first, to.day - 200);
    if (earlier && earlier.day <= to.day) return [earlier.day, to.day];
    if (!again || again.day < from.day) return undefined; // it ends before it begins
    to = again;
  }
  // A range that has begun still holds: "from 2 to 7 April" on the 2nd, "from Monday" of a list that shares its month.
  if (to.day - from.day > 200 && first.month !== undefined && first.year === undefined) {
    const sooner = resolveDay(first, to.day - 200);
    if (sooner && sooner.day <= to.day) return [sooner.day, to.day];
  }
  return [from.day, to.day];
}

/** "I was at home from Thursday to Monday": the last day is the one that has been last. */
function pastRange([first, last]: [Day, Day], today: DayNumber): [DayNumber, DayNumber] | undefined {
  const to = resolvePastDay(last, today);
  const from =
    to &&
    (isOpenWeekday(first) || first.dayOfMonth !== undefined
      ? resolvePastDay(first, to.day)
      : resolvePastDay(first, today));
  return from && [from.day, Math.max(from.day, to.day)];
}

function addAll(days: Set<DayNumber>, from: DayNumber, to: DayNumber): void {
  for (let day = from; day <= to && day < from + MOST_DAYS; day++) days.add(day);
}
