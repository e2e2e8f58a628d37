import type { AnnouncementId } from '../../domain/announcements/announcement.ts';
import type { LaneKey, PostEnding } from '../../domain/announcements/delivering/lane-store.ts';
import type { Pace } from '../../domain/announcements/delivering/pace.ts';
import { StoreUnavailable } from '../../domain/store-unavailable.ts';
import type { AnnouncingParts, ChannelMessage } from './announcing-parts.ts';
import type { LaneTrouble } from './lane-trouble.ts';
import { putOffMs } from './put-off.ts';
import { Gone, NotNow, NotTaken, Refused } from '../sending.ts';

/** After so long it is posted once more of which nobody knows whether it arrived. */
const DOUBT_MS = 60_000;

/** `later`: it is to be posted, and cannot be yet, or is held. */
export type Posted = 'posted' | 'to-each' | 'later';

export interface ChannelPostLane {
  key: LaneKey;
  holder: string;
  pace: Pace;
  trouble: LaneTrouble;
  steady: () => number;
  /** Resolves when something may be sent, whose place in the lane is taken then; false where nothing is to be any more. */
  turn: () => Promise<boolean>;
  /** Does what has to be done, also where the store is away for a while. */
  insist: (work: () => Promise<void>) => Promise<void>;
}

type Parts = Pick<AnnouncingParts, 'lanes' | 'channelMessage' | 'send' | 'failed'>;

/**
 * Posts an announcement in the channel that everybody in a lane reads, where the organisation has named one for what asks
 * nothing of anybody: one message in the place of thousands. It is at most twice there, and where it cannot be there each is told.
 */
export class ChannelPost {
  readonly #parts: Parts;
  readonly #lane: ChannelPostLane;
  readonly #standing = new Map<AnnouncementId, Posted>();
  readonly #notBefore = new Map<AnnouncementId, number>();
  /** How often the platform asked to wait. */
  readonly #askedToWait = new Map<AnnouncementId, number>();

  constructor(parts: Pick<AnnouncingParts, 'lanes' | 'channelMessage' | 'send' | 'failed'>, lane: ChannelPostLane) {
    this.#parts = parts;
    this.#lane = lane;
  }

  /** Whether whoever is due has it before them already: nobody need be at work for that. */
  stands(announcement: AnnouncementId): boolean {
    return this.#standing.get(announcement) === 'posted';
  }

  /** To be asked while somebody is at work. */
  async of(announcement: AnnouncementId): Promise<Posted> {
    const known = this.#standing.get(announcement);
    if (known) return known;
    const standing = await this.#find(announcement);
    if (standing !== 'later') this.#standing.set(announcement, standing);
    return standing;
  }

  async #find(announcement: AnnouncementId): Promise<Posted> {
    if (this.#now() < (this.#notBefore.get(announcement) ?? 0)) return 'later';
    const { key, holder, turn } = this.#lane;
    const message = await this.#compose(announcement);
    if (!message) return 'to-each';
    if (!(await turn())) return 'later';
    const begun = await this.#parts.lanes.beginPost(key, announcement, holder);
    if (begun !== 'to-post') return begun ?? 'later';
    const ending = await this.#post(announcement, message);
    if (!ending) return 'later';
    await this.#lane.insist(() => this.#parts.lanes.endPost(key, announcement, ending));
    return ending === 'again' ? 'later' : ending;
  }

  /** What cannot be said in a channel by a fault of ours may be said to each. */
  async #compose(announcement: AnnouncementId) {
    const { channelMessage, failed } = this.#parts;
    try {
      return await channelMessage(this.#lane.key, announcement);
    } catch (error) {
      if (error instanceof StoreUnavailable) throw error;
      failed(this.#lane.key.lane, error);
      return undefined;
    }
  }

  /** Undefined where nobody knows. */
  async #post(announcement: AnnouncementId, { to, reply }: ChannelMessage): Promise<PostEnding | undefined> {
    const { key, pace, trouble } = this.#lane;
    const sent = this.#now();
    try {
      await this.#parts.send(to, reply);
      trouble.arrived(announcement);
      return 'posted';
    } catch (error) {
      if (error instanceof NotNow) {
        pace.refused(this.#now(), sent, error.afterMs);
        this.#putOff(announcement);
        return 'again';
      }
      this.#parts.failed(key.lane, error instanceof NotTaken || error instanceof Gone ? error.cause : error);
      if (error instanceof Gone || error instanceof Refused) return 'to-each';
      trouble.unheard(this.#now());
      if (error instanceof NotTaken) return 'again';
      this.#notBefore.set(announcement, this.#now() + DOUBT_MS);
      return undefined;
    }
  }

  #putOff(announcement: AnnouncementId): void {
    const times = (this.#askedToWait.get(announcement) ?? 0) + 1;
    this.#askedToWait.set(announcement, times);
    this.#notBefore.set(announcement, this.#now() + putOffMs(times));
  }

  #now(): number {
    return this.#lane.steady();
  }
}
