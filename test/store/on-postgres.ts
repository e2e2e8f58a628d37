import { PostgresDatabase } from '../../src/store/postgres/database.ts';
import { testPostgres } from '../helpers/test-postgres.ts';

/** Runs `describeStore` on PostgreSQL, with these tables empty for each test. */
export function onPostgres(
  tables: string[],
  describeStore: (name: string, open: () => Promise<PostgresDatabase>) => void,
): void {
  describe('on a server', () => {
    let url: string;
    let database: PostgresDatabase;

    before(async function () {
      this.timeout(30_000); // starting a server
      url = await (await testPostgres()).database();
      database = await PostgresDatabase.open({ url });
    });
    after(() => database.close());

    describeStore('PostgreSQL', async () => {
      const server = await testPostgres();
      await server.run(`TRUNCATE ${tables.join(', ')}`, new URL(url).pathname.slice(1));
      return database;
    });
  });
}
