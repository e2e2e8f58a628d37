import type { AnnouncementId } from '../../domain/announcements/announcement.ts';
import {
  DELIVERY_STATES,
  type DeliveryKey,
  type DeliveryState,
  type Lane,
} from '../../domain/announcements/delivery.ts';
import type { Delivered, DeliveryCounts, DeliveryStore, Dispatch } from '../../domain/announcements/delivery-store.ts';
import type { OrganisationId } from '../../domain/people/organisation.ts';
import type { PersonId } from '../../domain/people/person.ts';
import type { LowdbDatabase } from './database.ts';
import { alter, type DeliveryRow, deliveryShape, type DispatchLaneRow, dispatchLaneShape } from './delivery-rows.ts';
import { compare, keyOf } from './table.ts';
import type { Tables } from './tables.ts';

const MOST_PEOPLE = 10_000;

/** Keeps {@link DeliveryStore}'s promise. */
export class LowdbDeliveryStore implements DeliveryStore {
  readonly mostPeople = MOST_PEOPLE;
  private readonly database: LowdbDatabase;
  private readonly listeners = new Set<() => void>();

  constructor(database: LowdbDatabase) {
    this.database = database;
  }

  async queue({ organisation, announcement, care, from }: Dispatch, people: readonly PersonId[]): Promise<number> {
    const all = [...new Set(people)];
    if (all.length > MOST_PEOPLE) throw new RangeError(`more than ${MOST_PEOPLE} people`);
    const next = from.toISOString();
    const count = await this.database.change((tables) => {
      const known = lanesOf(tables, organisation, announcement);
      if (known.length > 0) return total(countsOf(known));
      const byLane = Map.groupBy(all, (person) => laneOf(tables, organisation, person));
      for (const [lane, some] of byLane) {
        const state = lane ? 'queued' : 'gone';
        const key = { organisation, announcement, lane };
        tables.announcement_lanes.put({
          ...key,
          care,
          isHeld: false,
          isCancelled: false,
          ...NONE,
          [state]: some.length,
        });
        const row = { ...key, state, at: next, next: lane && next, attempt: 0, isDoubted: false } as const;
        for (const person of some) tables.announcement_deliveries.put({ ...row, person });
      }
      return all.length;
    });
    this.tell();
    return count;
  }

  async hold(organisation: OrganisationId, announcement: AnnouncementId, isHeld: boolean): Promise<void> {
    await this.database.change((tables) => {
      for (const lane of lanesOf(tables, organisation, announcement))
        tables.announcement_lanes.put({ ...lane, isHeld });
    });
    this.tell();
  }

  async cancel(organisation: OrganisationId, announcement: AnnouncementId, now: Date): Promise<void> {
    const at = now.toISOString();
    await this.database.change((tables) => {
      for (const lane of lanesOf(tables, organisation, announcement)) {
        const cancelled = { ...lane, isCancelled: true };
        tables.announcement_lanes.put(cancelled);
        const waiting = [...tables.announcement_deliveries.where('due', dispatchLaneShape.id(lane))];
        alter(
          tables,
          cancelled,
          waiting.map((row) => ({
            row,
            to: row.state === 'queued' ? { state: 'cancelled', at, next: '' } : { next: '' },
          })),
        );
      }
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
      if (!lane || !['sending', 'sent', 'unknown'].includes(row.state)) return false;
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

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}

const NONE = Object.fromEntries(DELIVERY_STATES.map((state) => [state, 0])) as DeliveryCounts;

const lanesOf = ({ announcement_lanes }: Tables, ...of: [OrganisationId, AnnouncementId]) => [
  ...announcement_lanes.where('announcement', keyOf(...of)),
];

function countsOf(lanes: Readonly<DispatchLaneRow>[]): DeliveryCounts {
  const sum = (state: DeliveryState) => lanes.reduce((count, lane) => count + lane[state], 0);
  return Object.fromEntries(DELIVERY_STATES.map((state) => [state, sum(state)])) as DeliveryCounts;
}

const total = (counts: DeliveryCounts) => Object.values(counts).reduce((sum, count) => sum + count, 0);

/** The channel where they last spoke, and the realm of their account there; empty where they never spoke with us. */
function laneOf({ addresses, identities }: Tables, organisation: OrganisationId, person: PersonId): Lane {
  const spoken = [...addresses.where('person', keyOf(organisation, person))];
  const [last] = spoken.sort((a, b) => compare(b.at, a.at) || compare(a.channel, b.channel));
  if (!last) return '' as Lane;
  const accounts = [...identities.where('person', person)].filter(({ platform }) => platform === last.channel);
  const [realm = ''] = accounts.map((account) => account.realm).sort(compare);
  return `${last.channel} ${realm}`.trimEnd() as Lane;
}

function delivered({ announcement, state, at }: Readonly<DeliveryRow>): Delivered {
  return { announcement, state, at: new Date(at) };
}
