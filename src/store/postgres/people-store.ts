import { nameWords } from '../../domain/people/name-words.ts';
import type { Organisation, OrganisationId } from '../../domain/people/organisation.ts';
import type { PeopleImport, PeopleStore } from '../../domain/people/people-store.ts';
import type { Identity, Person, PersonId, Role } from '../../domain/people/person.ts';
import { Cache } from './cache.ts';
import type { PostgresDatabase } from './database.ts';
import { Together } from './together.ts';

type PersonRow = Omit<Person, 'home'> & { home: Person['home'] | null };

/** So long an import may take: a country's largest administrations come at once. */
const IMPORT_MS = 100_000;
/** So many accounts are asked for at a time: no question may take long. */
const PORTION = 5_000;

/** Keeps {@link PeopleStore}'s promise by the functions and constraints of `migrations/003-people.sql`, and `040-`. */
export class PostgresPeopleStore implements PeopleStore {
  readonly #database: PostgresDatabase;
  readonly #organisations: Cache<ReadonlyMap<OrganisationId, Organisation>>;
  readonly #accounts: Together<{ person: PersonRow }>;

  constructor(database: PostgresDatabase) {
    this.#database = database;
    this.#organisations = new Cache(database, 'organisations');
    this.#accounts = new Together(database, 'people_behind');
  }

  async import(...imports: PeopleImport[]): Promise<void> {
    const brought = imports.map((one) => ({ ...one, people: one.people.map(toBeKept) }));
    try {
      await this.#database.rows('import_people', [JSON.stringify(brought)], { atMostMs: IMPORT_MS });
    } finally {
      this.#organisations.drop();
    }
  }

  async organisation(id: OrganisationId): Promise<Readonly<Organisation> | undefined> {
    return (await this.#byId()).get(id);
  }

  async organisations(): Promise<Readonly<Organisation>[]> {
    return [...(await this.#byId()).values()];
  }

  async get(organisation: OrganisationId, id: PersonId): Promise<Person | undefined> {
    return this.#one('person_of', [organisation, id]);
  }

  async getEach(organisation: OrganisationId, ids: readonly PersonId[]): Promise<(Person | undefined)[]> {
    const rows = await this.#database.rows<PersonRow>('people_of_each', [organisation, ids]);
    const known = new Map(rows.map((row) => [row.id, fromRow(row)]));
    return ids.map((id) => known.get(id));
  }

  async byIdentity({ platform, realm, user }: Identity): Promise<Person | undefined> {
    const known = await this.#accounts.ask([platform, realm, user]);
    return known && fromRow(known.person);
  }

  async byIdentities(identities: Identity[]): Promise<(Person | undefined)[]> {
    const people: (Person | undefined)[] = [];
    for (let n = 0; n < identities.length; n += PORTION) {
      people.push(...(await this.#behind(identities.slice(n, n + PORTION))));
    }
    return people;
  }

  async byEmail(organisation: OrganisationId, email: string): Promise<Person | undefined> {
    return this.#one('person_with_email', [organisation, email.toLowerCase()]);
  }

  async everybody(organisation: OrganisationId): Promise<Person[]> {
    return (await this.#database.rows<PersonRow>('everybody_of', [organisation])).map(fromRow);
  }

  async withRole(organisation: OrganisationId, role: Role): Promise<Person[]> {
    return (await this.#database.rows<PersonRow>('people_with_role', [organisation, role])).map(fromRow);
  }

  async link(organisation: OrganisationId, person: PersonId, { platform, realm, user }: Identity): Promise<boolean> {
    const values = [organisation, person, platform, realm, user];
    // Asked again, it would say that the account is tied already, as if to somebody else.
    return this.#database.value<boolean>('link_account', values, { repeatable: false });
  }

  async #behind(identities: Identity[]): Promise<(Person | undefined)[]> {
    const columns = (['platform', 'realm', 'user'] as const).map((column) => identities.map((one) => one[column]));
    const rows = await this.#database.rows<{ place: number; person: PersonRow }>('people_behind', columns);
    const found = new Map(rows.map(({ place, person }) => [place, fromRow(person)]));
    return identities.map((_, place) => found.get(place));
  }

  async #one(name: string, values: unknown[]): Promise<Person | undefined> {
    const [row] = await this.#database.rows<PersonRow>(name, values);
    return row && fromRow(row);
  }

  #byId(): Promise<ReadonlyMap<OrganisationId, Organisation>> {
    return this.#organisations.get('all', async () => {
      const rows = await this.#database.rows<{ all_organisations: Organisation }>('all_organisations', []);
      return new Map(rows.map(({ all_organisations: one }) => [one.id, one]));
    });
  }
}

/** By our own idea of lower case: the server has another one, which depends on its settings. */
function toBeKept(person: Person): Person & { name_words: string[] } {
  return { ...person, email: person.email.toLowerCase(), name_words: nameWords(person.name) };
}

function fromRow({ id, organisation, name, email, language, roles, home }: PersonRow): Person {
  return { id, organisation, name, email, language, roles, ...(home && { home }) };
}
