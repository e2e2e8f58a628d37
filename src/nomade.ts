import { fileURLToPath } from 'node:url';
import type { Logger } from 'pino';
import type { Clock } from './channels/clock.ts';
import type { Config } from './config.ts';
import { describeFault } from './channels/fault.ts';
import { createBot } from './conversation/bot.ts';
import type { Chore } from './conversation/chores.ts';
import type { Handle } from './conversation/incoming.ts';
import type { Reply } from './conversation/reply.ts';
import { Bookings } from './domain/bookings/bookings.ts';
import { DeskSearch } from './domain/bookings/desk-search.ts';
import { dayAt } from './domain/local-date.ts';
import type { PeopleStore } from './domain/people/people-store.ts';
import { type Admission, People } from './domain/people/people.ts';
import { Places } from './domain/places/places.ts';
import { publicHolidays } from './domain/places/public-holidays.ts';
import { allSkills } from './skills/all-skills.ts';
import { demoBookings } from './store/demo-bookings.ts';
import { type Demo, loadDemo, readDemo } from './store/demo-data.ts';
import { LowdbBookingStore } from './store/lowdb/booking-store.ts';
import type { LowdbDatabase } from './store/lowdb/database.ts';
import { LowdbDeliveryKeys } from './store/lowdb/delivery-keys.ts';
import { LowdbDialogueStore } from './store/lowdb/dialogue-store.ts';
import { LowdbPeopleStore } from './store/lowdb/people-store.ts';
import { LowdbSiteStore } from './store/lowdb/site-store.ts';
import { readPlaces } from './store/reference-places.ts';
import { nearestPlaces } from './understanding/places.ts';
import { createUnderstanding } from './understanding/understanding.ts';

const DATA = fileURLToPath(new URL('../data/', import.meta.url));
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Whom the terminal and the browser start as. */
export const DEMO_OFFICIAL = 'official@nomade.example';

/** Who is let in: the tenants and workspaces on the lists; in local mode any, and a stranger is the demo's official. */
export function admissionOf(config: Config): Admission {
  const lists = { teams: config.TEAMS_TENANTS, slack: config.SLACK_WORKSPACES, local: new Map<string, never>() };
  const strangersAre = config.NOMADE_MODE === 'local' ? DEMO_OFFICIAL : undefined;
  return { organisationOf: ({ platform, realm }) => lists[platform].get(realm), strangersAre };
}

export interface Nomade {
  handle: Handle;
  people: People;
  peopleStore: PeopleStore;
  /** What is to be done now and again while it runs. */
  chores: Chore[];
}

/**
 * The core on an open embedded store. An empty store is loaded with the demo organisations; a store that holds the demo
 * gets the bookings of its people for the coming days.
 */
export async function openNomade(
  database: LowdbDatabase,
  options: { clock: Clock; admission: Admission; log: Logger },
): Promise<Nomade> {
  const { clock, admission, log } = options;
  const peopleStore = new LowdbPeopleStore(database);
  const siteStore = new LowdbSiteStore(database);
  const bookingStore = new LowdbBookingStore(database);
  const dialogues = new LowdbDialogueStore(database);
  const deliveries = new LowdbDeliveryKeys<Reply[]>(database);
  const loaded = database.opening.isNew ? await loadDemo({ people: peopleStore, sites: siteStore }, DATA) : undefined;

  const holidays = publicHolidays();
  const allPlaces = readPlaces(DATA);
  const places = new Places(allPlaces, siteStore);
  const people = new People(peopleStore, admission);
  const desks = new DeskSearch(bookingStore, places, holidays);
  const bookings = new Bookings(bookingStore, places, holidays, desks);
  const demo = loaded ?? ((await people.byEmail(DEMO_OFFICIAL)) && readDemo(DATA));
  const expandDemo = () => (demo ? claimDemoBookings(demo) : Promise.resolve());

  async function claimDemoBookings(of: Demo): Promise<void> {
    const today = dayAt(clock.now(), 'Europe/Brussels');
    await Promise.all(demoBookings(of, today, holidays).map((wish) => bookingStore.claim([wish])));
  }

  await expandDemo();
  const handle = createBot({
    people,
    understand: createUnderstanding({ places: allPlaces, sites: [...(await siteStore.sites())] }),
    suggestPlaces: (name) => nearestPlaces(name, allPlaces, 5).map(({ id }) => id),
    skills: allSkills({ bookings, desks, places }),
    dialogues,
    deliveries,
    logFault: (reference, error) =>
      log.error({ reference, fault: describeFault(error) }, 'A request could not be answered'),
  });
  return {
    handle,
    people,
    peopleStore,
    chores: [
      { name: 'demo', everyMs: 6 * HOUR_MS, run: expandDemo },
      {
        name: 'deliveries',
        everyMs: HOUR_MS,
        run: () => deliveries.forgetBefore(new Date(clock.now().getTime() - DAY_MS)),
      },
      {
        name: 'dialogues',
        everyMs: HOUR_MS,
        run: () => dialogues.forgetBefore(new Date(clock.now().getTime() - DAY_MS)),
      },
    ],
  };
}
