import type { Organisation } from './organisation.ts';
import type { Person } from './person.ts';

/** A person with the organisation whose rules hold for them. */
export interface Official {
  person: Person;
  organisation: Readonly<Organisation>;
}
