import type { Brand } from '../brand.ts';
import type { OrganisationId } from '../people/organisation.ts';
import type { PersonId } from '../people/person.ts';
import type { SiteId, SpaceId } from '../places/place.ts';
import type { Slot } from './slot.ts';

export type BookingId = Brand<'BookingId'>;

/**
 * requested → confirmed → checked-in → ended, or cancelled, or released (nobody came). A desk that is requested is held for
 * somebody on the waiting list, who has not said yes to it.
 */
export type BookingState = 'requested' | 'confirmed' | 'checked-in' | 'ended' | 'cancelled' | 'released';

/** The states that hold the slot for its person. */
export const OCCUPYING: readonly BookingState[] = ['requested', 'confirmed', 'checked-in'];

/** A person holds a space for a slot. */
export interface Booking {
  id: BookingId;
  /** The person's organisation; every look-up of a booking names it. */
  organisation: OrganisationId;
  person: PersonId;
  kind: 'desk' | 'room';
  site: SiteId;
  space: SpaceId;
  slot: Slot;
  state: BookingState;
  /** Grows by one with each change: whoever changes a booking says which version they saw. */
  version: number;
  /** What asked for it. Asking again with the same key gets the same booking. */
  key: string;
}

export type NewBooking = Omit<Booking, 'id' | 'state' | 'version'> & Lateness;

export interface Lateness {
  /** Since when it is held, where that is less than an hour before its slot begins, or later: time to arrive counts from then. */
  lateSince?: Date;
}

export function isOccupying(booking: Booking): boolean {
  return OCCUPYING.includes(booking.state);
}
