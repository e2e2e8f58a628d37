import { addDays, dayAt, type LocalDate } from '../local-date.ts';
import type { Organisation } from '../people/organisation.ts';
import { Refusal } from '../refusal.ts';

/** One request books at most so many days. */
export const MOST_DAYS = 31;

/**
 * Says whether these days may be asked for at all.
 *
 * @throws {Refusal} `in-the-past`, `too-far-ahead` (by the organisation's own number of days), `too-many-days`.
 */
export function assertDaysAcceptable(days: readonly LocalDate[], organisation: Organisation, now: Date): void {
  const last = lastBookable(organisation, now);
  assertSomeAcceptable(days, organisation, now);
  if (days.some((day) => day > last)) throw new Refusal('too-far-ahead', { days: organisation.daysAhead, last });
}

/**
 * Says whether any of these days may be asked for.
 *
 * @throws {Refusal} `in-the-past`, `too-many-days`; `too-far-ahead` where all of them are.
 */
export function assertSomeAcceptable(days: readonly LocalDate[], organisation: Organisation, now: Date): void {
  const today = dayAt(now, organisation.zone);
  const last = lastBookable(organisation, now);
  assertFewDays(days);
  const past = days.find((day) => day < today);
  if (past) throw new Refusal('in-the-past', { day: past });
  const isTooFar = days.length > 0 && days.every((day) => day > last);
  if (isTooFar) throw new Refusal('too-far-ahead', { days: organisation.daysAhead, last });
}

/**
 * Before anything is asked about days that are too many: they would have to stand on each button.
 *
 * @throws {Refusal} `too-many-days`.
 */
export function assertFewDays(days: readonly LocalDate[]): void {
  if (days.length > MOST_DAYS) throw new Refusal('too-many-days', { limit: MOST_DAYS });
}

/** The last day that the people of the organisation may book. */
export function lastBookable({ zone, daysAhead }: Organisation, now: Date): LocalDate {
  return addDays(dayAt(now, zone), daysAhead);
}
