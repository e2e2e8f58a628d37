import { CHECK_IN_AHEAD_MS } from './domain/bookings/arriving.ts';
import type { BookingStore } from './domain/bookings/booking-store.ts';
import type { Demo } from './store/demo-data.ts';

const DAY_MS = 24 * 3_600_000;
/** Those of a day in one organisation of the demo are fewer. */
const ALL = 10_000;

/**
 * The people of the demo come to the desks that their weekly patterns book, as far as they may check in by now: otherwise
 * every desk would be released. Who is spoken as has no pattern.
 */
export async function arriveAtDemo({ people }: Demo, bookings: BookingStore, now: Date): Promise<void> {
  const slot = { from: new Date(now.getTime() - DAY_MS), to: new Date(now.getTime() + CHECK_IN_AHEAD_MS + 1) };
  for (const { organisation } of people) {
    const unattended = await bookings.unattended(organisation.id, slot, undefined, ALL);
    for (const { id, version, state, key } of unattended) {
      const comes = state === 'confirmed' && key.startsWith('demo ');
      if (comes) await bookings.settle(organisation.id, id, version, 'checked-in');
    }
  }
}
