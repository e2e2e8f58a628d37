import assert from 'node:assert/strict';
import type { Booking } from '../src/domain/bookings/booking.ts';

/** What people were told of their bookings, each time a booking became something else. */
export class Told {
  readonly #versions = new Map<string, Booking>();
  readonly #last = new Map<string, Booking>();
  refused = 0;
  offersTaken = 0;

  /** Somebody was told that the booking is so. Two are never told different things of one version. */
  of(booking: Booking): void {
    const key = `${booking.id} ${booking.version}`;
    const before = this.#versions.get(key);
    if (before) assert.deepEqual(booking, before);
    this.mayHave(booking);
  }

  mayHave(booking: Booking): void {
    this.#versions.set(`${booking.id} ${booking.version}`, booking);
    const last = this.#last.get(booking.id);
    if (!last || last.version < booking.version) this.#last.set(booking.id, booking);
  }

  /** What each booking was when somebody was told of it last. */
  last(): Booking[] {
    return [...this.#last.values()];
  }

  get count(): number {
    return this.#versions.size;
  }
}
