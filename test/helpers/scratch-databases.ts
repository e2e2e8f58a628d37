import type pg from 'pg';
import { PostgresDatabase } from '../../src/store/postgres/database.ts';
import { atTheEnd, atTheVeryEnd } from './root-hooks.ts';
import { testPostgres } from './test-postgres.ts';

/** What a database is to hold at the start of a test. */
export interface Filling {
  /** Filled once, under this name; from then on copied. */
  name: string;
  fill: (url: string) => Promise<void>;
}

/** A database that one test has. Making one takes a while, so that the next test gets it, emptied. */
export class ScratchDatabase {
  readonly url: string;
  readonly #superuser: pg.Client;
  /** Each with its columns, but for those that the server works out. */
  readonly #tables: { name: string; columns: string }[];
  readonly #fillings = new Set<string>();

  private constructor(url: string, superuser: pg.Client, tables: { name: string; columns: string }[]) {
    this.url = url;
    this.#superuser = superuser;
    this.#tables = tables;
  }

  static async make(): Promise<ScratchDatabase> {
    const server = await testPostgres();
    const url = await server.database();
    await (await PostgresDatabase.open({ url })).close();
    const superuser = await server.connect(url);
    atTheVeryEnd(() => superuser.end());
    const { rows } = await superuser.query<{ name: string; columns: string }>(
      `SELECT relname AS name, string_agg(quote_ident(attname), ', ') AS columns
       FROM pg_class JOIN pg_attribute ON attrelid = pg_class.oid
       WHERE relkind IN ('r', 'p') AND NOT relispartition AND relnamespace = 'public'::regnamespace
         AND relname <> 'migrations' AND attnum > 0 AND NOT attisdropped AND attgenerated = ''
       GROUP BY relname`,
    );
    return new ScratchDatabase(url, superuser, rows);
  }

  async rows(table: string): Promise<object[]> {
    return (await this.#superuser.query<object>(`SELECT * FROM ${table}`)).rows;
  }

  async restore(filling: Filling | undefined): Promise<void> {
    const kept = filling && `"kept ${filling.name}"`;
    if (filling && !this.#fillings.has(filling.name)) {
      await this.#replaceAll('');
      await filling.fill(this.url);
      const copies = this.#tables.map(({ name, columns }) => `CREATE TABLE ${kept}.${name} AS SELECT ${columns} FROM ${name};`); // prettier-ignore
      await this.#superuser.query(`CREATE SCHEMA ${kept}; ${copies.join(' ')}`);
      this.#fillings.add(filling.name);
      return;
    }
    const copies = this.#tables.map(({ name, columns }) => `INSERT INTO ${name} (${columns}) SELECT ${columns} FROM ${kept}.${name};`); // prettier-ignore
    await this.#replaceAll(kept ? copies.join(' ') : '');
  }

  async #replaceAll(copies: string): Promise<void> {
    const all = this.#tables.map(({ name }) => name).join(', ');
    // As a replica: in any order, whatever refers to what.
    await this.#superuser.query(
      `BEGIN; SET LOCAL session_replication_role = replica; TRUNCATE ${all}; ${copies} COMMIT`,
    );
  }
}

const free: ScratchDatabase[] = [];

/** A migrated database for this test alone: empty, or filled. */
export async function scratchDatabase(filling?: Filling): Promise<ScratchDatabase> {
  const database = free.pop() ?? (await ScratchDatabase.make());
  await database.restore(filling);
  atTheEnd(async () => free.push(database));
  return database;
}
