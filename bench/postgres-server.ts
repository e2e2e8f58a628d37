import pg from 'pg';
import { stopTestPostgres, testPostgres } from '../test/helpers/test-postgres.ts';

/** As one sets it on a machine of two cores and 8 GB. What was answered is on disk: nothing is switched off. */
const SETTINGS = [
  'fsync=on',
  'synchronous_commit=on',
  'full_page_writes=on',
  'shared_buffers=2GB',
  'effective_cache_size=5GB',
  'work_mem=8MB',
  'maintenance_work_mem=512MB',
  'max_wal_size=4GB',
  'random_page_cost=1.1',
  'max_connections=200',
];

/** Says on stderr what is measured on. */
const SHOWN = ['server_version', 'fsync', 'synchronous_commit', 'full_page_writes', 'shared_buffers', 'effective_cache_size', 'work_mem', 'maintenance_work_mem', 'max_wal_size', 'random_page_cost', 'max_connections', 'autovacuum']; // prettier-ignore

/** A server from npm as an administrator would set it, or the one at `TEST_DATABASE_URL`; its settings are printed. */
export async function openBenchPostgres(): Promise<{ database(): Promise<string>; stop(): Promise<void> }> {
  const server = await testPostgres(SETTINGS);
  const url = await server.database();
  const [found] = await ask<Record<string, string>>(url, `SELECT ${SHOWN.map((name) => `current_setting('${name}') AS ${name}`).join(', ')}`); // prettier-ignore
  process.stderr.write(`PostgreSQL: ${SHOWN.map((name) => `${name} ${found?.[name]}`).join(', ')}\n`);
  return { database: () => server.database(), stop: stopTestPostgres };
}

/** One question on a connection of its own, of any length. */
export async function ask<Row extends object>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    // As everybody, through the wall: the bench looks at the whole table.
    await client.query("SET nomade.organisation = '*'");
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Does what takes long, and says on stderr how long it took. */
export async function said<Value>(what: string, work: () => Promise<Value>): Promise<Value> {
  const start = performance.now();
  const value = await work();
  process.stderr.write(`${what}: ${((performance.now() - start) / 1000).toFixed(1)} s\n`);
  return value;
}
