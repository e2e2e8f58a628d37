import { expect } from 'chai';
import type { Booking, NewBooking } from '../../src/domain/bookings/booking.ts';
import type { BookingStore } from '../../src/domain/bookings/booking-store.ts';
import type { OrganisationId } from '../../src/domain/people/organisation.ts';
import type { PersonId } from '../../src/domain/people/person.ts';
import type { SiteId, SpaceId } from '../../src/domain/places/place.ts';

const city = 'city' as OrganisationId;
const province = 'province' as OrganisationId;
const [station, harbour] = ['station', 'harbour'] as [SiteId, SiteId];

/** From one hour to another of Monday 2 March 2026, in UTC; 24 and more is later. */
const hours = (from: number, to: number) => ({
  from: new Date(Date.UTC(2026, 2, 2, from)),
  to: new Date(Date.UTC(2026, 2, 2, to)),
});
const monday = hours(0, 24);
let keys = 0;

function wish(person: string, slot: NewBooking['slot'], more: Partial<NewBooking> = {}): NewBooking {
  const space = `desk of ${person}` as SpaceId;
  const who = { organisation: city, person: person as PersonId };
  return { ...who, kind: 'desk', site: station, space, slot, key: `k${(keys += 1)}`, ...more };
}

const whom = (organisation: OrganisationId, person: string) => ({ organisation, person: person as PersonId });

/** What `BookingStore` promises to those who ask for many people at once, and when it forgets; asked of one implementation. */
export function describeWhoseBookings(name: string, open: () => Promise<BookingStore>): void {
  describe(`${name} as a BookingStore, asked for many people`, () => {
    let store: BookingStore;
    beforeEach(async () => {
      store = await open();
    });

    async function book(one: NewBooking): Promise<Booking> {
      const claim = await store.claim([one]);
      if (claim.outcome !== 'booked') throw new Error(claim.outcome);
      return claim.bookings[0]!;
    }

    describe('ofEach', () => {
      it('gives the occupying bookings of each in the slot, soonest first', async () => {
        const late = await book(wish('ann', hours(14, 16)));
        const early = await book(wish('bob', hours(8, 12)));
        const there = await book(wish('cy', hours(9, 10), { organisation: province, site: harbour }));
        await book(wish('ann', hours(24, 30)));
        const given = await book(wish('bob', hours(12, 13)));
        await store.settle(city, given.id, 1, 'cancelled');

        const asked = [whom(city, 'ann'), whom(province, 'cy'), whom(city, 'bob'), whom(city, '__proto__')];
        expect(await store.ofEach(asked, monday)).to.deep.equal([early, there, late]);
      });

      it('tells of nobody who was not asked for, nor of another organisation’s by the same id', async () => {
        await book(wish('ann', hours(8, 12)));
        await book(wish('bob', hours(8, 12)));

        expect(await store.ofEach([whom(province, 'ann')], monday)).to.deep.equal([]);
        expect(await store.ofEach([], monday)).to.deep.equal([]);
      });

      it('counts what begins before the slot or ends after it, and not what only touches it', async () => {
        const over = await book(wish('ann', hours(6, 20)));
        await book(wish('bob', hours(4, 8)));
        await book(wish('cy', hours(12, 14)));

        const all = [whom(city, 'ann'), whom(city, 'bob'), whom(city, 'cy')];
        expect(await store.ofEach(all, hours(8, 12))).to.deep.equal([over]);
      });
    });

    describe('releasedOfEach', () => {
      it('gives those that were released, of each in the slot, soonest first, and no others', async () => {
        const released = async (one: NewBooking) => {
          const { organisation, id } = await book(one);
          return (await store.settle(organisation, id, 1, 'released'))!;
        };
        const late = await released(wish('ann', hours(14, 16)));
        const early = await released(wish('bob', hours(8, 12)));
        const there = await released(wish('cy', hours(9, 10), { organisation: province, site: harbour }));
        await released(wish('ann', hours(24, 30)));
        await released(wish('di', hours(9, 10)));
        await released(wish('bob', hours(9, 10), { organisation: province }));
        await book(wish('ann', hours(9, 10)));
        const given = await book(wish('bob', hours(12, 13)));
        await store.settle(city, given.id, 1, 'cancelled');

        const asked = [whom(city, 'ann'), whom(province, 'cy'), whom(city, 'bob'), whom(city, '__proto__')];
        expect(await store.releasedOfEach(asked, monday)).to.deep.equal([early, there, late]);
        expect(await store.releasedOfEach(asked, hours(12, 14))).to.deep.equal([]);
        expect(await store.releasedOfEach([], monday)).to.deep.equal([]);
      });
    });

    describe('forgetBefore', () => {
      const noon = new Date(Date.UTC(2026, 2, 2, 12));

      it('forgets what ended before, whatever became of it, of that organisation', async () => {
        const [over, given, going, other] = [
          await book(wish('ann', hours(8, 11))),
          await book(wish('bob', hours(8, 11))),
          await book(wish('cy', hours(8, 12))),
          await book(wish('di', hours(8, 11), { organisation: province })),
        ];
        await store.settle(city, given.id, 1, 'cancelled');

        expect(await store.forgetBefore(city, noon)).to.equal(2);
        expect(await store.forgetBefore(city, noon)).to.equal(0);
        const left = [await store.get(city, over.id), await store.get(city, given.id)];
        expect(left).to.deep.equal([undefined, undefined]);
        expect([await store.get(city, going.id), await store.get(province, other.id)]).to.deep.equal([going, other]);
      });

      it('forgets thousands', async () => {
        // A hundred at a time: no question may take long.
        for (let n = 0; n < 51; n += 1) {
          const wishes = Array.from({ length: 100 }, (_, p) => wish(`p${n} ${p}`, hours(8, 9)));
          const { outcome } = await store.claim(wishes);
          expect(outcome).to.equal('booked');
        }
        expect(await store.forgetBefore(city, noon)).to.equal(5_100);
        expect(await store.takenSpaces([station], monday)).to.deep.equal(new Set());
      }).timeout(60_000);
    });
  });
}
