import type { LocalDate } from '../../domain/local-date.ts';
import type { OrganisationId } from '../../domain/people/organisation.ts';
import type { PersonId } from '../../domain/people/person.ts';
import type { SiteId } from '../../domain/places/place.ts';
import type {
  NewSiteRequest,
  RefusedSince,
  SiteRequest,
  SiteRequestEnd,
  SiteRequestId,
  SiteSaying,
} from '../../domain/site-requests/site-request.ts';
import type { SiteRequestStore } from '../../domain/site-requests/site-request-store.ts';
import type { PostgresDatabase } from './database.ts';
import { forgetOf } from './portions.ts';

/** A row of `site_requests`, as JSON. */
interface SiteRequestRow extends Omit<SiteRequest, 'day' | 'asked' | 'ends' | 'since' | 'note'> {
  day: LocalDate | null;
  asked_at: string;
  ends_at: string;
  answer: RefusedSince | null;
  note: string | null;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Keeps {@link SiteRequestStore}'s promise by the functions of `migrations/025-closures-and-requests.sql` and `038-answers-in-words.sql`. */
export class PostgresSiteRequestStore implements SiteRequestStore {
  readonly #database: PostgresDatabase;

  constructor(database: PostgresDatabase) {
    this.#database = database;
  }

  async ask({ organisation, person, key, site, day, what, asked, ends }: NewSiteRequest): Promise<SiteRequest> {
    const values = [organisation, person, key, site, day, what, asked, ends];
    const [kept] = await this.#listed('ask_site', values);
    if (!kept) throw new Error('The request was not kept.');
    return kept;
  }

  async get(organisation: OrganisationId, id: SiteRequestId): Promise<SiteRequest | undefined> {
    if (!UUID.test(id)) return undefined;
    return (await this.#listed('site_request_of', [organisation, id]))[0];
  }

  async settle(
    organisation: OrganisationId,
    id: SiteRequestId,
    end: SiteRequestEnd,
    { since, note }: SiteSaying = {},
  ): Promise<SiteRequest | undefined> {
    if (!UUID.test(id)) return undefined;
    const values = [organisation, id, end, since, note];
    return (await this.#listed('settle_site_request', values, { repeatable: false }))[0];
  }

  ofPerson(organisation: OrganisationId, person: PersonId): Promise<SiteRequest[]> {
    return this.#listed('site_requests_of_person', [organisation, person]);
  }

  open(sites: SiteId[] | 'all', after: SiteRequest | undefined, limit: number): Promise<SiteRequest[]> {
    const some = sites === 'all' ? null : sites;
    return this.#listed('open_site_requests', [some, after?.asked.toISOString(), after?.id, limit]);
  }

  untold(after: SiteRequest | undefined, limit: number): Promise<SiteRequest[]> {
    return this.#listed('untold_site_requests', [after?.asked.toISOString(), after?.id, limit]);
  }

  async told(organisation: OrganisationId, id: SiteRequestId): Promise<void> {
    if (UUID.test(id)) await this.#database.rows('note_told_site_request', [organisation, id]);
  }

  forgetBefore(organisation: OrganisationId, before: Date): Promise<number> {
    return forgetOf(this.#database, 'forget_site_requests', organisation, before);
  }

  async #listed(question: string, values: unknown[], how = { repeatable: true }): Promise<SiteRequest[]> {
    const rows = await this.#database.rows<{ request: SiteRequestRow }>(question, values, how);
    return rows.map(({ request }) => fromRow(request));
  }
}

function fromRow({ id, organisation, person, key, site, state, what, ...row }: SiteRequestRow): SiteRequest {
  return {
    ...{ id, organisation, person, key, site, ...(row.day !== null && { day: row.day }), what },
    ...{ asked: new Date(row.asked_at), ends: new Date(row.ends_at), state },
    ...(row.answer !== null && { since: row.answer }),
    ...(row.note !== null && { note: row.note }),
  };
}
