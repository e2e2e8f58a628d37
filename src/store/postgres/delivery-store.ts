import type { AnnouncementId } from '../../domain/announcements/announcement.ts';
import {
  DELIVERY_STATES,
  type DeliveryKey,
  type DeliveryState,
} from '../../domain/announcements/delivering/delivery.ts';
import type {
  Delivered,
  DeliveryCounts,
  DeliveryStore,
  Dispatch,
} from '../../domain/announcements/delivering/delivery-store.ts';
import type { OrganisationId } from '../../domain/people/organisation.ts';
import type { PersonId } from '../../domain/people/person.ts';
import type { PostgresDatabase } from './database.ts';
import { SWEEP_AT_ONCE } from './lane-store.ts';

/** So long it may take to queue a million. */
const QUEUE_MS = 100_000;
const FORGET_AT_ONCE = 10_000;

/** Keeps {@link DeliveryStore}'s promise by the functions of `migrations/037-deliveries.sql` and those that came after. */
export class PostgresDeliveryStore implements DeliveryStore {
  readonly mostPeople = undefined;
  readonly #database: PostgresDatabase;

  constructor(database: PostgresDatabase) {
    this.#database = database;
  }

  queue({ organisation, announcement, care, from }: Dispatch, people: readonly PersonId[]): Promise<number> {
    const values = [organisation, announcement, care, from, people];
    return this.#database.value<number>('queue_deliveries', values, { atMostMs: QUEUE_MS });
  }

  async hold(organisation: OrganisationId, announcement: AnnouncementId, isHeld: boolean): Promise<void> {
    await this.#database.rows('hold_announcement', [organisation, announcement, isHeld]);
  }

  async cancel(organisation: OrganisationId, announcement: AnnouncementId, now: Date): Promise<void> {
    await this.#database.rows('cancel_announcement_deliveries', [organisation, announcement]);
    while ((await this.#database.value<number>('sweep_deliveries', [now, SWEEP_AT_ONCE])) > 0);
  }

  async counts(organisation: OrganisationId, announcement: AnnouncementId): Promise<DeliveryCounts> {
    type Row = Record<DeliveryState, string | null>;
    const [row] = await this.#database.rows<Row>('delivery_counts', [organisation, announcement]);
    const counts = DELIVERY_STATES.map((state) => [state, Number(row?.[state] ?? 0)]);
    return Object.fromEntries(counts) as DeliveryCounts;
  }

  isOver(organisation: OrganisationId, announcement: AnnouncementId): Promise<boolean> {
    return this.#database.value<boolean>('is_announcement_over', [organisation, announcement]);
  }

  receipt({ organisation, announcement, person }: DeliveryKey, at: Date): Promise<boolean> {
    return this.#database.value<boolean>('keep_receipt', [organisation, announcement, person, at]);
  }

  async of({ organisation, announcement, person }: DeliveryKey): Promise<Delivered | undefined> {
    const [row] = await this.#database.rows<Delivered>('delivery_of', [organisation, announcement, person]);
    return row;
  }

  async ofEach(organisation: OrganisationId, announcement: AnnouncementId, people: readonly PersonId[]) {
    type Row = Delivered & { person: PersonId };
    const rows = await this.#database.rows<Row>('deliveries_of_each', [organisation, announcement, people]);
    return new Map(rows.map(({ person, ...delivered }) => [person, delivered]));
  }

  ofPerson(organisation: OrganisationId, person: PersonId): Promise<Delivered[]> {
    return this.#database.rows<Delivered>('deliveries_of_person', [organisation, person]);
  }

  async people(
    {
      organisation,
      announcement,
      state,
    }: { organisation: OrganisationId; announcement: AnnouncementId; state: DeliveryState },
    after: PersonId | undefined,
    limit: number,
  ): Promise<PersonId[]> {
    const values = [organisation, announcement, state, after, limit];
    return (await this.#database.rows<{ person: PersonId }>('people_in_state', values)).map(({ person }) => person);
  }

  async forget(organisation: OrganisationId, announcement: AnnouncementId): Promise<void> {
    const values = [organisation, announcement, FORGET_AT_ONCE];
    while ((await this.#database.value<number>('forget_announced', values)) === FORGET_AT_ONCE);
  }

  onNews(listener: () => void): () => void {
    return this.#database.onNews('announcements', listener);
  }
}
