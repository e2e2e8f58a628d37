import { expect } from 'chai';
import type { Booking, NewBooking } from '../../src/domain/bookings/booking.ts';
import type { BookingStore, Change, Destination } from '../../src/domain/bookings/booking-store.ts';
import type { Slot } from '../../src/domain/bookings/slot.ts';
import type { OrganisationId } from '../../src/domain/people/organisation.ts';
import type { PersonId } from '../../src/domain/people/person.ts';
import type { SiteId, SpaceId } from '../../src/domain/places/place.ts';

const [city, province] = ['city', 'province'] as [OrganisationId, OrganisationId];
const [ann, bob] = ['ann', 'bob'] as [PersonId, PersonId];
const station = 'station' as SiteId;
const [small, large] = ['small', 'large'] as [SpaceId, SpaceId];
const LAPSES = new Date(Date.UTC(2026, 2, 2, 8));

/** The minutes of Monday 2 March 2026, from nine o'clock on. */
function minutes(from: number, to: number): Slot {
  const at = (minute: number) => new Date(Date.UTC(2026, 2, 2, 9, minute));
  return { from: at(from), to: at(to) };
}

let keys = 0;
function wish(person: PersonId, space: SpaceId, slot: Slot, more: Partial<NewBooking> = {}): NewBooking {
  const key = `room-key-${(keys += 1)}`;
  return { organisation: city, person, kind: 'room', site: station, space, slot, key, ...more };
}

const to = (space: SpaceId, slot: Slot, more: Partial<Destination> = {}): Destination => {
  const key = `room-move-${(keys += 1)}`;
  return { site: station, space, slot, key, ...more };
};

/** What `BookingStore` promises of rooms: time between meetings, the owner's yes, closures. */
export function describeRoomBookings(name: string, open: () => Promise<BookingStore>): void {
  describe(`${name} as a BookingStore of rooms`, () => {
    let store: BookingStore;
    beforeEach(async () => {
      store = await open();
    });

    async function book(wanted: NewBooking): Promise<Booking> {
      return only(await store.claim([wanted]));
    }

    describe('with minutes to be free before and after', () => {
      it('refuses what is nearer, on either side, of whomever, and takes what is not', async () => {
        await book(wish(ann, small, minutes(60, 120), { organisation: province }));
        const with15 = (slot: Slot) => wish(bob, small, slot, { bufferMinutes: 15 });

        for (const slot of [minutes(0, 46), minutes(134, 180), minutes(70, 80)])
          expect(await store.claim([with15(slot)])).to.deep.equal({ outcome: 'space-taken', space: small, slot });
        await book(with15(minutes(0, 45)));
        await book(with15(minutes(135, 180)));
      });

      it('lets what asks for none come up to it', async () => {
        await book(wish(ann, small, minutes(60, 120), { bufferMinutes: 15 }));

        await book(wish(bob, small, minutes(120, 180)));
      });

      it('asks for none of the other spaces, nor of what is given back', async () => {
        const other = await book(wish(ann, small, minutes(60, 120)));
        await book(wish(bob, large, minutes(120, 180), { bufferMinutes: 15 }));
        await store.settle(city, other.id, other.version, 'cancelled');

        await book(wish(bob, small, minutes(120, 180), { bufferMinutes: 15 }));
      });

      it('answers asking again with what was booked then', async () => {
        const asked = wish(ann, small, minutes(60, 120), { bufferMinutes: 15 });

        expect(await book(asked)).to.deep.equal(await book(asked));
      });

      it('holds for a move, which is not in its own way', async () => {
        await book(wish(ann, small, minutes(0, 60)));
        const mine = await book(wish(bob, small, minutes(120, 180)));
        const move = (slot: Slot) => store.move(city, mine.id, 1, to(small, slot, { bufferMinutes: 15 }));

        expect((await move(minutes(70, 130))).outcome).to.equal('space-taken');
        expect(await store.get(city, mine.id)).to.deep.equal(mine);
        expect((await move(minutes(75, 130))).outcome).to.equal('booked');
      });

      it('books all of several, or none', async () => {
        await book(wish(ann, small, minutes(60, 120)));
        const all = [wish(bob, large, minutes(0, 60)), wish(bob, small, minutes(120, 180), { bufferMinutes: 1 })];

        expect((await store.claim(all)).outcome).to.equal('space-taken');
        expect(await store.ofPerson(city, bob, minutes(0, 600))).to.deep.equal([]);
      });
    });

    describe('with an owner who must say yes', () => {
      it('is requested until then, and holds the space meanwhile', async () => {
        const asked = wish(ann, small, minutes(60, 120), { lapsesAt: LAPSES });
        const held = await book(asked);

        expect(held).to.deep.equal({ ...asked, id: held.id, state: 'requested', version: 1 });
        expect(await book(asked)).to.deep.equal(held);
        expect((await store.claim([wish(bob, small, minutes(60, 120))])).outcome).to.equal('space-taken');
      });

      it('is as any other once it is settled', async () => {
        const held = await book(wish(ann, small, minutes(60, 120), { lapsesAt: LAPSES }));
        const { lapsesAt: _lapsed, ...rest } = held;
        const confirmed = { ...rest, state: 'confirmed' as const, version: 2 };

        expect(await store.settle(city, held.id, 1, 'confirmed')).to.deep.equal(confirmed);
        expect(await store.get(city, held.id)).to.deep.equal(confirmed);
        expect(await store.awaitingApproval(undefined, 10)).to.deep.equal([]);
      });

      it('keeps apart which of several wishes is to be approved', async () => {
        const wishes = [
          wish(ann, small, minutes(0, 60), { lapsesAt: LAPSES }),
          wish(bob, large, minutes(0, 60), { organisation: province }),
        ];
        const claim = await store.claim(wishes);

        expect(claim.outcome === 'booked' && claim.bookings.map(({ state, person }) => [state, person])).to.deep.equal([
          ['requested', ann],
          ['confirmed', bob],
        ]);
      });

      it('becomes requested by a move there, confirmed by a move away, and neither by the same move again', async () => {
        const held = await book(wish(ann, small, minutes(60, 120)));
        const there = to(large, minutes(60, 120), { lapsesAt: LAPSES });
        const moved = only(await store.move(city, held.id, 1, there));
        expect(moved).to.deep.include({ state: 'requested', version: 2, space: large, lapsesAt: LAPSES });

        const back = only(await store.move(city, held.id, 2, to(small, minutes(60, 120))));
        expect(back).to.deep.equal({ ...held, version: 3 });
        expect(only(await store.move(city, held.id, 2, there))).to.deep.equal(back);
        expect(await store.get(city, held.id)).to.deep.equal(back);
      });

      it('is listed by when it lapses, of every organisation, in pages; offers and bookings are not', async () => {
        const later = new Date(LAPSES.getTime() + 60_000);
        const last = await book(wish(ann, small, minutes(60, 120), { lapsesAt: later }));
        const first = await book(wish(bob, large, minutes(0, 60), { organisation: province, lapsesAt: LAPSES }));
        await book(wish(bob, small, minutes(120, 180)));

        expect(await store.awaitingApproval(undefined, 10)).to.deep.equal([first, last]);
        expect(await store.awaitingApproval(undefined, 1)).to.deep.equal([first]);
        expect(await store.awaitingApproval(first, 1)).to.deep.equal([last]);
        expect(await store.awaitingApproval(last, 1)).to.deep.equal([]);
      });
    });

    describe('of which the end is moved', () => {
      const arrived = async () => {
        const made = await book(wish(ann, small, minutes(60, 120)));
        return (await store.settle(city, made.id, 1, 'checked-in'))!;
      };
      const state = async (move: Destination) => only(await store.move(city, (await arrived()).id, 2, move)).state;

      it('has whoever had come still there, later or sooner, also where minutes are to be free around it', async () => {
        const held = await arrived();
        for (const [n, end] of [150, 90, 135].entries()) {
          const more = n === 2 ? { bufferMinutes: 15 } : {};
          const moved = only(await store.move(city, held.id, 2 + n, to(small, minutes(60, end), more)));
          expect(moved).to.deep.equal({ ...held, slot: minutes(60, end), version: 3 + n });
        }
      });

      it('has nobody there where it begins at another time, or is another space', async () => {
        expect(await state(to(large, minutes(60, 120)))).to.equal('confirmed');
        expect(await state(to(small, minutes(70, 120)))).to.equal('confirmed');
      });

      it('is requested anew where its owner must say yes', async () => {
        expect(await state(to(small, minutes(60, 130), { lapsesAt: LAPSES }))).to.equal('requested');
      });
    });

    it('holds a space that is closed, for a person who may sit at a desk meanwhile', async () => {
      const closed = await book(wish(ann, small, minutes(0, 60), { kind: 'closure' }));
      await book(wish(ann, 'desk' as SpaceId, minutes(0, 60), { kind: 'desk' }));

      expect((await store.claim([wish(bob, small, minutes(30, 90))])).outcome).to.equal('space-taken');
      expect(await store.takenSpaces([station], minutes(0, 10))).to.deep.equal(new Set([small, 'desk']));
      expect(await store.get(city, closed.id)).to.deep.equal(closed);
    });

    it('keeps why a space is closed, also where it is asked again', async () => {
      const why = wish(ann, small, minutes(0, 60), { kind: 'closure', reason: 'works' });
      const also = wish(ann, large, minutes(0, 60), { kind: 'closure' });
      for (let n = 0; n < 2; n += 1) {
        const claim = await store.claim([why, also]);
        if (claim.outcome !== 'booked') throw new Error(claim.outcome);
        expect(claim.bookings.map(({ reason }) => reason)).to.deep.equal(['works', undefined]);
      }

      const taken = { ...why, slot: minutes(30, 90), key: 'another' };
      expect((await store.claim([taken])).outcome).to.equal('space-taken');
      const rooms = [small, large].map((id) => ({ id, site: station }));
      const held = await store.holding(rooms, minutes(0, 600));
      expect(held.map(({ space, reason }) => `${space} ${reason}`).sort()).to.deep.equal([
        'large undefined',
        'small works',
      ]);
    });

    it('lists the closures of an organisation that are not over, soonest first, page by page', async () => {
      const closes = async (space: SpaceId, slot: Slot, more: Partial<NewBooking> = {}) =>
        book(wish(ann, space, slot, { kind: 'closure', ...more }));
      await closes(small, minutes(0, 60));
      const third = await closes(small, minutes(300, 360), { reason: 'repair' });
      const first = await closes(large, minutes(30, 90), { person: bob });
      const second = await closes(small, minutes(120, 180));
      await closes(large, minutes(120, 180), { organisation: province });
      await book(wish(ann, small, minutes(180, 240)));
      const gone = await closes(small, minutes(400, 460));
      await store.settle(city, gone.id, 1, 'cancelled');

      const now = minutes(60, 61).from;
      expect(await store.closures(city, now, undefined, 10)).to.deep.equal([first, second, third]);
      expect(await store.closures(city, now, first, 1)).to.deep.equal([second]);
      expect(await store.closures(city, now, undefined, 2)).to.deep.equal([first, second]);
    });

    describe('holding', () => {
      const rooms = [small, large].map((id) => ({ id, site: station }));

      it('is whoever has the spaces for a part of the slot, soonest first', async () => {
        const second = await book(wish(ann, small, minutes(60, 120), { organisation: province }));
        const first = await book(wish(bob, large, minutes(0, 60)));
        const long = await book(wish(ann, small, { from: minutes(180, 181).from, to: minutes(6000, 6001).to }));
        await book(wish(bob, 'other' as SpaceId, minutes(60, 120)));
        const gone = await book(wish(bob, small, minutes(120, 180)));
        await store.settle(city, gone.id, 1, 'cancelled');

        expect(await store.holding(rooms, minutes(30, 300))).to.deep.equal([first, second, long]);
        expect(await store.holding(rooms, minutes(60, 61))).to.deep.equal([second]);
        expect(await store.holding(rooms, minutes(5000, 5001))).to.deep.equal([long]);
        expect(await store.holding([], minutes(0, 600))).to.deep.equal([]);
      });
    });
  });
}

function only(change: Change): Booking {
  if (change.outcome !== 'booked' || change.bookings.length !== 1) throw new Error(`not one: ${change.outcome}`);
  return change.bookings[0]!;
}
