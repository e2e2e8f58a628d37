import { readFile, rm } from 'node:fs/promises';
import { expect } from 'chai';
import { StoreUnavailable } from '../../src/domain/store-unavailable.ts';
import type { LowdbDatabase } from '../../src/store/lowdb/database.ts';
import { realDisk } from '../../src/store/lowdb/disk.ts';
import { StoreMoved } from '../../src/store/lowdb/store-errors.ts';
import { refusingDisk } from './refusing-disk.ts';
import { aFolder } from './stores.ts';

const NOON = '2026-03-02T12:00:00.000Z';

/** What the promise rejected with; fails where it did not. */
async function refusal(promise: Promise<unknown>): Promise<Error> {
  const error: unknown = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof Error)) throw new Error('nothing was refused');
  return error;
}

describe('an embedded store that is moved to PostgreSQL', () => {
  const folder = aFolder();
  const answer = (key: string) => ({ key, until: NOON, answer: '[]' });
  const put = (database: LowdbDatabase, key: string) => database.change(({ answers }) => answers.put(answer(key)));
  const keysOf = (database: LowdbDatabase) => database.read(({ answers }) => answers.all().map(({ key }) => key));
  const moved = (database: LowdbDatabase) => ({ store: database.store, at: NOON, to: 'db.example:5432/nomade' });

  it('takes no changes while it is held, shows what it has, and goes on afterwards', async () => {
    const database = await folder.open();
    await put(database, 'a');

    await database.hold();
    const refused = await refusal(put(database, 'b'));
    database.note(({ answers }) => answers.put(answer('c')));
    const seen = await keysOf(database);
    database.goOn();
    await put(database, 'd');

    expect(refused).to.be.instanceOf(StoreUnavailable);
    expect(seen).to.deep.equal(['a']);
    expect(await keysOf(database)).to.deep.equal(['a', 'd']);
  });

  it('is held when all that was changed before is on disk', async () => {
    const database = await folder.open();
    const changes = ['a', 'b', 'c'].map((key) => put(database, key));
    let written = 0;
    for (const change of changes) void change.then(() => (written += 1));

    await database.hold();

    expect(written).to.equal(3);
  });

  it('goes on where the disk refuses what was changed before', async () => {
    const disk = refusingDisk();
    const database = await folder.open({ disk });
    disk.refuses.add('datasync');
    const change = refusal(put(database, 'a'));

    const refused = await refusal(database.hold());
    await change;
    disk.refuses.clear();
    await put(database, 'b');

    expect(refused).to.be.instanceOf(StoreUnavailable);
    expect(await keysOf(database)).to.deep.equal(['b']);
  });

  it('once handed over shows and changes nothing, and cannot be brought back', async () => {
    const database = await folder.open();
    await put(database, 'a');
    await database.hold();

    await database.handOver(moved(database));
    database.goOn();

    expect(() => database.tables).to.throw(StoreUnavailable);
    for (const attempt of [keysOf(database), put(database, 'b'), database.hold()])
      expect(await refusal(attempt)).to.be.instanceOf(StoreUnavailable);
    expect(() => database.note(({ answers }) => answers.put(answer('c')))).to.throw(StoreUnavailable);
  });

  it('is not opened again, and says where it has gone and how to go back to it', async () => {
    const database = await folder.open();
    await put(database, 'a');
    await database.handOver(moved(database));
    await database.close();

    const refused = await refusal(folder.open());

    expect(refused).to.be.instanceOf(StoreMoved);
    expect(refused.message).to.include('db.example:5432/nomade').and.include(NOON).and.include('DATABASE_URL');
    expect(refused.message)
      .to.include('remove')
      .and.include(await folder.path('nomade.json.moved'));
    expect(JSON.parse(await readFile(await folder.path('nomade.json.moved'), 'utf8'))).to.deep.equal(moved(database));
  });

  it('has everything still when the marker is taken away', async () => {
    const database = await folder.open();
    await put(database, 'a');
    await database.handOver(moved(database));
    await database.close();
    await refusal(folder.open()); // which leaves no lock behind

    await rm(await folder.path('nomade.json.moved'));

    expect(await keysOf(await folder.open())).to.deep.equal(['a']);
  });

  for (const operation of ['open', 'write', 'datasync', 'rename'] as const) {
    it(`stays where it is when the disk refuses the marker (${operation})`, async () => {
      const disk = refusingDisk();
      const database = await folder.open({ disk });
      await database.hold();
      disk.refuses.add(operation);

      await refusal(database.handOver(moved(database)));
      disk.refuses.clear();
      database.goOn();
      await put(database, 'a');
      await database.close();

      expect(await keysOf(await folder.open())).to.deep.equal(['a']);
    });
  }

  it('takes the marker away again when the disk does not make its name last at once', async () => {
    const disk = refusingDisk();
    const database = await folder.open({ disk });
    const { syncFolder } = disk;
    let refusals = 1;
    disk.syncFolder = (path) => (refusals-- > 0 ? Promise.reject(new Error('EIO')) : syncFolder(path));

    await refusal(database.handOver(moved(database)));
    await put(database, 'a');
    await database.close();

    expect(await keysOf(await folder.open())).to.deep.equal(['a']);
  });

  it('does not go on where it cannot be known whether the marker is there, until it is', async () => {
    const disk = refusingDisk();
    const database = await folder.open({ disk });
    await database.hold();
    disk.refuses.add('syncFolder');

    await refusal(database.handOver(moved(database)));
    const wasMoved = database.movedTo !== undefined;
    await refusal(database.handOver(moved(database)));
    disk.refuses.clear();
    await database.handOver(moved(database));
    await database.close();

    expect(wasMoved).to.be.true;
    expect(await refusal(folder.open())).to.be.instanceOf(StoreMoved);
  });

  it('keeps a marker that it has, when it is handed over again and the disk refuses', async () => {
    const disk = refusingDisk();
    const database = await folder.open({ disk });
    await database.handOver(moved(database));
    disk.refuses.add('rename').add('syncFolder').add('open');

    await refusal(database.handOver(moved(database)));

    expect(await realDisk.has(await folder.path('nomade.json.moved'))).to.be.true;
  });
});
