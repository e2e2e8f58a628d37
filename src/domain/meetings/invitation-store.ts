import type { Booking, BookingId } from '../bookings/booking.ts';
import type { Slot } from '../bookings/slot.ts';
import type { Whom } from '../people/choices-store.ts';
import type { OrganisationId } from '../people/organisation.ts';
import type { Invitation, InvitationAnswer, MeetingKey, MeetingTime, NewInvitation } from './invitation.ts';

/** An invitation whose meeting is no longer as the invitation has it, or of which there is something to be told. */
export interface Outdated {
  invitation: Invitation;
  booking: Booking;
}

/** A meeting of which its organiser has answers that they were not told of. */
export interface Answered extends MeetingKey {
  by: Invitation['by'];
  /** When the first of those answers came, and the last. */
  first: Date;
  last: Date;
  /** How many were asked and have not answered. */
  open: number;
}

/** What an invitation becomes, since its booking has changed. */
export interface Caught {
  version: number;
  at: MeetingTime;
  /** There is something to be told of it. */
  isNews: boolean;
  /** The answer was to something else. */
  asksAgain: boolean;
}

/**
 * Who is asked to come to which meeting. An invitation is of the organisation of the one who is invited; of a meeting
 * those of every organisation are listed. Everything comes as a copy. The promise is checked, for every implementation,
 * by `test/store/invitation-store.contract.ts`: change the two together.
 */
export interface InvitationStore {
  /**
   * Asks those who were not asked yet, or no longer; whoever is asked already stays as they are. Answers how many are
   * asked by this.
   */
  invite(invitations: NewInvitation[]): Promise<number>;

  /** They are no longer asked to come: false where they were not. */
  withdraw(whom: Whom, booking: BookingId): Promise<boolean>;

  /**
   * Keeps the answer of somebody who is asked, to a meeting that begins at `from`: undefined, and nothing changed, where
   * they are not, or it begins at another time as far as is known here. The same answer again changes nothing.
   */
  answer(
    whom: Whom,
    booking: BookingId,
    from: Date,
    answer: Exclude<InvitationAnswer, 'asked' | 'withdrawn'>,
    now: Date,
  ): Promise<Invitation | undefined>;

  /** Also where it was withdrawn. */
  get(whom: Whom, booking: BookingId): Promise<Invitation | undefined>;

  /** Everybody who is asked, or was, by organisation and then by person. */
  ofMeeting(meeting: MeetingKey): Promise<Invitation[]>;

  /** What somebody is asked to, of what shares an instant with `slot`; soonest first and then by booking. Not what was withdrawn. */
  ofPerson(whom: Whom, slot: Slot): Promise<Invitation[]>;

  /**
   * Those of every organisation whose booking is at another version than they are, of meetings that are not over at
   * `now`; by organisation, person and booking: at most `limit`, and only those that come after `after`.
   */
  outdated(now: Date, after: Invitation | undefined, limit: number): Promise<Outdated[]>;

  /** Brings the invitation abreast of its booking; false where it is no longer at the version and the news it was seen at. */
  catchUp(seen: Invitation, caught: Caught): Promise<boolean>;

  /** The person was told that. */
  heard(whom: Whom, booking: BookingId, told: MeetingTime): Promise<void>;

  /**
   * Meetings of every organisation whose organiser has answers that they were not told of, by organisation and booking:
   * at most `limit`, and only those that come after `after`.
   */
  answered(after: MeetingKey | undefined, limit: number): Promise<Answered[]>;

  /** The organiser was told of the answers until that instant. */
  toldUntil(meeting: MeetingKey, instant: Date): Promise<void>;

  /** Forgets those of people of the organisation whose meeting ended before the instant; answers how many. */
  forgetBefore(organisation: OrganisationId, before: Date): Promise<number>;
}
