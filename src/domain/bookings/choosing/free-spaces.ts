import type { Allowed, GuestUse, SharedUse } from '../../agreements/shared-use.ts';
import type { OrganisationId } from '../../people/organisation.ts';
import { openingOn } from '../../places/opening.ts';
import type { Site, SiteId, Space, SpaceId } from '../../places/place.ts';
import type { Places } from '../../places/places.ts';
import type { HolidayCalendar } from '../../places/public-holidays.ts';
import { Refusal } from '../../refusal.ts';
import { isInTime } from '../approving/approval-terms.ts';
import type { BookingStore } from '../booking-store.ts';
import { slotAt } from '../day-part.ts';
import { bestFirst } from './desk-ranking.ts';
import { roomiestLast } from './room-ranking.ts';
import type { Slot } from '../slot.ts';
import { takenAmong } from './taken-spaces.ts';
import type { WaitingWish } from '../waiting/waiting-wish.ts';

/** What is sought, as far as it says which spaces would do. */
export type Sought = Pick<
  WaitingWish,
  'organisation' | 'kind' | 'seats' | 'place' | 'site' | 'day' | 'part' | 'equipment'
>;

/** A building where a wish could be met. */
export interface Chance {
  site: Readonly<Site>;
  slot: Slot;
  /** How many of its spaces would do, were they free, and no share used up. */
  fitting: number;
  /** Where there are none since agreements withhold them. */
  refused: Allowed['refused'];
  /** Those of them that are free for all of the slot, best first. */
  free: Readonly<Space>[];
}

export interface FreeSpacesParts {
  bookings: Pick<BookingStore, 'takenSpaces'>;
  places: Places;
  holidays: HolidayCalendar;
  shared: SharedUse;
}

/** Finds spaces for many wishes that are much alike: what is taken is asked once for a building and slot, and kept in mind. */
export class FreeSpaces {
  readonly #parts: FreeSpacesParts;
  readonly #now: Date;
  readonly #taken = new Map<SiteId, Map<string, Promise<Set<SpaceId>>>>();
  readonly #uses = new Map<OrganisationId, GuestUse>();

  constructor(parts: FreeSpacesParts, now: Date) {
    this.#parts = parts;
    this.#now = now;
  }

  /** The buildings that are open for all of what is sought, also those without anything free. */
  async chances(sought: Sought): Promise<Chance[]> {
    const chances: Chance[] = [];
    for (const site of await this.#sitesOf(sought)) {
      const slot = this.#slotAt(site, sought);
      if (!slot) continue;
      const all = await this.#parts.places.spaces(site.id, sought.kind);
      const fitting = all.filter((space) => fits(space, sought));
      const { spaces, refused } = await this.#useOf(sought.organisation).allowed(site, fitting, [slot]);
      const taken = await takenAmong(this.#inMind, site.id, spaces, slot);
      const free = inOrder(
        spaces.filter((space) => !taken.has(space.id) && isInTime(space, slot, this.#now)),
        sought,
      );
      // Of a share, something may be given back.
      const isWithheld = spaces.length === 0 && refused !== undefined && refused.denial.because !== 'share-used-up';
      const doing = isWithheld ? { fitting: 0, refused } : { fitting: fitting.length, refused: undefined };
      chances.push({ site, slot, free, ...doing });
    }
    return chances;
  }

  /** What was known of the building has changed. */
  forget(site: SiteId): void {
    this.#taken.delete(site);
    this.#uses.clear();
  }

  #useOf(guest: OrganisationId): GuestUse {
    const use = this.#uses.get(guest) ?? this.#parts.shared.by(guest, this.#now);
    this.#uses.set(guest, use);
    return use;
  }

  async #sitesOf({ place, site }: Pick<Sought, 'place' | 'site'>): Promise<Readonly<Site>[]> {
    const { places } = this.#parts;
    const building = site && (await places.site(site));
    if (site) return building ? [building] : [];
    const middle = places.place(place);
    return middle ? places.sitesIn(place, middle) : [];
  }

  #slotAt(site: Readonly<Site>, { day, part }: Pick<Sought, 'day' | 'part'>): Slot | undefined {
    const opening = openingOn(site, day, this.#parts.holidays);
    if (!opening.open) return undefined;
    try {
      return slotAt(site, opening.hours, day, part);
    } catch (error) {
      if (error instanceof Refusal) return undefined;
      throw error;
    }
  }

  /** As the store answers, of one building. */
  readonly #inMind = {
    takenSpaces: ([site]: SiteId[], slot: Slot) =>
      site ? this.#takenAt(site, slot) : Promise.resolve(new Set<SpaceId>()),
  };

  #takenAt(site: SiteId, slot: Slot): Promise<Set<SpaceId>> {
    const slots = this.#taken.get(site) ?? new Map<string, Promise<Set<SpaceId>>>();
    this.#taken.set(site, slots);
    const key = `${slot.from.toISOString()} ${slot.to.toISOString()}`;
    const taken = slots.get(key) ?? this.#parts.bookings.takenSpaces([site], slot);
    slots.set(key, taken);
    return taken;
  }
}

function fits({ capacity = 1, equipment }: Readonly<Space>, { seats = 1, equipment: asked }: Sought): boolean {
  return capacity >= seats && asked.every((item) => equipment.includes(item));
}

function inOrder(free: Readonly<Space>[], { kind, equipment }: Sought): Readonly<Space>[] {
  return kind === 'room' ? roomiestLast(free, equipment) : bestFirst(free, equipment);
}
