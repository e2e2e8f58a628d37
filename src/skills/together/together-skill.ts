import { ability, type Skill } from '../../conversation/ability.ts';
import { AskingToPlan, type AskingParts, askSlots } from './asking-to-plan.ts';

/** What a team does together: planning a week. */
export function togetherSkill(parts: AskingParts): Skill {
  const asking = new AskingToPlan(parts);
  return {
    name: 'together',
    abilities: [
      ability({
        name: 'ask_team_to_plan',
        slots: askSlots,
        changes: () => true,
        run: (slots, turn) => asking.run(slots, turn),
      }),
    ],
    notices: [asking.notice()],
  };
}
