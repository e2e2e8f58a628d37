import type { OrganisationId } from '../people/organisation.ts';
import type { PersonId } from '../people/person.ts';
import type { SiteId } from '../places/place.ts';
import type { NewSiteRequest, SiteRequest, SiteRequestEnd, SiteRequestId, SiteSaying } from './site-request.ts';

/**
 * What people ask of sites. A request is of the organisation of the one who asks. Everything comes as a copy. The promise is
 * checked, for every implementation, by `test/store/site-request-store.contract.ts`: change the two together.
 */
export interface SiteRequestStore {
  /** Keeps it, open. With the key of an earlier one of the same person, answers with that one as it is. */
  ask(request: NewSiteRequest): Promise<SiteRequest>;

  get(organisation: OrganisationId, id: SiteRequestId): Promise<SiteRequest | undefined>;

  /**
   * Ends an open request, with what is said with the answer; undefined where it is not there or no longer open.
   * Whoever asked is to be told, but of their own withdrawal.
   */
  settle(
    organisation: OrganisationId,
    id: SiteRequestId,
    end: SiteRequestEnd,
    saying?: SiteSaying,
  ): Promise<SiteRequest | undefined>;

  /** All that somebody asked, by when it ends, then by when it was asked and then by id. */
  ofPerson(organisation: OrganisationId, person: PersonId): Promise<SiteRequest[]>;

  /**
   * The open ones, of people of every organisation, of every site or of some; oldest first and then by id: at most `limit`,
   * and only those that come after `after`.
   */
  open(sites: SiteId[] | 'all', after: SiteRequest | undefined, limit: number): Promise<SiteRequest[]>;

  /** Those of every organisation that have ended, and of which who asked was not told; in the order and pages of {@link open}. */
  untold(after: SiteRequest | undefined, limit: number): Promise<SiteRequest[]>;

  /** Who asked was told how it ended, or need not be. */
  told(organisation: OrganisationId, id: SiteRequestId): Promise<void>;

  /** Forgets those of the organisation's people that ended before the instant, whatever became of them; answers how many. */
  forgetBefore(organisation: OrganisationId, before: Date): Promise<number>;
}
