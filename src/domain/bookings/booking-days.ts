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
  const today = dayAt(now, organisation.zone);
  const last = addDays(today, organisation.daysAhead);
  if (days.length > MOST_DAYS) throw new Refusal('too-many-days', { limit: MOST_DAYS });
  for (const day of days) {
    if (day < today) throw new Refusal('in-the-past', { day });
    if (day > last) throw new Refusal('too-far-ahead', { days: organisation.daysAhead, last });
  }
}
