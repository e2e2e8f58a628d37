import { createHash } from 'node:crypto';
import type { Booking, BookingState } from './domain/bookings/booking.ts';
import type { BookingStore } from './domain/bookings/booking-store.ts';
import { addDays, type LocalDate } from './domain/local-date.ts';
import type { HolidayCalendar } from './domain/places/public-holidays.ts';
import { DEMO_DAYS, demoBookings } from './store/demo-bookings.ts';
import type { Demo } from './store/demo-data.ts';

/** Where the weekly patterns are expanded from, so that all of the last four weeks is there. */
export function pastStarts(today: LocalDate): LocalDate[] {
  return [addDays(today, -2 * DEMO_DAYS), addDays(today, -DEMO_DAYS)];
}

/**
 * The people of the demo have had the desks of the last four weeks that their weekly patterns book, and came to most of
 * them: so whoever looks around finds a past. What is there already stays as it is.
 */
export async function haveHadDesks(demo: Demo, bookings: BookingStore, today: LocalDate, holidays: HolidayCalendar) {
  const wishes = pastStarts(today).flatMap((start) => demoBookings(demo, start, holidays));
  for (const ofDay of Map.groupBy(wishes, ({ key }) => key).values()) {
    const claim = await bookings.claim(ofDay);
    if (claim.outcome !== 'booked') continue; // whoever plays them had something else that day
    const open = claim.bookings.filter(({ state }) => state === 'confirmed');
    await Promise.all(open.map((one) => settle(one, bookings)));
  }
}

async function settle(booking: Booking, bookings: BookingStore): Promise<void> {
  const state = becameOf(booking);
  if (state) await bookings.settle(booking.organisation, booking.id, booking.version, state);
}

/** Of twenty desks one was released since nobody came, and to one somebody came who did not say so. */
function becameOf({ person, key }: Booking): BookingState | undefined {
  const lot = (createHash('sha256').update(`${person} ${key}`).digest()[0] ?? 0) % 20;
  if (lot === 0) return 'released';
  return lot === 1 ? undefined : 'checked-in';
}
