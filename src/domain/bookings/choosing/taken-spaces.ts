import type { SiteId, Space, SpaceId } from '../../places/place.ts';
import type { BookingStore } from '../booking-store.ts';
import { type Slot, widened } from '../slot.ts';

/**
 * Which of the spaces of a site cannot be had for a slot: what a claim would refuse, so also those whose next meeting is too
 * near. It asks once, and once more for each different length of time that spaces are to be left alone between two meetings.
 */
export async function takenAmong(
  bookings: Pick<BookingStore, 'takenSpaces'>,
  site: SiteId,
  spaces: readonly Readonly<Pick<Space, 'id' | 'bufferMinutes'>>[],
  slot: Slot,
): Promise<Set<SpaceId>> {
  const byBuffer = Map.groupBy(spaces, ({ bufferMinutes = 0 }) => bufferMinutes);
  const found = [...byBuffer].map(async ([minutes, alike]) => {
    const held = await bookings.takenSpaces([site], widened(slot, minutes));
    return alike.map(({ id }) => id).filter((id) => held.has(id));
  });
  return new Set((await Promise.all(found)).flat());
}
