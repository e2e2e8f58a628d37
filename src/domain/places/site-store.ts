import type { Site, SiteId, Space, SpaceId } from './place.ts';

/** What an import brings: it replaces the sites it names, with all their spaces. */
export interface SitesImport {
  sites: Site[];
  spaces: Space[];
}

/** The sites and what can be booked in them. The promise is checked by `test/store/site-store.contract.ts`. */
export interface SiteStore {
  /** @throws {Error} and changes nothing, where a space is in a site that the import does not name, or there twice. */
  import(sites: SitesImport): Promise<void>;

  /** Every site, by id. Callers must not change what they get: sites are many and asked for often. */
  sites(): Promise<readonly Readonly<Site>[]>;

  /** The desks of a site, or its rooms, by name (compared as text) and then by id. Not to be changed either. */
  spaces(site: SiteId, kind: 'desk' | 'room'): Promise<readonly Readonly<Space>[]>;

  space(id: SpaceId): Promise<Readonly<Space> | undefined>;
}
