import { randomUUID } from 'node:crypto';
import type { LaneKey } from '../../domain/announcements/delivering/lane-store.ts';
import { Pace } from '../../domain/announcements/delivering/pace.ts';
import type { AnnouncingParts } from './announcing-parts.ts';
import { LaneSender } from './lane-sender.ts';
import { LaneTrouble, type Steering } from './lane-trouble.ts';
import { steadyClock } from './steady-clock.ts';

/** So long a lane is ours alone; if we die, another process goes on then. Every begin leases it on. */
export const LANE_LEASE_MS = 30_000;
const MOST_LANES = 500;

/**
 * Sends announcements: one loop for each lane, so that one that is throttled holds no other up. Where several processes do,
 * a lane is one's at a time.
 */
export class Announcer {
  readonly #parts: AnnouncingParts;
  readonly #holder = randomUUID();
  readonly #steady: () => number;
  readonly #senders = new Map<string, { sender: LaneSender; ended: Promise<void> }>();
  /** What was found out about a lane outlives its loop. */
  readonly #known = new Map<string, { pace: Pace; trouble: LaneTrouble }>();
  #looking: Promise<void> | undefined;
  #sweeping: Promise<void> | undefined;
  #lookAgain = false;
  #endNews: (() => void) | undefined;
  #stopped = false;

  constructor(parts: AnnouncingParts) {
    this.#parts = parts;
    this.#steady = steadyClock(parts.now);
  }

  /** From now on looks whenever something was queued or let go, in any process. */
  start(): void {
    this.#endNews = this.#parts.announced.onNews(() => {
      this.look().catch((error: unknown) => this.#parts.failed(undefined, error));
    });
  }

  /** Takes the lanes in which somebody is due, and leases those that it has on. To be called every few seconds. */
  look(): Promise<void> {
    this.#lookAgain = true;
    this.#looking ??= this.#takeLanes();
    return this.#looking;
  }

  /** Takes nothing more. Resolves when what is being sent is sent. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#endNews?.();
    await Promise.all([this.#looking?.catch(() => undefined), this.#sweeping]);
    const senders = [...this.#senders.values()];
    for (const { sender } of senders) sender.stop();
    await Promise.all(senders.map(({ ended }) => ended));
  }

  async #takeLanes(): Promise<void> {
    await Promise.resolve(); // so that it is known to be looking before it ends
    const { lanes, now } = this.#parts;
    try {
      while (this.#lookAgain && !this.#stopped) {
        this.#lookAgain = false;
        const at = now();
        this.#sweeping ??= this.#sweep();
        const lease = { holder: this.#holder, until: new Date(at.getTime() + LANE_LEASE_MS) };
        for (const key of await lanes.take(lease, at, MOST_LANES)) this.#sendIn(key);
      }
    } finally {
      this.#looking = undefined;
    }
  }

  /** Beside the rest: of a million it takes a while. Never rejects. */
  async #sweep(): Promise<void> {
    await Promise.resolve(); // so that it is known to be sweeping before it ends
    const { lanes, now, failed } = this.#parts;
    try {
      while (!this.#stopped && (await lanes.sweep(now())) > 0);
    } catch (error) {
      failed(undefined, error);
    } finally {
      this.#sweeping = undefined;
    }
  }

  #sendIn(key: LaneKey): void {
    const name = JSON.stringify([key.organisation, key.lane]);
    if (this.#senders.has(name) || this.#stopped) return;
    const known = this.#known.get(name) ?? {
      pace: new Pace(this.#parts.limitOf(key.lane)),
      trouble: new LaneTrouble(this.#steering(key)),
    };
    this.#known.set(name, known);
    const sender = new LaneSender(key, this.#parts, {
      ...{ holder: this.#holder, leaseMs: LANE_LEASE_MS, steady: this.#steady },
      ...known,
    });
    const ended = sender
      .run()
      .catch((error: unknown) => this.#parts.failed(key.lane, error))
      .finally(() => this.#senders.delete(name));
    this.#senders.set(name, { sender, ended });
  }

  #steering({ organisation, lane }: LaneKey): Steering {
    const { announced, stopped, failed } = this.#parts;
    return {
      stop: (announcement) => stopped(organisation, announcement).catch((error: unknown) => failed(lane, error)),
      // Where the store cannot say it, nobody is given up.
      hasArrived: async (announcement) => {
        try {
          const { sent, receipt } = await announced.counts(organisation, announcement);
          return sent + receipt > 0;
        } catch (error) {
          failed(lane, error);
          return false;
        }
      },
    };
  }
}
