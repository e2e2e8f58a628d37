import type { BookingStore } from '../bookings/booking-store.ts';
import { dayAt } from '../local-date.ts';
import type { PeopleStore } from '../people/people-store.ts';
import type { DayLogStore } from '../presence/day-log-store.ts';
import { forgetDaysBefore } from '../presence/logging-days.ts';
import type { LookUpStore } from '../presence/look-up-store.ts';
import { policyOf } from './policy.ts';

const DAY_MS = 86_400_000;

interface Kept {
  people: Pick<PeopleStore, 'organisations'>;
  bookings: Pick<BookingStore, 'forgetBefore'>;
  dayLogs: Pick<DayLogStore, 'forgetBefore'>;
  lookUps: Pick<LookUpStore, 'forgetBefore'>;
}

/**
 * Forgets who held a desk, where people said that they worked, and who looked for whom, where that has served its purpose:
 * after so long as each organisation has laid down. May be done by several at once, again and again.
 */
export async function forgetWhatIsOver({ people, bookings, dayLogs, lookUps }: Kept, now: Date): Promise<void> {
  const daysAgo = (days: number) => new Date(now.getTime() - days * DAY_MS);
  for (const organisation of await people.organisations()) {
    const { id, zone } = organisation;
    const { bookingDays, dayLogMonths, lookUpDays } = policyOf(organisation).keep;
    await bookings.forgetBefore(id, daysAgo(bookingDays));
    await dayLogs.forgetBefore(id, forgetDaysBefore(dayAt(now, zone), dayLogMonths));
    await lookUps.forgetBefore(id, daysAgo(lookUpDays));
  }
}
