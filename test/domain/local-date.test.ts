import { expect } from 'chai';
import { Settings } from 'luxon';
import { instantAt, type LocalDate, type LocalTime } from '../../src/domain/local-date.ts';

const at = (day: string, time: string, zone: string) => instantAt(day as LocalDate, time as LocalTime, zone);

describe('the instant of a wall clock', () => {
  afterEach(() => (Settings.now = () => Date.now()));

  it('is the first where it shows the time twice, in whichever season somebody asks', () => {
    Settings.now = () => Date.parse('2026-01-10');
    expect(at('2026-10-25', '02:30', 'Europe/Brussels')).to.deep.equal(new Date('2026-10-25T00:30:00Z'));
    Settings.now = () => Date.parse('2026-07-10');
    expect(at('2026-10-25', '02:31', 'Europe/Brussels')).to.deep.equal(new Date('2026-10-25T00:31:00Z'));
  });

  it('is after the gap where it never shows the time', () => {
    expect(at('2026-03-29', '02:30', 'Europe/Brussels')).to.deep.equal(new Date('2026-03-29T01:30:00Z'));
  });
});
