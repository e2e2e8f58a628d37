import { mondayOf, partsOf, weekdayOf, type DayNumber } from './calendar.ts';
import { beforeDay, dayAt } from './day-grammar.ts';
import { pointedUnit } from './pointed-units.ts';
import { resolveDay, type Day, type Period } from './days.ts';
import type { Part } from './lexicon.ts';
import { periodAt } from './period-grammar.ts';
import type { Match, Reader } from './reader.ts';
import { UNIT } from './words.ts';

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
}

type Term = { day: Day; end: number } | { range: [Day, Day]; end: number } | { period: Period; end: number };

const MOST_DAYS = 400;

/** Reads days at token `i`: one, several, a range, a week. */
export function daysAt(r: Reader, i: number, today: DayNumber): Match<Days> | undefined {
  const terms = termsAt(r, i, today);
  const last = terms.at(-1);
  if (!last) return undefined;
  share(terms);
  return { value: daysOf(terms, today), end: last.end };
}

function termsAt(r: Reader, i: number, today: DayNumber): Term[] {
  const terms: Term[] = [];
  let at = i;
  const refused = i > 0 && r.is(i - 1, 'not');
  for (let count = 0; count < 12; count++) {
    const term =
      dayLater(r, at, terms.at(-1)) ?? termAt(r, at, today, terms.length > 0) ?? oneAfter(r, at, terms.at(-1));
    if (!term) break;
    terms.push(term);
    const next = betweenTerms(r, term.end);
    if (next === undefined || (refused && r.gap(term.end).includes(','))) break;
    at = next;
  }
  return settle(terms);
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
  while (terms.length > 0) {
    const last = terms.at(-1)!;
    const open = 'day' in last ? last.day.bare : 'range' in last ? last.range.every((day) => day.bare) : false;
    if (!open) break;
    terms.pop();
  }
  return terms;
}

/** The token after a comma or an "and", where another day may follow. */
function betweenTerms(r: Reader, i: number): number | undefined {
  if (i >= r.length || /[!?;]|\.\s|:\s/.test(r.gap(i))) return undefined;
  const joined = r.any(i, ['and', 'or']);
  if (joined) return r.skip(i + joined.length, 'on', 'article', 'and');
  return /[,+&/]/.test(r.gap(i)) ? i : undefined;
}

function termAt(r: Reader, i: number, today: DayNumber, listed: boolean): Term | undefined {
  const plain = termFrom(r, i, today, listed);
  const from = r.any(i, ['from', 'between', 'starting']);
  if (!from) return plain;
  const opened = termFrom(r, r.skip(i + from.length, 'on', 'article', 'in'), today, listed, from.type);
  return opened && opened.end > (plain?.end ?? 0) ? opened : plain;
}

function termFrom(r: Reader, i: number, today: DayNumber, listed: boolean, from?: string): Term | undefined {
  const start = listed ? r.skip(i, 'on', 'article') : i;
  const period = periodAt(r, start, today);
  const day = longer(oneDay(r, start, today), oneDay(r, beforeDay(r, start), today));
  const range = rangeAt(r, start, today, from);
  const counted = countedFrom(r, i, today);
  if (counted) return counted;
  const inside = period && insideOf(r, period, today);
  if (inside) return inside;
  const best = Math.max(period?.end ?? 0, day?.end ?? 0, range?.end ?? 0);
  if (best === 0) return undefined;
  if (range && range.end === best) return range;
  if (day && day.end === best && !(day.value.bare && !r.is(day.end, 'and') && !/[,/]/.test(r.gap(day.end))))
    return { day: day.value, end: day.end };
  if (period) return { period: period.value, end: period.end };
  return undefined;
}

/** "for three days from Monday", "drei Tage ab Montag", "twee weken vanaf 3 maart": so many days, the first one included. */
function countedFrom(r: Reader, i: number, today: DayNumber): Term | undefined {
  const lead = r.item(i, 'for');
  const count = r.number(lead ? i + lead.length : i);
  const unit = count && r.item(count.end, 'unit')?.value;
  if (!count || count.value > 60 || (unit !== UNIT.day && unit !== UNIT.week)) return undefined;
  const from = r.any(count.end + 1, ['starting', 'from']);
  if (!from || r.is(count.end + 1, 'pastHour') || r.is(count.end + 1, 'later') || (r.language === 'en' && !lead))
    return undefined;
  const first = dayAt(r, beforeDay(r, count.end + 1 + from.length), today);
  const start = first && resolveDay(first.value, today);
  if (!first || !start) return undefined;
  const days = unit === UNIT.day ? count.value : count.value * 7 - 2;
  return { range: [{ fixed: start.day }, { fixed: start.day + days - 1 }], end: first.end };
}

/** "next week from Tuesday to Thursday", "nächsten Monat vom 4. bis zum 23.": days of the period that was said before them. */
function insideOf(r: Reader, period: Match<Period>, today: DayNumber): Term | undefined {
  const { unit, from } = period.value;
  const opening = r.any(period.end, ['from', 'between', 'starting']);
  if ((unit !== 'week' && unit !== 'month') || /[,;!?]|\.\s/.test(r.gap(period.end))) return undefined;
  const start = r.skip(opening ? period.end + opening.length : period.end, 'on', 'article');
  const first = dayAt(r, start, today, true);
  const until = first && r.any(first.end, opening?.type === 'between' ? ['and', 'until'] : ['until']);
  const dash = first && /^\.?\s*[-–]\s*$/.test(r.gap(first.end));
  if (!first || (!until && !dash)) return undefined;
  const last = dayAt(r, r.skip(first.end + (until?.length ?? 0), 'on', 'article', 'until'), today, true);
  if (!last) return undefined;
  const whole = [first.value, last.value];
  if (unit === 'week' && whole.every(isOpenWeekday)) {
    const week = Math.round((from - mondayOf(today)) / 7);
    return {
      range: [
        { ...first.value, week },
        { ...last.value, week },
      ],
      end: last.end,
    };
  }
  const { year, month } = partsOf(from);
  if (unit !== 'month' || !whole.every((day) => day.dayOfMonth !== undefined && day.month === undefined))
    return undefined;
  return {
    range: [
      { dayOfMonth: first.value.dayOfMonth, month, year },
      { dayOfMonth: last.value.dayOfMonth, month, year },
    ],
    end: last.end,
  };
}

function longer<T>(one: Match<T> | undefined, other: Match<T> | undefined): Match<T> | undefined {
  return one && one.end >= (other?.end ?? 0) ? one : other;
}

function oneDay(r: Reader, i: number, today: DayNumber): Match<Day> | undefined {
  return dayAt(r, i, today, true);
}

/** "van 6 tot en met 8 juli", "Monday to Wednesday", "du 6 au 8 juillet", "19-20 november", "between the 3rd and the 5th". */
function rangeAt(r: Reader, start: number, today: DayNumber, from?: string): Term | undefined {
  const first = longer(dayAt(r, start, today, true), dayAt(r, beforeDay(r, start), today, true));
  if (!first || /[!?;,]/.test(r.gap(first.end))) return undefined;
  const until = r.any(first.end, from === 'between' ? ['and', 'until'] : ['until']);
  const dash = /^\.?\s*[-–]\s*$/.test(r.gap(first.end)) ? first.end : undefined;
  if (!until && dash === undefined) return undefined;
  const at = r.skip(until ? first.end + until.length : dash!, 'on', 'article', 'until');
  const last = dayAt(r, at, today, true);
  const ofMonth = first.value.bare && last?.value.bare ? ofMonthAfter(r, first.value, last) : undefined;
  if (ofMonth) return ofMonth;
  if (!last || (first.value.bare && last.value.bare && !r.is(start - 1, 'fromDay'))) return undefined;
  if (first.value.bare && last.value.offset !== undefined) return undefined;
  if (last.value.bare && first.value.dayOfMonth === undefined) return undefined;
  if (first.value.bare && last.value.weekday !== undefined && last.value.dayOfMonth === undefined) return undefined;
  return {
    range: [
      { ...first.value, bare: undefined },
      { ...last.value, bare: undefined },
    ],
    end: last.end,
  };
}

/** "from 4 to 22 this month". */
function ofMonthAfter(r: Reader, first: Day, last: Match<Day>): Term | undefined {
  const month = pointedUnit(r, r.skip(last.end, 'of', 'article'), UNIT.month);
  const within = (day: Day): Day => ({ dayOfMonth: day.dayOfMonth, monthOffset: month?.value });
  return month && { range: [within(first), within(last.value)], end: month.end };
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

function daysOf(terms: Term[], today: DayNumber): Days {
  const days = new Set<DayNumber>();
  const result: Days = { days: [], whole: false };
  for (const term of terms) {
    if ('period' in term) {
      addAll(days, term.period.from, term.period.to);
      result.unit = term.period.unit;
      result.whole = terms.length === 1;
    } else if ('range' in term) {
      const ends = rangeOf(term.range, today);
      if (!ends) result.impossible = true;
      else {
        addAll(days, ends[0], ends[1]);
        result.ends = ends;
        result.whole = terms.length === 1;
      }
      result.part ??= term.range[0].part;
    } else {
      const found = resolveDay(term.day, today);
      if (!found) result.impossible = true;
      else {
        days.add(found.day);
        if (found.other !== undefined) result.other = [...(result.other ?? []), found.other];
      }
      result.part ??= term.day.part;
    }
  }
  result.days = [...days].sort((a, b) => a - b);
  if (terms.every((term) => 'day' in term && isOpenWeekday(term.day))) {
    result.weekdays = terms.map((term) => ('day' in term ? (term.day.weekday ?? 1) : 1));
  }
  if (result.other && terms.length > 1) result.other = [...new Set(result.other)].sort((a, b) => a - b);
  return result;
}

function isOpenWeekday(day: Day): boolean {
  return (
    day.weekday !== undefined &&
    day.dayOfMonth === undefined &&
    day.week === undefined &&
    day.plus === undefined &&
    !day.pointer
  );
}

function rangeOf([first, last]: [Day, Day], today: DayNumber): [DayNumber, DayNumber] | undefined {
  const from = resolveDay(first, today);
  if (!from) return undefined;
  let to = resolveDay(last, today);
  if (isOpenWeekday(last)) to = { day: from.day + ((last.weekday! - weekdayOf(from.day) + 7) % 7) };
  if (!to) return undefined;
  if (to.day < from.day) {
    const again = resolveDay({ ...last, week: undefined, pointer: undefined }, from.day - 1);
    const earlier = first.month === undefined || last.month === undefined ? undefined : resolveDay(first, to.day - 200);
    if (earlier && earlier.day <= to.day) return [earlier.day, to.day];
    if (!again || again.day < from.day) return [to.day, from.day];
    to = again;
  }
  // A range that has begun still holds: "from 2 to 7 April" on the 2nd, "from Monday" of a list that shares its month.
  if (to.day - from.day > 200 && first.month !== undefined && first.year === undefined) {
    const sooner = resolveDay(first, to.day - 200);
    if (sooner && sooner.day <= to.day) return [sooner.day, to.day];
  }
  return [from.day, to.day];
}

function addAll(days: Set<DayNumber>, from: DayNumber, to: DayNumber): void {
  for (let day = from; day <= to && day < from + MOST_DAYS; day++) days.add(day);
}
