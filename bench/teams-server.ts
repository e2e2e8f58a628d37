import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { clockFrom } from '../src/channels/clock.ts';
import { httpServer } from '../src/channels/http-server.ts';
import { teamsChannel } from '../src/channels/teams/channel.ts';
import { newButtonKey } from '../src/conversation/button-key.ts';
import { readDemo } from '../src/store/demo-data.ts';
import { addDays, type LocalDate } from '../src/domain/local-date.ts';
import type { NewBooking } from '../src/domain/bookings/booking.ts';
import type { OrganisationId } from '../src/domain/people/organisation.ts';
import type { Person, PersonId } from '../src/domain/people/person.ts';
import type { SiteId, Space, SpaceId } from '../src/domain/places/place.ts';
import { openNomade } from '../src/nomade.ts';
import { LowdbDatabase } from '../src/store/lowdb/database.ts';
import { PostgresDatabase } from '../src/store/postgres/database.ts';
import { lowdbStores, postgresStores } from '../src/stores.ts';
import { BENCH_APP, BENCH_TENANT, type BenchPress, databaseUrl, metadataUrl, serveBench } from './bench-child.ts';

/** Monday: the bench says that its presses are of this morning. */
const TODAY = '2026-03-02' as LocalDate;
const ORGANISATION = 'bosa' as OrganisationId;
const FULL = 10_000;

/** Nomade as it runs in production, with 10,000 bookings; each press books another desk or half day. */
const folder = mkdtempSync(join(tmpdir(), 'nomade-bench-teams-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));

const log = pino({ level: 'error' });
const clock = { now: () => new Date(`${TODAY}T08:00:00Z`), shift: clockFrom(undefined).shift };
const url = databaseUrl();
const stores = url
  ? postgresStores(await PostgresDatabase.open({ url }))
  : lowdbStores(await LowdbDatabase.open({ file: join(folder, 'nomade.json') }));
const nomade = await openNomade(stores, {
  clock,
  log,
  admission: { organisationOf: () => ORGANISATION },
  withDemoPeople: false,
});
for (let n = 0; n < FULL; n += 100) await stores.bookings.claim(Array.from({ length: 100 }, (_, m) => wish(n + m)));

const { sites, spaces } = readDemo(join(import.meta.dirname, '../data')).sites;
const open = new Set(
  sites
    .filter(({ opening, closures }) => opening.slice(0, 5).every(Boolean) && closures.length === 0)
    .map(({ id }) => id),
);
const desks = spaces.filter(({ kind, site }) => kind === 'desk' && open.has(site));
const people = desks.map((_, n) => personOf(n));
const organisation = await nomade.peopleStore.organisation(ORGANISATION);
if (!organisation) throw new Error('the demo has no such organisation');
await nomade.peopleStore.import({
  organisation,
  people,
  teams: [],
  identities: people.map(({ id }) => ({ person: id, identity: { platform: 'teams', realm: BENCH_TENANT, user: id } })),
});

const http = httpServer({ port: 0, host: '127.0.0.1', loopbackOnly: undefined, ready: async () => true, log });
const credentials = { appId: BENCH_APP, password: 'secret', type: 'MultiTenant' } as const;
const channel = teamsChannel({
  ...{ server: http.server, handle: nomade.handle, clock, log, mode: 'production', credentials },
  openIdMetadataUrl: metadataUrl(),
});
await channel.start();
const { port } = await http.start();
serveBench({ port, presses: pressesOn(desks), expects: 'Booked: desk' });

/** The `n`-th of a series of wishes that never stand in each other's way. */
function wish(n: number): NewBooking {
  const from = new Date(Date.UTC(2026, 2, 3, 8) + Math.floor(n / 500) * 86_400_000);
  return {
    ...{ organisation: ORGANISATION, kind: 'desk', key: `full-${n}` },
    person: `full-${n % 500}` as PersonId,
    site: `full-${n % 30}` as SiteId,
    space: `full-${n % 500}` as SpaceId,
    slot: { from, to: new Date(from.getTime() + 28_800_000) },
  };
}

function personOf(n: number): Person {
  const id = `bench-${n}` as PersonId;
  return {
    id,
    organisation: ORGANISATION,
    name: `Bench ${n}`,
    email: `${id}@bench.example`,
    language: 'en',
    roles: ['official'],
  };
}

/** One person for each desk, one press for each half of each coming weekday. */
function pressesOn(spaces: Space[]): BenchPress[] {
  const days = Array.from({ length: 28 }, (_, n) => addDays(TODAY, n + 1));
  const weekdays = days.filter((day) => new Date(day).getUTCDay() % 6 !== 0);
  const halves = weekdays.flatMap((day) => ['am', 'pm'].map((halfDay) => ({ days: [day], halfDay })));
  return halves.flatMap((when) =>
    spaces.map(({ id }, n): BenchPress => {
      const { id: user } = personOf(n);
      return { user, verb: 'book_desk', data: { ...when, desk: id, once: newButtonKey(user) } };
    }),
  );
}
