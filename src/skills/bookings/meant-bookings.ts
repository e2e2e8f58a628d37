import type { Turn } from '../../conversation/ability.ts';
import type { Booking } from '../../domain/bookings/booking.ts';
import type { Bookings } from '../../domain/bookings/bookings.ts';
import type { LocalDate } from '../../domain/local-date.ts';
import type { PlaceId, Space } from '../../domain/places/place.ts';
import { Refusal } from '../../domain/refusal.ts';

/** What a person says of a booking to point at it. */
export interface Description {
  place?: PlaceId | undefined;
  days?: LocalDate[] | undefined;
  /** "My meeting" is no desk. */
  resource?: Space['kind'] | undefined;
}

/** Finds the bookings that a person may mean. */
export class MeantBookings {
  readonly #bookings: Bookings;

  constructor(bookings: Bookings) {
    this.#bookings = bookings;
  }

  /** Those that are described; where nothing is said, the one last spoken of, or else all. */
  async of(turn: Turn, { place, days, resource }: Description): Promise<Booking[]> {
    const isOne = ({ kind }: Booking) => resource === undefined || kind === resource;
    if (place || days) return (await this.#bookings.mine(turn.who, { place, days }, turn.now)).filter(isOne);
    const last = await this.last(turn);
    return last && isOne(last) ? [last] : (await this.all(turn)).filter(isOne);
  }

  /** Everything that is described, without what is on the excepted days. */
  async allBut(turn: Turn, { place, days, resource }: Description, except: LocalDate[]): Promise<Booking[]> {
    const mine = await this.#bookings.mine(turn.who, { place, days }, turn.now);
    const all = mine.filter(({ kind }) => resource === undefined || kind === resource);
    const dayOf = async (booking: Booking) => (await this.#bookings.dayOf(booking)).day;
    const kept = await Promise.all(all.map(async (booking) => !except.includes(await dayOf(booking))));
    return all.filter((_, index) => kept[index]);
  }

  all(turn: Turn): Promise<Booking[]> {
    return this.#bookings.mine(turn.who, {}, turn.now);
  }

  /** The meetings that go on now. */
  async running(turn: Turn): Promise<Booking[]> {
    return (await this.all(turn)).filter(({ kind, slot }) => kind === 'room' && slot.from <= turn.now);
  }

  /** The booking last spoken of, as long as it is still to come. */
  async last({ who, lastBooking, now }: Turn): Promise<Booking | undefined> {
    const id = await lastBooking();
    try {
      return id && (await this.#bookings.own(who, id, now));
    } catch (error) {
      if (error instanceof Refusal) return undefined;
      throw error;
    }
  }
}
