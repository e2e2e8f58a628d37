import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Toll, killWhileBooking } from './kill-while-booking.ts';
import { QUICK } from './pace.ts';

const STORES = QUICK ? 1 : 8;
const KILLS_EACH = QUICK ? 10 : 25;

describe('the embedded store', () => {
  it(`loses nothing it acknowledged in ${STORES * KILLS_EACH} kills`, async () => {
    const tolls: Toll[] = [];
    for (let n = 0; n < STORES; n += 1) {
      const folder = await mkdtemp(join(tmpdir(), 'nomade-kills-'));
      tolls.push(await killWhileBooking(join(folder, 'nomade.json'), KILLS_EACH));
      await rm(folder, { recursive: true });
    }
    const sum = (what: keyof Toll) => tolls.reduce((total, toll) => total + toll[what], 0);
    console.log(
      `      ${sum('acknowledged')} answers; ${sum('whileFolding')} kills while folding, ${sum('torn')} in the middle of a line`,
    );
  });
});
