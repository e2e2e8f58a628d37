import { addDays, dayAt, daysBetween, isoWeekday, type LocalDate } from '../domain/local-date.ts';
import type { Official } from '../domain/people/official.ts';
import { type Recurrence, type Slots, WEEKDAYS } from '../understanding/reading.ts';

/** A sentence's slots as abilities take them: every way of naming days has become `days`, a list. */
export type RequestSlots = Record<string, unknown>;

/** Weeks and longer ranges mean their working days. */
const RANGE_WITH_WEEKENDS_DAYS = 2;

/** @param now tells where a recurrence begins; it ends where the organisation's days ahead do, if nobody says otherwise. */
export function requestSlots(read: Slots, who: Official, now: Date): RequestSlots {
  const { date, dates, dateRange, recurrence, fromDate, ...rest } = read;
  const today = dayAt(now, who.organisation.zone);
  const days =
    dates ??
    (date ? [date] : undefined) ??
    (dateRange && workingDays(dateRange.from, dateRange.to)) ??
    (recurrence && occurrences(recurrence, today, addDays(today, who.organisation.daysAhead)));
  return { ...rest, ...(days && { days }), ...(fromDate && { fromDays: [fromDate] }) };
}

function workingDays(from: LocalDate, to: LocalDate): LocalDate[] {
  const count = Math.min(Math.max(daysBetween(from, to), 0), 400) + 1;
  const days = Array.from({ length: count }, (_, index) => addDays(from, index));
  return count > RANGE_WITH_WEEKENDS_DAYS ? days.filter((day) => isoWeekday(day) <= 5) : days;
}

function occurrences(recurrence: Recurrence, today: LocalDate, horizon: LocalDate): LocalDate[] {
  const first = recurrence.from && recurrence.from > today ? recurrence.from : addDays(today, 1);
  const last = recurrence.until && recurrence.until < horizon ? recurrence.until : horizon;
  const monday = addDays(first, 1 - isoWeekday(first));
  const days: LocalDate[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) {
    const week = Math.floor(daysBetween(monday, day) / 7);
    const weekday = WEEKDAYS[isoWeekday(day) - 1];
    if (weekday && recurrence.days.includes(weekday) && week % (recurrence.interval ?? 1) === 0) days.push(day);
  }
  return days;
}

/** The last request with what was now said on top: equipment adds up, everything else is replaced. */
export function altered(before: RequestSlots, said: RequestSlots): RequestSlots {
  const merged = { ...before, ...said };
  if (said['place'] && !said['site']) delete merged['site'];
  if (said['halfDay']) delete merged['time'];
  if (said['time']) delete merged['halfDay'];
  if (Array.isArray(before['equipment']) && Array.isArray(said['equipment'])) {
    merged['equipment'] = [...new Set([...(before['equipment'] as string[]), ...(said['equipment'] as string[])])];
  }
  delete merged['page'];
  return merged;
}
