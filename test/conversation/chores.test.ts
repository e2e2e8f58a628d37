import { expect } from 'chai';
import { fake, useFakeTimers, type SinonFakeTimers } from 'sinon';
import { startChores } from '../../src/conversation/chores.ts';

describe('chores', () => {
  let clock: SinonFakeTimers;
  beforeEach(() => {
    clock = useFakeTimers();
  });
  afterEach(() => clock.restore());

  it('run at their pace until they are stopped', async () => {
    const run = fake.resolves(undefined);
    const stop = startChores([{ name: 'sweep', everyMs: 1000, run }], fake());

    await clock.tickAsync(3500);
    stop();
    await clock.tickAsync(5000);

    expect(run.callCount).to.equal(3);
  });

  it('never run twice at a time', async () => {
    let finish: () => void = () => undefined;
    const run = fake(() => new Promise<void>((resolve) => (finish = resolve)));
    const stop = startChores([{ name: 'slow', everyMs: 1000, run }], fake());

    await clock.tickAsync(3500);
    expect(run.callCount).to.equal(1);
    finish();
    await clock.tickAsync(1000);
    expect(run.callCount).to.equal(2);
    stop();
  });

  it('run at once where there is news, and once more for what comes while they run', async () => {
    let finish: () => void = () => undefined;
    let tell: () => void = () => undefined;
    const run = fake(() => new Promise<void>((resolve) => (finish = resolve)));
    const endNews = fake();
    const onNews = (listener: () => void) => ((tell = listener), endNews);
    const stop = startChores([{ name: 'line', everyMs: 60_000, run, onNews }], fake());

    tell();
    expect(run.callCount).to.equal(1);
    tell();
    tell();
    expect(run.callCount, 'never twice at a time').to.equal(1);
    finish();
    await clock.tickAsync(1);
    expect(run.callCount).to.equal(2);
    finish();
    await clock.tickAsync(1);
    expect(run.callCount).to.equal(2);
    stop();
    expect(endNews.callCount).to.equal(1);
  });

  it('go on after a failure, which is told', async () => {
    const failed = fake();
    const run = fake.rejects(new Error('no'));
    const stop = startChores([{ name: 'broken', everyMs: 1000, run }], failed);

    await clock.tickAsync(2500);
    stop();

    expect(run.callCount).to.equal(2);
    expect(failed.args.map(([name]) => name as string)).to.deep.equal(['broken', 'broken']);
  });
});
