import { randomUUID } from 'node:crypto';
import type { OrganisationId } from '../../domain/people/organisation.ts';
import type { PersonId } from '../../domain/people/person.ts';
import type { BookingId } from '../../domain/bookings/booking.ts';
import type { Offered, SpaceToOffer, WaitingStore } from '../../domain/bookings/waiting/waiting-store.ts';
import type {
  NewWaitingWish,
  OfferedWish,
  WaitingId,
  WaitingWish,
} from '../../domain/bookings/waiting/waiting-wish.ts';
import { claimIn, newRow } from './booking-store.ts';
import type { LowdbDatabase } from './database.ts';
import { type TableShape, compare, keyOf } from './table.ts';

interface WaitingRow extends Omit<WaitingWish, 'kind' | 'since' | 'until' | 'offer'> {
  /** Of before rooms could be waited for: a desk, where nothing is said. */
  kind?: WaitingWish['kind'];
  since: string;
  until: string;
  booking?: BookingId;
  offeredUntil?: string;
}

const ALL = 'all';

export const waitingShape: TableShape<WaitingRow, 'person' | 'line' | 'offers'> = {
  id: (row) => row.id,
  indexes: {
    person: (row) => [keyOf(row.organisation, row.person)],
    line: (row) => (row.booking ? [] : [ALL]),
    offers: (row) => (row.booking ? [ALL] : []),
  },
};

/** Keeps {@link WaitingStore}'s promise by making one change after another. */
export class LowdbWaitingStore implements WaitingStore {
  private readonly database: LowdbDatabase;

  constructor(database: LowdbDatabase) {
    this.database = database;
  }

  async join(wish: NewWaitingWish): Promise<WaitingWish> {
    const row = rowOf(wish);
    return this.database.change(({ waiting }) => {
      const there = [...waiting.where('person', keyOf(row.organisation, row.person))];
      const same = there.find((other) => lineOf(other) === lineOf(row));
      const joined = same ? inPlaceOf(same, row) : row;
      waiting.put(joined);
      return fromRow(joined);
    });
  }

  async ofPerson(organisation: OrganisationId, person: PersonId): Promise<WaitingWish[]> {
    return this.database.read(({ waiting }) =>
      [...waiting.where('person', keyOf(organisation, person))].sort(inTheirOrder).map(fromRow),
    );
  }

  async inLine(after: WaitingWish | undefined, limit: number): Promise<WaitingWish[]> {
    const last = after && { ...after, since: after.since.toISOString() };
    return this.database.read(({ waiting }) =>
      [...waiting.where('line', ALL)]
        .filter((row) => !last || inTheirOrder(row, last) > 0)
        .sort(inTheirOrder)
        .slice(0, limit)
        .map(fromRow),
    );
  }

  async offers(after: OfferedWish | undefined, limit: number): Promise<OfferedWish[]> {
    const last = after && { id: after.id, offeredUntil: after.offer.until.toISOString() };
    return this.database.read(({ waiting }) =>
      [...waiting.where('offers', ALL)]
        .filter((row) => !last || byEnd(row, last) > 0)
        .sort(byEnd)
        .slice(0, limit)
        .map(offeredFrom),
    );
  }

  async offer(organisation: OrganisationId, id: WaitingId, version: number, to: SpaceToOffer): Promise<Offered> {
    const { site, space, slot, until, lateSince, bufferMinutes } = to;
    const offeredUntil = until.toISOString();
    return this.database.change((tables) => {
      const row = tables.waiting.get(id);
      if (row?.organisation !== organisation || row.version !== version || row.booking) return { outcome: 'stale' };
      const { person, kind = 'desk' } = row;
      const key = `offer ${id} ${version}`;
      const wanted = newRow({ organisation, person, kind, site, space, slot, key });
      const late = lateSince && { lateSince: lateSince.toISOString() };
      const claim = claimIn(tables, [{ row: { ...wanted, state: 'requested' }, ...late, bufferMinutes }]);
      if (claim.outcome !== 'booked') return claim;
      const offered = { ...row, booking: wanted.id, offeredUntil, version: version + 1 };
      tables.waiting.put(offered);
      return { outcome: 'offered', wish: offeredFrom(offered) };
    });
  }

  async drop(organisation: OrganisationId, id: WaitingId, version: number): Promise<boolean> {
    return this.database.change(({ waiting }) => {
      const row = waiting.get(id);
      if (row?.organisation !== organisation || row.version !== version) return false;
      waiting.drop(id);
      return true;
    });
  }

  async forgetBefore(instant: Date): Promise<number> {
    const before = instant.toISOString();
    return this.database.change(({ waiting }) => {
      const over = [...waiting.where('line', ALL)].filter(({ until }) => until <= before);
      for (const { id } of over) waiting.drop(id);
      return over.length;
    });
  }
}

function rowOf(wish: NewWaitingWish): WaitingRow {
  const { organisation, person, kind, seats, place, site, day, part, equipment } = structuredClone(wish);
  const instants = { since: wish.since.toISOString(), until: wish.until.toISOString() };
  const id = randomUUID() as WaitingId;
  const what = { kind, ...(seats && { seats }), place, ...(site && { site }), day, part, equipment };
  return { id, organisation, person, ...what, ...instants, version: 1 };
}

/** What somebody says last takes the place of what they said, but for where they stand. */
function inPlaceOf({ id, since, version, booking, offeredUntil }: WaitingRow, row: WaitingRow): WaitingRow {
  const offer = booking && offeredUntil ? { booking, offeredUntil } : {};
  return { ...row, ...offer, id, since, version: version + 1 };
}

/** In which line of the person's it is: somebody waits once for a desk of a day, and once for a room in a part of it. */
function lineOf({ kind = 'desk', day, place, site, part: { halfDay, from, to } }: WaitingRow): string {
  return JSON.stringify([kind, day, place, site, ...(kind === 'room' ? [halfDay, from, to] : [])]);
}

function fromRow(row: WaitingRow): WaitingWish {
  const { since, until, booking, offeredUntil, ...wish } = structuredClone(row);
  return {
    ...{ kind: 'desk', ...wish },
    ...{ since: new Date(since), until: new Date(until) },
    ...(booking && offeredUntil && { offer: { booking, until: new Date(offeredUntil) } }),
  };
}

/** Of a row that has an offer. */
const offeredFrom = (row: WaitingRow) => fromRow(row) as OfferedWish;

type Ordered = Pick<WaitingRow, 'day' | 'place' | 'since' | 'id'>;

function inTheirOrder(a: Ordered, b: Ordered): number {
  return compare(a.day, b.day) || compare(a.place, b.place) || compare(a.since, b.since) || compare(a.id, b.id);
}

function byEnd(a: Pick<WaitingRow, 'offeredUntil' | 'id'>, b: Pick<WaitingRow, 'offeredUntil' | 'id'>): number {
  return compare(a.offeredUntil ?? '', b.offeredUntil ?? '') || compare(a.id, b.id);
}
