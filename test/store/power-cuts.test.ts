import { expect } from 'chai';
import { createHash } from 'node:crypto';
import { LowdbDatabase } from '../../src/store/lowdb/database.ts';
import { pagesTurned, turnPage } from './diary.ts';
import { PaperDisk } from './paper-disk.ts';
import { aFolder } from './stores.ts';

/** What can be known from outside when the power goes. */
interface Witness {
  asked: number;
  acknowledged: number;
}

/** How often the power goes at each place. */
const LUCKS = 5;

/** Numbers from 0 to 1 that are the same each time. */
function luckOf(seed: number): () => number {
  let n = 0;
  return () =>
    createHash('sha1')
      .update(`${seed}/${(n += 1)}`)
      .digest()
      .readUInt32BE() /
    2 ** 32;
}

describe('the lowdb database, when the power goes', () => {
  const folder = aFolder();

  /** Turns pages, two and two, every other time while the journal is being folded, until done or until the disk stops. */
  async function work(disk: PaperDisk, witness: Witness): Promise<void> {
    const database = await LowdbDatabase.open({ file: await folder.path(), disk });
    const turn = async (): Promise<void> => {
      const n = (witness.asked += 1);
      await turnPage(database, n);
      witness.acknowledged = Math.max(witness.acknowledged, n);
    };
    for (let round = 0; round < 6; round += 1) {
      const folding = round % 2 === 0 ? undefined : database.fold();
      const done = await Promise.allSettled([turn(), turn(), folding]);
      if (done.some(({ status }) => status === 'rejected')) break;
    }
    await database.close();
  }

  async function pagesOn(disk: PaperDisk): Promise<number> {
    const database = await LowdbDatabase.open({ file: await folder.path(), disk });
    const pages = pagesTurned(database);
    await database.close();
    return pages;
  }

  it('loses nothing that was acknowledged, wherever it stops', async function () {
    this.timeout(60_000);
    const whole = new PaperDisk();
    await work(whole, { asked: 0, acknowledged: 0 });

    for (let stop = 0; stop <= whole.operations; stop += 1) {
      const disk = new PaperDisk();
      disk.stopAfter = stop;
      const witness: Witness = { asked: 0, acknowledged: 0 };
      await work(disk, witness).catch(() => undefined);

      for (let seed = 0; seed < LUCKS; seed += 1) {
        const pages = await pagesOn(disk.afterPowerCut(luckOf(stop * 10 + seed)));
        expect(pages, `stopped after ${stop}, luck ${seed}`).to.be.within(witness.acknowledged, witness.asked);
      }
    }
  });

  it('finds nothing damaged when nothing was being written', async () => {
    const disk = new PaperDisk();
    const database = await LowdbDatabase.open({ file: await folder.path(), disk });
    await turnPage(database, 1);
    await database.fold();
    const found = disk.afterPowerCut(() => 0);
    await database.close();

    const reopened = await LowdbDatabase.open({ file: await folder.path(), disk: found });
    expect(reopened.opening).to.deep.equal({ isNew: false, replayed: 0, findings: [] });
    expect(pagesTurned(reopened)).to.equal(1);
    await reopened.close();
  });

  it('loses nothing either when it goes again while the store is being opened', async function () {
    this.timeout(60_000);
    const whole = new PaperDisk();
    await work(whole, { asked: 0, acknowledged: 0 });
    const first = new PaperDisk();
    const witness: Witness = { asked: 0, acknowledged: 0 };
    first.stopAfter = Math.floor(whole.operations / 2);
    await work(first, witness);
    expect(witness.acknowledged, 'something to lose').to.be.above(0);
    const found = first.afterPowerCut(luckOf(1));

    const opening = found.copy();
    await pagesOn(opening);
    for (let stop = 0; stop <= opening.operations; stop += 1) {
      const second = found.copy();
      second.stopAfter = stop;
      await pagesOn(second).catch(() => undefined);

      const pages = await pagesOn(second.afterPowerCut(luckOf(stop)));
      expect(pages, `stopped after ${stop}`).to.be.within(witness.acknowledged, witness.asked);
    }
  });
});
