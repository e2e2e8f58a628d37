import type { Booking, BookingId, BookingState, Lateness, NewBooking } from '../../domain/bookings/booking.ts';
import type { BookingStore, Change, Claim, Destination } from '../../domain/bookings/booking-store.ts';
import type { Slot } from '../../domain/bookings/slot.ts';
import type { Whom } from '../../domain/people/choices-store.ts';
import type { OrganisationId } from '../../domain/people/organisation.ts';
import type { PersonId } from '../../domain/people/person.ts';
import type { SiteId, Space, SpaceId } from '../../domain/places/place.ts';
import type { PostgresDatabase } from './database.ts';
import { forgetInPortions, forgetOf } from './portions.ts';

/** A row of `bookings`; its instants are texts where it came as JSON. */
export interface BookingRow extends Omit<Booking, 'slot' | 'lapsesAt' | 'reason'> {
  from_at: Date | string;
  to_at: Date | string;
  lapses_at: Date | string | null;
  reason: Booking['reason'] | null;
}

export type BookingAnswer =
  | { outcome: 'booked'; bookings: BookingRow[] }
  | { outcome: 'space-taken'; wish?: number }
  | { outcome: 'person-busy'; with: BookingRow }
  | { outcome: 'stale' };

/** In the order that `claim_booking` has them. */
const WISH_COLUMNS = ['organisation', 'person', 'kind', 'site', 'space', 'from_at', 'to_at', 'key'] as const;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Keeps {@link BookingStore}'s promise by the functions and constraints of `migrations/002-bookings.sql`. */
export class PostgresBookingStore implements BookingStore {
  readonly #database: PostgresDatabase;

  constructor(database: PostgresDatabase) {
    this.#database = database;
  }

  async claim(wishes: NewBooking[]): Promise<Claim> {
    const rows = wishes.map(({ slot, lapsesAt: _lapses, ...wish }) => ({ ...wish, ...periodOf(slot) }));
    const lists = WISH_COLUMNS.map((column) => rows.map((row) => row[column]));
    const late = wishes.map(({ lateSince }) => lateSince?.toISOString());
    const isRoom = wishes.some(({ lapsesAt, bufferMinutes }) => lapsesAt ?? bufferMinutes);
    const lapses = wishes.map(({ lapsesAt }) => lapsesAt?.toISOString());
    const buffers = wishes.map(({ bufferMinutes = 0 }) => bufferMinutes);
    const reasons = wishes.map(({ reason }) => reason);
    const answer = isRoom
      ? await this.#database.value<BookingAnswer>('claim_room_bookings', [...lists, late, lapses, buffers])
      : await this.#claimed(lists, late, reasons);
    if (answer.outcome === 'stale') throw new Error('A claim cannot be stale.');
    return changeFrom(answer, wishes) as Claim;
  }

  #claimed(lists: string[][], late: (string | undefined)[], reasons: (string | undefined)[]): Promise<BookingAnswer> {
    if (reasons.some((reason) => reason !== undefined)) {
      return this.#database.value<BookingAnswer>('claim_closures', [...lists, reasons]);
    }
    if (late.some((since) => since !== undefined)) {
      return this.#database.value<BookingAnswer>('claim_late_bookings', [...lists, late]);
    }
    // Nearly always it is one, and that costs less than a list of one.
    if (late.length === 1) return this.#database.value<BookingAnswer>('claim_booking', lists.flat());
    return this.#database.value<BookingAnswer>('claim_bookings', lists);
  }

  async move(organisation: OrganisationId, id: BookingId, version: number, to: Destination): Promise<Change> {
    const { from_at, to_at } = periodOf(to.slot);
    if (!UUID.test(id)) return { outcome: 'stale' };
    const values = [organisation, id, version, to.site, to.space, from_at, to_at, to.key];
    return changeFrom(await this.#moved(values, to), [to]);
  }

  #moved(values: unknown[], { lateSince, lapsesAt, bufferMinutes = 0 }: Destination): Promise<BookingAnswer> {
    if (lapsesAt ?? bufferMinutes) {
      return this.#database.value('move_room_booking', [...values, lateSince, lapsesAt, bufferMinutes]);
    }
    return lateSince
      ? this.#database.value('move_booking_late', [...values, lateSince])
      : this.#database.value('move_booking', values);
  }

  async settle(
    organisation: OrganisationId,
    id: BookingId,
    version: number,
    state: BookingState,
  ): Promise<Booking | undefined> {
    if (!UUID.test(id)) return undefined;
    const values = [organisation, id, version, state];
    const [row] = await this.#database.rows<BookingRow>('settle_booking', values, { repeatable: false });
    return row && bookingFrom(row);
  }

  async get(organisation: OrganisationId, id: BookingId): Promise<Booking | undefined> {
    if (!UUID.test(id)) return undefined;
    const [row] = await this.#database.rows<BookingRow>('booking_of', [organisation, id]);
    return row && bookingFrom(row);
  }

  async ofPerson(organisation: OrganisationId, person: PersonId, slot: Slot): Promise<Booking[]> {
    const { from_at, to_at } = periodOf(slot);
    const values = [organisation, person, from_at, to_at];
    return (await this.#database.rows<BookingRow>('bookings_of_person', values)).map(bookingFrom);
  }

  async startingIn(
    organisation: OrganisationId,
    slot: Slot,
    after: Booking | undefined,
    limit: number,
  ): Promise<Booking[]> {
    const { from_at, to_at } = periodOf(slot);
    const values = [organisation, from_at, to_at, after?.slot.from.toISOString(), after?.id, limit];
    return (await this.#database.rows<BookingRow>('bookings_starting_in', values)).map(bookingFrom);
  }

  async unattended(
    organisation: OrganisationId,
    slot: Slot,
    after: Booking | undefined,
    limit: number,
  ): Promise<(Booking & Lateness)[]> {
    type Row = { booking: BookingRow; late_since: Date | null };
    const { from_at, to_at } = periodOf(slot);
    const values = [organisation, from_at, to_at, after?.slot.from.toISOString(), after?.id, limit];
    const rows = await this.#database.rows<Row>('unattended_spaces', values);
    return rows.map(({ booking, late_since }) => ({
      ...bookingFrom(booking),
      ...(late_since && { lateSince: late_since }),
    }));
  }

  forgetLatenessBefore(instant: Date): Promise<number> {
    return forgetInPortions(this.#database, 'forget_lateness', instant);
  }

  ofEach(whom: Whom[], slot: Slot): Promise<Booking[]> {
    return this.#ofEach('bookings_of_each', whom, slot);
  }

  releasedOfEach(whom: Whom[], slot: Slot): Promise<Booking[]> {
    return this.#ofEach('released_of_each', whom, slot);
  }

  async #ofEach(question: string, whom: Whom[], slot: Slot): Promise<Booking[]> {
    const { from_at, to_at } = periodOf(slot);
    const columns = [whom.map(({ organisation }) => organisation), whom.map(({ person }) => person)];
    return (await this.#database.rows<BookingRow>(question, [...columns, from_at, to_at])).map(bookingFrom);
  }

  async holding(spaces: Pick<Space, 'id' | 'site'>[], slot: Slot): Promise<Booking[]> {
    const { from_at, to_at } = periodOf(slot);
    const columns = [[...new Set(spaces.map(({ site }) => site))], [...new Set(spaces.map(({ id }) => id))]];
    return this.#listed('bookings_holding', [...columns, from_at, to_at]);
  }

  awaitingApproval(after: Booking | undefined, limit: number): Promise<Booking[]> {
    return this.#listed('bookings_awaiting_approval', [after?.lapsesAt?.toISOString(), after?.id, limit]);
  }

  async closures(
    organisation: OrganisationId,
    now: Date,
    after: Booking | undefined,
    limit: number,
  ): Promise<Booking[]> {
    const values = [organisation, now, after?.slot.from.toISOString(), after?.id, limit];
    return (await this.#database.rows<BookingRow>('closures_of', values)).map(bookingFrom);
  }

  async #listed(question: string, values: unknown[]): Promise<Booking[]> {
    const rows = await this.#database.rows<{ booking: BookingRow }>(question, values);
    return rows.map(({ booking }) => bookingFrom(booking));
  }

  async minutesHeld(organisation: OrganisationId, spaces: Pick<Space, 'id' | 'site'>[], period: Slot): Promise<number> {
    const { from_at, to_at } = periodOf(period);
    const columns = [[...new Set(spaces.map(({ site }) => site))], [...new Set(spaces.map(({ id }) => id))]];
    return Number(await this.#database.value('minutes_held', [organisation, ...columns, from_at, to_at]));
  }

  async takenSpaces(sites: SiteId[], slot: Slot): Promise<Set<SpaceId>> {
    const { from_at, to_at } = periodOf(slot);
    const rows = await this.#database.rows<{ taken_spaces: SpaceId }>('taken_spaces', [sites, from_at, to_at]);
    return new Set(rows.map((row) => row.taken_spaces));
  }

  forgetBefore(organisation: OrganisationId, before: Date): Promise<number> {
    return forgetOf(this.#database, 'forget_bookings', organisation, before);
  }
}

export function changeFrom(answer: BookingAnswer, wishes: { space: SpaceId; slot: Slot }[]): Change {
  switch (answer.outcome) {
    case 'booked':
      return { outcome: 'booked', bookings: answer.bookings.map(bookingFrom) };
    case 'person-busy':
      return { outcome: 'person-busy', with: bookingFrom(answer.with) };
    case 'space-taken': {
      const wish = wishes[answer.wish ?? 0];
      if (!wish) throw new Error('The database named a wish that was not made.');
      return { outcome: 'space-taken', space: wish.space, slot: wish.slot };
    }
    case 'stale':
      return answer;
  }
}

export function bookingFrom(row: BookingRow): Booking {
  const { id, organisation, person, kind, site, space, state, version, key } = row;
  const slot = { from: new Date(row.from_at), to: new Date(row.to_at) };
  const lapses = row.lapses_at ? { lapsesAt: new Date(row.lapses_at) } : {};
  const why = row.reason ? { reason: row.reason } : {}; // nor is it in every answer
  return { id, organisation, person, kind, site, space, slot, state, version, key, ...lapses, ...why };
}

/** @throws {RangeError} for a slot that does not end after it begins: whoever asks has to see to that. */
export function periodOf({ from, to }: Slot): { from_at: string; to_at: string } {
  if (!(from < to)) throw new RangeError('A slot must end after it begins.');
  return { from_at: from.toISOString(), to_at: to.toISOString() };
}
