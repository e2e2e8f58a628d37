import { expect } from 'chai';
import { TUESDAY_NINE, words } from '../helpers/a-conversation.ts';
import { type AttackedCore, anAttackedCore } from './an-attacked-core.ts';
import { deskButtons } from './a-server.ts';

const ANN = 'official@nomade.example';
const BOB = 'manager@nomade.example';
const TOMORROW = '2026-11-25';
const NOT_READABLE = 'I cannot read what that button says';

describe('a forged press', () => {
  let core: AttackedCore;
  let desk: string;
  let anns: string;
  let count = 0;
  const once = () => `forged ${++count}`;

  before(async () => {
    core = await anAttackedCore(TUESDAY_NINE);
    const [first] = deskButtons(await core.says(ANN, 'a desk in Eupen tomorrow'));
    desk = String(first?.data['desk']);
    await core.presses(ANN, 'book_desk', { desk, days: [TOMORROW], once: once() });
    const all = (JSON.parse(await core.bookings()) as string[]).map(
      (row) => JSON.parse(row) as { id: string; key: string },
    );
    anns = all.find(({ key }) => key.startsWith('press:'))?.id ?? '';
  });

  /** Presses, and holds that nothing changed and that nobody took the blame. */
  async function unmoved(email: string, verb: string, data: unknown): Promise<string> {
    const before = await core.bookings();
    const answer = words(await core.presses(email, verb, data));
    expect(await core.bookings(), answer).to.equal(before);
    expect(core.faults, answer).to.deep.equal([]);
    return answer;
  }

  it("with somebody else's booking gets the answer of one that is not there", async () => {
    const notThere = await unmoved(BOB, 'cancel', { booking: 'nothing', once: once() });
    const asked: [string, object][] = [
      ['cancel', {}],
      ['check_in', {}],
      ['change', {}],
      ['change', { days: ['2026-11-26'] }],
      ['change', { desk, days: ['2026-11-26'] }],
      ['change', { place: 'ghent' }],
      ['change', { time: { from: '09:00' } }],
    ];
    for (const [verb, slots] of asked) {
      expect(await unmoved(BOB, verb, { ...slots, booking: anns, once: once() }), verb).to.equal(notThere);
    }
    const list = await unmoved(BOB, 'cancel', { bookings: [anns], once: once() });
    expect(list).to.equal(await unmoved(BOB, 'cancel', { bookings: ['nothing'], once: once() }));
  });

  it('with the days of no calendar or too many of them books nothing', async () => {
    const many = (length: number) =>
      Array.from({ length }, (_, n) => new Date(Date.UTC(2026, 10, 25 + n)).toISOString().slice(0, 10));
    const answers: [unknown, string][] = [
      [many(32), 'up to 31 days'],
      [many(400), 'up to 31 days'],
      [many(401), NOT_READABLE],
      [['2026-11-27', '2026-11-20'], 'has already passed'],
      [['2026-11-27', '2026-11-28'], 'closed on Saturday'],
      [['9999-12-31'], 'days ahead'],
      [['0000-01-01'], 'has already passed'],
      [['2027-02-31'], NOT_READABLE],
      [[], NOT_READABLE],
      [TOMORROW, NOT_READABLE],
      [[1], NOT_READABLE],
      [{ 0: TOMORROW }, NOT_READABLE],
    ];
    for (const [days, answer] of answers) {
      expect(await unmoved(ANN, 'book_desk', { desk, days, once: once() }), JSON.stringify(days)).to.include(answer);
    }
  });

  it('with a day named several times books it once', async () => {
    const days = ['2026-11-30', '2026-11-27', '2026-11-30', '2026-11-27'];
    const answer = words(await core.presses(ANN, 'book_desk', { desk, days, once: once() }));
    expect(answer).to.include('Friday 27 and Monday 30 November');
    expect(words(await core.says(ANN, 'my bookings'))).to.include('You have 3 bookings');
  });

  it('with times that cannot be books nothing', async () => {
    const answers: [unknown, string][] = [
      [{ from: '12:00', to: '09:00' }, 'end before it starts'],
      [{ from: '09:00', to: '09:00' }, 'end before it starts'],
      [{ from: '01:00', to: '23:59' }, 'is open from'],
      [{ to: '00:00' }, 'is open from'],
      [{ from: '25:00' }, NOT_READABLE],
      [{ to: '24:00' }, NOT_READABLE],
      [{ from: 9 }, NOT_READABLE],
      ['09:00', NOT_READABLE],
    ];
    for (const [time, answer] of answers) {
      const data = { desk, days: ['2026-12-01'], time, once: once() };
      expect(await unmoved(ANN, 'book_desk', data), JSON.stringify(time)).to.include(answer);
    }
    await unmoved(ANN, 'book_desk', { desk, days: ['2026-12-01'], halfDay: 'night', once: once() });
  });

  it('for a page that is none is not readable, and for one far away shows no desks', async () => {
    for (const page of [1e9, -1, 1.5, '1', null, NaN, 501]) {
      expect(await unmoved(ANN, 'find_free', { place: 'eupen', days: [TOMORROW], page })).to.include(NOT_READABLE);
    }
    expect(await unmoved(ANN, 'find_free', { place: 'eupen', days: [TOMORROW], page: 500 })).to.include('Free desks');
  });

  it('with ids that are the names of things in JavaScript finds nothing behind them', async () => {
    for (const id of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
      expect(await unmoved(ANN, id, {})).to.include('does not work any more');
      expect(await unmoved(ANN, 'book_desk', { desk: id, days: [TOMORROW], once: once() })).to.include('not there');
      expect(await unmoved(ANN, 'cancel', { booking: id, once: once() })).to.include('no such booking');
      expect(await unmoved(ANN, 'find_free', { place: id, days: [TOMORROW] })).to.include('Where would you like');
      await unmoved(ANN, 'find_free', { place: 'eupen', site: id, days: [TOMORROW] });
      await unmoved(ANN, 'find_free', { unknownPlace: id, suggestedPlaces: [id] });
    }
    const hidden: unknown = JSON.parse(`{"__proto__":{"desk":"${desk}","days":["2026-12-02"]},"once":"${once()}"}`);
    await unmoved(ANN, 'book_desk', hidden);
  });

  it('that nests without end is answered', async () => {
    const nested: unknown = JSON.parse('['.repeat(60_000) + ']'.repeat(60_000));
    expect(await unmoved(ANN, 'help', { nested })).to.include('What I can do');
    expect(await unmoved(ANN, 'book_desk', { desk: nested, days: [TOMORROW], once: once() })).to.include(NOT_READABLE);
  });

  it('of a card of last month says that the day is over', async () => {
    const later = await anAttackedCore(new Date('2027-01-20T08:00:00Z'));
    const before = await later.bookings();
    const answer = words(await later.presses(ANN, 'book_desk', { desk, days: [TOMORROW], once: once() }));
    expect(answer).to.include('Wednesday 25 November has already passed');
    expect(await later.bookings()).to.equal(before);
  });
});
