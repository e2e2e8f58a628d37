import { expect } from 'chai';
import { LowdbDatabase } from '../../src/store/lowdb/database.ts';
import { pagesTurned, turnPage } from './diary.ts';
import { PaperDisk } from './paper-disk.ts';
import { aFolder } from './stores.ts';

/** What can be known from outside when the power goes. */
interface Witness {
  asked: number;
  acknowledged: number;
}

/** Numbers from 0 to 1 that are the same each time. */
function luckOf(seed: number): () => number {
  let state = seed * 2_654_435_761 + 1;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

describe('the lowdb database, when the power goes', () => {
  const folder = aFolder();

  /** Turns pages with foldings among them, until done or until the disk stops. */
  async function work(disk: PaperDisk, witness: Witness): Promise<void> {
    const database = await LowdbDatabase.open({ file: await folder.path(), disk, foldAboveBytes: 300 });
    let stopped = false;
    const turn = async (): Promise<void> => {
      const n = (witness.asked += 1);
      await turnPage(database, n);
      witness.acknowledged = Math.max(witness.acknowledged, n);
    };
    for (let round = 0; round < 4 && !stopped; round += 1) {
      const turns = await Promise.allSettled([turn(), turn(), turn()]);
      stopped = turns.some(({ status }) => status === 'rejected');
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

      for (let seed = 0; seed < 4; seed += 1) {
        const pages = await pagesOn(disk.afterPowerCut(luckOf(stop * 10 + seed)));
        expect(pages, `stopped after ${stop}, luck ${seed}`).to.be.within(witness.acknowledged, witness.asked);
      }
    }
  });

  it('loses nothing either when it goes again while the store is being opened', async function () {
    this.timeout(60_000);
    const first = new PaperDisk();
    const witness: Witness = { asked: 0, acknowledged: 0 };
    first.stopAfter = 60;
    await work(first, witness);
    const found = first.afterPowerCut(luckOf(1));

    for (let stop = 0; stop < 40; stop += 1) {
      const second = found.copy();
      second.stopAfter = stop;
      await pagesOn(second).catch(() => undefined);

      const pages = await pagesOn(second.afterPowerCut(luckOf(stop)));
      expect(pages, `stopped after ${stop}`).to.be.within(witness.acknowledged, witness.asked);
    }
  });
});
