import type { PlaceId } from '../places/place.ts';
import type { HalfDay } from './half-days.ts';
import type { WorkMode } from './day-log.ts';

/** What others are told of half a day. */
export interface Disclosed {
  mode: WorkMode;
  place?: PlaceId;
}

/**
 * As little as it takes to find each other. Places are told only where one can meet: not where home is, and not where
 * somebody is in the field, since whom they visit may be nobody's business. `leave` stands for every absence: of what kind
 * it is, is a reason.
 */
export function disclosed({ mode, place }: Pick<HalfDay, 'mode' | 'place'>): Disclosed {
  if (place && AT_A_DESK.includes(mode)) return { mode, place };
  return { mode: mode === 'other' ? 'leave' : mode };
}

/** The ways of working whose place others may be told. */
export const AT_A_DESK: readonly WorkMode[] = ['office', 'coworking'];
