import { expect } from 'chai';
import { tortureProcesses } from '../torture/three-processes.ts';
import { testPostgres } from './helpers/test-postgres.ts';

describe('two processes on one PostgreSQL', () => {
  it('answer as one, whichever of them a step comes to, and tell everything once', async function () {
    this.timeout(120_000); // two processes start

    const { booked, whole, silent } = await tortureProcesses(await (await testPostgres()).database(), {
      processes: 2,
      forMs: 1_500,
      languages: ['nl'],
    });

    expect(whole, 'conversations held').to.be.above(0);
    expect(booked, 'presses that booked').to.be.above(0);
    expect(silent, 'answers that were lost').to.equal(0);
  });
});
