import { expect } from 'chai';
import { readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { pagesTurned, turnPage } from './diary.ts';
import { PaperDisk } from './paper-disk.ts';
import { aFolder } from './stores.ts';

describe('folding the journal into the file', () => {
  const folder = aFolder();
  const foldedIn = async () => (JSON.parse(await readFile(await folder.path(), 'utf8')) as { folded: number }).folded;
  const journal = async () => readFile(await folder.path('nomade.json.journal'), 'utf8');

  it('happens above a size, while changes go on', async () => {
    const database = await folder.open({ foldAboveBytes: 2000 });

    await Promise.all(Array.from({ length: 200 }, (_, n) => turnPage(database, n + 1)));
    for (let n = 201; n <= 230; n += 1) await turnPage(database, n);
    await database.fold();

    expect(pagesTurned(database)).to.equal(230);
    expect(await foldedIn()).to.be.above(100);
    expect((await journal()).length).to.be.below(20_000);
    await database.close();
    expect(pagesTurned(await folder.open())).to.equal(230);
  });

  it('happens at rest', async () => {
    const database = await folder.open({ restMs: 5 });
    await turnPage(database, 1);

    while ((await foldedIn()) !== 1) await wait(2);

    await turnPage(database, 2);
    while ((await foldedIn()) !== 2) await wait(2);
  });

  it('happens at the start, with what a crash left', async () => {
    const disk = new PaperDisk();
    const first = await folder.open({ disk });
    for (let n = 1; n <= 3; n += 1) await turnPage(first, n);
    const crashed = disk.copy();
    await first.close();

    const second = await folder.open({ disk: crashed });

    expect(second.opening).to.deep.include({ isNew: false, replayed: 3 });
    expect(pagesTurned(second)).to.equal(3);
    const again = crashed.copy();
    await second.close();
    const third = await folder.open({ disk: again });
    expect(third.opening).to.deep.include({ replayed: 0 });
    expect(pagesTurned(third)).to.equal(3);
  });

  it('loses no change that comes while it is under way', async () => {
    const database = await folder.open();
    for (let n = 1; n <= 5; n += 1) await turnPage(database, n);

    const folding = database.fold();
    const changes = Array.from({ length: 50 }, (_, n) => turnPage(database, n + 6));
    await Promise.all([folding, ...changes]);

    expect(await foldedIn()).to.equal(5);
    expect(await journal()).to.match(/^\d+ [0-9a-f]{8} \{"store":"[^"]+","after":5\}\n\d+ [0-9a-f]{8} \{"n":6,/);
    await database.close();
    expect(pagesTurned(await folder.open())).to.equal(55);
  });

  it('takes along what changed while another folding was under way', async () => {
    const database = await folder.open();
    await turnPage(database, 1);
    const first = database.fold();
    await turnPage(database, 2);

    await database.fold();

    expect(await foldedIn()).to.equal(2);
    await first;
  });

  it('writes nothing where nothing has changed', async () => {
    const disk = new PaperDisk();
    const database = await folder.open({ disk });
    await turnPage(database, 1);
    await database.fold();
    const before = disk.operations;

    await database.fold();

    expect(disk.operations).to.equal(before);
  });
});
