import { expect } from 'chai';
import fc from 'fast-check';
import type { Booking, BookingId, NewBooking } from '../../src/domain/bookings/booking.ts';
import type { BookingStore } from '../../src/domain/bookings/booking-store.ts';
import { type Slot, overlaps } from '../../src/domain/bookings/slot.ts';
import type { OrganisationId } from '../../src/domain/people/organisation.ts';
import type { PersonId } from '../../src/domain/people/person.ts';
import type { SiteId, SpaceId } from '../../src/domain/places/place.ts';

const organisation = 'city' as OrganisationId;
const site = 'station' as SiteId;
const PEOPLE = ['ann', 'bob', 'cy'] as PersonId[];
const SPACES = ['desk-1', 'desk-2', 'room'] as SpaceId[];
const HOURS = 80;
const RUNS = { numRuns: 40 };

/** Hours from the start of Monday 2 March 2026. */
function hours(from: number, to: number): Slot {
  const at = (hour: number) => new Date(Date.UTC(2026, 2, 2, hour));
  return { from: at(from), to: at(to) };
}

let keys = 0;
const aSlot = fc
  .tuple(fc.nat(HOURS - 30), fc.integer({ min: 1, max: 30 }))
  .map(([from, length]) => hours(from, from + length));
const aTarget = fc.record({ space: fc.constantFrom(...SPACES), slot: aSlot });
const aWish = fc.tuple(fc.constantFrom(...PEOPLE), aTarget).map(([person, target]): NewBooking => {
  const kind = target.space === 'room' ? 'room' : 'desk';
  return { organisation, person, kind, site, ...target, key: `key-${(keys += 1)}` };
});
const aStep = fc.oneof(
  fc.record({ claim: aWish }),
  fc.record({ move: fc.nat(20), to: aTarget }),
  fc.record({ cancel: fc.nat(20) }),
);

type Step = typeof aStep extends fc.Arbitrary<infer Value> ? Value : never;

/** What should come of a wish, by looking through a list of what is booked; `but` is not looked at. */
function judge(list: Booking[], wish: Omit<NewBooking, 'key'>, but?: BookingId): string {
  const others = list.filter((other) => other.id !== but && overlaps(other.slot, wish.slot));
  const isBusy = others.some(({ person, kind }) => person === wish.person && kind === 'desk' && wish.kind === 'desk');
  const isTaken = others.some(({ space }) => space === wish.space);
  return isBusy ? 'person-busy' : isTaken ? 'space-taken' : 'booked';
}

/** What `BookingStore` promises of any series of claims, moves and cancellations. */
export function describeBookingProperties(open: () => Promise<BookingStore>): void {
  it('agrees with a list on paper, whatever is claimed, moved and cancelled', async () => {
    await fc.assert(fc.asyncProperty(fc.array(aStep, { maxLength: 25 }), agreesWithPaper), RUNS);
  });

  it('lets nothing overlap that was claimed at once, and refuses nothing without a reason', async () => {
    await fc.assert(fc.asyncProperty(fc.array(aWish, { maxLength: 12 }), isSoundAfterARush), RUNS);
  });

  async function agreesWithPaper(steps: Step[]): Promise<void> {
    const store = await open();
    let paper: Booking[] = [];
    const keep = (booking: Booking) => (paper = [...paper.filter(({ id }) => id !== booking.id), booking]);
    for (const step of steps) {
      if ('claim' in step) {
        const claim = await store.claim([step.claim]);
        expect(claim.outcome).to.equal(judge(paper, step.claim));
        if (claim.outcome === 'booked') claim.bookings.forEach(keep);
        continue;
      }
      const mine = paper[('move' in step ? step.move : step.cancel) % Math.max(paper.length, 1)];
      if (!mine) continue;
      if ('cancel' in step) {
        await store.settle(organisation, mine.id, mine.version, 'cancelled');
        paper = paper.filter(({ id }) => id !== mine.id);
        continue;
      }
      const key = `move-${mine.version}`;
      const change = await store.move(organisation, mine.id, mine.version, { site, ...step.to, key });
      expect(change.outcome).to.equal(judge(paper, { ...mine, ...step.to }, mine.id));
      if (change.outcome === 'booked') change.bookings.forEach(keep);
    }
    await holds(store, paper);
  }

  async function isSoundAfterARush(wishes: NewBooking[]): Promise<void> {
    const store = await open();
    const claims = await Promise.all(wishes.map((wish) => store.claim([wish])));

    const booked = claims.flatMap((claim) => (claim.outcome === 'booked' ? claim.bookings : []));
    for (const booking of booked) expect(judge(booked, booking, booking.id)).to.equal('booked');
    for (const [n, { outcome }] of claims.entries()) {
      const wish = wishes[n];
      if (wish && outcome !== 'booked') expect(judge(booked, wish)).not.to.equal('booked');
    }
    await holds(store, booked);
  }
}

/** Checks that the store has these bookings and no others, hour by hour. */
async function holds(store: BookingStore, list: Booking[]): Promise<void> {
  const kept = await Promise.all(PEOPLE.map((person) => store.ofPerson(organisation, person, hours(0, HOURS))));
  expect(kept.flat()).to.have.deep.members(list);
  for (let hour = 0; hour < HOURS; hour += 1) {
    const held = list.filter(({ slot }) => overlaps(slot, hours(hour, hour + 1))).map(({ space }) => space);
    expect(await store.takenSpaces([site], hours(hour, hour + 1))).to.deep.equal(new Set(held));
  }
}
