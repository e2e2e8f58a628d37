import type { Booking } from '../bookings/booking.ts';
import type { BookingStore } from '../bookings/booking-store.ts';
import { dayAt, type LocalDate } from '../local-date.ts';
import type { Whom } from '../people/choices-store.ts';
import type { PersonId } from '../people/person.ts';
import type { Places } from '../places/places.ts';
import { type Days, slotOf } from '../presence/known-days.ts';

/** How many desks were booked for a day that is over, and what became of them: the other three make up the first. */
export interface DesksOfDay {
  booked: number;
  /** Somebody checked in. */
  used: number;
  /** Nobody came, and others could have it. */
  released: number;
  /** Nobody said that they came, and it was kept for them. */
  noShow: number;
}

type Use = Exclude<keyof DesksOfDay, 'booked'>;

/** What somebody adds who had no desk. */
export const NO_DESK = 'none';

interface Parts {
  bookings: Pick<BookingStore, 'ofEach' | 'releasedOfEach'>;
  places: Pick<Places, 'sites'>;
}

/** What became of the desks that people had booked. Knows nothing of who may see it: that is for those who ask. */
export class DeskUse {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /**
   * Of each of them, who are named once, and of each day on which they had one: a word for each desk.
   *
   * @param days that are over.
   */
  async ofEach(whom: Whom[], days: Days): Promise<Map<LocalDate, Map<PersonId, string>>> {
    const { bookings, places } = this.#parts;
    const sites = await places.sites();
    if (whom.length === 0 || sites.length === 0) return new Map();
    const slot = slotOf(days, sites);
    const [kept, released] = await Promise.all([bookings.ofEach(whom, slot), bookings.releasedOfEach(whom, slot)]);
    const zones = new Map(sites.map(({ id, zone }) => [id, zone]));
    const words = new Map<LocalDate, Map<PersonId, string>>();
    for (const booking of [...kept, ...released]) {
      const [use, zone] = [useOf(booking), zones.get(booking.site)];
      if (!use || !zone) continue;
      const date = dayAt(booking.slot.from, zone);
      const ofDay = words.get(date) ?? new Map<PersonId, string>();
      const before = ofDay.get(booking.person);
      ofDay.set(booking.person, before ? [...before.split(' '), use].sort().join(' ') : use);
      words.set(date, ofDay);
    }
    return words;
  }
}

/** Undefined of what is no desk, or was never theirs. */
function useOf({ kind, state }: Booking): Use | undefined {
  if (kind !== 'desk' || state === 'requested') return undefined;
  if (state === 'released') return 'released';
  return state === 'confirmed' ? 'noShow' : 'used';
}

/** @param words as {@link DeskUse.ofEach} has them. */
export function desksCounted(words: readonly string[]): DesksOfDay {
  const uses = words.flatMap((word) => (word === NO_DESK ? [] : (word.split(' ') as Use[])));
  const count = (use: Use) => uses.filter((one) => one === use).length;
  return { booked: uses.length, used: count('used'), released: count('released'), noShow: count('noShow') };
}
