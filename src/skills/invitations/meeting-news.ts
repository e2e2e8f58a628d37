import { isOccupying } from '../../domain/bookings/booking.ts';
import { isSameTime, type MeetingTime, timeOf } from '../../domain/meetings/invitation.ts';
import type { InvitedTo } from '../../domain/meetings/invited-to.ts';

/**
 * What there is to tell somebody of a meeting, compared with what they were told last. What is off for them is so as they had
 * heard of it: they do not know where it was moved to meanwhile, or need not.
 */
export type MeetingNews =
  | { is: 'invited'; to: InvitedTo }
  | { is: 'changed'; to: InvitedTo; before: MeetingTime }
  | { is: 'off' | 'withdrawn'; to: InvitedTo };

/** Nothing, where they know, or it is over. */
export function newsOf(to: InvitedTo, now: Date): MeetingNews | undefined {
  const { invitation, booking } = to;
  const { heard, answer } = invitation;
  const isOn = isOccupying(booking);
  const isOffForThem = answer === 'withdrawn' || !isOn;
  if ((isOffForThem && heard ? heard.to : booking.slot.to) <= now) return undefined;
  // Who has not heard that they were to come need not hear that they need not.
  if (answer === 'withdrawn') return heard && isOn ? { is: 'withdrawn', to } : undefined;
  if (!isOn) return heard && answer !== 'declined' ? { is: 'off', to } : undefined;
  if (!heard) return { is: 'invited', to };
  return isSameTime(heard, timeOf(booking)) ? undefined : { is: 'changed', to, before: heard };
}
