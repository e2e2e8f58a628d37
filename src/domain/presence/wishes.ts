import type { LocalDate } from '../local-date.ts';
import type { PlaceId } from '../places/place.ts';
import { type Activity, type Half, HALVES, type WorkMode } from './day-log.ts';

/** What a person says of one or more days; `halves` where it is not all of each day. */
export interface DayWish {
  days: LocalDate[];
  halves?: Half[];
  mode: WorkMode;
  place?: PlaceId | undefined;
  activity?: Activity | undefined;
}

/** What is said of one half day. */
export interface HalfWish extends Pick<DayWish, 'mode' | 'place' | 'activity'> {
  date: LocalDate;
  half: Half;
}

/** Two things that cannot both be so. */
export interface Contradiction {
  date: LocalDate;
  half: Half | undefined;
  modes: WorkMode[];
}

/**
 * Half day by half day. What names a half goes before what is said of the whole day: "home tomorrow, the morning in the
 * field". Of two places for one way of working the last stands; two ways of working contradict each other.
 */
export function halfWishesOf(wishes: readonly DayWish[]): { halves: HalfWish[]; contradiction?: Contradiction } {
  const found = new Map<string, HalfWish & { isExact: boolean }>();
  let contradiction: Contradiction | undefined;
  for (const { days, halves, ...said } of wishes) {
    const isExact = halves !== undefined && halves.length < HALVES.length;
    for (const date of days) {
      for (const half of halves ?? HALVES) {
        const key = `${date} ${half}`;
        const other = found.get(key);
        if (other?.isExact === isExact && other.mode !== said.mode) {
          contradiction ??= { date, half: isExact ? half : undefined, modes: [other.mode, said.mode] };
        }
        if (!other || isExact || !other.isExact) found.set(key, { date, half, ...said, isExact });
      }
    }
  }
  const all = [...found.values()].map(({ isExact: _exact, ...half }) => half);
  return { halves: all, ...(contradiction && { contradiction }) };
}
