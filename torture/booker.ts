/**
 * Opens the store named on the command line and books, many at a time, until it is killed. Says `open`, and then each
 * booking in JSON when it was answered, never before. Folds often, so that it is killed while folding, too.
 */
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Booking } from '../src/domain/bookings/booking.ts';
import type { OrganisationId } from '../src/domain/people/organisation.ts';
import type { PersonId } from '../src/domain/people/person.ts';
import type { SiteId, SpaceId } from '../src/domain/places/place.ts';
import { LowdbBookingStore } from '../src/store/lowdb/booking-store.ts';
import { LowdbDatabase } from '../src/store/lowdb/database.ts';

const HALF_DAY_MS = 4 * 3_600_000;
const organisation = 'city' as OrganisationId;
const site = 'station' as SiteId;

const database = await LowdbDatabase.open({ file: process.argv[2] ?? '', foldAboveBytes: 50_000 });
const store = new LowdbBookingStore(database);
const say = (line: string) => process.stdout.write(`${line}\n`);
const any = (below: number) => Math.floor(Math.random() * below);

function anySlot() {
  const from = new Date(Date.UTC(2026, 2, 2) + any(2000) * HALF_DAY_MS);
  return { from, to: new Date(from.getTime() + HALF_DAY_MS) };
}

const sayBooking = (booking: Booking | undefined) => booking && say(JSON.stringify(booking));

/** Books; then moves one in three, and cancels one in three. */
async function bookOn(person: PersonId): Promise<never> {
  for (;;) {
    await wait(any(3));
    const key = randomUUID();
    const space = `desk-${any(20)}` as SpaceId;
    const claim = await store.claim([{ organisation, person, kind: 'desk', site, space, slot: anySlot(), key }]);
    if (claim.outcome !== 'booked') continue;
    const booking = claim.bookings[0];
    sayBooking(booking);
    if (!booking) continue;
    const whatNow = any(3);
    if (whatNow === 0) sayBooking(await store.settle(organisation, booking.id, 1, 'cancelled'));
    if (whatNow === 1) {
      const moved = await store.move(organisation, booking.id, 1, { site, space, slot: anySlot(), key: 'move' });
      if (moved.outcome === 'booked') sayBooking(moved.bookings[0]);
    }
  }
}

say('open');
await Promise.all(Array.from({ length: 8 }, (_, n) => bookOn(`person-${n}` as PersonId)));
