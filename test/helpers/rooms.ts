import { Charts } from '../../src/conversation/charts.ts';
import { ListAddresses } from '../../src/conversation/list-addresses.ts';
import type { LocalTime } from '../../src/domain/local-date.ts';
import type { Organisation } from '../../src/domain/people/organisation.ts';
import { People } from '../../src/domain/people/people.ts';
import type { OpeningHours, Place, Site, SiteId, Space, SpaceId, ZoneId } from '../../src/domain/places/place.ts';
import { nounsOf } from '../../src/nouns.ts';
import type { Stores } from '../../src/stores.ts';

const named = (name: string) => ({ nl: name, fr: name, de: name, en: name });

export const OFFICE_HOURS = { from: '08:00', to: '18:00' } as OpeningHours;
export const ALL_DAY = { from: '00:00' as LocalTime, to: '24:00' as LocalTime };

export type RoomSaid = Partial<Space> & { name: string };

/** A building in the place, of which the rooms seat 8 where nothing else is said, and which is open every day. */
export async function openRooms(
  stores: Stores,
  owner: Organisation,
  place: Place,
  rooms: RoomSaid[],
  { id = `${place.id}-house` as SiteId, hours = OFFICE_HOURS, ...more }: Partial<Site> & { hours?: OpeningHours } = {},
): Promise<Site> {
  const zone = `${id}-east` as ZoneId;
  const { lat, lon } = place;
  const site: Site = {
    ...{ id, place: place.id, owner: owner.id, name: named(id), address: 'Kaai 1', lat, lon },
    ...{ zone: 'Europe/Brussels', opening: Array(7).fill(hours), holidays: 'BE', closures: [] },
    zones: [{ id: zone, name: named('East') }],
    ...more,
  };
  const spaces = rooms.map((said): Space => {
    const { name } = said;
    const usual = { id: roomOf(site.id, name), kind: 'room' as const, site: site.id, zone, equipment: [], capacity: 8 };
    return { ...usual, x: 0, y: 0, ...said };
  });
  await stores.sites.import({ sites: [site], spaces });
  return site;
}

export const roomOf = (site: string, name: string) => `${site}-${name}` as SpaceId;

export function aPlace(id: string, lat = 50, lon = 4): Place {
  return { id: id as Place['id'], country: 'BE', names: named(id), also: [], lat, lon };
}

/** Everything that skills talk about, on the stores: without public holidays. */
export function nounsOn(stores: Stores, allPlaces: Place[]) {
  const people = new People(stores.people, { organisationOf: () => undefined });
  const holidays = { on: () => undefined };
  const charts = new Charts(Buffer.alloc(32), () => undefined);
  const lists = new ListAddresses(Buffer.alloc(32), () => undefined);
  return nounsOf({ stores, people, allPlaces, holidays, calendarAddress: () => undefined, charts, lists });
}
