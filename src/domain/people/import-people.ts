import { setImmediate } from 'node:timers/promises';
import type { TableFault } from '../csv-table.ts';
import type { Names } from '../language.ts';
import type { LocalDate } from '../local-date.ts';
import type { Place } from '../places/place.ts';
import { importClashes, type ClashBecause } from './import-clashes.ts';
import type { OrganisationId } from './organisation.ts';
import { REQUIRED_COLUMNS } from './people-cells.ts';
import { type PeopleFault, readPeopleCsv } from './people-csv.ts';
import type { PeopleImport, PeopleStore } from './people-store.ts';

export type ImportBecause = PeopleFault['because'] | ClashBecause | 'header-missing';
/** A value is there only where it names nobody. */
export type ImportFault = TableFault<ImportBecause>;

/** What an import brought one organisation, or would bring it. */
export interface Imported {
  id: OrganisationId;
  name: Names;
  people: number;
  newPeople: number;
  teams: number;
  accounts: number;
  newAccounts: number;
}

export type ImportOutcome =
  { kind: 'faults'; faults: ImportFault[] } | { kind: 'people'; dryRun: boolean; organisations: Imported[] };

interface Surroundings {
  store: PeopleStore;
  places: readonly Place[];
  today: LocalDate;
  /** Changes nothing, and answers what an import would do. */
  dryRun: boolean;
}

/** Imports a file of people (see `readPeopleCsv`), all of it or, where it has a fault, nothing. */
export async function importPeople(text: string, around: Surroundings): Promise<ImportOutcome> {
  const { store, places, today, dryRun } = around;
  const read = readPeopleCsv(text, { organisations: await store.organisations(), places, since: today });
  if ('faults' in read) return { kind: 'faults', faults: tellable(read.faults) };
  // A large file takes a second to read and one to take in: in between, whoever has written gets an answer.
  await setImmediate();
  const clashes = await importClashes(read, store);
  if (clashes.length > 0) return { kind: 'faults', faults: clashes };

  const organisations = await Promise.all(read.imports.map((one) => counted(one, store)));
  if (!dryRun) await store.import(...(await Promise.all(read.imports.map((one) => ofToday(one, store)))));
  return { kind: 'people', dryRun, organisations };
}

/** With the organisation as it is by now: its rules may have been changed while a large file was read. */
async function ofToday(brought: PeopleImport, store: PeopleStore): Promise<PeopleImport> {
  const organisation = await store.organisation(brought.organisation.id);
  return organisation ? { ...brought, organisation } : brought;
}

async function counted(brought: PeopleImport, store: PeopleStore): Promise<Imported> {
  const { organisation, people, teams, identities } = brought;
  const known = new Set((await store.everybody(organisation.id)).map(({ id }) => id));
  const holders = await store.byIdentities(identities.map(({ identity }) => identity));
  return {
    id: organisation.id,
    name: organisation.name,
    people: people.length,
    newPeople: people.filter(({ id }) => !known.has(id)).length,
    teams: teams.length,
    accounts: identities.length,
    newAccounts: holders.filter((holder) => !holder).length,
  };
}

/** In these a value is a code that somebody mistyped; elsewhere it is somebody's address, name or home. */
const IMPERSONAL: readonly ImportBecause[] = [
  'wrong-number-of-fields',
  'unknown-organisation',
  'unknown-language',
  'unknown-role',
  'not-a-date',
];
/** One word: where a row has slipped, a column of codes holds anything. */
const CODE = /^[\p{L}\d._/-]{1,40}$/u;
const COLUMN_NAME = /^[\p{L}\d ._/-]{1,40}$/u;

/** The faults without what is personal, nor what could disturb a terminal. */
function tellable(faults: PeopleFault[]): ImportFault[] {
  const missing = faults.filter(({ because }) => because === 'column-missing');
  // Then the first line is a person already, and no list of columns that nobody knows.
  if (missing.length === REQUIRED_COLUMNS.length) return [{ line: missing[0]?.line ?? 1, because: 'header-missing' }];
  return faults.map(({ line, because, column, value }) => ({
    line,
    because,
    ...(column !== undefined && COLUMN_NAME.test(column) && { column }),
    ...(value !== undefined && IMPERSONAL.includes(because) && CODE.test(value) && { value }),
  }));
}
