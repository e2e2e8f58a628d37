import type * as z from 'zod/v4';
import type { Answer, Turn } from '../../conversation/ability.ts';
import * as slot from '../../conversation/slot-schemas.ts';
import type { Booking } from '../../domain/bookings/booking.ts';
import type { Bookings } from '../../domain/bookings/bookings.ts';
import type { Moving } from '../../domain/bookings/moving.ts';
import type { SpaceOffer } from '../../domain/bookings/choosing/space-search.ts';
import type { LocalDate } from '../../domain/local-date.ts';
import type { Places } from '../../domain/places/places.ts';
import { Refusal } from '../../domain/refusal.ts';
import { choice } from '../card-replies.ts';
import { spaceList } from '../desks/space-list-card.ts';
import type { SpaceQuestions } from '../desks/space-questions.ts';
import { type BookingCards, moveAction } from './booking-cards.ts';
import type { changeSlots } from './booking-slots.ts';
import { endAt, partMeant } from '../../domain/bookings/lengths.ts';
import { endMeant, type Lengths } from './lengths.ts';
import type { MeantBookings } from './meant-bookings.ts';

type ChangeSlots = z.output<typeof changeSlots>;

export interface ChangeParts {
  bookings: Bookings;
  moving: Moving;
  meant: MeantBookings;
  cards: BookingCards;
  lengths: Lengths;
  questions: SpaceQuestions;
  places: Places;
  /** Nothing fits what was said. */
  noneSuch: (turn: Turn) => Promise<Answer>;
}

/** "Make it Friday": gives a booking another day, part of the day, place or desk. */
export class Change {
  readonly #parts: ChangeParts;

  constructor(parts: ChangeParts) {
    this.#parts = parts;
  }

  async run(slots: ChangeSlots, turn: Turn): Promise<Answer> {
    const { cards, noneSuch } = this.#parts;
    const { candidates, to } = await this.#target(slots, turn);
    const [booking] = candidates;
    if (!booking) return noneSuch(turn);
    if (to.days && to.days.length > 1) throw new Refusal('one-day-at-a-time', {});
    if (candidates.length === 1) return wantsNothing(to) ? this.#askDay(booking, turn) : this.#move(booking, to, turn);

    const { booking: _booking, fromDays: _days, fromPlace: _place, ...wanted } = to;
    const { lengths, booking: ofBooking } = turn.words;
    const isLength = wanted.byMinutes !== undefined || wanted.half || wanted.capacity !== undefined;
    return cards.listed(candidates, turn, isLength ? lengths.which : ofBooking.whichMove, {
      actionsOf: (one, detail) => [moveAction(one, detail, turn, wanted)],
    });
  }

  /** The bookings that may be meant, and what they should become: a day or a place that is said may be either. */
  async #target(slots: ChangeSlots, turn: Turn): Promise<{ candidates: Booking[]; to: ChangeSlots }> {
    const { bookings, meant } = this.#parts;
    const { booking, fromPlace, fromDays, place, days, resource } = slots;
    if (booking) return { candidates: [await bookings.own(turn.who, booking, turn.now)], to: slots };
    if (fromPlace || fromDays) {
      return { candidates: await meant.of(turn, { place: fromPlace, days: fromDays, resource }), to: slots };
    }
    // "Make tomorrow's booking afternoon only": tomorrow is the booking's own day.
    const isLength = slots.byMinutes !== undefined || slots.half;
    const staysThatDay = isLength ?? slots.halfDay ?? slots.time ?? slots.equipment ?? slots.capacity;
    const thatDay = days && staysThatDay ? await meant.of(turn, { place, days, resource }) : [];
    if (thatDay.length > 0) return { candidates: thatDay, to: { ...slots, days: undefined, place: undefined } };

    const spokenOf = await meant.last(turn);
    const last = spokenOf && (!resource || spokenOf.kind === resource) ? spokenOf : undefined;
    const running = slots.byMinutes === undefined ? [] : await meant.running(turn);
    if (running.length > 0) return { candidates: distinct([...running, ...(last ? [last] : [])]), to: slots };
    if (last) return { candidates: [last], to: slots };
    const there = place ? await meant.of(turn, { place, resource }) : [];
    if (there.length > 0) return { candidates: there, to: { ...slots, place: undefined } };
    const all = await meant.all(turn);
    return { candidates: all.filter(({ kind }) => !resource || kind === resource), to: slots };
  }

  async #move(booking: Booking, to: ChangeSlots, turn: Turn): Promise<Answer> {
    const { bookings, moving, cards, lengths } = this.#parts;
    const { site, space } = await bookings.dayOf(booking);
    const end = endMeant(to.byMinutes, booking) ?? endSaid(to, booking, site.zone);
    if (end) return lengths.end(booking, end, to.anew, turn);
    if (to.half && !wantsPart(to)) return lengths.half(booking, turn);
    const { capacity: seats, ...others } = to;
    if (seats && seats <= (space.capacity ?? 1) && wantsNothing(others)) return lengths.seatsAll(booking, turn);

    const part = wantsPart(to) ? partMeant(slot.dayPart(to), booking, site.zone) : undefined;
    const alteration = { ...to, seats, day: to.days?.[0], part };
    const moved = await moving.move(turn.who, booking.id, alteration, turn.key, turn.now);
    switch (moved.outcome) {
      case 'moved':
        return cards.moved(moved.before, moved.booking, moved.lost, turn);
      case 'busy':
        return cards.busy(moved.with, turn);
      case 'offer':
        return this.#offer(booking, to, moved.offer, turn);
      case 'asks-anew':
        return cards.asksAnew(moved, { ...to, booking: booking.id }, turn);
    }
  }

  async #askDay(booking: Booking, turn: Turn): Promise<Answer> {
    const { bookings, questions } = this.#parts;
    const { space, site, day } = await bookings.dayOf(booking);
    const buttons = await questions.dayButtons('change', { booking: booking.id, site: site.id }, turn);
    const others = buttons.filter(({ data }) => !(data['days'] as LocalDate[]).includes(day));
    const title = turn.words.booking.moveTo({ space, day });
    return { replies: [choice(turn, title, others)], booking: booking.id, follow: following(booking) };
  }

  /** It cannot simply be moved there: what can be had, each desk with a button that moves the booking to it. */
  async #offer(booking: Booking, to: ChangeSlots, offer: SpaceOffer, turn: Turn): Promise<Answer> {
    const { bookings, places } = this.#parts;
    const { site, day } = await bookings.dayOf(booking);
    const place = places.place(to.place ?? site.place)?.names[turn.language];
    const slots = { booking: booking.id };
    const seats = to.capacity === undefined ? {} : { capacity: to.capacity };
    const again = { ...slots, ...seats, place: to.place, days: offer.days, ...slot.partData(offer.part) };
    const left =
      booking.kind === 'desk' &&
      !to.place &&
      offer.skipped.length === 0 &&
      !offer.sites.some((one) => one.site.id === site.id);
    const why = turn.words.booking.siteLeft({ site: site.name[turn.language], day: offer.days[0] ?? day });
    const request = { ability: 'change', slots: again };
    const list = { offer, place, verb: 'change' as const, slots, request, page: 0, notices: left ? [why] : [] };
    const rooms = booking.kind === 'room' ? { rooms: { seats: to.capacity } } : {};
    return {
      replies: [spaceList({ ...list, ...rooms }, turn)],
      unchanged: true,
      booking: booking.id,
      follow: following(booking),
    };
  }
}

const wantsPart = ({ halfDay, time }: ChangeSlots) => halfDay !== undefined || time !== undefined;

const wantsNothing = ({ days, place, desk, equipment, byMinutes, half, capacity, ...to }: ChangeSlots) =>
  !(days ?? place ?? desk ?? equipment ?? byMinutes ?? half ?? capacity) && !wantsPart(to);

/** "End at 3 instead": nothing else becomes another. */
function endSaid({ time, days, place, desk, equipment, capacity }: ChangeSlots, { slot: held }: Booking, zone: string) {
  if (!time?.to || time.from || (days ?? place ?? desk ?? equipment ?? capacity)) return undefined;
  return endAt(held, time.to, zone);
}

const distinct = (bookings: Booking[]) => [...new Map(bookings.map((one) => [one.id, one])).values()];

function following(booking: Booking): NonNullable<Answer['follow']> {
  return { ability: 'change', slots: { booking: booking.id } };
}
