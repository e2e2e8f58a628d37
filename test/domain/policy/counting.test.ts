import { expect } from 'chai';
import type { LocalDate } from '../../../src/domain/local-date.ts';
import { publicHolidays } from '../../../src/domain/places/public-holidays.ts';
import { countOf, togetherOf, wholeHomeDays } from '../../../src/domain/policy/counting.ts';
import { around, daysOf, monthOf, weekOf, yearOf } from '../../../src/domain/policy/periods.ts';
import { WorkingTime } from '../../../src/domain/policy/working-time.ts';
import { spending } from './spending.ts';

const day = (text: string) => text as LocalDate;
const WEEK = weekOf(day('2026-11-25'));
const working = new WorkingTime({ closures: [] }, undefined, publicHolidays());

describe('periods', () => {
  it('are whole weeks from Monday, months of every length, and years', () => {
    expect(WEEK).to.deep.equal({ from: '2026-11-23', to: '2026-11-29' });
    expect(weekOf(day('2026-11-29'))).to.deep.equal(WEEK);
    expect(monthOf(day('2028-02-29'))).to.deep.equal({ from: '2028-02-01', to: '2028-02-29' });
    expect(monthOf(day('2026-12-31'))).to.deep.equal({ from: '2026-12-01', to: '2026-12-31' });
    expect(yearOf(day('2026-11-25'))).to.deep.equal({ from: '2026-01-01', to: '2026-12-31' });
    expect(daysOf(WEEK)).to.have.length(7);
    expect(around([WEEK, monthOf(day('2026-11-25')), weekOf(day('2026-12-01'))])).to.deep.equal({
      from: '2026-11-01',
      to: '2026-12-06',
    });
  });
});

describe('counting', () => {
  it('is in half days, of the ways asked for, within the period', () => {
    const spent = spending('2026-11-22 home, 2026-11-23 home, 2026-11-24 home/office, 2026-11-25 leave/coworking');

    expect(countOf(spent, ['home'], WEEK, 'half')).to.equal(3);
    expect(countOf(spent, ['home', 'coworking'], WEEK, 'half')).to.equal(4);
    expect(countOf(spent, ['field'], WEEK, 'half')).to.equal(0);
  });

  it('takes a day for what one comes for, where mixed days go by that', () => {
    const came = spending('2026-11-24 home/office+meeting');
    const stayed = spending('2026-11-24 home/office+focus');
    const atHome = spending('2026-11-24 home/home+meeting');

    expect([came, stayed, atHome].map((spent) => countOf(spent, ['home'], WEEK, 'activity'))).to.deep.equal([0, 1, 2]);
    expect([came, stayed, atHome].map((spent) => countOf(spent, ['home'], WEEK, 'half'))).to.deep.equal([1, 1, 2]);
  });

  it('knows a whole day at home from one with a journey, with leave, and from one that is half unknown', () => {
    const days = (text: string) => wholeHomeDays(spending(text), monthOf(day('2026-11-01')), working);

    expect(days('2026-11-24 home, 2026-11-25 home')).to.equal(2);
    expect(days('2026-11-24 home/office')).to.equal(0);
    expect(days('2026-11-24 home/leave')).to.equal(1);
    expect(days('2026-11-24 leave')).to.equal(0);
    expect(days('2026-11-24 home/')).to.equal(0);
    expect(days('2026-12-01 home')).to.equal(0);
  });

  it('knows how long people can still come together in a week', () => {
    const spent = spending('2026-11-23 home, 2026-11-24 office, 2026-11-25 leave, 2026-11-26 home/');

    expect(togetherOf(spent, WEEK, working)).to.deep.equal({ there: 2, open: 3, most: 8 });
  });
});
