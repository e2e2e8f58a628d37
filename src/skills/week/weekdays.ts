import type { Turn } from '../../conversation/ability.ts';
import { addDays, isoWeekday, type LocalDate } from '../../domain/local-date.ts';
import { mondayOf, todayOf } from '../presence/day-words.ts';

/** Each once, from Monday on. */
export function weekdaysOf(days: readonly LocalDate[]): number[] {
  return [...new Set(days.map(isoWeekday))].sort();
}

/** A day that stands for its weekday: only that is said of it. */
export function dayNamed(weekday: number, turn: Turn): LocalDate {
  return addDays(mondayOf(todayOf(turn)), weekday - 1);
}

/** Those of a working week, and what else is used. */
export function weekdaysShown(used: readonly number[]): number[] {
  return [1, 2, 3, 4, 5, 6, 7].filter((weekday) => weekday <= 5 || used.includes(weekday));
}
