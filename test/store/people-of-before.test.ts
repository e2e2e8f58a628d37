import { expect } from 'chai';
import pg from 'pg';
import type { OrganisationId } from '../../src/domain/people/organisation.ts';
import type { PersonId } from '../../src/domain/people/person.ts';
import { PostgresDatabase } from '../../src/store/postgres/database.ts';
import { migrate, readMigrations } from '../../src/store/postgres/migrate.ts';
import { postgresStores } from '../../src/stores.ts';
import { testPostgres } from '../helpers/test-postgres.ts';

const city = 'city' as OrganisationId;
const nora = 'nora' as PersonId;

describe('people who were there before names and teams were looked for', function () {
  this.timeout(30_000); // starting a server

  it('are found by their names and in their teams, without being imported again', async () => {
    const url = await (await testPostgres()).database();
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    const ours = readMigrations();
    await migrate(
      client,
      ours.filter(({ name }) => name < '012'),
    );
    await client.query(`SET nomade.organisation = '*'`);
    await client.query(`INSERT INTO organisations VALUES ('city', '{"id": "city"}')`);
    await client.query(
      `INSERT INTO people VALUES ('nora', 'city', 'Éloïse-Nora D’Hondt', 'nora@city.example', 'nl', '{official}')`,
    );
    const members = JSON.stringify([{ person: nora, as: 'member', from: '2025-01-01' }]);
    await client.query(`INSERT INTO teams VALUES ('web', 'city', 'Web', $1)`, [members]);
    await client.end();

    const database = await PostgresDatabase.open({ url });
    const { directory } = postgresStores(database);
    const words = ['eloise', 'nora', 'dhondt'].map((word) => ({ word, isStart: false }));
    const named = await directory.named(city, words, 5);
    const teams = await directory.teamsOf(city, nora);
    await database.close();

    expect(named.map(({ person }) => person)).to.deep.equal([nora]);
    expect(teams.map(({ id }) => id)).to.deep.equal(['web']);
  });
});
