import { type DayNumber, mondayOf, partsOf } from './calendar.ts';
import { isOpenWeekday, longer, type Term } from './date-terms.ts';
import { beforeDay, dayAt } from './day-grammar.ts';
import { type Day, type Period, resolveDay } from './days.ts';
import { pointedUnit } from './pointed-units.ts';
import type { Match, Reader } from './reader.ts';
import { endsBefore } from './roles.ts';
import { UNIT } from './words.ts';

/** "for three days from Monday", "drei Tage ab Montag", "twee weken vanaf 3 maart": so many days, the first one included. */
export function countedFrom(r: Reader, i: number, today: DayNumber): Term | undefined {
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
export function insideOf(r: Reader, i: number, period: Match<Period>, today: DayNumber): Term | undefined {
  const { unit, from } = period.value;
  // "until June from 2 to 4": those are hours.
  if (unit === 'month' && endsBefore(r, i, 'until')) return undefined;
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

/** "van 6 tot en met 8 juli", "Monday to Wednesday", "du 6 au 8 juillet", "19-20 november", "between the 3rd and the 5th". */
export function rangeAt(r: Reader, start: number, today: DayNumber, from?: string): Term | undefined {
  const first = longer(dayAt(r, start, today, true), dayAt(r, beforeDay(r, start), today, true));
  if (!first || /[!?;,]/.test(r.gap(first.end))) return undefined;
  const moved = movedWithin(r, first, today);
  if (moved) return moved;
  const until = r.any(first.end, from === 'between' ? ['and', 'until'] : ['until']);
  const dash = /^\.?\s*[-–]\s*$/.test(r.gap(first.end)) ? first.end : undefined;
  if (!until && dash === undefined) return undefined;
  const at = r.skip(until ? first.end + until.length : dash!, 'on', 'article', 'until');
  const last = dayAt(r, at, today, true);
  const ofMonth = first.value.bare && last?.value.bare ? ofMonthAfter(r, first.value, last) : undefined;
  if (ofMonth) return ofMonth;
  const isDay =
    r.is(start - 1, 'fromDay') || (from === 'between' && r.is(start - 1, 'article') && r.is(at - 1, 'article'));
  if (!last || (first.value.bare && last.value.bare && !isDay)) return undefined;
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

/** "my booking from 9 naar 16 September": two days of a move, that share the month said last. */
function movedWithin(r: Reader, first: Match<Day>, today: DayNumber): Term | undefined {
  const to = r.is(first.end, 'until') ? undefined : r.item(first.end, 'to');
  if (!to || first.value.dayOfMonth === undefined || first.value.month !== undefined) return undefined;
  const last = dayAt(r, beforeDay(r, first.end + to.length), today);
  const moves = r.items.some((items) => items.some(({ name }) => name === 'change'));
  if (!moves || last?.value.dayOfMonth === undefined || last.value.month === undefined) return undefined;
  const { month, year } = last.value;
  return { range: [{ dayOfMonth: first.value.dayOfMonth, month, year }, last.value], end: last.end, moved: true };
}

/** "from 4 to 22 this month". */
function ofMonthAfter(r: Reader, first: Day, last: Match<Day>): Term | undefined {
  const month = pointedUnit(r, r.skip(last.end, 'of', 'article'), UNIT.month);
  const within = (day: Day): Day => ({ dayOfMonth: day.dayOfMonth, monthOffset: month?.value });
  return month && { range: [within(first), within(last.value)], end: month.end };
}
