import type { Booking } from '../bookings/booking.ts';
import type { Organisation } from '../people/organisation.ts';
import { serves } from '../policy/purposes.ts';

/**
 * Whether somebody was at the desk on a day that is over: they checked in; or, where their organisation does without that,
 * it was theirs to the end. What was released, and what nobody came to, was no use.
 *
 * @param organisation that of the person; undefined where it is not there any more.
 */
export function wasUsed(
  { kind, state }: Pick<Booking, 'kind' | 'state'>,
  organisation: Pick<Organisation, 'policy'> | undefined,
): boolean {
  if (kind !== 'desk') return false;
  if (state === 'checked-in' || state === 'ended') return true;
  return state === 'confirmed' && organisation !== undefined && !serves(organisation, 'check-in');
}
