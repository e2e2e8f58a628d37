import type { OrganisationId } from '../../people/organisation.ts';
import type { PersonId } from '../../people/person.ts';
import type { SiteId, SpaceId } from '../../places/place.ts';
import type { Buffered, Lateness } from '../booking.ts';
import type { Change } from '../booking-store.ts';
import type { Slot } from '../slot.ts';
import type { NewWaitingWish, OfferedWish, WaitingId, WaitingWish } from './waiting-wish.ts';

/** What is to be held for somebody, and until when they may say yes to it. */
export interface SpaceToOffer extends Lateness, Buffered {
  site: SiteId;
  space: SpaceId;
  slot: Slot;
  until: Date;
}

export type Offered = { outcome: 'offered'; wish: OfferedWish } | Exclude<Change, { outcome: 'booked' }>;

/**
 * Who waits for a desk or a room. Everything comes as a copy. What is promised here is checked, for every implementation, by
 * `test/store/waiting-store.contract.ts`: change the two together.
 */
export interface WaitingStore {
  /**
   * Puts somebody into line. Who waits there for a desk that day already, or for a room in the same part of it, stays where
   * they stand, and gets what else they said last.
   */
  join(wish: NewWaitingWish): Promise<WaitingWish>;

  /** What one person waits for, by day, place, since when, and id; also what has been offered. */
  ofPerson(organisation: OrganisationId, person: PersonId): Promise<WaitingWish[]>;

  /**
   * Everybody of every organisation who waits and has no offer, by day, place, since when, and id: at most `limit`, and only
   * those that come after `after`.
   */
  inLine(after: WaitingWish | undefined, limit: number): Promise<WaitingWish[]>;

  /** Every offer of every organisation, by when it ends and then by id, in pages as {@link inLine}. */
  offers(after: OfferedWish | undefined, limit: number): Promise<OfferedWish[]>;

  /**
   * Holds a space for who waits (a booking of the kind they wait for, requested, under the guard of `BookingStore.claim`)
   * and writes down that it is offered: both or neither. `stale` where the wish is not there, no longer at `version`, or has an offer.
   */
  offer(organisation: OrganisationId, id: WaitingId, version: number, space: SpaceToOffer): Promise<Offered>;

  /** Takes somebody out of the line; false where they are not there at that version. What is held for them stays held. */
  drop(organisation: OrganisationId, id: WaitingId, version: number): Promise<boolean>;

  /** Forgets wishes that were of use until `instant` at most, but for those with an offer; answers how many. */
  forgetBefore(instant: Date): Promise<number>;
}
