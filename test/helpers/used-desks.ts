import type { Booking, NewBooking } from '../../src/domain/bookings/booking.ts';
import { slotOn } from '../../src/domain/bookings/slot.ts';
import type { LocalDate, LocalTime } from '../../src/domain/local-date.ts';
import type { Official } from '../../src/domain/people/official.ts';
import type { Names } from '../../src/domain/language.ts';
import type { Organisation } from '../../src/domain/people/organisation.ts';
import type { PlaceId, Site, SiteId, Space, SpaceId, ZoneId } from '../../src/domain/places/place.ts';
import type { Stores } from '../../src/stores.ts';

const named = (name: string): Names => ({ nl: name, fr: name, de: name, en: name });
const hours = { from: '08:00' as LocalTime, to: '18:00' as LocalTime };

/** A site that is open from Monday to Friday, with so many desks in each zone: "upstairs-1", "upstairs-2". */
export async function openZones(
  stores: Pick<Stores, 'sites'>,
  owner: Organisation,
  zones: Record<string, number>,
  more: Partial<Site> & { id: SiteId; place: PlaceId },
): Promise<Site> {
  const site: Site = {
    ...{ owner: owner.id, name: named(more.id), address: 'Kaai 1', lat: 50, lon: 4, zone: 'Europe/Brussels' },
    ...{ opening: [hours, hours, hours, hours, hours, null, null], holidays: 'BE', closures: [] },
    zones: Object.keys(zones).map((id) => ({ id: id as ZoneId, name: named(id) })),
    ...more,
  };
  const spaces = Object.entries(zones).flatMap(([zone, count]) =>
    Array.from({ length: count }, (_, n): Space => {
      const id = `${site.id}/${zone}-${n + 1}` as SpaceId;
      return { id, kind: 'desk', site: site.id, zone: zone as ZoneId, name: id, equipment: [], x: n, y: 0 };
    }),
  );
  await stores.sites.import({ sites: [site], spaces });
  return site;
}

interface Had extends Partial<Pick<Booking, 'state' | 'kind'>> {
  from?: string;
  to?: string;
}

/** Somebody has a desk ("upstairs-1") of the site on the day, and what became of it. */
export async function hadDesk(
  { bookings }: Pick<Stores, 'bookings'>,
  { organisation, person }: Official,
  site: Pick<Site, 'id' | 'zone'>,
  desk: string,
  date: LocalDate,
  { state = 'checked-in', kind = 'desk', from = '09:00', to = '17:00' }: Had = {},
): Promise<void> {
  const space = `${site.id}/${desk}` as SpaceId;
  const wish: NewBooking = {
    ...{ organisation: organisation.id, person: person.id, kind, site: site.id, space },
    slot: slotOn(date, from as LocalTime, to as LocalTime, site.zone),
    key: `${space} ${date} ${from}`,
  };
  const claim = await bookings.claim([wish]);
  if (claim.outcome !== 'booked') throw new Error(`${space} cannot be taken: ${claim.outcome}`);
  const [{ id, version } = { id: undefined, version: 0 }] = claim.bookings;
  if (id && state !== 'confirmed') await bookings.settle(organisation.id, id, version, state);
}
