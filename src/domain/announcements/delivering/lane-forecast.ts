import type { Lane } from './delivery.ts';
import type { LimitOf } from './lane-limits.ts';
import { Pace, type PaceLimit } from './pace.ts';

/** How many of an audience are reached in a lane; undefined for those who are reached nowhere. */
export interface LaneSize {
  lane: Lane | undefined;
  people: number;
}

/** What it takes to tell them: one request each. */
export interface LaneForecast {
  lane: Lane;
  people: number;
  limit: PaceLimit;
  /** From the first to the last of them, where nothing is refused and all are at work. */
  takesMs: number;
}

/** For the lanes in which somebody is reached; they are sent in at the same time. */
export function forecastOf(sizes: readonly LaneSize[], limitOf: LimitOf): LaneForecast[] {
  return sizes.flatMap(({ lane, people }) => {
    if (lane === undefined) return [];
    const limit = limitOf(lane);
    return [{ lane, people, limit, takesMs: paced(people, limit) }];
  });
}

function paced(people: number, limit: PaceLimit): number {
  const pace = new Pace(limit);
  let now = 0;
  for (let told = 0; told < people; told += 1) now = pace.take(now);
  return now;
}
