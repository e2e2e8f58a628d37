import { type Booking, isOccupying } from '../bookings/booking.ts';
import { type Invitation, isSameTime, timeOf } from './invitation.ts';
import type { Caught } from './invitation-store.ts';

/**
 * What becomes of an invitation now that its booking is as it is. An answer was to when the meeting begins: who said yes to
 * two o'clock has not said yes to three; but half an hour more, or another room, leaves it. Who said no hears of nothing
 * but another beginning.
 */
export function caughtUp({ version, at: before, answer }: Invitation, booking: Booking): Caught {
  const at = timeOf(booking);
  const isOff = !isOccupying(booking);
  const beginsAnew = before.from.getTime() !== at.from.getTime();
  const concerns = answer === 'asked' || answer === 'accepted' || (answer === 'declined' && beginsAnew && !isOff);
  const isChanged = isOff || !isSameTime(before, at);
  return {
    version: booking.version,
    at,
    isNews: version > 0 && isChanged && concerns,
    asksAgain: beginsAnew && !isOff && answer !== 'withdrawn',
  };
}
