import type { AnnouncementId } from '../../domain/announcements/announcement.ts';
import {
  DELIVERY_STATES,
  type DeliveryKey,
  type DeliveryState,
  mayFollow,
} from '../../domain/announcements/delivering/delivery.ts';
import type {
  Delivered,
  DeliveryCounts,
  DeliveryStore,
  Dispatch,
} from '../../domain/announcements/delivering/delivery-store.ts';
import type { OrganisationId } from '../../domain/people/organisation.ts';
import type { PersonId } from '../../domain/people/person.ts';
import type { LowdbDatabase } from './database.ts';
import { alter, type DeliveryRow, deliveryShape, type DispatchLaneRow, dispatchLaneShape } from './delivery-rows.ts';
import { cancelIn, holdIn, lanesOf, MOST_PEOPLE, queueIn } from './dispatching.ts';
import { compare, keyOf } from './table.ts';

/** Keeps {@link DeliveryStore}'s promise. */
export class LowdbDeliveryStore implements DeliveryStore {
  readonly mostPeople = MOST_PEOPLE;
  private readonly database: LowdbDatabase;
  private readonly listeners = new Set<() => void>();

  constructor(database: LowdbDatabase) {
    this.database = database;
  }

  async queue(dispatch: Dispatch, people: readonly PersonId[]): Promise<number> {
    const count = await this.database.change((tables) => {
      queueIn(tables, dispatch, [...new Set(people)]);
      return total(countsOf(lanesOf(tables, dispatch.organisation, dispatch.announcement)));
    });
    this.tell();
    return count;
  }

  async hold(organisation: OrganisationId, announcement: AnnouncementId, isHeld: boolean): Promise<void> {
    await this.database.change((tables) => {
      holdIn(tables, lanesOf(tables, organisation, announcement), isHeld);
    });
    this.tell();
  }

  async cancel(organisation: OrganisationId, announcement: AnnouncementId, now: Date): Promise<void> {
    await this.database.change((tables) => {
      cancelIn(tables, lanesOf(tables, organisation, announcement), now);
    });
  }

  async counts(organisation: OrganisationId, announcement: AnnouncementId): Promise<DeliveryCounts> {
    return this.database.read((tables) => countsOf(lanesOf(tables, organisation, announcement)));
  }

  async isOver(organisation: OrganisationId, announcement: AnnouncementId): Promise<boolean> {
    return this.database.read((tables) =>
      lanesOf(tables, organisation, announcement).every((lane) => {
        const isDue = tables.announcement_deliveries.where('due', dispatchLaneShape.id(lane)).size > 0;
        return lane.sending === 0 && !isDue;
      }),
    );
  }

  async receipt({ organisation, announcement, person }: DeliveryKey, at: Date): Promise<boolean> {
    return this.database.change((tables) => {
      const row = tables.announcement_deliveries.get(keyOf(organisation, announcement, person));
      if (!row || row.state === 'receipt') return row !== undefined;
      const lane = tables.announcement_lanes.get(dispatchLaneShape.id(row));
      if (!lane || !mayFollow(row.state, 'receipt')) return false;
      alter(tables, lane, [{ row, to: { state: 'receipt', at: at.toISOString(), next: '' } }]);
      return true;
    });
  }

  async of({ organisation, announcement, person }: DeliveryKey): Promise<Delivered | undefined> {
    return this.database.read(({ announcement_deliveries }) => {
      const row = announcement_deliveries.get(keyOf(organisation, announcement, person));
      return row && delivered(row);
    });
  }

  async ofEach(organisation: OrganisationId, announcement: AnnouncementId, people: readonly PersonId[]) {
    return this.database.read(({ announcement_deliveries }) => {
      const rows = people.map((person) => announcement_deliveries.get(keyOf(organisation, announcement, person)));
      return new Map(rows.flatMap((row) => (row ? [[row.person, delivered(row)] as const] : [])));
    });
  }

  async ofPerson(organisation: OrganisationId, person: PersonId): Promise<Delivered[]> {
    return this.database.read(({ announcement_deliveries }) =>
      [...announcement_deliveries.where('person', keyOf(organisation, person))]
        .sort((a, b) => compare(b.at, a.at) || compare(a.announcement, b.announcement))
        .map(delivered),
    );
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
    return this.database.read(({ announcement_deliveries }) =>
      [...announcement_deliveries.where('announcement', keyOf(organisation, announcement))]
        .filter((row) => row.state === state && row.person > (after ?? ''))
        .map(({ person }) => person)
        .sort(compare)
        .slice(0, limit),
    );
  }

  async forget(organisation: OrganisationId, announcement: AnnouncementId): Promise<void> {
    await this.database.change(({ announcement_deliveries }) => {
      const rows = [...announcement_deliveries.where('announcement', keyOf(organisation, announcement))];
      for (const row of rows) announcement_deliveries.drop(deliveryShape.id(row));
    });
  }

  onNews(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** There is something to send, or no more. */
  tell(): void {
    for (const listener of this.listeners) listener();
  }
}

function countsOf(lanes: Readonly<DispatchLaneRow>[]): DeliveryCounts {
  const sum = (state: DeliveryState) => lanes.reduce((count, lane) => count + lane[state], 0);
  return Object.fromEntries(DELIVERY_STATES.map((state) => [state, sum(state)])) as DeliveryCounts;
}

const total = (counts: DeliveryCounts) => Object.values(counts).reduce((sum, count) => sum + count, 0);

function delivered({ announcement, state, at }: Readonly<DeliveryRow>): Delivered {
  return { announcement, state, at: new Date(at) };
}
