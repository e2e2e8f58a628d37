import * as z from 'zod/v4';
import { ability, type Answer, type Skill, type Turn } from '../../conversation/ability.ts';
import * as slot from '../../conversation/slot-schemas.ts';
import { addDays, type LocalDate } from '../../domain/local-date.ts';
import type { Team } from '../../domain/people/people-store.ts';
import { assertPurpose } from '../../domain/policy/purposes.ts';
import { loggingDays } from '../../domain/presence/logging-days.ts';
import type { TeamWeeks } from '../../domain/summaries/team-weeks.ts';
import { textReply } from '../card-replies.ts';
import { MINE } from '../colleagues/colleague-slots.ts';
import { mondayOf, todayOf } from '../presence/day-words.ts';
import { meantTeam } from '../together/meant-team.ts';
import type { TeamSummary } from './team-summary.ts';

const summarySlots = z.object({
  team: slot.typed.optional(),
  teamId: slot.teamId.optional(),
  days: slot.days.optional(),
});
type SummarySlots = z.output<typeof summarySlots>;

interface SummariesParts {
  teamWeeks: TeamWeeks;
  teamSummary: TeamSummary;
}

/** "How is my team this week?": counts of a week, to everybody in the team alike, whoever leads it. */
export function summariesSkill({ teamWeeks, teamSummary }: SummariesParts): Skill {
  async function show(team: Team, { days }: SummarySlots, mine: Team[], turn: Turn): Promise<Answer> {
    const monday = mondayOf(weekOf(days?.[0], turn));
    const follow = { ability: 'team_summary', slots: { teamId: team.id, days: [monday] } };
    return { replies: [await teamSummary.card(team, monday, turn, mine)], follow };
  }

  return {
    name: 'summaries',
    abilities: [
      ability({
        name: 'team_summary',
        slots: summarySlots,
        refinable: true,
        confidential: true,
        run: async (slots, turn) => {
          assertPurpose(turn.who.organisation, 'summaries');
          if (!turn.isPrivate) return { replies: [textReply(turn.words.colleagues.othersReadAlong)] };
          const mine = await teamWeeks.mine(turn.who, turn.now);
          const [first] = mine;
          // From the first one on they can go through all of theirs.
          if (first && isAnyOfMine(slots)) return show(first, slots, mine, turn);
          const request = { ability: 'team_summary', slots: { ...(slots.days && { days: slots.days }) } };
          const meant = meantTeam(slots, request, mine, turn);
          return 'team' in meant ? show(meant.team, slots, mine, turn) : meant.answer;
        },
      }),
    ],
  };
}

function isAnyOfMine({ team, teamId }: SummarySlots): boolean {
  return !teamId && (team === undefined || team === MINE);
}

/** Last week is the earliest that is looked back to. */
export function weekOf(day: LocalDate | undefined, turn: Turn): LocalDate {
  const earliest = addDays(mondayOf(todayOf(turn)), -7);
  const { last } = loggingDays(turn.who.organisation, turn.now);
  const asked = day ?? todayOf(turn);
  if (asked < earliest) return earliest;
  return asked > last ? last : asked;
}
