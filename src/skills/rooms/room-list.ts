import type { Answer, Turn } from '../../conversation/ability.ts';
import * as slot from '../../conversation/slot-schemas.ts';
import type { Booked } from '../../domain/bookings/bookings.ts';
import type { SpaceOffer, SpaceSearch, SpaceWish } from '../../domain/bookings/choosing/space-search.ts';
import { dayAt, type LocalDate } from '../../domain/local-date.ts';
import { offersHosting } from '../../domain/meetings/hosting.ts';
import type { Places } from '../../domain/places/places.ts';
import { type SpaceList, spaceList } from '../desks/space-list-card.ts';
import type { SpaceQuestions } from '../desks/space-questions.ts';
import { waitingInstead, waitingThere } from '../desks/waiting-instead.ts';
import type { FairRooms } from './fair-rooms.ts';
import { withLength } from './meeting-time.ts';
import { roomNamed, withFirst } from './named-room.ts';
import { meantIn, namesIn, type Parties, seatsFor } from './party.ts';
import { carried, MOST_CARRIED, MOST_CARRIED_LENGTH, type RoomSlots } from './room-slots.ts';
import type { SeriesRooms } from './series-rooms.ts';

export interface RoomListParts {
  search: SpaceSearch;
  places: Places;
  questions: SpaceQuestions;
  parties: Parties;
  fair: FairRooms;
  series: SeriesRooms;
}

type Wish = SpaceWish & { days: [LocalDate, ...LocalDate[]] };

/** Shows rooms that could be had: at a place, for several dates, or where it is fair to all who come. */
export class RoomList {
  readonly #parts: RoomListParts;

  constructor(parts: RoomListParts) {
    this.#parts = parts;
  }

  async show(said: RoomSlots, turn: Turn, before: string[] = []): Promise<Answer> {
    const { slots, notices } = named(withLength(said), before, turn);
    const wish = wishOf(slots, turn);
    if (isAnywhere(slots)) return this.#fairFor(slots, wish, notices, turn);
    const place = await this.#nameOf(slots, turn);
    const several = await this.#several(slots, wish, { notices, place, weighed: [] }, turn);
    return several ?? this.#atOnce(slots, wish, place, notices, turn);
  }

  /** Somebody was faster: what is left, nearest to the room that is lost first. */
  async taken(lostTo: Extract<Booked, { outcome: 'taken' }>, slots: RoomSlots, turn: Turn): Promise<Answer> {
    const { lost, offer, closure } = lostTo;
    const site = await this.#parts.places.site(lost.site);
    const { room: _room, page: _page, ...again } = slots;
    const request = { ability: 'book_room', slots: { ...again, place: site?.place, days: offer.days } };
    const { closures, rooms } = turn.words;
    const closed = closure && closures.closedThen({ space: lost, reason: closure.reason });
    const notices = [closed ?? rooms.taken({ desk: lost.name })];
    const place = await this.#nameOf({ ...slots, place: site?.place }, turn);
    const list = { offer, place, ...listed(slots), page: 0, request, notices };
    const waitFor = waitingThere(offer, lost, request.slots);
    return { replies: [spaceList({ ...list, ...waitFor }, turn)], unchanged: true, follow: request };
  }

  /** Where it costs all of them the least travel; where nothing is known of that, they are asked where. */
  async #fairFor(slots: RoomSlots, wish: Wish, notices: string[], turn: Turn): Promise<Answer> {
    const { fair, parties } = this.#parts;
    const party = await parties.of(slots, turn);
    const unknown = party.unknown.map((text) => turn.words.invitations.nobodyCalled({ text }));
    const said = [...notices, ...unknown];
    if (party.colleagues.length === 0) return this.#whereElse(slots, wish, said, turn);
    if (wish.days.length > 1) {
      const found = await fair.placeFor(wish, party, turn);
      const there = { ...slots, place: found?.place };
      const place = await this.#nameOf(there, turn);
      const about = { notices: said, place, weighed: found?.weighed ?? [] };
      const several = found && (await this.#several(there, { ...wish, place: found.place }, about, turn));
      if (several) return several;
    }
    const shown = await fair.shown(slots, wish, party, said, turn);
    if (shown === 'nothing-free') return this.#atOnce(slots, wish, undefined, said, turn);
    return shown === 'nobody-known'
      ? this.#whereElse(slots, wish, [...said, turn.words.fair.nobodyKnown], turn)
      : shown;
  }

  /** There is nothing to weigh: they are asked where. */
  async #whereElse(slots: RoomSlots, wish: Wish, notices: string[], turn: Turn): Promise<Answer> {
    const where = await this.#parts.questions.place('book_room', slots, turn, notices);
    return where ? { replies: [where] } : this.#atOnce(slots, wish, undefined, notices, turn);
  }

  async #several(slots: RoomSlots, wish: Wish, said: Parameters<SeriesRooms['shown']>[2], turn: Turn) {
    return wish.days.length > 1 ? this.#parts.series.shown(slots, wish, said, turn) : undefined;
  }

  /** Rooms that are free on all of the days. */
  async #atOnce(slots: RoomSlots, wish: Wish, place: string | undefined, before: string[], turn: Turn) {
    const { otherDays, page = 0, unknownPlace: _unknown, suggestedPlaces: _suggested, ...request } = slots;
    const found = await this.#parts.search.offer(turn.who, wish, turn.now);
    const wanted = await roomNamed(slots, this.#parts.places, turn);
    const { offer, notices: isTaken } = withFirst(wanted?.space, found, turn);
    const again = { ability: 'book_room', slots: { ...request, days: offer.days } };
    const notices = [...before, ...isTaken, ...(await this.#hostsNobody(slots, offer, turn))];
    const list = { offer, place, ...listed(slots), page, request: again, notices };
    const waitFor = waitingInstead(offer, place, again.slots);
    return { replies: [spaceList({ ...list, ...waitFor, ...(otherDays && { otherDays }) }, turn)] };
  }

  /** Where no site of the place receives those whom it is for. */
  async #hostsNobody({ place, hosted }: RoomSlots, offer: SpaceOffer, turn: Turn): Promise<string[]> {
    const { places } = this.#parts;
    const middle = place && places.place(place);
    if (!hosted || !middle || offer.sites.length > 0) return [];
    const sites = await places.sitesIn(middle.id, middle);
    const [site] = sites;
    if (!site || sites.some((one) => offersHosting(one, hosted))) return [];
    return [turn.words.refusals['site-does-not-host']({ site: site.name, hosted })];
  }

  async #nameOf({ place, site }: RoomSlots, { language }: Turn): Promise<string | undefined> {
    const { places } = this.#parts;
    const building = site && (await places.site(site));
    const inPlace = building?.place ?? place;
    return inPlace && places.place(inPlace)?.names[language];
  }
}

/** Whether it is to be found by who comes: nobody said where. */
export function isAnywhere({ place, site, unknownPlace, people, person, fair }: RoomSlots): boolean {
  const isFair = fair ?? (people !== undefined || person !== undefined);
  return isFair && !place && !site && !unknownPlace;
}

/** More names than a button carries are counted, and told so. */
function named(slots: RoomSlots, notices: string[], turn: Turn): { slots: RoomSlots; notices: string[] } {
  const { people: _people, meant: _meant, person: _person, colleague: _colleague, guests: _guests, ...rest } = slots;
  const people = namesIn(slots);
  const all = { ...rest, guests: slots.guests, ...(people.length > 0 && { people, meant: meantIn(slots) }) };
  if (areCarried(all)) return { slots: all, notices };
  const told = turn.words.fair.tooMany({ limit: MOST_CARRIED });
  return { slots: { ...rest, capacity: seatsFor(slots), fair: undefined }, notices: [...notices, told] };
}

function areCarried({ people = [], meant, guests = [] }: RoomSlots): boolean {
  const length = JSON.stringify({ people, meant, guests }).length;
  return people.length + guests.length <= MOST_CARRIED && length <= MOST_CARRIED_LENGTH;
}

function wishOf(slots: RoomSlots, turn: Turn): Wish {
  const [first = dayAt(turn.now, turn.who.organisation.zone), ...others] = slots.days ?? [];
  const { place, site, hosted, equipment = [] } = slots;
  const what = { kind: 'room' as const, seats: seatsFor(slots), equipment, hosted };
  return { ...what, place, site, days: [first, ...others], part: slot.dayPart(slots) };
}

function listed(slots: RoomSlots): Pick<SpaceList, 'rooms' | 'verb' | 'slots'> {
  const { place: _place, site: _site, ...data } = carried(slots);
  return { rooms: { seats: seatsFor(slots) }, verb: 'book_room', slots: data };
}
