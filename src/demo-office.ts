import { fileURLToPath } from 'node:url';
import type { Clock } from './channels/clock.ts';
import { dayAt } from './domain/local-date.ts';
import type { People } from './domain/people/people.ts';
import type { HolidayCalendar } from './domain/places/public-holidays.ts';
import { demoBookings } from './store/demo-bookings.ts';
import { loadDemo, readDemo } from './store/demo-data.ts';
import type { Stores } from './stores.ts';

export const DATA = fileURLToPath(new URL('../data/', import.meta.url));

/** Whom the terminal and the browser start as. */
export const DEMO_OFFICIAL = 'official@nomade.example';

const PORTION = 50;

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
 * are, it books their desks for the coming days; it may be called again and again.
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
    const wishes = demoBookings(demo, today, holidays);
    // A portion at a time: whoever writes meanwhile waits behind no more than that.
    for (let n = 0; n < wishes.length; n += PORTION) {
      await Promise.all(wishes.slice(n, n + PORTION).map((wish) => stores.bookings.claim([wish])));
    }
  };
}
