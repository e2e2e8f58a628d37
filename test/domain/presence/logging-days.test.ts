import { expect } from 'chai';
import type { LocalDate } from '../../../src/domain/local-date.ts';
import type { Organisation } from '../../../src/domain/people/organisation.ts';
import type { Refusal } from '../../../src/domain/refusal.ts';
import { assertDaysLoggable, forgetDaysBefore, loggingDays } from '../../../src/domain/presence/logging-days.ts';

/** Wednesday 25 November 2026, half past midnight in Brussels: in UTC it is still Tuesday. */
const now = new Date('2026-11-24T23:30:00Z');
const city = { zone: 'Europe/Brussels', daysAhead: 60 } as Organisation;
const day = (text: string) => text as LocalDate;

function refusal(date: string, organisation: Organisation): string | undefined {
  try {
    assertDaysLoggable([day('2026-11-25'), day(date)], organisation, now);
    return undefined;
  } catch (error) {
    return (error as Refusal).code;
  }
}

describe('the days that people may say something of', () => {
  it("begin a week back, by the organisation's own calendar, if it says nothing else", () => {
    expect(refusal('2026-11-18', city)).to.equal(undefined);
    expect(refusal('2026-11-17', city)).to.equal('day-too-long-ago');
    expect(refusal('2026-11-24', { ...city, daysBack: 0 })).to.equal('day-too-long-ago');
  });

  it('go on for a year and a day at least, since leave is planned so', () => {
    expect(loggingDays(city, now).last).to.equal('2027-11-26');
    expect(refusal('2027-11-26', city)).to.equal(undefined);
    expect(refusal('2027-11-27', city)).to.equal('day-too-far-off');
    expect(refusal('2027-11-27', { ...city, daysAhead: 400 })).to.equal(undefined);
  });

  it('are kept to the end of their month and three months more', () => {
    expect(forgetDaysBefore(day('2027-02-28'), 3)).to.equal('2026-11-01');
    expect(forgetDaysBefore(day('2027-03-01'), 3)).to.equal('2026-12-01');
    expect(forgetDaysBefore(day('2026-12-31'), 3)).to.equal('2026-09-01');
  });

  it('are kept for as many months as the organisation says', () => {
    expect(forgetDaysBefore(day('2027-02-28'), 0)).to.equal('2027-02-01');
    expect(forgetDaysBefore(day('2027-02-28'), 14)).to.equal('2025-12-01');
  });
});
