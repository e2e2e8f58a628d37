import { expect } from 'chai';
import { fake } from 'sinon';
import { actionsOf } from '../../src/cards/card.ts';
import type { Address } from '../../src/conversation/address.ts';
import type { Notice } from '../../src/conversation/outbox.ts';
import type { Postman } from '../../src/conversation/postman.ts';
import type { Reply } from '../../src/conversation/reply.ts';
import type { Booking, BookingId } from '../../src/domain/bookings/booking.ts';
import type { Slot } from '../../src/domain/bookings/slot.ts';
import type { LocalTime } from '../../src/domain/local-date.ts';
import type { Choices } from '../../src/domain/people/choices.ts';
import type { Organisation } from '../../src/domain/people/organisation.ts';
import type { PersonId } from '../../src/domain/people/person.ts';
import { Reminders } from '../../src/skills/bookings/reminders.ts';
import type { Stores } from '../../src/stores.ts';
import { aConversation, button, cardIn, type Talk, TUESDAY_NINE, words } from '../helpers/a-conversation.ts';
import { storesForDemo } from '../helpers/test-stores.ts';
import { onEveryStore } from '../store/stores.ts';

const OFFICIAL = 'official@nomade.example';
const addressOf = (email: string): Address => ({ channel: 'console', reference: { email } });

/** A process that sends: what it sent, to whom, since its start. */
interface Evening {
  talk: Talk;
  postman: Postman;
  sent: { to: Address; reply: Reply }[];
  /** The two things that are done now and again. */
  passes(): Promise<void>;
}

function evening(talk: Talk): Evening {
  const sent: Evening['sent'] = [];
  const postman = talk.nomade.postmanWith(async (to, reply) => void sent.push({ to, reply }));
  const passes = async () => {
    await talk.nomade.chores.find(({ name }) => name === 'reminders')?.run();
    await postman.look();
    await postman.settled();
  };
  return { talk, postman, sent, passes };
}

/** Books a desk in Eupen for the next day, in the person's own chat with us. */
async function books({ says, presses }: Talk, email = OFFICIAL, sentence = 'book me a desk in Eupen tomorrow') {
  const address = addressOf(email);
  return presses(email, button(await says(email, sentence, { address })), { address });
}

describe('the reminder of tomorrow’s desk', () => {
  let one: Evening;
  beforeEach(async () => {
    one = evening(await aConversation());
  });

  /** To a time of Tuesday's wall clock. */
  const until = (hours: number, minutes = 0) => {
    const now = one.talk.now();
    const then = new Date(TUESDAY_NINE.getTime() + ((hours - 9) * 60 + minutes) * 60_000);
    one.talk.wait((then.getTime() - now.getTime()) / 60_000);
  };

  it('comes once in the evening, where the person speaks with us, and says what, where and when', async () => {
    await books(one.talk);
    until(16, 59);
    await one.passes();
    expect(one.sent).to.deep.equal([]);

    until(17);
    await one.passes();
    until(19);
    await one.passes();

    expect(one.sent.map(({ to }) => to)).to.deep.equal([addressOf(OFFICIAL)]);
    const { card, text, place } = cardIn(one.sent.map(({ reply }) => reply));
    expect(place).to.equal('after');
    expect(text).to.match(/^Tomorrow: desk .+, .+, Wednesday 25 November, all day\. A change of plan\?/);
    expect(words([one.sent[0]!.reply]))
      .to.match(/When: Wednesday 25 November/)
      .and.match(/Where: .*Eupen/);
    expect(card.actions?.map(({ title }) => title)).to.deep.equal(['Release the desk', 'Move', 'My bookings']);
  });

  it('is one of all that is booked for the day, rooms too, each with its own buttons', async () => {
    await books(one.talk);
    await books(one.talk, OFFICIAL, 'book me a room in Eupen tomorrow from 2 to 4');
    until(17);
    await one.passes();

    expect(one.sent).to.have.length(1);
    const { card, text } = cardIn(one.sent.map(({ reply }) => reply));
    expect(text).to.match(/^Tomorrow: 2 bookings\. Wednesday 25 November, all day: desk .+\. Wednesday .+: room /);
    expect(words([one.sent[0]!.reply]))
      .to.match(/all day: desk /)
      .and.match(/from 14:00 to 16:00: room /);
    const cancels = actionsOf(card).filter(({ verb }) => verb === 'cancel');
    expect(words(await one.talk.presses(OFFICIAL, cancels[1]!))).to.match(/^Cancelled: room/);
  });

  it('of a meeting alone says which room, and when', async () => {
    await books(one.talk, OFFICIAL, 'book me a room in Eupen tomorrow from 2 to 4');
    until(17);
    await one.passes();

    const { card, text } = cardIn(one.sent.map(({ reply }) => reply));
    expect(text).to.match(/^Tomorrow: room .+, from 14:00 to 16:00\. A change of plan\? Release your room/);
    expect(card.actions?.map(({ title }) => title)).to.deep.equal(['Cancel', 'Move', 'My bookings']);
  });

  it('gives the desk back by its button, once, and only for whose it is', async () => {
    await books(one.talk);
    until(17);
    await one.passes();
    const giveBack = button(one.sent.map(({ reply }) => reply));

    expect(words(await one.talk.presses('manager@nomade.example', giveBack))).to.match(/heb je niet|niet/);
    expect(words(await one.talk.says(OFFICIAL, 'what have I booked?'))).to.include('Eupen');
    const back = await one.talk.presses(OFFICIAL, giveBack);
    expect(words(back)).to.match(/^Cancelled: desk/);
    expect(await one.talk.presses(OFFICIAL, giveBack)).to.deep.equal(back);
    expect(words(await one.talk.says(OFFICIAL, 'what have I booked?'))).to.not.include('Wednesday 25');
  });

  for (const [email, tomorrow, giveBack] of [
    ['manager@nomade.example', 'Morgen: werkplek', 'Werkplek vrijgeven'],
    ['delegate@nomade.example', 'Demain\u00a0: bureau', 'Libérer le bureau'],
    ['facility@nomade.example', 'Morgen: Arbeitsplatz', 'Arbeitsplatz freigeben'],
  ] as const) {
    it(`speaks the language of the person (${tomorrow})`, async () => {
      const { says, presses } = one.talk;
      const [address, language] = [addressOf(email), 'en' as const];
      const options = { address, language };
      await presses(email, button(await says(email, 'book me a desk in Eupen tomorrow', options)), options);
      until(17);
      await one.passes();

      expect(one.sent).to.have.length(1);
      const { card, text } = cardIn(one.sent.map(({ reply }) => reply));
      expect(text.startsWith(tomorrow), text).to.equal(true);
      expect(card.actions?.[0]).to.include({ title: giveBack });
    });
  }

  it('says nothing of a desk that was given back or moved to another day meanwhile', async () => {
    await books(one.talk);
    await books(one.talk, 'hr@nomade.example', 'réserve-moi un bureau à Eupen demain');
    until(17);
    await one.talk.nomade.chores.find(({ name }) => name === 'reminders')?.run();
    await one.talk.says(OFFICIAL, 'cancel my booking for tomorrow');
    await one.talk.says('hr@nomade.example', 'mets plutôt vendredi');
    await one.passes();

    expect(one.sent).to.deep.equal([]);
    expect(one.postman.counts.unsaid).to.be.at.least(2);
  });

  it('tells of it as it is by then', async () => {
    await books(one.talk);
    until(17);
    await one.talk.nomade.chores.find(({ name }) => name === 'reminders')?.run();
    await one.talk.says(OFFICIAL, 'make it the morning');
    await one.passes();

    expect(words(one.sent.map(({ reply }) => reply))).to.include('in the morning');
  });

  it('does not follow upon what is booked in the evening itself', async () => {
    until(17);
    await one.passes();
    until(18);
    await books(one.talk);
    until(18, 10);
    await one.passes();

    expect(one.sent).to.deep.equal([]);
  });

  it('does not come late: not after nine, and not the next day', async () => {
    await books(one.talk);
    until(17);
    await one.talk.nomade.chores.find(({ name }) => name === 'reminders')?.run();
    until(21);
    await one.passes();
    until(33);
    await one.passes();

    expect(one.sent).to.deep.equal([]);
  });

  it('of a Monday comes on Friday: nobody is told anything in the weekend', async () => {
    await books(one.talk, OFFICIAL, 'book me a desk in Eupen on Monday');
    until(9 + 3 * 24 + 8);
    await one.passes();
    const { text } = cardIn(one.sent.map(({ reply }) => reply));
    expect(text).to.match(/^Monday: desk .+, Monday 30 November, all day\. A change of plan\?/);
    until(9 + 5 * 24 + 8);
    await one.passes();
    expect(one.sent).to.have.length(1);
  });

  it('comes to a part-timer before the end of their last day at work', async () => {
    const { stores } = await storesForDemo(TUESDAY_NINE);
    one = evening(await aConversation(TUESDAY_NINE, { stores }));
    const person = await one.talk.nomade.people.byEmail(OFFICIAL);
    const [from, to] = ['08:00' as LocalTime, '12:30' as LocalTime];
    await stores.choices.change(person!.organisation, person!.id, {
      workingHours: [1, 2, 3].map((weekday) => ({ weekday, from, to })),
    });
    await books(one.talk, OFFICIAL, 'book me a desk in Eupen on Friday');
    until(24 + 11, 29);
    await one.passes();
    expect(one.sent).to.deep.equal([]);
    until(24 + 11, 30);
    await one.passes();
    expect(words(one.sent.map(({ reply }) => reply))).to.match(/^Friday: desk /m);
    until(2 * 24 + 17);
    await one.passes();
    expect(one.sent).to.have.length(1);
  });

  it('is not sent to those who never spoke with us, of whom the demo has many', async () => {
    until(17);
    await one.passes();

    expect(one.sent).to.deep.equal([]);
    expect(one.postman.counts.nowhere).to.be.above(20);
    expect(one.postman.counts.later).to.equal(0);
  });
});

onEveryStore((name, open) =>
  describe(`reminders of two processes, on ${name}`, () => {
    let stores: Stores;
    beforeEach(async () => {
      stores = await open();
    });

    async function atFive(): Promise<[Evening, Evening]> {
      const first = await aConversation(TUESDAY_NINE, { stores });
      await books(first);
      first.wait(8 * 60);
      const second = await aConversation(first.now(), { stores });
      return [evening(first), evening(second)];
    }

    it('come once', async () => {
      const [one, two] = await atFive();

      await Promise.all([one.passes(), two.passes()]);
      await Promise.all([two.passes(), one.passes()]);

      expect([...one.sent, ...two.sent]).to.have.length(1);
    }).timeout(30_000);

    it('come from the other where one dies between taking and telling', async () => {
      const [one, two] = await atFive();
      await one.talk.nomade.chores.find(({ name: chore }) => chore === 'reminders')?.run();
      await stores.outbox.claim(one.talk.now(), 120_000, 1_000);

      two.talk.wait(1);
      await two.passes();
      expect(two.sent, 'it may still be told').to.deep.equal([]);
      two.talk.wait(1);
      await two.passes();
      expect(two.sent).to.have.length(1);
    }).timeout(30_000);
  }),
);

describe('the round of reminders', () => {
  const city = { id: 'city', zone: 'Europe/Brussels', closures: [], policy: { quiet: { from: '22:00', to: '07:00', weekdays: [] } } } as unknown as Organisation; // prettier-ignore
  const sunday = { from: new Date('2026-10-25T08:00:00Z'), to: new Date('2026-10-25T16:00:00Z') };
  const bookings = Array.from({ length: 1_100 }, (_, n) => ({
    ...{ organisation: city.id, id: `b${n}` as BookingId, person: `p${n}`, state: n === 7 ? 'requested' : 'confirmed' },
    ...{ kind: n === 8 ? 'closure' : n === 9 ? 'room' : 'desk', slot: sunday },
  })) as unknown as Booking[];
  let put: Notice[];
  let asked: Slot[];
  let chosen: (person: PersonId) => Partial<Choices>;
  let failing: boolean;
  let reminders: Reminders;
  beforeEach(() => {
    put = [];
    asked = [];
    chosen = () => ({});
    failing = false;
    reminders = new Reminders({
      bookings: {
        startingIn: async (_organisation, slot, after, limit) => {
          asked.push(slot);
          const first = after ? bookings.indexOf(after) + 1 : 0;
          return bookings.slice(first, first + limit);
        },
      },
      choices: { ofEach: async (whom) => whom.map(({ person }) => ({ visibility: 'team', ...chosen(person) })) },
      holidays: { on: () => undefined },
      organisations: async () => [city],
      outbox: {
        put: async (notices) => {
          if (failing && put.length > 0) throw new Error('away');
          return put.push(...notices);
        },
      },
    });
  });

  it('asks for the whole of the coming week, also where that is an hour longer, and for every page', async () => {
    await reminders.put(new Date('2026-10-24T15:30:00Z'));

    const week = { from: new Date('2026-10-24T22:00:00Z'), to: new Date('2026-10-31T23:00:00Z') };
    expect(asked).to.deep.equal([week, week, week]);
    expect(put, 'not of what is only asked for, nor of what is closed').to.have.length(1_098);
    expect(new Set(put.map(({ key }) => key)).size).to.equal(1_098);
    expect(put[0]).to.deep.include({
      about: { day: '2026-10-25' },
      due: new Date('2026-10-24T15:00:00Z'),
      until: new Date('2026-10-24T19:00:00Z'),
    });
  });

  it('is made once an hour until nine, by the clock of the organisation', async () => {
    for (const time of ['12:00', '12:10', '12:59', '13:00']) await reminders.put(new Date(`2026-10-24T${time}:00Z`));
    expect(asked).to.have.length(6);
    await reminders.put(new Date('2026-10-24T19:00:00Z'));
    expect(asked).to.have.length(6);
    await reminders.put(new Date('2026-10-24T22:00:00Z'));
    expect(asked).to.have.length(9);
  });

  it('takes up what is due in its hour, and what was due earlier that day only where it is the first of a process', async () => {
    const morningsOnly = { workingHours: [{ weekday: 6, from: '08:00' as LocalTime, to: '12:00' as LocalTime }] };
    chosen = (person) => (person === 'p3' ? morningsOnly : {});
    const people = () => put.map(({ person }) => person);
    await reminders.put(new Date('2026-10-24T07:00:00Z'));
    expect(people(), 'nobody at nine').to.deep.equal([]);
    await reminders.put(new Date('2026-10-24T09:00:00Z'));
    expect(put.map(({ person, due }) => ({ person, due }))).to.deep.equal([
      { person: 'p3', due: new Date('2026-10-24T09:00:00Z') },
    ]);
    put = [];
    await reminders.put(new Date('2026-10-24T15:00:00Z'));
    expect(people()).to.have.length(1_097).and.not.include('p3');
    put = [];
    await reminders.put(new Date('2026-10-24T16:00:00Z'));
    expect(people()).to.deep.equal([]);
  });

  it('is made again, with the same keys, where it was broken off', async () => {
    failing = true;
    const failure = fake();
    await reminders.put(new Date('2026-10-24T15:00:00Z')).catch(failure);
    expect(failure.callCount).to.equal(1);
    failing = false;
    const first = put;
    put = [];
    await reminders.put(new Date('2026-10-24T15:10:00Z'));

    expect(put.slice(0, first.length).map(({ key }) => key)).to.deep.equal(first.map(({ key }) => key));
    expect(put).to.have.length(1_098);
  });

  it('goes on through both nights on which the clock changes: of Monday it tells on Sunday at five, once', async () => {
    for (const [begin, from, five] of [
      ['2026-10-24T20:00:00Z', '2026-10-26T08:00:00Z', '2026-10-25T16:00:00.000Z'],
      ['2026-03-28T20:00:00Z', '2026-03-30T07:00:00Z', '2026-03-29T15:00:00.000Z'],
    ] as const) {
      const slot = { from: new Date(from), to: new Date(Date.parse(from) + 3_600_000) };
      const monday = { ...bookings[0]!, slot };
      const isIn = (within: Slot) => within.from <= slot.from && slot.from < within.to;
      const due: string[] = [];
      const one = new Reminders({
        bookings: { startingIn: async (_organisation, within) => (isIn(within) ? [monday] : []) },
        choices: { ofEach: async (whom) => whom.map(() => ({ visibility: 'team' })) },
        holidays: { on: () => undefined },
        organisations: async () => [city],
        outbox: { put: async (notices) => due.push(...notices.map((notice) => notice.due.toISOString())) },
      });
      for (let minutes = 0; minutes < 24 * 60; minutes += 10)
        await one.put(new Date(Date.parse(begin) + minutes * 60_000));
      expect(due).to.deep.equal([five]);
    }
  });

  it('tells a person of a day once, however much they have, and of a room like of a desk', async () => {
    const ninth = bookings.splice(10, 1, { ...bookings[10]!, person: 'p9' as PersonId });
    await reminders.put(new Date('2026-10-24T15:00:00Z'));
    bookings.splice(10, 1, ...ninth);

    const theirs = put.filter(({ person }) => person === 'p9');
    expect(theirs.map(({ key }) => key)).to.deep.equal(['booking_tomorrow p9 2026-10-25']);
  });
});
