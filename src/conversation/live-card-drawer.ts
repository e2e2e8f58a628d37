import type { Official } from '../domain/people/official.ts';
import type { People } from '../domain/people/people.ts';
import { Refusal } from '../domain/refusal.ts';
import { SOONEST_AGAIN_MS } from './live-cards.ts';
import type { Drawn, DueLiveCard, LiveCard, LiveCardStore } from './live-card-store.ts';
import type { CardReply } from './reply.ts';
import { type Change, Gone, NotNow, Refused } from './sending.ts';

/** A card as it is now. */
export interface Drawing extends Drawn {
  reply: CardReply;
  /** Nothing on it changes any more. */
  isLast: boolean;
}

export interface LiveCardDrawerParts {
  store: Pick<LiveCardStore, 'claim' | 'drawn' | 'end'>;
  people: Pick<People, 'official'>;
  /**
   * @param before what it said when it was drawn before.
   * @throws {Refusal} where it is nothing for them (any more); then it stands as it is.
   */
  draw: (card: LiveCard, who: Official, before: Drawn | undefined, now: Date) => Promise<Drawing>;
  change: Change;
  now: () => Date;
  failed: (error: unknown) => void;
}

const LEASE_MS = 60_000;
const AT_ONCE = 10;
/** A card is drawn anew less and less often: each time after so large a part of its age … */
const PART_OF_AGE = 60;
/** … but not less often than this, … */
const LATEST_AGAIN_MS = 10 * 60_000;
/** … until nobody scrolls back to it. */
const KEPT_MS = 14 * 86_400_000;

/** Keeps the cards true that say how far something is, in the messages in which they stand. */
export class LiveCardDrawer {
  readonly #parts: LiveCardDrawerParts;

  constructor(parts: LiveCardDrawerParts) {
    this.#parts = parts;
  }

  /** Draws anew what is due. May be done by several processes at once, again and again; to be called every few seconds. */
  async run(): Promise<void> {
    const { store, now } = this.#parts;
    for (;;) {
      const due = await store.claim(now(), LEASE_MS, AT_ONCE);
      await Promise.all(due.map((card) => this.#drawAnew(card)));
      if (due.length < AT_ONCE) return;
    }
  }

  /** Rejects only where the store does: then the card is drawn after its lease. */
  async #drawAnew(card: DueLiveCard): Promise<void> {
    const { store, failed } = this.#parts;
    try {
      const drawing = await this.#drawing(card);
      if (!drawing) return await store.end(card);
      const isSame = card.drawn?.said === drawing.said && card.drawn.version === drawing.version;
      if (!isSame) await this.#parts.change(card.message, drawing.reply);
      if (drawing.isLast || this.#ageOf(card) > KEPT_MS) return await store.end(card);
      const { version, said, looked } = drawing;
      await store.drawn(card, { version, said, looked }, this.#next(card, 0));
    } catch (error) {
      // The message is no more, or is not ours to change: it stands as it is.
      if (error instanceof Gone || error instanceof Refused) return store.end(card);
      if (!(error instanceof NotNow)) failed(error);
      // As if it stood as it was shown: what is known to be of an older version is drawn at once, and this one is to wait.
      await store.drawn(card, undefined, this.#next(card, error instanceof NotNow ? error.afterMs : 0));
    }
  }

  async #drawing(card: LiveCard & Pick<DueLiveCard, 'drawn'>): Promise<Drawing | undefined> {
    const { people, draw, now } = this.#parts;
    const who = await people.official(card.organisation, card.person);
    if (!who) return undefined;
    try {
      return await draw(card, who, card.drawn, now());
    } catch (error) {
      if (error instanceof Refusal) return undefined;
      throw error;
    }
  }

  #next(card: LiveCard, atLeastMs: number): Date {
    const byAge = Math.min(this.#ageOf(card) / PART_OF_AGE, LATEST_AGAIN_MS);
    return new Date(this.#parts.now().getTime() + Math.max(byAge, SOONEST_AGAIN_MS, atLeastMs));
  }

  #ageOf({ shown }: LiveCard): number {
    return this.#parts.now().getTime() - shown.getTime();
  }
}
