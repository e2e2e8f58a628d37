import type { Answer, Turn } from '../../conversation/ability.ts';
import type { SpaceSearch, SpaceWish } from '../../domain/bookings/choosing/space-search.ts';
import { fairestFirst } from '../../domain/meetings/fair-place.ts';
import type { StartingPoints, StartingPointsOf } from '../../domain/meetings/starting-points.ts';
import type { LocalDate } from '../../domain/local-date.ts';
import type { PlaceId, Site } from '../../domain/places/place.ts';
import type { Places } from '../../domain/places/places.ts';
import { spaceList } from '../desks/space-list-card.ts';
import type { Party } from './party.ts';
import { carried, type RoomSlots } from './room-slots.ts';

/** The fairest place, and the next two. */
const PLACES_OFFERED = 3;

export interface FairRoomsParts {
  search: SpaceSearch;
  places: Places;
  starts: StartingPointsOf;
}

/** Why no place could be found that is fair. */
type NotFair = 'nobody-known' | 'nothing-free';

type Wish = SpaceWish & { days: [LocalDate, ...LocalDate[]] };

/** "A room for me, Saar and Tom on Thursday": where it costs all of them the least travel. */
export class FairRooms {
  readonly #parts: FairRoomsParts;

  constructor(parts: FairRoomsParts) {
    this.#parts = parts;
  }

  /** The fairest places that have a room: where of nobody it is known from where they come, or no place has one, says which it is. */
  async shown(slots: RoomSlots, wish: Wish, party: Party, notices: string[], turn: Turn): Promise<Answer | NotFair> {
    const found = await this.#found(wish, party, PLACES_OFFERED, turn);
    if (typeof found === 'string') return found;
    const { offer, weighed } = found;
    const { fair } = turn.words;
    const title = fair.rooms({ count: party.colleagues.length + 1, when: offer.days, part: wish.part });
    const intro = [...weighed, ...(offer.sites.length > 1 ? [fair.inOrder] : [])];
    const list = {
      ...{ offer, title, intro, notices, place: undefined, page: slots.page ?? 0, verb: 'book_room' as const },
      townOf: ({ place }: Readonly<Site>) => this.#parts.places.place(place)?.names[turn.language],
      ...{ rooms: { seats: wish.seats }, slots: carried(slots) },
      request: { ability: 'book_room', slots: { ...slots, days: offer.days } },
    };
    return { replies: [spaceList(list, turn)] };
  }

  /** The fairest place for the first of several days, and how it was weighed. */
  async placeFor(wish: Wish, party: Party, turn: Turn): Promise<{ place: PlaceId; weighed: string[] } | undefined> {
    const [first] = wish.days;
    const found = await this.#found({ ...wish, days: [first] }, party, 1, turn);
    if (typeof found === 'string') return undefined;
    const place = found.offer.sites[0]?.site.place;
    return place && { place, weighed: found.weighed };
  }

  async #found(wish: Wish, { colleagues }: Party, most: number, turn: Turn) {
    const { search, places, starts: known } = this.#parts;
    const [day] = wish.days;
    const starts = await known.all(turn.who, colleagues, { day, part: wish.part }, turn.now);
    if (starts.starts.length === 0) return 'nobody-known';
    const sites = fairestFirst(await places.sites(), starts.starts);
    const offer = await search.firstOf(turn.who, sites, wish, turn.now, most);
    if (offer.sites.length === 0) return 'nothing-free';
    return { offer, weighed: weighedBy(starts, colleagues.length + 1, day, turn) };
  }
}

/** In words, and of nobody in particular: no distance is told, since of few people it would be somebody's. */
function weighedBy(
  { starts, withHomes, isOnlyOwn }: StartingPoints,
  people: number,
  day: LocalDate,
  turn: Turn,
): string[] {
  const { fair } = turn.words;
  if (isOnlyOwn && people > 1) return [fair.onlyYou];
  const by = withHomes ? fair.byHomes({ day }) : fair.byWork({ day });
  return [by, ...(starts.length < people ? [fair.notAll] : [])];
}
