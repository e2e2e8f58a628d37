import * as z from 'zod/v4';
import { ability, type Answer, type Skill, type Turn } from '../../conversation/ability.ts';
import * as slot from '../../conversation/slot-schemas.ts';
import { addDays, type LocalDate } from '../../domain/local-date.ts';
import { nameWords } from '../../domain/people/name-words.ts';
import type { Team } from '../../domain/people/people-store.ts';
import type { Places } from '../../domain/places/places.ts';
import { assertPurpose } from '../../domain/policy/purposes.ts';
import { loggingDays } from '../../domain/presence/logging-days.ts';
import type { TeamWeeks } from '../../domain/summaries/team-weeks.ts';
import { choice, MOST_BUTTONS, textReply } from '../card-replies.ts';
import { MINE } from '../colleagues/colleague-slots.ts';
import { mondayOf, todayOf } from '../presence/day-words.ts';
import { teamWeekCard } from './team-week-card.ts';

const summarySlots = z.object({
  team: slot.typed.optional(),
  teamId: slot.teamId.optional(),
  days: slot.days.optional(),
});
type SummarySlots = z.output<typeof summarySlots>;

/** "How is my team this week?": counts of a week, to everybody in the team alike, whoever leads it. */
export function summariesSkill({ teamWeeks, places }: { teamWeeks: TeamWeeks; places: Places }): Skill {
  async function show(team: Team, { days }: SummarySlots, turn: Turn): Promise<Answer> {
    const monday = mondayOf(weekOf(days?.[0], turn));
    const dates = Array.from({ length: 7 }, (_, n) => addDays(monday, n));
    const [week] = await teamWeeks.of(turn.who.organisation, [team], dates, turn.now);
    const follow = { ability: 'team_summary', slots: { teamId: team.id, days: [monday] } };
    return { replies: week ? [teamWeekCard(week, monday, places, turn)] : [], follow };
  }

  return {
    name: 'summaries',
    abilities: [
      ability({
        name: 'team_summary',
        slots: summarySlots,
        refinable: true,
        run: async (slots, turn) => {
          assertPurpose(turn.who.organisation, 'summaries');
          if (!turn.isPrivate) return { replies: [textReply(turn.words.colleagues.othersReadAlong)] };
          const mine = await teamWeeks.mine(turn.who, turn.now);
          const meant = mine.filter((team) => isMeant(team, slots));
          const [only] = meant;
          if (only && meant.length === 1) return show(only, slots, turn);
          const { summaries } = turn.words;
          if (mine.length === 0) return { replies: [choice(turn, summaries.noTeam, [])] };
          const offered = (meant.length > 0 ? meant : mine).slice(0, MOST_BUTTONS);
          const buttons = offered.map(({ id, name }) =>
            turn.button(name, 'team_summary', { teamId: id, ...(slots.days && { days: slots.days }) }),
          );
          return { replies: [choice(turn, meant.length > 0 ? summaries.which : summaries.notYours, buttons)] };
        },
      }),
    ],
  };
}

/** All of the words that were typed begin one of the team's name; no name means any. */
function isMeant({ id, name }: Team, { team, teamId }: SummarySlots): boolean {
  if (teamId) return id === teamId;
  if (team === undefined || team === MINE) return true;
  const words = nameWords(name);
  return nameWords(team).every((typed) => words.some((word) => word.startsWith(typed)));
}

/** Last week is the earliest that is looked back to. */
function weekOf(day: LocalDate | undefined, turn: Turn): LocalDate {
  const earliest = addDays(mondayOf(todayOf(turn)), -7);
  const { last } = loggingDays(turn.who.organisation, turn.now);
  const asked = day ?? todayOf(turn);
  if (asked < earliest) return earliest;
  return asked > last ? last : asked;
}
