import { expect } from 'chai';
import { askTime, checkInOpens, latenessAt, releaseTime } from '../../../src/domain/bookings/arriving.ts';
import type { Slot } from '../../../src/domain/bookings/slot.ts';
import type { LocalTime } from '../../../src/domain/local-date.ts';
import type { Policy } from '../../../src/domain/policy/policy.ts';

const checkIn = { ask: '07:30' as LocalTime, releaseAfterMinutes: 120, offerMinutes: 15 };
const organisation = (zone = 'Europe/Brussels', policy: Partial<Policy['checkIn']> = {}) => ({
  zone,
  policy: { checkIn: { ...checkIn, ...policy } },
});
const slot = (from: string, to: string): Slot => ({ from: new Date(from), to: new Date(to) });
const wholeDay = slot('2026-11-25T06:30:00Z', '2026-11-25T17:00:00Z');

type Arriving = Parameters<typeof releaseTime>[0];
const askOf = (booking: Arriving, of = organisation()) => askTime(booking, of, releaseTime(booking, of))?.toISOString();

describe('whether somebody still comes', () => {
  const asked = (booked: Slot, of = organisation(), lateSince?: Date) =>
    askOf({ kind: 'desk', slot: booked, ...(lateSince && { lateSince }) }, of);

  it('is asked in the morning, or an hour before the slot begins where that is later', () => {
    expect(asked(wholeDay)).to.equal('2026-11-25T06:30:00.000Z');
    expect(asked(slot('2026-11-25T07:15:00Z', '2026-11-25T11:00:00Z'))).to.equal('2026-11-25T06:30:00.000Z');
    expect(asked(slot('2026-11-25T12:00:00Z', '2026-11-25T17:00:00Z'))).to.equal('2026-11-25T11:00:00.000Z');
  });

  it('is asked in the morning of the organisation, wherever the desk is', () => {
    expect(asked(wholeDay, organisation('Europe/Lisbon'))).to.equal('2026-11-25T07:30:00.000Z');
    expect(asked(wholeDay, organisation('Europe/Helsinki'))).to.equal('2026-11-25T05:30:00.000Z');
  });

  it('is asked at the hour on the wall on both nights on which the clock changes', () => {
    expect(asked(slot('2026-03-29T06:00:00Z', '2026-03-29T15:00:00Z'))).to.equal('2026-03-29T05:30:00.000Z');
    expect(asked(slot('2026-10-25T07:00:00Z', '2026-10-25T16:00:00Z'))).to.equal('2026-10-25T06:30:00.000Z');
    const atNight = organisation('Europe/Brussels', { ask: '02:30' as LocalTime });
    expect(asked(slot('2026-03-29T01:00:00Z', '2026-03-29T15:00:00Z'), atNight)).to.equal('2026-03-29T01:30:00.000Z');
  });

  it('is not asked of who has just booked, nor where the desk would be free by then', () => {
    expect(asked(wholeDay, organisation(), new Date('2026-11-25T06:00:00Z'))).to.equal(undefined);
    expect(asked(wholeDay, organisation(), new Date('2026-11-24T13:00:00Z')), 'late for another day').to.be.a('string');
    expect(asked(wholeDay, organisation('Europe/Brussels', { ask: '09:30' as LocalTime }))).to.equal(undefined);
    expect(asked(wholeDay, organisation('Europe/Brussels', { ask: '09:29' as LocalTime }))).to.equal(
      '2026-11-25T08:29:00.000Z',
    );
  });
});

describe('a desk to which nobody comes', () => {
  const released = (booked: Slot, lateSince?: Date, of = organisation()) =>
    releaseTime({ kind: 'desk', slot: booked, ...(lateSince && { lateSince }) }, of).toISOString();

  it('is free some time after its slot begins, however long that day is', () => {
    expect(released(wholeDay)).to.equal('2026-11-25T08:30:00.000Z');
    expect(released(slot('2026-03-29T00:30:00Z', '2026-03-29T15:00:00Z'))).to.equal('2026-03-29T02:30:00.000Z');
    expect(released(slot('2026-10-25T00:30:00Z', '2026-10-25T16:00:00Z'))).to.equal('2026-10-25T02:30:00.000Z');
    const soon = organisation('Europe/Brussels', { releaseAfterMinutes: 30 });
    expect(released(wholeDay, undefined, soon)).to.equal('2026-11-25T07:00:00.000Z');
  });

  it('is free as long after it was booked, where that was later', () => {
    expect(released(wholeDay, new Date('2026-11-25T13:00:00Z'))).to.equal('2026-11-25T15:00:00.000Z');
    expect(released(wholeDay, new Date('2026-11-25T06:00:00Z'))).to.equal('2026-11-25T08:30:00.000Z');
  });

  it('was booked late from an hour before its slot on', () => {
    expect(latenessAt(new Date('2026-11-25T05:30:00Z'), wholeDay)).to.deep.equal({});
    const late = new Date('2026-11-25T05:30:00.001Z');
    expect(latenessAt(late, wholeDay)).to.deep.equal({ lateSince: late });
  });
});

describe('a meeting to which nobody comes', () => {
  const meeting = slot('2026-11-25T13:00:00Z', '2026-11-25T15:00:00Z');
  const room = (lateSince?: string): Arriving => ({
    ...{ kind: 'room', slot: meeting, ...(lateSince && { lateSince: new Date(lateSince) }) },
  });

  it('may be arrived at from a quarter of an hour before, a desk from an hour before', () => {
    expect(checkInOpens(room()).toISOString()).to.equal('2026-11-25T12:45:00.000Z');
    expect(checkInOpens({ kind: 'desk', slot: meeting }).toISOString()).to.equal('2026-11-25T12:00:00.000Z');
  });

  it('is asked after ten minutes before, also of who booked within the hour, but for those ten minutes', () => {
    expect(askOf(room())).to.equal('2026-11-25T12:50:00.000Z');
    expect(askOf(room('2026-11-25T12:49:59Z'))).to.equal('2026-11-25T12:50:00.000Z');
    expect(askOf(room('2026-11-25T12:50:00Z'))).to.equal(undefined);
    expect(askOf(room('2026-11-25T13:30:00Z'))).to.equal(undefined);
  });

  it('leaves the room free ten minutes after it begins or was booked, or as its owner has it', () => {
    const freeAt = (booking: Arriving, of = {}) => releaseTime(booking, of).toISOString();
    expect(freeAt(room())).to.equal('2026-11-25T13:10:00.000Z');
    expect(freeAt(room('2026-11-25T12:40:00Z'))).to.equal('2026-11-25T13:10:00.000Z');
    expect(freeAt(room('2026-11-25T13:30:00Z'))).to.equal('2026-11-25T13:40:00.000Z');
    const patient = { policy: { rooms: { approvalHours: 24, releaseAfterMinutes: 30 } } };
    expect(freeAt(room(), patient)).to.equal('2026-11-25T13:30:00.000Z');
  });

  it('counts minutes and not hours on the wall, on both nights on which the clock changes', () => {
    for (const from of ['2026-03-29T00:55:00Z', '2026-10-25T00:55:00Z', '2026-10-25T01:00:00Z']) {
      const begin = new Date(from).getTime();
      const booking: Arriving = { kind: 'room', slot: { from: new Date(begin), to: new Date(begin + 3_600_000) } };
      expect(releaseTime(booking, {}).getTime() - begin).to.equal(10 * 60_000);
      expect(begin - new Date(askOf(booking)!).getTime()).to.equal(10 * 60_000);
      expect(begin - checkInOpens(booking).getTime()).to.equal(15 * 60_000);
    }
  });
});
