import { expect } from 'chai';
import { pino } from 'pino';
import sinon from 'sinon';
import type { CardAction } from '../../src/cards/card.ts';
import type { Conversation } from '../../src/conversation/incoming.ts';
import type { Reply } from '../../src/conversation/reply.ts';
import { wordsOf } from '../../src/locales/words.ts';
import { LowdbDatabase } from '../../src/store/lowdb/database.ts';
import { lowdbStores } from '../../src/stores.ts';
import { aConversation, button, type Talk, TUESDAY_NINE, words } from '../helpers/a-conversation.ts';
import { type TroubledStores, troubledStores } from '../helpers/troubled-stores.ts';

const official = 'official@nomade.example';
const manager = 'manager@nomade.example';
const TOMORROW = 'a desk in Eupen tomorrow';
const SECONDS = 1 / 60;
const SORRY = wordsOf('en').unavailable;

describe('an answer', () => {
  let talk: Talk;
  let store: TroubledStores;
  let timers: sinon.SinonFakeTimers;
  let lines: { level: number; msg: string; [field: string]: unknown }[];

  beforeEach(async () => {
    lines = [];
    store = troubledStores(lowdbStores(LowdbDatabase.inMemory()));
    const log = pino({}, { write: (line: string) => void lines.push(JSON.parse(line) as (typeof lines)[number]) });
    talk = await aConversation(TUESDAY_NINE, { stores: store.stores, log });
    timers = sinon.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  });
  afterEach(() => {
    store.well();
    timers.restore();
  });

  /** What is answered within so many milliseconds; undefined where nobody has answered yet. */
  async function within(ms: number, answer: Promise<Reply[]>): Promise<string | undefined> {
    let said: string | undefined;
    void answer.then((replies) => (said = words(replies)));
    await timers.tickAsync(ms);
    return said;
  }

  async function aDesk(): Promise<CardAction> {
    return button(await talk.says(official, TOMORROW));
  }

  for (const language of ['nl', 'fr', 'de', 'en'] as const) {
    it(`says in ${language} that the store is away, to whomever`, async () => {
      store.away();
      expect(words(await talk.says(official, TOMORROW, { language }))).to.equal(wordsOf(language).unavailable);
    });
  }

  it('comes in two and a half seconds where the store is slow, in the language of the person', async () => {
    store.slow('dialogues.get');
    const answer = talk.says('approver@nomade.example', TOMORROW);

    expect(await within(2_400, answer)).to.be.undefined;
    expect(await within(100, answer)).to.equal(wordsOf('nl').unavailable);
  });

  it('to a press does not wait for what was said before, and alters only what is new', async () => {
    const desk = await aDesk();
    store.away('dialogues.get');
    expect(words(await talk.presses(official, desk))).to.match(/^Booked: /);

    store.well();
    expect(words(await talk.says(official, 'no, on Friday'))).to.include('Friday');
    expect(words(await talk.says(official, 'cancel it'))).to.match(/^Cancelled/);
  });

  it('that came too late is there for who presses again, and nothing was done twice', async () => {
    const desk = await aDesk();
    store.slow('bookings.claim');
    expect(await within(2_500, talk.presses(official, desk))).to.equal(SORRY);
    expect(await within(2_500, talk.presses(official, desk))).to.equal(SORRY);

    store.well();
    await timers.tickAsync(0);

    store.away('bookings.claim'); // so that it can only be the first answer
    expect(await within(0, talk.presses(official, desk))).to.match(/^Booked: /);
    store.well();
    expect(words(await talk.says(official, 'my bookings'))).to.include('You have 1 booking');
  });

  it('that came too late is shown whole, also what stands on its own', async () => {
    const group: Conversation = { channel: 'teams', id: '19:group', kind: 'group' };
    const desk = button(await talk.says(official, TOMORROW, { conversation: group }));
    const pressed = () => talk.presses(manager, desk, { conversation: group, language: 'en' });
    store.slow('bookings.claim');
    expect(await within(2_500, pressed())).to.equal(SORRY);

    store.well();
    await timers.tickAsync(0);

    expect(await within(0, pressed())).to.match(/^Booked: /);
  });

  it('is given to a press that comes once the store is back', async () => {
    const desk = await aDesk();
    store.away();
    expect(words(await talk.presses(official, desk))).to.equal(SORRY);

    store.well();
    expect(words(await talk.presses(official, desk))).to.match(/^Booked: /);
  });

  it('is given after four seconds where the store went away while it was being given', async () => {
    const desk = await aDesk();
    store.away('bookings.claim', 'deliveries.drop');
    expect(words(await talk.presses(official, desk))).to.equal(SORRY);

    store.well();
    expect(await within(2_500, talk.presses(official, desk))).to.equal(SORRY);
    talk.wait(4 * SECONDS);
    expect(await within(0, talk.presses(official, desk))).to.match(/^Booked: /);
  });

  it('is the refusal, also where the store then goes away', async () => {
    const desk = await aDesk();
    store.away('deliveries.drop');
    const past = { ...desk, data: { ...desk.data, days: ['2026-11-01'] } };
    expect(words(await talk.presses(official, past))).to.include('has already passed');
  });

  it('is given to a sentence that comes again after whoever had it died over it', async () => {
    const sentence = {
      kind: 'message' as const,
      text: 'hello',
      deliveryKey: 'teams:1',
      at: TUESDAY_NINE,
      sender: { identity: { platform: 'local' as const, realm: 'test', user: official }, email: async () => undefined },
      conversation: { channel: 'teams' as const, id: 'a', kind: 'personal' as const },
    };
    store.slow('dialogues.get');
    void talk.handle(sentence);
    await timers.tickAsync(2_500);

    talk.wait(15 * SECONDS);
    store.away('bookings.claim'); // what the first one waits for never comes
    expect(await within(0, talk.handle(sentence))).to.include('I am Nomade');
  });

  it('that the store did not let us give is one line in the log, and one when it is over', async () => {
    store.away();
    for (let n = 0; n < 5; n += 1) await talk.says(official, TOMORROW);
    expect(lines).to.have.length(1);
    expect(lines[0]).to.deep.include({ level: 50, msg: 'The store is away, or too slow' });
    expect(lines[0]?.['fault']).to.include({ name: 'StoreUnavailable', code: 'ECONNREFUSED' });

    store.well();
    await timers.tickAsync(4_999);
    await talk.says(official, TOMORROW);
    expect(lines).to.have.length(1);
    await timers.tickAsync(1);
    await talk.says(official, TOMORROW);
    expect(lines.slice(1).map(({ msg, unanswered }) => ({ msg, unanswered }))).to.deep.equal([
      { msg: 'The store answers again', unanswered: 5 },
    ]);

    store.away();
    await talk.says(official, TOMORROW);
    expect(lines).to.have.length(3);
  });
});
