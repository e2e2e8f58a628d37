import type { CardAction } from '../../cards/card.ts';
import type { Answer, Turn } from '../../conversation/ability.ts';
import { dayPart, partData } from '../../conversation/slot-schemas.ts';
import { halvesOf } from '../../domain/presence/day-log.ts';
import type { Whom } from '../../domain/people/choices-store.ts';
import type { TeamId } from '../../domain/people/person.ts';
import type { Places } from '../../domain/places/places.ts';
import { type Follows, isSame, whomOf } from '../../domain/presence/follows.ts';
import type { Presence } from '../../domain/presence/presence.ts';
import type { Colleague, Sighting, Whereabouts } from '../../domain/presence/whereabouts.ts';
import { choice, textReply } from '../card-replies.ts';
import { todayOf } from '../presence/day-words.ts';
import { type Area, areaOf, askPlace } from './area.ts';
import { askedDays, type AskedDays } from './asked-days.ts';
import { type FindSlots, MINE } from './colleague-slots.ts';
import { colleagueCard, listCard } from './seen-card.ts';
import { keyOf, staysOf } from './stays.ts';
import { together } from '../../domain/presence/together.ts';
import { whichColleague, whichTeam } from './which.ts';

/** Where nothing is said: today; and two weeks where a day is sought that suits. */
const TODAY = 1;
const TWO_WEEKS = 14;

export interface FindParts {
  follows: Follows;
  whereabouts: Whereabouts;
  presence: Presence;
  places: Places;
}

/** What was asked for, as far as it is plain. */
interface Sought {
  slots: FindSlots;
  days: AskedDays;
  area: Area | undefined;
}

interface FoundTeam {
  id: TeamId;
  name: string;
}

/** "Where is Filip on Thursday?", "who of my team is in Namur this week?" */
export class FindColleague {
  readonly #parts: FindParts;

  constructor(parts: FindParts) {
    this.#parts = parts;
  }

  /** @throws {Refusal} `purpose-switched-off`. */
  async run(slots: FindSlots, turn: Turn): Promise<Answer> {
    const { colleagues: words } = turn.words;
    const { places } = this.#parts;
    if (!turn.isPrivate) return { replies: [textReply(words.othersReadAlong)] };
    const days = askedDays(slots.days, slots.together ? TWO_WEEKS : TODAY, turn);
    if (!days) return { replies: [choice(turn, words.pastDays, [])] };

    const area = await areaOf(slots, places, turn);
    const sought: Sought = { slots, days, area };
    if (slots.colleague) return this.#ofOne(sought, slots.colleague, slots.person, turn);
    if (slots.person) return this.#called(sought, slots.person, turn);
    const team = slots.teamId ?? slots.team;
    const { place, site, unknownPlace, near, elsewhere } = slots;
    const isUnclear = !area && (place ?? site ?? unknownPlace ?? near ?? (elsewhere && !team));
    if (isUnclear) {
      const request = again(sought);
      const ask = await askPlace('find_colleague', { ...request, team: slots.team }, slots, places, turn);
      return { replies: [ask], follow: { ability: 'find_colleague', slots: request } };
    }
    return area && !team ? this.#inArea(sought, area, turn) : this.#ofTeams(sought, turn);
  }

  /** Somebody who is not known by that name, or not to whoever asks, is answered like somebody who hides. */
  async #called(sought: Sought, name: string, turn: Turn): Promise<Answer> {
    const found = await this.#parts.whereabouts.named(turn.who, name);
    const [only] = found;
    if (!only) return cannotTell(sought, name, turn);
    if (found.length === 1) return this.#ofOne(sought, only, name, turn);
    const ask = await whichColleague(found, name, { ability: 'find_colleague', slots: again(sought) }, turn);
    return { replies: [ask] };
  }

  /** @param name as it was typed, or stands on the button that was pressed: an answer that tells nothing tells no more. */
  async #ofOne(sought: Sought, whom: Whom, name: string | undefined, turn: Turn): Promise<Answer> {
    const { slots, days } = sought;
    const { organisation, person } = whom;
    const asked = { ...again(sought), colleague: { organisation, person } };
    const found = (await this.#parts.whereabouts.ofColleague(turn.who, whom, days, turn.now)) ?? [];
    const sightings = found.filter(onThese(sought));
    const [first] = sightings;
    if (!first) return { ...cannotTell(sought, name, turn), follow: { ability: 'find_colleague', slots: asked } };
    const { colleague } = first;
    const request = { ...asked, person: colleague.name };
    if (slots.together) return this.#together(sought, sightings, colleague.name, request, turn);

    const title = colleague.from ? `${colleague.name} (${colleague.from[turn.language]})` : colleague.name;
    const card = { title, notices: noticesOf(sought, turn), request: pageOf(slots, request) };
    const canBook = !isSame(colleague, whomOf(turn.who));
    const actions = [...rather(sought, turn), ...(canBook ? await this.#followButton(colleague, turn) : [])];
    const reply = await colleagueCard(
      { ...card, actions, stays: staysOf(sightings), canBook },
      this.#parts.places,
      turn,
    );
    return { replies: [reply], follow: { ability: 'find_colleague', slots: request } };
  }

  async #followButton({ organisation, person, name }: Colleague, turn: Turn): Promise<CardAction[]> {
    const colleague = { organisation, person };
    if (await this.#parts.follows.isFollowing(turn.who, colleague)) return [];
    return [turn.button(turn.words.follow.follow, 'follow_colleague', { colleague, person: name })];
  }

  async #inArea(sought: Sought, area: Area, turn: Turn): Promise<Answer> {
    const { everybody, fromElsewhere } = turn.words.colleagues;
    const { whereabouts } = this.#parts;
    const found = await whereabouts.inPlaces(turn.who, area.places, sought.days, turn.now);
    const who = sought.slots.elsewhere ? fromElsewhere : everybody;
    const there = ({ site, colleague }: Sighting) =>
      (!area.site || site === area.site) && (!sought.slots.elsewhere || colleague.from !== undefined);
    return this.#list(sought, found.filter(there), who, again(sought), turn);
  }

  async #ofTeams(sought: Sought, turn: Turn): Promise<Answer> {
    const { colleagues: words } = turn.words;
    const { team = MINE, teamId } = sought.slots;
    const isMine = !teamId && team === MINE;
    const teams = teamId
      ? (await this.#parts.whereabouts.teams(turn.who, team, turn.now)).filter(({ id }) => id === teamId)
      : await this.#parts.whereabouts.teams(turn.who, isMine ? undefined : team, turn.now);
    if (teams.length === 0)
      return { replies: [choice(turn, isMine ? words.noTeam : words.noSuchTeam({ text: team }), [])] };
    if (!isMine && teams.length > 1) {
      return { replies: [whichTeam(teams, team, { ability: 'find_colleague', slots: again(sought) }, turn)] };
    }
    const sightings = await this.#sightingsOf(teams, sought, turn);
    const [{ id, name } = { id: undefined, name: '' }] = teams;
    const request = { ...again(sought), ...(isMine ? { team } : { team: name, teamId: id }) };
    return this.#list(sought, sightings, teams.map((one) => one.name).join(' · '), request, turn);
  }

  /** Who is in several of the teams is there once. */
  async #sightingsOf(teams: FoundTeam[], sought: Sought, turn: Turn): Promise<Sighting[]> {
    const { whereabouts } = this.#parts;
    const found = await Promise.all(teams.map(({ id }) => whereabouts.ofTeam(turn.who, id, sought.days, turn.now)));
    const { area } = sought;
    const there = ({ place, site }: Sighting) =>
      !area || (place !== undefined && area.places.includes(place) && (!area.site || site === area.site));
    const once = new Map(found.flat().map((one) => [`${one.date} ${one.half} ${keyOf(one.colleague)}`, one]));
    return [...once.values()].filter(there);
  }

  async #list(sought: Sought, found: Sighting[], who: string, request: object, turn: Turn): Promise<Answer> {
    const self = whomOf(turn.who);
    const others = found.filter(onThese(sought)).filter(({ colleague }) => !isSame(colleague, self));
    if (sought.slots.together) return this.#together(sought, others, who, request, turn);
    const { when } = sought.days;
    const nobody = turn.words.colleagues.nobodySeen({ when, today: todayOf(turn) });
    return this.#shown(sought, others, { title: titleOf(who, sought.area), nobody }, request, turn);
  }

  /** Of these only those who are where the asker is. */
  async #together(sought: Sought, others: Sighting[], who: string, request: object, turn: Turn): Promise<Answer> {
    const { colleagues: words } = turn.words;
    const { days, area } = sought;
    const own = await this.#parts.presence.halfDays(turn.who, days.from, days.to);
    const title = titleOf(words.togetherWith({ colleague: who }), area);
    const nobody = words.neverTogether({ when: days.when, today: todayOf(turn) });
    return this.#shown(sought, together(own, others), { title, nobody }, request, turn);
  }

  /** Notes whom it shows: nobody else of those who were found. */
  async #shown(
    sought: Sought,
    sightings: Sighting[],
    said: { title: string; nobody: string },
    request: object,
    turn: Turn,
  ): Promise<Answer> {
    const { slots, days } = sought;
    const list = {
      ...said,
      notices: noticesOf(sought, turn),
      request: pageOf(slots, request),
      actions: rather(sought, turn),
    };
    const stays = staysOf(sightings);
    const { reply, shown } = await listCard({ ...list, stays, when: days.when }, this.#parts.places, turn);
    await this.#parts.whereabouts.seen(turn.who, shown, turn.now);
    return { replies: [reply], follow: { ability: 'find_colleague', slots: { ...request } } };
  }
}

/** The same request, for a button or a correction: without what was typed. */
function again({ slots, days }: Sought) {
  const { team, place, site, near, elsewhere, halfDay, time, teamId, together } = slots;
  const who = { ...(team === MINE && { team }), ...(teamId && { teamId }), ...(together && { together }) };
  const where = {
    ...(place && { place }),
    ...(site && { site }),
    ...(near && { near }),
    ...(elsewhere && { elsewhere }),
  };
  return { ...who, ...where, days: days.when, ...partData(dayPart({ halfDay, time })) };
}

function pageOf({ page = 0 }: FindSlots, slots: object) {
  return { ability: 'find_colleague', slots, page };
}

/** On the days, and the halves of them, that were said. */
function onThese({ slots, days }: Sought): (sighting: Sighting) => boolean {
  const halves = halvesOf(dayPart(slots));
  return ({ date, half }) => days.when.includes(date) && halves.includes(half);
}

function cannotTell({ days: { when } }: Sought, colleague: string | undefined, turn: Turn): Answer {
  return { replies: [choice(turn, turn.words.colleagues.cannotTell({ colleague, when, today: todayOf(turn) }), [])] };
}

function titleOf(who: string, area: Area | undefined): string {
  return area ? `${who} ${area.name}` : who;
}

function noticesOf({ days }: Sought, { words }: Turn): string[] {
  return days.isCut ? [words.colleagues.firstDays({ last: days.to })] : [];
}

/** The other days that the sentence may have meant. */
function rather(sought: Sought, turn: Turn) {
  const { person, team, otherDays = [] } = sought.slots;
  return otherDays.map((day) =>
    turn.button(turn.words.desks.rather({ day }), 'find_colleague', { ...again(sought), person, team, days: [day] }),
  );
}
