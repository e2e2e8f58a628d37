import { ability, type Skill } from '../../conversation/ability.ts';
import { AskingToPlan, type AskingParts } from './asking-to-plan.ts';
import { type BookingTogetherSkillParts, DesksForTeam } from './booking-together.ts';
import { askSlots, bookSlots } from './together-slots.ts';

/** What a team does together: planning a week, and sitting beside each other. */
export function togetherSkill(parts: AskingParts & BookingTogetherSkillParts): Skill {
  const asking = new AskingToPlan(parts);
  const desks = new DesksForTeam(parts);
  return {
    name: 'together',
    abilities: [
      ability({
        name: 'ask_team_to_plan',
        slots: askSlots,
        changes: () => true,
        run: (slots, turn) => asking.run(slots, turn),
      }),
      ability({
        name: 'book_together',
        slots: bookSlots,
        proposes: true,
        confidential: true,
        changes: ({ book }) => book !== undefined,
        ask: (slots, turn) => desks.ask(slots, turn),
        run: (slots, turn) => desks.run(slots, turn),
      }),
    ],
    notices: [asking.notice(), desks.notice()],
  };
}
