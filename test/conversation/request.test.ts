import { expect } from 'chai';
import { altered, requestSlots } from '../../src/conversation/request.ts';
import type { LocalDate } from '../../src/domain/local-date.ts';
import type { Official } from '../../src/domain/people/official.ts';
import type { Slots } from '../../src/understanding/reading.ts';

/** Tuesday 24 November 2026. */
const NOW = new Date('2026-11-24T08:00:00Z');
const who = { organisation: { zone: 'Europe/Brussels', daysAhead: 30 } } as Official;
const day = (text: string) => text as LocalDate;
const daysOf = (slots: Slots) => requestSlots(slots, who, NOW)['days'];

describe('the days of a request', () => {
  it('are a list, however they were named', () => {
    expect(daysOf({ date: day('2026-11-25') })).to.deep.equal(['2026-11-25']);
    expect(daysOf({ dates: [day('2026-11-25'), day('2026-11-27')] })).to.deep.equal(['2026-11-25', '2026-11-27']);
    expect(daysOf({})).to.equal(undefined);
  });

  it('of a week are its working days, of a weekend both of its days', () => {
    const week = { from: day('2026-11-30'), to: day('2026-12-06') };
    expect(daysOf({ dateRange: week })).to.have.length(5);
    expect(daysOf({ dateRange: { from: day('2026-11-28'), to: day('2026-11-29') } })).to.have.length(2);
    expect(daysOf({ dateRange: { from: day('2026-12-06'), to: day('2026-11-30') } })).to.have.length(1);
  });

  it('of a repetition are not those that it leaves out', () => {
    const exceptDays = [day('2026-12-08')];
    expect(daysOf({ recurrence: { freq: 'weekly', days: ['tue'] }, exceptDays })).to.deep.equal([
      '2026-12-01',
      '2026-12-15',
      '2026-12-22',
    ]);
  });

  it('of a repetition begin tomorrow and end with the days ahead, or as said', () => {
    const tuesdays = { freq: 'weekly', days: ['tue'] } as const;
    expect(daysOf({ recurrence: { ...tuesdays, days: ['tue'] } })).to.deep.equal([
      '2026-12-01',
      '2026-12-08',
      '2026-12-15',
      '2026-12-22',
    ]);
    expect(daysOf({ recurrence: { ...tuesdays, days: ['tue'], until: day('2026-12-10') } })).to.have.length(2);
    expect(daysOf({ recurrence: { ...tuesdays, days: ['tue'], interval: 2 } })).to.deep.equal([
      '2026-12-01',
      '2026-12-15',
    ]);
    const both = daysOf({ recurrence: { freq: 'weekly', days: ['mon', 'thu'], interval: 2 } });
    expect(both).to.deep.equal(['2026-11-26', '2026-12-07', '2026-12-10', '2026-12-21', '2026-12-24']);
    expect(daysOf({ recurrence: { ...tuesdays, days: ['tue'], from: day('2026-12-09') } })).to.deep.equal([
      '2026-12-15',
      '2026-12-22',
    ]);
  });

  it('of a repetition by the month are those of their number only, or the last ones', () => {
    const until = (nth: number) =>
      requestSlots({ recurrence: { freq: 'weekly', days: ['tue'], nth, until: day('2027-03-31') } }, who, NOW, 'as-said'); // prettier-ignore
    expect(until(1)['days']).to.deep.equal(['2026-12-01', '2027-01-05', '2027-02-02', '2027-03-02']);
    expect(until(5)['days']).to.deep.equal(['2026-12-29', '2027-03-30']);
    expect(until(-1)['days']).to.deep.equal(['2026-12-29', '2027-01-26', '2027-02-23', '2027-03-30']);
  });

  it('of a repetition are told as a series, and no others', () => {
    const recurrence: Slots['recurrence'] = { freq: 'weekly', days: ['tue'] };
    expect(requestSlots({ recurrence }, who, NOW)).to.include({ series: true });
    expect(requestSlots({ dates: [day('2026-12-01'), day('2026-12-08')] }, who, NOW)).to.not.have.property('series');
  });

  it('of a repetition that is no booking go on as long as it was said, and are not cut where that is too long', () => {
    const until = (last: string) =>
      requestSlots({ recurrence: { freq: 'weekly', days: ['tue'], until: day(last) } }, who, NOW, 'as-said')['days'];
    expect(until('2027-06-30')).to.have.length(31);
    expect((until('2031-06-30') as LocalDate[]).at(-1)).to.equal('2027-12-28');
    expect(daysOf({ recurrence: { freq: 'weekly', days: ['tue'], until: day('2027-06-30') } })).to.have.length(4);
  });

  it('of a repetition that stands for every week are those of one', () => {
    const soon = { organisation: { zone: 'Europe/Brussels', daysAhead: 2 } } as Official;
    const week = (slots: Slots) => requestSlots(slots, soon, NOW, 'a-week')['days'];
    expect(week({ recurrence: { freq: 'weekly', days: ['mon', 'tue'] } })).to.deep.equal(['2026-11-30', '2026-12-01']);
    expect(
      week({ recurrence: { freq: 'weekly', days: ['mon', 'tue', 'wed'] }, exceptDays: [day('2026-11-25')] }),
    ).to.deep.equal(['2026-11-30', '2026-12-01']);
    expect(week({ recurrence: { freq: 'weekly', days: ['fri'], from: day('2027-01-04') } })).to.deep.equal([
      '2027-01-08',
    ]);
  });
});

describe('a correction', () => {
  it('replaces what it names, and adds equipment up', () => {
    const before = { place: 'namur', site: 'namur-jambes', days: ['2026-11-26'], equipment: ['screen'], page: 2 };
    expect(altered(before, { days: ['2026-11-27'] })).to.deep.include({ place: 'namur', days: ['2026-11-27'] });
    expect(altered(before, { place: 'mons' })).to.not.have.property('site');
    expect(altered(before, { equipment: ['quiet'] })['equipment']).to.deep.equal(['screen', 'quiet']);
    expect(altered(before, {})).to.not.have.property('page');
  });

  it('of the day takes the doubt about the day before with it, and any other keeps it', () => {
    const before = { days: ['2026-12-04'], otherDays: ['2026-11-27'] };
    expect(altered(before, { days: ['2026-11-26'] })).to.deep.equal({ days: ['2026-11-26'] });
    expect(altered(before, { place: 'mons' })).to.have.property('otherDays');
    expect(altered(before, { days: ['2026-12-03'], otherDays: ['2026-11-26'] })).to.deep.include({
      otherDays: ['2026-11-26'],
    });
  });

  it('of whom drops everybody who was meant before', () => {
    const bram = { person: 'Bram Luyten', colleague: { organisation: 'bosa', person: 'p1' }, days: ['2026-11-26'] };
    expect(altered(bram, { person: 'Saar' })).to.deep.equal({ person: 'Saar', days: ['2026-11-26'] });
    expect(altered(bram, { team: 'mine' })).to.deep.equal({ team: 'mine', days: ['2026-11-26'] });
    expect(altered({ team: 'A', teamId: 't1' }, { team: 'B' })).to.deep.equal({ team: 'B' });
    expect(altered(bram, { days: ['2026-11-27'] })).to.deep.include({
      person: 'Bram Luyten',
      colleague: bram.colleague,
    });
  });

  it('takes half a day for a time, and a time for half a day', () => {
    expect(altered({ time: { from: '09:00' } }, { halfDay: 'pm' })).to.deep.equal({ halfDay: 'pm' });
    expect(altered({ halfDay: 'pm' }, { time: { from: '09:00' } })).to.deep.equal({ time: { from: '09:00' } });
  });
});
