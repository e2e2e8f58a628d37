import type { Booking, BookingId } from '../bookings/booking.ts';
import type { Whom } from '../people/choices-store.ts';
import type { OrganisationId } from '../people/organisation.ts';
import type { PersonId } from '../people/person.ts';
import type { SpaceId } from '../places/place.ts';

/** A booked room in which people meet; of the organisation of whoever holds it. */
export interface MeetingKey {
  organisation: OrganisationId;
  booking: BookingId;
}

/** Asked and not answered yet, accepted or declined, or no longer asked to come. */
export type InvitationAnswer = 'asked' | 'accepted' | 'declined' | 'withdrawn';

/** When and in which space a meeting is. */
export interface MeetingTime {
  from: Date;
  to: Date;
  space: SpaceId;
}

/** That somebody, of whatever organisation, is asked to come to a meeting. */
export interface Invitation extends Whom {
  meeting: MeetingKey;
  /** Who holds the room; of the organisation of the meeting. */
  by: PersonId;
  answer: InvitationAnswer;
  /** Since when there is an answer that the organiser was not told of. */
  untoldSince?: Date;
  /** The version of the booking that this is abreast of; 0 where there is something to be told whatever that is. */
  version: number;
  /** When and where it is, as of that version. */
  at: MeetingTime;
  /** Grows with everything that is to be told to the person. */
  news: number;
  /** What the person was told last; nothing, where they have not heard of it. */
  heard?: MeetingTime;
}

export type NewInvitation = Pick<Invitation, 'organisation' | 'person' | 'meeting' | 'by' | 'at'>;

export function meetingOf({ organisation, id }: Pick<Booking, 'organisation' | 'id'>): MeetingKey {
  return { organisation, booking: id };
}

export function timeOf({ slot, space }: Pick<Booking, 'slot' | 'space'>): MeetingTime {
  return { from: slot.from, to: slot.to, space };
}

/** Whether nothing of it is different. */
export function isSameTime(a: MeetingTime, b: MeetingTime): boolean {
  return a.from.getTime() === b.from.getTime() && a.to.getTime() === b.to.getTime() && a.space === b.space;
}
