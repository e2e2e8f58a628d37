import { expect } from 'chai';
import pg from 'pg';
import type { OrganisationId } from '../../src/domain/people/organisation.ts';
import type { PersonId } from '../../src/domain/people/person.ts';
import { PostgresDatabase } from '../../src/store/postgres/database.ts';
import { postgresStores, type Stores } from '../../src/stores.ts';
import { testPostgres } from '../helpers/test-postgres.ts';
import { at, HEAT, heat } from './deliveries-for-tests.ts';

const city = 'city' as OrganisationId;
const crowd = Array.from('abcdefghijkl', (one) => one as PersonId);

/** Somebody else is in the middle of it, on a connection of their own. */
describe('answers to a question, and their count, on a server', () => {
  let database: PostgresDatabase;
  let stores: Stores;
  let other: pg.Client;
  before(async function () {
    this.timeout(30_000); // starting a server
    const url = await (await testPostgres()).database();
    database = await PostgresDatabase.open({ url });
    stores = postgresStores(database);
    other = new pg.Client({ connectionString: url });
    await other.connect();
    await stores.announced.queue(heat(city), crowd);
  });
  after(async () => {
    await other.end();
    await database.close();
  });

  const answer = (n: number, choice: number) =>
    stores.polls.answer({ organisation: city, announcement: HEAT, person: crowd[n]! }, choice, at(n));
  const counts = () => stores.polls.counts(city, HEAT);

  /** Asks the one function, and does not end it before what is asked meanwhile waits for that. */
  async function during(question: string, values: unknown[], asked: () => Promise<unknown>): Promise<unknown> {
    await other.query('BEGIN');
    await other.query(question, [city, HEAT, ...values]);
    let isDone = false;
    const asking = asked().finally(() => (isDone = true));
    while (!isDone && !(await isWaiting()));
    await other.query('COMMIT');
    return asking;
  }

  async function isWaiting(): Promise<boolean> {
    const { rows } = await other.query(
      "SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'",
    );
    return rows.length > 0;
  }

  it('are counted with those that are being given, and given as they have been counted', async () => {
    for (const [n, choice] of [0, 1, 0, 1].entries()) await answer(n, choice);
    const fifth = [crowd[4], 0, at(4)];
    expect(await during('SELECT answer_poll($1, $2, $3, $4, $5)', fifth, counts)).to.deep.equal([3, 2, 0, 0, 0, 0]);

    for (const [n, choice] of [1, 2].entries()) await answer(5 + n, choice);
    await during('SELECT count_poll($1, $2, $3)', [2], () => answer(7, 2));
    expect(await counts()).to.deep.equal([3, 3, 1, 0, 0, 0]);
    for (const [n, choice] of [0, 1, 1, 0].entries()) await answer(8 + n, choice);
    expect(await counts(), 'five since').to.deep.equal([5, 5, 2, 0, 0, 0]);
  });
});
