import { expect } from 'chai';
import pg from 'pg';
import { LowdbDatabase } from '../../../src/store/lowdb/database.ts';
import { EVERY_MAPPING } from '../../../src/store/moving/mappings.ts';
import { lowdbStores } from '../../../src/stores.ts';
import { scratchDatabase } from '../../helpers/scratch-databases.ts';
import { fill } from './a-full-store.ts';

describe('the embedded tables in PostgreSQL', function () {
  this.timeout(30_000);
  let tables: LowdbDatabase['tables'];
  /** What there is to be filled, by table. */
  const columnsThere = new Map<string, string[]>();

  before(async () => {
    const database = LowdbDatabase.inMemory();
    await fill(lowdbStores(database));
    tables = database.tables;
    const client = new pg.Client({ connectionString: (await scratchDatabase()).url });
    await client.connect();
    const { rows } = await client.query<{ name: string; columns: string[] }>(
      `SELECT c.relname AS name, array_agg(a.attname::text) AS columns
       FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND attnum > 0 AND NOT attisdropped AND attgenerated = ''
       WHERE relkind IN ('r', 'p') AND NOT relispartition AND relnamespace = 'public'::regnamespace
       GROUP BY c.relname`,
    );
    await client.end();
    for (const { name, columns } of rows) columnsThere.set(name, columns);
  });

  it('each have a place of their own, and leave none out but what is of the database itself', () => {
    const mapped = EVERY_MAPPING.map(([name]) => name);
    const places = EVERY_MAPPING.map(([, { table }]) => table);

    expect(mapped).to.have.members(Object.keys(tables));
    const ofTheDatabase = ['migrations', 'moves', 'name_words', 'people_of_figures', 'team_members'];
    expect([...places, ...ofTheDatabase]).to.have.members([...columnsThere.keys()]);
  });

  it('fill every column there is, and no other', () => {
    for (const [name, { table, columns }] of EVERY_MAPPING) {
      const rows: object[] = tables[name].all();
      expect(rows, `the tests move no ${name}`).to.not.be.empty;
      for (const row of rows) expect(Object.keys(columns(row)), name).to.have.members(columnsThere.get(table) ?? []);
    }
  });
});
