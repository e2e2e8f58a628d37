import { isoWeekday } from '../local-date.ts';
import type { ZoneId } from '../places/place.ts';
import type { CountedZone, SiteDay } from './site-days.ts';
import type { SiteUse } from './site-use.ts';

/** How many desks are used on a weekday as a rule: the mean of the days that were counted. A half day is half a desk. */
export interface UsualDay {
  /** 1 for Monday to 7 for Sunday. */
  weekday: number;
  desks: number;
  byZone: Map<CountedZone, number>;
}

export interface UsualUse {
  /** Those of which a day was counted, from Monday on. */
  days: UsualDay[];
  /** The weekday with most desks in use; undefined where two have as many. */
  busiest?: UsualDay;
  /** The zone of which the smallest part is used; undefined where there is no other, or two are used as little. */
  quietest?: { zone: ZoneId; desks: number };
}

export function usualUse({ days, zones }: Pick<SiteUse, 'days' | 'zones'>): UsualUse {
  const byWeekday = [...Map.groupBy(days, ({ date }) => isoWeekday(date))].sort(([a], [b]) => a - b);
  const usual = byWeekday.map(([weekday, of]): UsualDay => {
    const byZone = meansOf(of);
    return { weekday, byZone, desks: sum(byZone.values()) };
  });
  const all = meansOf(days);
  const shares = zones.map(({ zone, desks }) => ({ zone: zone.id, desks, part: (all.get(zone.id) ?? 0) / desks }));
  const busiest = only(usual, ({ desks }) => -desks);
  const quietest = only(shares, ({ part }) => part);
  return {
    days: usual,
    ...(busiest && { busiest }),
    ...(quietest && { quietest: { zone: quietest.zone, desks: all.get(quietest.zone) ?? 0 } }),
  };
}

function meansOf(days: readonly SiteDay[]): Map<CountedZone, number> {
  const means = new Map<CountedZone, number>();
  for (const [zone, halves] of days.flatMap((day) => [...day.halves])) {
    means.set(zone, (means.get(zone) ?? 0) + halves / 2 / days.length);
  }
  return means;
}

/** The one that comes before all others by that number; undefined where it is not before another, or there is no other. */
function only<Some>(of: readonly Some[], by: (one: Some) => number): Some | undefined {
  const [first, second] = of.toSorted((a, b) => by(a) - by(b));
  return first && second && by(second) - by(first) > LEAST_DIFFERENCE ? first : undefined;
}

/** Sums of fractions differ by less where they are the same. */
const LEAST_DIFFERENCE = 1e-6;

const sum = (numbers: Iterable<number>) => [...numbers].reduce((total, one) => total + one, 0);
