import * as z from 'zod/v4';
import type { Names } from '../domain/language.ts';
import { dayAt } from '../domain/local-date.ts';
import { type ImportOutcome, importPeople } from '../domain/people/import-people.ts';
import type { OrganisationId } from '../domain/people/organisation.ts';
import type { PeopleStore } from '../domain/people/people-store.ts';
import type { Place } from '../domain/places/place.ts';
import type { Clock } from './clock.ts';

/** What an administrator may ask: of a store that the command has opened, or of the server that has it. */
export const AdminRequest = z.discriminatedUnion('ask', [
  z.strictObject({ ask: z.literal('organisations') }),
  z.strictObject({ ask: z.literal('import-people'), text: z.string(), dryRun: z.boolean() }),
]);
export type AdminRequest = z.infer<typeof AdminRequest>;

export interface OrganisationSize {
  id: OrganisationId;
  name: Names;
  people: number;
}

export type AdminAnswer = ImportOutcome | { kind: 'organisations'; organisations: OrganisationSize[] };

export type Administer = (request: AdminRequest) => Promise<AdminAnswer>;

export function administration(parts: { store: PeopleStore; places: readonly Place[]; clock: Clock }): Administer {
  const { store, places, clock } = parts;
  return async (request) => {
    switch (request.ask) {
      case 'organisations':
        return { kind: 'organisations', organisations: await sizes(store) };
      case 'import-people': {
        const today = dayAt(clock.now(), 'Europe/Brussels');
        return importPeople(request.text, { store, places, today, dryRun: request.dryRun });
      }
    }
  };
}

async function sizes(store: PeopleStore): Promise<OrganisationSize[]> {
  const organisations = await store.organisations();
  return Promise.all(
    organisations.map(async ({ id, name }) => ({ id, name, people: (await store.everybody(id)).length })),
  );
}
