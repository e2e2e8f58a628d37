import type { OrganisationId } from '../../people/organisation.ts';
import type { PersonId } from '../../people/person.ts';
import type { Announcement, AnnouncementId } from '../announcement.ts';
import type { DeliveryKey, DeliveryState } from './delivery.ts';

/** An announcement that is to go out. */
export interface Dispatch extends Pick<Announcement, 'organisation' | 'care'> {
  announcement: AnnouncementId;
  /** Nobody is told before. */
  from: Date;
}

/** How many deliveries are in each state: together as many as the audience, at every instant. */
export type DeliveryCounts = Record<DeliveryState, number>;

/** What became of an announcement for somebody, and when it came to that. */
export interface Delivered {
  announcement: AnnouncementId;
  state: DeliveryState;
  at: Date;
}

/**
 * What becomes of announcements for each person. Everything comes as a copy. The promise is checked, for every
 * implementation, by `test/store/delivery-store.contract.ts`: change the two together.
 */
export interface DeliveryStore {
  /** To more people no announcement can be sent here; to as many as one likes, where it is undefined. */
  readonly mostPeople: number | undefined;

  /**
   * Queues one delivery for each of the people, all or none: in the lane where they last spoke with us. Who never did is
   * `gone`. Of an announcement that was queued before it changes nothing. Answers how many deliveries there are.
   *
   * @throws {RangeError} if they are more than {@link mostPeople}.
   */
  queue(dispatch: Dispatch, people: readonly PersonId[]): Promise<number>;

  /** Sends none of it until it is let go again. What is on its way arrives. */
  hold(organisation: OrganisationId, announcement: AnnouncementId, isHeld: boolean): Promise<void>;

  /** Sends none of it any more, at once; resolves when all that were queued are `cancelled`. */
  cancel(organisation: OrganisationId, announcement: AnnouncementId, now: Date): Promise<void>;

  /** Also of one whose deliveries were forgotten. All 0, where none were queued. */
  counts(organisation: OrganisationId, announcement: AnnouncementId): Promise<DeliveryCounts>;

  /** Whether nobody is to be told any more, though people may still say that they have read it. True also where none were queued. */
  isOver(organisation: OrganisationId, announcement: AnnouncementId): Promise<boolean>;

  /**
   * They have read and understood it: true, also if they had said so before. False, and nothing changed, where it is not for
   * them, or still waits, or was taken back before it was sent to them.
   */
  receipt(key: DeliveryKey, at: Date): Promise<boolean>;

  of(key: DeliveryKey): Promise<Delivered | undefined>;

  /** The same of each of them; who it is not for is not in it. */
  ofEach(
    organisation: OrganisationId,
    announcement: AnnouncementId,
    people: readonly PersonId[],
  ): Promise<Map<PersonId, Delivered>>;

  /** What was queued for somebody, the latest first; those of the same instant by announcement. */
  ofPerson(organisation: OrganisationId, person: PersonId): Promise<Delivered[]>;

  /** Those of whom it is in that state, by person: at most `limit`, and only those after `after`. */
  people(
    of: { organisation: OrganisationId; announcement: AnnouncementId; state: DeliveryState },
    after: PersonId | undefined,
    limit: number,
  ): Promise<PersonId[]>;

  /** Forgets what became of it for each, once it is over; how many there were in each state stays known. */
  forget(organisation: OrganisationId, announcement: AnnouncementId): Promise<void>;

  /** Calls when something was queued or let go, here or in another process; answers the function that ends it. */
  onNews(listener: () => void): () => void;
}
