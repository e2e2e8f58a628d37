import * as z from 'zod/v4';
import type { Answer, Turn } from '../../conversation/ability.ts';
import * as slot from '../../conversation/slot-schemas.ts';
import { dayAt } from '../../domain/local-date.ts';
import type { Team } from '../../domain/people/people-store.ts';
import type { TeamDays } from '../../domain/people/team-days.ts';
import type { TeamLeads } from '../../domain/people/team-leads.ts';
import { serves } from '../../domain/policy/purposes.ts';
import type { Whereabouts } from '../../domain/presence/whereabouts.ts';
import { choice } from '../card-replies.ts';
import { MINE } from '../colleagues/colleague-slots.ts';
import { peopleCard } from '../colleagues/people-card.ts';
import { meantTeam } from '../together/meant-team.ts';

export const agreedSlots = z.object({
  team: slot.typed.optional(),
  teamId: slot.teamId.optional(),
  weekdays: z.array(z.number().int().min(1).max(7)).min(1).max(7).optional(),
  none: z.literal(true).optional(),
});
type AgreedSlots = z.output<typeof agreedSlots>;

/** So many teams on one card; nobody is in more. */
const MOST_ROWS = 12;

/** "Our team days are Tuesday and Thursday": said by whoever leads the team, and shown to everybody in it. */
export class AgreedDays {
  readonly #teamDays: TeamDays;
  readonly #leads: TeamLeads;
  readonly #whereabouts: Pick<Whereabouts, 'called'>;

  constructor(teamDays: TeamDays, leads: TeamLeads, whereabouts: Pick<Whereabouts, 'called'>) {
    this.#teamDays = teamDays;
    this.#leads = leads;
    this.#whereabouts = whereabouts;
  }

  async run(slots: AgreedSlots, turn: Turn): Promise<Answer> {
    const { weekdays, none } = slots;
    return weekdays || none ? this.#set(slots, weekdays ?? [], turn) : this.#shown(slots, turn);
  }

  /** @throws {Refusal} `too-many-team-days`. */
  async #set({ team, teamId, weekdays, none }: AgreedSlots, agreed: number[], turn: Turn): Promise<Answer> {
    const { teams: words } = turn.words;
    const led = await this.#leads.ledBy(turn.who, turn.now);
    if (led.length === 0) return this.#shown({ team, teamId }, turn, [words.noTeamLed]);
    const request = { ability: 'team_days', slots: { weekdays, none } };
    const found = meantTeam({ team, teamId }, request, led, turn, { ...words, noTeam: words.noTeamLed });
    if ('answer' in found) return found.answer;
    await this.#teamDays.agree(turn.who, found.team.id, agreed, turn.now);
    return this.#shown({ teamId: found.team.id }, turn);
  }

  async #shown({ team, teamId }: AgreedSlots, turn: Turn, intro: string[] = []): Promise<Answer> {
    const seen = await this.#leads.seenBy(turn.who, turn.now);
    const isNamed = teamId !== undefined || (team !== undefined && team !== MINE);
    if (!isNamed && seen.length > 1) return this.#listed(seen, intro, turn);
    const found = meantTeam({ team, teamId }, { ability: 'team_days', slots: {} }, seen, turn);
    return 'answer' in found ? found.answer : this.#one(found.team, turn);
  }

  async #one(team: Team, turn: Turn): Promise<Answer> {
    const { teams: words } = turn.words;
    const { organisation, person } = turn.who;
    const [weekdays = []] = await this.#teamDays.agreed(organisation.id, [team.id]);
    const [leaders = []] = await this.#leads.on(organisation.id, [team], dayAt(turn.now, organisation.zone));
    const by = [...leaders].map((one) => ({ organisation: organisation.id, person: one }));
    const leads = by.some((one) => one.person === person.id);
    const others = leads ? [] : (await this.#whereabouts.called(turn.who, by)).map(({ name }) => name);
    const hint = leads ? words.daysHow : words.daysByOthers({ team: team.name, others });
    const actions = [
      ...(serves(organisation, 'summaries') ? [turn.button(words.teamWeek, 'team_summary', { teamId: team.id })] : []),
      ...(leads && weekdays.length > 0
        ? [turn.button(words.dropDays, 'team_days', { teamId: team.id, none: true })]
        : []),
    ];
    const intro = [...(weekdays.length > 0 ? [words.daysSeen] : []), ...(leads && weekdays.length > 0 ? [] : [hint])];
    return { replies: [peopleCard({ title: words.days({ team: team.name, weekdays }), intro, actions }, turn)] };
  }

  async #listed(teams: Team[], intro: string[], turn: Turn): Promise<Answer> {
    const { teams: words } = turn.words;
    const shown = teams.slice(0, MOST_ROWS);
    const agreed = await this.#teamDays.agreed(turn.who.organisation.id, shown.map(({ id }) => id)); // prettier-ignore
    const rows = shown.map(({ name }, n) => ({ name, details: [words.onDays({ weekdays: agreed[n] ?? [] })] }));
    return { replies: [peopleCard({ title: words.teamDays, intro, rows }, turn)] };
  }
}

/** What a team has agreed, and who leads it, is its own business. */
export function othersReadAlong(turn: Turn): Answer {
  return { replies: [choice(turn, turn.words.teams.othersReadAlong, [])] };
}
