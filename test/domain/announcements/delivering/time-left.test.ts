import { expect } from 'chai';
import { timeLeft } from '../../../../src/domain/announcements/delivering/time-left.ts';
import type { LocalTime } from '../../../../src/domain/local-date.ts';
import { workingStretch } from '../../../../src/domain/people/working-stretch.ts';
import { publicHolidays } from '../../../../src/domain/places/public-holidays.ts';
import { UNSAID } from '../../../../src/domain/policy/policy.ts';
import { anOrganisation } from '../../../helpers/administrations.ts';

const quiet = { from: '18:00' as LocalTime, to: '08:00' as LocalTime, weekdays: [6, 7] };
const city = anOrganisation('city', { quiet });
const holidays = publicHolidays();
/** By the clock of Brussels, in winter. */
const at = (day: number, time: string) => new Date(`2026-11-${day}T${time}:00+01:00`);
const stretchOf = (organisation: typeof city) => (from: Date) => workingStretch(from, { organisation, choices: {} }, holidays); // prettier-ignore
const minutesAgo = (minutes: number, now: Date) => now.getTime() - minutes * 60_000;

/** Of an announcement of which so many are left, and so many were told in the last ten minutes. */
function left(count: number, now: Date, told: number | undefined, organisation = city) {
  const before = told === undefined ? undefined : { at: minutesAgo(10, now), done: 100 };
  const looked = { left: count, before, now: { at: now.getTime(), done: 100 + (told ?? 0) } };
  return timeLeft(looked, stretchOf(organisation));
}

describe('the time that an announcement still takes', () => {
  const monday = at(23, '10:00');

  it('is what the last minutes tell, up to the end of the day', () => {
    expect(left(45, monday, 30)).to.deep.equal({ as: 'minutes', minutes: 15 });
    expect(left(1, monday, 30)).to.deep.equal({ as: 'minutes', minutes: 1 });
    expect(left(541, monday, 30)).to.deep.equal({ as: 'by', at: at(23, '13:05') });
    expect(left(480, at(23, '15:19'), 30)).to.deep.equal({ as: 'by', at: at(23, '18:00') });
  });

  it('is not known before it has gone on for a while, nor where nobody is told', () => {
    expect(left(45, monday, undefined)).to.deep.equal({ as: 'unknown' });
    expect(left(45, monday, 0)).to.deep.equal({ as: 'unknown' });
    const justNow = { before: { at: monday.getTime() - 9_999, done: 0 }, now: { at: monday.getTime(), done: 400 } };
    expect(timeLeft({ left: 1, ...justNow }, stretchOf(city))).to.deep.equal({ as: 'unknown' });
  });

  it('is interrupted when people go home, for the weekend too', () => {
    expect(left(700, at(23, '15:00'), 30)).to.deep.equal({
      as: 'pauses',
      since: at(23, '18:00'),
      until: at(24, '08:00'),
    });
    expect(left(700, at(27, '15:00'), 30)).to.deep.equal({
      as: 'pauses',
      since: at(27, '18:00'),
      until: at(30, '08:00'),
    });
  });

  it('is not told while people are at home, however fast it went', () => {
    const evening = at(27, '18:00');
    expect(left(45, evening, 30)).to.deep.equal({ as: 'pauses', since: evening, until: at(30, '08:00') });
  });

  it('is not interrupted at midnight, where nobody is left alone at night', () => {
    const always = anOrganisation('always', {
      quiet: { from: '12:00' as LocalTime, to: '12:00' as LocalTime, weekdays: [] },
    });
    expect(left(300, at(23, '23:00'), 30, always)).to.deep.equal({ as: 'by', at: at(24, '00:40') });
  });

  it('is not known where nobody is ever at work', () => {
    const never = anOrganisation('never', { quiet: { ...UNSAID.quiet, weekdays: [1, 2, 3, 4, 5, 6, 7] } });
    expect(left(45, monday, 30, never)).to.deep.equal({ as: 'unknown' });
  });
});
