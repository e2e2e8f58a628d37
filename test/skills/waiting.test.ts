import { expect } from 'chai';
import { actionsOf, type CardAction } from '../../src/cards/card.ts';
import type { Address } from '../../src/conversation/address.ts';
import type { Postman } from '../../src/conversation/postman.ts';
import type { Reply } from '../../src/conversation/reply.ts';
import type { Booking } from '../../src/domain/bookings/booking.ts';
import type { Language } from '../../src/domain/language.ts';
import type { LocalDate, LocalTime } from '../../src/domain/local-date.ts';
import type { OrganisationId } from '../../src/domain/people/organisation.ts';
import type { PlaceId } from '../../src/domain/places/place.ts';
import type { Stores } from '../../src/stores.ts';
import { aConversation, button, cardIn, type Talk, TUESDAY_NINE, words } from '../helpers/a-conversation.ts';
import { fillPlace } from '../helpers/a-full-place.ts';
import { storesForDemo } from '../helpers/test-stores.ts';

const OFFICIAL = 'official@nomade.example';
const APPROVER = 'approver@nomade.example';
const FACILITY = 'facility@nomade.example';
const MALMEDY = 'malmedy' as PlaceId;
const WEDNESDAY = '2026-11-25' as LocalDate;
const addressOf = (email: string): Address => ({ channel: 'console', reference: { email } });

/** A process that gives desks to those who wait: what it told, to whom. */
interface Office {
  talk: Talk;
  stores: Stores;
  postman: Postman;
  told: { to: string; reply: Reply }[];
  /** Who took everything in Malmedy on Wednesday. */
  strangers: Booking[];
}

async function office(): Promise<Office> {
  const { stores } = await storesForDemo(TUESDAY_NINE);
  const talk = await aConversation(TUESDAY_NINE, { stores });
  const strangers = await fillPlace(stores, MALMEDY, WEDNESDAY);
  return { ...process(talk), stores, strangers };
}

function process(talk: Talk): Pick<Office, 'talk' | 'postman' | 'told'> {
  const told: Office['told'] = [];
  const postman = talk.nomade.postmanWith(async ({ reference }, reply) => {
    told.push({ to: (reference as { email: string }).email, reply });
  });
  return { talk, postman, told };
}

/** What is done now and again. */
async function passes({ talk, postman }: Pick<Office, 'talk' | 'postman'>): Promise<void> {
  for (const { name, run } of talk.nomade.chores) if (name === 'waiting list') await run();
  await postman.look();
  await postman.settled();
}

const says = ({ talk }: Pick<Office, 'talk'>, email: string, text: string, language: Language = 'en') =>
  talk.says(email, text, { language, address: addressOf(email) });
const presses = ({ talk }: Pick<Office, 'talk'>, email: string, action: CardAction, language: Language = 'en') =>
  talk.presses(email, action, { language, address: addressOf(email) });

/** The button of a card that does this. */
function does(replies: Reply[], verb: string): CardAction {
  return actionsOf(cardIn(replies).card).find((action) => action.verb === verb) ?? button(replies, 99);
}

async function waits(one: Pick<Office, 'talk'>, email: string, text = 'book me a desk in Malmedy tomorrow') {
  return presses(one, email, does(await says(one, email, text), 'wait_for_space'));
}

const cancels = ({ stores }: Pick<Office, 'stores'>, { organisation, id, version }: Booking) =>
  stores.bookings.settle(organisation, id, version, 'cancelled');

/** Both halves of a desk's day. */
async function frees(one: Office, n = 0): Promise<void> {
  const [first] = one.strangers.slice(n);
  for (const booking of one.strangers) if (booking.space === first!.space) await cancels(one, booking);
}

const toldTo = ({ told }: Pick<Office, 'told'>) => told.map(({ to }) => to);
const lastTold = ({ told }: Pick<Office, 'told'>) => told.slice(-1).map(({ reply }) => reply);

describe('waiting for a desk', function () {
  this.timeout(30_000);
  let one: Office;
  beforeEach(async () => {
    one = await office();
  });

  it('is offered where a place is full, and answered with a place in line that one can leave', async () => {
    const full = await says(one, OFFICIAL, 'book me a desk in Malmedy tomorrow');
    expect(words(full)).to.match(/^No free desks in Malmedy on Wednesday 25 November, all day\./);

    const joined = await presses(one, OFFICIAL, does(full, 'wait_for_space'));
    expect(words(joined)).to.match(
      /^You are on the waiting list for Malmedy: Wednesday 25 November, all day\. I will tell you/,
    );
    const list = await says(one, OFFICIAL, 'what have I booked?');
    expect(words(list)).to.include('Wednesday 25 November, all day: waiting for a desk in Malmedy');

    const left = await presses(one, OFFICIAL, does(joined, 'leave_waiting_list'));
    expect(words(left)).to.match(/^You are no longer on the waiting list for Malmedy on Wednesday 25 November\./);
    expect(await presses(one, OFFICIAL, does(joined, 'leave_waiting_list'))).to.deep.equal(left);
    expect(words(await says(one, OFFICIAL, 'what have I booked?'))).to.not.include('waiting');
    await frees(one);
    await passes(one);
    expect(one.told).to.deep.equal([]);
  });

  for (const [language, list, joined] of [
    [
      'en',
      'put me on the waiting list',
      /^You are on the waiting list for Malmedy: Wednesday 25 November, in the morning/,
    ],
    [
      'nl',
      'zet me op de wachtlijst',
      /^Je staat op de wachtlijst voor Malmedy: woensdag 25 november, in de voormiddag/,
    ],
    [
      'fr',
      'mets-moi sur la liste d’attente',
      /^Vous êtes sur la liste d’attente pour un bureau à Malmedy.: mercredi 25 novembre, le matin/,
    ],
    [
      'de',
      'setz mich auf die Warteliste',
      /^Sie stehen auf der Warteliste für Malmedy: Mittwoch, 25. November, vormittags/,
    ],
  ] as const) {
    it(`is asked for in words, of what was just shown or of its own (${language})`, async () => {
      await says(one, OFFICIAL, 'book me a desk in Malmedy tomorrow morning', language);
      expect(words(await says(one, OFFICIAL, list, language))).to.match(joined);
    });
  }

  it('is asked for in words that say where and when', async () => {
    await says(one, OFFICIAL, 'book me a quiet desk in Namur on Friday afternoon');
    const said = await says(one, OFFICIAL, 'put me on the waiting list for Malmedy tomorrow');
    expect(words(said)).to.match(/^You are on the waiting list for Malmedy: Wednesday 25 November, all day/);
    await frees(one);
    await passes(one);
    expect(toldTo(one), 'any desk will do').to.deep.equal([OFFICIAL]);
    const where = await says(one, FACILITY, 'put me on the waiting list');
    expect(words(where)).to.match(/^Where would you like to work/);
  });

  it('is offered to who was a moment too late for the last desk', async () => {
    await frees(one);
    const shown = await says(one, OFFICIAL, 'book me a desk in Malmedy tomorrow');
    await fillPlace(one.stores, MALMEDY, WEDNESDAY);
    const lost = await presses(one, OFFICIAL, button(shown));

    expect(words(lost)).to.match(/^Desk .+ was taken a moment ago\./);
    expect(words(await presses(one, OFFICIAL, does(lost, 'wait_for_space')))).to.match(/^You are on the waiting list/);
  });

  it('tells the first in line of a desk that becomes free, holds it, and gives it for one press', async () => {
    await waits(one, OFFICIAL);
    one.talk.wait(1);
    await waits(one, APPROVER);
    await frees(one);
    await passes(one);
    await passes(one);

    expect(toldTo(one)).to.deep.equal([OFFICIAL]);
    const offer = lastTold(one);
    expect(words(offer))
      .to.match(/^A desk is free for you: desk .+/)
      .and.include('I am holding it for you until 09:16')
      .and.include('Wednesday 25 November, all day');
    expect(words(await says(one, APPROVER, 'book me a desk in Malmedy tomorrow'))).to.match(/^No free desks/);
    const held = words(await says(one, OFFICIAL, 'what have I booked?'));
    expect(held)
      .to.match(/^You have no bookings coming up\./)
      .and.include('is held for you until 09:16');
    expect(words(await says(one, OFFICIAL, 'where do I work this week?'))).to.not.include('Malmedy');

    const booked = await presses(one, OFFICIAL, does(offer, 'accept_space'));
    expect(words(booked)).to.match(/^Booked: desk .+/);
    expect(await presses(one, OFFICIAL, does(offer, 'accept_space'))).to.deep.equal(booked);
    one.talk.wait(30);
    await passes(one);
    expect(toldTo(one)).to.deep.equal([OFFICIAL]);
    const mine = words(await says(one, OFFICIAL, 'what have I booked?'));
    expect(mine).to.include('Wednesday 25 November, all day: desk').and.not.include('held for you');
    expect(words(await says(one, OFFICIAL, 'where do I work this week?'))).to.include('Malmedy');
  });

  it('asks the next at once where somebody says no, and again where nobody answers in time', async () => {
    for (const email of [OFFICIAL, APPROVER, FACILITY]) {
      await waits(one, email);
      one.talk.wait(1);
    }
    await frees(one);
    await passes(one);
    const first = lastTold(one);
    const refused = await presses(one, OFFICIAL, does(first, 'refuse_space'));
    expect(words(refused)).to.match(/^All right, somebody else may have desk .+ Wednesday 25 November\./);
    await passes(one);
    expect(toldTo(one)).to.deep.equal([OFFICIAL, APPROVER]);
    const second = lastTold(one);

    one.talk.wait(14);
    await passes(one);
    expect(toldTo(one), 'they have a quarter of an hour').to.deep.equal([OFFICIAL, APPROVER]);
    one.talk.wait(1);
    await passes(one);
    expect(toldTo(one)).to.deep.equal([OFFICIAL, APPROVER, FACILITY]);

    const late = await presses(one, APPROVER, does(second, 'accept_space'));
    expect(words(late)).to.match(/^I could not hold desk .+ any longer/);
    expect(words(await presses(one, APPROVER, does(late, 'wait_for_space')))).to.match(/^You are on the waiting list/);
    await presses(one, FACILITY, does(lastTold(one), 'refuse_space'));
    await passes(one);
    expect(toldTo(one), 'who waits again comes last').to.deep.equal([OFFICIAL, APPROVER, FACILITY, APPROVER]);
  });

  for (const answer of ['no', 'nothing'])
    it(`asks nobody twice of one place, who waits for a building of it too and says ${answer}`, async () => {
      const [building] = one.strangers.map(({ site }) => site);
      for (const site of [undefined, building]) {
        const data = { place: MALMEDY, ...(site && { site }), days: [WEDNESDAY], once: `a.b.${site ? 1 : 2}` };
        await presses(one, OFFICIAL, { type: 'Action.Execute', title: '', verb: 'wait_for_space', data });
      }
      await frees(one);
      await passes(one);
      expect(toldTo(one)).to.deep.equal([OFFICIAL]);
      if (answer === 'no') await presses(one, OFFICIAL, does(lastTold(one), 'refuse_space'));
      else one.talk.wait(15);
      await passes(one);
      expect(toldTo(one)).to.deep.equal([OFFICIAL]);
      expect(words(await says(one, OFFICIAL, 'what have I booked?'))).to.not.include('waiting');
    });

  it('gives each of two desks to one of two', async () => {
    await waits(one, OFFICIAL);
    await waits(one, APPROVER);
    await frees(one, 0);
    await frees(one, 5);
    await passes(one);

    expect(toldTo(one)).to.have.members([OFFICIAL, APPROVER]);
    const desks = one.told.map(({ reply }) => /desk (\S+),/.exec(words([reply]))?.[1]);
    expect(new Set(desks).size).to.equal(2);
  });

  it('knows of a desk that was cancelled in the chat at once', async () => {
    await cancels(one, one.strangers[0]!);
    const morning = await says(one, APPROVER, 'book me a desk in Malmedy tomorrow morning');
    await presses(one, APPROVER, button(morning));
    await waits(one, OFFICIAL, 'book me a desk in Malmedy tomorrow morning');
    const heard: string[] = [];
    const chore = one.talk.nomade.chores.find(({ name }) => name === 'waiting list');
    const end = chore?.onNews?.(() => heard.push('news'));
    await says(one, APPROVER, 'cancel my booking for tomorrow');
    end?.();

    expect(heard).to.deep.equal(['news']);
    await passes(one);
    expect(toldTo(one)).to.deep.equal([OFFICIAL]);
  });

  it('offers half a day only to who waits for that half', async () => {
    await waits(one, OFFICIAL);
    await waits(one, APPROVER, 'book me a desk in Malmedy tomorrow afternoon');
    await cancels(
      one,
      one.strangers.find(({ slot }) => slot.from.toISOString() === '2026-11-25T12:00:00.000Z')!,
    );
    await passes(one);

    expect(toldTo(one)).to.deep.equal([APPROVER]);
    expect(words(lastTold(one))).to.include('woensdag 25 november, in de namiddag');
  });

  it('offers no desk that lacks what was asked for', async () => {
    await waits(one, OFFICIAL, 'book me a quiet desk with a standing desk in Malmedy tomorrow');
    const spaces = await one.stores.sites.spaces(one.strangers[0]!.site, 'desk');
    const plain = spaces.find(({ equipment }) => !equipment.includes('standing_desk'));
    await frees(
      one,
      one.strangers.findIndex(({ space }) => space === plain?.id),
    );
    await passes(one);

    expect(one.told).to.deep.equal([]);
  });

  it('sends nobody who has found a desk meanwhile, and asks the next', async () => {
    await waits(one, OFFICIAL);
    one.talk.wait(1);
    await waits(one, APPROVER);
    await presses(one, OFFICIAL, button(await says(one, OFFICIAL, 'book me a desk in Eupen tomorrow')));
    expect(words(await says(one, OFFICIAL, 'what have I booked?'))).to.not.include('waiting');
    await frees(one);
    await passes(one);

    expect(toldTo(one)).to.deep.equal([APPROVER]);
    const who = (await one.talk.nomade.people.byEmail(OFFICIAL))!;
    expect(await one.stores.waiting.ofPerson(who.organisation, who.id)).to.deep.equal([]);
  });

  it('lets who is offered a desk move another one to that day: the next is asked', async () => {
    await waits(one, OFFICIAL);
    one.talk.wait(1);
    await waits(one, APPROVER);
    await presses(one, OFFICIAL, button(await says(one, OFFICIAL, 'book me a desk in Eupen on Thursday')));
    await frees(one);
    await passes(one);
    expect(words(await says(one, OFFICIAL, 'move my booking in Eupen to Wednesday'))).to.match(/^Moved: desk/);
    await passes(one);

    expect(toldTo(one)).to.deep.equal([OFFICIAL, APPROVER]);
  });

  it('lets who is offered a desk take another one instead: the next is asked', async () => {
    await waits(one, OFFICIAL);
    one.talk.wait(1);
    await waits(one, APPROVER);
    await frees(one);
    await passes(one);
    const elsewhere = await presses(
      one,
      OFFICIAL,
      button(await says(one, OFFICIAL, 'book me a desk in Eupen tomorrow')),
    );
    expect(words(elsewhere)).to.match(/^Booked: desk/);
    await passes(one);

    expect(toldTo(one)).to.deep.equal([OFFICIAL, APPROVER]);
    expect(words(await presses(one, OFFICIAL, does([one.told[0]!.reply], 'accept_space')))).to.match(
      /^I could not hold/,
    );
  });

  it('passes over who may not be told now, and leaves them where they stand', async () => {
    await waits(one, OFFICIAL);
    one.talk.wait(1);
    await waits(one, APPROVER);
    const who = await one.talk.nomade.people.byEmail(OFFICIAL);
    const workingHours = [{ weekday: 2, from: '13:00' as LocalTime, to: '17:00' as LocalTime }];
    await one.stores.choices.change(who!.organisation, who!.id, { workingHours });
    await frees(one, 0);
    await passes(one);
    expect(toldTo(one)).to.deep.equal([APPROVER]);

    await frees(one, 5);
    await passes(one);
    expect(toldTo(one), 'nobody else waits: the desk is there for everybody').to.deep.equal([APPROVER]);
    one.talk.wait(4 * 60);
    await passes(one);
    expect(toldTo(one)).to.deep.equal([APPROVER, OFFICIAL]);
  });

  it('does nothing at night', async () => {
    await waits(one, OFFICIAL);
    await frees(one);
    one.talk.wait(11 * 60);
    await passes(one);
    expect(one.told).to.deep.equal([]);
    one.talk.wait(11 * 60);
    await passes(one);

    expect(toldTo(one), 'at seven in the morning').to.deep.equal([OFFICIAL]);
  });

  it('says which of several days are free, taken by oneself, closed, or waited for', async () => {
    await presses(one, OFFICIAL, button(await says(one, OFFICIAL, 'book me a desk in Eupen on Thursday')));
    const days = ['2026-11-25', '2026-11-26', '2026-11-27', '2026-11-28'];
    const ask = {
      type: 'Action.Execute',
      title: '',
      verb: 'wait_for_space',
      data: { place: MALMEDY, days, once: 'a.b.1' },
    };
    const said = await presses(one, OFFICIAL, ask as CardAction);

    expect(words(said))
      .to.include('You are on the waiting list for Malmedy: Wednesday 25 November, all day.')
      .and.include('You already have a desk on Thursday 26 November.')
      .and.include('There is a free desk on Friday 27 November')
      .and.include('Nothing can be booked there on Saturday 28 November.');
    expect(does(said, 'book_desk').data).to.deep.include({ days: ['2026-11-27'], place: MALMEDY });
  });

  it('will not take, refuse or leave for somebody else', async () => {
    const joined = await waits(one, OFFICIAL);
    expect(words(await presses(one, APPROVER, does(joined, 'leave_waiting_list')))).to.match(/^You are no longer/);
    await frees(one);
    await passes(one);
    const offer = lastTold(one);
    for (const verb of ['accept_space', 'refuse_space']) {
      expect(words(await presses(one, APPROVER, does(offer, verb)))).to.match(/^You have no such booking/);
    }
    expect(words(await presses(one, OFFICIAL, does(offer, 'accept_space')))).to.match(/^Booked/);
  });

  it('is no booking that could be cancelled, moved or arrived at before it is taken', async () => {
    await waits(one, OFFICIAL);
    await frees(one);
    await passes(one);
    const { booking } = does(lastTold(one), 'accept_space').data;
    for (const [n, verb] of ['cancel', 'change', 'check_in'].entries()) {
      const data = { booking, once: `a.b.${n}`, ...(verb === 'change' && { days: ['2026-11-26'] }) };
      const press: CardAction = { type: 'Action.Execute', title: '', verb, data };
      expect(words(await presses(one, OFFICIAL, press)), verb).to.match(/^You have no such booking/);
    }
    expect(words(await presses(one, OFFICIAL, does(lastTold(one), 'accept_space')))).to.match(/^Booked/);
  });

  it('forgets who waited once the day is over', async () => {
    await waits(one, OFFICIAL);
    one.talk.wait(33 * 60);
    await passes(one);

    const who = await one.talk.nomade.people.byEmail(OFFICIAL);
    expect(await one.stores.waiting.ofPerson(who!.organisation, who!.id)).to.deep.equal([]);
  });

  for (const [language, said] of [
    [
      'nl',
      {
        joined: /^Je staat op de wachtlijst voor Malmedy/,
        offer: /^Er is een werkplek voor je vrij/,
        taken: /^Geboekt/,
      },
    ],
    [
      'fr',
      {
        joined: /^Vous êtes sur la liste d’attente pour un bureau à Malmedy/,
        offer: /^Un bureau s’est libéré/,
        taken: /^C’est réservé/,
      },
    ],
    [
      'de',
      {
        joined: /^Sie stehen auf der Warteliste für Malmedy/,
        offer: /^Ein Arbeitsplatz ist für Sie frei/,
        taken: /^Gebucht/,
      },
    ],
  ] as const) {
    it(`speaks ${language}`, async () => {
      const email = { nl: APPROVER, fr: 'delegate@nomade.example', de: FACILITY }[language];
      const joined = await waits(one, email);
      expect(words(await says(one, email, 'what have I booked?', language))).to.include('Malmedy');
      const again = does(await says(one, email, 'book me a desk in Malmedy tomorrow', language), 'wait_for_space');
      expect(words(await presses(one, email, again, language))).to.match(said.joined);
      expect(joined).to.exist;
      await frees(one);
      await passes(one);

      const offer = lastTold(one);
      expect(words(offer)).to.match(said.offer);
      expect(words(await presses(one, email, does(offer, 'accept_space'), language))).to.match(said.taken);
    });
  }
});

describe('two processes on one waiting list', function () {
  this.timeout(60_000);
  const open = async () => {
    const { stores } = await storesForDemo(TUESDAY_NINE, 'postgres');
    const talk = await aConversation(TUESDAY_NINE, { stores });
    const strangers = await fillPlace(stores, MALMEDY, WEDNESDAY);
    const one = { ...process(talk), stores, strangers };
    await waits(one, OFFICIAL);
    talk.wait(1);
    await waits(one, APPROVER);
    const two = { ...process(await aConversation(talk.now(), { stores })), stores, strangers };
    return [one, two] as const;
  };

  it('offer a desk to one person, who is told once', async () => {
    const [one, two] = await open();
    await frees(one);
    await Promise.all([passes(one), passes(two)]);
    await Promise.all([passes(two), passes(one)]);

    expect([...toldTo(one), ...toldTo(two)]).to.have.length(1);
    const bosa = 'bosa' as OrganisationId;
    expect(await one.stores.waiting.offers(undefined, 9)).to.have.length(1);
    expect((await one.stores.waiting.inLine(undefined, 9)).map(({ organisation }) => organisation)).to.deep.equal([
      bosa,
    ]);
  });

  it('go on for each other: what one has offered before it died, the other tells of', async () => {
    const [one, two] = await open();
    await frees(one);
    const [first] = await one.stores.waiting.inLine(undefined, 1);
    const { site, space, slot } = one.strangers[0]!;
    const until = new Date(one.talk.now().getTime() + 15 * 60_000);
    await one.stores.waiting.offer(first!.organisation, first!.id, first!.version, { site, space, slot, until });
    await passes(two);
    expect(toldTo(two)).to.deep.equal([OFFICIAL]);

    two.talk.wait(15);
    await passes(two);
    expect(toldTo(two)).to.deep.equal([OFFICIAL, APPROVER]);
  });
});
