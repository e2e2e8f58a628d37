import type { Turn } from '../../conversation/ability.ts';
import { addDays, type LocalDate } from '../../domain/local-date.ts';
import { Refusal } from '../../domain/refusal.ts';
import { loggingDays } from '../../domain/presence/logging-days.ts';
import { todayOf } from '../presence/day-words.ts';

/** Of others nothing is shown further on than so many days after the first. */
const MOST_DAYS = 31;

/** The days that others are looked for on. */
export interface AskedDays {
  /** At least one, none before today. */
  when: LocalDate[];
  from: LocalDate;
  to: LocalDate;
  /** Whether days that were asked for are left out since they are too far on. */
  isCut: boolean;
}

/**
 * @param ahead how many days from today on are meant where nothing is said.
 * @returns undefined where all of the days are over: where others were is never told.
 * @throws {Refusal} `day-too-far-off` where nobody can have said anything yet of any of those that are not.
 */
export function askedDays(said: LocalDate[] | undefined, ahead: number, turn: Turn): AskedDays | undefined {
  const today = todayOf(turn);
  const asked = said ?? Array.from({ length: ahead }, (_, n) => addDays(today, n));
  const coming = asked.filter((day) => day >= today);
  const [from] = coming;
  if (!from) return undefined;
  const { last } = loggingDays(turn.who.organisation, turn.now);
  if (from > last) throw new Refusal('day-too-far-off', { day: from, last });
  const when = coming.filter((day) => day < addDays(from, MOST_DAYS));
  return { when, from, to: when.at(-1) ?? from, isCut: when.length < coming.length };
}
