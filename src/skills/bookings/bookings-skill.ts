import * as z from 'zod/v4';
import { ability, type Answer, type Skill, type Turn } from '../../conversation/ability.ts';
import * as slot from '../../conversation/slot-schemas.ts';
import type { Booking, BookingId } from '../../domain/bookings/booking.ts';
import type { Bookings } from '../../domain/bookings/bookings.ts';
import type { DeskSearch } from '../../domain/bookings/desk-search.ts';
import type { LocalDate } from '../../domain/local-date.ts';
import type { PlaceId } from '../../domain/places/place.ts';
import type { Places } from '../../domain/places/places.ts';
import { Refusal } from '../../domain/refusal.ts';
import { choice } from '../card-replies.ts';
import { deskList } from '../desks/desk-list-card.ts';
import { DeskQuestions } from '../desks/desk-questions.ts';
import { BookingCards, cancelAction, moveAction } from './booking-cards.ts';

const which = {
  booking: slot.bookingId.optional(),
  place: slot.placeId.optional(),
  days: slot.days.optional(),
  unknownPlace: z.string().max(80).optional(),
};
const changeSlots = z.object({
  ...which,
  fromPlace: slot.placeId.optional(),
  fromDays: slot.days.optional(),
  desk: slot.spaceId.optional(),
  equipment: slot.equipment.optional(),
  ...slot.partSlots,
});
type ChangeSlots = z.output<typeof changeSlots>;

/** One press cancels at most so many. */
const MOST_AT_ONCE = 20;

/** What a person does with bookings they have: see, move, cancel, arrive. */
export function bookingsSkill(bookings: Bookings, search: DeskSearch, places: Places): Skill {
  const cards = new BookingCards(bookings);
  const questions = new DeskQuestions(places, search);

  /** The booking last spoken of, as long as it is still to come. */
  async function lastBooking({ who, lastBooking: id, now }: Turn): Promise<Booking | undefined> {
    try {
      return id && (await bookings.own(who, id, now));
    } catch (error) {
      if (error instanceof Refusal) return undefined;
      throw error;
    }
  }

  /** All the bookings that a request may mean: those it describes, or else the one last spoken of, or else all. */
  async function meant(turn: Turn, place: PlaceId | undefined, days: LocalDate[] | undefined): Promise<Booking[]> {
    if (place || days) return bookings.mine(turn.who, { place, days }, turn.now);
    const last = await lastBooking(turn);
    return last ? [last] : bookings.mine(turn.who, {}, turn.now);
  }

  /** Nothing fits: what the person has, so that they can point at it. */
  async function noneSuch(turn: Turn): Promise<Answer> {
    const all = await bookings.mine(turn.who, {}, turn.now);
    return all.length > 0 ? cards.listed(all, turn, turn.words.booking.noneSuch) : nothingBooked(turn);
  }

  function nothingBooked(turn: Turn): Answer {
    const find = turn.button(turn.words.booking.findDesk, 'book_desk', {});
    return { replies: [choice(turn, turn.words.booking.none, [find])] };
  }

  async function cancelAll(ids: BookingId[], turn: Turn): Promise<Answer> {
    let count = 0;
    for (const id of ids) {
      try {
        await bookings.cancel(turn.who, id, turn.now);
        count++;
      } catch (error) {
        // One that is gone already need not keep the others.
        if (!(error instanceof Refusal)) throw error;
      }
    }
    return { replies: [choice(turn, turn.words.booking.allCancelled({ count }), [])] };
  }

  async function cancelWhich(found: Booking[], turn: Turn): Promise<Answer> {
    const { words } = turn;
    const ids = found.map(({ id }) => id);
    const all = turn.button(
      words.booking.cancelAll({ count: ids.length }),
      'cancel',
      { bookings: ids },
      { style: 'destructive' },
    );
    return cards.listed(found, turn, words.booking.whichCancel, {
      actionsOf: (booking, detail) => [cancelAction(booking, detail, turn)],
      below: ids.length <= MOST_AT_ONCE ? [all] : [],
    });
  }

  /** The booking to change, and what it should become: a place or day may say either. */
  async function target(slots: ChangeSlots, turn: Turn): Promise<{ candidates: Booking[]; to: ChangeSlots }> {
    if (slots.booking) return { candidates: [await bookings.own(turn.who, slots.booking, turn.now)], to: slots };
    if (slots.fromPlace || slots.fromDays)
      return { candidates: await meant(turn, slots.fromPlace, slots.fromDays), to: slots };

    const last = await lastBooking(turn);
    const onThatDay = slots.days && (await bookings.mine(turn.who, { days: slots.days, place: slots.place }, turn.now));
    const staysThatDay = slots.halfDay ?? slots.time ?? slots.equipment;
    if (onThatDay?.length && staysThatDay)
      return { candidates: onThatDay, to: { ...slots, days: undefined, place: undefined } };
    if (last) return { candidates: [last], to: slots };

    const all = await bookings.mine(turn.who, {}, turn.now);
    const there = slots.place && (await bookings.mine(turn.who, { place: slots.place }, turn.now));
    return there?.length ? { candidates: there, to: { ...slots, place: undefined } } : { candidates: all, to: slots };
  }

  async function change(slots: ChangeSlots, turn: Turn): Promise<Answer> {
    const { candidates, to } = await target(slots, turn);
    const [booking] = candidates;
    if (!booking) return noneSuch(turn);
    if (candidates.length > 1) {
      const { booking: _booking, fromDays: _days, fromPlace: _place, ...wanted } = to;
      return cards.listed(candidates, turn, turn.words.booking.whichMove, {
        actionsOf: (one, detail) => [moveAction(one, detail, turn, wanted)],
      });
    }
    const part = slot.dayPart(to);
    const wantsPart = to.halfDay !== undefined || to.time !== undefined;
    if (!to.days && !to.place && !to.desk && !to.equipment && !wantsPart) return askDay(booking, turn);
    if (to.days && to.days.length > 1) throw new Refusal('one-day-at-a-time', {});

    const alteration = { ...to, day: to.days?.[0], part: wantsPart ? part : undefined };
    const moved = await bookings.move(turn.who, booking.id, alteration, turn.key, turn.now);
    switch (moved.outcome) {
      case 'moved':
        return cards.moved(moved.before, moved.booking, moved.lost, turn);
      case 'busy':
        return cards.busy(moved.with, turn);
      case 'offer':
        return offerInstead(booking, to, moved.offer, turn);
    }
  }

  async function askDay(booking: Booking, turn: Turn): Promise<Answer> {
    const { space, site, day } = await bookings.dayOf(booking);
    const buttons = await questions.dayButtons('change', { booking: booking.id, site: site.id }, turn);
    const others = buttons.filter(({ data }) => !(data['days'] as LocalDate[]).includes(day));
    const title = turn.words.booking.moveTo({ desk: space.name, day });
    const follow = { ability: 'change', slots: { booking: booking.id } };
    return { replies: [choice(turn, title, others)], booking: booking.id, follow };
  }

  async function offerInstead(
    booking: Booking,
    to: ChangeSlots,
    offer: Parameters<typeof deskList>[0]['offer'],
    turn: Turn,
  ) {
    const { site, day } = await bookings.dayOf(booking);
    const place = places.place(to.place ?? site.place)?.names[turn.language];
    const slots = { booking: booking.id };
    const request = {
      ability: 'change',
      slots: { ...slots, place: to.place, days: offer.days, ...slot.partData(offer.part) },
    };
    const left = !to.place && offer.skipped.length === 0 && !offer.sites.some((one) => one.site.id === site.id);
    const why = turn.words.booking.siteLeft({ site: site.name[turn.language], day: offer.days[0] ?? day });
    const list = deskList({ offer, place, verb: 'change', slots, request, page: 0, notices: left ? [why] : [] }, turn);
    return { replies: [list], booking: booking.id, follow: { ability: 'change', slots } };
  }

  return {
    name: 'bookings',
    abilities: [
      ability({
        name: 'my_bookings',
        slots: z.object(which),
        example: 'my_bookings',
        refinable: true,
        run: async ({ place, days }, turn) => {
          const mine = await bookings.mine(turn.who, { place, days }, turn.now);
          if (mine.length === 0) return place || days ? noneSuch(turn) : nothingBooked(turn);
          const listed = await cards.listed(mine, turn, turn.words.booking.listed({ count: mine.length }));
          return mine.length === 1 && mine[0] ? { ...listed, booking: mine[0].id } : listed;
        },
      }),
      ability({
        name: 'change',
        slots: changeSlots,
        example: 'change',
        changes: ({ days, desk, place, halfDay, time }) => Boolean(days ?? desk ?? place ?? halfDay ?? time),
        run: change,
      }),
      ability({
        name: 'cancel',
        slots: z.object({ ...which, bookings: z.array(slot.bookingId).max(MOST_AT_ONCE).optional() }),
        example: 'cancel',
        changes: () => true,
        run: async ({ booking, bookings: ids, place, days }, turn) => {
          if (ids) return cancelAll(ids, turn);
          if (booking) return cards.cancelled(await bookings.cancel(turn.who, booking, turn.now), turn);
          const found = await meant(turn, place, days);
          const [only] = found;
          if (!only) return noneSuch(turn);
          // "Cancel" twice in a row must not take the next one too: the one spoken of is gone already.
          const isMeant = found.length === 1 && (place ?? days ?? (turn.lastBooking ?? only.id) === only.id);
          return isMeant
            ? cards.cancelled(await bookings.cancel(turn.who, only.id, turn.now), turn)
            : cancelWhich(found, turn);
        },
      }),
      ability({
        name: 'check_in',
        slots: z.object(which),
        example: 'check_in',
        changes: () => true,
        run: async ({ booking, place }, turn) =>
          cards.checkedIn(await bookings.checkIn(turn.who, booking, place, turn.now), turn),
      }),
    ],
  };
}
