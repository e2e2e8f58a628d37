import type { Turn } from '../../conversation/ability.ts';
import type { Reply } from '../../conversation/reply.ts';
import { isSame, whomOf } from '../../domain/presence/follows.ts';
import type { Colleague, Whereabouts } from '../../domain/presence/whereabouts.ts';
import { serves } from '../../domain/policy/purposes.ts';
import { whichColleague } from '../colleagues/which.ts';
import type { RoomSlots } from './room-slots.ts';

/** Those who were named to come. */
export interface Party {
  colleagues: Colleague[];
  /** Names that nobody has, as far as whoever asks may know. */
  unknown: string[];
  /** Whom of several, where that is not clear. */
  ask?: Reply;
}

const NOBODY: Party = { colleagues: [], unknown: [] };

/** Knows who is meant by the names of those who are to come. */
export class Parties {
  readonly #whereabouts: Whereabouts;

  constructor(whereabouts: Whereabouts) {
    this.#whereabouts = whereabouts;
  }

  /** Nobody is looked for where others read along, nor in an organisation that does without finding colleagues. */
  async of(slots: RoomSlots, turn: Turn): Promise<Party> {
    if (!turn.isPrivate || !serves(turn.who.organisation, 'finding-colleagues')) return NOBODY;
    const party: Party = { colleagues: [], unknown: [] };
    const meant = meantIn(slots);
    for (const name of namesIn(slots)) {
      const named = await this.#whereabouts.named(turn.who, name);
      // An id on a button says nothing of who it is: it must be one of those who have the name.
      const chosen = meant.find((one) => one.name === name)?.colleague;
      const found = chosen ? named.filter((one) => isSame(one, chosen)) : named;
      const [only] = found;
      if (!only) party.unknown.push(name);
      else if (found.length > 1) party.ask ??= await this.#ask(found, name, slots, turn);
      else if (!isSame(only, whomOf(turn.who)) && !party.colleagues.some((one) => isSame(one, only)))
        party.colleagues.push(only);
    }
    return party;
  }

  #ask(found: Colleague[], name: string, slots: RoomSlots, turn: Turn): Promise<Reply> {
    const { person: _person, colleague: _colleague, ...rest } = slots;
    // The button that is pressed brings the name in full.
    const people = namesIn(slots).filter((one) => one !== name);
    const request = { ability: 'book_room', slots: { ...rest, people, meant: meantIn(slots) } };
    return whichColleague(found, name, request, this.#whereabouts, turn);
  }
}

/** Those who were named, each once, and whoever the button names that was pressed last. */
export function namesIn({ people = [], person }: RoomSlots): string[] {
  return [...new Set([...people, ...(person ? [person] : [])])];
}

/** What was chosen before, and what that button says. */
export function meantIn({ meant = [], person, colleague }: RoomSlots): NonNullable<RoomSlots['meant']> {
  return person && colleague ? [...meant, { name: person, colleague }] : meant;
}

/** For how many it must be: as was said, or else for all who were named, and the one who asks. */
export function seatsFor(slots: RoomSlots): number | undefined {
  const others = namesIn(slots).length + (slots.guests ?? []).length;
  return slots.capacity ?? (others > 0 ? others + 1 : undefined);
}
