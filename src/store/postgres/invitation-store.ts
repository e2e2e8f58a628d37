import type { BookingId } from '../../domain/bookings/booking.ts';
import type { Slot } from '../../domain/bookings/slot.ts';
import type { Invitation, MeetingKey, MeetingTime, NewInvitation } from '../../domain/meetings/invitation.ts';
import type { Answered, Caught, InvitationStore, Outdated } from '../../domain/meetings/invitation-store.ts';
import type { Whom } from '../../domain/people/choices-store.ts';
import type { OrganisationId } from '../../domain/people/organisation.ts';
import type { PersonId } from '../../domain/people/person.ts';
import type { SpaceId } from '../../domain/places/place.ts';
import { type BookingRow, bookingFrom, periodOf } from './booking-store.ts';
import type { PostgresDatabase } from './database.ts';
import { forgetOf } from './portions.ts';

/** A row of `invitations`; its instants are texts where it came as JSON. */
interface InvitationRow extends Whom {
  booking: BookingId;
  by_organisation: OrganisationId;
  by_person: PersonId;
  answer: Invitation['answer'];
  untold_since: Date | string | null;
  version: number;
  from_at: Date | string;
  to_at: Date | string;
  space: SpaceId;
  news: number;
  heard: { from: string; to: string; space: SpaceId } | null;
}

interface AnsweredRow {
  organisation: OrganisationId;
  booking: BookingId;
  by_person: PersonId;
  first_at: Date;
  last_at: Date;
  unanswered: number;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Keeps {@link InvitationStore}'s promise by the functions of `migrations/024-invitations.sql`. */
export class PostgresInvitationStore implements InvitationStore {
  readonly #database: PostgresDatabase;

  constructor(database: PostgresDatabase) {
    this.#database = database;
  }

  invite(invitations: NewInvitation[]): Promise<number> {
    return this.#database.value<number>('invite', [
      invitations.map(({ organisation }) => organisation),
      invitations.map(({ person }) => person),
      invitations.map(({ meeting }) => meeting.booking),
      invitations.map(({ meeting }) => meeting.organisation),
      invitations.map(({ by }) => by),
      invitations.map(({ at }) => at.from),
      invitations.map(({ at }) => at.to),
      invitations.map(({ at }) => at.space),
    ]);
  }

  async withdraw({ organisation, person }: Whom, booking: BookingId): Promise<boolean> {
    if (!UUID.test(booking)) return false;
    return this.#database.value<boolean>('withdraw_invitation', [organisation, person, booking]);
  }

  async answer(
    { organisation, person }: Whom,
    booking: BookingId,
    from: Date,
    answer: 'accepted' | 'declined',
    now: Date,
  ): Promise<Invitation | undefined> {
    return this.#one('answer_invitation', [organisation, person, booking, from, answer, now]);
  }

  get({ organisation, person }: Whom, booking: BookingId): Promise<Invitation | undefined> {
    return this.#one('invitation_of', [organisation, person, booking]);
  }

  async ofMeeting({ organisation, booking }: MeetingKey): Promise<Invitation[]> {
    if (!UUID.test(booking)) return [];
    return (await this.#database.rows<InvitationRow>('invitations_to', [organisation, booking])).map(fromRow);
  }

  async ofPerson({ organisation, person }: Whom, slot: Slot): Promise<Invitation[]> {
    const { from_at, to_at } = periodOf(slot);
    const values = [organisation, person, from_at, to_at];
    return (await this.#database.rows<InvitationRow>('invitations_of_person', values)).map(fromRow);
  }

  async outdated(now: Date, after: Invitation | undefined, limit: number): Promise<Outdated[]> {
    type Row = { invitation: InvitationRow; booking: BookingRow };
    const values = [now, after?.organisation, after?.person, after?.meeting.booking, limit];
    const rows = await this.#database.rows<Row>('outdated_invitations', values);
    return rows.map(({ invitation, booking }) => ({ invitation: fromRow(invitation), booking: bookingFrom(booking) }));
  }

  catchUp(seen: Invitation, { version, at, isNews, asksAgain }: Caught): Promise<boolean> {
    const { organisation, person, meeting } = seen;
    const which = [organisation, person, meeting.booking, seen.version, seen.news];
    const values = [...which, version, at.from, at.to, at.space, isNews, asksAgain];
    return this.#database.value<boolean>('catch_up_invitation', values, { repeatable: false });
  }

  async heard({ organisation, person }: Whom, booking: BookingId, told: MeetingTime): Promise<void> {
    await this.#database.rows('note_heard_invitation', [organisation, person, booking, JSON.stringify(told)]);
  }

  async answered(after: MeetingKey | undefined, limit: number): Promise<Answered[]> {
    const values = [after?.organisation, after?.booking, limit];
    const rows = await this.#database.rows<AnsweredRow>('answered_meetings', values);
    return rows.map(({ organisation, booking, by_person, first_at, last_at, unanswered }) => ({
      ...{ organisation, booking, by: by_person, first: first_at, last: last_at, open: unanswered },
    }));
  }

  async toldUntil({ organisation, booking }: MeetingKey, instant: Date): Promise<void> {
    await this.#database.rows('note_told_answers', [organisation, booking, instant]);
  }

  forgetBefore(organisation: OrganisationId, before: Date): Promise<number> {
    return forgetOf(this.#database, 'forget_invitations', organisation, before);
  }

  async #one(name: string, values: unknown[]): Promise<Invitation | undefined> {
    const [, , booking] = values;
    if (!UUID.test(String(booking))) return undefined;
    const [row] = await this.#database.rows<InvitationRow>(name, values);
    return row && fromRow(row);
  }
}

function fromRow(row: InvitationRow): Invitation {
  const { organisation, person, booking, by_organisation, by_person, answer, untold_since, version, news, heard } = row;
  return {
    ...{ organisation, person, meeting: { organisation: by_organisation, booking }, by: by_person, answer },
    ...(untold_since && { untoldSince: new Date(untold_since) }),
    ...{ version, at: { from: new Date(row.from_at), to: new Date(row.to_at), space: row.space }, news },
    ...(heard && { heard: { from: new Date(heard.from), to: new Date(heard.to), space: heard.space } }),
  };
}
