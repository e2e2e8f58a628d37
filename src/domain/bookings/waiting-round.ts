import type { Official } from '../people/official.ts';
import { organisationClosedOn } from '../places/opening.ts';
import { policyOf } from '../policy/policy.ts';
import { latenessAt } from './arriving.ts';
import type { BookingStore } from './booking-store.ts';
import { type Chance, FreeDesks, type FreeDesksParts } from './free-desks.ts';
import { leaveLines } from './leaving-lines.ts';
import type { WaitingStore } from './waiting-store.ts';
import type { OfferedWish, WaitingWish } from './waiting-wish.ts';

export interface WaitingRoundParts extends FreeDesksParts {
  waiting: WaitingStore;
  bookings: BookingStore;
  official: (wish: WaitingWish) => Promise<Official | undefined>;
  /** Whether somebody may be told something now. Who may not is not asked: the next one is, and nobody loses their place. */
  mayBeTold: (who: Official, now: Date) => Promise<boolean>;
}

const PAGE = 200;
const MINUTE_MS = 60_000;

/**
 * Gives desks that are free to those who wait, one person after another. It asks what is free and who waits, whatever has
 * freed it: so it may be done by several at once, at any time, and again after a crash.
 */
export class WaitingRound {
  readonly #parts: WaitingRoundParts;

  constructor(parts: WaitingRoundParts) {
    this.#parts = parts;
  }

  /** Ends what was offered and not taken in time, offers what is free, and forgets who need not wait any more. */
  async make(now: Date): Promise<void> {
    for await (const wish of this.offers()) await this.#endWhereOver(wish, now);
    const free = new FreeDesks(this.#parts);
    for await (const wish of this.#line()) if (wish.until > now) await this.#offerTo(wish, free, now);
    await this.#parts.waiting.forgetBefore(now);
  }

  /** Everything that is offered. */
  offers(): AsyncGenerator<OfferedWish> {
    return everyOne((after, limit) => this.#parts.waiting.offers(after, limit));
  }

  #line(): AsyncGenerator<WaitingWish> {
    return everyOne((after, limit) => this.#parts.waiting.inLine(after, limit));
  }

  /** The booking decides: it goes from one state to the next once, whoever is first. The wish follows it. */
  async #endWhereOver(wish: OfferedWish, now: Date): Promise<void> {
    const { bookings, waiting } = this.#parts;
    const { organisation, id, version, offer } = wish;
    const held = await bookings.get(organisation, offer.booking);
    if (held?.state !== 'requested') {
      await waiting.drop(organisation, id, version);
    } else if (offer.until <= now) {
      const ended = await bookings.settle(organisation, held.id, held.version, 'cancelled');
      if (ended) await leaveLines(waiting, wish, held.id);
    }
  }

  async #offerTo(wish: WaitingWish, free: FreeDesks, now: Date): Promise<void> {
    const { waiting, official, mayBeTold } = this.#parts;
    const chances = (await free.chances(wish)).filter(({ slot, desks }) => slot.to > now && desks.length > 0);
    if (chances.length === 0) return;
    const who = await official(wish);
    if (!who) {
      await waiting.drop(wish.organisation, wish.id, wish.version);
      return;
    }
    if (organisationClosedOn(who.organisation, wish.day) || !(await mayBeTold(who, now))) return;
    for (const chance of chances) if (await this.#offerOneOf(chance, wish, who, free, now)) return;
  }

  /** False where all of its desks were taken meanwhile. */
  async #offerOneOf({ site, slot, desks }: Chance, wish: WaitingWish, who: Official, free: FreeDesks, now: Date) {
    const { waiting } = this.#parts;
    const until = earlierOf(
      new Date(now.getTime() + policyOf(who.organisation).checkIn.offerMinutes * MINUTE_MS),
      slot.to,
    );
    for (const desk of desks) {
      const held = { site: site.id, space: desk.id, slot, until, ...latenessAt(until, slot) };
      const answer = await waiting.offer(wish.organisation, wish.id, wish.version, held);
      free.forget(site.id);
      if (answer.outcome === 'space-taken') continue;
      const hasDesk = answer.outcome === 'person-busy' && answer.with.state !== 'requested';
      if (hasDesk) await waiting.drop(wish.organisation, wish.id, wish.version);
      return true;
    }
    return false;
  }
}

async function* everyOne<One>(page: (after: One | undefined, limit: number) => Promise<One[]>): AsyncGenerator<One> {
  let last: One | undefined;
  do {
    const found = await page(last, PAGE);
    yield* found;
    last = found.length === PAGE ? found.at(-1) : undefined;
  } while (last);
}

const earlierOf = (a: Date, b: Date): Date => (a < b ? a : b);
