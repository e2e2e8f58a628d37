import * as z from 'zod/v4';
import { noticeKind, type Skill, type Turn } from '../../conversation/ability.ts';
import type { Reply } from '../../conversation/reply.ts';
import * as slot from '../../conversation/slot-schemas.ts';
import type { Booking } from '../../domain/bookings/booking.ts';
import type { Bookings } from '../../domain/bookings/bookings.ts';
import { addDays, dayAt, type LocalDate } from '../../domain/local-date.ts';
import { type BookingCards, cancelAction, moveAction } from './booking-cards.ts';
import { TOMORROW } from './reminders.ts';

/** On the evening before, or the last one at work: what is booked for a day, and how to release it. */
export function eveSkill(bookings: Bookings, cards: BookingCards): Skill {
  const isTomorrow = (day: LocalDate, { now, who }: Turn) => day === addDays(dayAt(now, who.organisation.zone), 1);

  async function ofOne(booking: Booking, day: LocalDate, turn: Turn): Promise<Reply> {
    const { booking: words, checkIn, presence } = turn.words;
    return cards.about(booking, turn, {
      title: (names) => (isTomorrow(day, turn) ? words.tomorrow(names) : words.onWeekday({ ...names, day })),
      notices: ({ space }) => [checkIn.changeOfPlan({ space })],
      actions: (detail) => [
        booking.kind === 'desk'
          ? turn.button(presence.release, 'cancel', { booking: booking.id })
          : cancelAction(booking, detail, turn),
        moveAction(booking, detail, turn),
        turn.button(words.mine, 'my_bookings', {}),
      ],
    });
  }

  async function ofSeveral(all: Booking[], day: LocalDate, turn: Turn): Promise<Reply[]> {
    const { checkIn } = turn.words;
    const count = all.length;
    const title = isTomorrow(day, turn) ? checkIn.tomorrowSeveral({ count }) : checkIn.weekdaySeveral({ day, count });
    const { replies } = await cards.listed(all, turn, title);
    // Who only sees the line that a telephone shows of it should see what awaits them.
    const lines = await Promise.all(all.map((booking) => cards.inARow(booking, turn)));
    return replies.map((reply) => ({ ...reply, text: [title, ...lines].join('. ') }));
  }

  return {
    name: 'eve',
    abilities: [],
    notices: [
      noticeKind({
        kind: TOMORROW,
        about: z.object({ day: slot.day }),
        // As it stands when it is told: what was given back, or moved to another day, is not spoken of.
        compose: async ({ day }, turn) => {
          const { zone } = turn.who.organisation;
          const mine = await bookings.mine(turn.who, {}, turn.now);
          const then = mine.filter(({ state, slot: when }) => state !== 'requested' && dayAt(when.from, zone) === day);
          const [only] = then;
          if (!only) return [];
          return then.length === 1 ? [await ofOne(only, day, turn)] : ofSeveral(then, day, turn);
        },
      }),
    ],
  };
}
