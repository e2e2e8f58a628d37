import type { Answer, Turn } from '../../conversation/ability.ts';
import { partData } from '../../conversation/slot-schemas.ts';
import type { Booking } from '../../domain/bookings/booking.ts';
import type { Bookings } from '../../domain/bookings/bookings.ts';
import { byMinutes, type Limited } from '../../domain/bookings/lengths.ts';
import type { Moving } from '../../domain/bookings/moving.ts';
import type { SpaceOffer, SpaceSearch } from '../../domain/bookings/choosing/space-search.ts';
import { type LocalDate, timeAt } from '../../domain/local-date.ts';
import type { Space } from '../../domain/places/place.ts';
import { Refusal } from '../../domain/refusal.ts';
import { choice } from '../card-replies.ts';
import type { BookingCards } from './booking-cards.ts';

export interface LengthsParts {
  bookings: Bookings;
  moving: Moving;
  search: SpaceSearch;
  cards: BookingCards;
}

/** So many other rooms are offered where the one that is booked cannot be had for longer. */
const ROOMS_INSTEAD = 3;

/** "Half an hour longer", "end at 3 instead", "make it half a day". */
export class Lengths {
  readonly #parts: LengthsParts;

  constructor(parts: LengthsParts) {
    this.#parts = parts;
  }

  /** @param anew whether they know that the owner of the room is asked anew. */
  async end(booking: Booking, end: Date, anew: boolean | undefined, turn: Turn): Promise<Answer> {
    const { bookings, moving, cards } = this.#parts;
    const resized = await moving.resize(turn.who, booking.id, { end, anew }, turn.key, turn.now);
    switch (resized.outcome) {
      case 'moved':
        return cards.resized(resized.before, resized.booking, turn);
      case 'busy':
        return cards.busy(resized.with, turn);
      case 'asks-anew': {
        const { site } = await bookings.dayOf(booking);
        const time = { to: timeAt(end, site.zone) };
        return cards.asksAnew(resized, { booking: booking.id, time }, turn);
      }
      case 'limited':
        return this.#limited(booking, end, resized, turn);
    }
  }

  /** Which half is to be kept? */
  async half(booking: Booking, turn: Turn): Promise<Answer> {
    const { space } = await this.#parts.bookings.dayOf(booking);
    const { rooms, lengths } = turn.words;
    const halves = [
      turn.button(rooms.morning, 'change', { booking: booking.id, halfDay: 'am' }),
      turn.button(rooms.afternoon, 'change', { booking: booking.id, halfDay: 'pm' }),
    ];
    return this.#asked(booking, lengths.whichHalf({ space }), halves, [], turn);
  }

  /** "We are 6 now", where the room seats 8. */
  async seatsAll(booking: Booking, turn: Turn): Promise<Answer> {
    const { space } = await this.#parts.bookings.dayOf(booking);
    return this.#asked(booking, turn.words.lengths.seatsAll({ space, count: space.capacity ?? 1 }), [], [], turn);
  }

  async #limited(booking: Booking, end: Date, { because, limit, until }: Limited, turn: Turn): Promise<Answer> {
    const { site, space } = await this.#parts.bookings.dayOf(booking);
    const { lengths } = turn.words;
    const time = timeAt(limit, site.zone);
    const isClosing = because === 'closing';
    const why = isClosing ? lengths.closes({ site: site.name[turn.language], time }) : lengths.nextOne({ space, time });
    const to = until && timeAt(until, site.zone);
    const stay = to ? [turn.button(lengths.until({ to }), 'change', { booking: booking.id, time: { to } })] : [];
    const others = isClosing || booking.kind !== 'room' ? [] : await this.#roomsFor(booking, end, turn);
    const actions = [...stay, ...others];
    const title = actions.length > 0 ? lengths.offer : isClosing ? why : lengths.noOther;
    return this.#asked(booking, title, actions, title === why ? [] : [why], turn);
  }

  /** Rooms of the site that are free for all of it; of a meeting that has begun, for what comes after it. */
  async #roomsFor(booking: Booking, end: Date, turn: Turn) {
    const { bookings, search } = this.#parts;
    const { site, space, day } = await bookings.dayOf(booking);
    const hasBegun = booking.slot.from <= turn.now;
    const from = timeAt(hasBegun ? booking.slot.to : booking.slot.from, site.zone);
    const part = { from, to: timeAt(end, site.zone) };
    const wish = { kind: 'room' as const, seats: space.capacity, site: site.id, days: [day], part, equipment: [] };
    const free = await freeThatDay(search.offer(turn.who, { ...wish, insteadOf: booking }, turn.now), day);
    const data = { ...partData(part), days: [day] };
    return free.slice(0, ROOMS_INSTEAD).map((room: Readonly<Space>) => {
      const title = turn.words.lengths.instead({ space: room, ...part });
      return hasBegun
        ? turn.button(title, 'book_room', { ...data, room: room.id })
        : turn.button(title, 'change', { ...data, booking: booking.id, desk: room.id });
    });
  }

  #asked(
    booking: Booking,
    title: string,
    actions: Parameters<typeof choice>[2],
    notices: string[],
    turn: Turn,
  ): Answer {
    const follow = { ability: 'change', slots: { booking: booking.id } };
    return { replies: [choice(turn, title, actions, notices)], unchanged: true, booking: booking.id, follow };
  }
}

/** None, where no room of the site can be had for as long: it closes before, or is closed. */
async function freeThatDay(offer: Promise<SpaceOffer>, day: LocalDate): Promise<Readonly<Space>[]> {
  try {
    const { sites, days } = await offer;
    return days.includes(day) ? sites.flatMap(({ free }) => free) : [];
  } catch (error) {
    if (error instanceof Refusal) return [];
    throw error;
  }
}

/** The instant at which it is to end, by what was said of its length; undefined where nothing was. */
export function endMeant(minutes: number | undefined, { slot }: Booking): Date | undefined {
  return minutes === undefined ? undefined : byMinutes(slot.to, minutes);
}
