import * as z from 'zod/v4';
import { ability, type Skill } from '../../conversation/ability.ts';
import type { Words } from '../../locales/words.ts';
import { choice } from '../card-replies.ts';

const COMING = ['announce'] as const satisfies readonly (keyof Words['notYet'])[];

/** What is understood but cannot be done yet: said politely, with what can. */
export function comingSkill(): Skill {
  return {
    name: 'coming',
    abilities: COMING.map((name) =>
      ability({
        name,
        slots: z.looseObject({}),
        run: async (_slots, turn) => {
          const { booking, notYet } = turn.words;
          const steps = [turn.button(booking.findDesk, 'book_desk', {}), turn.button(booking.mine, 'my_bookings', {})];
          return { replies: [choice(turn, notYet[name], steps)] };
        },
      }),
    ),
  };
}
