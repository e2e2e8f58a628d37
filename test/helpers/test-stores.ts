import { openDemoOffice } from '../../src/demo-office.ts';
import { People } from '../../src/domain/people/people.ts';
import { publicHolidays } from '../../src/domain/places/public-holidays.ts';
import { LowdbDatabase } from '../../src/store/lowdb/database.ts';
import type { Tables } from '../../src/store/lowdb/tables.ts';
import { PostgresDatabase } from '../../src/store/postgres/database.ts';
import { lowdbStores, postgresStores, type Stores } from '../../src/stores.ts';
import { atTheEnd } from './root-hooks.ts';
import { type Filling, scratchDatabase } from './scratch-databases.ts';

/** The whole suite runs on PostgreSQL, where a test is not about the embedded store itself. */
export const ON_POSTGRES = process.env['NOMADE_TEST_STORE'] === 'postgres';

/** The stores that what matters most is tried on, whatever the suite runs on. */
export const BOTH = ON_POSTGRES ? (['postgres'] as const) : (['lowdb', 'postgres'] as const);

export interface TestStores {
  stores: Stores;
  /** To look behind the promises. */
  rows(table: Exclude<keyof Tables, 'answers'>): Promise<object[]>;
}

/** Stores that nothing is kept in yet, gone after the test. */
export async function emptyStores(): Promise<TestStores> {
  return ON_POSTGRES ? onPostgres() : inMemory();
}

/** Stores for a core that loads the demo at `start`, gone after the test. PostgreSQL has it already, which saves a second. */
export async function storesForDemo(
  start: Date,
  on: (typeof BOTH)[number] = ON_POSTGRES ? 'postgres' : 'lowdb',
): Promise<TestStores> {
  return on === 'postgres'
    ? onPostgres({ name: start.toISOString(), fill: (url) => fillWithDemo(url, start) })
    : inMemory();
}

function inMemory(): TestStores {
  const database = LowdbDatabase.inMemory();
  return { stores: lowdbStores(database), rows: async (table) => database.tables[table].all() };
}

async function onPostgres(filling?: Filling): Promise<TestStores> {
  const scratch = await scratchDatabase(filling);
  const database = await PostgresDatabase.open({ url: scratch.url, ...A_SLOW_MACHINE_IS_NO_FAULT });
  atTheEnd(() => database.close());
  return { stores: postgresStores(database), rows: (table) => scratch.rows(table) };
}

const A_SLOW_MACHINE_IS_NO_FAULT = { connectionMs: 60_000, questionMs: 60_000 };

async function fillWithDemo(url: string, start: Date): Promise<void> {
  const database = await PostgresDatabase.open({ url, ...A_SLOW_MACHINE_IS_NO_FAULT });
  const stores = postgresStores(database);
  const expandDemo = await openDemoOffice({
    stores,
    people: new People(stores.people, { organisationOf: () => undefined }),
    holidays: publicHolidays(),
    clock: { now: () => start, shift: (time) => time },
    withPeople: true,
  });
  await expandDemo();
  await database.close();
}
