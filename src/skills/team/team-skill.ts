import { ability, type Answer, type Skill, type Turn } from '../../conversation/ability.ts';
import { isNamed, nameWords } from '../../domain/people/name-words.ts';
import type { NamedStandIn, StandIns } from '../../domain/people/stand-ins.ts';
import type { TeamDays } from '../../domain/people/team-days.ts';
import type { TeamLeads } from '../../domain/people/team-leads.ts';
import type { Whereabouts } from '../../domain/presence/whereabouts.ts';
import { choice } from '../card-replies.ts';
import { peopleCard } from '../colleagues/people-card.ts';
import { MINE } from '../colleagues/colleague-slots.ts';
import { NOTHING_TO_ALTER } from '../colleagues/sought.ts';
import { AgreedDays, agreedSlots, othersReadAlong } from './agreed-days.ts';
import { Naming, namesSomebody } from './naming.ts';
import { standInNotices, type StandInNotices } from './stand-in-notices.ts';
import { endButton, endSlots, type EndSlots, facts, lineOf, standInSlots } from './stand-in-slots.ts';

interface TeamParts {
  leads: TeamLeads;
  standIns: StandIns;
  teamDays: TeamDays;
  standInNotices: StandInNotices;
  whereabouts: Whereabouts;
}

/** So many on one card: a manager has a few, and stands in for a few. */
const MOST_ROWS = 12;

/** What a team agrees on, and who stands in for its manager. */
export function teamSkill({ leads, standIns, teamDays, standInNotices: notices, whereabouts }: TeamParts): Skill {
  const agreed = new AgreedDays(teamDays, leads, whereabouts);
  const naming = new Naming({ standIns, notices, whereabouts });

  async function end({ standIn, people = [], team }: EndSlots, turn: Turn): Promise<Answer> {
    const { teams: words } = turn.words;
    const { named, own } = await standIns.concerning(turn.who, turn.now);
    const all = [...named, ...own];
    const meant = standIn
      ? all.filter((one) => isThat(one, standIn))
      : all.filter((one) => isMeant(one, people, team, turn));
    // Of one person in one team there may be several times, which end together.
    const [first] = meant;
    if (!first || !meant.every((one) => isThat(one, first)))
      return listed(meant.length > 0 ? meant : all, words.whichToEnd, turn);
    const ended = await standIns.end(turn.who, first, turn.now);
    if (!ended) return listed([], words.standIns, turn);
    const isOwn = ended.person === turn.who.person.id;
    if (isOwn) await notices.declined(ended, turn.who, turn.key, turn.now);
    const said = facts(ended, turn);
    return { replies: [choice(turn, isOwn ? words.youEnded(said) : words.ended(said), [])], follow: NOTHING_TO_ALTER };
  }

  async function list(turn: Turn): Promise<Answer> {
    const { named, own } = await standIns.concerning(turn.who, turn.now);
    return listed([...named, ...own], turn.words.teams.standIns, turn);
  }

  return {
    name: 'team',
    abilities: [
      ability({
        name: 'team_days',
        slots: agreedSlots,
        changes: ({ weekdays, none }) => Boolean(weekdays ?? none),
        run: inPrivate((slots, turn) => agreed.run(slots, turn)),
      }),
      ability({
        name: 'stand_in',
        slots: standInSlots,
        changes: (slots) => slots.days !== undefined && namesSomebody(slots),
        ask: (slots, turn) => naming.ask(slots, turn),
        run: inPrivate((slots, turn) => (namesSomebody(slots) ? naming.run(slots, turn) : list(turn))),
      }),
      ability({
        name: 'end_stand_in',
        slots: endSlots,
        changes: ({ standIn }) => standIn !== undefined,
        run: inPrivate(end),
      }),
    ],
    notices: standInNotices(standIns, whereabouts),
  };
}

function listed(all: NamedStandIn[], title: string, turn: Turn): Answer {
  const { teams: words } = turn.words;
  if (all.length === 0) return { replies: [choice(turn, words.nobodyStandsIn, [])], follow: NOTHING_TO_ALTER };
  const rows = all
    .slice(0, MOST_ROWS)
    .map((one) => ({ name: lineOf(one, turn), actions: [endButton(one, words.end, turn)] }));
  return { replies: [peopleCard({ title, rows }, turn)], follow: NOTHING_TO_ALTER };
}

function isThat(one: NamedStandIn, other: Pick<NamedStandIn, 'team' | 'person' | 'by'>): boolean {
  return one.team === other.team && one.person === other.person && one.by === other.by;
}

/** With the one of the two who is named, in the team that is named, where any is. */
function isMeant(one: NamedStandIn, people: string[], team: string | undefined, turn: Turn): boolean {
  const has = (name: string, typed: string) => {
    const sought = nameWords(typed).map((word) => ({ word, isStart: true }));
    return sought.length > 0 && isNamed(nameWords(name), sought);
  };
  const { colleague } = facts(one, turn);
  const isTheirs = people.length === 0 || people.some((typed) => has(colleague, typed));
  return isTheirs && (team === undefined || team === MINE || has(one.names.team, team));
}

function inPrivate<Slots>(run: (slots: Slots, turn: Turn) => Promise<Answer>): typeof run {
  return async (slots, turn) => (turn.isPrivate ? run(slots, turn) : othersReadAlong(turn));
}
