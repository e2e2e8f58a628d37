import type { OrganisationId } from '../../people/organisation.ts';
import type { PersonId } from '../../people/person.ts';
import type { AnnouncementId } from '../announcement.ts';
import type { Lane } from './delivery.ts';

/** What one organisation sends in one lane. */
export interface LaneKey {
  organisation: OrganisationId;
  lane: Lane;
}

/** Of one announcement, those who may be told now. */
export interface DueDeliveries {
  announcement: AnnouncementId;
  people: PersonId[];
}

/** Who sends in a lane, and until when nobody else may. */
export interface LaneLease {
  /** Tells a process from every other one, and from itself after a new start. */
  holder: string;
  until: Date;
}

/** Somebody is being told, for the `attempt`-th time. */
export interface Begun {
  person: PersonId;
  attempt: number;
  /** How often it failed for them by a fault of ours. */
  faults: number;
}

/**
 * How a telling ended. `unknown`: it may have arrived; where the announcement allows it they are told once more, a minute
 * later. `again`: it surely did not arrive, and is tried from `at` on; it may have been a fault of ours. `cancelled`: they need not be told any more. Who may have
 * heard it before is `unknown` in place of both.
 */
export type Ending =
  { as: 'sent' | 'refused' | 'gone' | 'unknown' | 'cancelled' } | { as: 'again'; at: Date; fault?: true };
export type Ended = Begun & Ending;

/**
 * Whether what is announced is to be posted now in a channel that all of the lane read, stands there, or is told to each alone;
 * in the store also how often it was begun, where that has not ended.
 */
export const POST_STANDINGS = ['', 'once', 'twice', 'posted', 'to-each'] as const;
export type PostStanding = (typeof POST_STANDINGS)[number];
export type PostBegun = 'to-post' | 'posted' | 'to-each';
/** `again`: it was surely not posted. */
export type PostEnding = 'posted' | 'to-each' | 'again';

/** After so long somebody is told once more of whom nobody knows whether it arrived. */
export const DOUBT_MS = 60_000;
/** So often it may fail by a fault of ours. */
export const MOST_FAULTS = 3;
/** Whoever was left behind so often may be why. */
export const MOST_DEATHS = 5;

/**
 * The same deliveries, for whoever sends them. In a lane one process sends at a time, since it has one limit. The promise is
 * checked, for every implementation, by `test/store/lane-store.contract.ts`: change the two together.
 */
export interface LaneStore {
  /**
   * Leases to the holder the lanes in which somebody is due or left behind and that nobody else holds, by organisation and
   * lane, and answers those; those that it holds already are leased on.
   */
  take(lease: LaneLease, now: Date, limit: number): Promise<LaneKey[]>;

  /** Others may take the lane at once. */
  release(key: LaneKey, holder: string): Promise<void>;

  /**
   * Nobody sends in the lane, says who holds it: who is `sending` was left behind, and it is `unknown` whether it arrived. That is
   * a fault of ours: where the announcement allows it they are told once more, also after a broken connection, until they had
   * {@link MOST_DEATHS}.
   */
  leftBehind(key: LaneKey, holder: string, now: Date): Promise<number>;

  /**
   * Who is due in the lane: of the next announcement after `last`, in turn, at most `limit`, those first who waited longest.
   * Undefined where nobody is.
   */
  due(key: LaneKey, now: Date, limit: number, last: AnnouncementId | undefined): Promise<DueDeliveries | undefined>;

  /** They are not told before those instants: they are not at work. */
  postpone(key: LaneKey, announcement: AnnouncementId, people: { person: PersonId; at: Date }[]): Promise<void>;

  /**
   * Writes down that they are being told, and leases the lane on. Answers whom: none, where the lane is another's by now or
   * the announcement is held or cancelled; and only those who are still due.
   */
  begin(key: LaneKey, due: DueDeliveries, now: Date, lease: LaneLease): Promise<Begun[]>;

  /** Writes down how it ended. What comes late, from somebody who lost the lane, counts only if it says that it was sent. */
  end(key: LaneKey, announcement: AnnouncementId, ended: Ended[], now: Date): Promise<void>;

  /**
   * Writes down that it is being posted in the channel of the lane: `to-post` to whoever is to do so. Where that was begun before
   * and nobody knows how it ended it is posted once more, and after that told to each. Undefined, where the lane is another's by
   * now or the announcement is held or cancelled.
   */
  beginPost(key: LaneKey, announcement: AnnouncementId, holder: string): Promise<PostBegun | undefined>;

  /** Writes down how that ended. What has ended otherwise before stays so. */
  endPost(key: LaneKey, announcement: AnnouncementId, ending: PostEnding): Promise<void>;

  /** Goes on with what was cancelled and is still to be told: a portion of it. Answers how many it went through: 0, where none are left. */
  sweep(now: Date): Promise<number>;
}
