import { addDays, dayAt, daysBetween, isoWeekday, type LocalDate } from '../domain/local-date.ts';
import type { Official } from '../domain/people/official.ts';
import { Refusal } from '../domain/refusal.ts';
import { type Recurrence, type Slots, WEEKDAYS } from '../understanding/reading.ts';

/** A sentence's slots as abilities take them: every way of naming days has become `days`, a list. */
export type RequestSlots = Record<string, unknown>;

/** Weeks and longer ranges mean their working days. */
const RANGE_WITH_WEEKENDS_DAYS = 2;

/**
 * How far a recurrence goes at most: to what can be booked; as far as was said, which is refused where it is too far; or a
 * week, whose days stand for their weekdays. With `every-day` a range means its weekends, too; with `ends` only its first and
 * last day, however long it is.
 */
export type Reach = 'bookable' | 'as-said' | 'a-week' | 'every-day' | 'ends';

/** Further than anybody may say anything of: what goes on for longer is refused, and not cut. */
const FARTHEST_DAYS = 400;

/**
 * @param now tells where a recurrence begins; it ends where the organisation's days ahead do, if nobody says otherwise.
 * @throws {Refusal} `no-day-left` where the days that are named hold none; `last-before-first` where they end before they begin.
 */
export function requestSlots(read: Slots, who: Official, now: Date, reach: Reach = 'bookable'): RequestSlots {
  const { date, dates, dateRange, recurrence, fromDate, exceptDays, ...rest } = read;
  const today = dayAt(now, who.organisation.zone);
  assertInOrder(recurrence);
  const days =
    dates ??
    (date ? [date] : undefined) ??
    (dateRange && daysOf(dateRange.from, dateRange.to, reach)) ??
    (recurrence &&
      occurrences(recurrence, today, horizonOf(recurrence, reach, who, today)).filter(
        (day) => !exceptDays?.includes(day),
      ));
  if (days?.length === 0) throw new Refusal('no-day-left', {});
  const kept = recurrence ? undefined : exceptDays;
  return {
    ...rest,
    ...(recurrence && { series: true }),
    ...(kept && { exceptDays: kept }),
    ...(days && { days }),
    ...(fromDate && { fromDays: [fromDate] }),
  };
}

function horizonOf({ from, until }: Recurrence, reach: Reach, { organisation }: Official, today: LocalDate): LocalDate {
  if (reach === 'a-week') return addDays(from && from > today ? from : today, 7);
  const bookable = addDays(today, organisation.daysAhead);
  if (reach !== 'as-said') return bookable;
  if (until) return addDays(today, FARTHEST_DAYS);
  // What begins later than anything can be booked is too far off, and not nothing at all.
  return from && from > bookable ? addDays(from, 7) : bookable;
}

function assertInOrder(recurrence: Recurrence | undefined): void {
  const { from, until } = recurrence ?? {};
  if (from && until && until < from) throw new Refusal('last-before-first', { first: from, last: until });
}

function daysOf(from: LocalDate, to: LocalDate, reach: Reach): LocalDate[] {
  if (reach === 'ends') return from === to ? [from] : [from, to];
  const count = Math.min(Math.max(daysBetween(from, to), 0), FARTHEST_DAYS) + 1;
  const days = Array.from({ length: count }, (_, index) => addDays(from, index));
  const isWhole = reach === 'every-day' || count <= RANGE_WITH_WEEKENDS_DAYS;
  return !isWhole ? days.filter((day) => isoWeekday(day) <= 5) : days;
}

function occurrences(recurrence: Recurrence, today: LocalDate, horizon: LocalDate): LocalDate[] {
  const first = recurrence.from && recurrence.from > today ? recurrence.from : addDays(today, 1);
  const last = recurrence.until && recurrence.until < horizon ? recurrence.until : horizon;
  const count = Math.max(daysBetween(first, last) + 1, 0);
  const days = Array.from({ length: count }, (_, index) => addDays(first, index)).filter((day) => {
    const weekday = WEEKDAYS[isoWeekday(day) - 1];
    return weekday !== undefined && recurrence.days.includes(weekday) && isNthOfMonth(day, recurrence.nth);
  });
  // "Every second Tuesday" counts its weeks from the first Tuesday to come.
  const [begin] = days;
  const interval = recurrence.interval ?? 1;
  return days.filter((day) => begin && (daysBetween(mondayOf(begin), day) / 7) % interval < 1);
}

/** @param nth 1 for the first such weekday of its month, -1 for the last; any where undefined. */
function isNthOfMonth(day: LocalDate, nth: number | undefined): boolean {
  if (nth === undefined) return true;
  if (nth < 0) return addDays(day, 7).slice(0, 7) !== day.slice(0, 7);
  return Math.ceil(Number(day.slice(8)) / 7) === nth;
}

function mondayOf(day: LocalDate): LocalDate {
  return addDays(day, 1 - isoWeekday(day));
}

/** Who was meant before is not meant any more where somebody else is named. */
const WHO = ['person', 'colleague', 'team', 'teamId'];

/** What more is said of adds to what was said before. */
const ADDING_UP = ['equipment', 'people', 'guests'];

/** The last request with what was now said on top: equipment and people add up, everything else is replaced. */
export function altered(before: RequestSlots, said: RequestSlots): RequestSlots {
  const isOther = said['person'] !== undefined || said['team'] !== undefined;
  const kept = Object.entries(before).filter(([slot]) => !isOther || !WHO.includes(slot));
  const merged: RequestSlots = { ...Object.fromEntries(kept), ...said };
  if (said['place'] && !said['site']) delete merged['site'];
  if (said['days'] && !said['otherDays']) delete merged['otherDays'];
  if (said['halfDay']) delete merged['time'];
  if (said['time']) delete merged['halfDay'];
  for (const slot of ADDING_UP) {
    const [had, more] = [before[slot], said[slot]];
    if (Array.isArray(had) && Array.isArray(more))
      merged[slot] = [...new Set([...(had as string[]), ...(more as string[])])];
  }
  delete merged['page'];
  return merged;
}
