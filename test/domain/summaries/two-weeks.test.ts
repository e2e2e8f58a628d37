import { expect } from 'chai';
import type { LocalDate } from '../../../src/domain/local-date.ts';
import type { PlaceId } from '../../../src/domain/places/place.ts';
import { bestDay } from '../../../src/domain/summaries/best-day.ts';
import type { DesksOfDay } from '../../../src/domain/summaries/desk-use.ts';
import type { TeamDay } from '../../../src/domain/summaries/team-weeks.ts';
import { desksOf, twoWeeks } from '../../../src/domain/summaries/two-weeks.ts';

const on = (date: string, halves: TeamDay['halves'] = {}, more: Partial<TeamDay> = {}): TeamDay => {
  return { date: date as LocalDate, people: 6, halves, places: [], ...more };
};
const at = (date: string, place: string, halves: number) =>
  on(date, {}, { places: [{ place: place as PlaceId, halves }] });

describe('two weeks beside each other', () => {
  it('are compared on the same weekdays of both, across the turn of the year', () => {
    const now = [on('2026-12-31', { office: 3, home: 2 }), on('2027-01-01', { coworking: 4 })];
    const before = [on('2026-12-24', { office: 1, coworking: 2, home: 5 }), on('2026-12-25', { leave: 12 })];

    expect(twoWeeks(now, before)).to.deep.equal({
      ...{ now: { in: 7, home: 2 }, before: { in: 3, home: 5 } },
      isWhole: false,
    });
  });

  it('leave out of both what may not be shown of one, and say so', () => {
    const week = (monday: number) => Array.from({ length: 7 }, (_, n) => on(`2026-11-${monday + n}`, { office: 2 }));
    const [now, before] = [week(23), week(16)];

    expect(twoWeeks(now, before)).to.include({ isWhole: true });
    const part = twoWeeks(now.slice(2), before.slice(0, 6));
    expect(part).to.deep.equal({ now: { in: 8, home: 0 }, before: { in: 8, home: 0 }, isWhole: false });
    expect(twoWeeks(now.slice(0, 2), before.slice(2))).to.equal(undefined);
  });

  it('have the desks of the days on which they may be shown, where any were booked', () => {
    const desks = (booked: number, used: number): DesksOfDay => ({ booked, used, released: booked - used, noShow: 0 });
    const days = [on('2026-11-16', {}, { desks: desks(3, 2) }), on('2026-11-17'), on('2026-11-18', {}, { desks: desks(1, 1) })]; // prettier-ignore

    expect(desksOf(days)).to.deep.equal({ booked: 4, used: 3, released: 1, noShow: 0 });
    expect(desksOf([on('2026-11-16', {}, { desks: desks(0, 0) })])).to.equal(undefined);
  });
});

describe('the best day to meet', () => {
  const MONDAY = '2026-11-23' as LocalDate;

  it('is the one on which most are in one place, from today on', () => {
    const days = [at('2026-11-23', 'namur', 12), at('2026-11-24', 'namur', 7), at('2026-11-25', 'eupen', 8)];

    expect(bestDay(days, [], MONDAY)).to.include({ date: '2026-11-23', place: 'namur', halves: 12 });
    expect(bestDay(days, [2], '2026-11-24' as LocalDate)).to.include({ date: '2026-11-25', place: 'eupen' });
  });

  it('is of several one that is agreed, or else the first', () => {
    const days = [at('2026-11-25', 'namur', 8), at('2026-11-24', 'namur', 8), at('2026-11-26', 'eupen', 8)];

    expect(bestDay(days, [4], MONDAY)).to.include({ date: '2026-11-26' });
    expect(bestDay(days, [], MONDAY)).to.include({ date: '2026-11-24' });
  });

  it('is none where fewer than three are anywhere', () => {
    expect(bestDay([at('2026-11-24', 'namur', 5)], [2], MONDAY)).to.equal(undefined);
    expect(bestDay([], [2], MONDAY)).to.equal(undefined);
  });
});
