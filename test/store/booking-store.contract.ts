import { expect } from 'chai';
import type { Booking, BookingId, NewBooking } from '../../src/domain/bookings/booking.ts';
import type { BookingStore, Change, Claim } from '../../src/domain/bookings/booking-store.ts';
import type { Slot } from '../../src/domain/bookings/slot.ts';
import type { OrganisationId } from '../../src/domain/people/organisation.ts';
import type { PersonId } from '../../src/domain/people/person.ts';
import type { SiteId, SpaceId } from '../../src/domain/places/place.ts';
import { describeBookingProperties } from './booking-store.properties.ts';

const city = 'city' as OrganisationId;
const province = 'province' as OrganisationId;
const ann = 'ann' as PersonId;
const bob = 'bob' as PersonId;
const station = 'station' as SiteId;
const harbour = 'harbour' as SiteId;
const desk1 = 'desk-1' as SpaceId;
const desk2 = 'desk-2' as SpaceId;
const room = 'room' as SpaceId;

/** The hours of Monday 2 March 2026; hour 33 is nine o'clock on Tuesday. */
function hours(from: number, to: number): Slot {
  const at = (hour: number) => new Date(Date.UTC(2026, 2, 2, hour));
  return { from: at(from), to: at(to) };
}

let keys = 0;
function wish(person: PersonId, space: SpaceId, slot: Slot, more: Partial<NewBooking> = {}): NewBooking {
  const key = `key-${(keys += 1)}`;
  return { organisation: city, person, kind: 'desk', site: station, space, slot, key, ...more };
}

/** The one booking that the claim or move gave. */
function booked(claim: Claim | Change): Booking {
  if (claim.outcome !== 'booked' || claim.bookings.length !== 1)
    throw new Error(`expected one booking: ${claim.outcome}`);
  return claim.bookings[0]!;
}

/** What `BookingStore` promises, asked of one implementation. */
export function describeBookingStore(name: string, open: () => Promise<BookingStore>): void {
  describe(`${name} as a BookingStore`, () => {
    let store: BookingStore;
    beforeEach(async () => {
      store = await open();
    });

    describe('claim', () => {
      it('books what was wished for, confirmed', async () => {
        const asked = wish(ann, desk1, hours(9, 13));
        const made = booked(await store.claim([asked]));

        expect(made).to.deep.equal({ ...asked, id: made.id, state: 'confirmed', version: 1 });
        expect(await store.get(city, made.id)).to.deep.equal(made);
      });

      it('refuses a space that somebody holds, whatever the overlap, and books nothing', async () => {
        await store.claim([wish(ann, desk1, hours(9, 13))]);

        for (const slot of [hours(9, 13), hours(8, 10), hours(12, 14), hours(10, 11), hours(8, 14)]) {
          expect(await store.claim([wish(bob, desk1, slot)])).to.deep.equal({
            outcome: 'space-taken',
            space: desk1,
            slot,
          });
        }
        expect(await store.ofPerson(city, bob, hours(0, 24))).to.deep.equal([]);
      });

      it('books slots that only touch', async () => {
        await store.claim([wish(ann, desk1, hours(9, 13))]);

        expect(await store.claim([wish(bob, desk1, hours(13, 18))])).to.have.property('outcome', 'booked');
        expect(await store.claim([wish(bob, desk1, hours(7, 9))])).to.have.property('outcome', 'booked');
      });

      it('refuses a person who holds another desk then, and says which', async () => {
        const first = booked(await store.claim([wish(ann, desk1, hours(9, 13))]));

        const second = await store.claim([wish(ann, desk2, hours(12, 18), { site: harbour })]);

        expect(second).to.deep.equal({ outcome: 'person-busy', with: first });
      });

      it("names the person's own desk first, where somebody else is in the way too", async () => {
        const own = booked(await store.claim([wish(ann, desk1, hours(9, 13))]));
        await store.claim([wish(bob, desk2, hours(9, 13))]);

        expect(await store.claim([wish(ann, desk2, hours(9, 13))])).to.deep.equal({
          outcome: 'person-busy',
          with: own,
        });
      });

      it('lets a person hold a room beside a desk, and two rooms', async () => {
        await store.claim([wish(ann, desk1, hours(9, 13))]);

        expect(await store.claim([wish(ann, room, hours(10, 11), { kind: 'room' })])).to.have.property(
          'outcome',
          'booked',
        );
        const other = wish(ann, 'room-2' as SpaceId, hours(10, 11), { kind: 'room' });
        expect(await store.claim([other])).to.have.property('outcome', 'booked');
      });

      it('books all wishes or none', async () => {
        await store.claim([wish(bob, desk1, hours(33, 37))]);
        const monday = wish(ann, desk1, hours(9, 13));
        const tuesday = wish(ann, desk1, hours(33, 37));

        expect(await store.claim([monday, tuesday])).to.deep.equal({
          outcome: 'space-taken',
          space: desk1,
          slot: tuesday.slot,
        });
        expect(await store.ofPerson(city, ann, hours(0, 48))).to.deep.equal([]);

        const both = await store.claim([monday, { ...tuesday, space: desk2 }]);
        expect(both.outcome === 'booked' && both.bookings.map(({ space }) => space)).to.deep.equal([desk1, desk2]);
      });

      it('answers a key it knows with the booking made then, also when that is over', async () => {
        const asked = wish(ann, desk1, hours(9, 13));
        const first = booked(await store.claim([asked]));

        expect(booked(await store.claim([asked]))).to.deep.equal(first);
        const cancelled = await store.settle(city, first.id, 1, 'cancelled');
        expect(booked(await store.claim([asked]))).to.deep.equal(cancelled);
        expect(await store.ofPerson(city, ann, hours(0, 24))).to.deep.equal([]);
      });

      it("does not take one person's key for another's", async () => {
        const asked = wish(ann, desk1, hours(9, 13));
        await store.claim([asked]);

        const other = booked(await store.claim([{ ...asked, person: bob, space: desk2 }]));

        expect(other).to.include({ person: bob, space: desk2 });
      });

      it('gives a desk to one of many who ask at once', async () => {
        const people = Array.from({ length: 20 }, (_, n) => `person-${n}` as PersonId);

        const claims = await Promise.all(people.map((person) => store.claim([wish(person, desk1, hours(9, 13))])));

        expect(claims.filter(({ outcome }) => outcome === 'booked')).to.have.length(1);
        expect(claims.filter(({ outcome }) => outcome === 'space-taken')).to.have.length(19);
      });

      it('gives a person one of many desks asked for at once', async () => {
        const desks = Array.from({ length: 20 }, (_, n) => `desk-${n}` as SpaceId);

        const claims = await Promise.all(desks.map((desk) => store.claim([wish(ann, desk, hours(9, 13))])));

        expect(claims.filter(({ outcome }) => outcome === 'booked')).to.have.length(1);
        expect(claims.filter(({ outcome }) => outcome === 'person-busy')).to.have.length(19);
      });

      it('books once what is asked twice at once', async () => {
        const asked = wish(ann, desk1, hours(9, 13));

        const made = (await Promise.all([store.claim([asked]), store.claim([asked])])).map(booked);

        expect(made[0]).to.deep.equal(made[1]);
      });

      it('rejects a slot that does not end after it begins, and changes nothing', async () => {
        for (const slot of [hours(9, 9), hours(10, 9), { from: new Date(NaN), to: new Date(NaN) }]) {
          const error: unknown = await store.claim([wish(ann, desk1, slot)]).catch((thrown: unknown) => thrown);
          expect(error).to.be.an('error');
        }
        expect(await store.takenSpaces([station], hours(0, 24))).to.deep.equal(new Set());
      });
    });

    describe('move', () => {
      const to = (space: SpaceId, slot: Slot, key = 'move') => ({ site: station, space, slot, key });

      it('gives another space and slot, and keeps the id', async () => {
        const made = booked(await store.claim([wish(ann, desk1, hours(9, 13))]));

        const target = { site: harbour, space: desk2, slot: hours(33, 37), key: 'move' };
        const moved = booked(await store.move(city, made.id, 1, target));

        expect(moved).to.deep.equal({ ...made, site: harbour, space: desk2, slot: hours(33, 37), version: 2 });
        expect(await store.get(city, made.id)).to.deep.equal(moved);
        expect(await store.takenSpaces([station, harbour], hours(0, 24))).to.deep.equal(new Set());
        expect(await store.takenSpaces([harbour], hours(33, 34))).to.deep.equal(new Set([desk2]));
      });

      it('is not in its own way', async () => {
        const made = booked(await store.claim([wish(ann, desk1, hours(9, 13))]));

        expect(booked(await store.move(city, made.id, 1, to(desk1, hours(10, 14))))).to.include({ version: 2 });
      });

      it('is refused by somebody in the space, or by another desk of the person, and changes nothing', async () => {
        const made = booked(await store.claim([wish(ann, desk1, hours(9, 13))]));
        const later = booked(await store.claim([wish(ann, desk1, hours(14, 18))]));
        await store.claim([wish(bob, desk2, hours(9, 13))]);

        const taken = await store.move(city, made.id, 1, to(desk2, hours(12, 14)));
        const busy = await store.move(city, made.id, 1, to(desk2, hours(13, 15)));

        expect(taken).to.deep.equal({ outcome: 'space-taken', space: desk2, slot: hours(12, 14) });
        expect(busy).to.deep.equal({ outcome: 'person-busy', with: later });
        expect(await store.get(city, made.id)).to.deep.equal(made);
      });

      it('is stale for a version that is past, for one that is over, and for one that is not there', async () => {
        const made = booked(await store.claim([wish(ann, desk1, hours(9, 13))]));
        await store.move(city, made.id, 1, to(desk2, hours(9, 13), 'first'));

        expect(await store.move(city, made.id, 1, to(desk1, hours(9, 13)))).to.deep.equal({ outcome: 'stale' });
        expect(await store.move(province, made.id, 2, to(desk1, hours(9, 13)))).to.deep.equal({ outcome: 'stale' });
        const nowhere = await store.move(city, '__proto__' as BookingId, 1, to(desk1, hours(9, 13)));
        expect(nowhere).to.deep.equal({ outcome: 'stale' });
        await store.settle(city, made.id, 2, 'cancelled');
        expect(await store.move(city, made.id, 3, to(desk1, hours(9, 13)))).to.deep.equal({ outcome: 'stale' });
      });

      it('answers the key of an earlier move with the booking as it is', async () => {
        const made = booked(await store.claim([wish(ann, desk1, hours(9, 13))]));
        await store.move(city, made.id, 1, to(desk2, hours(9, 13), 'first'));
        const now = booked(await store.move(city, made.id, 2, to(desk1, hours(33, 37), 'second')));

        expect(booked(await store.move(city, made.id, 1, to(desk2, hours(9, 13), 'first')))).to.deep.equal(now);
        const cancelled = await store.settle(city, made.id, 3, 'cancelled');
        expect(booked(await store.move(city, made.id, 2, to(desk2, hours(9, 13), 'second')))).to.deep.equal(cancelled);
      });

      it('does not take the key of a move of another booking for its own', async () => {
        const first = booked(await store.claim([wish(ann, desk1, hours(9, 13))]));
        const second = booked(await store.claim([wish(ann, desk1, hours(14, 18))]));
        await store.move(city, first.id, 1, to(desk2, hours(9, 13), 'same'));

        expect(booked(await store.move(city, second.id, 1, to(desk2, hours(14, 18), 'same')))).to.include({
          version: 2,
        });
      });

      it('lets one of two through who change the same booking at once', async () => {
        const made = booked(await store.claim([wish(ann, desk1, hours(9, 13))]));

        const outcomes = await Promise.all([
          store.move(city, made.id, 1, to(desk2, hours(9, 13), 'one')),
          store.move(city, made.id, 1, to(desk2, hours(14, 18), 'two')),
        ]);

        expect(outcomes.map(({ outcome }) => outcome)).to.have.members(['booked', 'stale']);
      });
    });

    describe('settle', () => {
      it('frees the slot when the booking is over, and not before', async () => {
        for (const over of ['cancelled', 'released', 'ended', 'declined', 'lapsed'] as const) {
          const made = booked(await store.claim([wish(ann, desk1, hours(9, 13))]));

          const arrived = await store.settle(city, made.id, 1, 'checked-in');
          expect(arrived).to.deep.equal({ ...made, state: 'checked-in', version: 2 });
          expect(await store.claim([wish(bob, desk1, hours(9, 13))])).to.have.property('outcome', 'space-taken');

          expect(await store.settle(city, made.id, 2, over)).to.deep.equal({ ...made, state: over, version: 3 });
          expect(await store.takenSpaces([station], hours(0, 24))).to.deep.equal(new Set());
        }
      });

      it('lets one through where somebody arrives in the moment in which their desk is released', async () => {
        for (let n = 0; n < 10; n++) {
          const made = booked(await store.claim([wish(ann, desk1, hours(24 * n + 9, 24 * n + 13))]));

          const settled = await Promise.all([
            store.settle(city, made.id, 1, n % 2 ? 'released' : 'checked-in'),
            store.settle(city, made.id, 1, n % 2 ? 'checked-in' : 'released'),
          ]);

          const [won, ...others] = settled.filter((one) => one !== undefined);
          expect(others).to.deep.equal([]);
          expect(await store.get(city, made.id)).to.deep.equal(won);
        }
      });

      it('does nothing to one that is over, changed, or not there', async () => {
        const made = booked(await store.claim([wish(ann, desk1, hours(9, 13))]));

        expect(await store.settle(city, made.id, 2, 'cancelled')).to.equal(undefined);
        expect(await store.settle(province, made.id, 1, 'cancelled')).to.equal(undefined);
        expect(await store.settle(city, 'constructor' as BookingId, 1, 'cancelled')).to.equal(undefined);
        expect(await store.get(city, made.id)).to.deep.equal(made);
        await store.settle(city, made.id, 1, 'cancelled');
        expect(await store.settle(city, made.id, 2, 'confirmed')).to.equal(undefined);
      });
    });

    describe('looking', () => {
      it('gives copies: changing one changes nothing inside', async () => {
        const made = booked(await store.claim([wish(ann, desk1, hours(9, 13))]));
        const before = structuredClone(made);
        made.slot.from.setUTCFullYear(1999);
        made.state = 'cancelled';

        expect(await store.get(city, made.id)).to.deep.equal(before);
      });

      it('has no booking for another organisation, nor for an id that is none', async () => {
        const made = booked(await store.claim([wish(ann, desk1, hours(9, 13))]));

        expect(await store.get(province, made.id)).to.equal(undefined);
        expect(await store.get(city, '__proto__' as BookingId)).to.equal(undefined);
        expect(await store.ofPerson(province, ann, hours(0, 24))).to.deep.equal([]);
      });

      it("lists one person's occupying bookings in the slot, soonest first and then by id", async () => {
        const rooms = ['a', 'B', 'c'].map((id) => wish(ann, id as SpaceId, hours(9, 10), { kind: 'room' }));
        await store.claim([wish(ann, desk1, hours(33, 37)), wish(ann, desk1, hours(9, 13)), ...rooms]);
        await store.claim([wish(bob, desk2, hours(9, 13))]);
        const over = booked(await store.claim([wish(ann, desk2, hours(14, 18))]));
        await store.settle(city, over.id, 1, 'cancelled');

        const list = await store.ofPerson(city, ann, hours(0, 48));

        expect(list.map(({ slot }) => slot.from.getUTCDate())).to.deep.equal([2, 2, 2, 2, 3]);
        const ids = list.slice(0, 4).map(({ id }) => id);
        expect(ids).to.deep.equal([...ids].sort());
        expect(await store.ofPerson(city, ann, hours(13, 33))).to.deep.equal([]);
        expect(await store.ofPerson(city, ann, hours(12, 33))).to.have.length(1);
      });

      it("pages through an organisation's occupying bookings that begin in a slot, soonest first and then by id", async () => {
        const people = Array.from({ length: 5 }, (_, n) => `person ${n}` as PersonId);
        const at = (hour: number) => people.map((person, n) => wish(person, `desk ${n} ${hour}` as SpaceId, hours(hour, hour + 1))); // prettier-ignore
        for (const one of [...at(10), ...at(9)]) await store.claim([one]);
        await store.claim([wish(bob, desk1, hours(8, 10))]);
        await store.claim([wish(bob, desk1, hours(11, 12))]);
        await store.claim([wish(bob, desk2, hours(10, 11), { organisation: province })]);
        const over = booked(await store.claim([wish(ann, desk1, hours(10, 11))]));
        await store.settle(city, over.id, 1, 'cancelled');

        const pages: Booking[][] = [];
        do pages.push(await store.startingIn(city, hours(9, 11), pages.at(-1)?.at(-1), 3));
        while (pages.at(-1)?.length === 3 && pages.length < 9);

        expect(pages.map((page) => page.length)).to.deep.equal([3, 3, 3, 1]);
        const found = pages.flat();
        expect(found.map(({ slot }) => slot.from.getUTCHours())).to.deep.equal([9, 9, 9, 9, 9, 10, 10, 10, 10, 10]);
        for (const half of [found.slice(0, 5), found.slice(5)]) {
          const ids = half.map(({ id }) => id);
          expect(ids).to.deep.equal([...ids].sort());
        }
        expect(found[0]).to.deep.equal(await store.get(city, found[0]!.id));
      });

      it('pages through the desks and rooms to which nobody has come: confirmed and released ones', async () => {
        const made = new Map<string, Booking>();
        for (const [n, state] of ['confirmed', 'released', 'checked-in', 'cancelled', 'ended'].entries()) {
          const kind = state === 'confirmed' ? 'room' : 'desk';
          const one = booked(
            await store.claim([wish(`person ${n}` as PersonId, `desk ${n}` as SpaceId, hours(9, 17), { kind })]),
          );
          const left = state === 'confirmed' ? one : await store.settle(city, one.id, 1, state as Booking['state']);
          made.set(state, left!);
        }
        await store.claim([wish(ann, room, hours(9, 17), { kind: 'closure' })]);
        await store.claim([wish(ann, desk1, hours(9, 17), { organisation: province })]);
        await store.claim([wish(bob, desk2, hours(10, 17))]);
        const slot = hours(9, 10);

        const [first] = await store.unattended(city, slot, undefined, 1);
        const [second] = await store.unattended(city, slot, first, 1);
        expect([first, second]).to.have.deep.members([made.get('confirmed'), made.get('released')]);
        expect(first!.id < second!.id).to.equal(true);
        expect(await store.unattended(city, slot, second, 1)).to.deep.equal([]);
        expect((await store.unattended(city, hours(10, 11), undefined, 9)).map(({ person }) => person)).to.deep.equal([
          bob,
        ]);
      });

      it('says of those since when they are late, by what they booked or moved to last', async () => {
        const slot = hours(9, 17);
        const lateOf = async () => (await store.unattended(city, hours(0, 48), undefined, 9)).map(({ lateSince }) => lateSince); // prettier-ignore
        const asked = wish(ann, desk1, slot, { lateSince: hours(11, 12).from });
        const made = booked(await store.claim([asked]));
        expect(made, 'nobody else needs it').to.not.have.property('lateSince');
        expect(await lateOf()).to.deep.equal([asked.lateSince]);

        await store.claim([{ ...asked, lateSince: hours(13, 14).from }]);
        expect(await lateOf(), 'asked again').to.deep.equal([asked.lateSince]);
        const to = { site: station, space: desk2, slot: hours(10, 17), key: 'move', lateSince: hours(14, 15).from };
        await store.move(city, made.id, 1, to);
        expect(await lateOf()).to.deep.equal([to.lateSince]);

        const two = [wish(bob, desk1, hours(20, 21)), wish(bob, desk1, hours(21, 22), { lateSince: slot.to })];
        await store.claim(two);
        expect(await lateOf()).to.deep.equal([to.lateSince, undefined, slot.to]);
        expect(await store.forgetLatenessBefore(hours(17, 18).from)).to.equal(0);
        expect(await store.forgetLatenessBefore(hours(18, 19).from)).to.equal(1);
        expect(await lateOf()).to.deep.equal([undefined, undefined, slot.to]);
      });

      it('names the spaces that are held for any part of a slot, in the sites asked about', async () => {
        await store.claim([wish(ann, desk1, hours(9, 13))]);
        await store.claim([wish(bob, desk2, hours(9, 13), { site: harbour })]);

        expect(await store.takenSpaces([station], hours(12, 18))).to.deep.equal(new Set([desk1]));
        expect(await store.takenSpaces([station, harbour], hours(8, 10))).to.deep.equal(new Set([desk1, desk2]));
        expect(await store.takenSpaces([station, harbour], hours(13, 18))).to.deep.equal(new Set());
        expect(await store.takenSpaces([], hours(0, 24))).to.deep.equal(new Set());
      });

      it('sees a booking of months from inside it, and any booking from far around it', async () => {
        await store.claim([wish(ann, room, hours(-2000, 2000), { kind: 'room' })]);
        await store.claim([wish(ann, desk1, hours(22, 26))]);

        expect(await store.takenSpaces([station], hours(100, 101))).to.deep.equal(new Set([room]));
        expect(await store.takenSpaces([station], hours(25, 26))).to.deep.equal(new Set([room, desk1]));
        expect(await store.takenSpaces([station], hours(-90_000, 90_000))).to.deep.equal(new Set([room, desk1]));
        expect(await store.takenSpaces([station], hours(2000, 90_000))).to.deep.equal(new Set());
      });

      it('counts the minutes that the people of one organisation hold of spaces, within a period', async () => {
        const asked = [desk1, room].map((id) => ({ id, site: station }));
        const minutes = (period: Slot, of = city, spaces = asked) => store.minutesHeld(of, spaces, period);
        await store.claim([wish(ann, desk1, hours(9, 13))]);
        await store.claim([wish(bob, room, hours(12, 15), { kind: 'room', lapsesAt: hours(11, 12).from })]);
        await store.claim([wish(bob, desk2, hours(9, 13)), wish(bob, desk2, hours(20, 21), { site: harbour })]);
        await store.claim([wish(ann, room, hours(18, 20), { kind: 'room', organisation: province })]);
        await store.claim([wish(bob, desk1, hours(14, 16), { kind: 'closure' })]);
        await store.settle(city, booked(await store.claim([wish(ann, desk1, hours(16, 18))])).id, 1, 'cancelled');

        expect(await minutes(hours(0, 24))).to.equal((4 + 3) * 60);
        expect(await minutes(hours(0, 24), province)).to.equal(2 * 60);
        expect(await minutes(hours(10, 14)), 'within it').to.equal((3 + 2) * 60);
        expect(await minutes(hours(13, 14), city, [{ id: desk1, site: station }])).to.equal(0);
        expect(await minutes(hours(0, 24), city, [])).to.equal(0);

        await store.claim([wish(ann, 'long' as SpaceId, hours(-100, 100), { kind: 'room' })]);
        expect(await minutes(hours(0, 24), city, [{ id: 'long' as SpaceId, site: station }])).to.equal(24 * 60);
      });
    });

    describeBookingProperties(open);
  });
}
