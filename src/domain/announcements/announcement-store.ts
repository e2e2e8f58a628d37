import type { OrganisationId } from '../people/organisation.ts';
import type { Announcement, AnnouncementId } from './announcement.ts';
import type { AudienceOn } from './audience.ts';

/** Everything comes as a copy. The promise is checked, for every implementation, by `test/store/announcement-store.contract.ts`. */
export interface AnnouncementStore {
  /** No more people than this can be told from here; undefined where any number can. */
  readonly mostPeople: number | undefined;

  /**
   * Keeps the announcement where its version is the next one, from 1: false, and nothing changes, where it is not (any more). So
   * of two who change it at once, one does.
   */
  put(announcement: Announcement): Promise<boolean>;

  get(organisation: OrganisationId, id: AnnouncementId): Promise<Announcement | undefined>;

  /** An organisation's, those changed last first, and then by id. */
  of(organisation: OrganisationId): Promise<Announcement[]>;

  /** Every organisation's that are scheduled, and not for after `now`: by organisation and id. */
  due(now: Date): Promise<Announcement[]>;

  /** How many people of the organisation it would go to. */
  sizeOf(organisation: OrganisationId, audience: AudienceOn): Promise<number>;

  /** Forgets those of an organisation that were changed last before the instant and are on no way to anybody; answers how many. */
  forgetBefore(organisation: OrganisationId, before: Date): Promise<number>;
}
