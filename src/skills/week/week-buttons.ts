import type { CardAction } from '../../cards/card.ts';
import type { Turn } from '../../conversation/ability.ts';
import { addDays } from '../../domain/local-date.ts';
import { mondayOf, todayOf } from '../presence/day-words.ts';

export function planNextButton(turn: Turn): CardAction {
  const days = [addDays(mondayOf(todayOf(turn)), 7)];
  return turn.button(turn.words.week.planNext, 'plan_week', { days });
}

/** Has the plan come by itself from now on, or no more. */
export function byItselfButton(wanted: boolean, turn: Turn): CardAction {
  const { sendIt, sendNoMore } = turn.words.week;
  return turn.button(wanted ? sendIt : sendNoMore, 'week_plan_by_itself', { wanted });
}

export function usualButton(turn: Turn): CardAction {
  return turn.button(turn.words.week.usualMine, 'usual_week', {});
}
