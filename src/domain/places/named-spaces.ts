import type { Coordinates, PlaceId, Site, SiteId, Space } from './place.ts';
import type { Places } from './places.ts';

/** A desk or a room, and the building it is in. */
export interface NamedSpace {
  space: Readonly<Space>;
  site: Readonly<Site>;
}

/**
 * The desks and rooms on whose sign stands what somebody typed, as people type it: "e1" for "E-01", "gohl" for "Göhl". In
 * the site or the place, if there is one; those of the site nearest to `from` first, rooms before desks.
 */
export async function spacesNamed(
  typed: string,
  { place, site }: { place?: PlaceId | undefined; site?: SiteId | undefined },
  from: Coordinates,
  places: Places,
): Promise<NamedSpace[]> {
  const wanted = asTyped(typed);
  const found: NamedSpace[] = [];
  for (const one of await places.sitesAround(from)) {
    if ((site && one.id !== site) || (place && one.place !== place)) continue;
    for (const kind of ['room', 'desk'] as const) {
      const named = (await places.spaces(one.id, kind)).filter(({ name }) => asTyped(name) === wanted);
      found.push(...named.map((space) => ({ space, site: one })));
    }
  }
  return wanted === '' ? [] : found;
}

/** Letters and figures alone, without case, accents, and noughts before a number. */
function asTyped(name: string): string {
  const plain = name.normalize('NFD').toLowerCase();
  return plain.replace(/[^\p{L}\p{N}]/gu, '').replace(/(?<!\p{N})0+(?=\p{N})/gu, '');
}
