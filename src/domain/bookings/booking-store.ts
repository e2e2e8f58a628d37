import type { Whom } from '../people/choices-store.ts';
import type { OrganisationId } from '../people/organisation.ts';
import type { PersonId } from '../people/person.ts';
import type { SiteId, Space, SpaceId } from '../places/place.ts';
import type { Booking, BookingId, BookingState, Buffered, Lateness, NewBooking } from './booking.ts';
import type { Slot } from './slot.ts';

/** What became of a wish for a space. */
export type Claim =
  | { outcome: 'booked'; bookings: Booking[] }
  /** Somebody holds the space for (part of) the slot, which is the one wished for, or too near to it. */
  | { outcome: 'space-taken'; space: SpaceId; slot: Slot }
  /** The person holds a desk for (part of) the slot: the soonest. Goes before `space-taken` where both are so. */
  | { outcome: 'person-busy'; with: Booking };

export type Change = Claim | { outcome: 'stale' };

/** Where a booking is to go. It is requested there where it has a `lapsesAt`, or else confirmed. */
export interface Destination extends Lateness, Buffered {
  site: SiteId;
  space: SpaceId;
  slot: Slot;
  key: string;
  lapsesAt?: Date;
}

/**
 * Where bookings are kept. What is promised here is checked, for every implementation, by
 * `test/store/booking-store.contract.ts`: change the two together.
 *
 * Two occupying bookings of one space never overlap, and one person never holds two desks at once,
 * however many ask at the same time. What was answered is on disk. Bookings come as copies.
 */
export interface BookingStore {
  /**
   * Books all of `wishes`, or none of them. A wish whose person and key are already known
   * answers with the booking that was made then, whatever its state: asking twice books once.
   * The wishes of one call never overlap each other, and each has a key of its own.
   *
   * @throws {RangeError} if a slot does not end after it begins; so do the other methods that take one.
   */
  claim(wishes: NewBooking[]): Promise<Claim>;

  /**
   * Gives the booking another space and slot, keeping its id, under the same guard as {@link claim}. Who had checked in has
   * not arrived there yet, unless it is the same space from the same instant on, and not requested anew;
   * `stale` where it is not occupying, or no longer at `version`. With the key of an earlier move of the
   * same booking, answers `booked` with the booking as it is, and changes nothing.
   */
  move(organisation: OrganisationId, id: BookingId, version: number, to: Destination): Promise<Change>;

  /** Takes the booking from `version` to `state`; undefined where it is not there, not occupying, or no longer at that version. */
  settle(
    organisation: OrganisationId,
    id: BookingId,
    version: number,
    state: BookingState,
  ): Promise<Booking | undefined>;

  get(organisation: OrganisationId, id: BookingId): Promise<Booking | undefined>;

  /** One person's occupying bookings that share an instant with `slot`, soonest first and then by id. */
  ofPerson(organisation: OrganisationId, person: PersonId, slot: Slot): Promise<Booking[]>;

  /**
   * The organisation's occupying bookings that begin within `slot`, soonest first and then by id: at most `limit`, and
   * only those that come after `after`, so that the last of one answer asks for the next.
   */
  startingIn(organisation: OrganisationId, slot: Slot, after: Booking | undefined, limit: number): Promise<Booking[]>;

  /**
   * The organisation's desks and rooms to which nobody has come, of those that begin within `slot`: confirmed ones, and those that
   * were released. In pages, as {@link startingIn}.
   */
  unattended(
    organisation: OrganisationId,
    slot: Slot,
    after: Booking | undefined,
    limit: number,
  ): Promise<(Booking & Lateness)[]>;

  /** Forgets who was late for what ended before the instant; answers of how many. */
  forgetLatenessBefore(instant: Date): Promise<number>;

  /**
   * The occupying bookings of each of the people, who are named once and may be of several organisations, that share an
   * instant with `slot`; soonest first and then by id.
   */
  ofEach(whom: Whom[], slot: Slot): Promise<Booking[]>;

  /** The same of those to which nobody came, and which were released. */
  releasedOfEach(whom: Whom[], slot: Slot): Promise<Booking[]>;

  /** The bookings that hold the spaces for any part of `slot`, of whatever organisation; soonest first and then by id. */
  holding(spaces: Pick<Space, 'id' | 'site'>[], slot: Slot): Promise<Booking[]>;

  /**
   * What waits for the owner of a space to say yes, of every organisation, by when it lapses and then by id: at most
   * `limit`, and only those that come after `after`.
   */
  awaitingApproval(after: Booking | undefined, limit: number): Promise<Booking[]>;

  /**
   * The organisation's closures that are not over at `now`, soonest first and then by id: at most `limit`, and only those
   * that come after `after`.
   */
  closures(organisation: OrganisationId, now: Date, after: Booking | undefined, limit: number): Promise<Booking[]>;

  /** How many minutes of `period` the organisation's people hold of the spaces, requested ones too. */
  minutesHeld(organisation: OrganisationId, spaces: Pick<Space, 'id' | 'site'>[], period: Slot): Promise<number>;

  /** The spaces of the sites that are held for any part of `slot`, by whomever; in no order. */
  takenSpaces(sites: SiteId[], slot: Slot): Promise<Set<SpaceId>>;

  /** Forgets the organisation's bookings that ended before the instant, whatever became of them; answers how many. */
  forgetBefore(organisation: OrganisationId, before: Date): Promise<number>;
}
