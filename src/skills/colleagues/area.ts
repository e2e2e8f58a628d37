import type { Turn } from '../../conversation/ability.ts';
import type { Reply } from '../../conversation/reply.ts';
import { MIDDLE_OF_BELGIUM, type PlaceId, type SiteId } from '../../domain/places/place.ts';
import type { Places } from '../../domain/places/places.ts';
import { choice } from '../card-replies.ts';

/** "Near": as far as one goes to meet somebody for half an hour. */
const NEAR_KM = 15;
const PLACES_OFFERED = 5;

interface Said {
  place?: PlaceId | undefined;
  site?: SiteId | undefined;
  near?: true | undefined;
}

/** Where somebody is sought. */
export interface Area {
  places: PlaceId[];
  /** Only in this building. */
  site: SiteId | undefined;
  /** "in Namur" */
  name: string;
}

/** The area that was said; undefined where none was, or one around a home that we do not know. */
export async function areaOf({ place: id, site: building, near }: Said, places: Places, turn: Turn) {
  const { words, language, who } = turn;
  const site = building && (await places.site(building));
  const place = places.place(site?.place ?? id ?? ('' as PlaceId));
  const home = who.person.home && places.place(who.person.home);
  const around = (from: NonNullable<typeof place>, name: string): Area => ({
    ...{ places: places.placesAround(from, NEAR_KM), site: undefined, name },
  });
  if (place && near) {
    return around(place, words.colleagues.nearPlace({ place: place.names[language], km: NEAR_KM }));
  }
  if (place) {
    const town = place.names[language];
    const name = words.colleagues.inPlace({ place: site ? `${town} (${site.name[language]})` : town });
    return { places: [place.id], site: site?.id, name } satisfies Area;
  }
  return near && home ? around(home, words.colleagues.nearHome({ km: NEAR_KM })) : undefined;
}

/** In which place? With those that a name we do not know may mean, or else the nearest, as buttons. */
export async function askPlace(
  ability: string,
  slots: object,
  unknown: { unknownPlace?: string | undefined; suggestedPlaces?: PlaceId[] | undefined },
  places: Places,
  turn: Turn,
): Promise<Reply> {
  const { words, language, who } = turn;
  const { unknownPlace, suggestedPlaces = [] } = unknown;
  const suggested = suggestedPlaces.flatMap((id) => places.place(id) ?? []);
  const home = who.person.home && places.place(who.person.home);
  const nearest = suggested.length > 0 ? [] : await places.placesWithSites(home ?? MIDDLE_OF_BELGIUM);
  const offered = [...suggested, ...nearest.map(({ place }) => place)].slice(0, PLACES_OFFERED);
  const buttons = offered.map((place) => turn.button(place.names[language], ability, { ...slots, place: place.id }));
  const notices = unknownPlace ? [words.desks.placeUnknown({ text: unknownPlace })] : [];
  return choice(turn, suggested.length > 0 ? words.desks.didYouMean : words.colleagues.askPlace, buttons, notices);
}
