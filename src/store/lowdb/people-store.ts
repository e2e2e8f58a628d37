import type { Organisation, OrganisationId } from '../../domain/people/organisation.ts';
import type { PeopleImport, PeopleStore, Team } from '../../domain/people/people-store.ts';
import type { Identity, Person, PersonId, Role } from '../../domain/people/person.ts';
import type { LowdbDatabase } from './database.ts';
import { nameStartsOf } from './name-starts.ts';
import { type TableShape, compare, keyOf } from './table.ts';
import type { Tables } from './tables.ts';

interface IdentityRow extends Identity {
  organisation: OrganisationId;
  person: PersonId;
}

export const organisationShape: TableShape<Organisation, never> = { id: (row) => row.id, indexes: {} };
export const teamShape: TableShape<Team, 'organisation' | 'member'> = {
  id: (row) => row.id,
  indexes: {
    organisation: (row) => [row.organisation],
    member: ({ organisation, members }) => [...new Set(members.map(({ person }) => keyOf(organisation, person)))],
  },
};
export const personShape: TableShape<Person, 'organisation' | 'role' | 'nameStart' | 'email'> = {
  id: (row) => row.id,
  indexes: {
    organisation: (row) => [row.organisation],
    role: ({ organisation, roles }) => [...new Set(roles)].map((role) => keyOf(organisation, role)),
    nameStart: (row) => nameStartsOf(row.name),
    email: (row) => [emailKey(row.organisation, row.email)],
  },
};
export const identityShape: TableShape<IdentityRow, 'account' | 'person'> = {
  id: accountKey,
  indexes: { account: (row) => [ownAccountKey(row.person, row)], person: (row) => [row.person] },
};

/** Keeps {@link PeopleStore}'s promise. */
export class LowdbPeopleStore implements PeopleStore {
  private readonly database: LowdbDatabase;

  constructor(database: LowdbDatabase) {
    this.database = database;
  }

  async import(...imports: PeopleImport[]): Promise<void> {
    const brought = structuredClone(imports);
    await this.database.change((tables) => {
      for (const one of brought) take(tables, one);
    });
  }

  async organisation(id: OrganisationId): Promise<Readonly<Organisation> | undefined> {
    return this.database.tables.organisations.get(id);
  }

  async organisations(): Promise<Readonly<Organisation>[]> {
    return this.database.tables.organisations.all().sort((a, b) => compare(a.id, b.id));
  }

  async get(organisation: OrganisationId, id: PersonId): Promise<Person | undefined> {
    const row = this.database.tables.people.get(id);
    return row?.organisation === organisation ? copyOf(row) : undefined;
  }

  async getEach(organisation: OrganisationId, ids: readonly PersonId[]): Promise<(Person | undefined)[]> {
    return Promise.all(ids.map((id) => this.get(organisation, id)));
  }

  async byIdentity(identity: Identity): Promise<Person | undefined> {
    const { identities, people } = this.database.tables;
    const tied = identities.get(accountKey(identity));
    const row = tied && people.get(tied.person);
    return row && copyOf(row);
  }

  async byIdentities(identities: Identity[]): Promise<(Person | undefined)[]> {
    return Promise.all(identities.map((identity) => this.byIdentity(identity)));
  }

  async byEmail(organisation: OrganisationId, email: string): Promise<Person | undefined> {
    const [row] = this.database.tables.people.where('email', emailKey(organisation, email));
    return row && copyOf(row);
  }

  async everybody(organisation: OrganisationId): Promise<Person[]> {
    return inOrder([...this.database.tables.people.where('organisation', organisation)]);
  }

  async withRole(organisation: OrganisationId, role: Role): Promise<Person[]> {
    return inOrder([...this.database.tables.people.where('role', keyOf(organisation, role))]);
  }

  async link(organisation: OrganisationId, person: PersonId, identity: Identity): Promise<boolean> {
    return this.database.change(({ people, identities }) => {
      const isTied = identities.get(accountKey(identity)) !== undefined;
      const hasOne = identities.where('account', ownAccountKey(person, identity)).size > 0;
      if (people.get(person)?.organisation !== organisation || isTied || hasOne) return false;
      identities.put(identityRow(organisation, person, identity));
      return true;
    });
  }
}

function take(tables: Tables, { organisation, people, teams, identities }: PeopleImport): void {
  tables.organisations.put(organisation);
  for (const team of teams) putOwn(tables.teams, team, organisation.id);
  for (const person of people) putOwn(tables.people, { ...person, email: person.email.toLowerCase() }, organisation.id);
  for (const { email } of people) {
    if (tables.people.where('email', emailKey(organisation.id, email)).size > 1) {
      throw new Error('Two people of the import, or one of it and one known already, have the same e-mail address.');
    }
  }
  for (const { person, identity } of identities) tie(tables, organisation.id, person, identity);
}

/** Ties the account to the person as an import says: in the place of their account there, and of another of us who had it. */
function tie({ people, identities }: Tables, organisation: OrganisationId, person: PersonId, identity: Identity): void {
  if (people.get(person)?.organisation !== organisation)
    throw new Error('An account is for a person who is not there.');
  const holder = identities.get(accountKey(identity));
  if (holder && holder.organisation !== organisation) throw foreign(accountKey(identity));
  for (const own of [...identities.where('account', ownAccountKey(person, identity))]) identities.drop(accountKey(own));
  identities.put(identityRow(organisation, person, identity));
}

/** Keeps a row of the organisation; the id of a row of another one is refused. */
function putOwn<Row extends { id: string; organisation: OrganisationId }>(
  table: { get(id: string): Readonly<Row> | undefined; put(row: Row): void },
  row: Row,
  organisation: OrganisationId,
): void {
  const known = table.get(row.id);
  if (row.organisation !== organisation || (known && known.organisation !== organisation)) throw foreign(row.id);
  table.put(row);
}

function foreign(id: string): Error {
  return new Error(`The import has ${id}, which belongs to another organisation.`);
}

function identityRow(organisation: OrganisationId, person: PersonId, { platform, realm, user }: Identity): IdentityRow {
  return { organisation, person, platform, realm, user };
}

function accountKey({ platform, realm, user }: Identity): string {
  return keyOf(platform, realm, user);
}

/** The same for all accounts that one person may have only one of. */
function ownAccountKey(person: PersonId, { platform, realm }: Identity): string {
  return keyOf(person, platform, realm);
}

function emailKey(organisation: OrganisationId, email: string): string {
  return keyOf(organisation, email.toLowerCase());
}

function inOrder(rows: Readonly<Person>[]): Person[] {
  return rows.sort((a, b) => compare(a.name, b.name) || compare(a.id, b.id)).map(copyOf);
}

function copyOf(row: Readonly<Person>): Person {
  return { ...row, roles: [...row.roles] };
}
