import * as z from 'zod/v4';
import { ability, type Skill } from '../../../conversation/ability.ts';
import type { Charts } from '../../../conversation/charts.ts';
import type { Results } from '../../../domain/announcements/answers/results.ts';
import { alone, announcement } from '../announcement-slots.ts';
import { resultsCard } from './results-card.ts';

/** What came of what was announced, for HR. */
export function resultsSkill({ results, charts }: { results: Results; charts: Charts }): Skill {
  return {
    name: 'results',
    abilities: [
      ability({
        name: 'announcement_results',
        slots: z.object({ announcement }),
        run: ({ announcement: id }, turn) =>
          alone(turn, async () => {
            const found = await results.of(turn.who, id);
            const { announcing, announcementExport } = turn.words;
            const actions = [
              turn.button(announcementExport.button, 'export_results', { announcement: id }),
              turn.button(announcing.refresh, 'announcement_results', { announcement: id }),
              turn.button(announcing.open, 'show_announcement', { announcement: id }),
            ];
            return resultsCard({ ...found, charts, actions }, turn);
          }),
      }),
    ],
  };
}
