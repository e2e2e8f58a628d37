import type { Turn } from '../../conversation/ability.ts';
import type { Booking } from '../../domain/bookings/booking.ts';
import type { Bookings } from '../../domain/bookings/bookings.ts';
import type { Moving } from '../../domain/bookings/moving.ts';
import { NOON_OF_WORK } from '../../domain/bookings/slot.ts';
import type { DayPart } from '../../domain/bookings/day-part.ts';
import { timeAt } from '../../domain/local-date.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { HalfDay } from '../../domain/presence/half-days.ts';
import { halvesOf } from '../../domain/presence/day-log.ts';

/**
 * Gives back the desks of these half days: the whole booking, or, where the person is still there for the other half of
 * that day, the one half. What was given back meanwhile is no trouble.
 */
export async function release(
  held: HalfDay[],
  { bookings, moving }: { bookings: Bookings; moving: Moving },
  turn: Turn,
): Promise<void> {
  const desks = new Map(held.flatMap(({ booking }) => (booking ? [[booking.id, booking] as const] : [])));
  for (const booking of desks.values()) {
    const halves = held.filter((half) => half.booking?.id === booking.id).map(({ half }) => half);
    try {
      const rest = await restOf(booking, halves, bookings, turn);
      if (!rest) await bookings.cancel(turn.who, booking.id, turn.now);
      else await moving.move(turn.who, booking.id, { desk: booking.space, part: rest }, turn.key, turn.now);
    } catch (error) {
      if (!(error instanceof Refusal) || error.code === 'booking-changed') throw error;
    }
  }
}

/** What stays of a booking without these halves of its day; undefined where that is nothing, or over. */
async function restOf(booking: Booking, halves: HalfDay['half'][], bookings: Bookings, { now }: Turn) {
  const { site } = await bookings.dayOf(booking);
  const [from, to] = [timeAt(booking.slot.from, site.zone), timeAt(booking.slot.to, site.zone)];
  const [stays] = halvesOf({ from, to }).filter((half) => !halves.includes(half));
  if (!stays) return undefined;
  const rest: DayPart = stays === 'am' ? { from, to: NOON_OF_WORK } : { from: NOON_OF_WORK, to };
  const isOver = stays === 'am' && timeAt(now, site.zone) >= NOON_OF_WORK && booking.slot.from <= now;
  return isOver ? undefined : rest;
}
