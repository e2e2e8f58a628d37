import type { PlaceId, SiteId } from '../../places/place.ts';
import { type Half, HALVES } from '../../presence/day-log.ts';
import { AT_A_DESK } from '../../presence/disclosure.ts';
import type { Sighting } from '../../presence/sighting.ts';
import type { DayPart } from '../day-part.ts';

/** How somebody stands to a desk in a place on a day, as far as may be seen. */
export type Standing =
  /** They would need one, for that part of the day. */
  | { is: 'coming'; part: DayPart }
  /** They hold one then, wherever it is. */
  | { is: 'seated'; site: SiteId; zone?: string; desk?: string }
  /** By their own word they work somewhere else. */
  | { is: 'elsewhere' }
  /** They have said nothing of that place, nor of another. */
  | { is: 'unsaid' };

/**
 * @param seen what may be seen of them on that day.
 * @param isNamed whether somebody asked for them by name: then what they left open of the day is theirs to come, too. What
 *   they have said of themselves is never written over.
 */
export function standingOf(seen: readonly Sighting[], place: PlaceId, isNamed: boolean): Standing {
  const held = seen.find(({ site }) => site !== undefined);
  if (held?.site) {
    const { site, zone, desk } = held;
    return { is: 'seated', site, ...(zone && { zone }), ...(desk && { desk }) };
  }
  const open = HALVES.filter((half) => !seen.some((one) => one.half === half));
  const here = HALVES.filter((half) => seen.some((one) => one.half === half && isHere(one, place, isNamed)));
  const halves = isNamed ? HALVES.filter((half) => here.includes(half) || open.includes(half)) : here;
  if (halves.length > 0) return { is: 'coming', part: partOf(halves) };
  return open.length === HALVES.length ? { is: 'unsaid' } : { is: 'elsewhere' };
}

/** An office that is not named may be this one, of somebody who was. */
function isHere({ mode, place: where }: Sighting, place: PlaceId, isNamed: boolean): boolean {
  return AT_A_DESK.includes(mode) && (where === place || (isNamed && where === undefined));
}

function partOf(halves: readonly Half[]): DayPart {
  const [halfDay] = halves;
  return halves.length === HALVES.length || !halfDay ? {} : { halfDay };
}
