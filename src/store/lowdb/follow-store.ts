import type { Whom } from '../../domain/people/choices-store.ts';
import type { OrganisationId } from '../../domain/people/organisation.ts';
import type { Follow, FollowStore } from '../../domain/presence/follow-store.ts';
import type { LowdbDatabase } from './database.ts';
import { compare, keyOf, type TableShape } from './table.ts';

/** The one who follows, and whom. */
interface FollowRow extends Whom {
  followed: Whom;
}

export const followShape: TableShape<FollowRow, 'follower' | 'followed' | 'organisation'> = {
  id: rowId,
  indexes: {
    follower: ({ organisation, person }) => [keyOf(organisation, person)],
    followed: ({ followed }) => [keyOf(followed.organisation, followed.person)],
    organisation: ({ organisation }) => [organisation],
  },
};

/** Keeps {@link FollowStore}'s promise. */
export class LowdbFollowStore implements FollowStore {
  private readonly database: LowdbDatabase;

  constructor(database: LowdbDatabase) {
    this.database = database;
  }

  async put(follow: Follow): Promise<void> {
    const row = toRow(follow);
    await this.database.change(({ follows }) => {
      if (!follows.get(rowId(row))) follows.put(row);
    });
  }

  async drop(follow: Follow): Promise<void> {
    const id = rowId(toRow(follow));
    await this.database.change(({ follows }) => follows.drop(id));
  }

  async followedBy({ organisation, person }: Whom): Promise<Whom[]> {
    return this.database.read(({ follows }) =>
      [...follows.where('follower', keyOf(organisation, person))].map(({ followed }) => ({ ...followed })).sort(byWhom),
    );
  }

  async followersOf({ organisation, person }: Whom): Promise<Whom[]> {
    return this.database.read(({ follows }) =>
      [...follows.where('followed', keyOf(organisation, person))].map((row) => fromRow(row).follower).sort(byWhom),
    );
  }

  async ofOrganisation(organisation: OrganisationId, after: Follow | undefined, limit: number): Promise<Follow[]> {
    const last = after && toRow(after);
    return this.database.read(({ follows }) =>
      [...follows.where('organisation', organisation)]
        .filter((row) => !last || byFollower(row, last) > 0)
        .sort(byFollower)
        .slice(0, limit)
        .map(fromRow),
    );
  }
}

function toRow({ follower, followed }: Follow): FollowRow {
  const { organisation, person } = follower;
  return { organisation, person, followed: { organisation: followed.organisation, person: followed.person } };
}

function fromRow({ organisation, person, followed }: FollowRow): Follow {
  return { follower: { organisation, person }, followed: { ...followed } };
}

function byWhom(a: Whom, b: Whom): number {
  return compare(a.organisation, b.organisation) || compare(a.person, b.person);
}

/** Within one organisation. */
function byFollower(a: FollowRow, b: FollowRow): number {
  return compare(a.person, b.person) || byWhom(a.followed, b.followed);
}

function rowId({ organisation, person, followed }: FollowRow): string {
  return keyOf(organisation, person, followed.organisation, followed.person);
}
