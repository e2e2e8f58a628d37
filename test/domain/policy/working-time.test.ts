import { expect } from 'chai';
import type { LocalDate, LocalTime } from '../../../src/domain/local-date.ts';
import type { WeekdayHours } from '../../../src/domain/people/choices.ts';
import { publicHolidays } from '../../../src/domain/places/public-holidays.ts';
import { WorkingTime } from '../../../src/domain/policy/working-time.ts';

const holidays = publicHolidays();
const day = (text: string) => text as LocalDate;
const name = { nl: 'n', fr: 'f', de: 'd', en: 'e' };
const belgian = { closures: [], holidays: 'BE' };
const hours = (weekday: number, from: string, to: string): WeekdayHours => ({
  weekday,
  from: from as LocalTime,
  to: to as LocalTime,
});

describe('working time', () => {
  it('is Monday to Friday where nobody says otherwise, without public holidays', () => {
    const working = new WorkingTime(belgian, undefined, holidays);

    expect(working.halvesOn(day('2026-11-27'))).to.deep.equal(['am', 'pm']);
    expect(working.halvesOn(day('2026-11-28')), 'a Saturday').to.deep.equal([]);
    expect(working.halvesOn(day('2026-11-11')), 'Armistice').to.deep.equal([]);
  });

  it('of a year is its weekdays less the public holidays that fall on one', () => {
    // 2026 begins on a Thursday: 52 weeks of 5 and one day. Of 10 holidays, 15 August is a Saturday, 1 November a Sunday.
    expect(new WorkingTime(belgian, undefined, holidays).year(2026)).to.deep.equal({
      year: 2026,
      usual: 261 * 2,
      off: 8 * 2,
      worked: 253 * 2,
    });
    expect(new WorkingTime({ closures: [] }, undefined, holidays).year(2028).worked).to.equal(260 * 2);
  });

  it('leaves out the days on which the organisation is closed, once where that is a holiday too', () => {
    const closures = [{ from: day('2026-12-24'), to: day('2026-12-25'), reason: name }];
    const { off, worked } = new WorkingTime({ ...belgian, closures }, undefined, holidays).year(2026);

    expect([off, worked]).to.deep.equal([9 * 2, 252 * 2]);
  });

  it('is by the own hours of whoever said them, half days too', () => {
    const own = [
      hours(1, '08:00', '12:00'),
      hours(1, '12:30', '16:00'),
      hours(3, '08:00', '12:30'),
      hours(6, '14:00', '18:00'),
    ];
    const working = new WorkingTime(belgian, own, holidays);

    expect(working.halvesOn(day('2026-11-23'))).to.deep.equal(['am', 'pm']);
    expect(working.halvesOn(day('2026-11-25'))).to.deep.equal(['am']);
    expect(working.halvesOn(day('2026-11-26'))).to.deep.equal([]);
    expect(working.halvesOn(day('2026-11-28'))).to.deep.equal(['pm']);
    // 52 Mondays, Wednesdays and Saturdays; Easter and Whit Monday, Armistice and Assumption are off.
    expect(working.year(2026)).to.deep.equal({ year: 2026, usual: 52 * 4, off: 2 + 2 + 1 + 1, worked: 52 * 4 - 6 });
  });
});
