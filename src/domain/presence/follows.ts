import type { Whom } from '../people/choices-store.ts';
import type { Official } from '../people/official.ts';
import type { FollowStore } from './follow-store.ts';
import type { Presence } from './presence.ts';
import { placesOf, together } from './together.ts';
import type { Colleague, Days, Sighting, Whereabouts } from './whereabouts.ts';

/** Whoever wants to meet more people than these looks at who is in a place. */
export const MOST_FOLLOWED = 20;

export interface FollowsParts {
  store: FollowStore;
  whereabouts: Whereabouts;
  presence: Presence;
}

/** Who wants to be told when somebody and they are in the same place. Both can see that it is so. */
export class Follows {
  readonly #parts: FollowsParts;

  constructor(parts: FollowsParts) {
    this.#parts = parts;
  }

  /** `too-many` where they follow {@link MOST_FOLLOWED} others: a few more where they ask for several at once. */
  async follow(who: Official, followed: Whom): Promise<'following' | 'too-many'> {
    const before = await this.#parts.store.followedBy(whomOf(who));
    if (before.some((one) => isSame(one, followed))) return 'following';
    if (before.length >= MOST_FOLLOWED) return 'too-many';
    await this.#parts.store.put({ follower: whomOf(who), followed });
    return 'following';
  }

  async unfollow(who: Official, followed: Whom): Promise<void> {
    await this.#parts.store.drop({ follower: whomOf(who), followed });
  }

  async isFollowing(who: Official, whom: Whom): Promise<boolean> {
    return (await this.#parts.store.followedBy(whomOf(who))).some((one) => isSame(one, whom));
  }

  /** Whom they follow, by name. */
  async followed(who: Official): Promise<Colleague[]> {
    return this.#parts.whereabouts.called(who, await this.#parts.store.followedBy(whomOf(who)));
  }

  /** Who follows them, by name. */
  async followers(who: Official): Promise<Colleague[]> {
    return this.#parts.whereabouts.called(who, await this.#parts.store.followersOf(whomOf(who)));
  }

  /**
   * Where those are whom they follow, on half days on which they are in the same place themselves: as far as they may see
   * it now. Notes nothing: those of whom they are told are to be noted by `Whereabouts.seen`.
   *
   * @throws {Refusal} `purpose-switched-off`.
   */
  async bothIn(who: Official, followed: Whom[], days: Days, now: Date): Promise<Sighting[]> {
    const own = await this.#parts.presence.halfDays(who, days.from, days.to);
    if (placesOf(own).size === 0) return [];
    return together(own, await this.#parts.whereabouts.ofEach(who, followed, days, now));
  }
}

export function whomOf({ organisation, person }: Official): Whom {
  return { organisation: organisation.id, person: person.id };
}

export function isSame(a: Whom, b: Whom): boolean {
  return a.organisation === b.organisation && a.person === b.person;
}
