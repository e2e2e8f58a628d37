import { expect } from 'chai';
import { PostgresDatabase } from '../../src/store/postgres/database.ts';
import { ownPostgres, type TestPostgres } from '../helpers/test-postgres.ts';
import { standbyOf } from '../helpers/troubled-postgres.ts';

describe('PostgreSQL, where a synchronous standby is required', () => {
  let server: TestPostgres;
  let url: string;

  before(async function () {
    this.timeout(30_000); // starting a server
    server = await ownPostgres();
    url = await server.database();
  });
  after(() => server.stop());

  async function refusal(): Promise<string> {
    const database = await PostgresDatabase.open({ url, standbyRequired: true }).catch((error: unknown) => error);
    if (database instanceof PostgresDatabase) {
      await database.close();
      return 'opened';
    }
    expect(database).to.have.property('name', 'DatabaseRefused');
    return (database as Error).message;
  }

  /** The server takes note of new settings in its own time. */
  async function refusesUntil(sentence: string): Promise<void> {
    while (!(await refusal()).includes(sentence)) await new Promise((go) => setTimeout(go, 20));
  }

  async function set(setting: string): Promise<void> {
    await server.run(`ALTER SYSTEM SET ${setting}`);
    await server.run('SELECT pg_reload_conf()');
  }

  it('is opened only once a commit waits for one, and says what is lacking until then', async function () {
    this.timeout(30_000); // starting a second server
    expect(await refusal()).to.include('synchronous_standby_names is empty');

    await set('synchronous_commit = local');
    await set("synchronous_standby_names = 'FIRST 1 (second)'");
    await refusesUntil('synchronous_commit is local');

    await set('synchronous_commit = on');
    await refusesUntil('GRANT pg_read_all_stats TO nomade_test');

    await server.run('SET synchronous_commit = local; GRANT pg_read_all_stats TO nomade_test');
    expect(await refusal()).to.include('no synchronous standby is connected');

    const standby = await standbyOf(server, 'second');
    await refusesUntil('opened');
    await standby.stop();
  });
});
