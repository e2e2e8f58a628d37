import type { BookingId } from './booking.ts';
import type { WaitingStore } from './waiting-store.ts';
import type { WaitingWish } from './waiting-wish.ts';

/**
 * Takes somebody who did not want the desk that was held for them out of line there, also where they wait for one building
 * of the place and for the place: or they would be asked the same again. A desk that is held for them otherwise stays.
 */
export async function leaveLines(waiting: WaitingStore, held: WaitingWish, refused: BookingId): Promise<void> {
  for (const wish of await waiting.ofPerson(held.organisation, held.person)) {
    const isThere = wish.day === held.day && wish.place === held.place;
    const isFree = !wish.offer || wish.offer.booking === refused;
    if (isThere && isFree) await waiting.drop(wish.organisation, wish.id, wish.version);
  }
}
