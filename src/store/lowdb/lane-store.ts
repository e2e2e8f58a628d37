import type { AnnouncementId } from '../../domain/announcements/announcement.ts';
import {
  type Begun,
  DOUBT_MS,
  type DueDeliveries,
  type Ended,
  type LaneKey,
  type LaneLease,
  type LaneStore,
  type PostBegun,
  type PostEnding,
  type PostStanding,
  MOST_DEATHS,
} from '../../domain/announcements/delivering/lane-store.ts';
import type { PersonId } from '../../domain/people/person.ts';
import type { LowdbDatabase } from './database.ts';
import { alter, type DeliveryRow, type DispatchLaneRow, dispatchLaneShape, laneLeaseShape } from './delivery-rows.ts';
import { compare, keyOf } from './table.ts';
import type { Tables } from './tables.ts';

/** Keeps {@link LaneStore}'s promise. */
export class LowdbLaneStore implements LaneStore {
  private readonly database: LowdbDatabase;

  constructor(database: LowdbDatabase) {
    this.database = database;
  }

  async take({ holder, until }: LaneLease, now: Date, limit: number): Promise<LaneKey[]> {
    const at = now.toISOString();
    return this.database.change((tables) => {
      const keys = tables.announcement_lanes
        .all()
        .filter((lane) => lane.sending > 0 || (isGoing(lane) && dueIn(tables, lane, at).length > 0))
        .map(({ organisation, lane }) => ({ organisation, lane }));
      const lanes = [...new Map(keys.map((key) => [laneLeaseShape.id(leaseOf(key)), key])).values()];
      const mine = lanes.filter((key) => {
        const lease = tables.lane_leases.get(keyOf(key.organisation, key.lane));
        return !lease || lease.holder === holder || lease.until <= at;
      });
      const taken = mine.sort(inOrder).slice(0, limit);
      for (const key of taken) tables.lane_leases.put({ ...key, holder, until: until.toISOString() });
      return taken;
    });
  }

  async release({ organisation, lane }: LaneKey, holder: string): Promise<void> {
    await this.database.change((tables) => {
      if (isHeldBy(tables, { organisation, lane }, holder)) tables.lane_leases.drop(keyOf(organisation, lane));
    });
  }

  async leftBehind(key: LaneKey, holder: string, now: Date): Promise<number> {
    return this.database.change((tables) => {
      if (!isHeldBy(tables, key, holder)) return 0;
      let count = 0;
      for (const lane of dispatchesIn(tables, key)) {
        const rows = [...tables.announcement_deliveries.where('sending', dispatchLaneShape.id(lane))];
        alter(tables, lane, rows.map((row) => ({ row, to: leftBehind(row, lane, now) }))); // prettier-ignore
        count += rows.length;
      }
      return count;
    });
  }

  async due(key: LaneKey, now: Date, limit: number, last?: AnnouncementId): Promise<DueDeliveries | undefined> {
    const at = now.toISOString();
    return this.database.read((tables) => {
      const lanes = dispatchesIn(tables, key).filter(isGoing);
      lanes.sort((a, b) => compare(a.announcement, b.announcement));
      const isLater = ({ announcement }: DispatchLaneRow) => announcement > (last ?? '');
      for (const lane of [...lanes.filter(isLater), ...lanes.filter((one) => !isLater(one))]) {
        const rows = dueIn(tables, lane, at).sort((a, b) => compare(a.next, b.next));
        const people = rows.slice(0, limit).map(({ person }) => person);
        if (people.length > 0) return { announcement: lane.announcement, people };
      }
      return undefined;
    });
  }

  async postpone(
    { organisation, lane }: LaneKey,
    announcement: AnnouncementId,
    people: { person: PersonId; at: Date }[],
  ): Promise<void> {
    await this.database.change(({ announcement_deliveries }) => {
      for (const { person, at } of people) {
        const row = announcement_deliveries.get(keyOf(organisation, announcement, person));
        if (row?.lane === lane && row.next) announcement_deliveries.put({ ...row, next: at.toISOString() });
      }
    });
  }

  async begin(key: LaneKey, due: DueDeliveries, now: Date, { holder, until }: LaneLease): Promise<Begun[]> {
    const at = now.toISOString();
    return this.database.change((tables) => {
      const lane = tables.announcement_lanes.get(keyOf(key.organisation, due.announcement, key.lane));
      if (!isHeldBy(tables, key, holder)) return [];
      tables.lane_leases.put({ ...key, holder, until: until.toISOString() });
      if (!lane || !isGoing(lane)) return [];
      const rows = due.people.flatMap((person) => {
        const row = tables.announcement_deliveries.get(keyOf(key.organisation, due.announcement, person));
        return row?.lane === key.lane && row.next && row.next <= at ? [row] : [];
      });
      alter(tables, lane, rows.map((row) => ({ row, to: { state: 'sending', at, next: '', attempt: row.attempt + 1 } }))); // prettier-ignore
      return rows.map(({ person, attempt, faults = 0 }) => ({ person, attempt: attempt + 1, faults }));
    });
  }

  async end(key: LaneKey, announcement: AnnouncementId, ended: Ended[], now: Date): Promise<void> {
    const at = now.toISOString();
    await this.database.change((tables) => {
      const lane = tables.announcement_lanes.get(keyOf(key.organisation, announcement, key.lane));
      if (!lane) return;
      const changes = ended.flatMap((one) => {
        const row = tables.announcement_deliveries.get(keyOf(key.organisation, announcement, one.person));
        if (!row) return [];
        const isOurs = row.state === 'sending' && row.attempt === one.attempt;
        if (!isOurs && !(row.state === 'unknown' && one.as === 'sent')) return [];
        if (one.as === 'unknown') return [{ row, to: doubted(row, lane, now) }];
        if (one.as !== 'again' && one.as !== 'cancelled') return [{ row, to: { state: one.as, at, next: '' } }];
        const isCancelled = lane.isCancelled || one.as === 'cancelled';
        const next = one.as === 'again' && !isCancelled ? one.at.toISOString() : '';
        return [
          {
            row,
            to: {
              state: untold(row, { isCancelled }),
              at,
              next,
              ...(one.as === 'again' && one.fault && oneFaultMore(row)),
            },
          },
        ];
      });
      alter(tables, lane, changes);
    });
  }

  async beginPost(key: LaneKey, announcement: AnnouncementId, holder: string): Promise<PostBegun | undefined> {
    return this.database.change((tables) => {
      const lane = tables.announcement_lanes.get(keyOf(key.organisation, announcement, key.lane));
      if (!lane || !isGoing(lane) || !isHeldBy(tables, key, holder)) return undefined;
      const post = BEGINS[lane.post ?? ''];
      tables.announcement_lanes.put({ ...lane, post });
      return post === 'posted' || post === 'to-each' ? post : 'to-post';
    });
  }

  async endPost(key: LaneKey, announcement: AnnouncementId, ending: PostEnding): Promise<void> {
    await this.database.change((tables) => {
      const lane = tables.announcement_lanes.get(keyOf(key.organisation, announcement, key.lane));
      if (lane?.post !== 'once' && lane?.post !== 'twice') return;
      const post = ending === 'again' ? (lane.post === 'twice' ? 'once' : '') : ending;
      tables.announcement_lanes.put({ ...lane, post });
    });
  }

  /** What is cancelled here is so at once. */
  async sweep(): Promise<number> {
    return 0;
  }
}

const BEGINS: Record<PostStanding, PostStanding> = {
  ...{ '': 'once', once: 'twice', twice: 'to-each' },
  ...{ posted: 'posted', 'to-each': 'to-each' },
};

const isGoing = ({ isHeld, isCancelled }: DispatchLaneRow) => !isHeld && !isCancelled;

const leaseOf = (key: LaneKey) => ({ ...key, holder: '', until: '' });

const inOrder = (a: LaneKey, b: LaneKey) => compare(a.organisation, b.organisation) || compare(a.lane, b.lane);

function isHeldBy({ lane_leases }: Tables, { organisation, lane }: LaneKey, holder: string): boolean {
  return lane_leases.get(keyOf(organisation, lane))?.holder === holder;
}

function dispatchesIn({ announcement_lanes }: Tables, { organisation, lane }: LaneKey): Readonly<DispatchLaneRow>[] {
  return [...announcement_lanes.where('lane', keyOf(organisation, lane))];
}

function dueIn({ announcement_deliveries }: Tables, lane: DispatchLaneRow, at: string): Readonly<DeliveryRow>[] {
  return [...announcement_deliveries.where('due', dispatchLaneShape.id(lane))].filter(({ next }) => next <= at);
}

/** What somebody is who was surely not reached this time: who may have heard it before is not waiting, nor can it be taken back. */
function untold(
  { isDoubted }: DeliveryRow,
  { isCancelled }: Pick<DispatchLaneRow, 'isCancelled'>,
): DeliveryRow['state'] {
  if (isDoubted) return 'unknown';
  return isCancelled ? 'cancelled' : 'queued';
}

const oneFaultMore = ({ faults = 0 }: DeliveryRow) => ({ faults: faults + 1 });

/** Nobody knows whether it arrived. Told once more, where that does no harm and was not done before. */
function doubted(
  row: DeliveryRow,
  { care, isCancelled }: DispatchLaneRow,
  now: Date,
  isOnceMore = !row.isDoubted,
): Partial<DeliveryRow> {
  const isDue = isOnceMore && care === 'announce' && !isCancelled;
  const next = isDue ? new Date(now.getTime() + DOUBT_MS).toISOString() : '';
  return { state: 'unknown', at: now.toISOString(), next, isDoubted: true };
}

/** The same, since whoever told them was lost: they miss nothing by that, unless it is they who make it so. */
function leftBehind(row: DeliveryRow, lane: DispatchLaneRow, now: Date): Partial<DeliveryRow> {
  const counted = oneFaultMore(row);
  return { ...doubted(row, lane, now, !row.isDoubted || counted.faults < MOST_DEATHS), ...counted };
}
