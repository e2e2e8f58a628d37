import type { Booking } from '../bookings/booking.ts';
import type { Whom } from '../people/choices-store.ts';
import type { Colleague } from '../presence/sighting.ts';
import type { Invitation } from './invitation.ts';

/** A meeting, as far as somebody may know of it who is asked to come: how many others do, and not who. */
export interface InvitedTo {
  invitation: Invitation;
  /** As it is now; it may be given back, or over. */
  booking: Booking;
  /** Who asks; undefined where they are no longer there. */
  organiser: Colleague | undefined;
  /** How many of those who were asked will come, and how many have not answered. */
  accepted: number;
  open: number;
}

/** Somebody who is asked to come, and what they say, as their organiser sees it. */
export interface Invitee {
  colleague: Colleague;
  answer: 'asked' | 'accepted' | 'declined';
}

/** What became of asking people to a meeting. */
export interface Invited {
  /** Those who were not asked before. */
  asked: Whom[];
  attendance: Attendance;
}

/** Who comes to a meeting, as its organiser sees it. */
export interface Attendance {
  booking: Booking;
  /** By name. */
  people: Invitee[];
  guests: string[];
  /** The organiser, those who have not said no, and the guests. */
  expected: number;
  /** How many the room seats. */
  seats: number;
}
