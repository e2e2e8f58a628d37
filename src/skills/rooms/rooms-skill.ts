import { ability, type Answer, type Skill, type Turn } from '../../conversation/ability.ts';
import * as slot from '../../conversation/slot-schemas.ts';
import type { Bookings } from '../../domain/bookings/bookings.ts';
import type { SpaceSearch } from '../../domain/bookings/space-search.ts';
import { dayAt, type LocalDate } from '../../domain/local-date.ts';
import type { SpaceId } from '../../domain/places/place.ts';
import type { Places } from '../../domain/places/places.ts';
import type { BookingCards } from '../bookings/booking-cards.ts';
import { assertKind } from '../desks/kind-of-button.ts';
import { type SpaceList, spaceList } from '../desks/space-list-card.ts';
import { SpaceQuestions } from '../desks/space-questions.ts';
import { waitingInstead, waitingThere } from '../desks/waiting-instead.ts';
import { askTime } from './meeting-time.ts';
import { roomSlots, type RoomSlots } from './room-slots.ts';
import { SeriesRooms } from './series-rooms.ts';

/** "A room for 8 with video in Namur, Thursday from 2 to 4": shows what is free, and books the room whose button is pressed. */
export function roomsSkill(search: SpaceSearch, bookings: Bookings, places: Places, cards: BookingCards): Skill {
  const questions = new SpaceQuestions(places, search, ({ rooms }) => rooms);
  const series = new SeriesRooms({ search, bookings, cards });

  async function show(slots: RoomSlots, turn: Turn, notices: string[] = []): Promise<Answer> {
    const { otherDays, page = 0, unknownPlace: _unknown, suggestedPlaces: _suggested, ...request } = slots;
    const { capacity: seats, days = [dayAt(turn.now, turn.who.organisation.zone)] } = slots;
    const wish = { ...slots, days, kind: 'room' as const, seats, part: slot.dayPart(slots), equipment: slots.equipment ?? [] }; // prettier-ignore
    const place = await nameOf(slots, turn);
    const severalDates = days.length > 1 && (await series.shown(slots, wish, { notices, place }, turn));
    if (severalDates) return severalDates;
    const offer = await search.offer(turn.who, wish, turn.now);
    const again = { ability: 'book_room', slots: { ...request, days: offer.days } };
    const list = { offer, place, ...listed(slots), page, request: again, notices, ...waitingInstead(offer, place, again.slots) }; // prettier-ignore
    return { replies: [spaceList({ ...list, ...(otherDays && { otherDays }) }, turn)] };
  }

  async function nameOf({ place, site }: RoomSlots, { language }: Turn): Promise<string | undefined> {
    const building = site && (await places.site(site));
    const inPlace = building?.place ?? place;
    return inPlace && places.place(inPlace)?.names[language];
  }

  async function taken(
    booked: Extract<Awaited<ReturnType<Bookings['book']>>, { outcome: 'taken' }>,
    slots: RoomSlots,
    turn: Turn,
  ): Promise<Answer> {
    const { lost, offer } = booked;
    const site = await places.site(lost.site);
    const { room: _room, page: _page, ...again } = slots;
    const request = { ability: 'book_room', slots: { ...again, place: site?.place, days: offer.days } };
    const notices = [turn.words.rooms.taken({ desk: lost.name })];
    const place = await nameOf({ ...slots, place: site?.place }, turn);
    const list = { offer, place, ...listed(slots), page: 0, request, notices };
    const waitFor = waitingThere(offer, lost, request.slots);
    return { replies: [spaceList({ ...list, ...waitFor }, turn)], unchanged: true, follow: request };
  }

  async function bookDates(slots: RoomSlots & { room: SpaceId; days: LocalDate[] }, turn: Turn): Promise<Answer> {
    const { answer, lost } = await series.booked(slots, turn);
    if (answer) return answer;
    const space = await places.space(slots.room);
    const notices = space ? [turn.words.series.lost({ space, when: lost })] : [];
    const { room: _room, without = [], ...again } = slots;
    const shown = await show({ ...again, days: [...lost, ...without].sort() }, turn, notices);
    return { ...shown, unchanged: true };
  }

  return {
    name: 'rooms',
    abilities: [
      ability({
        name: 'book_room',
        slots: roomSlots,
        example: 'book_room',
        refinable: true,
        proposes: true,
        changes: ({ room }) => room !== undefined,
        ask: async (slots, turn) => {
          if (slots.room) return undefined;
          const where = await questions.place('book_room', slots, turn);
          if (where) return { slot: 'place', replies: [where] };
          const when = await questions.day('book_room', slots, turn);
          if (when) return { slot: 'days', replies: [when] };
          const time = askTime('book_room', slots, turn);
          return time && { slot: 'time', replies: [time] };
        },
        run: async (slots, turn) => {
          const { room, days } = slots;
          if (!room || !days) return show(slots, turn);
          await assertKind('room', room, places);
          if (days.length > 1 || slots.ofSeries) return bookDates({ ...slots, room, days }, turn);
          const { key, now, who } = turn;
          const booked = await bookings.book(who, room, days, slot.dayPart(slots), key, now, slots.capacity);
          switch (booked.outcome) {
            case 'booked':
              return cards.booked(booked.bookings, turn);
            case 'busy':
              return cards.busy(booked.with, turn);
            case 'taken':
              return taken(booked, slots, turn);
          }
        },
      }),
    ],
  };
}

/** What each button of a list of rooms carries beside its room. */
function listed({ capacity, wholeDay, ofSeries }: RoomSlots): Pick<SpaceList, 'rooms' | 'verb' | 'slots'> {
  const slots = { ...(capacity && { capacity }), ...(wholeDay && { wholeDay }), ...(ofSeries && { ofSeries }) };
  return { rooms: { seats: capacity }, verb: 'book_room', slots };
}
