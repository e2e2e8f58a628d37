import { expect } from 'chai';
import type { CardAction } from '../src/cards/card.ts';
import type { Reply } from '../src/conversation/reply.ts';
import { wordsOf } from '../src/locales/words.ts';
import { PostgresDatabase } from '../src/store/postgres/database.ts';
import { postgresStores } from '../src/stores.ts';
import { aConversation, button, type Talk, TUESDAY_NINE, words } from './helpers/a-conversation.ts';
import { ownPostgres, type TestPostgres } from './helpers/test-postgres.ts';
import { freeze } from './helpers/troubled-postgres.ts';

const official = 'official@nomade.example';
const SORRY = wordsOf('en').unavailable;

describe('with PostgreSQL hanging', () => {
  let server: TestPostgres;
  let database: PostgresDatabase;
  let talk: Talk;
  let thaw: () => void;

  before(async function () {
    this.timeout(30_000); // starting a server, and loading the demo
    server = await ownPostgres();
    database = await PostgresDatabase.open({ url: await server.database() });
    talk = await aConversation(TUESDAY_NINE, { stores: postgresStores(database) });
  });
  after(async () => {
    thaw();
    await database.close();
    await server.stop();
  });

  /** Presses until it is answered otherwise, as a person would. */
  async function pressUntilAnswered(desk: CardAction): Promise<Reply[]> {
    for (;;) {
      const replies = await talk.presses(official, desk);
      if (words(replies) !== SORRY) return replies;
      talk.wait(2.5 / 60); // so long each of these takes: a question that hung may yet have leased the press
    }
  }

  it('people hear a sentence, and once it goes on a press has its effect, once', async function () {
    this.timeout(20_000); // each sentence takes two and a half seconds
    const desk = button(await talk.says(official, 'a desk in Eupen tomorrow'));

    thaw = await freeze(server);
    const meanwhile = await Promise.all([
      talk.presses(official, desk),
      ...Array.from({ length: 40 }, () => talk.says(official, 'what have I booked?')),
    ]);
    expect(new Set(meanwhile.map(words))).to.deep.equal(new Set([SORRY]));
    expect(database.load.connections).to.be.at.most(10);

    thaw();
    expect(words(await pressUntilAnswered(desk))).to.match(/^Booked: /);
    expect(words(await talk.says(official, 'what have I booked?'))).to.include('You have 1 booking');
  });
});
