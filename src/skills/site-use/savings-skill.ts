import * as z from 'zod/v4';
import { ability, type Skill, type Turn } from '../../conversation/ability.ts';
import * as slot from '../../conversation/slot-schemas.ts';
import { type CountedMonth, firstOf } from '../../domain/summaries/savings-months.ts';
import type { Savings } from '../../domain/summaries/savings.ts';
import { choice, textReply } from '../card-replies.ts';
import { savingsCard } from './savings-card.ts';

/** "What does the network save?": by month, with the arithmetic, to those who manage facilities or personnel. */
export function savingsSkill({ savings }: { savings: Savings }): Skill {
  return {
    name: 'savings',
    abilities: [
      ability({
        name: 'savings',
        slots: z.object({ days: slot.days.optional() }),
        refinable: true,
        confidential: true,
        run: async ({ days }, turn) => {
          const { savings: words } = turn.words;
          if (!turn.isPrivate) return { replies: [textReply(words.othersReadAlong)] };
          const months = savings.monthsFor(turn.who, turn.now);
          const asked = days?.[0] && firstOf(days[0]);
          const meant = asked ? months.find(({ month }) => month === asked) : months[0];
          if (asked && !meant) return { replies: [choice(turn, words.notThatMonth({ month: asked }), buttons(months, turn))] }; // prettier-ignore
          if (!meant) return { replies: [] };
          const others = months.filter(({ month }) => month !== meant.month);
          return {
            replies: [savingsCard(await savings.of(meant, turn.now), buttons(others, turn), turn)],
            follow: { ability: 'savings', slots: { days: [meant.month] } },
          };
        },
      }),
    ],
  };
}

const buttons = (months: CountedMonth[], { words, button }: Turn) =>
  months.map(({ month }) => button(words.savings.month({ month }), 'savings', { days: [month] }));
