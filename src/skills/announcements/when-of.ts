import type { Turn } from '../../conversation/ability.ts';
import { dayAt, timeAt } from '../../domain/local-date.ts';
import { todayOf } from '../presence/day-words.ts';

/** When something is or was, for a sentence: on the clock of the organisation. */
export function whenOf(at: Date, turn: Turn) {
  const { zone } = turn.who.organisation;
  return { day: dayAt(at, zone), time: timeAt(at, zone), today: todayOf(turn) };
}
