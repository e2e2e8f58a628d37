import type { TableFault } from '../csv-table.ts';
import type { OrganisationId } from './organisation.ts';
import type { PeopleRead } from './people-csv.ts';
import type { PeopleStore } from './people-store.ts';
import type { PersonId } from './person.ts';

export type ClashBecause = 'known-under-another-id' | 'of-another-organisation';

/**
 * Where a file that is sound in itself contradicts what is known already: what `PeopleStore.import` would refuse as a
 * whole is found here with its line. Ordered by line.
 */
export async function importClashes(
  { imports, lineOf }: PeopleRead,
  store: PeopleStore,
): Promise<TableFault<ClashBecause>[]> {
  const faults: TableFault<ClashBecause>[] = [];
  const clash = (person: PersonId, column: string, because: ClashBecause) =>
    faults.push({ line: lineOf.get(person) ?? 1, column, because });

  const organisationOf = new Map<PersonId, OrganisationId>();
  const withAddress = new Map<OrganisationId, Map<string, PersonId>>();
  for (const { id } of await store.organisations()) {
    const known = await store.everybody(id);
    for (const person of known) organisationOf.set(person.id, id);
    withAddress.set(id, new Map(known.map((person) => [person.email, person.id])));
  }
  const named = new Set(imports.flatMap(({ people }) => people.map(({ id }) => id)));

  for (const { organisation, people, identities } of imports) {
    for (const { id, email } of people) {
      const owner = organisationOf.get(id);
      if (owner && owner !== organisation.id) clash(id, 'id', 'of-another-organisation');
      const holder = withAddress.get(organisation.id)?.get(email.toLowerCase());
      // Whom the file names too, it gives another address.
      if (holder && holder !== id && !named.has(holder)) clash(id, 'email', 'known-under-another-id');
    }
    const holders = await store.byIdentities(identities.map(({ identity }) => identity));
    for (const [n, { person, identity }] of identities.entries()) {
      const holder = holders[n];
      const column = identity.platform === 'teams' ? 'teams_user' : 'slack_user';
      if (holder && holder.organisation !== organisation.id) clash(person, column, 'of-another-organisation');
    }
  }
  return faults.sort((a, b) => a.line - b.line);
}
