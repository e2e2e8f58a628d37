import { expect } from 'chai';
import { OpenDays } from '../../../src/domain/bookings/open-days.ts';
import type { LocalDate } from '../../../src/domain/local-date.ts';
import type { Official } from '../../../src/domain/people/official.ts';
import type { OpeningHours, Site } from '../../../src/domain/places/place.ts';

const inAll = (text: string) => ({ nl: text, fr: text, de: text, en: text });
const hours = { from: '08:00', to: '17:00' } as OpeningHours;
const weekdays = [hours, hours, hours, hours, hours, null, null];
const day = (text: string) => text as LocalDate;
/** Tuesday 24 November 2026, 09:00 in Brussels. */
const NINE = new Date('2026-11-24T08:00:00Z');

const site = {
  name: inAll('House'),
  zone: 'Europe/Brussels',
  opening: weekdays,
  holidays: 'BE',
  closures: [],
} as unknown as Site;
const who = {
  organisation: {
    zone: 'Europe/Brussels',
    daysAhead: 60,
    closures: [{ from: day('2026-11-27'), to: day('2026-11-30'), reason: inAll('Feast') }],
  },
} as unknown as Official;
const christmas = { on: (_region: string, on: LocalDate) => (on.endsWith('12-25') ? inAll('Christmas') : undefined) };
const openDays = new OpenDays(christmas);
const among = (days: string[], sites = [site], now = NINE) => openDays.among(who, sites, days.map(day), {}, now);

describe('the open days', () => {
  it('leave out those on which nothing can be had, and say why', () => {
    const { days, skipped } = among(['2026-11-25', '2026-11-28', '2026-12-05', '2026-12-25']);
    expect(days).to.deep.equal(['2026-11-25']);
    expect(skipped.map(({ because, name }) => [because, name?.en])).to.deep.equal([
      ['organisation', 'Feast'],
      ['weekday', undefined],
      ['holiday', 'Christmas'],
    ]);
  });

  it('leave out those that nobody may book yet, and never go on to one', () => {
    // 60 days after 24 November is Saturday 23 January.
    const { days, skipped } = among(['2027-01-22', '2027-01-23', '2027-01-25', '2027-02-01']);
    expect(days).to.deep.equal(['2027-01-22']);
    expect(skipped.map(({ because }) => because)).to.deep.equal(['weekday', 'too-far', 'too-far']);
    expect(among(['2027-01-23', '2027-01-25']).days).to.deep.equal([]);
  });

  it('go on to the next one where none remains, over everything that is closed', () => {
    expect(among(['2026-11-27']).days).to.deep.equal(['2026-12-01']);
    expect(among(['2026-12-25']).days).to.deep.equal(['2026-12-28']);
  });

  it('hold none where nothing opens within three weeks', () => {
    const shut = { ...site, opening: [null, null, null, null, null, null, null] };
    expect(among(['2026-11-25'], [shut]).days).to.deep.equal([]);
  });

  it('are open where one of several sites is', () => {
    const shut = { ...site, opening: [null, null, null, null, null, null, null] };
    expect(among(['2026-11-25'], [shut, site]).skipped).to.deep.equal([]);
  });

  it('do not hold today once its hours have passed', () => {
    const evening = new Date('2026-11-24T16:00:00Z');
    expect(among(['2026-11-24'], [site], evening)).to.deep.include({ days: ['2026-11-25'] });
    expect(openDays.coming(who, [site], evening, 3)).to.deep.equal(['2026-11-25', '2026-11-26', '2026-12-01']);
    expect(openDays.coming(who, [site], NINE, 1)).to.deep.equal(['2026-11-24']);
  });
});
