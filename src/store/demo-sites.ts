import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EQUIPMENT, type Equipment, type Site, type Space, type SpaceId } from '../domain/places/place.ts';
import type { SitesImport } from '../domain/places/site-store.ts';
import { readClosingDays } from './closing-days.ts';
import { faultIn, readRows } from './demo-tables.ts';

/** What is known of a building from public sources. */
type Building = Pick<Site, 'id' | 'place' | 'name' | 'address' | 'lat' | 'lon'>;
/** What is invented of it. */
type Inside = Pick<Site, 'id' | 'owner' | 'zone' | 'holidays' | 'opening' | 'zones' | 'hosts'>;

const DESKS = 'desks.csv';
const ROOMS = 'rooms.csv';
const ROOM_COLUMNS = ['site', 'zone', 'room', 'capacity', 'equipment', 'x', 'y', 'buffer', 'approval'] as const;

/**
 * The sites: the buildings of `sites-be.json` and `sites-nl.json` in `folder`, with what `demo/sites.json`,
 * `demo/desks.csv`, `demo/rooms.csv` and `demo/closing-days.json` put into them.
 *
 * @throws {Error} where a desk or a room is nowhere, twice, or with equipment that nobody has heard of.
 */
export function readDemoSites(folder: string): SitesImport {
  const demo = join(folder, 'demo');
  const buildings = ['sites-be.json', 'sites-nl.json'].flatMap((file) => json(folder, file) as Building[]);
  const inside = new Map((json(demo, 'sites.json') as Inside[]).map((site) => [site.id, site]));
  const closingDays = readClosingDays(demo);
  const sites = buildings.flatMap(({ id, place, name, address, lat, lon }): Site[] => {
    const furnished = inside.get(id);
    return furnished ? [{ ...furnished, place, name, address, lat, lon, closures: closingDays.ofSite(id) }] : [];
  });
  const read = spacesOf(sites);
  return { sites, spaces: [...readDesks(demo, read), ...readRooms(demo, read)] };
}

function readDesks(folder: string, read: SpaceReader): Space[] {
  return readRows(folder, DESKS, ['site', 'zone', 'desk', 'equipment', 'x', 'y']).map(({ line, cells }) =>
    read(DESKS, line, { ...cells, kind: 'desk', name: cells.desk }),
  );
}

function readRooms(folder: string, read: SpaceReader): Space[] {
  return readRows(folder, ROOMS, ROOM_COLUMNS).map(({ line, cells }) => {
    const capacity = Number(cells.capacity);
    if (!Number.isInteger(capacity) || capacity < 1) throw faultIn(ROOMS, line, 'capacity is a number of seats');
    const bufferMinutes = Number(cells.buffer);
    if (!Number.isInteger(bufferMinutes) || bufferMinutes < 0) throw faultIn(ROOMS, line, 'buffer is in minutes');
    if (!['', 'yes'].includes(cells.approval)) throw faultIn(ROOMS, line, 'approval is yes, or nothing');
    const room = { ...read(ROOMS, line, { ...cells, kind: 'room', name: cells.room }), capacity };
    return { ...room, ...(bufferMinutes && { bufferMinutes }), ...(cells.approval && { needsApproval: true }) };
  });
}

type Cells = Record<'site' | 'zone' | 'name' | 'equipment' | 'x' | 'y', string> & Pick<Space, 'kind'>;
type SpaceReader = (file: string, line: number, cells: Cells) => Space;

/** Reads spaces of the sites, each id once. */
function spacesOf(sites: Site[]): SpaceReader {
  const ids = new Set<SpaceId>();
  return (file, line, { kind, name, x, y, ...cells }) => {
    const site = sites.find(({ id }) => id === cells.site);
    const zone = site?.zones.find(({ id }) => id === cells.zone);
    if (!site || !zone) throw faultIn(file, line, `there is no zone ${cells.zone} in ${cells.site}`);

    const id = `${site.id}-${asId(name)}` as SpaceId;
    if (ids.has(id)) throw faultIn(file, line, `there is a ${kind} ${name} already`);
    ids.add(id);

    const equipment = cells.equipment.split(' ').filter(Boolean);
    const unknown = equipment.find((one) => !(EQUIPMENT as readonly string[]).includes(one));
    if (unknown) throw faultIn(file, line, `there is no equipment ${unknown}`);
    const [left, up] = [Number(x), Number(y)];
    if (!x || !y || !Number.isFinite(left + up)) throw faultIn(file, line, 'x and y are metres');
    return { id, kind, site: site.id, zone: zone.id, name, equipment: equipment as Equipment[], x: left, y: up };
  };
}

/** "Göhl" is `gohl`. */
function asId(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

function json(folder: string, file: string): unknown {
  return JSON.parse(readFileSync(join(folder, file), 'utf8'));
}
