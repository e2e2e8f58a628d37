import { addDays } from '../local-date.ts';
import type { DesksOfDay } from './desk-use.ts';
import type { CountedAs, TeamDay } from './team-weeks.ts';

/** In half days of people: at an office or a coworking site, and at home. */
export interface WorkedDays {
  in: number;
  home: number;
}

const WEEK = 7;

/** In how many half days people are at an office or a coworking site. */
export function halvesIn({ halves }: TeamDay): number {
  return (halves.office ?? 0) + (halves.coworking ?? 0);
}

/**
 * A week beside the one before it, on the weekdays that are shown of both: the same days of both, so that nothing seems
 * to have changed that was only not shown. Undefined where there are none.
 *
 * @returns `isWhole` where every day that is shown of one of them is shown of the other.
 */
export function twoWeeks(
  days: readonly TeamDay[],
  before: readonly TeamDay[],
): { now: WorkedDays; before: WorkedDays; isWhole: boolean } | undefined {
  const pairs = days.flatMap((day) => {
    const then = before.find(({ date }) => date === addDays(day.date, -WEEK));
    return then ? [{ day, then }] : [];
  });
  if (pairs.length === 0) return undefined;
  return {
    now: worked(pairs.map(({ day }) => day)),
    before: worked(pairs.map(({ then }) => then)),
    isWhole: pairs.length === WEEK,
  };
}

function worked(days: readonly TeamDay[]): WorkedDays {
  const sum = (of: (day: TeamDay) => number) => days.reduce((total, day) => total + of(day), 0);
  const home: CountedAs = 'home';
  return { in: sum(halvesIn), home: sum(({ halves }) => halves[home] ?? 0) };
}

/** Those of all the days of which they may be shown; undefined where none was booked. */
export function desksOf(days: readonly TeamDay[]): DesksOfDay | undefined {
  const sum: DesksOfDay = { booked: 0, used: 0, released: 0, noShow: 0 };
  for (const { desks } of days) {
    if (!desks) continue;
    sum.booked += desks.booked;
    sum.used += desks.used;
    sum.released += desks.released;
    sum.noShow += desks.noShow;
  }
  return sum.booked > 0 ? sum : undefined;
}
