import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from 'pg';

const FOLDER = join(import.meta.dirname, 'migrations');
/** Whoever migrates holds this lock; any number that nothing else uses. */
const LOCK = 6_662_333;

interface Migration {
  /** `002-bookings` */
  name: string;
  sql: string;
  /** So that a migration that was altered afterwards is noticed. */
  digest: string;
}

/** The database is not ours to bring up to date; written for an administrator. */
export class MigrationRefused extends Error {
  constructor(because: string) {
    super(because);
    this.name = 'MigrationRefused';
  }
}

/**
 * Runs the migrations that were not run yet, in the order of their numbers, each in a transaction. Only forward, and one
 * runner at a time: a second waits, and finds them done.
 *
 * @throws {MigrationRefused} where a later version of Nomade made the tables, or a migration was altered since.
 */
export async function migrate(client: Client, migrations: Migration[] = readMigrations()): Promise<void> {
  await client.query('BEGIN');
  try {
    // Not of a session but of a transaction: it holds behind a pooler too, and is gone when we die.
    await client.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
    await client.query(`CREATE TABLE IF NOT EXISTS migrations (
      name text PRIMARY KEY, digest text NOT NULL, at timestamptz NOT NULL DEFAULT now())`);
    const { rows } = await client.query<{ name: string; digest: string }>('SELECT name, digest FROM migrations');
    for (const { name, digest } of rows) {
      const known = migrations.find((migration) => migration.name === name);
      if (!known) throw new MigrationRefused(`A later version of Nomade made the tables of this database (${name}).`);
      if (known.digest !== digest) throw new MigrationRefused(`The migration ${name} was altered after it was run.`);
    }
    const done = new Set(rows.map(({ name }) => name));
    for (const { name, sql, digest } of migrations.filter((migration) => !done.has(migration.name))) {
      await client.query(sql);
      await client.query('INSERT INTO migrations (name, digest) VALUES ($1, $2)', [name, digest]);
    }
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
}

export function readMigrations(folder = FOLDER): Migration[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort()
    .map((file) => {
      const sql = readFileSync(join(folder, file), 'utf8');
      return { name: file.replace(/\.sql$/, ''), sql, digest: createHash('sha256').update(sql).digest('hex') };
    });
}
