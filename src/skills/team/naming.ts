import type { Answer, Question, Turn } from '../../conversation/ability.ts';
import { addDays, isoWeekday, type LocalDate } from '../../domain/local-date.ts';
import type { PersonId, TeamId } from '../../domain/people/person.ts';
import type { NamedStandIn, StandIns } from '../../domain/people/stand-ins.ts';
import { assertPurpose } from '../../domain/policy/purposes.ts';
import type { Whereabouts } from '../../domain/presence/whereabouts.ts';
import { Refusal } from '../../domain/refusal.ts';
import { choice, MOST_BUTTONS } from '../card-replies.ts';
import { peopleCard } from '../colleagues/people-card.ts';
import { whichColleague } from '../colleagues/which.ts';
import { todayOf } from '../presence/day-words.ts';
import { meantTeam } from '../together/meant-team.ts';
import type { StandInNotices } from './stand-in-notices.ts';
import { endButton, facts, type StandInSlots } from './stand-in-slots.ts';

const FRIDAY = 5;
const TWO_WEEKS = 14;
const A_MONTH = 30;

interface NamingParts {
  standIns: StandIns;
  notices: StandInNotices;
  whereabouts: Whereabouts;
}

/** Who is meant to stand in where, once that is plain. */
interface Meant {
  team: TeamId;
  person: PersonId;
}

/** "Sofie stands in for me until 15 December." */
export class Naming {
  readonly #parts: NamingParts;

  constructor(parts: NamingParts) {
    this.#parts = parts;
  }

  /** Until when, where that was not said, and all else is plain. */
  async ask(slots: StandInSlots, turn: Turn): Promise<Question | undefined> {
    if (slots.days || !turn.isPrivate || !namesSomebody(slots)) return undefined;
    const meant = await this.#meant(slots, turn);
    if ('answer' in meant) return undefined;
    const today = todayOf(turn);
    const { names } = await this.#parts.standIns.checked(turn.who, { ...meant, from: today, to: today }, turn.now);
    const colleague = { organisation: turn.who.organisation.id, person: meant.person };
    const known = { teamId: meant.team, colleague, until: true };
    const { teams: words } = turn.words;
    const button = (title: string, day: LocalDate) => turn.button(title, 'stand_in', { ...known, days: [day] });
    const toFriday = (FRIDAY - isoWeekday(today) + 7) % 7 || 7;
    const [friday, two, month] = [toFriday, TWO_WEEKS, A_MONTH].map((days) => addDays(today, days)) as [LocalDate, LocalDate, LocalDate]; // prettier-ignore
    const buttons = [
      button(words.until({ day: friday }), friday),
      button(words.twoWeeks({ day: two }), two),
      button(words.aMonth({ day: month }), month),
    ];
    return {
      slot: 'days',
      replies: [choice(turn, words.untilWhen({ colleague: names.person }), buttons)],
      slots: known,
    };
  }

  /** @throws {Refusal} as `StandIns.checked`. */
  async run(slots: StandInSlots, turn: Turn): Promise<Answer> {
    const meant = await this.#meant(slots, turn);
    if ('answer' in meant) return meant.answer;
    const { standIns, notices } = this.#parts;
    const { who, now, key } = turn;
    const { days = [], until } = slots;
    const [first = todayOf(turn)] = until ? [] : days;
    const standIn = await standIns.checked(who, { ...meant, from: first, to: days.at(-1) ?? first }, now);
    // Of what they know already, they are not told again.
    const isKnown = (await standIns.concerning(who, now)).named.some((one) => isWithin(standIn, one));
    if (!isKnown) await notices.expect(standIn, who, key, now);
    await standIns.keep(standIn);
    if (!isKnown) await notices.kept(standIn, who, key, now);
    return this.#kept(standIn, turn);
  }

  #kept(standIn: NamedStandIn, turn: Turn): Answer {
    const { teams: words } = turn.words;
    const said = facts(standIn, turn);
    const actions = [endButton(standIn, words.end, turn), turn.button(words.whoStandsIn, 'stand_in', {})];
    const card = peopleCard({ title: words.standsIn(said), intro: [words.standInMeans(said)], actions }, turn);
    // "No, until Monday" sets another last day.
    const colleague = { organisation: standIn.organisation, person: standIn.person };
    return {
      replies: [card],
      follow: { ability: 'stand_in', slots: { teamId: standIn.team, colleague, until: true } },
    };
  }

  async #meant(slots: StandInSlots, turn: Turn): Promise<Meant | { answer: Answer }> {
    assertPurpose(turn.who.organisation, 'summaries');
    const { teams: words } = turn.words;
    const managed = await this.#parts.standIns.managedBy(turn.who, turn.now);
    if (managed.length === 0) return { answer: { replies: [choice(turn, words.managersOnly, [])] } };
    const { team, teamId, days, until } = slots;
    const person = await this.#person(slots, turn);
    if (typeof person !== 'string') return person;
    const colleague = { organisation: turn.who.organisation.id, person };
    const request = { ability: 'stand_in', slots: { colleague, days, until } };
    const found = meantTeam({ team, teamId }, request, managed, turn, { ...words, noTeam: words.managersOnly });
    return 'answer' in found ? found : { team: found.team.id, person };
  }

  /** @throws {Refusal} `colleague-not-there`. */
  async #person({ people, colleague, team, teamId, days, until }: StandInSlots, turn: Turn) {
    const own = turn.who.organisation.id;
    const asked = { team, teamId, days, until };
    const [name, ...others] = people ?? [];
    if (name === undefined) {
      if (colleague?.organisation !== own) throw new Refusal('colleague-not-there', {});
      return colleague.person;
    }
    const { teams: words } = turn.words;
    if (others.length > 0) {
      const each = [name, ...others].slice(0, MOST_BUTTONS);
      const buttons = each.map((one) => turn.button(one, 'stand_in', { ...asked, people: [one] }));
      return { answer: { replies: [choice(turn, words.oneAtATime, buttons)] } };
    }
    const called = await this.#parts.whereabouts.named(turn.who, name);
    const found = called.filter(({ organisation }) => organisation === own);
    const [only] = found;
    if (!only && called.length > 0) throw new Refusal('colleague-not-there', {});
    if (!only) return { answer: { replies: [choice(turn, words.nobodyCalled({ text: name }), [])] } };
    if (found.length === 1) return only.person;
    const request = { ability: 'stand_in', slots: asked };
    return { answer: { replies: [await whichColleague(found, name, request, this.#parts.whereabouts, turn)] } };
  }
}

export function namesSomebody({ people, colleague }: StandInSlots): boolean {
  return Boolean(people?.length) || colleague !== undefined;
}

/** Whether it was said before that they stand in then, and for just as long. */
function isWithin(one: NamedStandIn, known: NamedStandIn): boolean {
  return one.team === known.team && one.person === known.person && known.from <= one.from && one.to === known.to;
}
