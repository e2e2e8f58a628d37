import { randomUUID } from 'node:crypto';
import {
  type Booking,
  type BookingId,
  type BookingState,
  type Lateness,
  type NewBooking,
  OCCUPYING,
} from '../../domain/bookings/booking.ts';
import type { BookingStore, Change, Claim, Destination } from '../../domain/bookings/booking-store.ts';
import { overlaps, type Slot } from '../../domain/bookings/slot.ts';
import type { Whom } from '../../domain/people/choices-store.ts';
import type { OrganisationId } from '../../domain/people/organisation.ts';
import type { PersonId } from '../../domain/people/person.ts';
import type { SiteId, Space, SpaceId } from '../../domain/places/place.ts';
import type { LowdbDatabase } from './database.ts';
import { type Period, bucketsOf, bucketsToSearch } from './day-buckets.ts';
import { forgetInPortions } from './portions.ts';
import { type TableShape, compare, keyOf } from './table.ts';
import type { Tables } from './tables.ts';

interface BookingRow extends Omit<Booking, 'slot' | 'lapsesAt'>, Period {
  lapsesAt?: string;
  /** The keys of the moves that were made. */
  moves: string[];
}

/** Of the indexes, all but the last three have occupying bookings only: what can be in somebody's way. */
export const bookingShape: TableShape<
  BookingRow,
  | 'space'
  | 'person'
  | 'organisation'
  | 'site'
  | 'siteAndDay'
  | 'awaiting'
  | 'closure'
  | 'released'
  | 'releasedOf'
  | 'key'
> = {
  id: (row) => row.id,
  indexes: {
    space: (row) => (occupies(row) ? [row.space] : []),
    person: (row) => (occupies(row) ? [row.person] : []),
    organisation: (row) => (occupies(row) ? [row.organisation] : []),
    site: (row) => (occupies(row) ? [row.site] : []),
    siteAndDay: (row) => (occupies(row) ? bucketsOf(row).map((day) => keyOf(row.site, day)) : []),
    awaiting: (row) => (row.state === 'requested' && row.lapsesAt !== undefined ? ['approval'] : []),
    closure: (row) => (row.kind === 'closure' && occupies(row) ? [row.organisation] : []),
    released: (row) => (row.state === 'released' ? [row.organisation] : []),
    releasedOf: (row) => (row.state === 'released' ? [row.person] : []),
    key: (row) => [keyOf(row.person, row.key)],
  },
};

/** Apart from the bookings, of which nearly none is late. */
interface LateRow {
  booking: BookingId;
  organisation: OrganisationId;
  since: string;
  /** When the slot ends. */
  until: string;
}

export const lateShape: TableShape<LateRow, never> = { id: (row) => row.booking, indexes: {} };

/** Keeps {@link BookingStore}'s promise by making one change after another. */
export class LowdbBookingStore implements BookingStore {
  private readonly database: LowdbDatabase;

  constructor(database: LowdbDatabase) {
    this.database = database;
  }

  async claim(wishes: NewBooking[]): Promise<Claim> {
    const wanted = wishes.map((wish) => ({
      ...{ row: newRow(wish), bufferMinutes: wish.bufferMinutes },
      ...latenessOf(wish),
    }));
    return this.database.change((tables) => claimIn(tables, wanted));
  }

  async move(organisation: OrganisationId, id: BookingId, version: number, to: Destination): Promise<Change> {
    const period = periodOf(to.slot);
    const { lateSince } = latenessOf(to);
    return this.database.change((tables) => {
      const row = rowOf(tables, organisation, id);
      if (row?.moves.includes(to.key)) return { outcome: 'booked', bookings: [fromRow(row)] };
      if (!row || !occupies(row) || row.version !== version) return { outcome: 'stale' };
      const moves = [...row.moves, to.key];
      const { lapsesAt: _lapsed, ...held } = row;
      const isThere = row.state === 'checked-in' && !to.lapsesAt && row.space === to.space && row.from === period.from;
      const state = isThere ? { state: row.state } : stateOf(to);
      const there = { ...held, ...period, ...state, site: to.site, space: to.space };
      const moved = { ...there, version: version + 1, moves };
      const obstacle = inTheWay(tables, moved, [], to.bufferMinutes);
      if (obstacle) return obstacle;
      tables.bookings.put(moved);
      noteLateness(tables, moved, lateSince);
      return { outcome: 'booked', bookings: [fromRow(moved)] };
    });
  }

  async settle(
    organisation: OrganisationId,
    id: BookingId,
    version: number,
    state: BookingState,
  ): Promise<Booking | undefined> {
    return this.database.change((tables) => {
      const row = rowOf(tables, organisation, id);
      if (!row || !occupies(row) || row.version !== version) return undefined;
      const { lapsesAt: _lapsed, ...held } = row;
      const settled = { ...held, state, version: version + 1 };
      tables.bookings.put(settled);
      return fromRow(settled);
    });
  }

  async get(organisation: OrganisationId, id: BookingId): Promise<Booking | undefined> {
    return this.database.read((tables) => {
      const row = rowOf(tables, organisation, id);
      return row && fromRow(row);
    });
  }

  async ofPerson(organisation: OrganisationId, person: PersonId, slot: Slot): Promise<Booking[]> {
    const period = periodOf(slot);
    return this.database.read(({ bookings }) =>
      [...bookings.where('person', person)]
        .filter((row) => row.organisation === organisation && overlaps(row, period))
        .sort(bySoonest)
        .map(fromRow),
    );
  }

  async startingIn(
    organisation: OrganisationId,
    slot: Slot,
    after: Booking | undefined,
    limit: number,
  ): Promise<Booking[]> {
    const { from, to } = periodOf(slot);
    const last = after && { from: after.slot.from.toISOString(), id: after.id };
    return this.database.read(({ bookings }) =>
      [...bookings.where('organisation', organisation)]
        .filter((row) => row.from >= from && row.from < to && (!last || bySoonest(row, last) > 0))
        .sort(bySoonest)
        .slice(0, limit)
        .map(fromRow),
    );
  }

  async unattended(
    organisation: OrganisationId,
    slot: Slot,
    after: Booking | undefined,
    limit: number,
  ): Promise<(Booking & Lateness)[]> {
    const { from, to } = periodOf(slot);
    const last = after && { from: after.slot.from.toISOString(), id: after.id };
    return this.database.read(({ bookings, late_bookings }) => {
      const expected = [...bookings.where('organisation', organisation)].filter((row) => row.state === 'confirmed');
      return [...expected, ...bookings.where('released', organisation)]
        .filter(
          (row) => row.kind !== 'closure' && row.from >= from && row.from < to && (!last || bySoonest(row, last) > 0),
        )
        .sort(bySoonest)
        .slice(0, limit)
        .map((row) => {
          const late = late_bookings.get(row.id);
          return { ...fromRow(row), ...(late && { lateSince: new Date(late.since) }) };
        });
    });
  }

  async forgetLatenessBefore(instant: Date): Promise<number> {
    const before = instant.toISOString();
    return this.database.change(({ late_bookings }) => {
      const over = late_bookings.all().filter(({ until }) => until < before);
      for (const { booking } of over) late_bookings.drop(booking);
      return over.length;
    });
  }

  async ofEach(whom: Whom[], slot: Slot): Promise<Booking[]> {
    return this.#ofEach('person', whom, slot);
  }

  async releasedOfEach(whom: Whom[], slot: Slot): Promise<Booking[]> {
    return this.#ofEach('releasedOf', whom, slot);
  }

  #ofEach(index: 'person' | 'releasedOf', whom: Whom[], slot: Slot): Promise<Booking[]> {
    const period = periodOf(slot);
    return this.database.read(({ bookings }) => {
      const found: BookingRow[] = [];
      for (const { organisation, person } of whom) {
        for (const row of bookings.where(index, person))
          if (row.organisation === organisation && overlaps(row, period)) found.push(row);
      }
      return found.sort(bySoonest).map(fromRow);
    });
  }

  async holding(spaces: Pick<Space, 'id' | 'site'>[], slot: Slot): Promise<Booking[]> {
    const period = periodOf(slot);
    return this.database.read(({ bookings }) =>
      [...new Set(spaces.map(({ id }) => id))]
        .flatMap((id) => [...bookings.where('space', id)].filter((row) => overlaps(row, period)))
        .sort(bySoonest)
        .map(fromRow),
    );
  }

  async awaitingApproval(after: Booking | undefined, limit: number): Promise<Booking[]> {
    const last = after?.lapsesAt && { lapsesAt: after.lapsesAt.toISOString(), id: after.id };
    return this.database.read(({ bookings }) =>
      [...bookings.where('awaiting', 'approval')]
        .filter((row) => !last || byLapse(row, last) > 0)
        .sort(byLapse)
        .slice(0, limit)
        .map(fromRow),
    );
  }

  async closures(
    organisation: OrganisationId,
    now: Date,
    after: Booking | undefined,
    limit: number,
  ): Promise<Booking[]> {
    const instant = now.toISOString();
    const last = after && { from: after.slot.from.toISOString(), id: after.id };
    return this.database.read(({ bookings }) =>
      [...bookings.where('closure', organisation)]
        .filter((row) => row.to > instant && (!last || bySoonest(row, last) > 0))
        .sort(bySoonest)
        .slice(0, limit)
        .map(fromRow),
    );
  }

  async minutesHeld(organisation: OrganisationId, spaces: Pick<Space, 'id' | 'site'>[], period: Slot): Promise<number> {
    const asked = periodOf(period);
    const wanted = new Set(spaces.map(({ id }) => id));
    const held = new Map<BookingId, number>();
    for (const row of heldAt(this.database.tables, [...new Set(spaces.map(({ site }) => site))], asked)) {
      const isTheirs = row.organisation === organisation && row.kind !== 'closure' && wanted.has(row.space);
      if (isTheirs) held.set(row.id, minutesWithin(row, asked));
    }
    return [...held.values()].reduce((sum, minutes) => sum + minutes, 0);
  }

  async takenSpaces(sites: SiteId[], slot: Slot): Promise<Set<SpaceId>> {
    const taken = new Set<SpaceId>();
    for (const { space } of heldAt(this.database.tables, sites, periodOf(slot))) taken.add(space);
    return taken;
  }

  async forgetBefore(organisation: OrganisationId, before: Date): Promise<number> {
    const instant = before.toISOString();
    const isOver = (row: BookingRow) => row.organisation === organisation && row.to < instant;
    return forgetInPortions(
      this.database,
      ({ bookings }) => bookings,
      ({ id }) => id,
      isOver,
    );
  }
}

/** The occupying bookings of the sites that share an instant with the period; some may come more than once. */
export function* heldAt(
  { bookings }: Pick<Tables, 'bookings'>,
  sites: SiteId[],
  period: Period,
): Generator<BookingRow> {
  const days = bucketsToSearch(period);
  for (const site of sites) {
    const groups = days
      ? days.map((day) => bookings.where('siteAndDay', keyOf(site, day)))
      : [bookings.where('site', site)];
    for (const group of groups) for (const row of group) if (overlaps(row, period)) yield row;
  }
}

function minutesWithin(row: Period, { from, to }: Period): number {
  const [begin, end] = [row.from > from ? row.from : from, row.to < to ? row.to : to];
  return (Date.parse(end) - Date.parse(begin)) / 60_000;
}

interface WantedRow {
  row: BookingRow;
  lateSince?: string | undefined;
  bufferMinutes?: number | undefined;
}

/** Books all the rows, or none: to be called inside a change. */
export function claimIn(tables: Tables, wanted: WantedRow[]): Claim {
  const rows: BookingRow[] = [];
  for (const { row, bufferMinutes } of wanted) {
    const [known] = tables.bookings.where('key', keyOf(row.person, row.key));
    const obstacle = known ? undefined : inTheWay(tables, row, rows, bufferMinutes);
    if (obstacle) return obstacle;
    rows.push(known ?? row);
  }
  for (const { row, lateSince } of wanted) {
    if (!rows.includes(row)) continue; // it was booked before
    tables.bookings.put(row);
    noteLateness(tables, row, lateSince);
  }
  return { outcome: 'booked', bookings: rows.map(fromRow) };
}

function noteLateness(
  { late_bookings }: Tables,
  { id, organisation, to }: BookingRow,
  since: string | undefined,
): void {
  if (since) late_bookings.put({ booking: id, organisation, since, until: to });
}

function latenessOf({ lateSince }: Lateness): { lateSince?: string } {
  return lateSince ? { lateSince: lateSince.toISOString() } : {};
}

/**
 * What keeps the row from being booked: the person's own other desk, or else somebody in the space.
 *
 * @param also rows that are about to be booked with it.
 */
function inTheWay(
  { bookings }: Tables,
  row: BookingRow,
  also: BookingRow[],
  bufferMinutes = 0,
): Exclude<Claim, { outcome: 'booked' }> | undefined {
  const [own] = [...overlapping(bookings.where('person', row.person), row), ...overlapping(also, row)]
    .filter((other) => other.person === row.person && other.kind === 'desk' && row.kind === 'desk')
    .sort(bySoonest);
  if (own) return { outcome: 'person-busy', with: fromRow(own) };

  const near = { ...row, ...widened(row, bufferMinutes) };
  const isTaken = [...overlapping(bookings.where('space', row.space), near), ...overlapping(also, row)].some(
    (other) => other.space === row.space,
  );
  return isTaken ? { outcome: 'space-taken', space: row.space, slot: slotOf(row) } : undefined;
}

function widened({ from, to }: Period, byMinutes: number): Period {
  if (byMinutes === 0) return { from, to };
  const ms = byMinutes * 60_000;
  return { from: new Date(Date.parse(from) - ms).toISOString(), to: new Date(Date.parse(to) + ms).toISOString() };
}

/** Those that occupy an instant of the row's, but for the row itself. */
function overlapping(others: Iterable<BookingRow>, row: BookingRow): BookingRow[] {
  const found: BookingRow[] = [];
  for (const other of others) {
    if (overlaps(other, row) && other.id !== row.id && occupies(other)) found.push(other);
  }
  return found;
}

function rowOf({ bookings }: Tables, organisation: OrganisationId, id: BookingId): BookingRow | undefined {
  const row = bookings.get(id);
  return row?.organisation === organisation ? row : undefined;
}

export function bookingOf(tables: Tables, organisation: OrganisationId, id: BookingId): Booking | undefined {
  const row = rowOf(tables, organisation, id);
  return row && fromRow(row);
}

export function newRow(wish: NewBooking): BookingRow {
  const { organisation, person, kind, site, space, slot, key, reason } = wish;
  const id = randomUUID() as BookingId;
  return {
    id,
    organisation,
    person,
    kind,
    site,
    space,
    ...periodOf(slot),
    ...stateOf(wish),
    version: 1,
    key,
    moves: [],
    ...(reason !== undefined && { reason }),
  };
}

/** What is booked is requested where it may lapse, or else confirmed. */
function stateOf({ lapsesAt }: Pick<NewBooking, 'lapsesAt'>): Pick<BookingRow, 'state' | 'lapsesAt'> {
  return lapsesAt ? { state: 'requested', lapsesAt: lapsesAt.toISOString() } : { state: 'confirmed' };
}

export function fromRow(row: BookingRow): Booking {
  const { id, organisation, person, kind, site, space, state, version, key, lapsesAt, reason } = row;
  const lapses = lapsesAt === undefined ? {} : { lapsesAt: new Date(lapsesAt) };
  const why = reason === undefined ? {} : { reason };
  return { id, organisation, person, kind, site, space, slot: slotOf(row), state, version, key, ...lapses, ...why };
}

function slotOf({ from, to }: Period): Slot {
  return { from: new Date(from), to: new Date(to) };
}

/** @throws {RangeError} for a slot that does not end after it begins: whoever asks has to see to that. */
export function periodOf({ from, to }: Slot): Period {
  if (!(from < to)) throw new RangeError('A slot must end after it begins.');
  return { from: from.toISOString(), to: to.toISOString() };
}

function occupies(row: BookingRow): boolean {
  return OCCUPYING.includes(row.state);
}

function byLapse(a: Pick<BookingRow, 'lapsesAt' | 'id'>, b: Pick<BookingRow, 'lapsesAt' | 'id'>): number {
  return compare(a.lapsesAt ?? '', b.lapsesAt ?? '') || compare(a.id, b.id);
}

function bySoonest(a: Pick<BookingRow, 'from' | 'id'>, b: Pick<BookingRow, 'from' | 'id'>): number {
  return compare(a.from, b.from) || compare(a.id, b.id);
}
