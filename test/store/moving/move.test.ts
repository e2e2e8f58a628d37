import { expect } from 'chai';
import pg from 'pg';
import type { MoveAnswer } from '../../../src/domain/store-move.ts';
import { StoreUnavailable } from '../../../src/domain/store-unavailable.ts';
import { LowdbDatabase } from '../../../src/store/lowdb/database.ts';
import { StoreMover } from '../../../src/store/moving/store-mover.ts';
import { PostgresDatabase } from '../../../src/store/postgres/database.ts';
import { lowdbStores, postgresStores, type Stores } from '../../../src/stores.ts';
import { atTheEnd } from '../../helpers/root-hooks.ts';
import { testPostgres } from '../../helpers/test-postgres.ts';
import { refusingDisk } from '../refusing-disk.ts';
import { aFolder } from '../stores.ts';
import { everythingOf, fill, inHours, somePeople } from './a-full-store.ts';

/** What came of a step, and why not. */
function kindOf(answer: MoveAnswer): string {
  return answer.kind === 'move-refused' ? answer.because : answer.kind;
}

describe('moving an embedded store to PostgreSQL', function () {
  this.timeout(60_000);
  const folder = aFolder();
  let url: string;
  let embedded: LowdbDatabase;
  let stores: Stores;
  let mover: StoreMover;

  beforeEach(async () => {
    url = await (await testPostgres()).database();
    embedded = LowdbDatabase.inMemory();
    stores = lowdbStores(embedded);
    mover = new StoreMover(embedded);
  });

  async function planned(of = mover): Promise<string> {
    const plan = await of.plan(url, false);
    if (plan.kind !== 'move-planned' || !plan.move) throw new Error(`not planned: ${kindOf(plan)}`);
    return plan.move;
  }
  async function copied(move: string, of = mover): Promise<void> {
    for (;;) {
      const copy = await of.copy(move);
      if (copy.kind !== 'move-copied') throw new Error(`not copied: ${kindOf(copy)}`);
      if (copy.ready) return;
    }
  }
  async function finished(move: string, of = mover): Promise<MoveAnswer> {
    for (;;) {
      const end = await of.finish(move);
      if (end.kind !== 'move-checking') return end;
    }
  }
  async function opened(): Promise<Stores> {
    const database = await PostgresDatabase.open({ url });
    atTheEnd(() => database.close());
    return postgresStores(database);
  }
  /** As the role that owns the tables, seeing everybody's rows. */
  async function run(sql: string): Promise<pg.QueryResult> {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      await client.query("SET nomade.organisation = '*'");
      return await client.query(sql);
    } finally {
      await client.end();
    }
  }
  const aBooking = async (key: string, hours: number) => {
    const [, , , person] = await somePeople(stores);
    const [site] = await stores.sites.sites();
    const [desk] = await stores.sites.spaces(site!.id, 'desk');
    const slot = { from: inHours(24 * 300 + hours), to: inHours(24 * 300 + hours + 1) };
    const { organisation, id } = person;
    return { organisation, person: id, kind: 'desk' as const, site: site!.id, space: desk!.id, slot, key };
  };
  const book = async (key: string, hours: number) => stores.bookings.claim([await aBooking(key, hours)]);

  it('takes everything along: whatever is asked is answered as before', async () => {
    await fill(stores);
    const teams = embedded.tables.teams.all().map(({ id, members }) => ({ id, members }));
    const copyOfRows = { ...embedded.tables };

    const move = await planned();
    await copied(move);
    const end = await finished(move);
    const there = await everythingOf(await opened(), copyOfRows);
    const { rows: teamsThere } = await run('SELECT id, members FROM teams');

    // The embedded store is given up: what it held is asked of another one that holds the same rows.
    const again = LowdbDatabase.inMemory();
    await again.change((tables) => {
      for (const [name, table] of Object.entries(copyOfRows))
        for (const row of table.all())
          (tables[name as keyof typeof tables] as { put(row: object): void }).put({ ...row });
    });
    const here = await everythingOf(lowdbStores(again), copyOfRows);
    expect(end).to.include({ kind: 'move-finished' });
    expect(there).to.have.length(here.length);
    for (const [n, answer] of here.entries()) expect(there[n], String(n)).to.deep.equal(answer);
    expect(teamsThere).to.have.deep.members(teams);
  });

  it('says beforehand how much it is and how long it takes, and does nothing more where only that was asked', async () => {
    await fill(stores);

    const plan = await mover.plan(url, true);
    const { rows } = await run('SELECT (SELECT count(*) FROM bookings) + (SELECT count(*) FROM moves) AS count');
    const other = await mover.plan(url, true);

    if (plan.kind !== 'move-planned') throw new Error(kindOf(plan));
    expect(plan.move).to.be.undefined;
    expect(plan.tables).to.deep.include({ table: 'bookings', rows: embedded.tables.bookings.all().length });
    expect(plan.seconds.copying).to.be.above(0);
    expect(plan.seconds.held).to.be.above(0);
    expect(rows).to.deep.equal([{ count: '0' }]);
    expect(kindOf(other)).to.equal('move-planned');
  });

  it('takes along what comes while it copies, in whatever order rows have taken the place of others', async () => {
    await fill(stores);
    const [one, two, three] = await somePeople(stores);
    const { organisation } = one;
    const first = await book('first', 0);
    if (first.outcome !== 'booked') throw new Error(first.outcome);
    const move = await planned();
    await copied(move);

    // Each of these would be in the way of another, were they written one by one in the order of the tables.
    await stores.bookings.settle(organisation, first.bookings[0]!.id, 1, 'cancelled');
    await book('second', 0);
    const about = await stores.people.organisation(organisation);
    await stores.people.import({
      organisation: { ...about!, daysAhead: 7 },
      people: [
        { ...one, email: two.email },
        { ...two, email: one.email },
      ],
      teams: [],
      identities: [{ person: three.id, identity: { platform: 'teams', realm: 'a tenant', user: `of ${one.id}` } }],
    });
    const [site] = await stores.sites.sites();
    const [desk, ...desks] = await stores.sites.spaces(site!.id, 'desk');
    await stores.sites.import({ sites: [site!], spaces: [{ ...desk!, name: 'Renamed' }, ...desks.slice(1)] });
    await stores.outbox.forgetBefore(inHours(100));
    const rows = { ...embedded.tables };
    const end = await finished(move);

    expect(end).to.include({ kind: 'move-finished' });
    const there = await opened();
    expect(await there.people.byEmail(organisation, one.email)).to.include({ id: two.id });
    expect(await there.people.byEmail(organisation, two.email)).to.include({ id: one.id });
    const tied = await there.people.byIdentity({ platform: 'teams', realm: 'a tenant', user: `of ${one.id}` });
    expect(tied).to.include({ id: three.id });
    expect((await there.people.organisation(organisation))?.daysAhead).to.equal(7);
    expect(await there.sites.spaces(site!.id, 'desk')).to.have.length(desks.length);
    expect(await there.sites.space(desk!.id)).to.include({ name: 'Renamed' });
    expect((await there.outbox.waiting(inHours(0))).waiting).to.equal(0);
    for (const { organisation: of, id, state, key } of rows.bookings.all())
      expect(await there.bookings.get(of, id)).to.include({ state, key });
  });

  it('takes along people who have given each other their addresses, however many they are', async () => {
    await fill(stores);
    const [organisation] = await stores.people.organisations();
    const ids = Array.from({ length: 1_100 }, (_, n) => `one of many ${n}`);
    const everybody = (shift: number) =>
      stores.people.import({
        organisation: organisation!,
        people: ids.map((id, n) => ({
          ...{ id: id as never, organisation: organisation!.id, name: id, language: 'nl', roles: ['official'] },
          email: `${(n + shift) % ids.length}@many.example`,
        })),
        ...{ teams: [], identities: [] },
      });
    await everybody(0);
    const move = await planned();
    await copied(move);

    await everybody(1);
    const end = await finished(move);

    expect(end).to.include({ kind: 'move-finished' });
    expect(await (await opened()).people.byEmail(organisation!.id, '0@many.example')).to.include({ id: ids.at(-1) });
  });

  it('lets nobody change anything once it is over', async () => {
    await fill(stores);
    const wish = await aBooking('late', 0);
    const move = await planned();
    await copied(move);
    await finished(move);

    const late = await stores.bookings.claim([wish]).catch((error: unknown) => error);
    const look = await stores.sites.sites().catch((error: unknown) => error);

    expect(late).to.be.instanceOf(StoreUnavailable);
    expect(look).to.be.instanceOf(StoreUnavailable);
    expect(kindOf(await mover.plan(url, false))).to.equal('move-was-finished');
    expect(await finished(move)).to.include({ kind: 'move-finished' }); // whose first answer may have got lost
  });

  for (const [what, sql] of [
    ['altered', 'UPDATE bookings SET version = version + 1 WHERE ctid = (SELECT min(ctid) FROM bookings)'],
    ['altered by a millisecond', "UPDATE bookings SET to_at = to_at + interval '1 ms' WHERE ctid = (SELECT min(ctid) FROM bookings)"], // prettier-ignore
    ['altered inside', `UPDATE sites SET about = jsonb_set(about::jsonb, '{zone}', '"Europe/Paris"')::json WHERE ctid = (SELECT min(ctid) FROM sites)`], // prettier-ignore
    ['removed', 'DELETE FROM dialogues WHERE ctid = (SELECT min(ctid) FROM dialogues)'],
    ['put in the place of another', "UPDATE dialogues SET conversation = 'x' WHERE ctid = (SELECT min(ctid) FROM dialogues)"], // prettier-ignore
    ['added', "INSERT INTO deliveries VALUES ('bosa', 'a key', now())"],
  ] as const) {
    it(`goes no further where a row was ${what} by somebody else, and people go on`, async () => {
      await fill(stores);
      const move = await planned();
      await copied(move);
      await run(sql);

      const end = await finished(move);

      expect(kindOf(end)).to.equal('differs');
      expect((await book('afterwards', 0)).outcome).to.equal('booked');
      await copied(await planned()); // and it can be begun anew
    });
  }

  it('refuses a database that a Nomade is connected to, at the beginning and at the end', async () => {
    await fill(stores);
    const move = await planned();
    await copied(move);
    const visitor = new pg.Client({ connectionString: url, application_name: 'nomade' });
    await visitor.connect();

    const end = await finished(move);
    const begin = await mover.plan(url, false);
    await visitor.end();

    expect([kindOf(end), kindOf(begin)]).to.deep.equal(['in-use', 'in-use']);
    expect((await book('afterwards', 0)).outcome).to.equal('booked');
  });

  it('refuses a database that has other data, and touches nothing there', async () => {
    await fill(stores);
    const other = await PostgresDatabase.open({ url });
    await postgresStores(other).outbox.put([
      { organisation: 'x', key: 'k', person: 'p', kind: 'r', about: {}, due: inHours(0), until: inHours(1) } as never,
    ]);
    await other.close();

    expect(kindOf(await mover.plan(url, false))).to.equal('other-data');
    expect((await run('SELECT key FROM outbox')).rows).to.deep.equal([{ key: 'k' }]);
  });

  it('refuses a database that another store was moved to, wholly or in part', async () => {
    await fill(stores);
    const other = LowdbDatabase.inMemory();
    await fill(lowdbStores(other));
    const theirs = new StoreMover(other);
    const move = await planned(theirs);

    const meanwhile = mover.plan(url, false);
    expect(kindOf(await meanwhile)).to.equal('under-way');
    await copied(move, theirs);
    await theirs.plan('postgresql://nobody@127.0.0.1:1/nowhere', false); // gives the first one up
    expect(kindOf(await mover.plan(url, false))).to.equal('other-data');
    const again = await planned(theirs);
    await copied(again, theirs);
    await finished(again, theirs);
    expect(kindOf(await mover.plan(url, false))).to.equal('other-data');
  });

  it('serves nobody from a database before the move into it is finished', async () => {
    await fill(stores);
    const move = await planned();
    await copied(move);

    const early = await PostgresDatabase.open({ url }).catch((error: unknown) => error as Error);
    await finished(move);

    expect(early).to.include({ name: 'DatabaseRefused' });
    expect((early as Error).message).to.include('move-store');
    expect(await (await opened()).people.organisations()).to.not.be.empty;
  });

  for (const when of ['copied', 'compared'] as const) {
    it(`begins anew after PostgreSQL broke the connection while it was ${when}`, async () => {
      await fill(stores);
      const move = await planned();
      if (when === 'compared') await copied(move);
      const server = await testPostgres();
      await server.run("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'nomade move'");

      const broken = when === 'copied' ? await mover.copy(move) : await finished(move);
      await book('meanwhile', 0);
      const again = await planned();
      await copied(again);
      const end = await finished(again);

      expect(kindOf(broken)).to.equal('database');
      expect(end).to.include({ kind: 'move-finished' });
    });
  }

  it('says that PostgreSQL is away, or does not let us in, without the password', async () => {
    await fill(stores);
    const away = 'postgresql://me:secret-word@127.0.0.1:1/nomade';
    const wrong = Object.assign(new URL(url), { username: 'nobody-we-know', password: 'secret-word' }).href;

    const answers = [await mover.plan(away, false), await mover.plan(wrong, false)];

    expect(answers.map(kindOf)).to.deep.equal(['database', 'database']);
    expect(JSON.stringify(answers)).to.include('127.0.0.1:1/nomade').and.not.include('secret-word');
  });

  it('goes on where the disk refuses the marker, and can be asked again', async () => {
    const disk = refusingDisk();
    embedded = await folder.open({ disk });
    stores = lowdbStores(embedded);
    mover = new StoreMover(embedded);
    await fill(stores);
    const move = await planned();
    await copied(move);
    disk.refuses.add('rename');

    const end = await finished(move);
    disk.refuses.clear();
    await book('afterwards', 0);
    const again = await planned();
    await copied(again);

    expect(end).to.deep.equal({ kind: 'move-refused', because: 'disk', held: false });
    expect(await finished(again)).to.include({ kind: 'move-finished' });
  });

  it('holds everybody where it cannot be known whether the marker is there, and mends that when asked again', async () => {
    const disk = refusingDisk();
    embedded = await folder.open({ disk });
    stores = lowdbStores(embedded);
    mover = new StoreMover(embedded);
    await fill(stores);
    const wish = await aBooking('late', 0);
    const move = await planned();
    await copied(move);
    disk.refuses.add('syncFolder');

    const end = await finished(move);
    const late = await stores.bookings.claim([wish]).catch((error: unknown) => error);
    const still = await mover.plan(url, false);
    disk.refuses.clear();
    const mended = await mover.plan(url, false);

    expect(end).to.deep.equal({ kind: 'move-refused', because: 'disk', held: true });
    expect(late).to.be.instanceOf(StoreUnavailable);
    expect([kindOf(still), kindOf(mended)]).to.deep.equal(['disk', 'move-was-finished']);
    expect(await (await opened()).people.organisations()).to.not.be.empty;
  });

  it('writes the end down later where PostgreSQL went away before it could, and only where it belongs', async () => {
    await fill(stores);
    const move = await planned();
    await copied(move);
    await finished(move);
    await run('UPDATE moves SET finished = NULL'); // as it is when we are killed after the marker

    const elsewhere = await (await testPostgres()).database();
    expect(kindOf(await mover.plan(elsewhere, false))).to.equal('not-here');
    expect(kindOf(await mover.plan(url, false))).to.equal('move-was-finished');
    expect(await (await opened()).people.organisations()).to.not.be.empty;
  });

  it('knows nothing of a move that was begun anew', async () => {
    await fill(stores);
    const first = await planned();
    const second = await planned();

    expect([kindOf(await mover.copy(first)), kindOf(await mover.finish(first))]).to.deep.equal([
      'given-up',
      'given-up',
    ]);
    await copied(second);
    expect(await finished(second)).to.include({ kind: 'move-finished' });
  });

  it('is not broken off at its end by somebody who begins one anew', async () => {
    await fill(stores);
    const move = await planned();
    await copied(move);

    const [end, plan] = await Promise.all([finished(move), mover.plan(url, false)]);

    expect([kindOf(end), kindOf(plan)]).to.deep.equal(['move-finished', 'move-was-finished']);
  });

  it('says which table PostgreSQL does not take a row of', async () => {
    await fill(stores);
    await embedded.change(({ addresses }) => {
      const [row] = addresses.all();
      addresses.put({ ...row!, channel: 'no\u0000character' });
    });
    const move = await planned();

    const copy = await mover.copy(move);

    expect(copy).to.include({ kind: 'move-refused', because: 'row-refused', table: 'addresses' });
    expect((await book('afterwards', 0)).outcome).to.equal('booked');
  });

  it('has nothing to move where nothing is kept', async () => {
    expect(kindOf(await mover.plan(url, false))).to.equal('nothing-to-move');
  });
});
