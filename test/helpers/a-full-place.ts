import type { Booking, NewBooking } from '../../src/domain/bookings/booking.ts';
import { slotAt } from '../../src/domain/bookings/day-part.ts';
import type { Slot } from '../../src/domain/bookings/slot.ts';
import type { LocalDate } from '../../src/domain/local-date.ts';
import type { OrganisationId } from '../../src/domain/people/organisation.ts';
import type { PersonId } from '../../src/domain/people/person.ts';
import { openingOn } from '../../src/domain/places/opening.ts';
import type { PlaceId, Site } from '../../src/domain/places/place.ts';
import { publicHolidays } from '../../src/domain/places/public-holidays.ts';
import type { Stores } from '../../src/stores.ts';

/** Nobody of the demo: they never answer. */
const STRANGERS = 'bosa' as OrganisationId;

let keys = 0;

/** Somebody takes every desk of the place that is free that day; answers what they took. */
export async function fillPlace({ sites, bookings }: Stores, place: PlaceId, day: LocalDate): Promise<Booking[]> {
  const taken: Booking[] = [];
  for (const site of await sites.sites()) {
    if (site.place === place) taken.push(...(await fillSite(site, day, { sites, bookings })));
  }
  return taken;
}

async function fillSite(site: Site, day: LocalDate, { sites, bookings }: Pick<Stores, 'sites' | 'bookings'>) {
  const opening = openingOn(site, day, publicHolidays());
  if (!opening.open) return [];
  const made: Booking[] = [];
  for (const halfDay of ['am', 'pm'] as const) {
    const slot = slotAt(site, opening.hours, day, { halfDay });
    const held = await bookings.takenSpaces([site.id], slot);
    const free = (await sites.spaces(site.id, 'desk')).filter(({ id }) => !held.has(id));
    for (const { id } of free) {
      const person = `stranger at ${id} ${halfDay}` as PersonId;
      const wish: NewBooking = {
        organisation: STRANGERS,
        person,
        kind: 'desk',
        site: site.id,
        space: id,
        slot,
        key: `${(keys += 1)}`,
      };
      const claim = await bookings.claim([wish]);
      if (claim.outcome !== 'booked') throw new Error(`${id} cannot be taken: ${claim.outcome}`);
      made.push(...claim.bookings);
    }
  }
  return made;
}

/** Somebody takes every room of the place for the slot, as far as it is free; answers what they took. */
export async function fillRooms({ sites, bookings }: Stores, place: PlaceId, slot: Slot): Promise<Booking[]> {
  const taken: Booking[] = [];
  for (const site of await sites.sites()) {
    if (site.place !== place) continue;
    for (const { id } of await sites.spaces(site.id, 'room')) {
      const person = `stranger in ${id}` as PersonId;
      const where = { organisation: STRANGERS, person, kind: 'room' as const, site: site.id, space: id };
      const claim = await bookings.claim([{ ...where, slot, key: `${(keys += 1)}` }]);
      if (claim.outcome === 'booked') taken.push(...claim.bookings);
    }
  }
  return taken;
}
