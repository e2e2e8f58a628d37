import type { Booking } from '../bookings/booking.ts';
import type { Organisation } from '../people/organisation.ts';
import { serves } from '../policy/purposes.ts';

/**
 * Whether somebody was at the desk: they checked in; or, where their organisation does without that, it was theirs until it was
 * over. What was released, and what nobody came to, was no use.
 *
 * @param organisation that of the person; undefined where it is not there any more.
 */
export function wasUsed(
  { kind, state, slot }: Pick<Booking, 'kind' | 'state' | 'slot'>,
  organisation: Pick<Organisation, 'policy'> | undefined,
  now: Date,
): boolean {
  if (kind !== 'desk' || slot.to > now) return false;
  if (state === 'checked-in' || state === 'ended') return true;
  return state === 'confirmed' && organisation !== undefined && !serves(organisation, 'check-in');
}
