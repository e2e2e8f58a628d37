import type { OrganisationId } from '../people/organisation.ts';
import type { MeetingKey } from './invitation.ts';
import type { Hosted, Meeting } from './meeting.ts';

/**
 * What is noted of meetings. Everything comes as a copy. The promise is checked, for every implementation, by
 * `test/store/meeting-store.contract.ts`: change the two together.
 */
export interface MeetingStore {
  /** What is noted of each of them, of whatever organisations, in their order; those of which nothing is are left out. */
  of(meetings: MeetingKey[]): Promise<Meeting[]>;

  /** Adds those who are not among them yet: all or, where there would be more than `most`, none. Answers whether it did. */
  addGuests(meeting: MeetingKey, names: string[], most: number): Promise<boolean>;

  /** Takes the guest of that name off. */
  dropGuest(meeting: MeetingKey, name: string): Promise<void>;

  host(meeting: MeetingKey, hosted: Hosted): Promise<void>;

  /** The part of its link that is the meeting's own: `candidate`, where it has none yet. */
  video(meeting: MeetingKey, candidate: string): Promise<string>;

  /**
   * Forgets what is noted of the organisation's meetings that ended before the instant, or that no booking holds a room
   * for any more, with the names of all guests; answers how many.
   */
  forgetBefore(organisation: OrganisationId, before: Date): Promise<number>;
}
