import type { Place, PlaceId } from './place.ts';

/** The places that a name may mean, by that name in lower case: its id, and every name it has. */
export function placeNames(places: readonly Place[]): ReadonlyMap<string, ReadonlySet<PlaceId>> {
  const byName = new Map<string, Set<PlaceId>>();
  for (const { id, names, also } of places) {
    for (const name of [id, ...Object.values(names), ...also]) {
      const key = name.normalize('NFC').toLowerCase();
      byName.set(key, (byName.get(key) ?? new Set()).add(id));
    }
  }
  return byName;
}
