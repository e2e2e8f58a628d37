import type { LocalTime } from '../../src/domain/local-date.ts';
import type { OrganisationId } from '../../src/domain/people/organisation.ts';
import type { PlaceId, Site, SiteId, Space, SpaceId, ZoneId } from '../../src/domain/places/place.ts';
import type { Stores } from '../../src/stores.ts';

const names = (name: string) => ({ nl: name, fr: name, de: name, en: name });

/**
 * A building the demo does not know, open from 8 to 18 on weekdays.
 *
 * @param zones how many desks each has: "East" with 3 has E1, E2 and E3 in a row.
 */
export async function aNewSite(
  stores: Stores,
  site: { id: string; place: string; owner: string; zones: Record<string, number>; needingApproval?: string[] },
): Promise<void> {
  const hours = { from: '08:00' as LocalTime, to: '18:00' as LocalTime };
  const zoneOf = (zone: string) => `${site.id}-${zone.toLowerCase()}` as ZoneId;
  const built: Site = {
    ...{ id: site.id as SiteId, place: site.place as PlaceId, owner: site.owner as OrganisationId },
    ...{ name: names(`The ${site.id}`), address: 'Kaai 1', lat: 50.5, lon: 4.7, zone: 'Europe/Brussels' },
    ...{ opening: [hours, hours, hours, hours, hours, null, null], holidays: 'BE', closures: [] },
    zones: Object.keys(site.zones).map((zone) => ({ id: zoneOf(zone), name: names(zone) })),
  };
  const spaces = Object.entries(site.zones).flatMap(([zone, count]) =>
    Array.from({ length: count }, (_, n): Space => {
      const name = `${zone.charAt(0)}${n + 1}`;
      const id = `${site.id}-${name.toLowerCase()}` as SpaceId;
      const needsApproval = site.needingApproval?.includes(name) && { needsApproval: true };
      return { id, kind: 'desk', site: built.id, zone: zoneOf(zone), name, equipment: [], x: n + 1, y: 1, ...needsApproval }; // prettier-ignore
    }),
  );
  await stores.sites.import({ sites: [built], spaces });
}
