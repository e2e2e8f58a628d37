import type { BookingId } from './booking.ts';
import type { WaitingStore } from './waiting/waiting-store.ts';
import type { WaitingWish } from './waiting/waiting-wish.ts';

/**
 * Takes somebody who did not want what was held for them out of line there, also where they wait for one building of the
 * place and for the place: or they would be asked the same again. What is held for them otherwise stays.
 */
export async function leaveLines(waiting: WaitingStore, held: WaitingWish, refused: BookingId): Promise<void> {
  for (const wish of await waiting.ofPerson(held.organisation, held.person)) {
    const isFree = !wish.offer || wish.offer.booking === refused;
    if (isSameLine(wish, held) && isFree) await waiting.drop(wish.organisation, wish.id, wish.version);
  }
}

/** A desk is sought for a day, a room for a meeting: who has two that day waits in two lines. */
function isSameLine(a: WaitingWish, b: WaitingWish): boolean {
  if (a.kind !== b.kind || a.day !== b.day || a.place !== b.place) return false;
  return (
    a.kind === 'desk' || (a.part.halfDay === b.part.halfDay && a.part.from === b.part.from && a.part.to === b.part.to)
  );
}
