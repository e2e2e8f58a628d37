import { expect } from 'chai';
import pg from 'pg';
import type { AnnouncementId } from '../../src/domain/announcements/announcement.ts';
import type { GuidelineId } from '../../src/domain/guidelines/guideline.ts';
import type { LocalDate } from '../../src/domain/local-date.ts';
import type { OrganisationId } from '../../src/domain/people/organisation.ts';
import type { PersonId, TeamId } from '../../src/domain/people/person.ts';
import type { PlaceId, SiteId, SpaceId } from '../../src/domain/places/place.ts';
import { PostgresDatabase } from '../../src/store/postgres/database.ts';
import { postgresStores, type Stores } from '../../src/stores.ts';
import { testPostgres } from '../helpers/test-postgres.ts';

/** Seen by everybody: they say nothing of what anybody does. Each says why where it is made. */
const WITHOUT_A_WALL = ['keys', 'migrations', 'moves', 'organisations', 'sites', 'spaces'];

const nineOn = '2026-03-02' as LocalDate;
const nine = new Date('2026-03-02T09:00:00Z');
const five = new Date('2026-03-02T17:00:00Z');

/** Puts something of the organisation into every table that has a wall. */
async function fill(stores: Stores, name: string): Promise<void> {
  const organisation = name as OrganisationId;
  const person = `ann of ${name}` as PersonId;
  await stores.people.import({
    organisation: {
      ...{ id: organisation, name: { nl: name, fr: name, de: name, en: name }, level: 'municipality' },
      ...{ languages: ['nl'], zone: 'Europe/Brussels', daysAhead: 60, closures: [], contact: 'help' },
    },
    people: [{ id: person, organisation, name, email: `ann@${name}.example`, language: 'nl', roles: ['official'] }],
    teams: [
      { id: `team of ${name}`, organisation, name, members: [{ person, as: 'member', from: '2026-01-01' }] } as never,
    ],
    identities: [{ person, identity: { platform: 'teams', realm: name, user: 'ann' } }],
  });
  const [site, space] = ['station' as SiteId, `desk of ${name}` as SpaceId];
  await stores.calendarLinks.keep(`digest of ${name}`, { organisation, person, made: nine });
  await stores.choices.change(organisation, person, { visibility: 'nobody' });
  const claim = await stores.bookings.claim([
    { organisation, person, kind: 'desk', site, space, slot: { from: nine, to: five }, key: 'a', lateSince: nine },
  ]);
  if (claim.outcome !== 'booked') throw new Error(claim.outcome);
  const meeting = { organisation, booking: claim.bookings[0]!.id };
  await stores.invitations.invite([{ organisation, person, meeting, by: person, at: { from: nine, to: five, space } }]);
  await stores.meetings.addGuests(meeting, ['Jan Peeters'], 30);
  const request = { organisation, person, key: 'a', site, what: 'a ramp', asked: nine, ends: five };
  await stores.siteRequests.ask(request);
  const wish = { organisation, person, place: 'namur' as PlaceId, day: '2026-03-02' as LocalDate, part: {} };
  await stores.waiting.join({ ...wish, kind: 'desk', equipment: [], since: nine, until: five });
  await stores.dayLogs.put([{ organisation, person, date: '2026-03-02' as LocalDate, half: 'am', mode: 'home' }]);
  await stores.follows.put({ follower: { organisation, person }, followed: { organisation, person } });
  const arranged = { organisation, team: `team of ${name}` as TeamId };
  await stores.teamArrangements.agree(organisation, arranged.team, [2, 4]);
  await stores.teamArrangements.name({ ...arranged, person, by: person, from: nineOn, to: nineOn });
  const team = { kind: 'team', organisation, id: 'team' as TeamId } as const;
  const { version } = await stores.figures.shownOf([person], nineOn);
  const contributions = [{ organisation, person, as: 'home home' }];
  await stores.figures.add([{ subject: team, date: nineOn, contributions }], nineOn, version);
  await stores.lookUps.note([{ organisation, person, by: { organisation, person }, how: 'by-name', at: nine }]);
  await stores.dialogues.put({ organisation, person, conversation: 'console:1', at: nine });
  await stores.deliveries.take(organisation, 'a', nine, 1000);
  await stores.liveCards.put(
    { organisation, person, announcement: 'heat' as AnnouncementId, showing: 'a', message: { channel: 'web', reference: 1 }, shown: nine }, // prettier-ignore
    five,
  );
  await stores.addresses.put(organisation, person, { channel: 'console', reference: {} }, nine);
  const published = {
    organisation,
    id: 'telework' as GuidelineId,
    version: 1,
    from: '2026-03-02' as LocalDate,
    published: nine,
    texts: {},
  };
  await stores.guidelines.publish(published);
  await stores.announcements.put({
    ...{
      organisation,
      id: 'heat' as AnnouncementId,
      version: 1,
      state: 'draft',
      by: person,
      made: nine,
      changed: nine,
    },
    ...{ purpose: 'safety', texts: {}, audience: {}, care: 'announce' },
  });
  const announcement = 'sent' as AnnouncementId;
  await stores.announced.queue({ organisation, announcement, care: 'announce', from: nine }, [person]);
  const lease = { holder: name, until: five };
  for (const key of await stores.lanes.take(lease, nine, 10)) {
    await stores.lanes.begin(key, { announcement, people: [person] }, nine, lease);
  }
  await stores.polls.answer({ organisation, announcement, person }, 1, nine);
  await stores.outbox.put([{ organisation, key: 'a', person, kind: 'reminder', about: {}, due: nine, until: five }]);
}

describe('the wall between organisations', () => {
  let database: PostgresDatabase;
  /** As the role that Nomade has, beside the functions: what a question could do that forgot its where clause. */
  let client: pg.Client;
  let walled: string[];

  before(async function () {
    this.timeout(30_000); // starting a server
    const url = await (await testPostgres()).database();
    database = await PostgresDatabase.open({ url });
    const stores = postgresStores(database);
    await fill(stores, 'city');
    await fill(stores, 'province');
    client = new pg.Client({ connectionString: url });
    await client.connect();
    const { rows } = await client.query<{ relname: string }>(
      "SELECT relname FROM pg_class WHERE relkind IN ('r', 'p') AND relnamespace = 'public'::regnamespace ORDER BY 1",
    );
    walled = rows.map(({ relname }) => relname).filter((table) => !WITHOUT_A_WALL.includes(table));
  });
  after(async () => {
    await client.end();
    await database.close();
  });

  /** Which organisations' rows a question sees that names none. */
  async function seen(table: string, askedAs?: string): Promise<string[]> {
    await client.query('BEGIN');
    if (askedAs !== undefined) await client.query('SELECT ask_as($1)', [askedAs]);
    const { rows } = await client.query<{ organisation: string }>(`SELECT organisation FROM ${table} ORDER BY 1`);
    await client.query('COMMIT');
    return rows.map(({ organisation }) => organisation);
  }

  it('stands in every table but the few that are for everybody', async () => {
    const { rows } = await client.query<{ relname: string }>(
      `SELECT relname FROM pg_class c JOIN pg_policy p ON p.polrelid = c.oid
       WHERE relrowsecurity AND relforcerowsecurity AND polname = 'wall' AND polcmd = '*'
         AND pg_get_expr(polqual, polrelid) = 'is_inside(organisation)'
       ORDER BY 1`,
    );
    expect(rows.map(({ relname }) => relname)).to.deep.equal(walled);
  });

  it('lets a question that forgot its where clause see its own organisation only', async () => {
    for (const table of walled) expect(await seen(table, 'city'), table).to.deep.equal(['city']);
  });

  it('lets a question that does not say for whom it asks see nothing', async () => {
    for (const table of walled) expect(await seen(table), table).to.deep.equal([]);
    for (const table of walled) expect(await seen(table, ''), table).to.deep.equal([]);
  });

  it('lets those see everything that must', async () => {
    for (const table of walled) expect(await seen(table, '*'), table).to.deep.equal(['city', 'province']);
  });

  it('lets nobody write for another organisation, nor change what is theirs', async () => {
    await client.query('BEGIN');
    await client.query("SELECT ask_as('city')");
    for (const table of walled) {
      const { rowCount } = await client.query(`UPDATE ${table} SET organisation = organisation WHERE organisation = 'province'`); // prettier-ignore
      expect(rowCount, table).to.equal(0);
    }
    const refused: unknown = await client.query("UPDATE dialogues SET organisation = 'province'").catch((error: unknown) => error); // prettier-ignore
    await client.query('ROLLBACK');
    expect(refused).to.be.an('error').with.property('message').that.includes('row-level security');
  });

  it('is found missing where the role walks through it', async () => {
    const server = await testPostgres();
    const mighty = new URL(server.url);
    mighty.pathname = new URL(await server.database()).pathname;
    const opened = await PostgresDatabase.open({ url: mighty.href });
    const stores = postgresStores(opened);
    await fill(stores, 'city');
    const [ann] = await stores.people.everybody('city' as OrganisationId);
    const stolen = { ...ann!, organisation: 'province' as OrganisationId };
    const [city] = await stores.people.organisations();
    const brought = {
      organisation: { ...city!, id: stolen.organisation },
      people: [stolen],
      teams: [],
      identities: [],
    };
    const refused: unknown = await stores.people.import(brought).catch((error: unknown) => error);
    await opened.close();
    expect(refused, 'the first wall stands').to.be.an('error');

    expect(opened.findings).to.deep.include({ finding: 'role-walks-through-the-wall' });
    expect(database.findings).not.to.deep.include({ finding: 'role-walks-through-the-wall' });
  });
});

describe('a server that does not wait for its disk', () => {
  it('is found out', async () => {
    const server = await testPostgres();
    const url = await server.database();
    const name = new URL(url).pathname.slice(1);
    const found = async () => {
      const opened = await PostgresDatabase.open({ url });
      await opened.close();
      return opened.findings.map(({ finding }) => finding);
    };
    await server.run(`ALTER DATABASE ${name} SET synchronous_commit = off`);
    expect(await found()).to.include('disk-is-not-waited-for');
  });
});
