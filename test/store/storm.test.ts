import { expect } from 'chai';
import type { OrganisationId } from '../../src/domain/people/organisation.ts';
import type { PersonId } from '../../src/domain/people/person.ts';
import type { SiteId, SpaceId } from '../../src/domain/places/place.ts';
import type { BookingStore } from '../../src/domain/bookings/booking-store.ts';
import { LowdbBookingStore } from '../../src/store/lowdb/booking-store.ts';
import { PostgresBookingStore } from '../../src/store/postgres/booking-store.ts';
import { PostgresDatabase } from '../../src/store/postgres/database.ts';
import type { Booking } from '../../src/domain/bookings/booking.ts';
import { atTheEnd } from '../helpers/root-hooks.ts';
import { scratchDatabase } from '../helpers/scratch-databases.ts';
import { aFolder } from './stores.ts';

const DESKS = 20;
const CLAIMS = 2000;
const slot = { from: new Date('2026-03-02T08:00:00Z'), to: new Date('2026-03-02T17:00:00Z') };

/** Of the people who ask at once, each asks one of these; answers what was booked. */
async function storm(stores: BookingStore[]): Promise<Booking[]> {
  const claim = (n: number) =>
    stores[n % stores.length]!.claim([
      {
        organisation: 'city' as OrganisationId,
        person: `person-${n}` as PersonId,
        kind: 'desk',
        site: 'station' as SiteId,
        space: `desk-${n % DESKS}` as SpaceId,
        slot,
        key: `press-${n}`,
      },
    ]);
  const claims = await Promise.all(Array.from({ length: CLAIMS }, (_, n) => claim(n)));

  const won = claims.flatMap((one) => (one.outcome === 'booked' ? one.bookings : []));
  expect(won).to.have.length(DESKS);
  expect(new Set(won.map(({ space }) => space)).size).to.equal(DESKS);
  expect(claims.filter(({ outcome }) => outcome === 'space-taken')).to.have.length(CLAIMS - DESKS);
  return won;
}

describe('a storm of claims', () => {
  const folder = aFolder();

  it(`gives each of ${DESKS} desks to one of ${CLAIMS} people who ask at once, and it is so after a restart`, async () => {
    const database = await folder.open();
    const won = await storm([new LowdbBookingStore(database)]);

    await database.close();
    const kept = new LowdbBookingStore(await folder.open());
    for (const booking of won) expect(await kept.get(booking.organisation, booking.id)).to.deep.equal(booking);
  });

  it('does so too where they ask three processes on one PostgreSQL', async function () {
    this.timeout(60_000); // perhaps starting a server
    const { url } = await scratchDatabase();
    const patient = { connectionMs: 50_000, questionMs: 50_000 };
    const databases = await Promise.all([1, 2, 3].map(() => PostgresDatabase.open({ url, ...patient })));
    for (const database of databases) atTheEnd(() => database.close());
    const stores = databases.map((database) => new PostgresBookingStore(database));
    const won = await storm(stores);

    for (const booking of won) expect(await stores[0]!.get(booking.organisation, booking.id)).to.deep.equal(booking);
  });
});
