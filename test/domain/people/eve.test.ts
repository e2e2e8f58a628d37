import { expect } from 'chai';
import type { LocalDate } from '../../../src/domain/local-date.ts';
import type { WeekdayHours } from '../../../src/domain/people/choices.ts';
import { eveOf } from '../../../src/domain/people/eve.ts';
import type { Organisation } from '../../../src/domain/people/organisation.ts';

const labourDay = { nl: 'Dag van de Arbeid', fr: 'Fête du Travail', de: 'Tag der Arbeit', en: 'Labour Day' };
const holidays = { on: (_region: string, day: LocalDate) => (day.endsWith('-05-01') ? labourDay : undefined) };
const organisation = { zone: 'Europe/Brussels', holidays: 'BE', closures: [] } as unknown as Organisation;

function eve(day: string, own?: [weekday: number, from: string, to: string][]): string | undefined {
  const workingHours = own?.map(([weekday, from, to]) => ({ weekday, from, to })) as WeekdayHours[] | undefined;
  const found = eveOf(day as LocalDate, { organisation, choices: workingHours ? { workingHours } : {} }, holidays);
  return found && [found.from, found.to].map((at) => at.toISOString().slice(5, 16)).join(' to ');
}

describe('the eve of a day', () => {
  it('begins at five on the day before, and ends at nine', () => {
    expect(eve('2026-11-25')).to.equal('11-24T16:00 to 11-24T20:00');
  });

  it('begins on the last day on which somebody may be told something, over a weekend and a public holiday', () => {
    expect(eve('2026-11-30')).to.equal('11-27T16:00 to 11-29T20:00');
    expect(eve('2026-05-04'), 'Friday is the first of May').to.equal('04-30T15:00 to 05-03T19:00');
  });

  it('begins an hour before somebody goes home, where that is before six', () => {
    expect(eve('2026-11-25', [[2, '08:00', '16:00']])).to.equal('11-24T14:00 to 11-24T20:00');
    expect(eve('2026-11-25', [[2, '08:00', '18:30']])).to.equal('11-24T16:00 to 11-24T20:00');
    expect(eve('2026-11-25', [[2, '08:00', '08:30']]), 'not before they come').to.equal('11-24T07:00 to 11-24T20:00');
    expect(eve('2026-11-25', [[2, '19:30', '23:00']]), 'late').to.equal('11-24T18:30 to 11-24T20:00');
    expect(eve('2026-11-25', [[2, '08:00', '12:00'], [2, '21:00', '23:00']]), 'too late').to.equal('11-24T10:00 to 11-24T20:00'); // prettier-ignore
  });

  it('is none where they are away for the week before', () => {
    expect(eve('2026-11-25', [[3, '08:00', '16:00']]), 'last Wednesday').to.equal('11-18T14:00 to 11-24T20:00');
    expect(eve('2026-11-25', [])).to.equal(undefined);
  });

  it('begins at five by the clock on both sides of its change', () => {
    expect(eve('2026-10-27')).to.equal('10-26T16:00 to 10-26T20:00');
    expect(eve('2026-10-24')).to.equal('10-23T15:00 to 10-23T19:00');
  });
});
