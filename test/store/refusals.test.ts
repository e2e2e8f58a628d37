import { expect } from 'chai';
import { readFile, readdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { LowdbDatabase, Trouble } from '../../src/store/lowdb/database.ts';
import { pagesTurned, turnPage } from './diary.ts';
import { type RefusingDisk, refusingDisk } from './refusing-disk.ts';
import { aFolder } from './stores.ts';

describe('the lowdb database, when the disk refuses', () => {
  const folder = aFolder();
  let disk: RefusingDisk;
  let troubles: Trouble[];
  let database: LowdbDatabase;

  beforeEach(async () => {
    disk = refusingDisk();
    troubles = [];
    database = await folder.open({ disk, onTrouble: (trouble) => troubles.push(trouble) });
  });

  /** The names of the errors that the changes end with; `done` for those that were made. */
  async function outcomes(changes: Promise<unknown>[]): Promise<string[]> {
    const settled = await Promise.allSettled(changes);
    return settled.map((one) => (one.status === 'fulfilled' ? 'done' : (one.reason as Error).name));
  }

  async function pagesAfterReopening(): Promise<number> {
    await database.close();
    return pagesTurned(await folder.open());
  }

  for (const operation of ['write', 'datasync'] as const) {
    it(`puts back all that was waiting, newest first, if ${operation} fails, and goes on when it works again`, async () => {
      await turnPage(database, 1);

      disk.refuses.add(operation);
      expect(await outcomes([2, 3, 4].map((n) => turnPage(database, n)))).to.deep.equal(
        Array(3).fill('StoreUnavailable'),
      );
      expect(pagesTurned(database)).to.equal(1);

      disk.refuses.clear();
      await turnPage(database, 2);
      expect(pagesTurned(database)).to.equal(2);
      expect(await pagesAfterReopening()).to.equal(2);
    });
  }

  it('cuts off what it could not finish, before it writes again, however long that takes', async () => {
    await turnPage(database, 1);
    const before = await readFile(await folder.path('nomade.json.journal'));

    for (const operation of ['write', 'truncate'] as const) disk.refuses.add(operation);
    expect(await outcomes([turnPage(database, 2)])).to.deep.equal(['StoreUnavailable']);
    expect((await readFile(await folder.path('nomade.json.journal'))).length).to.be.above(before.length);
    disk.refuses.delete('write');
    expect(await outcomes([turnPage(database, 2)])).to.deep.equal(['StoreUnavailable']);

    disk.refuses.clear();
    await turnPage(database, 2);
    expect(await pagesAfterReopening()).to.equal(2);
  });

  it('leaves nothing of a refused change on the disk', async () => {
    await turnPage(database, 1);
    const journal = await folder.path('nomade.json.journal');
    const before = (await readFile(journal)).length;

    disk.refuses.add('datasync');
    await turnPage(database, 2).catch(() => disk.refuses.clear());

    while ((await readFile(journal)).length !== before) await wait(2);
  });

  it('tells those who looked at what was put back', async () => {
    disk.refuses.add('datasync');
    const change = turnPage(database, 1);
    const look = database.read(() => pagesTurned(database));
    const emptyChange = database.change(() => pagesTurned(database));

    expect(await outcomes([change, look, emptyChange])).to.deep.equal(Array(3).fill('StoreUnavailable'));
  });

  it('tells the log, where nobody waits', async () => {
    disk.refuses.add('write');
    database.note(({ dialogues }) =>
      dialogues.put({ organisation: 'city' as never, person: 'ann' as never, conversation: 'c', at: '' }),
    );
    await outcomes([database.read(() => undefined)]);

    expect(troubles).to.have.length(1);
    expect(troubles[0]).to.have.property('trouble', 'change-refused');
    expect(troubles[0]?.error).to.have.property('name', 'StoreUnavailable');
    expect(database.tables.dialogues.all()).to.deep.equal([]);
  });

  for (const operation of ['open', 'write', 'datasync', 'keep', 'rename', 'syncFolder'] as const) {
    it(`keeps file and journal as they were if ${operation} fails while it folds, and folds later`, async () => {
      await turnPage(database, 1);
      disk.refuses.add(operation);
      expect(await outcomes([database.fold()])).not.to.deep.equal(['done']);
      disk.refuses.clear();

      await turnPage(database, 2);
      const names = await readdir(dirname(await folder.path()));
      expect(names).not.to.include('nomade.json.new');
      await database.fold();

      expect(JSON.parse(await readFile(await folder.path(), 'utf8'))).to.have.property('folded', 2);
      expect(await pagesAfterReopening()).to.equal(2);
    });
  }

  it('does not start a new store on a disk that cannot keep it', async () => {
    const error: unknown = await folder
      .open({ file: await folder.path('other.json'), disk: refusingDisk('datasync') })
      .catch((thrown: unknown) => thrown);

    expect(error).to.have.property('message', 'ENOSPC: datasync');
    await folder.open({ file: await folder.path('other.json') });
  });
});
