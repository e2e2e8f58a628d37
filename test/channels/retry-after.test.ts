import { expect } from 'chai';
import { retryAfterMs } from '../../src/channels/retry-after.ts';

/** What a platform said at nine by its own clock. */
function asked(retryAfter: string | undefined, date: string | undefined = 'Mon, 02 Mar 2026 09:00:00 GMT'): number {
  return retryAfterMs((name) => (name === 'date' ? date : retryAfter));
}

describe('how long a platform asks to be left alone', () => {
  it('is said in seconds, also with a fraction', () => {
    expect(asked('30')).to.equal(30_000);
    expect(asked(' 2.5 ')).to.equal(2_500);
  });

  it('or until an instant, in each form that HTTP knows, by the clock of the platform', () => {
    for (const instant of [
      'Mon, 02 Mar 2026 09:01:30 GMT',
      'Monday, 02-Mar-26 09:01:30 GMT',
      'Mon Mar  2 09:01:30 2026',
    ]) {
      expect(asked(instant), instant).to.equal(90_000);
    }
  });

  it('is the same instant wherever this machine stands', () => {
    const zone = process.env['TZ'];
    process.env['TZ'] = 'America/New_York';
    try {
      expect(asked('Mon Mar  2 09:01:30 2026')).to.equal(90_000);
    } finally {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    }
  });

  it('is until an instant by the clock of this machine where the platform does not tell its own', () => {
    for (const date of [undefined, '', 'noon']) {
      const inAMinute = retryAfterMs((name) => (name === 'date' ? date : new Date(Date.now() + 60_000).toUTCString()));
      expect(inAMinute).to.be.within(50_000, 60_000);
    }
  });

  it('is a moment where it is not said, or makes no sense', () => {
    for (const nonsense of [
      undefined,
      '',
      'soon',
      '-5',
      'NaN',
      'Infinity',
      '1e3',
      '0x10',
      '2026-03-02',
      'Mon, 99 Mar 2026',
    ]) {
      expect(asked(nonsense), nonsense).to.equal(5_000);
    }
    expect(retryAfterMs(() => null)).to.equal(5_000);
  });

  it('is never longer than a quarter of an hour, and never no time at all', () => {
    for (const long of ['99999999999999999999', '31536000', 'Fri, 02 Mar 2046 09:00:00 GMT']) {
      expect(asked(long), long).to.equal(900_000);
    }
    for (const past of ['0', 'Mon, 02 Mar 2026 08:00:00 GMT']) expect(asked(past), past).to.equal(1_000);
  });
});
