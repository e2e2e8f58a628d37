import { ability, type Answer, type Question, type Skill, type Turn } from '../../conversation/ability.ts';
import * as slot from '../../conversation/slot-schemas.ts';
import { assertFewDays } from '../../domain/bookings/booking-days.ts';
import type { Bookings } from '../../domain/bookings/bookings.ts';
import type { SpaceSearch } from '../../domain/bookings/choosing/space-search.ts';
import type { LocalDate } from '../../domain/local-date.ts';
import type { StartingPointsOf } from '../../domain/meetings/starting-points.ts';
import type { SpaceId } from '../../domain/places/place.ts';
import type { Places } from '../../domain/places/places.ts';
import type { Whereabouts } from '../../domain/presence/whereabouts.ts';
import type { BookingCards } from '../bookings/booking-cards.ts';
import { choice } from '../card-replies.ts';
import { assertKind } from '../desks/kind-of-button.ts';
import { SpaceQuestions } from '../desks/space-questions.ts';
import { FairRooms } from './fair-rooms.ts';
import { Gathering, type GatheringParts } from './gathering.ts';
import { askTime } from './meeting-time.ts';
import { namesIn, Parties, seatsFor } from './party.ts';
import { roomNamed } from './named-room.ts';
import { isAnywhere, RoomList } from './room-list.ts';
import { roomSlots, type RoomSlots } from './room-slots.ts';
import { SeriesRooms } from './series-rooms.ts';

export interface RoomsParts extends Omit<GatheringParts, 'parties'> {
  search: SpaceSearch;
  bookings: Bookings;
  places: Places;
  cards: BookingCards;
  whereabouts: Whereabouts;
  starts: StartingPointsOf;
}

type Wanted = RoomSlots & { room: SpaceId; days: LocalDate[] };

/** "A room for 8 with video in Namur, Thursday from 2 to 4": shows what is free, and books the room whose button is pressed. */
export function roomsSkill(parts: RoomsParts): Skill {
  const { search, bookings, places, cards, whereabouts, starts } = parts;
  const questions = new SpaceQuestions(places, search, ({ rooms }) => rooms);
  const parties = new Parties(whereabouts);
  const gathering = new Gathering({ ...parts, parties });
  const series = new SeriesRooms({ gathering, search, bookings, cards });
  const fair = new FairRooms({ search, places, starts });
  const list = new RoomList({ search, places, questions, parties, fair, series });

  /** Where a room is named, it is in its building. */
  async function located(slots: RoomSlots, turn: Turn): Promise<RoomSlots> {
    const named = slots.room ? undefined : await roomNamed(slots, places, turn);
    return named ? { ...slots, site: named.site.id } : slots;
  }

  async function ask(said: RoomSlots, turn: Turn): Promise<Question | undefined> {
    const slots = await located(said, turn);
    if (slots.room) return undefined;
    assertFewDays(slots.days ?? []);
    const { ask: which } = await parties.of(slots, turn);
    if (which) return { slot: 'people', replies: [which] };
    const where = await askPlace(slots, turn);
    if (where) return where;
    const when = await questions.day('book_room', slots, turn);
    if (when) return { slot: 'days', replies: [when] };
    const time = askTime('book_room', slots, turn);
    return time && { slot: 'time', replies: [time] };
  }

  /** A fair place is found by who comes, and never where others read along. */
  async function askPlace(slots: RoomSlots, turn: Turn): Promise<Question | undefined> {
    const isFair = isAnywhere(slots);
    if (isFair && namesIn(slots).length === 0) {
      return { slot: 'people', replies: [choice(turn, turn.words.fair.askWho, [])] };
    }
    if (isFair && turn.isPrivate) return undefined;
    const notices = isFair ? [turn.words.fair.onlyAlone] : [];
    const where = await questions.place('book_room', slots, turn, notices);
    return where && { slot: 'place', replies: [where] };
  }

  async function book(slots: Wanted, turn: Turn): Promise<Answer> {
    const { room, days } = slots;
    await assertKind('room', room, places);
    await gathering.assertHosted(slots, room);
    if (days.length > 1 || slots.ofSeries) return bookDates(slots, turn);
    const { key, now, who } = turn;
    const booked = await bookings.book(who, room, days, slot.dayPart(slots), key, now, { seats: seatsFor(slots) });
    switch (booked.outcome) {
      case 'booked':
        return cards.booked(booked.bookings, turn, await gathering.of(booked.bookings, slots, turn));
      case 'busy':
        return cards.busy(booked.with, turn);
      case 'taken':
        return list.taken(booked, slots, turn);
    }
  }

  async function bookDates(slots: Wanted, turn: Turn): Promise<Answer> {
    const { answer, lost } = await series.booked(slots, turn);
    if (answer) return answer;
    const space = await places.space(slots.room);
    const notices = space ? [turn.words.series.lost({ space, when: lost })] : [];
    const { room: _room, without = [], ...again } = slots;
    const shown = await list.show({ ...again, days: [...lost, ...without].sort() }, turn, notices);
    return { ...shown, unchanged: true };
  }

  return {
    name: 'rooms',
    abilities: [
      ability({
        name: 'book_room',
        slots: roomSlots,
        refinable: true,
        proposes: true,
        changes: ({ room }) => room !== undefined,
        ask,
        run: async (said, turn) => {
          const slots = await located(said, turn);
          const { room, days } = slots;
          return room && days ? book({ ...slots, room, days }, turn) : list.show(slots, turn);
        },
      }),
    ],
  };
}
