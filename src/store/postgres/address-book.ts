import type { Address, AddressBook } from '../../conversation/address.ts';
import type { OrganisationId } from '../../domain/people/organisation.ts';
import type { PersonId } from '../../domain/people/person.ts';
import type { PostgresDatabase } from './database.ts';

/** Keeps {@link AddressBook}'s promise by the functions of `migrations/006-outbox.sql` and `040-`. */
export class PostgresAddressBook implements AddressBook {
  readonly #database: PostgresDatabase;

  constructor(database: PostgresDatabase) {
    this.#database = database;
  }

  async put(organisation: OrganisationId, person: PersonId, address: Address, at: Date): Promise<void> {
    const { channel, reference } = address;
    await this.#database.rows('put_address', [organisation, person, channel, JSON.stringify(reference), at]);
  }

  async of(organisation: OrganisationId, person: PersonId): Promise<Address[]> {
    const [addresses] = await this.ofEach(organisation, [person]);
    return addresses ?? [];
  }

  async ofEach(organisation: OrganisationId, people: readonly PersonId[]): Promise<Address[][]> {
    const rows = await this.#database.rows<Address & { person: PersonId }>('addresses_of_each', [organisation, people]);
    const known = Map.groupBy(rows, ({ person }) => person);
    return people.map((person) => (known.get(person) ?? []).map(({ channel, reference }) => ({ channel, reference })));
  }
}
