import { expect } from 'chai';
import { lapseTime } from '../../../../src/domain/bookings/approving/approval-time.ts';
import type { LocalDate, LocalTime } from '../../../../src/domain/local-date.ts';
import type { Organisation, OrganisationId } from '../../../../src/domain/people/organisation.ts';
import { publicHolidays } from '../../../../src/domain/places/public-holidays.ts';

const holidays = publicHolidays();
const name = { nl: 'Stad', fr: 'Ville', de: 'Stadt', en: 'City' };
const owner: Organisation = {
  ...{ id: 'city' as OrganisationId, name, level: 'municipality', languages: ['nl'], contact: 'help@city.example' },
  ...{ zone: 'Europe/Brussels', holidays: 'BE', daysAhead: 60, closures: [] },
};
const lapses = (asked: string, begins: string, of = owner) =>
  lapseTime(new Date(asked), new Date(begins), of, holidays).toISOString();

describe('until when an owner may say yes', () => {
  it('is a day of 24 hours where nothing else is laid down', () => {
    expect(lapses('2026-11-24T08:00:00Z', '2026-12-10T08:00:00Z')).to.equal('2026-11-25T08:00:00.000Z');
  });

  it('is as many hours as the owner has laid down', () => {
    const quick = { ...owner, policy: { rooms: { approvalHours: 4, releaseAfterMinutes: 10 } } };
    expect(lapses('2026-11-24T08:00:00Z', '2026-12-10T08:00:00Z', quick)).to.equal('2026-11-24T12:00:00.000Z');
    const slow = { ...owner, policy: { rooms: { approvalHours: 48, releaseAfterMinutes: 10 } } };
    expect(lapses('2026-11-24T08:00:00Z', '2026-12-10T08:00:00Z', slow)).to.equal('2026-11-26T08:00:00.000Z');
  });

  it('does not count weekends, public holidays and closures', () => {
    expect(lapses('2026-11-20T15:00:00Z', '2026-12-10T08:00:00Z'), 'a Friday').to.equal('2026-11-23T15:00:00.000Z');
    expect(lapses('2026-11-21T15:00:00Z', '2026-12-10T08:00:00Z'), 'a Saturday').to.equal('2026-11-23T23:00:00.000Z');
    expect(lapses('2026-11-10T15:00:00Z', '2026-12-10T08:00:00Z'), 'Armistice').to.equal('2026-11-12T15:00:00.000Z');
    const closed = {
      ...owner,
      closures: [{ from: '2026-11-25' as LocalDate, to: '2026-11-25' as LocalDate, reason: name }],
    };
    expect(lapses('2026-11-24T08:00:00Z', '2026-12-10T08:00:00Z', closed)).to.equal('2026-11-26T08:00:00.000Z');
  });

  it('is by the weekdays on which the owner is told nothing, whichever they are', () => {
    const quiet = { from: '19:00' as LocalTime, to: '07:00' as LocalTime, weekdays: [5] };
    expect(lapses('2026-11-19T08:00:00Z', '2026-12-10T08:00:00Z', { ...owner, policy: { quiet } })).to.equal(
      '2026-11-21T08:00:00.000Z',
    );
  });

  it('is never later than what is asked for begins', () => {
    expect(lapses('2026-11-24T08:00:00Z', '2026-11-24T08:05:00Z')).to.equal('2026-11-24T08:05:00.000Z');
    expect(lapses('2026-11-21T08:00:00Z', '2026-11-21T10:00:00Z'), 'a Saturday').to.equal('2026-11-21T10:00:00.000Z');
    expect(lapses('2026-11-20T15:00:00Z', '2026-11-23T08:00:00Z')).to.equal('2026-11-23T08:00:00.000Z');
  });

  it('counts hours that pass, also on the nights on which the clock changes', () => {
    const everyDay = {
      ...owner,
      policy: { quiet: { from: '19:00' as LocalTime, to: '07:00' as LocalTime, weekdays: [] } },
    };
    expect(lapses('2026-03-28T12:00:00Z', '2026-04-10T08:00:00Z', everyDay)).to.equal('2026-03-29T12:00:00.000Z');
    expect(lapses('2026-10-24T12:00:00Z', '2026-11-10T08:00:00Z', everyDay)).to.equal('2026-10-25T12:00:00.000Z');
  });
});
