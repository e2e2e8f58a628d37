import { setTimeout as sleep } from 'node:timers/promises';
import type { OrganisationId } from '../domain/people/organisation.ts';
import { StoreUnavailable } from '../domain/store-unavailable.ts';
import type { ClaimedNotice, Outbox, Unreached } from './outbox.ts';
import { type Became, Teller, type TellerParts } from './teller.ts';

export interface PostmanParts extends TellerParts {
  outbox: Outbox;
  /** How to wait while the store is away. */
  wait?: (ms: number) => Promise<unknown>;
}

/** So long a notice is ours alone; if we die, another process sends it then. */
const LEASE_MS = 120_000;
/** What was not begun by then is left to whoever comes next, so that nothing is sent after its lease. */
const BEGIN_WITHIN_MS = LEASE_MS / 2;
const OF_EACH = 10;
const MOST_LANES = 50;
const STORE_AGAIN_MS = 1_000;

type Ended = Exclude<Became['became'], 'later' | 'postponed'>;
/** Why they were not told, of what is not told any more. */
const WHY: Partial<Record<Ended, Unreached>> = { nowhere: 'nowhere', unknown: 'unknown' };

/**
 * Sends what waits in the outbox. Each organisation has a lane of its own, in which one follows the other: one whose
 * platform is slow or refuses holds nobody else up.
 */
export class Postman {
  readonly #parts: PostmanParts;
  readonly #teller: Teller;
  readonly #lanes = new Map<OrganisationId, Promise<void>>();
  #looking: Promise<void> | undefined;
  #lookAgain = false;
  #endNews: (() => void) | undefined;
  #stopped = false;
  /** What became of notices since the start. */
  readonly counts = { told: 0, unsaid: 0, nowhere: 0, unknown: 0, passed: 0, later: 0, postponed: 0 };

  constructor(parts: PostmanParts) {
    this.#parts = parts;
    this.#teller = new Teller(parts);
  }

  /** From now on looks whenever something was put, in any process. */
  start(): void {
    this.#endNews = this.#parts.outbox.onNews(() => this.#lookSoon());
  }

  /** Takes what is due and has it sent; resolves when it is on its way. To be called now and again: news may get lost. */
  look(): Promise<void> {
    this.#lookAgain = true;
    this.#looking ??= this.#takeAll();
    return this.#looking;
  }

  /** Takes nothing more. Resolves when what is being sent is sent, and the rest is handed back. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#endNews?.();
    await this.settled();
  }

  /** Resolves when nothing is being sent. */
  async settled(): Promise<void> {
    while (this.#looking ?? this.#lanes.size > 0) {
      await this.#looking?.catch(() => undefined);
      await Promise.all(this.#lanes.values());
    }
  }

  #lookSoon(): void {
    this.look().catch((error: unknown) => this.#parts.failed('outbox', error));
  }

  async #takeAll(): Promise<void> {
    await Promise.resolve(); // so that it is known to be looking before it ends
    try {
      while (this.#lookAgain && !this.#stopped) {
        this.#lookAgain = false;
        await this.#take(MOST_LANES - this.#lanes.size);
      }
    } finally {
      this.#looking = undefined;
    }
  }

  async #take(room: number): Promise<void> {
    if (room === 0) return; // a lane that ends looks again
    const sharing = { ofEach: OF_EACH, butNot: [...this.#lanes.keys()] };
    const claimed = await this.#parts.outbox.claim(this.#parts.now(), LEASE_MS, room * OF_EACH, sharing);
    for (const [organisation, notices] of Map.groupBy(claimed, (notice) => notice.organisation)) {
      this.#lanes.set(organisation, this.#lane(organisation, notices));
    }
  }

  async #lane(organisation: OrganisationId, notices: ClaimedNotice[]): Promise<void> {
    try {
      await this.#tellAll(notices);
    } catch (error) {
      this.#parts.failed('outbox', error);
    }
    this.#lanes.delete(organisation);
    this.#lookSoon();
  }

  async #tellAll(notices: ClaimedNotice[]): Promise<void> {
    const { outbox, now } = this.#parts;
    const lastBegin = now().getTime() + BEGIN_WITHIN_MS;
    for (const [n, notice] of notices.entries()) {
      if (this.#stopped || now().getTime() > lastBegin) return outbox.later(notices.slice(n), now());
      const result = await this.#teller.tell(notice);
      this.counts[result.became] += 1;
      if (result.became === 'postponed') await outbox.postpone([notice], result.at);
      else if (result.became !== 'later') await this.#end(notice, result.became);
      else if (result.everybody) return outbox.later(notices.slice(n), result.at);
      else await outbox.later([notice], result.at);
    }
  }

  async #end(notice: ClaimedNotice, became: Ended): Promise<void> {
    if (became === 'passed') return;
    await this.#persistently(() => this.#parts.outbox.done([notice], WHY[became]));
  }

  /** What was told must be known as told, or it is told again: so not given up while it is ours. */
  async #persistently(act: () => Promise<void>): Promise<void> {
    const { wait = sleep } = this.#parts;
    for (let waitedMs = 0; ; waitedMs += STORE_AGAIN_MS) {
      try {
        return await act();
      } catch (error) {
        if (!(error instanceof StoreUnavailable) || waitedMs >= BEGIN_WITHIN_MS) throw error;
      }
      await wait(STORE_AGAIN_MS);
    }
  }
}
