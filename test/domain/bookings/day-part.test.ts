import { expect } from 'chai';
import { type DayPart, partOf, slotAt } from '../../../src/domain/bookings/day-part.ts';
import { overlaps } from '../../../src/domain/bookings/slot.ts';
import { dayAt, instantAt, type LocalDate, type LocalTime, timeAt } from '../../../src/domain/local-date.ts';
import type { OpeningHours } from '../../../src/domain/places/place.ts';
import { Refusal } from '../../../src/domain/refusal.ts';

const name = { nl: 'Huis', fr: 'Maison', de: 'Haus', en: 'House' };
const site = { name, zone: 'Europe/Brussels' };
const hours = { from: '08:00', to: '17:00' } as OpeningHours;
const day = (text: string) => text as LocalDate;
const time = (text: string) => text as LocalTime;
const iso = (part: DayPart, on = '2026-11-25') => {
  const { from, to } = slotAt(site, hours, day(on), part);
  return [from.toISOString(), to.toISOString()];
};

describe('a part of a day', () => {
  it('is the opening hours of the site where nothing is said', () => {
    expect(iso({})).to.deep.equal(['2026-11-25T07:00:00.000Z', '2026-11-25T16:00:00.000Z']);
  });

  it('has two halves that meet at 13:00 and do not overlap', () => {
    const morning = slotAt(site, hours, day('2026-11-25'), { halfDay: 'am' });
    const afternoon = slotAt(site, hours, day('2026-11-25'), { halfDay: 'pm' });
    expect(morning.to).to.deep.equal(afternoon.from);
    expect(overlaps(morning, afternoon)).to.be.false;
    expect(iso({ halfDay: 'pm' })[0]).to.equal('2026-11-25T12:00:00.000Z');
  });

  it('is on the clock of the wall, in winter and in summer', () => {
    expect(iso({ from: time('09:00'), to: time('10:00') }, '2026-11-25')[0]).to.equal('2026-11-25T08:00:00.000Z');
    expect(iso({ from: time('09:00'), to: time('10:00') }, '2026-07-01')[0]).to.equal('2026-07-01T07:00:00.000Z');
  });

  it('has its length on the night on which the clock is put back, and none where it would be in the hour that is missing', () => {
    const open = { from: '00:00', to: '24:00' } as OpeningHours;
    const night = (on: string, from: string, to: string) => {
      const slot = slotAt(site, open, day(on), { from: time(from), to: time(to) });
      return (slot.to.getTime() - slot.from.getTime()) / 60_000;
    };
    expect(night('2026-10-25', '01:00', '03:00')).to.equal(180);
    expect(night('2027-03-28', '01:00', '03:00')).to.equal(60);
    expect(() => night('2027-03-28', '02:30', '03:00')).to.throw(Refusal, 'ends-before-it-starts');
    expect(() => night('2027-03-28', '23:00', '01:00')).to.throw(Refusal, 'ends-before-it-starts');
  });

  it('comes back from its slot as it was said', () => {
    const parts: DayPart[] = [{}, { halfDay: 'am' }, { halfDay: 'pm' }, { from: time('09:30'), to: time('11:15') }];
    for (const part of parts) {
      const slot = slotAt(site, hours, day('2026-11-25'), part);
      expect(partOf(slot, site, hours)).to.deep.equal([day('2026-11-25'), part]);
    }
  });

  it('is refused where it ends before it starts, or leaves the opening hours', () => {
    const refusal = (part: DayPart, open = hours) => {
      try {
        slotAt(site, open, day('2026-11-25'), part);
        return undefined;
      } catch (error) {
        return (error as { code?: string }).code;
      }
    };
    expect(refusal({ from: time('16:00'), to: time('14:00') })).to.equal('ends-before-it-starts');
    expect(refusal({ from: time('07:00') })).to.equal('outside-opening-hours');
    expect(refusal({ to: time('18:00') })).to.equal('outside-opening-hours');
    expect(refusal({ halfDay: 'pm' }, { from: time('08:00'), to: time('12:00') })).to.equal('outside-opening-hours');
    expect(refusal({ halfDay: 'am' }, { from: time('08:00'), to: time('12:00') })).to.equal(undefined);
  });
});

describe('a day and its clock', () => {
  it('are those of the zone, also where the clock is put forward and back', () => {
    const zone = 'Europe/Brussels';
    expect(dayAt(new Date('2026-11-24T23:30:00Z'), zone)).to.equal('2026-11-25');
    expect(instantAt(day('2027-03-28'), time('02:30'), zone).toISOString()).to.equal('2027-03-28T01:30:00.000Z');
    expect(timeAt(new Date('2027-03-28T01:30:00Z'), zone)).to.equal('03:30');
    expect(timeAt(new Date('2026-10-25T00:30:00Z'), zone)).to.equal('02:30');
    expect(timeAt(new Date('2026-10-25T01:30:00Z'), zone)).to.equal('02:30');
    expect(instantAt(day('2026-11-25'), time('24:00'), zone).toISOString()).to.equal('2026-11-25T23:00:00.000Z');
  });

  it('stay right when many others were asked for in between', () => {
    const zone = 'Europe/Brussels';
    for (let minute = 0; minute < 12_000; minute++) dayAt(new Date(minute * 60_000), zone);
    expect(timeAt(new Date('2026-07-01T07:00:30Z'), zone)).to.equal('09:00');
  });
});
