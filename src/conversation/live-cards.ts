import { randomUUID } from 'node:crypto';
import type { Official } from '../domain/people/official.ts';
import type { Address } from './address.ts';
import type { LiveCardStore } from './live-card-store.ts';
import type { CardReply, Reply } from './reply.ts';

/** So long after it was shown, a card is drawn anew for the first time; later ones follow at this pace or slower. */
export const SOONEST_AGAIN_MS = 20_000;

export interface LiveCardsParts {
  store: Pick<LiveCardStore, 'put' | 'clear'>;
  now: () => Date;
  /** Whether somebody may have such cards at all: of nobody else it is found out where what they are shown stands. */
  mayHave: (who: Official) => boolean;
  failed: (error: unknown) => void;
}

/** Finds out where those cards stand that are kept true, and where one was written over. */
export class LiveCards {
  readonly #parts: LiveCardsParts;

  constructor(parts: LiveCardsParts) {
    this.#parts = parts;
  }

  /** The same reply, which says where it stands once it does. */
  watched(reply: Reply, who: Official): Reply {
    if (reply.kind === 'text' || !this.#parts.mayHave(who)) return reply;
    if (!reply.live && reply.place === 'after') return reply;
    return { ...reply, stood: (message) => void this.#stands(reply, who, message).catch(this.#parts.failed) };
  }

  async #stands({ live }: CardReply, { organisation, person }: Official, message: Address): Promise<void> {
    const { store, now } = this.#parts;
    const where = { organisation: organisation.id, person: person.id, message };
    if (!live) return store.clear(where);
    const shown = now();
    const due = new Date(shown.getTime() + SOONEST_AGAIN_MS);
    await store.put({ ...where, announcement: live.announcement, showing: randomUUID(), shown }, due);
  }
}
