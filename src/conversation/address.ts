import type { OrganisationId } from '../domain/people/organisation.ts';
import type { PersonId } from '../domain/people/person.ts';

/** Where a person can be reached unasked: kept by us, read only by the channel that wrote it. */
export interface Address {
  channel: string;
  /** Plain JSON of the channel's own making. */
  reference: unknown;
}

/**
 * Where each person can be told something unasked. The promise is checked, for every implementation, by
 * `test/store/address-book.contract.ts`: change the two together.
 */
export interface AddressBook {
  /**
   * Keeps where the person was spoken with on that channel `at` an instant, in the place of what was known of it
   * before. What is older than what is known changes nothing.
   */
  put(organisation: OrganisationId, person: PersonId, address: Address, at: Date): Promise<void>;

  /** Where the person can be reached: one address a channel, the one last spoken on first. Copies. */
  of(organisation: OrganisationId, person: PersonId): Promise<Address[]>;

  /** The same of each, in their order. */
  ofEach(organisation: OrganisationId, people: readonly PersonId[]): Promise<Address[][]>;
}
