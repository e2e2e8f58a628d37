import pg from 'pg';
import { PostgresDatabase } from '../../src/store/postgres/database.ts';
import { testPostgres } from '../helpers/test-postgres.ts';

/** Runs `describeStore` on PostgreSQL, with empty tables for each test. */
export function onPostgres(describeStore: (name: string, open: () => Promise<PostgresDatabase>) => void): void {
  describe('on a server', () => {
    let database: PostgresDatabase;
    let owner: pg.Client;
    let emptyEverything: string;

    before(async function () {
      this.timeout(30_000); // starting a server
      const url = await (await testPostgres()).database();
      database = await PostgresDatabase.open({ url });
      owner = new pg.Client({ connectionString: url });
      await owner.connect();
      const { rows } = await owner.query<{ tables: string }>(
        `SELECT string_agg(relname, ', ') AS tables FROM pg_class
         WHERE relkind IN ('r', 'p') AND NOT relispartition AND relnamespace = 'public'::regnamespace
           AND relname <> 'migrations'`,
      );
      emptyEverything = `TRUNCATE ${rows[0]?.tables}`;
    });
    after(async () => {
      await database.close();
      await owner.end();
    });

    describeStore('PostgreSQL', async () => {
      await owner.query(emptyEverything);
      return database;
    });
  });
}
