import * as z from 'zod/v4';
import { ability, noticeKind, type Skill, type Turn } from '../../conversation/ability.ts';
import type { Reply } from '../../conversation/reply.ts';
import * as slot from '../../conversation/slot-schemas.ts';
import type { ChoicesStore } from '../../domain/people/choices-store.ts';
import type { Team } from '../../domain/people/people-store.ts';
import type { TeamLeads } from '../../domain/people/team-leads.ts';
import { membersOn } from '../../domain/people/teammates.ts';
import { assertPurpose } from '../../domain/policy/purposes.ts';
import { FEWEST } from '../../domain/summaries/figure.ts';
import { choice } from '../card-replies.ts';
import { todayOf } from '../presence/day-words.ts';
import { MySummaries } from './my-summaries.ts';
import { MORE_SUMMARIES, MOST_SUMMARIES, SUMMARY } from './summary-rounds.ts';
import type { TeamSummary } from './team-summary.ts';

interface WeeklySummaryParts {
  choices: Pick<ChoicesStore, 'of' | 'change'>;
  leads: Pick<TeamLeads, 'ledBy'>;
  teamSummary: Pick<TeamSummary, 'counted'>;
}

/** The week of each team that comes by itself to those who lead it, and whether they want it. */
export function weeklySummarySkill({ choices, leads, teamSummary }: WeeklySummaryParts): Skill {
  const mySummaries = new MySummaries(choices, leads);

  /** The teams that are counted and that somebody leads by now; none, where they do not want to hear of them. */
  async function toldOf(turn: Turn): Promise<Team[]> {
    const { organisation, person } = turn.who;
    assertPurpose(organisation, 'summaries');
    if ((await choices.of(organisation.id, person.id)).wantsSummary === false) return [];
    const led = await leads.ledBy(turn.who, turn.now);
    return led.filter((team) => membersOn(team, todayOf(turn)).size >= FEWEST);
  }

  return {
    name: 'weekly summary',
    abilities: [
      ability({
        name: 'my_summaries',
        slots: z.object({ on: z.boolean().optional() }),
        changes: ({ on }) => on !== undefined,
        run: ({ on }, turn) => mySummaries.run(on, turn),
      }),
    ],
    notices: [
      noticeKind({
        kind: SUMMARY,
        about: z.object({ team: slot.teamId, monday: slot.day }),
        once: true,
        compose: async ({ team: id, monday }, turn) => {
          const teams = await toldOf(turn);
          const team = teams.find((one) => one.id === id);
          const card = team && (await teamSummary.counted(team, monday, turn, teams));
          return card ? [card] : [];
        },
      }),
      noticeKind({
        kind: MORE_SUMMARIES,
        about: z.object({ monday: slot.day }),
        once: true,
        compose: async ({ monday }, turn): Promise<Reply[]> => {
          const { mySummaries: words } = turn.words;
          const count = (await toldOf(turn)).length - MOST_SUMMARIES;
          if (count <= 0) return [];
          const show = turn.button(words.thisWeek, 'team_summary', { days: [monday] });
          return [choice(turn, words.more({ count }), [show])];
        },
      }),
    ],
  };
}
