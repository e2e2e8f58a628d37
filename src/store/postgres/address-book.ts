import type { Address, AddressBook } from '../../conversation/address.ts';
import type { OrganisationId } from '../../domain/people/organisation.ts';
import type { PersonId } from '../../domain/people/person.ts';
import type { PostgresDatabase } from './database.ts';

/** Keeps {@link AddressBook}'s promise by the functions of `migrations/006-outbox.sql`. */
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
    const rows = await this.#database.rows<Address>('addresses_of', [organisation, person]);
    return rows.map(({ channel, reference }) => ({ channel, reference }));
  }
}
