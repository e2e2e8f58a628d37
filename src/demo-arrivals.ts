import type { Booking } from './domain/bookings/booking.ts';
import type { BookingStore } from './domain/bookings/booking-store.ts';
import { CHECK_IN_AHEAD_MS } from './domain/bookings/arriving.ts';
import type { PersonId } from './domain/people/person.ts';
import type { Demo } from './store/demo-data.ts';

const DAY_MS = 24 * 3_600_000;
/** Those of a day in one organisation of the demo are fewer. */
const ALL = 10_000;

/**
 * The people of the demo come to their desks, as far as they may check in by now: otherwise every desk would be released.
 * The accounts that somebody can speak as have to say so themselves.
 */
export async function arriveAtDemo({ people }: Demo, bookings: BookingStore, now: Date): Promise<void> {
  const spokenAs = new Set<PersonId>(
    people
      .flatMap((one) => one.people)
      .filter(({ email, roles }) => roles.some((role) => `${role}@nomade.example` === email))
      .map(({ id }) => id),
  );
  const slot = { from: new Date(now.getTime() - DAY_MS), to: new Date(now.getTime() + CHECK_IN_AHEAD_MS + 1) };
  const comes = ({ state, key, person }: Booking) =>
    state === 'confirmed' && key.startsWith('demo ') && !spokenAs.has(person);
  for (const { organisation } of people) {
    const expected = (await bookings.unattended(organisation.id, slot, undefined, ALL)).filter(comes);
    for (const { id, version } of expected) await bookings.settle(organisation.id, id, version, 'checked-in');
  }
}
