import * as z from 'zod/v4';
import { ability, type Skill, type Turn } from '../../conversation/ability.ts';
import type { Charts, TableFormat } from '../../conversation/charts.ts';
import type { Reply } from '../../conversation/reply.ts';
import * as slot from '../../conversation/slot-schemas.ts';
import type { Places } from '../../domain/places/places.ts';
import { assertPurpose } from '../../domain/policy/purposes.ts';
import type { TeamWeeks } from '../../domain/summaries/team-weeks.ts';
import { choice, linksReply, textReply } from '../card-replies.ts';
import { todayOf } from '../presence/day-words.ts';
import { meantTeam } from '../together/meant-team.ts';
import { weekOf } from './summaries-skill.ts';
import { isFew, type TeamSummary } from './team-summary.ts';
import type { WeekOverview } from './team-week-card.ts';
import { teamWeekTable } from './team-week-table.ts';

const FORMATS: TableFormat[] = ['xlsx', 'csv'];

const exportSlots = z.object({
  team: slot.typed.optional(),
  teamId: slot.teamId.optional(),
  days: slot.days.optional(),
  format: z.enum(['csv', 'xlsx']).optional(),
});

interface ExportParts {
  teamWeeks: TeamWeeks;
  teamSummary: TeamSummary;
  places: Places;
  charts: Charts;
}

/** "Export the week of my team": the counts of the card as a file, for whoever may see the card. */
export function exportSkill({ teamWeeks, teamSummary, places, charts }: ExportParts): Skill {
  function files(week: WeekOverview, formats: TableFormat[], turn: Turn): Reply {
    const { exports: words, summaries } = turn.words;
    const table = teamWeekTable(week, places, turn);
    const links = formats.flatMap((format) => {
      const url = charts.fileAddress(table, format, turn.now);
      const title = format === 'csv' ? words.asCsv : words.asSpreadsheet;
      return url ? [{ type: 'Action.OpenUrl' as const, title, url }] : [];
    });
    if (links.length === 0) return choice(turn, words.notHere({ contact: turn.who.organisation.contact }), []);
    const title = summaries.week({ team: week.team.name, day: week.monday, today: todayOf(turn) });
    return linksReply(turn, title, [words.explained], links);
  }

  return {
    name: 'export',
    abilities: [
      ability({
        name: 'export_summary',
        slots: exportSlots,
        takesUp: { team_summary: {} },
        refinable: true,
        // Whoever has the address has the counts.
        confidential: true,
        run: async ({ format, ...slots }, turn) => {
          assertPurpose(turn.who.organisation, 'summaries');
          if (!turn.isPrivate) return { replies: [textReply(turn.words.colleagues.othersReadAlong)] };
          const { team: _name, teamId: _id, ...rest } = slots;
          const request = { ability: 'export_summary', slots: { ...rest, ...(format && { format }) } };
          const meant = meantTeam(slots, request, await teamWeeks.mine(turn.who, turn.now), turn);
          if ('answer' in meant) return meant.answer;
          const { summaries } = turn.words;
          if (isFew(meant.team, turn)) return { replies: [choice(turn, summaries.few, [])] };
          const week = await teamSummary.overview(meant.team, weekOf(slots.days?.[0], turn), turn);
          if (week.days.length === 0) return { replies: [choice(turn, summaries.withheld, [])] };
          return { replies: [files(week, format ? [format] : FORMATS, turn)] };
        },
      }),
    ],
  };
}
