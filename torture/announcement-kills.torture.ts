import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aFile } from './announcement-places.ts';
import { ANNOUNCING, killWhileAnnouncing, told } from './kill-while-announcing.ts';

describe('announcements on the embedded store', function () {
  this.timeout(3_600_000);

  it(`miss nobody and come twice to nobody of whom it was known, in ${ANNOUNCING.kills} kills of whoever sends them`, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'nomade-announcement-kills-'));
    try {
      console.log(told(await killWhileAnnouncing(aFile(join(folder, 'nomade.json')))));
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
