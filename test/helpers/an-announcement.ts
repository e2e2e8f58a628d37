import type { Announcement, AnnouncementId } from '../../src/domain/announcements/announcement.ts';
import type { Lane } from '../../src/domain/announcements/delivering/delivery.ts';
import type { AnnouncingParts } from '../../src/conversation/announcing/announcing-parts.ts';
import { Announcer } from '../../src/conversation/announcing/announcer.ts';
import type { Organisation, OrganisationId } from '../../src/domain/people/organisation.ts';
import { People } from '../../src/domain/people/people.ts';
import type { Person, PersonId } from '../../src/domain/people/person.ts';
import { publicHolidays } from '../../src/domain/places/public-holidays.ts';
import type { Stores } from '../../src/stores.ts';
import { FakePlatforms } from './fake-platforms.ts';
import { VirtualTime } from './virtual-time.ts';

/** A Monday, at nine in Brussels. */
export const NINE = new Date('2026-03-02T08:00:00Z');
export const HEAT = 'heat' as AnnouncementId;
const LOOK_MS = 5_000;
const TEAMS = { published: 50, share: 0.96 };

/** An administration in one tenant of Teams, with so many people who have spoken with us there. */
export async function anAdministration(stores: Stores, name: string, size: number): Promise<PersonId[]> {
  const organisation = name as OrganisationId;
  const people = Array.from({ length: size }, (_, n) => `${name}-${n}` as PersonId);
  await stores.people.import({
    organisation: organisationOf(organisation),
    people: people.map((id): Person => {
      return { id, organisation, name: id, email: `${id}@${name}.example`, language: 'nl', roles: ['official'] };
    }),
    teams: [],
    identities: people.map((person) => ({ person, identity: { platform: 'teams', realm: name, user: person } })),
  });
  await Promise.all(
    people.map((person) => {
      return stores.addresses.put(organisation, person, { channel: 'teams', reference: { person, lane: name } }, NINE);
    }),
  );
  return people;
}

export function organisationOf(id: OrganisationId): Organisation {
  return {
    ...{ id, name: { nl: id, fr: id, de: id, en: id }, level: 'federal', languages: ['nl'], zone: 'Europe/Brussels' },
    ...{ daysAhead: 60, closures: [], contact: 'help' },
  };
}

export interface Sending {
  time: VirtualTime;
  platforms: FakePlatforms;
  stopped: string[];
  faults: unknown[];
  announcer: Announcer;
  /** Looks every few seconds until `isOver` or nothing is open; answers how many seconds that took. */
  until: (isOver: () => Promise<boolean>, seconds?: number) => Promise<number>;
  queue: (people: PersonId[], more?: Partial<Pick<Announcement, 'organisation' | 'id' | 'care'>>) => Promise<number>;
}

/** The real engine on real stores: the clock and the platforms are ours. */
export function sendingOn(
  stores: Stores,
  options: Partial<AnnouncingParts> & { time?: VirtualTime; platforms?: FakePlatforms } = {},
): Sending {
  const { time = new VirtualTime(NINE), platforms = new FakePlatforms(time), ...parts } = options;
  const stopped: string[] = [];
  const faults: unknown[] = [];
  const announcer = new Announcer({
    announced: stores.announced,
    people: time.timeless(new People(stores.people, { organisationOf: () => undefined })),
    organisations: time.timeless(stores.people),
    addresses: time.timeless(stores.addresses),
    choices: time.timeless(stores.choices),
    holidays: publicHolidays(),
    message: () => Promise.resolve(() => ({ kind: 'text', text: 'Bij hitte: drink water.' })),
    channelMessage: () => Promise.resolve(undefined),
    send: platforms.send,
    lanes: stores.lanes,
    limitOf: (_lane: Lane) => TEAMS,
    stopped: async (organisation, announcement) => {
      stopped.push(`${organisation} ${announcement}`);
      await stores.announced.hold(organisation, announcement, true);
    },
    now: time.now,
    wait: time.wait,
    failed: (_lane, error) => void faults.push(error),
    ...parts,
  });
  const until = async (isOver: () => Promise<boolean>, seconds = 24 * 3600) => {
    const start = time.now().getTime();
    let over = false;
    const rounds = (async () => {
      for (;;) {
        await time.timeless({ look: () => announcer.look() }).look();
        over = (await time.timeless({ isOver }).isOver()) || time.now().getTime() - start >= seconds * 1000;
        if (over) return;
        await time.wait(LOOK_MS);
      }
    })();
    await time.run(() => over);
    await rounds;
    return (time.now().getTime() - start) / 1000;
  };
  const queue: Sending['queue'] = (
    people,
    { organisation = 'bosa' as OrganisationId, id = HEAT, care = 'announce' } = {},
  ) => stores.announced.queue({ organisation, announcement: id, care, from: NINE }, people);
  return { time, platforms, stopped, faults, announcer, until, queue };
}
