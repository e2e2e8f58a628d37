import { expect } from 'chai';
import type { LocalDate } from '../../../src/domain/local-date.ts';
import { publicHolidays } from '../../../src/domain/places/public-holidays.ts';
import { breachesOf } from '../../../src/domain/policy/breaches.ts';
import type { Rule, Source } from '../../../src/domain/policy/rule.ts';
import { WorkingTime } from '../../../src/domain/policy/working-time.ts';
import { spending } from './spending.ts';

const source: Source = { title: { nl: 'n', fr: 'f', de: 'd', en: 'e' }, date: '2026-01-01' as LocalDate };
const working = new WorkingTime({ closures: [] }, undefined, publicHolidays());
const THREE_DAYS: Rule = { kind: 'weekly-most', modes: ['home'], days: 3, source };
const TOGETHER: Rule = { kind: 'weekly-together', days: 2, source };
const SATELLITE: Rule = { kind: 'satellite', days: 1, permission: true, source };

/** What comes of noting days after others: "week: so many half days, where so many are the bound". */
function broken(rules: Rule[], known: string, said: string): string[] {
  const [before, wished] = [known ? spending(known) : [], spending(said)];
  const isSaid = ({ date, half }: (typeof before)[number]) =>
    wished.some((one) => one.date === date && one.half === half);
  const after = [...before.filter((half) => !isSaid(half)), ...wished];
  return breachesOf(rules, { before, after, wished }, working).map(
    ({ rule, period, comesTo, bound }) => `${rule.kind} ${period.from}: ${comesTo} of ${bound}`,
  );
}

describe('a rule', () => {
  it('of so many days a week is broken by the half day that is one too many', () => {
    const full = '2026-11-23 home, 2026-11-24 home, 2026-11-25 home';

    expect(broken([THREE_DAYS], '2026-11-23 home, 2026-11-24 home', '2026-11-25 home')).to.deep.equal([]);
    expect(broken([THREE_DAYS], full, '2026-11-26 home/')).to.deep.equal(['weekly-most 2026-11-23: 7 of 6']);
    expect(broken([THREE_DAYS], full, '2026-11-30 home'), 'the next week').to.deep.equal([]);
    expect(broken([THREE_DAYS], full, '2026-11-26 office'), 'another way of working').to.deep.equal([]);
  });

  it('that is broken already is not spoken of again where it gets no worse', () => {
    const over = '2026-11-23 home, 2026-11-24 home, 2026-11-25 home, 2026-11-26 home';

    expect(broken([THREE_DAYS], over, '2026-11-26 home')).to.deep.equal([]);
    expect(broken([THREE_DAYS], over, '2026-11-26 home/office')).to.deep.equal([]);
    expect(broken([THREE_DAYS], over, '2026-11-27 home/')).to.deep.equal(['weekly-most 2026-11-23: 9 of 6']);
  });

  it('is asked in each week, and each rule by itself, in their order', () => {
    const everyDay = ['23', '24', '25', '26', '30'].map((date) => `2026-11-${date} home`).join(', ');
    const nextWeek = ['01', '02', '03'].map((date) => `2026-12-${date} home`).join(', ');

    expect(broken([TOGETHER, THREE_DAYS], '', `${everyDay}, ${nextWeek}`)).to.deep.equal([
      'weekly-together 2026-11-23: 2 of 4',
      'weekly-together 2026-11-30: 2 of 4',
      'weekly-most 2026-11-23: 8 of 6',
      'weekly-most 2026-11-30: 8 of 6',
    ]);
  });

  it('of a share of the year is broken at the end of its half days, each year by its own', () => {
    const share: Rule = { kind: 'yearly-share', modes: ['home'], part: 1, of: 100, source };
    // 261 weekdays in 2026 and in 2027: 522 half days, of which 5.

    expect(broken([share], '2026-11-23 home, 2026-11-24 home', '2026-11-25 home/')).to.deep.equal([]);
    expect(broken([share], '2026-11-23 home, 2026-11-24 home', '2026-12-29 home')).to.deep.equal([
      'yearly-share 2026-01-01: 6 of 5',
    ]);
    expect(broken([share], '2026-11-23 home, 2026-11-24 home', '2027-01-04 home')).to.deep.equal([]);
  });

  it('of days together is broken when too few are left to come, and never by leave', () => {
    const known = '2026-11-23 home, 2026-11-24 home, 2026-11-25 home';

    expect(broken([TOGETHER], known, '2026-11-26 home/')).to.deep.equal(['weekly-together 2026-11-23: 3 of 4']);
    expect(broken([TOGETHER], known, '2026-11-26 leave')).to.deep.equal([]);
    expect(broken([TOGETHER], known, '2026-11-26 office')).to.deep.equal([]);
    expect(broken([TOGETHER], '2026-11-26 leave, 2026-11-27 leave', '2026-11-23 home')).to.deep.equal([]);
    expect(broken([TOGETHER], '2026-11-23 office, 2026-11-24 office', `${known}, 2026-11-24 office`)).to.deep.equal([]);
  });

  it('of days together asks for no more days than somebody works that week', () => {
    const onLeave = '2026-11-23 leave, 2026-11-24 leave, 2026-11-25 leave, 2026-11-26 leave';

    expect(broken([TOGETHER], onLeave, '2026-11-27 home')).to.deep.equal(['weekly-together 2026-11-23: 0 of 2']);
    expect(broken([TOGETHER], onLeave, '2026-11-28 home'), 'on a Saturday').to.deep.equal([]);
  });

  it('of satellite offices counts those days alone, where it has a figure', () => {
    const { days: _days, ...open } = SATELLITE;
    const known = '2026-11-23 coworking, 2026-11-24 home';

    expect(broken([SATELLITE], known, '2026-11-25 coworking/')).to.deep.equal(['satellite 2026-11-23: 3 of 2']);
    expect(broken([open], known, '2026-11-25 coworking')).to.deep.equal([]);
    expect(broken([THREE_DAYS], known, '2026-11-25 coworking, 2026-11-26 home, 2026-11-27 home')).to.deep.equal([]);
  });

  it('of amounts and agreements is never broken', () => {
    const rules: Rule[] = [
      { kind: 'monthly-allowance', steps: [{ fromDays: 1, euros: 20 }], source },
      { kind: 'daily-allowance', euros: 2, source },
      { kind: 'agreement', source },
    ];
    expect(broken(rules, '', '2026-11-23 home, 2026-11-24 home/office')).to.deep.equal([]);
  });
});
