import { distanceKm } from '../places/distance.ts';
import type { Coordinates } from '../places/place.ts';

/** What is nearer than that to each other is as far: as the crow flies nobody travels. */
const AS_FAR_KM = 0.5;

/**
 * The places to meet in, those first that cost all of the people together the least travel. Of two that cost as much, the one
 * to which nobody has to come from as far goes first; then they stay as they stood. As the crow flies, since how people travel is
 * their own business.
 *
 * @param starts where each of the people sets out from; nobody's counts for more than another's.
 */
export function fairestFirst<Somewhere extends Coordinates>(
  places: readonly Somewhere[],
  starts: readonly Coordinates[],
): Somewhere[] {
  const costs = places.map((place) => {
    const ways = starts.map((start) => distanceKm(start, place));
    const total = ways.reduce((sum, way) => sum + way, 0);
    return { place, total: Math.round(total / AS_FAR_KM), longest: Math.round(Math.max(0, ...ways) / AS_FAR_KM) };
  });
  return costs.sort((a, b) => a.total - b.total || a.longest - b.longest).map(({ place }) => place);
}
