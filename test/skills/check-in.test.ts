import { expect } from 'chai';
import { actionsOf, type CardAction } from '../../src/cards/card.ts';
import type { Address } from '../../src/conversation/address.ts';
import type { Postman } from '../../src/conversation/postman.ts';
import type { Reply } from '../../src/conversation/reply.ts';
import type { Booking } from '../../src/domain/bookings/booking.ts';
import type { Language } from '../../src/domain/language.ts';
import type { LocalTime } from '../../src/domain/local-date.ts';
import type { Organisation } from '../../src/domain/people/organisation.ts';
import type { Stores } from '../../src/stores.ts';
import { aConversation, button, cardIn, type Talk, TUESDAY_NINE, words } from '../helpers/a-conversation.ts';
import { storesForDemo } from '../helpers/test-stores.ts';
import { onEveryStore } from '../store/stores.ts';

const OFFICIAL = 'official@nomade.example';
const addressOf = (email: string): Address => ({ channel: 'console', reference: { email } });

/** A process that asks who comes: what it told, since its start. */
interface Morning {
  talk: Talk;
  stores: Stores;
  postman: Postman;
  told: Reply[];
}

function morning(talk: Talk, stores: Stores): Morning {
  const told: Reply[] = [];
  return { talk, stores, told, postman: talk.nomade.postmanWith(async (_to, reply) => void told.push(reply)) };
}

/** What is done now and again. */
async function passes({ talk, postman }: Pick<Morning, 'talk' | 'postman'>): Promise<void> {
  await talk.nomade.chores.find(({ name }) => name === 'check-ins')?.run();
  await postman.look();
  await postman.settled();
}

async function books({ says, presses }: Talk, sentence: string, email = OFFICIAL) {
  const options = { address: addressOf(email), language: 'en' as Language };
  return presses(email, button(await says(email, sentence, options)), options);
}

/** The button of a card that does this. */
function does(replies: Reply[], verb: string): CardAction {
  return actionsOf(cardIn(replies).card).find((action) => action.verb === verb) ?? button(replies, 99);
}

describe('the morning of a booked day', function () {
  this.timeout(30_000);
  let one: Morning;
  beforeEach(async () => {
    const { stores } = await storesForDemo(TUESDAY_NINE);
    one = morning(await aConversation(TUESDAY_NINE, { stores }), stores);
  });

  /** To a time of Wednesday's wall clock; of Tuesday's, where it is said. */
  const until = (time: string, day = 25) =>
    one.talk.wait((new Date(`2026-11-${day}T${time}:00+01:00`).getTime() - one.talk.now().getTime()) / 60_000);
  const at = async (time: string, day = 25) => {
    until(time, day);
    await passes(one);
  };
  const says = (text: string) => one.talk.says(OFFICIAL, text, { address: addressOf(OFFICIAL) });
  const presses = (action: CardAction) => one.talk.presses(OFFICIAL, action, { address: addressOf(OFFICIAL) });
  const lastTold = () => one.told.slice(-1);
  /** The policy of the official's organisation. */
  async function laysDown(policy: Organisation['policy']): Promise<void> {
    const { people, peopleStore } = one.talk.nomade;
    const { organisation: id } = (await people.byEmail(OFFICIAL))!;
    const organisation = { ...(await peopleStore.organisation(id))!, policy: policy! };
    await peopleStore.import({ organisation, people: [], teams: [], identities: [] });
  }

  it('begins with one question, and one press checks in', async () => {
    await books(one.talk, 'book me a desk in Eupen tomorrow');
    await at('07:29');
    expect(one.told).to.deep.equal([]);
    await at('07:30');
    await at('07:40');

    expect(one.told).to.have.length(1);
    const { card, text, place } = cardIn(lastTold());
    expect(place).to.equal('after');
    expect(text).to.match(/^Still coming today\? Desk .+, Wednesday 25 November, all day\. Let me know before 10:00/);
    expect(card.actions?.map(({ title }) => title)).to.deep.equal(['Yes, I am coming', 'Release the desk', 'Move']);

    expect(words(await presses(does(lastTold(), 'check_in')))).to.match(/^You are checked in: desk/);
    await at('10:00');
    await at('12:00');
    expect(one.told).to.have.length(1);
    expect(words(await says('what have I booked?'))).to.include('checked in');
  });

  it('ends for a desk to which nobody comes two hours after it begins, and says so', async () => {
    await books(one.talk, 'book me a desk in Eupen tomorrow');
    await at('07:30');
    const coming = does(lastTold(), 'check_in');
    await at('09:59');
    expect(words(await says('what have I booked?'))).to.include('Eupen');
    await at('10:00');
    await at('10:10');

    expect(one.told).to.have.length(2);
    expect(words(lastTold()))
      .to.match(/^Your desk was released: desk .+/)
      .and.include('Nobody had checked in, so a colleague can have it now.');
    expect(words(await says('what have I booked?'))).to.not.include('Eupen');
    expect(words(await says('where do I work this week?'))).to.not.include('Eupen');
    expect(words(await presses(coming))).to.match(/^That booking is over/);

    const again = await presses(button(lastTold()));
    expect(words(again)).to.match(/^Booked: desk/);
    await at('12:09');
    expect(words(await says('what have I booked?')), 'time to arrive from then on').to.include('Eupen');
    await at('12:10');
    expect(words(await says('what have I booked?'))).to.not.include('Eupen');
    expect(one.told).to.have.length(3);
  });

  it('leaves who books for the same day the same time to arrive', async () => {
    until('14:00', 24);
    await books(one.talk, 'book me a desk in Eupen today');
    await at('14:00', 24);
    await at('15:59', 24);
    expect(words(await says('what have I booked?'))).to.include('Eupen');
    expect(one.told, 'nobody is asked who has just booked').to.deep.equal([]);
    await at('16:00', 24);
    expect(words(await says('what have I booked?'))).to.not.include('Eupen');
    expect(one.told).to.have.length(1);
  });

  it('asks who booked late, and then moved to another day', async () => {
    until('14:00', 24);
    await books(one.talk, 'book me a desk in Eupen today');
    expect(words(await says('make it tomorrow'))).to.match(/^Moved: desk/);
    await at('07:30');
    expect(words(lastTold())).to.match(/^Still coming today/);
  });

  it('asks of an afternoon an hour before, and of each desk of a day', async () => {
    await books(one.talk, 'book me a desk in Eupen tomorrow morning');
    await books(one.talk, 'book me a desk in Namur tomorrow afternoon');
    await at('07:30');
    expect(words(lastTold())).to.include('Eupen').and.include('in the morning');
    await presses(does(lastTold(), 'check_in'));
    await at('11:59');
    expect(one.told).to.have.length(1);
    await at('12:00');
    expect(words(lastTold())).to.include('Namur').and.include('before 15:00');
    await at('15:00');

    expect(one.told).to.have.length(3);
    expect(words(lastTold()))
      .to.match(/^Your desk was released.+\n/)
      .and.include('Namur');
  });

  it('asks of a desk that was moved to another time then only', async () => {
    await books(one.talk, 'book me a desk in Eupen tomorrow');
    until('07:25');
    await one.talk.nomade.chores.find(({ name }) => name === 'check-ins')?.run();
    await says('make it the afternoon');
    await at('07:30');
    expect(one.told).to.deep.equal([]);
    await at('12:00');
    expect(one.told).to.have.length(1);
  });

  it('asks again for a desk that was moved to another time', async () => {
    await books(one.talk, 'book me a desk in Eupen tomorrow');
    await at('07:30');
    await says('make it the afternoon');
    await at('10:00');
    expect(one.told).to.have.length(1);
    await at('12:00');
    expect(words(lastTold()))
      .to.match(/^Still coming today/)
      .and.include('in the afternoon');
    await at('14:59');
    expect(one.told).to.have.length(2);
    await at('15:00');
    expect(one.told).to.have.length(3);
  });

  it('says nothing of a desk that was given back, and nothing late', async () => {
    await books(one.talk, 'book me a desk in Eupen tomorrow');
    until('07:25');
    await one.talk.nomade.chores.find(({ name }) => name === 'check-ins')?.run();
    await says('cancel my booking for today');
    await at('07:30');
    expect(one.told).to.deep.equal([]);
    expect(one.postman.counts.unsaid).to.be.above(0);
  });

  it('says nothing to who has arrived meanwhile', async () => {
    await books(one.talk, 'book me a desk in Eupen tomorrow');
    until('07:25');
    await one.talk.nomade.chores.find(({ name }) => name === 'check-ins')?.run();
    expect(words(await says('I have arrived'))).to.match(/^You are checked in/);
    await at('07:30');
    expect(one.told).to.deep.equal([]);
  });

  it('waits for who begins later, and still releases nothing before its time', async () => {
    const who = (await one.talk.nomade.people.byEmail(OFFICIAL))!;
    const workingHours = [{ weekday: 3, from: '09:00' as LocalTime, to: '17:00' as LocalTime }];
    await one.stores.choices.change(who.organisation, who.id, { workingHours });
    await books(one.talk, 'book me a desk in Eupen tomorrow');
    await at('08:59');
    expect(one.told).to.deep.equal([]);
    await at('09:00');

    expect(words(lastTold())).to.match(/^Still coming today/);
  });

  it('goes as the organisation has laid down', async () => {
    await laysDown({ checkIn: { ask: '08:15' as LocalTime, releaseAfterMinutes: 60, offerMinutes: 15 } });
    await books(one.talk, 'book me a desk in Eupen tomorrow');
    await at('08:14');
    expect(one.told).to.deep.equal([]);
    await at('08:15');
    expect(words(lastTold())).to.include('before 09:00');
    await at('09:00');
    expect(words(lastTold())).to.match(/^Your desk was released/);
  });

  it('passes without a word where the organisation wants no check-in', async () => {
    await laysDown({ without: ['check-in'] });
    await books(one.talk, 'book me a desk in Eupen tomorrow');
    for (const time of ['07:30', '10:00', '12:00']) await at(time);

    expect(one.told).to.deep.equal([]);
    expect(words(await says('what have I booked?'))).to.include('Eupen');
    expect(words(await says('I have arrived'))).to.match(/does without|switched off|does not/);
    const changed = await says('make it the afternoon');
    expect(actionsOf(cardIn(changed).card).map(({ verb }) => verb)).to.not.include('check_in');
  });

  it('says nothing where the organisation wants no check-in any more', async () => {
    await books(one.talk, 'book me a desk in Eupen tomorrow');
    until('07:25');
    await one.talk.nomade.chores.find(({ name }) => name === 'check-ins')?.run();
    await laysDown({ without: ['check-in'] });
    await at('07:30');

    expect(one.told).to.deep.equal([]);
  });

  for (const [email, asks, coming, released] of [
    ['manager@nomade.example', 'Kom je vandaag zoals gepland?', 'Ja, ik kom', 'Je werkplek is vrijgegeven'],
    ['delegate@nomade.example', 'Venez-vous bien aujourd’hui\u00a0?', 'Oui, je viens', 'Votre bureau a été libéré'],
    ['facility@nomade.example', 'Kommen Sie heute wie geplant?', 'Ja, ich komme', 'Ihr Arbeitsplatz wurde freigegeben'],
  ] as const) {
    it(`speaks the language of the person (${coming})`, async () => {
      await books(one.talk, 'book me a desk in Eupen tomorrow', email);
      await at('07:30');
      expect(cardIn(lastTold()).text.startsWith(asks), cardIn(lastTold()).text).to.equal(true);
      expect(button(lastTold()).title).to.equal(coming);
      await at('10:00');
      expect(words(lastTold()).startsWith(released), words(lastTold())).to.equal(true);
    });
  }

  it('is told to nobody who is not there to be told, of whom the demo has many', async () => {
    await at('07:30');
    expect(one.told).to.deep.equal([]);
    expect(one.postman.counts.nowhere).to.be.above(5);
    expect(one.postman.counts.later).to.equal(0);
  });

  it('finds the people of the demo at their desks, but for those that somebody speaks as', async () => {
    const states = async () => {
      const wednesday = { from: new Date('2026-11-24T23:00:00Z'), to: new Date('2026-11-25T23:00:00Z') };
      const all = await one.stores.bookings.startingIn('bosa' as Booking['organisation'], wednesday, undefined, 1_000);
      return Map.groupBy(all, ({ state }) => state);
    };
    await books(one.talk, 'book me a desk in Eupen tomorrow');
    until('07:00');
    for (const { name, run } of one.talk.nomade.chores) if (name === 'demo') await run();
    await at('07:30');
    await at('10:00');

    const { id: official } = (await one.talk.nomade.people.byEmail(OFFICIAL))!;
    const found = await states();
    expect(found.get('checked-in')?.length).to.be.above(5);
    expect([...found.values()].flat().some((booking) => booking.person === official)).to.equal(false);
  });
});

onEveryStore((name, open) =>
  describe(`the morning of two processes, on ${name}`, function () {
    this.timeout(60_000);
    let stores: Stores;
    beforeEach(async () => {
      stores = await open();
    });

    async function atHalfPastSeven(): Promise<[Morning, Morning]> {
      const first = await aConversation(TUESDAY_NINE, { stores });
      await books(first, 'book me a desk in Eupen tomorrow');
      first.wait(22 * 60 + 30);
      const second = await aConversation(first.now(), { stores });
      return [morning(first, stores), morning(second, stores)];
    }

    it('asks once, and releases and tells once', async () => {
      const [one, two] = await atHalfPastSeven();
      await Promise.all([passes(one), passes(two)]);
      await Promise.all([passes(two), passes(one)]);
      expect([...one.told, ...two.told]).to.have.length(1);

      for (const { talk } of [one, two]) talk.wait(150);
      await Promise.all([passes(one), passes(two)]);
      await Promise.all([passes(two), passes(one)]);
      const told = [...one.told, ...two.told];
      expect(told).to.have.length(2);
      expect(words(told.slice(1)) + words(told.slice(0, 1))).to.include('Your desk was released');
    });

    it('goes on where one dies between releasing a desk and telling of it', async () => {
      const [, two] = await atHalfPastSeven();
      const who = (await two.talk.nomade.people.byEmail(OFFICIAL))!;
      two.talk.wait(150);
      const now = two.talk.now();
      const [held] = await stores.bookings.ofPerson(who.organisation, who.id, { from: now, to: new Date(+now + 1) });
      await stores.bookings.settle(who.organisation, held!.id, held!.version, 'released');
      await passes(two);
      await passes(two);

      expect(two.told.map((reply) => words([reply]).split(':')[0])).to.deep.equal(['Your desk was released']);
    });
  }),
);
