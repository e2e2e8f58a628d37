import { randomBytes } from 'node:crypto';
import { type Booking, isOccupying } from '../bookings/booking.ts';
import type { PeopleStore } from '../people/people-store.ts';
import { policyOf } from '../policy/policy.ts';
import { meetingOf } from './invitation.ts';
import type { MeetingStore } from './meeting-store.ts';

/** Nobody guesses them. */
const ID_BYTES = 16;

/** Where those take part who cannot come: an address of the organiser's organisation, with a part of the meeting's own. */
export class VideoLinks {
  readonly #meetings: Pick<MeetingStore, 'video'>;
  readonly #people: Pick<PeopleStore, 'organisation'>;

  constructor(meetings: Pick<MeetingStore, 'video'>, people: Pick<PeopleStore, 'organisation'>) {
    this.#meetings = meetings;
    this.#people = people;
  }

  /** The same whenever it is asked for; undefined where there is nothing to take part in, or no address to do it at. */
  async of(booking: Booking, now: Date): Promise<string | undefined> {
    if (booking.kind !== 'room' || !isOccupying(booking) || booking.slot.to <= now) return undefined;
    const organisation = await this.#people.organisation(booking.organisation);
    const template = organisation && policyOf(organisation).rooms.videoLink;
    if (!template) return undefined;
    const id = await this.#meetings.video(meetingOf(booking), randomBytes(ID_BYTES).toString('hex'));
    return template.replaceAll('{id}', id);
  }
}
