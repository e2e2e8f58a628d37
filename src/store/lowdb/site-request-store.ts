import { randomUUID } from 'node:crypto';
import type { OrganisationId } from '../../domain/people/organisation.ts';
import type { PersonId } from '../../domain/people/person.ts';
import type { SiteId } from '../../domain/places/place.ts';
import type {
  NewSiteRequest,
  SiteRequest,
  SiteRequestEnd,
  SiteRequestId,
  SiteSaying,
} from '../../domain/site-requests/site-request.ts';
import type { SiteRequestStore } from '../../domain/site-requests/site-request-store.ts';
import type { LowdbDatabase } from './database.ts';
import { forgetInPortions } from './portions.ts';
import { compare, keyOf, type TableShape } from './table.ts';

/** Its instants sort as text the way they sort in time. */
interface SiteRequestRow extends Omit<SiteRequest, 'asked' | 'ends'> {
  asked: string;
  ends: string;
  isTold: boolean;
}

const ALL = 'all';

export const siteRequestShape: TableShape<SiteRequestRow, 'person' | 'key' | 'open' | 'site' | 'untold'> = {
  id: ({ id }) => id,
  indexes: {
    person: ({ organisation, person }) => [keyOf(organisation, person)],
    key: ({ organisation, person, key }) => [keyOf(organisation, person, key)],
    open: ({ state }) => (state === 'open' ? [ALL] : []),
    site: ({ state, site }) => (state === 'open' ? [site] : []),
    untold: ({ isTold }) => (isTold ? [] : [ALL]),
  },
};

/** Keeps {@link SiteRequestStore}'s promise by making one change after another. */
export class LowdbSiteRequestStore implements SiteRequestStore {
  private readonly database: LowdbDatabase;

  constructor(database: LowdbDatabase) {
    this.database = database;
  }

  async ask(request: NewSiteRequest): Promise<SiteRequest> {
    const row = newRow(request);
    return this.database.change(({ site_requests }) => {
      const [known] = site_requests.where('key', keyOf(row.organisation, row.person, row.key));
      if (!known) site_requests.put(row);
      return fromRow(known ?? row);
    });
  }

  async get(organisation: OrganisationId, id: SiteRequestId): Promise<SiteRequest | undefined> {
    return this.database.read(({ site_requests }) => {
      const row = site_requests.get(id);
      return row?.organisation === organisation ? fromRow(row) : undefined;
    });
  }

  async settle(
    organisation: OrganisationId,
    id: SiteRequestId,
    end: SiteRequestEnd,
    { since, note }: SiteSaying = {},
  ): Promise<SiteRequest | undefined> {
    return this.database.change(({ site_requests }) => {
      const row = site_requests.get(id);
      if (row?.organisation !== organisation || row.state !== 'open') return undefined;
      const said = { ...(since && { since }), ...(note && { note }) };
      const settled = { ...row, state: end, ...said, isTold: end === 'withdrawn' };
      site_requests.put(settled);
      return fromRow(settled);
    });
  }

  async ofPerson(organisation: OrganisationId, person: PersonId): Promise<SiteRequest[]> {
    return this.database.read(({ site_requests }) =>
      [...site_requests.where('person', keyOf(organisation, person))]
        .sort((a, b) => compare(a.ends, b.ends) || byAge(a, b))
        .map(fromRow),
    );
  }

  async open(sites: SiteId[] | 'all', after: SiteRequest | undefined, limit: number): Promise<SiteRequest[]> {
    return this.database.read(({ site_requests }) => {
      const rows =
        sites === 'all'
          ? [...site_requests.where('open', ALL)]
          : [...new Set(sites)].flatMap((site) => [...site_requests.where('site', site)]);
      return pageOf(rows, after, limit);
    });
  }

  async untold(after: SiteRequest | undefined, limit: number): Promise<SiteRequest[]> {
    return this.database.read(({ site_requests }) => pageOf([...site_requests.where('untold', ALL)], after, limit));
  }

  async told(organisation: OrganisationId, id: SiteRequestId): Promise<void> {
    await this.database.change(({ site_requests }) => {
      const row = site_requests.get(id);
      if (row?.organisation === organisation) site_requests.put({ ...row, isTold: true });
    });
  }

  async forgetBefore(organisation: OrganisationId, before: Date): Promise<number> {
    const instant = before.toISOString();
    const isOver = (row: SiteRequestRow) => row.organisation === organisation && row.ends < instant;
    return forgetInPortions(
      this.database,
      ({ site_requests }) => site_requests,
      ({ id }) => id,
      isOver,
    );
  }
}

function pageOf(rows: SiteRequestRow[], after: SiteRequest | undefined, limit: number): SiteRequest[] {
  const last = after && { id: after.id, asked: after.asked.toISOString() };
  return rows
    .filter((row) => !last || byAge(row, last) > 0)
    .sort(byAge)
    .slice(0, limit)
    .map(fromRow);
}

function newRow({ organisation, person, key, site, day, what, asked, ends }: NewSiteRequest): SiteRequestRow {
  const id = randomUUID() as SiteRequestId;
  return {
    ...{ id, organisation, person, key, site, ...(day && { day }), what },
    ...{ asked: asked.toISOString(), ends: ends.toISOString(), state: 'open', isTold: true },
  };
}

function fromRow({ isTold: _told, ...row }: SiteRequestRow): SiteRequest {
  return { ...row, asked: new Date(row.asked), ends: new Date(row.ends) };
}

type Aged = Pick<SiteRequestRow, 'asked' | 'id'>;

function byAge(a: Aged, b: Aged): number {
  return compare(a.asked, b.asked) || compare(a.id, b.id);
}
