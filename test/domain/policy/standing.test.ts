import { expect } from 'chai';
import type { LocalDate } from '../../../src/domain/local-date.ts';
import { publicHolidays } from '../../../src/domain/places/public-holidays.ts';
import type { Rule, Source } from '../../../src/domain/policy/rule.ts';
import { standingOf } from '../../../src/domain/policy/standing.ts';
import { WorkingTime } from '../../../src/domain/policy/working-time.ts';
import { spending } from './spending.ts';

const source: Source = { title: { nl: 'n', fr: 'f', de: 'd', en: 'e' }, date: '2026-01-01' as LocalDate };
const today = '2026-11-25' as LocalDate;
const working = new WorkingTime({ closures: [], holidays: 'BE' }, undefined, publicHolidays());

function standing(rule: Rule, said: string, rules: Rule[] = [rule]) {
  const facts = { rules, spent: said ? spending(said) : [], working, today, since: () => undefined };
  const { rule: _rule, ...rest } = standingOf(rule, facts);
  return rest;
}

describe('how somebody stands', () => {
  it('with a share of the year: 3/5 of 253 days is 151 and a half, rounded down to half days', () => {
    const rule: Rule = { kind: 'yearly-share', modes: ['home'], part: 3, of: 5, source };

    expect(standing(rule, '2025-12-31 home, 2026-11-24 home, 2026-12-01 home/office')).to.deep.equal({
      year: { year: 2026, usual: 522, off: 16, worked: 506 },
      most: 303,
      used: 3,
      left: 300,
    });
  });

  it('with so many days a week, never less than none left', () => {
    const rule: Rule = { kind: 'weekly-most', modes: ['home', 'coworking'], days: 1.5, source };
    const week = { from: '2026-11-23', to: '2026-11-29' };

    expect(standing(rule, '2026-11-24 home/coworking')).to.deep.equal({ week, used: 2, left: 1 });
    expect(standing(rule, '2026-11-24 home, 2026-11-26 home')).to.deep.equal({ week, used: 4, left: 0 });
  });

  it('with days together: what is still missing', () => {
    const rule: Rule = { kind: 'weekly-together', days: 2, source };

    expect(standing(rule, '2026-11-24 office')).to.include({ used: 2, missing: 2 });
    expect(standing(rule, '2026-11-24 office, 2026-11-25 office, 2026-11-26 office')).to.include({ missing: 0 });
  });

  it('with satellite offices: what is left only where there is a most', () => {
    const week = { from: '2026-11-23', to: '2026-11-29' };

    expect(standing({ kind: 'satellite', permission: true, source }, '2026-11-24 coworking')).to.deep.equal({ week, used: 2 }); // prettier-ignore
    expect(standing({ kind: 'satellite', days: 2, permission: false, source }, '2026-11-24 coworking/')).to.deep.equal({ week, used: 1, left: 3 }); // prettier-ignore
  });

  it('with a monthly allowance: each step that was reached, added up, and the next one', () => {
    const steps = [{ fromDays: 1, euros: 20 }, { fromDays: 4, euros: 30 }]; // prettier-ignore
    const rule: Rule = { kind: 'monthly-allowance', steps, source };
    const month = { from: '2026-11-01', to: '2026-11-30' };
    const days = (...dates: string[]) => dates.map((date) => `2026-11-${date} home`).join(', ');

    expect(standing(rule, '')).to.deep.equal({ month, used: 0, euros: 0, next: { halves: 2, euros: 20 } });
    expect(standing(rule, '2026-11-24 home/office')).to.deep.equal({ month, used: 1, euros: 0, next: { halves: 1, euros: 20 } }); // prettier-ignore
    expect(standing(rule, `${days('02', '03', '04')}, 2026-10-30 home`)).to.deep.equal({ month, used: 6, euros: 20, next: { halves: 2, euros: 50 } }); // prettier-ignore
    expect(standing(rule, days('02', '03', '04', '05'))).to.deep.equal({ month, used: 8, euros: 50 });
  });

  it('with an amount a day: for whole days at home only', () => {
    const rule: Rule = { kind: 'daily-allowance', euros: 2.35, source };
    const { days, euros } = standing(rule, '2026-11-03 home, 2026-11-04 home, 2026-11-05 home/office') as {
      days: number;
      euros: number;
    };

    expect([days, euros.toFixed(2)]).to.deep.equal([2, '4.70']);
  });

  it('by what mixed days count for', () => {
    const rule: Rule = { kind: 'weekly-most', modes: ['home'], days: 3, source };
    const mixed: Rule = { kind: 'mixed-day', counts: 'activity', source };

    expect(standing(rule, '2026-11-24 home/office+meeting')).to.include({ used: 1 });
    expect(standing(rule, '2026-11-24 home/office+meeting', [rule, mixed])).to.include({ used: 0 });
  });
});
