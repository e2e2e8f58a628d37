import type { BookingId } from '../../domain/bookings/booking.ts';
import type { MeetingKey } from '../../domain/meetings/invitation.ts';
import type { Hosted, Meeting } from '../../domain/meetings/meeting.ts';
import type { MeetingStore } from '../../domain/meetings/meeting-store.ts';
import type { OrganisationId } from '../../domain/people/organisation.ts';
import type { PostgresDatabase } from './database.ts';
import { forgetOf } from './portions.ts';

interface MeetingRow {
  organisation: OrganisationId;
  booking: BookingId;
  guests: string[];
  hosted: Hosted | null;
  video: string | null;
}

/** Keeps {@link MeetingStore}'s promise by the functions of `migrations/024-invitations.sql`. */
export class PostgresMeetingStore implements MeetingStore {
  readonly #database: PostgresDatabase;

  constructor(database: PostgresDatabase) {
    this.#database = database;
  }

  async of(meetings: MeetingKey[]): Promise<Meeting[]> {
    const columns = [meetings.map(({ organisation }) => organisation), meetings.map(({ booking }) => booking)];
    return (await this.#database.rows<MeetingRow>('meetings_of', columns)).map(fromRow);
  }

  addGuests({ organisation, booking }: MeetingKey, names: string[], most: number): Promise<boolean> {
    return this.#database.value<boolean>('add_guests', [organisation, booking, names, most]);
  }

  async dropGuest({ organisation, booking }: MeetingKey, name: string): Promise<void> {
    await this.#database.rows('drop_guest', [organisation, booking, name]);
  }

  async host({ organisation, booking }: MeetingKey, hosted: Hosted): Promise<void> {
    await this.#database.rows('host_meeting', [organisation, booking, hosted]);
  }

  video({ organisation, booking }: MeetingKey, candidate: string): Promise<string> {
    return this.#database.value<string>('video_of_meeting', [organisation, booking, candidate]);
  }

  forgetBefore(organisation: OrganisationId, before: Date): Promise<number> {
    return forgetOf(this.#database, 'forget_meetings', organisation, before);
  }
}

function fromRow({ organisation, booking, guests, hosted, video }: MeetingRow): Meeting {
  return { organisation, booking, guests, ...(hosted && { hosted }), ...(video !== null && { video }) };
}
