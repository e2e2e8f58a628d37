import type { OrganisationId } from '../domain/people/organisation.ts';
import type { PersonId } from '../domain/people/person.ts';

/** Where a channel can be reached unasked: kept by us, read only by the channel that wrote it. */
export interface Address {
  channel: string;
  /** Plain JSON of the channel's own making. */
  reference: unknown;
}

/** Where each person can be told something unasked. The promise is checked by `test/store/address-book.contract.ts`. */
export interface AddressBook {
  /** Keeps where the person was last spoken with on that channel, in the place of what was known of it. */
  put(organisation: OrganisationId, person: PersonId, address: Address, at: Date): Promise<void>;

  /** Where the person can be reached: one address a channel, the one last spoken on first. */
  of(organisation: OrganisationId, person: PersonId): Promise<Address[]>;
}
