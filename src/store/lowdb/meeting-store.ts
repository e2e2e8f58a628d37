import { OCCUPYING } from '../../domain/bookings/booking.ts';
import type { MeetingKey } from '../../domain/meetings/invitation.ts';
import type { Hosted, Meeting } from '../../domain/meetings/meeting.ts';
import type { MeetingStore } from '../../domain/meetings/meeting-store.ts';
import type { OrganisationId } from '../../domain/people/organisation.ts';
import type { LowdbDatabase } from './database.ts';
import { forgetInPortions } from './portions.ts';
import { keyOf, type TableShape } from './table.ts';
import type { Tables } from './tables.ts';

export const meetingShape: TableShape<Meeting, never> = { id: rowId, indexes: {} };

/** Keeps {@link MeetingStore}'s promise. */
export class LowdbMeetingStore implements MeetingStore {
  private readonly database: LowdbDatabase;

  constructor(database: LowdbDatabase) {
    this.database = database;
  }

  async of(meetings: MeetingKey[]): Promise<Meeting[]> {
    return this.database.read((tables) =>
      meetings.flatMap((meeting) => tables.meetings.get(rowId(meeting)) ?? []).map((row) => structuredClone(row)),
    );
  }

  async addGuests(meeting: MeetingKey, names: string[], most: number): Promise<boolean> {
    return this.database.change((tables) => {
      const row = rowOf(tables, meeting);
      const guests = [...new Set([...row.guests, ...names])];
      if (guests.length > most) return false;
      tables.meetings.put({ ...row, guests });
      return true;
    });
  }

  async dropGuest(meeting: MeetingKey, name: string): Promise<void> {
    await this.database.change((tables) => {
      const row = rowOf(tables, meeting);
      if (row.guests.includes(name)) {
        tables.meetings.put({ ...row, guests: row.guests.filter((guest) => guest !== name) });
      }
    });
  }

  async host(meeting: MeetingKey, hosted: Hosted): Promise<void> {
    await this.database.change((tables) => tables.meetings.put({ ...rowOf(tables, meeting), hosted }));
  }

  async video(meeting: MeetingKey, candidate: string): Promise<string> {
    const known = this.database.tables.meetings.get(rowId(meeting))?.video;
    if (known !== undefined) return this.database.read(() => known);
    return this.database.change((tables) => {
      tables.meetings.put({ ...rowOf(tables, meeting), video: candidate });
      return candidate;
    });
  }

  async forgetBefore(organisation: OrganisationId, before: Date): Promise<number> {
    const instant = before.toISOString();
    const { tables } = this.database;
    const isOver = (row: Meeting) => {
      if (row.organisation !== organisation) return false;
      const booking = tables.bookings.get(row.booking);
      return booking?.organisation !== organisation || !OCCUPYING.includes(booking.state) || booking.to < instant;
    };
    return forgetInPortions(this.database, ({ meetings }) => meetings, rowId, isOver);
  }
}

function rowOf({ meetings }: Tables, meeting: MeetingKey): Meeting {
  const { organisation, booking } = meeting;
  return meetings.get(rowId(meeting)) ?? { organisation, booking, guests: [] };
}

function rowId({ organisation, booking }: MeetingKey): string {
  return keyOf(organisation, booking);
}
