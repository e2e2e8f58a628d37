import type { Language } from '../../domain/language.ts';
import type { PlaceId, SiteId } from '../../domain/places/place.ts';
import type { Places } from '../../domain/places/places.ts';

/** The place, or the building in it, as people call it; undefined where it is not there. */
export async function placeName(
  { place, site }: { place?: PlaceId | undefined; site?: SiteId | undefined },
  places: Places,
  language: Language,
): Promise<string | undefined> {
  const building = site && (await places.site(site));
  const inPlace = building?.place ?? place;
  const town = inPlace && places.place(inPlace)?.names[language];
  // "in Eupen (Gospertstraße)": no language has one preposition for all buildings, and each has one for places.
  return building && town ? `${town} (${building.name[language]})` : town;
}
