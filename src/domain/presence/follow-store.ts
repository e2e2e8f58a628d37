import type { Whom } from '../people/choices-store.ts';
import type { OrganisationId } from '../people/organisation.ts';

/** Somebody who wants to be told of the days on which another and they are in the same place. */
export interface Follow {
  follower: Whom;
  followed: Whom;
}

/**
 * Who follows whom, across organisations. Everything comes as a copy. The promise is checked, for every implementation,
 * by `test/store/follow-store.contract.ts`: change the two together.
 */
export interface FollowStore {
  /** Keeps it, on disk when it resolves; one that is known already changes nothing. */
  put(follow: Follow): Promise<void>;

  /** Forgets it; one that is not known is nothing to forget. */
  drop(follow: Follow): Promise<void>;

  /** Whom the person follows, by organisation and person. */
  followedBy(follower: Whom): Promise<Whom[]>;

  /** Who follows the person, by organisation and person. */
  followersOf(followed: Whom): Promise<Whom[]>;

  /**
   * What the organisation's people follow, by follower, then organisation and person of whom they follow: at most
   * `limit`, and only those that come after `after`.
   */
  ofOrganisation(organisation: OrganisationId, after: Follow | undefined, limit: number): Promise<Follow[]>;
}
