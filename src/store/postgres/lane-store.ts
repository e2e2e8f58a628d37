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
} from '../../domain/announcements/delivering/lane-store.ts';
import type { PersonId } from '../../domain/people/person.ts';
import type { PostgresDatabase } from './database.ts';

/** So many are swept up at a time: no question may take long. */
export const SWEEP_AT_ONCE = 10_000;

/** Keeps {@link LaneStore}'s promise by the functions of `migrations/037-deliveries.sql`, `040-` and `043-`. */
export class PostgresLaneStore implements LaneStore {
  readonly #database: PostgresDatabase;

  constructor(database: PostgresDatabase) {
    this.#database = database;
  }

  take({ holder, until }: LaneLease, now: Date, limit: number): Promise<LaneKey[]> {
    return this.#database.rows<LaneKey>('take_lanes', [holder, until, now, limit]);
  }

  async release({ organisation, lane }: LaneKey, holder: string): Promise<void> {
    await this.#database.rows('release_lane', [organisation, lane, holder]);
  }

  leftBehind({ organisation, lane }: LaneKey, holder: string, now: Date): Promise<number> {
    const values = [organisation, lane, holder, now, doubtEnds(now)];
    return this.#database.value<number>('deliveries_left_behind', values);
  }

  async due(key: LaneKey, now: Date, limit: number, last?: AnnouncementId): Promise<DueDeliveries | undefined> {
    type Row = { announcement: AnnouncementId; person: PersonId };
    const values = [key.organisation, key.lane, now, limit, last ?? ''];
    const rows = await this.#database.rows<Row>('due_deliveries', values);
    return rows[0] && { announcement: rows[0].announcement, people: rows.map(({ person }) => person) };
  }

  async postpone(
    { organisation, lane }: LaneKey,
    announcement: AnnouncementId,
    people: { person: PersonId; at: Date }[],
  ): Promise<void> {
    const columns = [people.map(({ person }) => person), people.map(({ at }) => at)];
    await this.#database.rows('postpone_deliveries', [organisation, lane, announcement, ...columns]);
  }

  /** Not asked again where the answer got lost: who was begun then is found left behind. */
  begin({ organisation, lane }: LaneKey, due: DueDeliveries, now: Date, lease: LaneLease): Promise<Begun[]> {
    const values = [organisation, lane, due.announcement, due.people, now, lease.holder, lease.until];
    return this.#database.rows<Begun>('begin_deliveries', values, { repeatable: false });
  }

  async end({ organisation, lane }: LaneKey, announcement: AnnouncementId, ended: Ended[], now: Date): Promise<void> {
    const columns = [
      ended.map(({ person }) => person),
      ended.map(({ attempt }) => attempt),
      ended.map((one) => (one.as === 'again' && one.fault ? 'fault' : one.as)),
      ended.map((one) => (one.as === 'again' ? one.at : null)),
    ];
    await this.#database.rows('end_deliveries', [organisation, lane, announcement, ...columns, now, doubtEnds(now)]);
  }

  /** Not asked again where the answer got lost: that counts as begun, of which nobody knows how it ended. */
  async beginPost(key: LaneKey, announcement: AnnouncementId, holder: string): Promise<PostBegun | undefined> {
    const values = [key.organisation, key.lane, announcement, holder];
    const stands = await this.#database.value<PostBegun | null>('begin_post', values, { repeatable: false });
    return stands ?? undefined;
  }

  async endPost(key: LaneKey, announcement: AnnouncementId, ending: PostEnding): Promise<void> {
    await this.#database.rows('end_post', [key.organisation, key.lane, announcement, ending]);
  }

  sweep(now: Date): Promise<number> {
    return this.#database.value<number>('sweep_deliveries', [now, SWEEP_AT_ONCE]);
  }
}

const doubtEnds = (now: Date) => new Date(now.getTime() + DOUBT_MS);
