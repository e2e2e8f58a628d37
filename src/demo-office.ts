import { fileURLToPath } from 'node:url';
import type { Clock } from './channels/clock.ts';
import type { NewBooking } from './domain/bookings/booking.ts';
import type { BookingStore } from './domain/bookings/booking-store.ts';
import { dayAt } from './domain/local-date.ts';
import type { People } from './domain/people/people.ts';
import type { HolidayCalendar } from './domain/places/public-holidays.ts';
import { arriveAtDemo } from './demo-arrivals.ts';
import { demoBookings } from './store/demo-bookings.ts';
import { loadDemo, readDemo } from './store/demo-data.ts';
import type { Stores } from './stores.ts';

export const DATA = fileURLToPath(new URL('../data/', import.meta.url));

/** Whom the terminal and the browser start as. */
export const DEMO_OFFICIAL = 'official@nomade.example';

interface DemoParts {
  stores: Pick<Stores, 'people' | 'sites' | 'bookings' | 'alone'>;
  people: People;
  holidays: HolidayCalendar;
  clock: Clock;
  /** Not in production: there the people are imported, and none are invented. */
  withPeople: boolean;
}

/**
 * Loads an empty store with the demo organisations and their sites. Answers what keeps the demo alive: where its people
 * are, it books their desks for the coming days and lets them arrive; to be called at least once an hour.
 */
export async function openDemoOffice({ stores, people, holidays, clock, withPeople }: DemoParts) {
  // Sites come last, in one change: a first start that was broken off before them begins anew.
  const loaded = await stores.alone(async () => {
    const isEmpty = (await stores.sites.sites()).length === 0;
    return isEmpty ? loadDemo(stores, DATA, { withPeople }) : undefined;
  });
  const isDemo = withPeople && (await people.byEmail(DEMO_OFFICIAL)) !== undefined;
  const demo = isDemo ? (loaded ?? readDemo(DATA)) : undefined;

  return async (): Promise<void> => {
    if (!demo) return;
    const today = dayAt(clock.now(), 'Europe/Brussels');
    const days = Map.groupBy(demoBookings(demo, today, holidays), ({ key }) => key);
    for (const wishes of days.values()) await bookDay(wishes, stores.bookings);
    await arriveAtDemo(demo, stores.bookings, clock.now());
  };
}

/** Books the whole of a day at once; where somebody has a desk of it already, what is left, one by one. */
async function bookDay(wishes: NewBooking[], bookings: BookingStore): Promise<void> {
  const [first] = wishes;
  if (!first) return;
  const known = await bookings.ofPerson(first.organisation, first.person, first.slot);
  if (known.some(({ key }) => key === first.key)) return;
  const { outcome } = await bookings.claim(wishes);
  if (outcome !== 'booked') for (const wish of wishes) await bookings.claim([wish]);
}
