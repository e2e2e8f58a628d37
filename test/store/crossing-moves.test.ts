import { expect } from 'chai';
import pg from 'pg';
import type { NewBooking } from '../../src/domain/bookings/booking.ts';
import type { OrganisationId } from '../../src/domain/people/organisation.ts';
import type { PersonId } from '../../src/domain/people/person.ts';
import type { SiteId, SpaceId } from '../../src/domain/places/place.ts';
import { PostgresBookingStore } from '../../src/store/postgres/booking-store.ts';
import { PostgresDatabase } from '../../src/store/postgres/database.ts';
import { atTheEnd } from '../helpers/root-hooks.ts';
import { testPostgres } from '../helpers/test-postgres.ts';

const organisation = 'city' as OrganisationId;
const site = 'station' as SiteId;
const slot = { from: new Date('2026-03-02T08:00:00Z'), to: new Date('2026-03-02T17:00:00Z') };

/**
 * The window in which two changes wait for each other is a few microseconds wide. Here it is a tenth of a second: the row
 * is written, and an index that is slow comes before the one that looks for what overlaps.
 */
const WIDEN = `
  CREATE FUNCTION slowly(state text) RETURNS text LANGUAGE plpgsql IMMUTABLE AS $$
  BEGIN PERFORM pg_sleep(0.1); RETURN state; END $$;
  CREATE INDEX slow ON bookings (slowly(state));
  ALTER TABLE bookings DROP CONSTRAINT one_at_a_time_in_a_space;
  ALTER TABLE bookings ADD CONSTRAINT one_at_a_time_in_a_space
    EXCLUDE USING gist (hashtextextended(space, 0) WITH =, tstzrange(from_at, to_at) WITH &&) WHERE (occupying);`;

describe('two people who move to each other’s desk at once', () => {
  it('are both told that it is taken, and wait for nothing', async function () {
    this.timeout(30_000); // perhaps starting a server
    const url = await (await testPostgres()).database();
    const database = await PostgresDatabase.open({ url, questionMs: 20_000 });
    atTheEnd(() => database.close());
    const store = new PostgresBookingStore(database);
    const owner = new pg.Client({ connectionString: url });
    await owner.connect();
    await owner.query(WIDEN);
    await owner.end();

    const held = await Promise.all(['ann', 'bob'].map((name) => deskOf(store, name)));
    const moves = held.map(({ id }, n) => {
      const space = held[1 - n]!.space;
      return store.move(organisation, id, 1, { site, space, slot, key: 'move' });
    });

    expect((await Promise.all(moves)).map(({ outcome }) => outcome)).to.deep.equal(['space-taken', 'space-taken']);
  });
});

async function deskOf(store: PostgresBookingStore, name: string) {
  const wish: NewBooking = {
    ...{ organisation, site, slot, kind: 'desk', key: 'first' },
    person: name as PersonId,
    space: `desk of ${name}` as SpaceId,
  };
  const claim = await store.claim([wish]);
  if (claim.outcome !== 'booked') throw new Error('the desk was free');
  return claim.bookings[0]!;
}
