import type { Organisation, OrganisationId } from './organisation.ts';
import type { Identity, Person, PersonId, Role, TeamId } from './person.ts';
import type { LocalDate } from '../local-date.ts';

/** A team, with who belongs to it and who leads it, each from a day to a day (inclusive; open where absent). */
export interface Team {
  id: TeamId;
  organisation: OrganisationId;
  name: string;
  members: Membership[];
}

export interface Membership {
  person: PersonId;
  as: 'member' | 'manager' | 'delegate';
  from: LocalDate;
  to?: LocalDate;
}

/** What an import brings for one organisation. It replaces what was known of the people it names, and keeps the rest. */
export interface PeopleImport {
  organisation: Organisation;
  people: Person[];
  teams: Team[];
  identities: { person: PersonId; identity: Identity }[];
}

/** Who is who. Everything comes as a copy. The promise is checked by `test/store/people-store.contract.ts`. */
export interface PeopleStore {
  /**
   * Takes the imports, all of them whole. An account in one is tied to the person it names, in the place of their
   * account on the same platform and realm; accounts it does not name stay tied.
   *
   * @throws {Error} and changes nothing, where one has a person, team or account of another organisation, an account
   *   of nobody, or an e-mail address for two people.
   */
  import(...imports: PeopleImport[]): Promise<void>;

  /** Callers must not change what they get: it is asked for with every message. */
  organisation(id: OrganisationId): Promise<Readonly<Organisation> | undefined>;

  /** Every organisation, by id. Not to be changed either. */
  organisations(): Promise<Readonly<Organisation>[]>;

  get(organisation: OrganisationId, id: PersonId): Promise<Person | undefined>;

  /** The same of each, in their order: for an announcement, which has thousands. */
  getEach(organisation: OrganisationId, ids: readonly PersonId[]): Promise<(Person | undefined)[]>;

  /** The person behind an account; an account belongs to one person at most. */
  byIdentity(identity: Identity): Promise<Person | undefined>;

  /** The person behind each of the accounts, in their order: for an import, which has thousands. */
  byIdentities(identities: Identity[]): Promise<(Person | undefined)[]>;

  /** The person with this e-mail address (whatever its case) in the organisation. */
  byEmail(organisation: OrganisationId, email: string): Promise<Person | undefined>;

  /** Everybody of an organisation, by name (compared as text, by code unit) and then by id. */
  everybody(organisation: OrganisationId): Promise<Person[]>;

  /** Those of an organisation who have the role, in the same order. */
  withRole(organisation: OrganisationId, role: Role): Promise<Person[]>;

  /**
   * Ties the account to the person, once. False, and nothing changed, where the account is tied to
   * somebody already, or the person already has an account on that platform and realm.
   */
  link(organisation: OrganisationId, person: PersonId, identity: Identity): Promise<boolean>;
}
