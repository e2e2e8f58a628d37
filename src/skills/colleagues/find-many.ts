import type { Answer, Turn } from '../../conversation/ability.ts';
import type { TeamId } from '../../domain/people/person.ts';
import type { Places } from '../../domain/places/places.ts';
import { type Follows, isSame, whomOf } from '../../domain/presence/follows.ts';
import { keyOf } from '../../domain/presence/known-days.ts';
import type { Presence } from '../../domain/presence/presence.ts';
import { together } from '../../domain/presence/together.ts';
import type { Sighting, Whereabouts } from '../../domain/presence/whereabouts.ts';
import { choice } from '../card-replies.ts';
import { todayOf } from '../presence/day-words.ts';
import type { Area } from './area.ts';
import { MINE } from './colleague-slots.ts';
import { listCard } from './seen-card.ts';
import { again, aroundCard, onThese, type Sought, there } from './sought.ts';
import { staysOf } from './stays.ts';
import { whichTeam } from './which.ts';

export interface FindParts {
  follows: Follows;
  whereabouts: Whereabouts;
  presence: Presence;
  places: Places;
}

/** "Who is in Sankt Vith tomorrow?", "who of my team is in this week?" */
export class FindMany {
  readonly #parts: FindParts;

  constructor(parts: FindParts) {
    this.#parts = parts;
  }

  async inArea(sought: Sought, area: Area, turn: Turn): Promise<Answer> {
    const { everybody, fromElsewhere } = turn.words.colleagues;
    const found = await this.#parts.whereabouts.inPlaces(turn.who, area.places, sought.days, turn.now);
    return this.#listed(sought, found, sought.slots.elsewhere ? fromElsewhere : everybody, again(sought), turn);
  }

  async ofTeams(sought: Sought, turn: Turn): Promise<Answer> {
    const { colleagues: words } = turn.words;
    const { team = MINE, teamId } = sought.slots;
    const isMine = !teamId && team === MINE;
    const named = await this.#parts.whereabouts.teams(turn.who, isMine ? undefined : team, turn.now);
    const teams = teamId ? named.filter(({ id }) => id === teamId) : named;
    const [first] = teams;
    if (!first) return { replies: [choice(turn, isMine ? words.noTeam : words.noSuchTeam({ text: team }), [])] };
    if (!isMine && teams.length > 1) {
      return { replies: [whichTeam(teams, team, { ability: 'find_colleague', slots: again(sought) }, turn)] };
    }
    const request = { ...again(sought), ...(isMine ? { team } : { team: first.name, teamId: first.id }) };
    const name = teams.map((one) => one.name).join(' · ');
    return this.#listed(sought, await this.#of(teams, sought, turn), name, request, turn);
  }

  /** Who is in several of the teams is there once. */
  async #of(teams: { id: TeamId }[], { days }: Sought, turn: Turn): Promise<Sighting[]> {
    const { whereabouts } = this.#parts;
    const found = await Promise.all(teams.map(({ id }) => whereabouts.ofTeam(turn.who, id, days, turn.now)));
    return [...new Map(found.flat().map((one) => [`${one.date} ${one.half} ${keyOf(one.colleague)}`, one])).values()];
  }

  /** Notes whom it shows: nobody else of those who were found. */
  async #listed(sought: Sought, found: Sighting[], who: string, request: object, turn: Turn): Promise<Answer> {
    const self = whomOf(turn.who);
    const others = found.filter(onThese(sought)).filter(({ colleague }) => !isSame(colleague, self));
    const { reply, shown } = sought.slots.together
      ? await this.together(sought, others, who, request, turn)
      : await this.#allOf(sought, others, who, request, turn);
    await this.#parts.whereabouts.seen(turn.who, shown, turn.now);
    return { replies: [reply], follow: { ability: 'find_colleague', slots: { ...request } } };
  }

  async #allOf(sought: Sought, others: Sighting[], who: string, request: object, turn: Turn) {
    const { when } = sought.days;
    const nobody = turn.words.colleagues.nobodySeen({ when, today: todayOf(turn) });
    return this.#card(sought, others, { title: titleOf(who, sought), nobody }, request, turn);
  }

  /** Of these only those who are where the asker is. Notes nothing. */
  async together(sought: Sought, others: Sighting[], who: string, request: object, turn: Turn) {
    const { colleagues: words } = turn.words;
    const { when, from, to } = sought.days;
    const own = await this.#parts.presence.halfDays(turn.who, from, to);
    const title = titleOf(words.togetherWith({ colleague: who }), sought);
    const nobody = words.neverTogether({ when, today: todayOf(turn) });
    return this.#card(sought, together(own, others), { title, nobody }, request, turn);
  }

  #card(sought: Sought, found: Sighting[], said: { title: string; nobody: string }, request: object, turn: Turn) {
    const stays = staysOf(found.filter(there(sought)));
    const card = { ...aroundCard(sought, request, turn), ...said, stays, when: sought.days.when };
    return listCard(card, this.#parts.places, turn);
  }
}

function titleOf(who: string, { area }: Sought): string {
  return area ? `${who} ${area.name}` : who;
}
