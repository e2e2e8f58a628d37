import { instantAt, type LocalDate, type LocalTime } from '../../local-date.ts';
import type { Official } from '../../people/official.ts';
import type { People } from '../../people/people.ts';
import type { PersonId } from '../../people/person.ts';
import type { Space } from '../../places/place.ts';
import type { Places } from '../../places/places.ts';
import { Refusal } from '../../refusal.ts';
import { type Booking, isOccupying } from '../booking.ts';
import type { BookingStore } from '../booking-store.ts';
import type { Bookings } from '../bookings.ts';
import { nearestTo } from '../choosing/desk-ranking.ts';
import type { DesksTogether, Proposal, Proposed, Seat, TogetherWish } from './desks-together.ts';
import type { SpaceOffer, SpaceSearch } from '../choosing/space-search.ts';

/** So many other desks are tried for whoever lost theirs to somebody faster. */
const TRIES = 5;
const MIDNIGHT = '00:00' as LocalTime;
const END_OF_DAY = '24:00' as LocalTime;

/** A desk that somebody has now. */
export interface BookedSeat extends Seat {
  booking: Booking;
}

/** What became of a proposal. */
export interface BookedTogether extends Omit<Proposal, 'seats' | 'spare'> {
  outcome: 'booked';
  seats: BookedSeat[];
  /** What the one who asked could have, where they wanted a desk and got none. */
  instead?: SpaceOffer;
}

/** Sees to it that people are told for whom somebody else books. */
export interface Concerned {
  /** Before anything is booked: a process may die in between. */
  expect: (people: PersonId[]) => Promise<void>;
  booked: (people: PersonId[]) => Promise<void>;
}

/** How it was asked for: the same key asks for the same bookings. */
interface Asked {
  by: Official;
  day: LocalDate;
  key: string;
  now: Date;
}

export interface BookingTogetherParts {
  together: Pick<DesksTogether, 'propose' | 'mayBeBookedFor'>;
  bookings: Pick<Bookings, 'book'>;
  bookingStore: Pick<BookingStore, 'ofEach'>;
  search: Pick<SpaceSearch, 'offer'>;
  people: Pick<People, 'official'>;
  places: Places;
}

/** Books desks beside each other, each for the one who will sit there: with their rights, by their rules, and theirs from then on. */
export class BookingTogether {
  readonly #parts: BookingTogetherParts;

  constructor(parts: BookingTogetherParts) {
    this.#parts = parts;
  }

  /**
   * Books for each of `wish.only`, as far as they still come into question. Asking again with the same key answers with the
   * same bookings.
   *
   * @throws {Refusal} as {@link DesksTogether.propose}.
   */
  async book(
    by: Official,
    wish: TogetherWish,
    key: string,
    now: Date,
    concerned: Concerned,
  ): Promise<BookedTogether | Exclude<Proposed, { outcome: 'proposed' }>> {
    const asked = { by, day: wish.day, key, now };
    const before = await this.#bookedBefore(asked, wish);
    const proposed = await this.#parts.together.propose(by, wish, now);
    if (proposed.outcome !== 'proposed') return proposed;
    const { seats, spare, seated, ...rest } = proposed;
    const isNew = ({ colleague }: Pick<Seat, 'colleague'>) => !before.some((one) => one.colleague.person === colleague.person); // prettier-ignore
    const result: BookedTogether = { ...rest, outcome: 'booked', seats: before, seated: seated.filter(isNew) };

    const others = seats.map(({ colleague }) => colleague.person).filter((person) => person !== by.person.id);
    await concerned.expect(others);
    const left = new Set(spare);
    // One after another: a share of what an owner lets others have is used up desk by desk.
    for (const seat of seats) await this.#bookOne(asked, seat, left, result);
    await concerned.booked(others);
    const isWithout = result.without.some(({ person }) => person === by.person.id);
    return isWithout ? { ...result, instead: await this.#instead(asked, wish) } : result;
  }

  /** @param left the desks that nobody of them has been given. */
  async #bookOne(asked: Asked, seat: Seat, left: Set<Readonly<Space>>, result: BookedTogether): Promise<void> {
    const { colleague, desk } = seat;
    const who = await this.#parts.people.official(colleague.organisation, colleague.person);
    const others = nearestTo(desk, [...left]).slice(0, TRIES);
    for (const one of who ? [desk, ...others] : []) {
      const booked = await this.#book(asked, who as Official, one, seat);
      if (booked?.outcome === 'busy') {
        left.add(one);
        return void result.seated.push({ colleague });
      }
      left.delete(one);
      const [booking] = booked?.outcome === 'booked' ? booked.bookings : [];
      if (booking && !isOccupying(booking)) break;
      if (booking) return void result.seats.push({ ...seat, desk: one, booking });
    }
    result.without.push(colleague);
  }

  /**
   * Undefined where the desk is not for them: what they are refused is theirs to know. Only the one who asks gets anew what
   * they gave back since.
   */
  async #book({ by, day, key, now }: Asked, who: Official, { id }: Readonly<Space>, { part }: Seat) {
    try {
      return await this.#parts.bookings.book(who, id, [day], part, key, now, {
        byAnother: who.person.id !== by.person.id,
      });
    } catch (error) {
      if (error instanceof Refusal) return undefined;
      throw error;
    }
  }

  /** What was booked for the same request before, of which the answer got lost. */
  async #bookedBefore({ by, day, key, now }: Asked, { team, only = [] }: TogetherWish): Promise<BookedSeat[]> {
    const { zone } = by.organisation;
    const people = await this.#parts.together.mayBeBookedFor(by, team, now);
    const slot = { from: instantAt(day, MIDNIGHT, zone), to: instantAt(day, END_OF_DAY, zone) };
    const held = await this.#parts.bookingStore.ofEach(people.filter(({ person }) => only.includes(person)), slot); // prettier-ignore
    const seats = held.map(async (booking) => {
      const colleague = people.find(({ person }) => person === booking.person);
      const desk = booking.key === `${key} ${day}` ? await this.#parts.places.space(booking.space) : undefined;
      return colleague && desk ? [{ colleague, desk, part: {}, booking }] : [];
    });
    return (await Promise.all(seats)).flat().sort((a, b) => people.indexOf(a.colleague) - people.indexOf(b.colleague));
  }

  #instead({ by, day, now }: Asked, { place }: TogetherWish): Promise<SpaceOffer> {
    return this.#parts.search.offer(by, { place, days: [day], part: {}, equipment: [] }, now);
  }
}
