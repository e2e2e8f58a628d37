import { ability, type Skill } from '../../conversation/ability.ts';
import { findSlots } from './colleague-slots.ts';
import { FindColleague } from './find-colleague.ts';
import type { FindParts } from './find-many.ts';

/** Where colleagues are, as far as they let it be seen. */
export function colleaguesSkill(parts: FindParts): Skill {
  const find = new FindColleague(parts);
  return {
    name: 'colleagues',
    abilities: [
      ability({
        name: 'find_colleague',
        slots: findSlots,
        proposes: true,
        confidential: true,
        run: (slots, turn) => find.run(slots, turn),
      }),
    ],
  };
}
