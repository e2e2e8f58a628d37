import { expect } from 'chai';
import { pino } from 'pino';
import type { CardAction } from '../../src/cards/card.ts';
import { aConversation, button, type Talk, TUESDAY_NINE, words } from '../helpers/a-conversation.ts';
import { storesForDemo } from '../helpers/test-stores.ts';

const official = 'official@nomade.example';

describe('a forged button with what PostgreSQL cannot keep', function () {
  this.timeout(60_000); // perhaps starting a server, and loading the demo
  let talk: Talk;
  let desk: CardAction;
  let faults: string[];

  beforeEach(async () => {
    faults = [];
    const { stores } = await storesForDemo(TUESDAY_NINE, 'postgres');
    const log = pino({ level: 'error' }, { write: (line: string) => void faults.push(line) });
    talk = await aConversation(TUESDAY_NINE, { stores, log });
    desk = button(await talk.says(official, 'a desk in Eupen tomorrow'));
  });

  const pressed = async (data: object) =>
    words(await talk.presses(official, { ...desk, data: { ...desk.data, ...data } }));

  it('as a character in its key books as a button without one does', async () => {
    expect(await pressed({ once: 'a\u0000b' })).to.match(/^Booked/);
    expect(faults).to.deep.equal([]);
  });

  it('as a character in what it names is refused like any other that is none of ours', async () => {
    for (const data of [{ desk: 'a\u0000' }, { site: 'a\u0000' }, { place: 'a\ud800' }]) {
      expect(await pressed(data), JSON.stringify(data)).to.equal(await pressed({ desk: '' }));
    }
    expect(faults).to.deep.equal([]);
  });

  it('as a character in what was announced is refused, too', async () => {
    for (const verb of ['announcement', 'read_and_understood', 'answer_poll'])
      for (const announcement of ['a\u0000', 'a\ud800']) {
        const data = { once: `${verb} ${announcement}`, announcement, choice: 0 };
        expect(words(await talk.presses(official, { ...desk, verb, data })), verb).to.include('I cannot read');
      }
    expect(faults).to.deep.equal([]);
  });

  it('as a day shows this week', async () => {
    const week = async (day?: string) =>
      words(await talk.presses(official, { ...desk, verb: 'my_week', data: { once: 'week', ...(day && { day }) } }));
    for (const day of ['0000-01-01', '0001-01-01', '9999-12-31']) expect(await week(day), day).to.equal(await week());
    expect(faults).to.deep.equal([]);
  });
});
