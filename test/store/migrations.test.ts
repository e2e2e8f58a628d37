import { expect } from 'chai';
import pg from 'pg';
import { MigrationRefused, migrate, readMigrations } from '../../src/store/postgres/migrate.ts';
import { testPostgres } from '../helpers/test-postgres.ts';

describe('migrations', () => {
  let url: string;
  let clients: pg.Client[];

  beforeEach(async () => {
    url = await (await testPostgres()).database();
    clients = [];
  });
  afterEach(() => Promise.all(clients.map((client) => client.end())));

  async function connected(): Promise<pg.Client> {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    clients.push(client);
    return client;
  }

  const aMigration = (name: string, sql: string) => ({ name, sql, digest: `of ${sql}` });
  const first = aMigration('001-first', 'CREATE TABLE first (n integer); INSERT INTO first VALUES (1)');
  const second = aMigration('002-second', 'CREATE TABLE second (n integer); UPDATE first SET n = n + 1');

  async function fault(work: Promise<void>): Promise<Error> {
    return work.then(
      () => new Error('it was taken'),
      (error: unknown) => error as Error,
    );
  }

  it('are run once each, in their order, also those that come later', async () => {
    const client = await connected();
    await migrate(client, [first]);
    await migrate(client, [first, second]);
    await migrate(client, [first, second]);

    expect((await client.query('SELECT n FROM first')).rows).to.deep.equal([{ n: 2 }]);
    expect((await client.query('SELECT name FROM migrations ORDER BY name')).rows).to.have.length(2);
  });

  it('are run by one of many processes that start at once', async () => {
    const runners = await Promise.all(Array.from({ length: 6 }, connected));
    await Promise.all(runners.map((client) => migrate(client, [first, second])));

    expect((await runners[0]!.query('SELECT n FROM first')).rows).to.deep.equal([{ n: 2 }]);
  });

  it('are refused where one was altered after it was run', async () => {
    const client = await connected();
    await migrate(client, [first]);
    const error = await fault(migrate(client, [{ ...first, digest: 'another' }]));

    expect(error).to.be.instanceOf(MigrationRefused);
    expect(error.message).to.include('001-first');
  });

  it('are refused where a later version has made the tables', async () => {
    const client = await connected();
    await migrate(client, [first, second]);
    const error = await fault(migrate(client, [first]));

    expect(error).to.be.instanceOf(MigrationRefused);
    expect(error.message).to.include('002-second');
  });

  it('leave nothing of a run in which one fails', async () => {
    const client = await connected();
    const error = await fault(migrate(client, [first, aMigration('002-bad', 'CREATE TABLE bad (n no_such_type)')]));

    expect(error.message).to.include('no_such_type');
    const { rows } = await client.query("SELECT tablename FROM pg_tables WHERE schemaname = 'public'");
    expect(rows).to.deep.equal([]);
    await migrate(client, [first, second]);
    expect((await client.query('SELECT n FROM first')).rows).to.deep.equal([{ n: 2 }]);
  });

  it('of ours are numbered without a gap, and make their tables for a role that is no superuser', async () => {
    const ours = readMigrations();
    expect(ours.map(({ name }) => Number(name.slice(0, 3)))).to.deep.equal(ours.map((_, n) => n + 1));

    const client = await connected();
    await migrate(client);
    expect((await client.query('SELECT count(*)::int AS n FROM migrations')).rows).to.deep.equal([{ n: ours.length }]);
  });
});
