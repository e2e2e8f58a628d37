import { expect } from 'chai';
import type { LocalDate, LocalTime } from '../../../src/domain/local-date.ts';
import type { Organisation } from '../../../src/domain/people/organisation.ts';
import { summaryDueToday } from '../../../src/domain/summaries/summary-day.ts';
import { anOrganisation } from '../../helpers/administrations.ts';

const HOLIDAYS = ['2026-12-25', '2027-01-01', '2027-03-29'];
const holidays = { on: (_region: string, day: string) => (HOLIDAYS.includes(day) ? { nl: 'n', fr: 'f', de: 'd', en: 'e' } : undefined) }; // prettier-ignore

function due(now: string, more: Partial<Organisation> = {}): string | undefined {
  const city: Organisation = { ...anOrganisation('city'), zone: 'Europe/Brussels', holidays: 'BE', ...more };
  return summaryDueToday(city, new Date(now), holidays)?.toISOString();
}
const on = (weekday: number, at: string) => ({ policy: { summary: { weekday, at: at as LocalTime } } });
const closed = (from: string, to: string) => ({ closures: [{ from: from as LocalDate, to: to as LocalDate, reason: { nl: 'n', fr: 'f', de: 'd', en: 'e' } }] }); // prettier-ignore

describe('the day of the weekly summary', () => {
  it('is Monday at eight by the clock of the organisation, and no other day', () => {
    expect(due('2026-11-23T05:00:00Z')).to.equal('2026-11-23T07:00:00.000Z');
    expect(due('2026-11-23T22:30:00Z')).to.equal('2026-11-23T07:00:00.000Z');
    expect(due('2026-11-23T05:00:00Z', { zone: 'America/New_York' })).to.equal('2026-11-23T13:00:00.000Z');
    for (const other of [
      '2026-11-22T12:00:00Z',
      '2026-11-22T22:30:00Z',
      '2026-11-23T23:30:00Z',
      '2026-11-24T12:00:00Z',
    ])
      expect(due(other), other).to.equal(undefined);
  });

  it('is another where the organisation has laid that down', () => {
    expect(due('2026-11-24T08:00:00Z', on(2, '09:30'))).to.equal('2026-11-24T08:30:00.000Z');
    expect(due('2026-11-23T08:00:00Z', on(2, '09:30'))).to.equal(undefined);
  });

  it('stays at its hour when the clocks change, also where that hour is skipped or comes twice', () => {
    const sundays = { policy: { summary: { weekday: 7, at: '02:30' as LocalTime }, quiet: { from: '19:00' as LocalTime, to: '07:00' as LocalTime, weekdays: [] } } }; // prettier-ignore
    expect(due('2026-10-26T12:00:00Z')).to.equal('2026-10-26T07:00:00.000Z');
    expect(due('2026-10-19T12:00:00Z')).to.equal('2026-10-19T06:00:00.000Z');
    expect(due('2027-03-28T12:00:00Z', sundays)).to.equal('2027-03-28T01:30:00.000Z');
    expect(due('2026-10-25T12:00:00Z', sundays)).to.equal('2026-10-25T00:30:00.000Z');
  });

  it('is the next working day of the week, after a public holiday, a closure or a day on which it is quiet', () => {
    expect(due('2027-03-29T08:00:00Z'), 'Easter Monday').to.equal(undefined);
    expect(due('2027-03-30T08:00:00Z')).to.equal('2027-03-30T06:00:00.000Z');
    const bridge = closed('2027-03-30', '2027-03-31');
    expect(due('2027-03-30T08:00:00Z', bridge)).to.equal(undefined);
    expect(due('2027-04-01T08:00:00Z', bridge)).to.equal('2027-04-01T06:00:00.000Z');
    const quiet = { quiet: { from: '19:00' as LocalTime, to: '07:00' as LocalTime, weekdays: [1, 6, 7] } };
    expect(due('2026-11-24T08:00:00Z', { policy: quiet })).to.equal('2026-11-24T07:00:00.000Z');
  });

  it('is none in a week in which nobody works from then on, and comes again in the next, also after week 53', () => {
    const christmas = closed('2026-12-28', '2026-12-31');
    for (const day of ['28', '29', '30', '31'])
      expect(due(`2026-12-${day}T08:00:00Z`, christmas), day).to.equal(undefined);
    for (const day of ['01', '02', '03']) expect(due(`2027-01-${day}T08:00:00Z`, christmas), day).to.equal(undefined);
    expect(due('2027-01-04T08:00:00Z', christmas)).to.equal('2027-01-04T07:00:00.000Z');
    expect(due('2026-12-28T08:00:00Z')).to.equal('2026-12-28T07:00:00.000Z');
    expect(due('2026-12-25T08:00:00Z', on(5, '08:00'))).to.equal(undefined);
  });
});
