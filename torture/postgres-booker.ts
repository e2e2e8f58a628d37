/**
 * Books on the PostgreSQL named on the command line, for eight people at a time, until it is killed. Where the database is away it
 * asks again with the same key. Says each booking in JSON when it was answered, never before.
 */
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Booking } from '../src/domain/bookings/booking.ts';
import type { OrganisationId } from '../src/domain/people/organisation.ts';
import type { PersonId } from '../src/domain/people/person.ts';
import type { SiteId, SpaceId } from '../src/domain/places/place.ts';
import { StoreUnavailable } from '../src/domain/store-unavailable.ts';
import { PostgresBookingStore } from '../src/store/postgres/booking-store.ts';
import { PostgresDatabase } from '../src/store/postgres/database.ts';

const PEOPLE = 8;
const HALF_DAY_MS = 4 * 3_600_000;
const organisation = 'city' as OrganisationId;
const site = 'station' as SiteId;

const any = (below: number): number => Math.floor(Math.random() * below);

function anySlot() {
  const from = new Date(Date.UTC(2026, 2, 2) + any(4000) * HALF_DAY_MS);
  return { from, to: new Date(from.getTime() + HALF_DAY_MS) };
}

/** Asks until it is answered. */
async function insist<Value>(ask: () => Promise<Value>): Promise<Value> {
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
      await wait(20);
    }
  }
}

/** Resolves when it has left this process: what only waits to be written dies with it. */
const say = (booking: Booking | undefined) =>
  new Promise<void>((resolve) =>
    booking ? process.stdout.write(`${JSON.stringify(booking)}\n`, () => resolve()) : resolve(),
  );

/** Books; then moves one in three, and cancels one in three: each booking is changed once at most. */
async function bookOn(store: PostgresBookingStore, person: PersonId): Promise<never> {
  for (;;) {
    const wish = { organisation, person, site, slot: anySlot(), key: randomUUID() };
    const space = `desk-${any(20)}` as SpaceId;
    const claim = await insist(() => store.claim([{ ...wish, kind: 'desk', space }]));
    const booking = claim.outcome === 'booked' ? claim.bookings[0] : undefined;
    await say(booking);
    if (!booking) continue;
    const whatNow = any(3);
    if (whatNow === 0) await say(await cancelled(store, booking));
    if (whatNow === 1) {
      const to = { site, space, slot: anySlot(), key: 'move' };
      const moved = await insist(() => store.move(organisation, booking.id, 1, to));
      if (moved.outcome === 'booked') await say(moved.bookings[0]);
    }
  }
}

/** It cannot be asked again: where no answer came, it is looked at. */
async function cancelled(store: PostgresBookingStore, { id }: Booking): Promise<Booking | undefined> {
  try {
    return await store.settle(organisation, id, 1, 'cancelled');
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error;
    return insist(() => store.get(organisation, id));
  }
}

const store = new PostgresBookingStore(await insist(() => PostgresDatabase.open({ url: process.argv[2] ?? '' })));
await Promise.all(Array.from({ length: PEOPLE }, (_, n) => bookOn(store, `${process.pid}-${n}` as PersonId)));
