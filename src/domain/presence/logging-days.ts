import { addDays, dayAt, type LocalDate } from '../local-date.ts';
import type { Organisation } from '../people/organisation.ts';
import { Refusal } from '../refusal.ts';

/** Where an organisation says nothing, its people may say so many days later where they worked. */
const DAYS_BACK = 7;
/** Leave is planned a year ahead, however few days ahead desks can be booked. */
const LEAST_DAYS_AHEAD = 366;

/** The first day and the last that people may say something of today. */
export function loggingDays(organisation: Organisation, now: Date): { first: LocalDate; last: LocalDate } {
  const today = dayAt(now, organisation.zone);
  const ahead = Math.max(organisation.daysAhead, LEAST_DAYS_AHEAD);
  return { first: addDays(today, -(organisation.daysBack ?? DAYS_BACK)), last: addDays(today, ahead) };
}

/** @throws {Refusal} `day-too-long-ago`, `day-too-far-off`. */
export function assertDaysLoggable(days: readonly LocalDate[], organisation: Organisation, now: Date): void {
  const { first, last } = loggingDays(organisation, now);
  for (const day of days) {
    if (day < first) throw new Refusal('day-too-long-ago', { day, first });
    if (day > last) throw new Refusal('day-too-far-off', { day, last });
  }
}

/** What was said of days before this one has served its purpose: a month is kept until `monthsKept` more are over. */
export function forgetDaysBefore(today: LocalDate, monthsKept: number): LocalDate {
  const [year = 0, month = 0] = today.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 - monthsKept, 1)).toISOString().slice(0, 10) as LocalDate;
}
