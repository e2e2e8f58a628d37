import type { OrganisationId } from '../people/organisation.ts';
import type { PersonId } from '../people/person.ts';
import type { Announcement, AnnouncementId } from './announcement.ts';
import type { AudienceOn } from './audience/audience.ts';
import type { LaneSize } from './delivering/lane-forecast.ts';

/** Which announcement, as it was when it was shown: where it was changed since, nothing is done with it. */
export interface AnnouncementSeen {
  id: AnnouncementId;
  version: number;
}

/** Everything comes as a copy. The promise is checked, for every implementation, by `test/store/announcement-store.contract.ts`. */
export interface AnnouncementStore {
  /** No more people than this can be told from here; undefined where any number can. */
  readonly mostPeople: number | undefined;

  /**
   * Keeps the announcement where its version is the next one, from 1: false, and nothing changes, where it is not (any more). So
   * of two who change it at once, one does. Its deliveries follow its state in the same moment: held where it is `paused` or
   * `stopped`, let go where it is `sending`, and none of them made any more where it is `cancelled`.
   */
  put(announcement: Announcement): Promise<boolean>;

  /**
   * Begins to send it: whoever is its audience is found out, and a delivery queued for each, as it becomes `sending` in its next
   * version. All of that or nothing: false where it is not scheduled in the version that was seen (any more).
   */
  begin(organisation: OrganisationId, seen: AnnouncementSeen, audience: AudienceOn, now: Date): Promise<boolean>;

  get(organisation: OrganisationId, id: AnnouncementId): Promise<Announcement | undefined>;

  /** An organisation's, those changed last first, and then by id. */
  of(organisation: OrganisationId): Promise<Announcement[]>;

  /** Every organisation's that are scheduled and not for after `now`, or being sent: by organisation and id. */
  inHand(now: Date): Promise<Announcement[]>;

  /** How many people of the organisation it would go to. */
  sizeOf(organisation: OrganisationId, audience: AudienceOn): Promise<number>;

  /** Who they are, by id. */
  peopleOf(organisation: OrganisationId, audience: AudienceOn): Promise<PersonId[]>;

  /** The same people, by where they would be told: those who would be nowhere first, then by lane. */
  lanesOf(organisation: OrganisationId, audience: AudienceOn): Promise<LaneSize[]>;

  /** Forgets those of an organisation that were changed last before the instant and are on no way to anybody; answers how many. */
  forgetBefore(organisation: OrganisationId, before: Date): Promise<number>;
}
