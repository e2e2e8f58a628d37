import type { Whom } from '../../domain/people/choices-store.ts';
import type { OrganisationId } from '../../domain/people/organisation.ts';
import type { PersonId } from '../../domain/people/person.ts';
import type { Follow, FollowStore } from '../../domain/presence/follow-store.ts';
import type { PostgresDatabase } from './database.ts';

interface FollowRow {
  person: PersonId;
  followed_organisation: OrganisationId;
  followed: PersonId;
}

/** Keeps {@link FollowStore}'s promise by the functions of `migrations/013-follows.sql`. */
export class PostgresFollowStore implements FollowStore {
  readonly #database: PostgresDatabase;

  constructor(database: PostgresDatabase) {
    this.#database = database;
  }

  async put(follow: Follow): Promise<void> {
    await this.#database.rows('put_follow', valuesOf(follow));
  }

  async drop(follow: Follow): Promise<void> {
    await this.#database.rows('drop_follow', valuesOf(follow));
  }

  followedBy({ organisation, person }: Whom): Promise<Whom[]> {
    return this.#database.rows<Whom>('followed_by', [organisation, person]);
  }

  followersOf({ organisation, person }: Whom): Promise<Whom[]> {
    return this.#database.rows<Whom>('followers_of', [organisation, person]);
  }

  async ofOrganisation(organisation: OrganisationId, after: Follow | undefined, limit: number): Promise<Follow[]> {
    const last = [after?.follower.person, after?.followed.organisation, after?.followed.person];
    const rows = await this.#database.rows<FollowRow>('follows_of', [organisation, ...last, limit]);
    return rows.map(({ person, followed_organisation, followed }) => ({
      follower: { organisation, person },
      followed: { organisation: followed_organisation, person: followed },
    }));
  }
}

function valuesOf({ follower, followed }: Follow): string[] {
  return [follower.organisation, follower.person, followed.organisation, followed.person];
}
