import * as z from 'zod/v4';
import { ability, noticeKind, type Skill, type Turn } from '../../conversation/ability.ts';
import type { Reply } from '../../conversation/reply.ts';
import * as slot from '../../conversation/slot-schemas.ts';
import type { Arrivals } from '../../domain/bookings/arrivals.ts';
import type { Booking } from '../../domain/bookings/booking.ts';
import type { Bookings } from '../../domain/bookings/bookings.ts';
import { timeAt } from '../../domain/local-date.ts';
import { assertPurpose } from '../../domain/policy/purposes.ts';
import { type BookingCards, cancelAction, type Detail, moveAction } from './booking-cards.ts';
import { whichSlots } from './booking-slots.ts';
import { COMING, RELEASED } from './check-ins.ts';

const checkInSlots = whichSlots.extend({
  /** "I'm in room Weser": what stands on the sign. */
  space: slot.typed.optional(),
});

export interface CheckInParts {
  arrivals: Arrivals;
  bookings: Bookings;
  cards: BookingCards;
}

/**
 * "I have arrived"; "still coming today?" in the morning of a booked day, and shortly before a meeting; and word of what was
 * released because nobody came.
 */
export function checkInSkill({ arrivals, bookings, cards }: CheckInParts): Skill {
  /** Who says that they come is checked in: nobody need do it a second time. */
  async function stillComing(booking: Booking, turn: Turn): Promise<Reply[]> {
    const { checkIn, presence } = turn.words;
    const free = await arrivals.freeAt(booking, turn.who.organisation);
    if (!free) return [];
    const isRoom = booking.kind === 'room';
    const yes = isRoom ? checkIn.takesPlace : checkIn.coming;
    const coming = turn.button(yes, 'check_in', { booking: booking.id }, { style: 'positive' });
    const card = cards.about(booking, turn, {
      title: isRoom ? checkIn.soon : checkIn.stillComing,
      notices: ({ site, space }) =>
        free < booking.slot.to ? [checkIn.freeAt({ space, time: timeAt(free, site.zone) })] : [],
      actions: (detail) => [
        coming,
        isRoom ? cancelAction(booking, detail, turn) : turn.button(presence.release, 'cancel', { booking: booking.id }),
        moveAction(booking, detail, turn),
      ],
    });
    return [await card];
  }

  async function released(booking: Booking, turn: Turn): Promise<Reply> {
    const { checkIn, booking: words } = turn.words;
    const ability = booking.kind === 'room' ? 'book_room' : 'book_desk';
    const wish = ({ site, space, day, part }: Detail) => {
      const seats = space.kind === 'room' ? { capacity: space.capacity } : {};
      return { ...seats, ...allDay(space, part), place: site.place, days: [day], ...slot.partData(part) };
    };
    return cards.about(booking, turn, {
      title: checkIn.released,
      notices: ({ space }) => [checkIn.whyReleased({ space })],
      actions: (detail) => [
        turn.button(words.bookAgain, ability, { ...wish(detail), [booking.kind]: booking.space }),
        turn.button(checkIn.another({ space: detail.space }), ability, wish(detail)),
      ],
    });
  }

  return {
    name: 'check-in',
    abilities: [
      ability({
        name: 'check_in',
        slots: checkInSlots,
        changes: () => true,
        run: async (slots, turn) => {
          assertPurpose(turn.who.organisation, 'check-in');
          return cards.checkedIn(await arrivals.checkIn(turn.who, slots, turn.now), turn);
        },
      }),
    ],
    notices: [
      noticeKind({
        kind: COMING,
        about: z.object({ booking: slot.bookingId, from: z.iso.datetime() }),
        // As it is when it is told: a booking that was given back is refused, one that was moved begins at another time.
        compose: async ({ booking, from }, turn) => {
          const own = await bookings.own(turn.who, booking, turn.now);
          const isAwaited = own.state === 'confirmed' && own.slot.from.toISOString() === from;
          return isAwaited ? stillComing(own, turn) : [];
        },
      }),
      noticeKind({
        kind: RELEASED,
        about: z.object({ booking: slot.bookingId }),
        compose: async ({ booking }, turn) => {
          const own = await bookings.released(turn.who, booking, turn.now);
          return own ? [await released(own, turn)] : [];
        },
      }),
    ],
  };
}

/** Nobody is asked at what time they want the room that they had all day. */
function allDay({ kind }: Detail['space'], { halfDay, from, to }: Detail['part']): { wholeDay?: true } {
  return kind === 'room' && !halfDay && !from && !to ? { wholeDay: true } : {};
}
