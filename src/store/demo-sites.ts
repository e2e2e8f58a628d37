import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EQUIPMENT, type Equipment, type Site, type Space, type SpaceId } from '../domain/places/place.ts';
import type { SitesImport } from '../domain/places/site-store.ts';
import { readClosingDays } from './closing-days.ts';
import { faultIn, readRows } from './demo-tables.ts';

/** What is known of a building from public sources. */
type Building = Pick<Site, 'id' | 'place' | 'name' | 'address' | 'lat' | 'lon'>;
/** What is invented of it. */
type Inside = Pick<Site, 'id' | 'owner' | 'zone' | 'holidays' | 'opening' | 'zones'>;

const DESKS = 'desks.csv';

/**
 * The sites: the buildings of `sites-be.json` and `sites-nl.json` in `folder`, with what `demo/sites.json`,
 * `demo/desks.csv` and `demo/closing-days.json` put into them.
 *
 * @throws {Error} where a desk stands nowhere, twice, or with equipment that nobody has heard of.
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
  return { sites, spaces: readDesks(demo, sites) };
}

function readDesks(folder: string, sites: Site[]): Space[] {
  const ids = new Set<SpaceId>();
  return readRows(folder, DESKS, ['site', 'zone', 'desk', 'equipment', 'x', 'y']).map(({ line, cells }) => {
    const site = sites.find(({ id }) => id === cells.site);
    const zone = site?.zones.find(({ id }) => id === cells.zone);
    if (!site || !zone) throw faultIn(DESKS, line, `there is no zone ${cells.zone} in ${cells.site}`);

    const id = `${site.id}-${cells.desk.toLowerCase()}` as SpaceId;
    if (ids.has(id)) throw faultIn(DESKS, line, `there is a desk ${cells.desk} already`);
    ids.add(id);

    const equipment = cells.equipment.split(' ').filter(Boolean);
    const unknown = equipment.find((one) => !(EQUIPMENT as readonly string[]).includes(one));
    if (unknown) throw faultIn(DESKS, line, `there is no equipment ${unknown}`);
    const [x, y] = [Number(cells.x), Number(cells.y)];
    if (!cells.x || !cells.y || !Number.isFinite(x + y)) throw faultIn(DESKS, line, 'x and y are metres');
    return {
      id,
      kind: 'desk',
      site: site.id,
      zone: zone.id,
      name: cells.desk,
      equipment: equipment as Equipment[],
      x,
      y,
    };
  });
}

function json(folder: string, file: string): unknown {
  return JSON.parse(readFileSync(join(folder, file), 'utf8'));
}
