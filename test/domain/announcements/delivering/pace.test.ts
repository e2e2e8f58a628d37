import { expect } from 'chai';
import fc from 'fast-check';
import { Pace } from '../../../../src/domain/announcements/delivering/pace.ts';

const TEAMS = { published: 50, share: 0.96 };
const SECOND = 1_000;
const HOUR = 3_600 * SECOND;

/** A platform that takes so many in any second, and answers after a while. */
function sendFor(ms: number, pace: Pace, takes: number, { answersAfter = 60, asks = 1_000, from = 0 } = {}) {
  const taken: number[] = [];
  const refused: number[] = [];
  const unheard: number[] = [];
  for (let now = from; now < from + ms;) {
    const at = pace.take(now);
    while (unheard[0] !== undefined && unheard[0] + answersAfter <= at) {
      const sent = unheard.shift() ?? 0;
      pace.refused(sent + answersAfter, sent, asks);
    }
    const isTaken = takes > 0 && (taken.at(-takes) ?? Number.NEGATIVE_INFINITY) <= at - SECOND;
    (isTaken ? taken : refused).push(at);
    if (!isTaken) unheard.push(at);
    now = at;
  }
  return { taken, refused, perSecond: taken.length / (ms / SECOND) };
}

describe('the pace of a lane', () => {
  it('starts low, and comes to its share of the limit within seconds, without being refused once', () => {
    const pace = new Pace(TEAMS);
    expect(pace.perSecond).to.equal(5);
    const { taken, refused, perSecond } = sendFor(HOUR / 4, pace, 50);
    expect(refused).to.deep.equal([]);
    expect(taken.filter((at) => at < SECOND).length).to.be.at.most(6);
    expect(perSecond).to.be.within(47.5, 48);
    expect(
      taken.every((at, n) => n < 49 || at - (taken[n - 49] ?? 0) >= SECOND),
      'never more than 49 in a second',
    ).to.equal(true);
  });

  for (const takes of [45, 30, 10, 2]) {
    it(`finds out by itself that the platform takes ${takes} a second, and is seldom refused`, () => {
      const { refused, perSecond } = sendFor(HOUR, new Pace(TEAMS), takes);
      expect(perSecond).to.be.at.least(takes * 0.8);
      expect(refused.length).to.be.at.most(120 + 20);
    });
  }

  it('sends nothing while it was asked to wait, and half as fast after that', () => {
    const pace = new Pace(TEAMS);
    pace.take(0);
    for (let now = 0; now < 60 * SECOND; now = pace.take(now));
    expect(pace.perSecond).to.equal(48);
    pace.refused(61 * SECOND, 60 * SECOND + 900, 30 * SECOND);
    expect(pace.perSecond).to.equal(24);
    expect(pace.take(62 * SECOND)).to.equal(91 * SECOND);
    expect(pace.take(91 * SECOND)).to.be.closeTo(91 * SECOND + SECOND / 24, 0.01);
  });

  for (const asks of [0, 1_000, 60_000]) {
    for (const takes of [50, 30, 10]) {
      it(`is back two minutes after ten in which nothing was taken (come back after ${asks} ms), at ${takes} a second`, () => {
        const pace = new Pace(TEAMS);
        sendFor(60 * SECOND, pace, takes);
        sendFor(600 * SECOND, pace, 0, { from: 60 * SECOND, asks });
        const start = pace.take(660 * SECOND);
        const { refused } = sendFor(120 * SECOND, pace, takes, { from: start });
        const { perSecond } = sendFor(60 * SECOND, pace, takes, { from: start + 120 * SECOND });
        expect(perSecond).to.be.at.least(Math.min(takes, 48) * 0.9);
        expect(refused.length, 'no storm').to.be.at.most(10);
      });
    }
  }

  it('takes the refusals of what was on its way for one', () => {
    const pace = new Pace(TEAMS);
    for (let now = 0; now < 60 * SECOND; now = pace.take(now));
    for (let n = 0; n < 20; n += 1) pace.refused(61 * SECOND + n, 60 * SECOND + 900 + n, 2 * SECOND);
    expect(pace.perSecond).to.equal(24);
    pace.refused(70 * SECOND, 65 * SECOND, 2 * SECOND);
    expect(pace.perSecond).to.equal(12);
  });

  it('waits a second where it is not said for how long, and a quarter of an hour at most', () => {
    for (const unsaid of [undefined, Number.NaN, -5, Number.POSITIVE_INFINITY]) {
      const pace = new Pace(TEAMS);
      pace.refused(0, 0, unsaid);
      expect(pace.take(0), String(unsaid)).to.equal(SECOND);
    }
    const pace = new Pace(TEAMS);
    pace.refused(0, 0, 10 * HOUR);
    expect(pace.take(0)).to.equal(HOUR / 4);
    const atOnce = new Pace(TEAMS);
    atOnce.refused(5, 0, 0);
    expect(atOnce.take(5)).to.equal(5);
  });

  it('is never above its limit, never still, and gives nobody a place before another’s, whatever is asked when', () => {
    const step = fc.record({
      wait: fc.integer({ min: 0, max: 5_000 }),
      refused: fc.boolean(),
      asks: fc.option(fc.integer({ min: 0, max: 4_000 }), { nil: undefined }),
    });
    const limit = fc.record({ published: fc.double({ min: 0.5, max: 100, noNaN: true }), share: fc.constantFrom(0.5, 0.96) }); // prettier-ignore
    fc.assert(
      fc.property(limit, fc.array(step, { maxLength: 200 }), (of, steps) => {
        const pace = new Pace(of);
        const most = Math.max(of.published * of.share, 0.2);
        let [now, before] = [0, Number.NEGATIVE_INFINITY];
        for (const { wait, refused, asks } of steps) {
          now += wait;
          const at = pace.take(now);
          expect(at).to.be.at.least(Math.max(now, before + SECOND / most - 0.001));
          expect(pace.perSecond).to.be.within(0.2, most);
          if (refused) pace.refused(Math.max(now, at) + 10, at, asks);
          before = at;
        }
      }),
      { numRuns: 200 },
    );
  });
});
