import * as z from 'zod/v4';
import { ability, type Answer, noticeKind, type Skill, type Turn } from '../../conversation/ability.ts';
import * as slot from '../../conversation/slot-schemas.ts';
import type { Booking, BookingId } from '../../domain/bookings/booking.ts';
import type { Bookings } from '../../domain/bookings/bookings.ts';
import type { SpaceSearch } from '../../domain/bookings/space-search.ts';
import type { Places } from '../../domain/places/places.ts';
import { dayAt } from '../../domain/local-date.ts';
import { Refusal } from '../../domain/refusal.ts';
import { choice } from '../card-replies.ts';
import { SpaceQuestions } from '../desks/space-questions.ts';
import { type BookingCards, cancelAction } from './booking-cards.ts';
import { cancelSlots, changeSlots, MOST_AT_ONCE, whichSlots } from './booking-slots.ts';
import { Change } from './change.ts';
import { Lengths } from './lengths.ts';
import { MeantBookings } from './meant-bookings.ts';
import { TOMORROW } from './reminders.ts';
import type { WaitingLines } from './waiting-lines.ts';

/** What a person does with bookings they have: see, move, cancel. */
export function bookingsSkill(
  bookings: Bookings,
  search: SpaceSearch,
  places: Places,
  cards: BookingCards,
  waiting: WaitingLines,
): Skill {
  const meant = new MeantBookings(bookings);
  const questions = new SpaceQuestions(places, search);
  const lengths = new Lengths({ bookings, search, cards });
  const change = new Change({ bookings, meant, cards, lengths, questions, places, noneSuch });

  /** Nothing fits what was said: what the person has, so that they can point at it. */
  async function noneSuch(turn: Turn): Promise<Answer> {
    const all = await meant.all(turn);
    return all.length > 0 ? cards.listed(all, turn, turn.words.booking.noneSuch) : nothingBooked(turn);
  }

  function nothingBooked(turn: Turn): Answer {
    const find = turn.button(turn.words.booking.findDesk, 'book_desk', {});
    const week = turn.button(turn.words.presence.mine, 'my_week', {});
    return { replies: [choice(turn, turn.words.booking.none, [find, week])] };
  }

  async function cancelOne(id: BookingId, turn: Turn): Promise<Answer> {
    return cards.cancelled(await bookings.cancel(turn.who, id, turn.now), turn);
  }

  async function cancelAll(ids: BookingId[], turn: Turn): Promise<Answer> {
    let count = 0;
    for (const id of new Set(ids)) {
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
    const { booking: words } = turn.words;
    const ids = found.map(({ id }) => id);
    const title = words.cancelAll({ count: ids.length });
    const all = turn.button(title, 'cancel', { bookings: ids }, { style: 'destructive' });
    return cards.listed(found, turn, words.whichCancel, {
      actionsOf: (booking, detail) => [cancelAction(booking, detail, turn)],
      below: ids.length > 1 && ids.length <= MOST_AT_ONCE ? [all] : [],
    });
  }

  return {
    name: 'bookings',
    abilities: [
      ability({
        name: 'my_bookings',
        slots: whichSlots,
        example: 'my_bookings',
        refinable: true,
        run: async ({ place, days }, turn) => {
          const mine = await bookings.mine(turn.who, { place, days }, turn.now);
          const others = await waiting.of(turn, { place, days });
          const [first] = mine;
          if (!first && others.rows.length === 0) return place || days ? noneSuch(turn) : nothingBooked(turn);
          const { listed: count, none } = turn.words.booking;
          const title = first ? count({ count: mine.length }) : none;
          const listed = await cards.listed(mine, turn, title, { others });
          return first && mine.length === 1 ? { ...listed, booking: first.id } : listed;
        },
      }),
      ability({
        name: 'change',
        slots: changeSlots,
        example: 'change',
        changes: ({ days, desk, place, halfDay, time, byMinutes }) =>
          Boolean(days ?? desk ?? place ?? halfDay ?? time ?? byMinutes),
        run: (slots, turn) => change.run(slots, turn),
      }),
      ability({
        name: 'cancel',
        slots: cancelSlots,
        example: 'cancel',
        changes: () => true,
        run: async ({ booking, bookings: ids, place, days, all, exceptDays }, turn) => {
          if (ids) return cancelAll(ids, turn);
          if (booking) return cancelOne(booking, turn);
          const found = all
            ? await meant.allBut(turn, { place, days }, exceptDays ?? [])
            : await meant.of(turn, { place, days });
          const [only] = found;
          if (!only) return noneSuch(turn);
          // "Cancel" twice in a row must not take the next one too: the one spoken of is gone already.
          const described = all ?? (place !== undefined || days !== undefined);
          const last = await turn.lastBooking();
          const spokenOf = last === undefined || last === only.id;
          const clear = found.length === 1 && !exceptDays && (described || spokenOf);
          return clear ? cancelOne(only.id, turn) : cancelWhich(found, turn);
        },
      }),
    ],
    notices: [
      noticeKind({
        kind: TOMORROW,
        about: z.object({ booking: slot.bookingId, day: slot.day }),
        // As it stands when it is told: a booking that was given back is refused, one that was moved is another day's.
        compose: async ({ booking, day }, turn) => {
          const own = await bookings.own(turn.who, booking, turn.now);
          return dayAt(own.slot.from, turn.who.organisation.zone) === day ? [await cards.reminder(own, turn)] : [];
        },
      }),
    ],
  };
}
