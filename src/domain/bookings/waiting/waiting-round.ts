import type { Official } from '../../people/official.ts';
import { organisationClosedOn } from '../../places/opening.ts';
import type { Space } from '../../places/place.ts';
import { policyOf } from '../../policy/policy.ts';
import { latenessAt } from '../arriving.ts';
import { isOffered } from '../booking.ts';
import type { BookingStore } from '../booking-store.ts';
import { type Chance, FreeSpaces, type FreeSpacesParts } from '../choosing/free-spaces.ts';
import { leaveLines } from '../leaving-lines.ts';
import { needMet } from '../choosing/need-met.ts';
import type { Slot } from '../slot.ts';
import type { WaitingStore } from './waiting-store.ts';
import type { OfferedWish, WaitingWish } from './waiting-wish.ts';

export interface WaitingRoundParts extends FreeSpacesParts {
  waiting: WaitingStore;
  bookings: BookingStore;
  official: (wish: WaitingWish) => Promise<Official | undefined>;
  /** Whether somebody may be told something now. Who may not is not asked: the next one is, and nobody loses their place. */
  mayBeTold: (who: Official, now: Date) => Promise<boolean>;
}

const PAGE = 200;
const MINUTE_MS = 60_000;

/**
 * Gives desks and rooms that are free to those who wait, one person after another. It asks what is free and who waits, whatever has
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
    const free = new FreeSpaces(this.#parts, now);
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
    if (!held || !isOffered(held)) {
      await waiting.drop(organisation, id, version);
    } else if (offer.until <= now) {
      const ended = await bookings.settle(organisation, held.id, held.version, 'cancelled');
      if (ended) await leaveLines(waiting, wish, held.id);
    }
  }

  async #offerTo(wish: WaitingWish, free: FreeSpaces, now: Date): Promise<void> {
    const { waiting, official, mayBeTold } = this.#parts;
    const chances = (await free.chances(wish)).filter((chance) => chance.slot.to > now && chance.free.length > 0);
    if (chances.length === 0) return;
    const who = await official(wish);
    if (!who) {
      await waiting.drop(wish.organisation, wish.id, wish.version);
      return;
    }
    if (organisationClosedOn(who.organisation, wish.day) || !(await mayBeTold(who, now))) return;
    for (const chance of chances) {
      if (wish.kind === 'room' && !(await this.#needsRoom(wish, chance.slot))) return;
      if (await this.#offerOneOf(chance, wish, who, free, now)) return;
    }
  }

  /** The store lets nobody have two desks. Of rooms, nobody is offered two for one time, nor one where they have one. */
  async #needsRoom(wish: WaitingWish, slot: Slot): Promise<boolean> {
    const { bookings, places, waiting } = this.#parts;
    const held = await bookings.ofPerson(wish.organisation, wish.person, slot);
    const isMet = (await needMet(wish, slot, held, places)) !== undefined;
    if (isMet) await waiting.drop(wish.organisation, wish.id, wish.version);
    return !isMet && !held.some((booking) => booking.kind === 'room' && isOffered(booking));
  }

  /** False where all of its spaces were taken meanwhile. */
  async #offerOneOf(
    { site, slot, free: spaces }: Chance,
    wish: WaitingWish,
    who: Official,
    free: FreeSpaces,
    now: Date,
  ) {
    const { waiting } = this.#parts;
    const theirs = new Date(now.getTime() + policyOf(who.organisation).checkIn.offerMinutes * MINUTE_MS);
    for (const space of spaces) {
      const { bufferMinutes = 0 } = space;
      const until = earlierOf(theirs, ofUseUntil(space, slot));
      const held = { site: site.id, space: space.id, slot, until, ...latenessAt(until, slot), bufferMinutes };
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

/** An owner who decides has to do so before it begins. */
const ofUseUntil = ({ needsApproval }: Readonly<Space>, { from, to }: Slot): Date => (needsApproval ? from : to);

const earlierOf = (a: Date, b: Date): Date => (a < b ? a : b);
