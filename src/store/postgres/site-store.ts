import type { Site, SiteId, Space, SpaceId } from '../../domain/places/place.ts';
import type { SitesImport, SiteStore } from '../../domain/places/site-store.ts';
import { Cache } from './cache.ts';
import type { PostgresDatabase } from './database.ts';

/** So long an import may take. */
const IMPORT_MS = 100_000;

/** Keeps {@link SiteStore}'s promise by the functions and constraints of `migrations/004-sites.sql`. */
export class PostgresSiteStore implements SiteStore {
  readonly #database: PostgresDatabase;
  readonly #sites: Cache<readonly Site[]>;
  readonly #spaces: Cache<readonly Space[]>;

  constructor(database: PostgresDatabase) {
    this.#database = database;
    this.#sites = new Cache(database, 'sites');
    this.#spaces = new Cache(database, 'sites');
  }

  async import({ sites, spaces }: SitesImport): Promise<void> {
    const values = [JSON.stringify(sites), JSON.stringify(spaces)];
    try {
      await this.#database.rows('import_sites', values, { atMostMs: IMPORT_MS });
    } finally {
      this.#sites.drop();
      this.#spaces.drop();
    }
  }

  async sites(): Promise<readonly Readonly<Site>[]> {
    return this.#sites.get('all', async () => {
      const rows = await this.#database.rows<{ all_sites: Site }>('all_sites', []);
      return rows.map((row) => row.all_sites);
    });
  }

  async spaces(site: SiteId, kind: 'desk' | 'room'): Promise<readonly Readonly<Space>[]> {
    return this.#spaces.get(`${kind}s of ${site}`, async () => {
      const rows = await this.#database.rows<{ spaces_of_site: Space }>('spaces_of_site', [site, kind]);
      return rows.map((row) => row.spaces_of_site);
    });
  }

  async space(id: SpaceId): Promise<Readonly<Space> | undefined> {
    const [space] = await this.#spaces.get(`space ${id}`, async () => {
      const rows = await this.#database.rows<{ space_with_id: Space }>('space_with_id', [id]);
      return rows.map((row) => row.space_with_id);
    });
    return space;
  }
}
