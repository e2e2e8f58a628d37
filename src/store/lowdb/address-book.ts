import type { Address, AddressBook } from '../../conversation/address.ts';
import type { OrganisationId } from '../../domain/people/organisation.ts';
import type { PersonId } from '../../domain/people/person.ts';
import type { LowdbDatabase } from './database.ts';
import { type TableShape, compare, keyOf } from './table.ts';

interface AddressRow extends Address {
  organisation: OrganisationId;
  person: PersonId;
  at: string;
}

export const addressShape: TableShape<AddressRow, 'person'> = {
  id: (row) => keyOf(row.organisation, row.person, row.channel),
  indexes: { person: (row) => [keyOf(row.organisation, row.person)] },
};

/** Keeps {@link AddressBook}'s promise. */
export class LowdbAddressBook implements AddressBook {
  private readonly database: LowdbDatabase;

  constructor(database: LowdbDatabase) {
    this.database = database;
  }

  async put(organisation: OrganisationId, person: PersonId, address: Address, at: Date): Promise<void> {
    const { channel, reference } = structuredClone(address);
    const row: AddressRow = { organisation, person, channel, reference, at: at.toISOString() };
    await this.database.change(({ addresses }) => {
      const known = addresses.get(addressShape.id(row));
      if (!known || known.at <= row.at) addresses.put(row);
    });
  }

  async of(organisation: OrganisationId, person: PersonId): Promise<Address[]> {
    return [...this.database.tables.addresses.where('person', keyOf(organisation, person))]
      .sort((a, b) => compare(b.at, a.at) || compare(a.channel, b.channel))
      .map(({ channel, reference }) => ({ channel, reference: structuredClone(reference) }));
  }

  async ofEach(organisation: OrganisationId, people: readonly PersonId[]): Promise<Address[][]> {
    return Promise.all(people.map((person) => this.of(organisation, person)));
  }
}
