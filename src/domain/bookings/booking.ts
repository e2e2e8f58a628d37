import type { Brand } from '../brand.ts';
import type { OrganisationId } from '../people/organisation.ts';
import type { PersonId } from '../people/person.ts';
import type { SiteId, Space, SpaceId } from '../places/place.ts';
import type { Slot } from './slot.ts';

export type BookingId = Brand<'BookingId'>;

/**
 * requested → confirmed → checked-in → ended, or cancelled, or released (nobody came), or, where the owner of the space was
 * asked, declined (they said no) or lapsed (they said nothing in time). What is requested is held either for
 * somebody on the waiting list, who has not said yes to it, or, where it has a `lapsesAt`, until its owner has said yes.
 */
export type BookingState =
  'requested' | 'confirmed' | 'checked-in' | 'ended' | 'cancelled' | 'released' | 'declined' | 'lapsed';

/** The states that hold the slot for its person. */
export const OCCUPYING: readonly BookingState[] = ['requested', 'confirmed', 'checked-in'];

/** What a space is held for: to work at, to meet in, or to be used by nobody. */
export type BookingKind = Space['kind'] | 'closure';

/** Why nobody may use a space. Words that were typed could not be told to everybody in their language. */
export const CLOSURE_REASONS = ['repair', 'cleaning', 'works', 'event'] as const;
export type ClosureReason = (typeof CLOSURE_REASONS)[number];

/** A person holds a space for a slot. */
export interface Booking {
  id: BookingId;
  /** The person's organisation; every look-up of a booking names it. */
  organisation: OrganisationId;
  person: PersonId;
  kind: BookingKind;
  site: SiteId;
  space: SpaceId;
  slot: Slot;
  state: BookingState;
  /** Grows by one with each change: whoever changes a booking says which version they saw. */
  version: number;
  /** What asked for it. Asking again with the same key gets the same booking. */
  key: string;
  /** Until when the owner of the space may say yes to it; only while it is requested. */
  lapsesAt?: Date;
  /** Only of a closure, where its owner said so. */
  reason?: ClosureReason;
}

/** Requested where it has a `lapsesAt`, or else confirmed. */
export type NewBooking = Omit<Booking, 'id' | 'state' | 'version'> & Lateness & Buffered;

export interface Buffered {
  /** Nobody else may hold the space for so long before the slot and after it. */
  bufferMinutes?: number;
}

export interface Lateness {
  /** Since when it is held, where that is less than an hour before its slot begins, or later: time to arrive counts from then. */
  lateSince?: Date;
}

/** Whether it waits for the owner of its space to say yes. */
export function awaitsApproval({ state, lapsesAt }: Booking): boolean {
  return state === 'requested' && lapsesAt !== undefined;
}

/** Whether it is held for somebody on the waiting list, who has not said yes: it is nobody's booking yet. */
export function isOffered({ state, lapsesAt }: Booking): boolean {
  return state === 'requested' && lapsesAt === undefined;
}

export function isOccupying(booking: Booking): boolean {
  return OCCUPYING.includes(booking.state);
}
