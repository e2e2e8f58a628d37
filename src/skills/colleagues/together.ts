import type { HalfDay } from '../../domain/presence/half-days.ts';
import type { Sighting } from '../../domain/presence/whereabouts.ts';
import { AT_A_DESK } from '../../domain/presence/disclosure.ts';

/** Those of the sightings that are where the asker is, on the same half day. */
export function together(own: readonly HalfDay[], others: readonly Sighting[]): Sighting[] {
  const where = new Map(
    own.map(({ date, half, mode, place }) => [`${date} ${half}`, isAtADesk(mode) ? place : undefined]),
  );
  return others.filter(({ date, half, place }) => place !== undefined && where.get(`${date} ${half}`) === place);
}

function isAtADesk(mode: HalfDay['mode']): boolean {
  return AT_A_DESK.some((one) => one === mode);
}
