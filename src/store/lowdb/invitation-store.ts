import type { BookingId } from '../../domain/bookings/booking.ts';
import type { Slot } from '../../domain/bookings/slot.ts';
import { overlaps } from '../../domain/bookings/slot.ts';
import type { Invitation, MeetingKey, MeetingTime, NewInvitation } from '../../domain/meetings/invitation.ts';
import type { Answered, Caught, InvitationStore, Outdated } from '../../domain/meetings/invitation-store.ts';
import type { Whom } from '../../domain/people/choices-store.ts';
import type { OrganisationId } from '../../domain/people/organisation.ts';
import type { PersonId } from '../../domain/people/person.ts';
import type { SpaceId } from '../../domain/places/place.ts';
import { bookingOf } from './booking-store.ts';
import type { LowdbDatabase } from './database.ts';
import { forgetInPortions } from './portions.ts';
import { compare, keyOf, type TableShape } from './table.ts';
import type { Tables } from './tables.ts';

/** A {@link MeetingTime}; its instants sort as text the way they sort in time. */
interface TimeRow {
  from: string;
  to: string;
  space: SpaceId;
}

interface InvitationRow extends Whom, TimeRow {
  booking: BookingId;
  byOrganisation: OrganisationId;
  by: PersonId;
  answer: Invitation['answer'];
  untoldSince?: string;
  version: number;
  news: number;
  heard?: TimeRow;
}

const ALL = 'all';

export const invitationShape: TableShape<InvitationRow, 'person' | 'meeting' | 'untold'> = {
  id: rowId,
  indexes: {
    person: ({ organisation, person }) => [keyOf(organisation, person)],
    meeting: ({ byOrganisation, booking }) => [keyOf(byOrganisation, booking)],
    untold: ({ untoldSince }) => (untoldSince === undefined ? [] : [ALL]),
  },
};

/** Keeps {@link InvitationStore}'s promise by making one change after another. */
export class LowdbInvitationStore implements InvitationStore {
  private readonly database: LowdbDatabase;

  constructor(database: LowdbDatabase) {
    this.database = database;
  }

  async invite(wanted: NewInvitation[]): Promise<number> {
    return this.database.change(({ invitations }) => {
      let asked = 0;
      for (const one of wanted) {
        const row = newRow(one);
        const known = invitations.get(rowId(row));
        if (known && known.answer !== 'withdrawn') continue;
        invitations.put({ ...row, news: (known?.news ?? 0) + 1 });
        asked += 1;
      }
      return asked;
    });
  }

  async withdraw(whom: Whom, booking: BookingId): Promise<boolean> {
    return this.database.change(({ invitations }) => {
      const row = invitations.get(keyOf(whom.organisation, whom.person, booking));
      if (!row || row.answer === 'withdrawn') return false;
      const { untoldSince: _untold, ...kept } = row;
      invitations.put({ ...kept, answer: 'withdrawn', version: 0, news: row.news + 1 });
      return true;
    });
  }

  async answer(
    whom: Whom,
    booking: BookingId,
    from: Date,
    answer: 'accepted' | 'declined',
    now: Date,
  ): Promise<Invitation | undefined> {
    return this.database.change(({ invitations }) => {
      const row = invitations.get(keyOf(whom.organisation, whom.person, booking));
      if (!row || row.answer === 'withdrawn' || row.from !== from.toISOString()) return undefined;
      if (row.answer === answer) return fromRow(row);
      const answered = { ...row, answer, untoldSince: now.toISOString() };
      invitations.put(answered);
      return fromRow(answered);
    });
  }

  async get({ organisation, person }: Whom, booking: BookingId): Promise<Invitation | undefined> {
    return this.database.read(({ invitations }) => {
      const row = invitations.get(keyOf(organisation, person, booking));
      return row && fromRow(row);
    });
  }

  async ofMeeting({ organisation, booking }: MeetingKey): Promise<Invitation[]> {
    return this.database.read(({ invitations }) =>
      [...invitations.where('meeting', keyOf(organisation, booking))].sort(inOrder).map(fromRow),
    );
  }

  async ofPerson({ organisation, person }: Whom, slot: Slot): Promise<Invitation[]> {
    const period = { from: slot.from.toISOString(), to: slot.to.toISOString() };
    return this.database.read(({ invitations }) =>
      [...invitations.where('person', keyOf(organisation, person))]
        .filter((row) => row.answer !== 'withdrawn' && overlaps(row, period))
        .sort((a, b) => compare(a.from, b.from) || compare(a.booking, b.booking))
        .map(fromRow),
    );
  }

  async outdated(now: Date, after: Invitation | undefined, limit: number): Promise<Outdated[]> {
    const instant = now.toISOString();
    const last = after && { ...after, booking: after.meeting.booking };
    return this.database.read((tables) =>
      tables.invitations
        .all()
        .filter((row) => row.to > instant && (!last || inOrder(row, last) > 0))
        .flatMap((row) => {
          const booking = bookingOf(tables, row.byOrganisation, row.booking);
          return booking && booking.version !== row.version ? [{ row, booking }] : [];
        })
        .sort((a, b) => inOrder(a.row, b.row))
        .slice(0, limit)
        .map(({ row, booking }) => ({ invitation: fromRow(row), booking })),
    );
  }

  async catchUp(seen: Invitation, { version, at, isNews, asksAgain }: Caught): Promise<boolean> {
    return this.database.change(({ invitations }) => {
      const row = invitations.get(keyOf(seen.organisation, seen.person, seen.meeting.booking));
      if (!row || row.version !== seen.version || row.news !== seen.news) return false;
      const { untoldSince, ...kept } = row;
      const untold = untoldSince === undefined || asksAgain ? {} : { untoldSince };
      const answer = asksAgain ? ('asked' as const) : row.answer;
      invitations.put({ ...kept, ...untold, ...timeRow(at), answer, version, news: row.news + (isNews ? 1 : 0) });
      return true;
    });
  }

  async heard(whom: Whom, booking: BookingId, told: MeetingTime): Promise<void> {
    await this.database.change(({ invitations }) => {
      const row = invitations.get(keyOf(whom.organisation, whom.person, booking));
      if (row) invitations.put({ ...row, heard: timeRow(told) });
    });
  }

  async answered(after: MeetingKey | undefined, limit: number): Promise<Answered[]> {
    return this.database.read((tables) => {
      const meetings = new Map<string, InvitationRow>();
      for (const row of tables.invitations.where('untold', ALL)) meetings.set(keyOf(row.byOrganisation, row.booking), row); // prettier-ignore
      return [...meetings.values()]
        .map(({ byOrganisation: organisation, booking, by }) => ({ organisation, booking, by }))
        .filter((one) => !after || byMeeting(one, after) > 0)
        .sort(byMeeting)
        .slice(0, limit)
        .map((one) => ({ ...one, ...answersOf(tables, one) }));
    });
  }

  async toldUntil({ organisation, booking }: MeetingKey, instant: Date): Promise<void> {
    const until = instant.toISOString();
    await this.database.change(({ invitations }) => {
      for (const row of [...invitations.where('meeting', keyOf(organisation, booking))]) {
        const { untoldSince, ...told } = row;
        if (untoldSince !== undefined && untoldSince <= until) invitations.put(told);
      }
    });
  }

  async forgetBefore(organisation: OrganisationId, before: Date): Promise<number> {
    const instant = before.toISOString();
    const isOver = (row: InvitationRow) => row.organisation === organisation && row.to < instant;
    return forgetInPortions(this.database, ({ invitations }) => invitations, rowId, isOver);
  }
}

function answersOf({ invitations }: Tables, { organisation, booking }: MeetingKey) {
  const rows = [...invitations.where('meeting', keyOf(organisation, booking))];
  const untold = rows.flatMap(({ untoldSince }) => untoldSince ?? []).sort();
  return {
    first: new Date(untold[0] ?? ''),
    last: new Date(untold.at(-1) ?? ''),
    open: rows.filter(({ answer }) => answer === 'asked').length,
  };
}

function newRow({ organisation, person, meeting, by, at }: NewInvitation): InvitationRow {
  return {
    ...{ organisation, person, booking: meeting.booking, byOrganisation: meeting.organisation, by },
    ...{ answer: 'asked', version: 0, news: 1, ...timeRow(at) },
  };
}

function timeRow({ from, to, space }: MeetingTime): TimeRow {
  return { from: from.toISOString(), to: to.toISOString(), space };
}

function timeFrom({ from, to, space }: TimeRow): MeetingTime {
  return { from: new Date(from), to: new Date(to), space };
}

function fromRow(row: InvitationRow): Invitation {
  const { organisation, person, booking, byOrganisation, by, answer, untoldSince, version, news, heard } = row;
  return {
    ...{ organisation, person, meeting: { organisation: byOrganisation, booking }, by, answer },
    ...(untoldSince !== undefined && { untoldSince: new Date(untoldSince) }),
    ...{ version, at: timeFrom(row), news },
    ...(heard && { heard: timeFrom(heard) }),
  };
}

type Ordered = Pick<InvitationRow, 'organisation' | 'person' | 'booking'>;

function inOrder(a: Ordered, b: Ordered): number {
  return compare(a.organisation, b.organisation) || compare(a.person, b.person) || compare(a.booking, b.booking);
}

function byMeeting(a: MeetingKey, b: MeetingKey): number {
  return compare(a.organisation, b.organisation) || compare(a.booking, b.booking);
}

function rowId({ organisation, person, booking }: Ordered): string {
  return keyOf(organisation, person, booking);
}
