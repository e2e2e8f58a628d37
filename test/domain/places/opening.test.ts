import { expect } from 'chai';
import type { Language } from '../../../src/domain/language.ts';
import type { LocalDate, LocalTime } from '../../../src/domain/local-date.ts';
import { openingOn, organisationClosedOn } from '../../../src/domain/places/opening.ts';
import type { HolidayCalendar } from '../../../src/domain/places/public-holidays.ts';

const inAll = (text: string): Record<Language, string> => ({ nl: text, fr: text, de: text, en: text });
const day = (text: string) => text as LocalDate;
const hours = (from: string, to: string) => ({ from: from as LocalTime, to: to as LocalTime });

const holidays: HolidayCalendar = {
  on: (region, asked) => (region === 'BE' && asked === '2026-05-25' ? inAll('Whit Monday') : undefined),
};
const weekdays = hours('07:30', '18:30');
const site = {
  opening: [weekdays, weekdays, null, weekdays, hours('07:30', '16:00'), hours('09:00', '12:00'), null],
  holidays: 'BE',
  closures: [{ from: day('2026-12-27'), to: day('2027-01-01'), reason: inAll('Year-end closure') }],
};

describe('a site', () => {
  it('is open at the hours of the weekday', () => {
    expect(openingOn(site, day('2026-03-02'), holidays)).to.deep.equal({ open: true, hours: weekdays });
    expect(openingOn(site, day('2026-03-06'), holidays)).to.deep.equal({ open: true, hours: hours('07:30', '16:00') });
    expect(openingOn(site, day('2026-03-07'), holidays)).to.deep.equal({ open: true, hours: hours('09:00', '12:00') });
  });

  it('is closed on its closing weekdays', () => {
    expect(openingOn(site, day('2026-03-04'), holidays)).to.deep.equal({ open: false, because: 'weekday' });
    expect(openingOn(site, day('2026-03-08'), holidays)).to.deep.equal({ open: false, because: 'weekday' });
  });

  it('is closed on the holidays of its region, and not on those of another', () => {
    const closed = { open: false, because: 'holiday', name: inAll('Whit Monday') };

    expect(openingOn(site, day('2026-05-25'), holidays)).to.deep.equal(closed);
    expect(openingOn({ ...site, holidays: 'NL' }, day('2026-05-25'), holidays)).to.have.property('open', true);
  });

  it('is closed from the first to the last day of a closure', () => {
    const closed = { open: false, because: 'closure', name: inAll('Year-end closure') };
    const without = { ...site, closures: [] };

    expect(openingOn(site, day('2026-12-26'), holidays)).to.have.property('open', true);
    expect(openingOn(site, day('2026-12-28'), holidays)).to.deep.equal(closed);
    expect(openingOn(site, day('2027-01-01'), holidays)).to.deep.equal(closed);
    expect(openingOn(site, day('2027-01-02'), holidays)).to.have.property('open', true);
    expect(openingOn(without, day('2026-12-28'), holidays)).to.have.property('open', true);
  });

  it('gives the reason that tells most: the holiday, then the closure, then the weekday', () => {
    const closure = { from: day('2026-05-24'), to: day('2026-05-27'), reason: inAll('Works') };
    const closed = { ...site, closures: [closure] };

    expect(openingOn(closed, day('2026-05-25'), holidays)).to.have.property('because', 'holiday');
    expect(openingOn(closed, day('2026-05-27'), holidays)).to.have.property('because', 'closure');
    expect(openingOn(site, day('2026-05-27'), holidays)).to.have.property('because', 'weekday');
  });
});

describe('an organisation', () => {
  it('is closed on its own closing days only', () => {
    const organisation = { closures: [{ from: day('2026-07-11'), to: day('2026-07-11'), reason: inAll('Own day') }] };

    expect(organisationClosedOn(organisation, day('2026-07-11'))).to.deep.equal(inAll('Own day'));
    expect(organisationClosedOn(organisation, day('2026-07-10'))).to.equal(undefined);
    expect(organisationClosedOn(organisation, day('2026-07-12'))).to.equal(undefined);
  });
});
