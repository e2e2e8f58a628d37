import type { Coordinates, Site } from './place.ts';

const EARTH_RADIUS_KM = 6371;

/** Kilometres along the great circle, with the earth taken for a ball: right to about half a percent. */
export function distanceKm(a: Coordinates, b: Coordinates): number {
  const halfNorth = radians(b.lat - a.lat) / 2;
  const halfEast = radians(b.lon - a.lon) / 2;
  const chord =
    Math.sin(halfNorth) ** 2 + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(halfEast) ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(chord));
}

/**
 * The sites, nearest first; those equally far by name. It is the English name in every language, so that
 * "the second one" is the same site whoever reads the list.
 */
export function nearestFirst<Some extends Coordinates & Pick<Site, 'name' | 'id'>>(
  sites: readonly Some[],
  from: Coordinates,
): Some[] {
  return sites
    .map((site) => ({ site, km: distanceKm(site, from) }))
    .sort((a, b) => a.km - b.km || compare(a.site.name.en, b.site.name.en) || compare(a.site.id, b.site.id))
    .map(({ site }) => site);
}

const radians = (degrees: number) => (degrees * Math.PI) / 180;
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
