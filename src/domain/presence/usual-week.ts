import type { UsualHalf } from '../people/choices.ts';
import { type Half, HALVES } from './day-log.ts';
import type { DayWish, HalfWish } from './wishes.ts';

/** What somebody says of weekdays (1 for Monday to 7 for Sunday); `halves` where it is not all of each. */
export interface UsualWish extends Pick<DayWish, 'mode' | 'place'> {
  weekdays: number[];
  halves?: Half[];
}

/** The usual week once this was said, by weekday and half; of two things said of one half day the last stands. */
export function usualWith(before: readonly UsualHalf[], wishes: readonly UsualWish[]): UsualHalf[] {
  const found = new Map(before.map((half) => [keyOf(half), half]));
  for (const { weekdays, halves = HALVES, mode, place } of wishes) {
    for (const weekday of weekdays) {
      for (const half of halves) {
        found.set(`${weekday} ${half}`, { weekday, half, mode, ...(place && { place }) });
      }
    }
  }
  return [...found.values()].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

export function usualWithout(before: readonly UsualHalf[], weekdays: number[], halves: readonly Half[]): UsualHalf[] {
  return before.filter(({ weekday, half }) => !weekdays.includes(weekday) || !halves.includes(half));
}

/** Half days put together as a person would say them: one wish for each way of spending them. */
export function saidTogether(halves: readonly HalfWish[]): DayWish[] {
  const wishes = new Map<string, DayWish>();
  for (const { date, half, mode, place } of halves) {
    const both = halves.some(
      (other) => other.date === date && other.half !== half && other.mode === mode && other.place === place,
    );
    const key = [mode, place, both ? '' : half].join(' ');
    const wish = wishes.get(key) ?? { days: [], mode, ...(place && { place }), ...(!both && { halves: [half] }) };
    if (!wish.days.includes(date)) wish.days.push(date);
    wishes.set(key, wish);
  }
  return [...wishes.values()];
}

function keyOf({ weekday, half }: UsualHalf): string {
  return `${weekday} ${half}`;
}
