import * as z from 'zod/v4';
import { noticeKind, type Skill, type Turn } from '../../conversation/ability.ts';
import type { Reply } from '../../conversation/reply.ts';
import * as slot from '../../conversation/slot-schemas.ts';
import { releaseTime } from '../../domain/bookings/arriving.ts';
import type { Booking } from '../../domain/bookings/booking.ts';
import type { Bookings } from '../../domain/bookings/bookings.ts';
import { timeAt } from '../../domain/local-date.ts';
import { serves } from '../../domain/policy/purposes.ts';
import { type BookingCards, type Detail, moveAction } from './booking-cards.ts';
import { COMING, RELEASED } from './check-ins.ts';

/** "Still coming today?" in the morning of a booked day, and word of a desk that was released because nobody came. */
export function checkInSkill(bookings: Bookings, cards: BookingCards): Skill {
  /** Who says in the morning that they come is checked in: nobody need do it a second time. */
  async function stillComing(booking: Booking, turn: Turn): Promise<Reply> {
    const { checkIn, presence } = turn.words;
    const free = releaseTime(booking, turn.who.organisation);
    return cards.about(booking, turn, {
      title: checkIn.stillComing,
      notices: ({ site }) => (free < booking.slot.to ? [checkIn.freeAt({ time: timeAt(free, site.zone) })] : []),
      actions: (detail) => [
        turn.button(checkIn.coming, 'check_in', { booking: booking.id }, { style: 'positive' }),
        turn.button(presence.release, 'cancel', { booking: booking.id }),
        moveAction(booking, detail, turn),
      ],
    });
  }

  async function released(booking: Booking, turn: Turn): Promise<Reply> {
    const { checkIn, booking: words } = turn.words;
    const wish = ({ site, day, part }: Detail) => ({ place: site.place, days: [day], ...slot.partData(part) });
    return cards.about(booking, turn, {
      title: checkIn.released,
      notices: () => [checkIn.whyReleased],
      actions: (detail) => [
        turn.button(words.bookAgain, 'book_desk', { ...wish(detail), desk: booking.space }),
        turn.button(checkIn.another, 'book_desk', wish(detail)),
      ],
    });
  }

  return {
    name: 'check-in',
    abilities: [],
    notices: [
      noticeKind({
        kind: COMING,
        about: z.object({ booking: slot.bookingId, from: z.iso.datetime() }),
        // As it is when it is told: a booking that was given back is refused, one that was moved begins at another time.
        compose: async ({ booking, from }, turn) => {
          const own = await bookings.own(turn.who, booking, turn.now);
          const { organisation } = turn.who;
          const isAwaited = own.state === 'confirmed' && own.slot.from.toISOString() === from;
          return isAwaited && serves(organisation, 'check-in') ? [await stillComing(own, turn)] : [];
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
