import { expect } from 'chai';
import { actionsOf, type CardAction } from '../../src/cards/card.ts';
import type { Address } from '../../src/conversation/address.ts';
import type { Postman } from '../../src/conversation/postman.ts';
import type { Reply } from '../../src/conversation/reply.ts';
import type { Booking } from '../../src/domain/bookings/booking.ts';
import { slotOn } from '../../src/domain/bookings/slot.ts';
import type { Language } from '../../src/domain/language.ts';
import type { LocalDate, LocalTime } from '../../src/domain/local-date.ts';
import type { PlaceId } from '../../src/domain/places/place.ts';
import type { Stores } from '../../src/stores.ts';
import { aConversation, button, cardIn, type Talk, TUESDAY_NINE, words } from '../helpers/a-conversation.ts';
import { fillRooms } from '../helpers/a-full-place.ts';
import { storesForDemo } from '../helpers/test-stores.ts';

const MALMEDY = 'malmedy' as PlaceId;
const [TWO, FOUR] = ['14:00', '16:00'] as [LocalTime, LocalTime];

/** What each of four people hears in their own language, each on a day of their own. */
const SAID = [
  {
    ...{ language: 'nl' as const, email: 'manager@nomade.example', day: '2026-11-25' },
    ask: 'een zaal voor 4 in Malmedy morgen van 14 tot 16 uur',
    joined: /^Je staat op de wachtlijst voor Malmedy: woensdag 25 november, .* Zodra er een zaal voor 4 vrijkomt/,
    row: /wachten op een zaal voor 4 in Malmedy/,
    offer: /^Er is een zaal voor je vrij: zaal Lesse/,
    taken: /^Geboekt: zaal Lesse/,
    soon: /^Gaat je vergadering door\? Zaal Lesse, /,
    arrived: 'ik ben in zaal Lesse',
    here: /^Je bent ingecheckt: zaal Lesse/,
  },
  {
    ...{ language: 'fr' as const, email: 'delegate@nomade.example', day: '2026-11-26' },
    ask: 'une salle pour 4 à Malmedy jeudi de 14h à 16h',
    joined:
      /^Vous êtes sur la liste d’attente pour une salle à Malmedy.: jeudi 26 novembre, .*dès qu’une salle pour 4 se libère/,
    row: /en attente d’une salle pour 4 à Malmedy/,
    offer: /^Une salle s’est libérée pour vous.: salle Lesse/,
    taken: /^C’est réservé.: salle Lesse/,
    soon: /^Votre réunion a-t-elle bien lieu.\? Salle Lesse/,
    arrived: 'je suis dans la salle Lesse',
    here: /salle Lesse/,
  },
  {
    ...{ language: 'de' as const, email: 'facility@nomade.example', day: '2026-11-27' },
    ask: 'einen Raum für 4 in Malmedy am Freitag von 14 bis 16 Uhr',
    joined: /^Sie stehen auf der Warteliste für Malmedy: Freitag, 27\. November, .*Sobald ein Raum für 4 frei wird/,
    row: /Warten auf einen Raum für 4 in Malmedy/,
    offer: /^Ein Raum ist für Sie frei: Raum Lesse/,
    taken: /^Gebucht: Raum Lesse/,
    soon: /^Findet Ihre Besprechung statt\? Raum Lesse/,
    arrived: 'ich bin in Raum Lesse',
    here: /Raum Lesse/,
  },
  {
    ...{ language: 'en' as const, email: 'official@nomade.example', day: '2026-11-30' },
    ask: 'a room for 4 in Malmedy on Monday from 2 to 4',
    joined: /^You are on the waiting list for Malmedy: Monday 30 November, .* as soon as a room for 4 is free/,
    row: /waiting for a room for 4 in Malmedy/,
    offer: /^A room is free for you: room Lesse/,
    taken: /^Booked: room Lesse/,
    soon: /^Is your meeting taking place\? Room Lesse, /,
    arrived: "I'm in room Lesse",
    here: /^You are checked in: room Lesse/,
  },
] as const;

describe('waiting for a room, and coming to it', function () {
  this.timeout(30_000);
  let stores: Stores;
  let talk: Talk;
  let postman: Postman;
  let told: { to: string; reply: Reply }[];
  before(async () => {
    ({ stores } = await storesForDemo(TUESDAY_NINE));
    talk = await aConversation(TUESDAY_NINE, { stores });
    postman = talk.nomade.postmanWith(async ({ reference }, reply) => {
      told.push({ to: (reference as { email: string }).email, reply });
    });
  });
  beforeEach(() => {
    told = [];
  });

  async function passes(chore: 'waiting list' | 'check-ins'): Promise<void> {
    for (const { name, run } of talk.nomade.chores) if (name === chore) await run();
    await postman.look();
    await postman.settled();
  }
  const at = async (day: string, time: string) => {
    talk.wait((new Date(`${day}T${time}:00+01:00`).getTime() - talk.now().getTime()) / 60_000);
    await passes('check-ins');
  };
  const address = (email: string): Address => ({ channel: 'console', reference: { email } });
  const says = (email: string, text: string, language: Language) => talk.says(email, text, { language, address: address(email) }); // prettier-ignore
  const presses = (email: string, action: CardAction, language: Language) => talk.presses(email, action, { language, address: address(email) }); // prettier-ignore
  function does(replies: Reply[], verb: string): CardAction {
    return actionsOf(cardIn(replies).card).find((action) => action.verb === verb) ?? button(replies, 99);
  }
  const fill = (day: string) => fillRooms(stores, MALMEDY, slotOn(day as LocalDate, TWO, FOUR, 'Europe/Brussels'));
  const lesseOf = (taken: Booking[]) => taken.find(({ space }) => space.endsWith('lesse')) ?? taken[0]!;
  const gives = ({ organisation, id, version }: Booking) =>
    stores.bookings.settle(organisation, id, version, 'cancelled');
  const lastTold = () => told.slice(-1).map(({ reply }) => reply);

  for (const one of SAID) {
    it(`goes from a full place to a meeting that takes place (${one.language})`, async () => {
      const { email, language, day } = one;
      const taken = await fill(day);
      const full = await says(email, one.ask, language);
      const joined = await presses(email, does(full, 'wait_for_space'), language);
      expect(words(joined)).to.match(one.joined);
      expect(words(await says(email, 'what have I booked?', language))).to.match(one.row);
      await gives(lesseOf(taken));
      await passes('waiting list');
      await passes('waiting list');
      expect(told.map(({ to }) => to)).to.deep.equal([email]);
      expect(words(lastTold())).to.match(one.offer);
      expect(words(await presses(email, does(lastTold(), 'accept_space'), language))).to.match(one.taken);

      await at(day, '13:49');
      expect(told).to.have.length(1);
      await at(day, '13:50');
      expect(words(lastTold())).to.match(one.soon);
      expect(does(lastTold(), 'check_in').style).to.equal('positive');
      expect(words(await says(email, one.arrived, language))).to.match(one.here);
      await at(day, '14:12');
      expect(told).to.have.length(2);
    });
  }

  it('ends for nobody who comes ten minutes after it begins, is said so, and the next is asked', async () => {
    const [none, next] = ['official@nomade.example', 'approver@nomade.example'] as const;
    const day = '2026-12-01';
    await at(day, '10:00');
    const booked = await presses(
      none,
      button(await says(none, 'a room for 4 in Malmedy today from 2 to 4', 'en')),
      'en',
    );
    expect(words(booked))
      .to.match(/^Booked: room Lesse/)
      .and.include('Check in: from 13:45; otherwise the room is free for others from 14:10');
    await fill(day);
    const full = await says(next, 'a room for 4 in Malmedy today from 2 to 4', 'en');
    await presses(next, does(full, 'wait_for_space'), 'en');

    await at(day, '13:50');
    expect(words(lastTold())).to.include('Let me know before 14:10: after that, the room is free for somebody else.');
    await at(day, '14:09');
    expect(told).to.have.length(1);
    await at(day, '14:10');
    expect(words(lastTold()))
      .to.match(/^Your room was released: room Lesse/)
      .and.include('Nobody had checked in');
    const again = does(lastTold(), 'book_room');
    await passes('waiting list');
    expect(told.map(({ to }) => to)).to.deep.equal([none, none, next]);
    expect(words(lastTold())).to.match(/^Er is een zaal voor je vrij: zaal Lesse/);
    expect(words(await presses(none, again, 'en'))).to.match(/^Room Lesse was taken a moment ago/);
    expect(words(await presses(next, does(lastTold(), 'refuse_space'), 'nl'))).to.match(
      /^Goed, dan mag iemand anders zaal Lesse hebben/,
    );
    expect(words(await presses(none, again, 'en'))).to.match(/^Booked: room Lesse/);
  });

  it('is asked for in words, of what was just shown, and at which time where that was not said', async () => {
    const email = 'hr@nomade.example';
    const day = '2026-12-02';
    await fill(day);
    await says(email, 'a room for 4 in Malmedy on Wednesday from 2 to 4', 'en');
    expect(words(await says(email, 'put me on the waiting list', 'en'))).to.match(
      /^You are on the waiting list for Malmedy: Wednesday 2 December, .* as soon as a room for 4 is free/,
    );
    const time = await says(email, 'tell me when a room is free in Malmedy on Wednesday', 'en');
    expect(words(time)).to.match(/^At what time on Wednesday 2 December\?/);
    const whole = await says(email, 'from 2 to 4', 'en');
    expect(words(whole)).to.match(
      /^You are on the waiting list for Malmedy: Wednesday 2 December, from 14:00 to 16:00/,
    );
    const large = await says(email, 'tell me when a room for 50 is free in Malmedy on Wednesday from 2 to 4', 'en');
    expect(words(large)).to.match(/^No room there has what you are looking for, even when it is free/);
  });
});
