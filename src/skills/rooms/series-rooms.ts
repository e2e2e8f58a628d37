import type { CardAction } from '../../cards/card.ts';
import type { Answer, Turn } from '../../conversation/ability.ts';
import { dayPart, partData } from '../../conversation/slot-schemas.ts';
import type { Bookings } from '../../domain/bookings/bookings.ts';
import { bookSeries, seriesOf } from '../../domain/bookings/series/series.ts';
import { type SeriesRoom, seriesRooms } from '../../domain/bookings/series/series-offer.ts';
import type { DaysOffered, SiteOffer, SpaceSearch, SpaceWish } from '../../domain/bookings/choosing/space-search.ts';
import type { LocalDate } from '../../domain/local-date.ts';
import type { SpaceId } from '../../domain/places/place.ts';
import type { BookingCards } from '../bookings/booking-cards.ts';
import { spaceList } from '../desks/space-list-card.ts';
import type { Gathering } from './gathering.ts';
import { seatsFor } from './party.ts';
import { carried, type RoomSlots } from './room-slots.ts';

/** So many rooms are shown: where none of the best will do, another time or place will sooner. */
const ROOMS_SHOWN = 6;
/** A correction alters none of several bookings. */
const NOTHING_TO_ALTER = { ability: 'none', slots: {} };

export interface SeriesRoomsParts {
  gathering: Gathering;
  search: SpaceSearch;
  bookings: Bookings;
  cards: BookingCards;
}

/** "Every second Tuesday until June": rooms for several dates, of which some may be had and others not. */
export class SeriesRooms {
  readonly #parts: SeriesRoomsParts;

  constructor(parts: SeriesRoomsParts) {
    this.#parts = parts;
  }

  /**
   * The best rooms, each with the dates that it has; undefined where none has any, or where one date only remains to be had.
   *
   * @param said what has become of dates before, the place as the person calls it, and how that was found.
   */
  async shown(
    slots: RoomSlots,
    wish: SpaceWish,
    said: { notices: string[]; place: string | undefined; weighed: string[] },
    turn: Turn,
  ): Promise<Answer | undefined> {
    const found = await this.#parts.search.byDay(turn.who, wish, turn.now);
    const { rooms, missing } = seriesRooms(found, wish.equipment);
    if (found.days.length < 2 || rooms.length === 0) return undefined;

    const { days, skipped } = found;
    const { words } = turn;
    const best = rooms.slice(0, ROOMS_SHOWN);
    const facts = { count: days.length, part: wish.part };
    const title = said.place === undefined ? words.series.around(facts) : words.series.offered({ ...facts, place: said.place }); // prettier-ignore
    const left = rooms.length - best.length;
    const intro = [
      ...said.weighed,
      words.series.dates({ when: days }),
      ...(left > 0 ? [words.series.furtherRooms({ left })] : []),
    ];
    const { room: _room, without: _without, page: _page, ...request } = slots;
    const list = {
      ...{ verb: 'book_room' as const, page: 0, rooms: { seats: wish.seats }, title, intro, ...said },
      offer: { days, skipped, missing: [...missing], part: wish.part, sites: bySite(best), elsewhere: [] },
      slots: carried(slots),
      request: { ability: 'book_room', slots: { ...request, days } },
      allAtOnce: true,
      datesOf: datesOf(best, found, turn),
    };
    return { replies: [spaceList(list, turn)] };
  }

  /** Books the dates, and says what is to be done about those that are without a room. Undefined where all were taken. */
  async booked(slots: RoomSlots & { room: SpaceId; days: LocalDate[] }, turn: Turn): Promise<Booked> {
    const { bookings, cards, search, gathering } = this.#parts;
    const { room, days, ofSeries: series = turn.key } = slots;
    const wish = { space: room, days, part: dayPart(slots), seats: seatsFor(slots) };
    const { bookings: made, lost } = await bookSeries(bookings, turn.who, wish, series, turn.now);
    const [first] = made;
    if (!first) return { lost };

    const without = [...lost, ...(slots.without ?? [])].sort();
    const { space } = await bookings.dayOf(first);
    const { words } = turn;
    const notices = [
      ...(lost.length > 0 ? [words.series.lost({ space, when: lost })] : []),
      ...(without.length > 0 ? [words.series.without({ when: without })] : []),
    ];
    const rest = { ...carried(slots), ...partData(wish.part), ofSeries: seriesOf(first), place: slots.place };
    const other = without.length > 0 && (await search.otherTime(turn.who, room, { days: without, part: wish.part }, turn.now)); // prettier-ignore
    const actions: CardAction[] = [];
    if (without.length > 0) {
      const title = words.series.otherRooms({ count: without.length });
      actions.push(turn.button(title, 'book_room', { ...rest, days: without }));
    }
    if (other) {
      const title = words.series.otherTime({ space, part: other });
      const then = { ...rest, wholeDay: undefined, halfDay: undefined, ...partData(other) };
      actions.push(turn.button(title, 'book_room', { ...then, room, days: without }));
    }
    const gathered = await gathering.of(made, slots, turn);
    const more = { notices: [...notices, ...gathered.notices], actions: [...actions, ...gathered.actions] };
    return { answer: { ...(await cards.booked(made, turn, more)), follow: NOTHING_TO_ALTER }, lost };
  }
}

export interface Booked {
  answer?: Answer;
  lost: LocalDate[];
}

/** Rooms of one site that come after each other share its line. */
function bySite(rooms: SeriesRoom[]): SiteOffer[] {
  const sites: SiteOffer[] = [];
  for (const { offer, space } of rooms) {
    const last = sites.at(-1);
    if (last?.site.id === offer.site.id) last.free.push(space);
    else sites.push({ ...offer, free: [space] });
  }
  return sites;
}

function datesOf(rooms: SeriesRoom[], { days }: DaysOffered, { words: { series, desks } }: Turn) {
  return ({ id }: { id: SpaceId }) => {
    const { free, taken, closed } = rooms.find(({ space }) => space.id === id) ?? { free: days, taken: [], closed: [] };
    const missing = [...taken, ...closed].sort();
    const total = days.length;
    if (missing.length === 0) return { days, said: series.all({ count: total }), button: desks.book, without: [] };
    const isMost = free.length > missing.length;
    const said = isMost ? series.but({ count: free.length, total, when: missing }) : series.only({ total, when: free });
    const why = closed.length > 0 ? [series.closed({ when: closed })] : [];
    return {
      days: free,
      said: [said, ...why].join('; '),
      button: series.bookAll({ count: free.length }),
      without: missing,
    };
  };
}
