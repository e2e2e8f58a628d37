import type { Places } from '../../places/places.ts';
import { type Booking, isOffered } from '../booking.ts';
import type { Slot } from '../slot.ts';
import type { WaitingWish } from '../waiting/waiting-wish.ts';

/**
 * The booking for which a person need not wait any more: any desk that they have then; a room that they have for all of
 * that time, and that seats as many and has what they asked for. What is only offered to them is none.
 *
 * @param held what the person holds for any part of the slot.
 */
export async function needMet(
  { kind, seats = 1, equipment }: Pick<WaitingWish, 'kind' | 'seats' | 'equipment'>,
  slot: Slot,
  held: readonly Booking[],
  places: Places,
): Promise<Booking | undefined> {
  for (const booking of held) {
    if (booking.kind !== kind || isOffered(booking)) continue;
    if (kind === 'desk') return booking;
    const room = await places.space(booking.space);
    const covers = booking.slot.from <= slot.from && slot.to <= booking.slot.to;
    const isAsGood = (room?.capacity ?? 1) >= seats && equipment.every((item) => room?.equipment.includes(item));
    if (covers && isAsGood) return booking;
  }
  return undefined;
}
