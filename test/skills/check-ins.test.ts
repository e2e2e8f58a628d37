import { expect } from 'chai';
import type { Notice } from '../../src/conversation/outbox.ts';
import type { Booking, BookingId, Lateness } from '../../src/domain/bookings/booking.ts';
import { DeskNews } from '../../src/domain/bookings/desk-news.ts';
import type { Slot } from '../../src/domain/bookings/slot.ts';
import type { Organisation, OrganisationId } from '../../src/domain/people/organisation.ts';
import { releaseTime } from '../../src/domain/bookings/arriving.ts';
import { CheckIns } from '../../src/skills/bookings/check-ins.ts';

const organisation = (id: string, zone: string, without: 'check-in'[] = []) =>
  ({ id: id as OrganisationId, zone, policy: { without } }) as unknown as Organisation;
const slot = (from: string, hours: number): Slot => {
  const begin = new Date(from);
  return { from: begin, to: new Date(begin.getTime() + hours * 3_600_000) };
};

describe('the round of check-ins', () => {
  let kept: (Booking & Lateness)[];
  let put: Notice[];
  let settled: [BookingId, string][];
  let isFaster: boolean;
  let news: number;
  let organisations: Organisation[];
  let round: () => CheckIns;

  const booking = (id: string, of: string, when: Slot, more: Partial<Booking & Lateness> = {}) =>
    ({
      id,
      organisation: of,
      person: `p of ${id}`,
      kind: 'desk',
      state: 'confirmed',
      version: 1,
      slot: when,
      ...more,
    }) as never;

  beforeEach(() => {
    kept = [];
    put = [];
    settled = [];
    isFaster = true;
    news = 0;
    organisations = [organisation('city', 'Europe/Brussels'), organisation('port', 'Europe/Helsinki')];
    const told = new DeskNews();
    told.on(() => (news += 1));
    round = () =>
      new CheckIns({
        bookings: {
          unattended: async (of, when, after, limit) => {
            const its = kept.filter((one) => one.organisation === of && when.from <= one.slot.from && one.slot.from < when.to); // prettier-ignore
            const first = after ? its.findIndex(({ id }) => id === after.id) + 1 : 0;
            return its.slice(first, first + limit);
          },
          settle: async (_of, id, _version, state) => {
            if (!isFaster) return undefined;
            settled.push([id, state]);
            const one = kept.find((held) => held.id === id)!;
            return Object.assign(one, { state });
          },
        },
        arrivals: { freeAt: async (one, of) => (one.id === 'for ever' ? undefined : releaseTime(one, of)) },
        organisations: async () => organisations,
        outbox: { put: async (notices) => put.push(...notices) },
        news: told,
      });
  });

  it('asks each organisation’s people in their own morning', async () => {
    kept = [
      booking('b', 'city', slot('2026-11-25T06:30:00Z', 10)),
      booking('h', 'port', slot('2026-11-25T06:00:00Z', 8)),
    ];
    await round().run(new Date('2026-11-25T05:25:00Z'));

    const times = put.map(({ key, due, until }) => [key, due.toISOString(), until.toISOString()]);
    expect(times).to.deep.equal([
      ['booking_coming b 2026-11-25T06:30:00.000Z', '2026-11-25T06:30:00.000Z', '2026-11-25T08:30:00.000Z'],
      ['booking_coming h 2026-11-25T06:00:00.000Z', '2026-11-25T05:30:00.000Z', '2026-11-25T08:00:00.000Z'],
    ]);
  });

  it('does so on both nights on which the clock changes', async () => {
    for (const [now, from, due] of [
      ['2026-03-29T05:20:00Z', '2026-03-29T06:00:00Z', '2026-03-29T05:30:00.000Z'],
      ['2026-10-25T06:20:00Z', '2026-10-25T07:00:00Z', '2026-10-25T06:30:00.000Z'],
    ] as const) {
      put = [];
      kept = [booking('b', 'city', slot(from, 9))];
      await round().run(new Date(now));
      expect(put.map((notice) => notice.due.toISOString())).to.deep.equal([due]);
    }
  });

  it('asks of every page once, and of what has come since', async () => {
    const ids = Array.from({ length: 1_100 }, (_, n) => `b${n}`);
    kept = ids.map((id) => booking(id, 'city', slot('2026-11-25T07:00:00Z', 9)));
    const one = round();
    await one.run(new Date('2026-11-25T06:00:00Z'));
    expect(put).to.have.length(1_100);
    await one.run(new Date('2026-11-25T06:02:00Z'));
    expect(put, 'not the same again').to.have.length(1_100);
    kept.push(booking('later', 'city', slot('2026-11-25T07:11:00Z', 9)));
    await one.run(new Date('2026-11-25T06:04:00Z'));
    expect(put).to.have.length(1_101);
    await round().run(new Date('2026-11-25T06:06:00Z'));
    expect(put.length, 'another process, for the case that this one dies').to.equal(2_202);
  });

  it('releases what is due, tells of each, and of those whom another process has released', async () => {
    kept = [
      booking('due', 'city', slot('2026-11-25T07:00:00Z', 9)),
      booking('late', 'city', slot('2026-11-25T07:00:00Z', 9), { lateSince: new Date('2026-11-25T08:00:00Z') }),
      booking('before', 'city', slot('2026-11-25T07:00:00Z', 9), { state: 'released' }),
      booking('over', 'city', slot('2026-11-25T05:00:00Z', 4)),
    ];
    const one = round();
    await one.run(new Date('2026-11-25T08:45:00Z'));
    await one.run(new Date('2026-11-25T09:14:59Z'));
    expect(settled, 'we may have been away').to.deep.equal([]);
    await one.run(new Date('2026-11-25T09:15:00Z'));

    expect(settled).to.deep.equal([['due', 'released']]);
    const released = put.filter(({ kind }) => kind === 'booking_released');
    expect(released.map(({ key }) => key)).to.deep.equal(['booking_released before', 'booking_released due']);
    expect(news).to.equal(1);
  });

  it('asks of a room ten minutes before, and releases it ten minutes after it begins, which is grace enough', async () => {
    kept = [
      booking('room', 'city', slot('2026-11-25T09:00:00Z', 1), { kind: 'room' }),
      booking('for ever', 'city', slot('2026-11-25T09:00:00Z', 1), { kind: 'room' }),
      booking('desk', 'city', slot('2026-11-25T07:00:00Z', 9)),
    ];
    const one = round();
    await one.run(new Date('2026-11-25T08:59:00Z'));
    const asked = put.filter(({ kind }) => kind === 'booking_coming');
    expect(asked.map(({ key, due, until }) => [key, due.toISOString(), until.toISOString()])).to.deep.include([
      ...['booking_coming room 2026-11-25T09:00:00.000Z', '2026-11-25T08:50:00.000Z', '2026-11-25T09:10:00.000Z'],
    ]);
    await one.run(new Date('2026-11-25T09:09:59Z'));
    expect(settled).to.deep.equal([]);
    await one.run(new Date('2026-11-25T09:10:00Z'));
    expect(settled).to.deep.equal([['room', 'released']]);
    expect(news).to.equal(1);
    await one.run(new Date('2026-11-25T09:29:00Z'));
    expect(settled.map(([id]) => id)).to.deep.equal(['room', 'desk']);
  });

  it('releases no room as long after it begins as people have to arrive: we may have been away', async () => {
    kept = [booking('room', 'city', slot('2026-11-25T09:00:00Z', 2), { kind: 'room' })];
    const one = round();
    await one.run(new Date('2026-11-25T09:30:00Z'));
    await one.run(new Date('2026-11-25T09:39:59Z'));
    expect(settled).to.deep.equal([]);
    await one.run(new Date('2026-11-25T09:40:00Z'));
    expect(settled).to.deep.equal([['room', 'released']]);
  });

  it('tells nobody who has arrived in that moment', async () => {
    kept = [booking('due', 'city', slot('2026-11-25T07:00:00Z', 9))];
    isFaster = false;
    const one = round();
    for (const time of ['08:20', '09:00']) await one.run(new Date(`2026-11-25T${time}:00Z`));

    expect(put.filter(({ kind }) => kind === 'booking_released')).to.deep.equal([]);
    expect(news).to.equal(0);
  });

  it('leaves an organisation alone that wants no check-in', async () => {
    organisations = [organisation('city', 'Europe/Brussels', ['check-in'])];
    kept = [booking('due', 'city', slot('2026-11-25T07:00:00Z', 9))];
    const one = round();
    for (const time of ['06:30', '09:00']) await one.run(new Date(`2026-11-25T${time}:00Z`));

    expect([put, settled]).to.deep.equal([[], []]);
  });
});
