import { expect } from 'chai';
import type { LocalDate } from '../../../src/domain/local-date.ts';
import { UNCHOSEN } from '../../../src/domain/people/choices.ts';
import type { Official } from '../../../src/domain/people/official.ts';
import { publicHolidays } from '../../../src/domain/places/public-holidays.ts';
import { HouseRules } from '../../../src/domain/policy/house-rules.ts';
import type { Policy } from '../../../src/domain/policy/policy.ts';
import type { Rule, Source } from '../../../src/domain/policy/rule.ts';
import type { HalfDay } from '../../../src/domain/presence/half-days.ts';
import { spending } from './spending.ts';

const source: Source = { title: { nl: 'n', fr: 'f', de: 'd', en: 'e' }, date: '2026-01-01' as LocalDate };
const SHARE: Rule = { kind: 'yearly-share', modes: ['home'], part: 3, of: 5, source };
const WEEKLY: Rule = { kind: 'weekly-most', modes: ['coworking'], days: 1, source };
const NOW = new Date('2026-11-24T08:00:00Z');

function official(policy: Partial<Policy>): Official {
  const organisation = { id: 'city', zone: 'Europe/Brussels', daysAhead: 30, closures: [], policy };
  return { person: { id: 'ann' }, organisation } as unknown as Official;
}

describe('house rules', () => {
  let asked: string[];
  const known = spending('2026-11-23 coworking') as HalfDay[];
  const presence = {
    halfDays: async (_who: Official, from: LocalDate, to: LocalDate) => {
      asked.push(`${from} ${to}`);
      return known;
    },
  };
  const rules = new HouseRules(presence, { of: async () => UNCHOSEN }, publicHolidays());
  beforeEach(() => (asked = []));

  const wish = (text: string) => spending(text);
  const breaches = (policy: Partial<Policy>, text: string) => rules.breaches(official(policy), wish(text), {}, NOW);

  it('read nobody’s days for a wish that no rule speaks of', async () => {
    expect(await breaches({ rules: [SHARE, WEEKLY] }, '2026-11-25 office')).to.deep.equal([]);
    expect(await breaches({}, '2026-11-25 home')).to.deep.equal([]);
    expect(asked).to.deep.equal([]);
  });

  it('read a year only for a rule of the year, and else the weeks', async () => {
    await breaches({ rules: [SHARE, WEEKLY] }, '2026-11-25 coworking, 2026-12-01 coworking');
    await breaches({ rules: [SHARE, WEEKLY] }, '2026-11-25 home, 2027-01-05 home');

    expect(asked).to.deep.equal(['2026-11-23 2026-12-06', '2026-01-01 2027-12-31']);
  });

  it('read nobody’s days where none are to be noted', async () => {
    const [standing] = await rules.standing(official({ rules: [WEEKLY], without: ['day-logs'] }), NOW);

    expect(standing).to.include({ used: 0, left: 2 });
    expect(asked).to.deep.equal([]);
  });

  it('count what is noted, and what a wish adds to it', async () => {
    const policy = { rules: [WEEKLY] };
    const [standing] = await rules.standing(official(policy), NOW);

    expect(standing).to.include({ used: 2, left: 0 });
    expect(await breaches(policy, '2026-11-25 coworking/')).to.have.length(1);
    expect(await breaches(policy, '2026-11-23 coworking')).to.deep.equal([]);
  });

  it('know since when days are known: as long as the organisation keeps them, and desks no longer than those', async () => {
    const since = async (rule: Rule, keep: Partial<Policy['keep']>) => {
      const policy = {
        rules: [rule],
        keep: { bookingDays: 30, dayLogMonths: 3, lookUpDays: 90, announcementMonths: 24, receiptMonths: 12, ...keep },
      };
      const [standing] = await rules.standing(official(policy), NOW);
      return standing && 'since' in standing ? standing.since : undefined;
    };

    expect(await since(SHARE, {})).to.equal('2026-08-01');
    expect(await since(SHARE, { dayLogMonths: 12 })).to.equal(undefined);
    expect(await since({ ...SHARE, modes: ['home', 'coworking'] }, {})).to.equal('2026-10-25');
  });
});
