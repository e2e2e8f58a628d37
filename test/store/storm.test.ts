import { expect } from 'chai';
import type { OrganisationId } from '../../src/domain/people/organisation.ts';
import type { PersonId } from '../../src/domain/people/person.ts';
import type { SiteId, SpaceId } from '../../src/domain/places/place.ts';
import { LowdbBookingStore } from '../../src/store/lowdb/booking-store.ts';
import { aFolder } from './stores.ts';

const DESKS = 20;
const CLAIMS = 2000;
const slot = { from: new Date('2026-03-02T08:00:00Z'), to: new Date('2026-03-02T17:00:00Z') };

describe('a storm of claims', () => {
  const folder = aFolder();

  it(`gives each of ${DESKS} desks to one of ${CLAIMS} people who ask at once, and it is so after a restart`, async () => {
    const database = await folder.open();
    const store = new LowdbBookingStore(database);
    const claim = (n: number) =>
      store.claim([
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

    await database.close();
    const kept = new LowdbBookingStore(await folder.open());
    for (const booking of won) expect(await kept.get(booking.organisation, booking.id)).to.deep.equal(booking);
  });
});
