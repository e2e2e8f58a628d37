import { dayAt, timeAt } from '../local-date.ts';
import { nameWords } from '../people/name-words.ts';
import type { Official } from '../people/official.ts';
import type { Organisation } from '../people/organisation.ts';
import type { PeopleStore } from '../people/people-store.ts';
import type { PlaceId } from '../places/place.ts';
import type { Places } from '../places/places.ts';
import { serves } from '../policy/purposes.ts';
import { Refusal } from '../refusal.ts';
import { checkInOpens, releaseTime } from './arriving.ts';
import { awaitsApproval, type Booking, type BookingId, type Lateness } from './booking.ts';
import type { BookingStore } from './booking-store.ts';
import type { Bookings } from './bookings.ts';
import type { Slot } from './slot.ts';

export interface ArrivalsParts {
  bookings: Pick<Bookings, 'own' | 'mine'>;
  store: Pick<BookingStore, 'settle'>;
  organisations: Pick<PeopleStore, 'organisation'>;
  places: Places;
  /** Meetings of others, in which somebody takes part: who comes first has come for all of them. */
  takesPartIn: (who: Official, slot: Slot) => Promise<Booking[]>;
}

/** What somebody says of where they have arrived. */
export interface Arrived {
  booking?: BookingId | undefined;
  place?: PlaceId | undefined;
  /** A desk or a room as its sign has it, as typed. */
  space?: string | undefined;
}

/** Nobody says of a meeting that begins later that they have come. */
const SOON_MS = 3_600_000;

/** Who comes to what is booked, and until when they are waited for. */
export class Arrivals {
  readonly #parts: ArrivalsParts;

  constructor(parts: ArrivalsParts) {
    this.#parts = parts;
  }

  /**
   * When a booking to which nobody comes is free again: as the rules of its person's organisation have it or, of a room,
   * those of its owner. Never, where one of the two wants no check-in: then undefined.
   */
  async freeAt(booking: Booking & Lateness, own: Readonly<Organisation>): Promise<Date | undefined> {
    const rules = booking.kind === 'room' ? await this.#ownerOf(booking) : own;
    if (!serves(own, 'check-in') || !serves(rules ?? own, 'check-in')) return undefined;
    return releaseTime(booking, rules ?? own);
  }

  /**
   * Says that somebody has arrived: for the booking named, or else for what they have today, where they say it is.
   *
   * @throws {Refusal} `nothing-to-check-in`, `nothing-there-to-check-in`; `not-approved-yet`; `too-early-to-check-in`; `booking-changed`; and as
   *   `Bookings.own` does.
   */
  async checkIn(who: Official, arrived: Arrived, now: Date): Promise<Booking> {
    const { bookings, store } = this.#parts;
    const booking = arrived.booking
      ? await bookings.own(who, arrived.booking, now)
      : await this.#meant(who, arrived, now);
    if (!booking && arrived.space) throw new Refusal('nothing-there-to-check-in', { text: arrived.space });
    if (!booking) throw new Refusal('nothing-to-check-in', {});
    if (awaitsApproval(booking)) throw new Refusal('not-approved-yet', {});
    if (booking.state === 'checked-in') return booking;
    await this.#assertOpen(booking, now);
    const came = await store.settle(booking.organisation, booking.id, booking.version, 'checked-in');
    if (!came) throw new Refusal('booking-changed', {});
    return came;
  }

  /** Of today's, what they may arrive at by now and have not yet, soonest first; or else what comes next. */
  async #meant(who: Official, { place, space }: Arrived, now: Date): Promise<Booking | undefined> {
    const today = dayAt(now, who.organisation.zone);
    const mine = await this.#parts.bookings.mine(who, { place, days: [today] }, now);
    const others = await this.#parts.takesPartIn(who, { from: now, to: new Date(now.getTime() + SOON_MS) });
    const there: Booking[] = [];
    for (const booking of [...mine, ...others]) if (await this.#isCalled(booking, space)) there.push(booking);
    const rank = (booking: Booking) => {
      if (booking.state === 'checked-in') return booking.slot.from <= now ? 1 : 2;
      return awaitsApproval(booking) || now < checkInOpens(booking) ? 2 : 0;
    };
    return there.sort((a, b) => rank(a) - rank(b) || a.slot.from.getTime() - b.slot.from.getTime())[0];
  }

  async #isCalled(booking: Booking, typed: string | undefined): Promise<boolean> {
    if (typed === undefined) return true;
    const said = nameWords(typed);
    const name = nameWords((await this.#parts.places.space(booking.space))?.name ?? '');
    return name.every((word) => said.includes(word)) || name.join('') === said.join('');
  }

  async #assertOpen(booking: Booking, now: Date): Promise<void> {
    const opens = checkInOpens(booking);
    if (now >= opens) return;
    const zone = (await this.#parts.places.site(booking.site))?.zone ?? 'UTC';
    throw new Refusal('too-early-to-check-in', { day: dayAt(booking.slot.from, zone), from: timeAt(opens, zone) });
  }

  async #ownerOf({ site }: Booking): Promise<Readonly<Organisation> | undefined> {
    const owner = (await this.#parts.places.site(site))?.owner;
    return owner && this.#parts.organisations.organisation(owner);
  }
}
