import { EXPECTED_WITHIN_MS, type Notice, type Outbox } from '../../conversation/outbox.ts';
import type { Booking, ClosureReason } from '../../domain/bookings/booking.ts';
import type { Concerned } from '../../domain/bookings/closing/closing.ts';

/** The kind of notice: {bookings, reason}. */
export const SPACE_CLOSED = 'space_closed';
/** Of more bookings of one person in one space, a notice does not tell. */
export const MOST_TOLD = 100;

/** Has each person told once whose bookings have to make way for a closure, however many there are of them. */
export class ClosureNotices {
  readonly #outbox: Pick<Outbox, 'put' | 'postpone'>;

  constructor(outbox: Pick<Outbox, 'put' | 'postpone'>) {
    this.#outbox = outbox;
  }

  of(key: string, reason: ClosureReason | undefined, now: Date): Concerned {
    const noticesOf = (bookings: Booking[]): Notice[] =>
      [...Map.groupBy(bookings, ({ organisation, person }) => `${organisation} ${person}`).values()].flatMap((of) => {
        const [first] = of;
        if (!first) return [];
        const { organisation, person, id } = first;
        const last = Math.max(...of.map(({ slot }) => slot.to.getTime()));
        const about = { bookings: of.slice(0, MOST_TOLD).map((one) => one.id), ...(reason && { reason }) };
        const when = { due: new Date(now.getTime() + EXPECTED_WITHIN_MS), until: new Date(last) };
        return [{ organisation, key: `${SPACE_CLOSED} ${key} ${id}`, person, kind: SPACE_CLOSED, about, ...when }];
      });
    return {
      expect: async (bookings) => {
        await this.#outbox.put(noticesOf(bookings));
      },
      cancelled: (bookings) => this.#outbox.postpone(noticesOf(bookings), now),
    };
  }
}
