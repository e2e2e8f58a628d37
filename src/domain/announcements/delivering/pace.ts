/** What a platform says it takes, and how near to that we go. */
export interface PaceLimit {
  /** Messages a second, as the platform publishes it. */
  published: number;
  /** What of it is ours: others may send there too. */
  share: number;
}

/** Messages a second at the start. */
const FIRST = 5;
/** How much faster after a second in which nothing was refused, until the first time. */
const EAGER_GROWTH = 2;
/** After the platform has refused: up to a little below where it did, within some seconds … */
const NEAR = 0.9;
const CLIMB = 0.2;
/** … from there by so much of it a second, so that it is asked again only after a while … */
const CAREFUL_GROWTH = 0.002;
/** … and this far above it without being refused it takes more than it did: then by a part of itself a second. */
const OUTGROWN = 1.05;
const REGROWTH = 1.2;
const SLOWEST = 0.2;
/** Where it refuses and does not say for how long; and no longer than this, whatever it says. */
const UNSAID_MS = 1_000;
const LONGEST_MS = 15 * 60_000;
const SECOND_MS = 1_000;

/**
 * How fast one lane may be sent to: slow at first, faster while the platform agrees, half as fast and after a pause where it
 * refuses (429), and never above the limit. Instants come in, in milliseconds; it waits for nothing itself.
 */
export class Pace {
  readonly #most: number;
  #perSecond: number;
  /** The next message not before. */
  #next = 0;
  /** Since when nothing was refused, or it last grew. */
  #grewAt: number | undefined;
  /** So fast it was when the platform last refused. */
  #refusedAt = Number.POSITIVE_INFINITY;
  /** Until when it asked to be left alone. What was sent before it asked may be refused too: that is the same refusal. */
  #aloneUntil = 0;
  #halvedAt = 0;

  constructor({ published, share }: PaceLimit) {
    this.#most = published * share;
    this.#perSecond = Math.min(FIRST, this.#most);
  }

  /** Messages a second, by now. */
  get perSecond(): number {
    return this.#perSecond;
  }

  /** When the next message may be sent, at `now` or later: its place is taken. */
  take(now: number): number {
    this.#grow(now);
    const at = Math.max(now, this.#next, this.#aloneUntil);
    this.#next = at + SECOND_MS / this.#perSecond;
    return at;
  }

  /**
   * The platform has refused a message that was sent at `sent`.
   *
   * @param afterMs for how long it asks to be left alone, if it says so.
   */
  refused(now: number, sent: number, afterMs?: number): void {
    const isSaid = afterMs !== undefined && Number.isFinite(afterMs) && afterMs >= 0;
    const until = now + Math.min(isSaid ? afterMs : UNSAID_MS, LONGEST_MS);
    const isSameRefusal = sent < this.#aloneUntil || sent < this.#halvedAt;
    this.#aloneUntil = Math.max(this.#aloneUntil, until);
    this.#grewAt = this.#aloneUntil;
    if (isSameRefusal) return;
    this.#halvedAt = now;
    this.#refusedAt = this.#perSecond;
    this.#perSecond = Math.max(this.#perSecond / 2, SLOWEST);
  }

  /** For each second since the last time: one step. */
  #grow(now: number): void {
    this.#grewAt ??= now;
    const seconds = Math.min(Math.floor((now - this.#grewAt) / SECOND_MS), 600);
    if (seconds <= 0) return;
    this.#grewAt += seconds * SECOND_MS;
    if (now - this.#grewAt >= SECOND_MS) this.#grewAt = now;
    for (let second = 0; second < seconds; second += 1) this.#step();
  }

  #step(): void {
    this.#perSecond = Math.min(this.#grown(this.#perSecond, this.#refusedAt), this.#most);
  }

  #grown(now: number, refusedAt: number): number {
    if (!Number.isFinite(refusedAt)) return now * EAGER_GROWTH;
    if (now < refusedAt * NEAR) return Math.min(refusedAt * NEAR, now + refusedAt * CLIMB);
    return now < refusedAt * OUTGROWN ? now + refusedAt * CAREFUL_GROWTH : now * REGROWTH;
  }
}
