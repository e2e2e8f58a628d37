import { expect } from 'chai';
import pg from 'pg';
import type { OrganisationId } from '../../src/domain/people/organisation.ts';
import type { PersonId } from '../../src/domain/people/person.ts';
import { PostgresDatabase } from '../../src/store/postgres/database.ts';
import { postgresStores, type Stores } from '../../src/stores.ts';
import { HEAT, NINE } from '../helpers/an-announcement.ts';
import { testPostgres } from '../helpers/test-postgres.ts';

const bosa = 'bosa' as OrganisationId;
const LANE = 'teams a-tenant';
const CROWD = 5_000;
const PORTION = 24;
const LEASE = { holder: 'one', until: new Date(NINE.getTime() + 30_000) };

describe('a crowd that has just been queued in PostgreSQL', () => {
  let stores: Stores;
  let database: PostgresDatabase;
  let client: pg.Client;

  before(async function () {
    this.timeout(30_000); // starting a server
    const url = await (await testPostgres()).database();
    database = await PostgresDatabase.open({ url, connections: 1 });
    client = new pg.Client({ connectionString: url });
    await client.connect();
    stores = postgresStores(database);
    await client.query("SET nomade.organisation = '*'");
    await client.query(
      `INSERT INTO announcement_deliveries (organisation, announcement, person, lane, state, at, next_at)
       SELECT $1, $2, 'person-' || n, $3, 'queued', $4, $4 FROM generate_series(1, $5::integer) AS n`,
      [bosa, HEAT, LANE, NINE, CROWD],
    );
    await client.query(
      `INSERT INTO announcement_lanes (organisation, announcement, lane, care, queued) VALUES ($1, $2, $3, 'announce', $4)`,
      [bosa, HEAT, LANE, CROWD],
    );
  });
  after(async () => {
    await database.close();
    await client.end();
  });

  /** How many rows and entries of indexes of the deliveries were read for that. */
  async function readsOf(work: () => Promise<unknown>): Promise<number> {
    const before = await read();
    await work();
    return (await read()) - before;
  }

  async function read(): Promise<number> {
    await database.rows('pg_stat_force_next_flush', []);
    await stores.announced.counts(bosa, HEAT); // what was asked before is counted by then
    const { rows } = await client.query<{ read: string }>(
      `SELECT seq_tup_read + (
         SELECT sum(idx_tup_read) FROM pg_stat_user_indexes WHERE relname = 'announcement_deliveries') AS read
       FROM pg_stat_user_tables WHERE relname = 'announcement_deliveries'`,
    );
    return Number(rows[0]?.read);
  }

  it('is not read as a whole for a portion of it', async () => {
    const { lanes, announced } = stores;
    const [key] = await lanes.take(LEASE, NINE, 1);
    const due = (await lanes.due(key!, NINE, PORTION, undefined))!;
    let begun = await lanes.begin(key!, { ...due, people: due.people.slice(1) }, NINE, LEASE);
    await lanes.end(key!, HEAT, begun.map((one) => ({ ...one, as: 'sent' })), NINE); // prettier-ignore
    const later = [{ person: 'person-7' as PersonId, at: NINE }];

    expect(await readsOf(() => lanes.take(LEASE, NINE, 1)), 'take').to.be.below(100);
    expect(await readsOf(() => lanes.due(key!, NINE, PORTION, undefined)), 'due').to.be.below(200);
    const { people } = (await lanes.due(key!, NINE, PORTION, undefined))!;
    expect(await readsOf(async () => (begun = await lanes.begin(key!, { ...due, people }, NINE, LEASE))), 'begin').to.be.below(200); // prettier-ignore
    expect(begun).to.have.length(PORTION);
    expect(await readsOf(() => lanes.end(key!, HEAT, begun.map((one) => ({ ...one, as: 'sent' })), NINE)), 'end').to.be.below(200); // prettier-ignore
    expect(await readsOf(() => lanes.postpone(key!, HEAT, later)), 'postpone').to.be.below(100);
    expect(await readsOf(() => announced.isOver(bosa, HEAT)), 'isOver').to.be.below(100);
  });
});
