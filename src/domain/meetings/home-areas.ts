import type { Coordinates, Place, PlaceId } from '../places/place.ts';

/**
 * A home counts as the middle of an area of so many municipalities at least. Whoever asks, as often and from wherever they like,
 * and whoever helps them, learns no more of a home from the answers than in which area it is.
 */
export const LEAST_IN_AREA = 16;

/** Of each municipality, the middle of its area: of neighbours in its country, of whom there are {@link LEAST_IN_AREA} at least. */
export function areasOf(places: readonly Place[]): ReadonlyMap<PlaceId, Coordinates> {
  const middles = new Map<PlaceId, Coordinates>();
  const countries = Map.groupBy(places, ({ country }) => country).values();
  for (const area of [...countries].flatMap(halved)) {
    const middle = { lat: mean(area.map(({ lat }) => lat)), lon: mean(area.map(({ lon }) => lon)) };
    for (const { id } of area) middles.set(id, middle);
  }
  return middles;
}

/** Cut in two again and again, across where it is longest, as long as both halves are large enough. */
function halved(places: Place[]): Place[][] {
  if (places.length < 2 * LEAST_IN_AREA) return places.length < LEAST_IN_AREA ? [] : [places];
  const along = extent(places, 'lat') > extent(places, 'lon') * EAST_TO_NORTH ? 'lat' : 'lon';
  const sorted = places.toSorted((a, b) => a[along] - b[along] || (a.id < b.id ? -1 : 1));
  const middle = Math.ceil(sorted.length / 2);
  return [...halved(sorted.slice(0, middle)), ...halved(sorted.slice(middle))];
}

/** How much shorter a degree of longitude is than one of latitude, between 49 and 53 degrees north. */
const EAST_TO_NORTH = 0.63;

function extent(places: readonly Coordinates[], along: 'lat' | 'lon'): number {
  const all = places.map((place) => place[along]);
  return Math.max(...all) - Math.min(...all);
}

const mean = (all: readonly number[]) => all.reduce((sum, one) => sum + one, 0) / all.length;
