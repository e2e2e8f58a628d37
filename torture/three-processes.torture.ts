import { expect } from 'chai';
import { ownPostgres } from '../test/helpers/test-postgres.ts';
import { QUICK } from './pace.ts';
import { tortureProcesses } from './three-processes.ts';

describe('three processes on one PostgreSQL', () => {
  it('answer as one, and lose and double nothing, while one after the other is killed', async () => {
    const server = await ownPostgres();
    try {
      const toll = await tortureProcesses(await server.database(), {
        processes: 3,
        forMs: QUICK ? 5_000 : 60_000,
        killEveryMs: [2_000, 3_000],
      });
      expect(toll.kills).to.be.above(0);
      expect(toll.booked).to.be.above(0);
      console.log(
        `      ${toll.kills} kills; ${toll.whole} conversations to their end, ${toll.doneBefore} cut short since an answer was lost;\n` +
          `      ${toll.booked} presses booked and ${toll.cancelled} of them cancelled; ${toll.sorry} times “in a moment”, ${toll.silent} times nothing;\n` +
          `      ${toll.reminders} reminders, ${toll.toldTwice} told twice`,
      );
    } finally {
      await server.stop();
    }
  });
});
