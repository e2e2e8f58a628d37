import { expect } from 'chai';
import type { CardAction } from '../../src/cards/card.ts';
import type { Postman } from '../../src/conversation/postman.ts';
import type { Reply } from '../../src/conversation/reply.ts';
import { aConversation, button, type Talk, TUESDAY_NINE, words } from '../helpers/a-conversation.ts';
import { aNewSite } from '../helpers/a-new-site.ts';
import { emailOf, newTeams } from '../helpers/a-new-team.ts';
import { storesForDemo } from '../helpers/test-stores.ts';

const ENGLISH = { language: 'en' as const };

let presses = 0;
const press = (verb: string, slots: object): CardAction => ({
  ...{ type: 'Action.Execute', title: '', verb },
  data: { ...slots, once: `done-${(presses += 1)}` },
});

/** Whoever acts for colleagues may have a client of their own making, or an old card. */
describe('somebody for whom a colleague does something', function () {
  this.timeout(30_000);
  let talk: Talk;
  let postman: Postman;
  let is: ReturnType<typeof newTeams>;
  let told: { to: string; reply: Reply }[] = [];

  before(async () => {
    const { stores } = await storesForDemo(TUESDAY_NINE);
    talk = await aConversation(TUESDAY_NINE, { stores });
    await aNewSite(stores, { id: 'hof', place: 'gembloux', owner: 'bosa', zones: { East: 6 } });
    is = newTeams(stores);
    await is.brings({ ants: ['ada', 'bob'] });
    postman = talk.nomade.postmanWith(async ({ reference }, reply) => {
      told.push({ to: (reference as { email: string }).email, reply });
    });
    for (const name of ['ada', 'bob']) {
      const address = { channel: 'console' as const, reference: { email: emailOf(name) } };
      await talk.says(emailOf(name), 'hello', { address });
    }
  });
  beforeEach(() => (told = []));

  async function passes(minutes: number): Promise<void> {
    talk.wait(minutes);
    await postman.look();
    await postman.settled();
  }

  async function proposed(day: string): Promise<CardAction> {
    await is.works('bob', day, 'office', 'gembloux');
    const asked = press('book_together', { days: [day] });
    return button(await talk.presses(emailOf('ada'), asked, ENGLISH));
  }

  const toldTo = () => told.map(({ to }) => to);

  const answered = async (action: CardAction) => words(await talk.presses(emailOf('ada'), action, ENGLISH));

  const desksOf = async (name: string, day: string) => {
    const asked = press('my_bookings', { days: [day] });
    const mine = words(await talk.presses(emailOf(name), asked, ENGLISH));
    return [...mine.matchAll(/desk (E\d)/g)].map(([, desk]) => desk);
  };

  it('and who has given a desk back has none when the same button is pressed again', async () => {
    const day = '2026-11-26';
    const book = await proposed(day);
    expect(await answered(book)).to.include('Booked: 2 desks');
    await passes(2);
    const [notice] = told;
    await talk.presses(emailOf('bob'), button([notice!.reply]), ENGLISH);
    await passes(5); // by then what was answered is forgotten

    const again = await answered(book);
    expect(again).to.include('Without a desk\nBob New');
    expect(await desksOf('bob', day)).to.deep.equal([]);
    expect(await desksOf('ada', day)).to.have.length(1);
  });

  it('is told of each day with a desk, also where two presses say that they are one', async () => {
    const days = ['2026-11-27', '2026-11-30'];
    for (const day of days) {
      const book = await proposed(day);
      await answered({ ...book, data: { ...book.data, once: 'the-same' } });
      await passes(5);
      expect(await desksOf('bob', day)).to.have.length(1);
    }
    expect(told.map(({ reply }) => words([reply])).join())
      .to.include('Friday 27')
      .and.include('Monday 30');
  });

  it('hears of it each time that they are to stand in, and the manager each time that they would rather not', async () => {
    const asked = press('stand_in', { people: ['Bob'] });
    const untilFriday = button(await talk.presses(emailOf('ada'), asked, ENGLISH));
    let noThanks: CardAction | undefined;
    for (const time of ['first', 'second']) {
      told = [];
      expect(await answered(untilFriday), time).to.include('Bob New stands in for you');
      await passes(5);
      expect(toldTo(), time).to.deep.equal([emailOf('bob')]);
      noThanks ??= button([told[0]!.reply], 2);
      await talk.presses(emailOf('bob'), noThanks, ENGLISH);
      await passes(5);
      expect(toldTo(), time).to.deep.equal([emailOf('bob'), emailOf('ada')]);
    }
  });

  it('is told although what was asked for them took minutes to arrive', async () => {
    const day = '2026-12-02';
    const book = await proposed(day);
    postman.start();
    await talk.handle({
      ...{ kind: 'press', verb: book.verb, data: book.data, deliveryKey: 'late', language: 'en' },
      ...{ at: new Date(talk.now().getTime() - 5 * 60_000) },
      sender: { identity: { platform: 'local', realm: 'test', user: emailOf('ada') }, email: async () => undefined },
      conversation: { channel: 'console', id: 'ada', kind: 'personal' },
    });
    await passes(0);
    await postman.stop();
    expect(await desksOf('bob', day)).to.have.length(1);
    expect(toldTo()).to.deep.equal([emailOf('bob')]);
  });
});
