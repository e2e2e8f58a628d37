import type { AnnouncementId } from '../../domain/announcements/announcement.ts';
import type { Begun, DueDeliveries, Ended, LaneKey } from '../../domain/announcements/delivering/lane-store.ts';
import type { Pace } from '../../domain/announcements/delivering/pace.ts';
import type { PersonId } from '../../domain/people/person.ts';
import { StoreUnavailable } from '../../domain/store-unavailable.ts';
import { AnnouncementTeller, type Prepared } from './announcement-teller.ts';
import type { AnnouncingParts } from './announcing-parts.ts';
import { atWork } from './at-work.ts';
import { ChannelPost } from './channel-post.ts';
import type { LaneTrouble } from './lane-trouble.ts';

/** So much is begun at a time: whoever dies leaves no more behind, and a pause takes hold after it. */
const PORTION_MS = 500;
const LOOK_AHEAD_MS = 4_000;
/** So many are looked at at once to whom nothing is sent: while nobody is at work, or since it stands in their channel. */
const UNSENT_AT_ONCE = 1_000;
/** So many may be on their way: a platform that is slow to answer does not make us slow. */
const MOST_ON_THEIR_WAY = 50;
/** Who would have to wait longer for their turn is handed back. */
const PATIENCE_MS = 5_000;
const STORE_AGAIN_MS = 1_000;

/** Sends what is due in one lane, one person after another at its pace, until nobody is due. */
export class LaneSender {
  readonly #key: LaneKey;
  readonly #parts: AnnouncingParts;
  readonly #holder: string;
  readonly #leaseMs: number;
  readonly #steady: () => number;
  readonly #pace: Pace;
  readonly #trouble: LaneTrouble;
  readonly #teller: AnnouncementTeller;
  readonly #channelPost: ChannelPost;
  readonly #onTheirWay = new Set<Promise<void>>();
  /** How it ended for whom, and is not written down yet. */
  #ended = new Map<AnnouncementId, Ended[]>();
  #stopped = false;
  /** Ends what it waits for. */
  #wake: () => void = () => undefined;

  constructor(
    key: LaneKey,
    parts: AnnouncingParts,
    lane: { holder: string; leaseMs: number; pace: Pace; trouble: LaneTrouble; steady: () => number },
  ) {
    this.#key = key;
    this.#parts = parts;
    this.#holder = lane.holder;
    this.#leaseMs = lane.leaseMs;
    this.#steady = lane.steady;
    this.#pace = lane.pace;
    this.#trouble = lane.trouble;
    this.#teller = new AnnouncementTeller(key, parts, lane);
    this.#channelPost = new ChannelPost(parts, {
      ...{ key, holder: lane.holder, pace: lane.pace, trouble: lane.trouble, steady: lane.steady },
      turn: () => this.#turn(),
      insist: (work) => this.#insist(work),
    });
  }

  /** Begins nothing more. */
  stop(): void {
    this.#stopped = true;
    this.#wake();
  }

  /** Resolves when nobody is due, or the lane is another's. */
  async run(): Promise<void> {
    const { lanes, now } = this.#parts;
    await lanes.leftBehind(this.#key, this.#holder, now());
    try {
      await this.#sendAll();
    } finally {
      await Promise.all(this.#onTheirWay);
      await this.#writeDown();
    }
    await lanes.release(this.#key, this.#holder);
  }

  async #sendAll(): Promise<void> {
    let last: AnnouncementId | undefined;
    let isUnsent = false;
    while (this.#goesOn()) {
      const ahead = Math.ceil((this.#pace.perSecond * LOOK_AHEAD_MS) / 1_000);
      const limit = isUnsent ? UNSENT_AT_ONCE : ahead;
      const due = await this.#parts.lanes.due(this.#key, this.#parts.now(), limit, last);
      if (!due) return;
      last = due.announcement;
      const stands = this.#channelPost.stands(last);
      const people = stands ? due.people : await atWork(this.#key, due, this.#parts);
      isUnsent = stands || people.length === 0;
      if (!(await this.#sendTo({ ...due, people }))) await this.#rest(this.#now() + STORE_AGAIN_MS);
    }
  }

  /** False where something that was due was not begun: it is held or cancelled by now, or the lane is another's. */
  async #sendTo({ announcement, people }: DueDeliveries): Promise<boolean> {
    if (people.length === 0) return true;
    const posted = await this.#channelPost.of(announcement);
    if (posted === 'later') return false;
    if (posted === 'posted') return this.#haveIt(announcement, people);
    for (let n = 0; n < people.length;) {
      const portion = people.slice(n, n + this.#portion());
      n += portion.length;
      await this.#rest(this.#trouble.restUntil);
      const first = this.#pace.take(this.#now());
      await this.#rest(first);
      await this.#writeDown();
      if (!this.#goesOn()) return true;
      const begun = await this.#begin(announcement, portion);
      if (begun.length === 0) return false;
      await this.#sendEach(announcement, begun, first);
    }
    return true;
  }

  /** It stands where they read it. */
  async #haveIt(announcement: AnnouncementId, people: PersonId[]): Promise<boolean> {
    const begun = await this.#begin(announcement, people);
    for (const one of begun) this.#note(announcement, { ...one, as: 'sent' });
    await this.#writeDown();
    return begun.length > 0;
  }

  async #turn(): Promise<boolean> {
    await this.#rest(this.#trouble.restUntil);
    await this.#rest(this.#pace.take(this.#now()));
    return this.#goesOn();
  }

  #goesOn(): boolean {
    return !this.#stopped;
  }

  #portion(): number {
    if (this.#trouble.isInTrouble) return 1;
    return Math.max(1, Math.round((this.#pace.perSecond * PORTION_MS) / 1_000));
  }

  #begin(announcement: AnnouncementId, people: PersonId[]): Promise<Begun[]> {
    const now = this.#parts.now();
    const lease = { holder: this.#holder, until: new Date(now.getTime() + this.#leaseMs) };
    return this.#parts.lanes.begin(this.#key, { announcement, people }, now, lease);
  }

  /** @param first when the first of them may be sent: its place is taken. */
  async #sendEach(announcement: AnnouncementId, begun: Begun[], first: number): Promise<void> {
    let at: number | undefined = first;
    for (const one of await this.#teller.prepare(announcement, begun)) {
      if ('as' in one) {
        this.#note(announcement, one);
        continue;
      }
      at ??= this.#pace.take(this.#now());
      if (!this.#goesOn() || at - this.#now() > PATIENCE_MS) {
        const waitMs = at - this.#now();
        this.#note(announcement, { ...one.begun, as: 'again', at: new Date(this.#parts.now().getTime() + waitMs) });
        continue; // the next one may ask for the same place
      }
      await this.#until(at);
      at = undefined;
      while (this.#onTheirWay.size >= MOST_ON_THEIR_WAY) await Promise.race(this.#onTheirWay);
      // Where we stood still for so long, the lane may be another's, who tells them too.
      if (this.#now() - one.since < this.#leaseMs) this.#tell(announcement, one);
      else this.#note(announcement, { ...one.begun, as: 'again', at: this.#parts.now() });
    }
  }

  #tell(announcement: AnnouncementId, one: Prepared): void {
    const told = this.#teller.tell(announcement, one).then((ended) => {
      this.#onTheirWay.delete(told);
      this.#note(announcement, ended);
    });
    this.#onTheirWay.add(told);
  }

  #note(announcement: AnnouncementId, ended: Ended): void {
    this.#ended.set(announcement, [...(this.#ended.get(announcement) ?? []), ended]);
  }

  /** What was told must be known as told, or it is told again: so not given up while the lane is ours. */
  async #writeDown(): Promise<void> {
    const all = this.#ended;
    this.#ended = new Map();
    for (const [announcement, ended] of all)
      await this.#insist(() => this.#parts.lanes.end(this.#key, announcement, ended, this.#parts.now()));
  }

  async #insist(work: () => Promise<void>): Promise<void> {
    for (let waitedMs = 0; ; waitedMs += STORE_AGAIN_MS) {
      try {
        await work();
        return;
      } catch (error) {
        if (!(error instanceof StoreUnavailable) || waitedMs >= this.#leaseMs) throw error;
      }
      await this.#parts.wait(STORE_AGAIN_MS);
    }
  }

  /** While nobody has been begun: whoever was told is known as told by then, since the platform may ask for a quarter of an hour. */
  async #rest(at: number): Promise<void> {
    while (this.#ended.size > 0 || this.#onTheirWay.size > 0) {
      const next = this.#now() + STORE_AGAIN_MS;
      if (next > at || this.#stopped) break;
      await this.#until(next);
      await this.#writeDown();
    }
    await this.#until(at);
  }

  #now(): number {
    return this.#steady();
  }

  async #until(at: number): Promise<void> {
    const ms = at - this.#now();
    if (ms <= 0 || this.#stopped) return;
    // Not a race with one promise for all: of a million messages it would remember every one.
    await new Promise<void>((resolve, reject) => {
      this.#wake = resolve;
      this.#parts.wait(ms).then(() => resolve(), reject);
    });
  }
}
