import { openingOn } from '../places/opening.ts';
import type { Site, SiteId, Space, SpaceId } from '../places/place.ts';
import type { Places } from '../places/places.ts';
import type { HolidayCalendar } from '../places/public-holidays.ts';
import { Refusal } from '../refusal.ts';
import type { BookingStore } from './booking-store.ts';
import { slotAt } from './day-part.ts';
import { bestFirst } from './desk-ranking.ts';
import type { Slot } from './slot.ts';
import type { WaitingWish } from './waiting-wish.ts';

/** A building where a wish could be met, and the desks of it that are free for all of its slot, best first. */
export interface Chance {
  site: Readonly<Site>;
  slot: Slot;
  desks: Readonly<Space>[];
}

export interface FreeDesksParts {
  bookings: Pick<BookingStore, 'takenSpaces'>;
  places: Places;
  holidays: HolidayCalendar;
}

/** Finds desks for many wishes that are much alike: what is taken is asked once for a building and slot, and kept in mind. */
export class FreeDesks {
  readonly #parts: FreeDesksParts;
  readonly #taken = new Map<SiteId, Map<string, Promise<Set<SpaceId>>>>();

  constructor(parts: FreeDesksParts) {
    this.#parts = parts;
  }

  /** The buildings that are open for all of what is wished for, also those without a free desk. */
  async chances(wish: Pick<WaitingWish, 'place' | 'site' | 'day' | 'part' | 'equipment'>): Promise<Chance[]> {
    const { places } = this.#parts;
    const chances: Chance[] = [];
    for (const site of await this.#sitesOf(wish)) {
      const slot = this.#slotAt(site, wish);
      if (!slot) continue;
      const taken = await this.#takenAt(site.id, slot);
      const fits = ({ id, equipment }: Readonly<Space>) =>
        !taken.has(id) && wish.equipment.every((item) => equipment.includes(item));
      chances.push({ site, slot, desks: bestFirst((await places.desks(site.id)).filter(fits), wish.equipment) });
    }
    return chances;
  }

  /** What was known of the building has changed. */
  forget(site: SiteId): void {
    this.#taken.delete(site);
  }

  async #sitesOf({ place, site }: Pick<WaitingWish, 'place' | 'site'>): Promise<Readonly<Site>[]> {
    const { places } = this.#parts;
    const building = site && (await places.site(site));
    if (site) return building ? [building] : [];
    const middle = places.place(place);
    return middle ? places.sitesIn(place, middle) : [];
  }

  #slotAt(site: Readonly<Site>, { day, part }: Pick<WaitingWish, 'day' | 'part'>): Slot | undefined {
    const opening = openingOn(site, day, this.#parts.holidays);
    if (!opening.open) return undefined;
    try {
      return slotAt(site, opening.hours, day, part);
    } catch (error) {
      if (error instanceof Refusal) return undefined;
      throw error;
    }
  }

  #takenAt(site: SiteId, slot: Slot): Promise<Set<SpaceId>> {
    const slots = this.#taken.get(site) ?? new Map<string, Promise<Set<SpaceId>>>();
    this.#taken.set(site, slots);
    const key = `${slot.from.toISOString()} ${slot.to.toISOString()}`;
    const taken = slots.get(key) ?? this.#parts.bookings.takenSpaces([site], slot);
    slots.set(key, taken);
    return taken;
  }
}
