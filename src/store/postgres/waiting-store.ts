import type { BookingId } from '../../domain/bookings/booking.ts';
import type { Offered, SpaceToOffer, WaitingStore } from '../../domain/bookings/waiting/waiting-store.ts';
import type {
  NewWaitingWish,
  OfferedWish,
  WaitingId,
  WaitingWish,
} from '../../domain/bookings/waiting/waiting-wish.ts';
import type { OrganisationId } from '../../domain/people/organisation.ts';
import type { PersonId } from '../../domain/people/person.ts';
import type { SiteId } from '../../domain/places/place.ts';
import { type BookingAnswer, changeFrom, periodOf } from './booking-store.ts';
import type { PostgresDatabase } from './database.ts';
import { forgetInPortions } from './portions.ts';

/** A row of `waiting`, as JSON. */
interface WaitingRow extends Omit<WaitingWish, 'seats' | 'site' | 'since' | 'until' | 'offer'> {
  seats: number | null;
  site: SiteId | null;
  since: string;
  until: string;
  booking: BookingId | null;
  offered_until: string | null;
}

type OfferAnswer = { outcome: 'offered'; wish: WaitingRow } | Exclude<BookingAnswer, { outcome: 'booked' }>;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Keeps {@link WaitingStore}'s promise by the functions of `migrations/014-waiting-list.sql` and `023-waiting-for-rooms.sql`. */
export class PostgresWaitingStore implements WaitingStore {
  readonly #database: PostgresDatabase;

  constructor(database: PostgresDatabase) {
    this.#database = database;
  }

  async join(wish: NewWaitingWish): Promise<WaitingWish> {
    const { organisation, person, kind, seats, place, site, day, part, equipment, since, until } = wish;
    const what = [kind, seats, place, site, day, JSON.stringify(part), equipment];
    return fromRow(await this.#database.value<WaitingRow>('join_line', [organisation, person, ...what, since, until]));
  }

  ofPerson(organisation: OrganisationId, person: PersonId): Promise<WaitingWish[]> {
    return this.#wishes('waiting_of_person', [organisation, person]);
  }

  inLine(after: WaitingWish | undefined, limit: number): Promise<WaitingWish[]> {
    return this.#wishes('waiting_in_line', [after?.day, after?.place, after?.since, after?.id, limit]);
  }

  async offers(after: OfferedWish | undefined, limit: number): Promise<OfferedWish[]> {
    return (await this.#wishes('waiting_with_offers', [after?.offer.until, after?.id, limit])) as OfferedWish[];
  }

  async offer(organisation: OrganisationId, id: WaitingId, version: number, to: SpaceToOffer): Promise<Offered> {
    const { from_at, to_at } = periodOf(to.slot);
    if (!UUID.test(id)) return { outcome: 'stale' };
    const { site, space, lateSince, until, bufferMinutes = 0 } = to;
    const values = [organisation, id, version, site, space, from_at, to_at, lateSince, until, bufferMinutes];
    const answer = await this.#database.value<OfferAnswer>('offer_space', values, { repeatable: false });
    if (answer.outcome === 'offered') return { outcome: 'offered', wish: fromRow(answer.wish) as OfferedWish };
    return changeFrom(answer, [to]) as Exclude<Offered, { outcome: 'offered' }>;
  }

  async drop(organisation: OrganisationId, id: WaitingId, version: number): Promise<boolean> {
    if (!UUID.test(id)) return false;
    return this.#database.value<boolean>('drop_waiting', [organisation, id, version], { repeatable: false });
  }

  forgetBefore(instant: Date): Promise<number> {
    return forgetInPortions(this.#database, 'forget_waiting', instant);
  }

  async #wishes(name: string, values: unknown[]): Promise<WaitingWish[]> {
    const rows = await this.#database.rows<{ wish: WaitingRow }>(name, values);
    return rows.map(({ wish }) => fromRow(wish));
  }
}

function fromRow(row: WaitingRow): WaitingWish {
  const { id, organisation, person, kind, seats, place, site, day, part, equipment, version } = row;
  const { booking, offered_until } = row;
  return {
    ...{ id, organisation, person, kind, ...(seats && { seats }), place, ...(site && { site }) },
    ...{ day, part, equipment, version },
    ...{ since: new Date(row.since), until: new Date(row.until) },
    ...(booking && offered_until && { offer: { booking, until: new Date(offered_until) } }),
  };
}
