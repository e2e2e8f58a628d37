import { fileURLToPath } from 'node:url';
import type { Clock } from './channels/clock.ts';
import type { NewBooking } from './domain/bookings/booking.ts';
import type { BookingStore } from './domain/bookings/booking-store.ts';
import { dayAt } from './domain/local-date.ts';
import type { People } from './domain/people/people.ts';
import type { HolidayCalendar } from './domain/places/public-holidays.ts';
import { haveAnnounced, readAnnouncements } from './demo-announcing.ts';
import { arriveAtDemo } from './demo-arrivals.ts';
import { haveHadDesks, pastStarts } from './demo-past.ts';
import type { DayLog } from './domain/presence/day-log.ts';
import type { DayLogStore } from './domain/presence/day-log-store.ts';
import { readDemoAnnouncements } from './store/demo-announcements.ts';
import { demoBookings } from './store/demo-bookings.ts';
import { makeChoices } from './store/demo-choices.ts';
import { loadDemo, readDemo } from './store/demo-data.ts';
import { demoDays } from './store/demo-days.ts';
import { publishDemoGuidelines } from './store/demo-guidelines.ts';
import type { Stores } from './stores.ts';

export const DATA = fileURLToPath(new URL('../data/', import.meta.url));

/** Whom the terminal and the browser start as. */
export const DEMO_OFFICIAL = 'official@nomade.example';

interface DemoParts {
  stores: Pick<
    Stores,
    | 'people'
    | 'choices'
    | 'sites'
    | 'bookings'
    | 'dayLogs'
    | 'teamArrangements'
    | 'guidelines'
    | 'addresses'
    | 'announcements'
    | 'announced'
    | 'lanes'
    | 'alone'
  >;
  people: People;
  holidays: HolidayCalendar;
  clock: Clock;
  /** Not in production: there the people are imported, and none are invented. */
  withPeople: boolean;
  /** Whether they say their days too, and some have chosen who sees them: for whoever looks around in the demo. */
  withHabits?: boolean;
}

/**
 * Loads an empty store with the demo organisations and their sites; if its people have habits, they have had a past too.
 * Answers what keeps the demo alive: where its people are, it books their desks and lets them arrive, and if they have habits
 * says their other days, and what they have read; to be called at least once an hour.
 */
export async function openDemoOffice(parts: DemoParts) {
  const { stores, people, holidays, clock, withPeople, withHabits = false } = parts;
  // Sites come last, in one change: a first start that was broken off before them begins anew.
  const loaded = await stores.alone(async () => {
    const isEmpty = (await stores.sites.sites()).length === 0;
    if (!isEmpty) return undefined;
    // They are invented, as its people are.
    if (withPeople) await publishDemoGuidelines(DATA, stores.guidelines, clock.now());
    const fresh = await loadDemo(stores, DATA, { withPeople });
    if (withPeople && withHabits) {
      await makeChoices(fresh.choices, stores.choices);
      for (const { team, weekdays } of fresh.teamDays)
        await stores.teamArrangements.agree(team.organisation, team.id, weekdays);
      await haveAnnounced(readDemoAnnouncements(DATA), fresh, stores, clock.now());
    }
    return fresh;
  });
  const isDemo = withPeople && (await people.byEmail(DEMO_OFFICIAL)) !== undefined;
  const demo = isDemo ? (loaded ?? readDemo(DATA)) : undefined;

  const todayOfDemo = () => dayAt(clock.now(), 'Europe/Brussels');
  if (demo && withHabits) {
    await haveHadDesks(demo, stores.bookings, todayOfDemo(), holidays);
    for (const start of pastStarts(todayOfDemo())) await sayDays(demoDays(demo, start, holidays), stores.dayLogs);
  }

  return async (): Promise<void> => {
    if (!demo) return;
    const today = todayOfDemo();
    const days = Map.groupBy(demoBookings(demo, today, holidays), ({ key }) => key);
    for (const wishes of days.values()) await bookDay(wishes, stores.bookings);
    if (withHabits) await sayDays(demoDays(demo, today, holidays), stores.dayLogs);
    await arriveAtDemo(demo, stores.bookings, clock.now());
    if (withHabits) await readAnnouncements(demo, stores, clock.now());
  };
}

/** Keeps the logs of days of which the person has said nothing: whoever plays them may have said something else. */
async function sayDays(logs: DayLog[], dayLogs: DayLogStore): Promise<void> {
  for (const [organisation, its] of Map.groupBy(logs, (log) => log.organisation)) {
    const dates = its.map(({ date }) => date).sort();
    const people = [...new Set(its.map(({ person }) => person))];
    const [first, last] = [dates[0], dates.at(-1)];
    if (!first || !last) continue;
    const known = await dayLogs.ofPeople(organisation, people, first, last);
    const dayOf = ({ person, date }: DayLog) => `${person} ${date}`;
    const said = new Set(known.map(dayOf));
    const unsaid = its.filter((log) => !said.has(dayOf(log)));
    if (unsaid.length > 0) await dayLogs.put(unsaid);
  }
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
