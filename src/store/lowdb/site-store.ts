import type { Site, SiteId, Space, SpaceId } from '../../domain/places/place.ts';
import type { SitesImport, SiteStore } from '../../domain/places/site-store.ts';
import type { LowdbDatabase } from './database.ts';
import { type TableShape, compare, keyOf } from './table.ts';

export const siteShape: TableShape<Site, never> = { id: (row) => row.id, indexes: {} };
export const spaceShape: TableShape<Space, 'site' | 'siteAndKind'> = {
  id: (row) => row.id,
  indexes: { site: (row) => [row.site], siteAndKind: (row) => [keyOf(row.site, row.kind)] },
};

/** Keeps {@link SiteStore}'s promise. */
export class LowdbSiteStore implements SiteStore {
  private readonly database: LowdbDatabase;
  /** What was put in order already, and for which revision of the tables. */
  private readonly sorted = new Map<string, { revision: number; rows: readonly unknown[] }>();

  constructor(database: LowdbDatabase) {
    this.database = database;
  }

  async import(brought: SitesImport): Promise<void> {
    const { sites, spaces } = structuredClone(brought);
    const named = new Set(sites.map((site) => site.id));
    await this.database.change((tables) => {
      for (const site of sites) {
        for (const space of [...tables.spaces.where('site', site.id)]) tables.spaces.drop(space.id);
        tables.sites.put(site);
      }
      for (const space of spaces) {
        if (!named.has(space.site))
          throw new Error(`Space ${space.id} is in ${space.site}, which is not in the import.`);
        if (tables.spaces.get(space.id)) throw new Error(`There are two spaces ${space.id}.`);
        tables.spaces.put(space);
      }
    });
  }

  async sites(): Promise<readonly Readonly<Site>[]> {
    const { sites } = this.database.tables;
    return this.inOrder('', sites.revision, () => sites.all().sort((a, b) => compare(a.id, b.id)));
  }

  async spaces(site: SiteId, kind: 'desk' | 'room'): Promise<readonly Readonly<Space>[]> {
    const { spaces } = this.database.tables;
    const key = keyOf(site, kind);
    return this.inOrder(key, spaces.revision, () =>
      [...spaces.where('siteAndKind', key)].sort((a, b) => compare(a.name, b.name) || compare(a.id, b.id)),
    );
  }

  async space(id: SpaceId): Promise<Readonly<Space> | undefined> {
    return this.database.tables.spaces.get(id);
  }

  private inOrder<Row>(key: string, revision: number, rowsInOrder: () => Row[]): readonly Row[] {
    const known = this.sorted.get(key);
    if (known?.revision === revision) return known.rows as Row[];
    const rows = rowsInOrder();
    this.sorted.set(key, { revision, rows });
    return rows;
  }
}
