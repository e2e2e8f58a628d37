import type { CardAction } from '../../cards/card.ts';
import type { Answer, Turn } from '../../conversation/ability.ts';
import type { Whom } from '../../domain/people/choices-store.ts';
import { isSame, whomOf } from '../../domain/presence/follows.ts';
import type { Colleague } from '../../domain/presence/whereabouts.ts';
import { choice } from '../card-replies.ts';
import { todayOf } from '../presence/day-words.ts';
import type { FindMany, FindParts } from './find-many.ts';
import { colleagueCard } from './seen-card.ts';
import { again, aroundCard, NOTHING_TO_ALTER, onThese, type Sought } from './sought.ts';
import { staysOf } from './stays.ts';
import { whichColleague } from './which.ts';

/** "Where is Filip on Thursday?" */
export class FindOne {
  readonly #parts: FindParts;
  readonly #many: FindMany;

  constructor(parts: FindParts, many: FindMany) {
    this.#parts = parts;
    this.#many = many;
  }

  /** Somebody who is not known by that name, or not to whoever asks, is answered like somebody who hides. */
  async called(sought: Sought, name: string, turn: Turn): Promise<Answer> {
    const { whereabouts } = this.#parts;
    const found = await whereabouts.named(turn.who, name);
    const [only] = found;
    if (!only) return { ...cannotTell(sought, name, turn), follow: NOTHING_TO_ALTER };
    if (found.length === 1) return this.who(sought, only, name, turn);
    const request = { ability: 'find_colleague', slots: again(sought) };
    const ask = await whichColleague(found, name, request, whereabouts, turn);
    return { replies: [ask], follow: NOTHING_TO_ALTER };
  }

  /** @param name as it was typed, or stands on the button that was pressed: an answer that tells nothing tells no more. */
  async who(sought: Sought, whom: Whom, name: string | undefined, turn: Turn): Promise<Answer> {
    const { whereabouts, places } = this.#parts;
    const { organisation, person } = whom;
    const asked = { ...again(sought), colleague: { organisation, person } };
    const found = (await whereabouts.ofColleague(turn.who, whom, sought.days, turn.now)) ?? [];
    const sightings = found.filter(onThese(sought));
    const [first] = sightings;
    if (!first) return { ...cannotTell(sought, name, turn), follow: { ability: 'find_colleague', slots: asked } };
    const { colleague } = first;
    const request = { ...asked, person: colleague.name };
    const follow = { ability: 'find_colleague', slots: request };
    if (sought.slots.together) {
      const { reply } = await this.#many.together(sought, sightings, colleague.name, request, turn);
      return { replies: [reply], follow };
    }
    const title = colleague.from ? `${colleague.name} (${colleague.from[turn.language]})` : colleague.name;
    const around = aroundCard(sought, request, turn);
    const canBook = !isSame(colleague, whomOf(turn.who));
    const actions = [...around.actions, ...(canBook ? await this.#followButton(colleague, turn) : [])];
    const card = { ...around, title, actions, stays: staysOf(sightings), canBook };
    return { replies: [await colleagueCard(card, places, turn)], follow };
  }

  async #followButton({ organisation, person, name }: Colleague, turn: Turn): Promise<CardAction[]> {
    const colleague = { organisation, person };
    if (await this.#parts.follows.isFollowing(turn.who, colleague)) return [];
    return [turn.button(turn.words.follow.follow, 'follow_colleague', { colleague, person: name })];
  }
}

function cannotTell({ days: { when } }: Sought, colleague: string | undefined, turn: Turn): Answer {
  return { replies: [choice(turn, turn.words.colleagues.cannotTell({ colleague, when, today: todayOf(turn) }), [])] };
}
