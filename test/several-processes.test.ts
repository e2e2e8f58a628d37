import { expect } from 'chai';
import { tortureProcesses } from '../torture/three-processes.ts';
import { testPostgres } from './helpers/test-postgres.ts';

describe('two processes on one PostgreSQL', () => {
  it('answer as one, and lose and double nothing, while one of them is killed', async function () {
    this.timeout(120_000); // four processes start

    const { kills, booked, whole, doneBefore } = await tortureProcesses(await (await testPostgres()).database(), {
      processes: 2,
      forMs: 1_500,
      killEveryMs: [600, 900],
      languages: ['nl'],
    });

    expect(kills).to.be.above(0);
    expect(booked).to.be.above(0);
    expect(whole + doneBefore).to.be.above(0);
  });
});
