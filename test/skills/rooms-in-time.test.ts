import { expect } from 'chai';
import { actionsOf } from '../../src/cards/card.ts';
import type { Conversation } from '../../src/conversation/incoming.ts';
import type { Reply } from '../../src/conversation/reply.ts';
import type { BookingId } from '../../src/domain/bookings/booking.ts';
import { instantAt, type LocalDate, type LocalTime } from '../../src/domain/local-date.ts';
import type { Person } from '../../src/domain/people/person.ts';
import type { SiteId, SpaceId } from '../../src/domain/places/place.ts';
import type { Stores } from '../../src/stores.ts';
import { aConversation, cardIn, type Talk, TUESDAY_NINE, words } from '../helpers/a-conversation.ts';
import { storesForDemo } from '../helpers/test-stores.ts';

const OFFICIAL = 'official@nomade.example';
const MANAGER = 'manager@nomade.example';
const TODAY = '2026-11-24' as LocalDate;

describe('A meeting room, while it lasts and for many dates', () => {
  let stores: Stores;
  let talk: Talk;
  let room: { id: SpaceId; site: SiteId; name: string };
  let person: Person;
  beforeEach(async () => {
    ({ stores } = await storesForDemo(TUESDAY_NINE));
    talk = await aConversation(TUESDAY_NINE, { stores });
    person = (await talk.nomade.people.byEmail(OFFICIAL))!;
    const rooms = await stores.sites.spaces('eupen-gospert' as SiteId, 'room');
    room = rooms.find(({ name }) => name === 'Weser')!;
  });

  const ask = (verb: string, slots: object, who = OFFICIAL, conversation?: Conversation) =>
    talk.presses(who, { type: 'Action.Execute', title: '', verb, data: { ...slots, once: '' } }, { language: 'en', ...(conversation && { conversation }) }); // prettier-ignore
  const press = async (replies: Reply[], title: string, who = OFFICIAL) => {
    const action = actionsOf(cardIn(replies).card).find((one) => one.title.startsWith(title));
    expect(action, `“${title}” on ${words(replies)}`).to.exist;
    return talk.presses(who, action!, { language: 'en' });
  };
  const say = (text: string) => talk.says(OFFICIAL, text, { language: 'en' });
  const book = (from: string, to: string, who = OFFICIAL) =>
    ask('book_room', { room: room.id, days: [TODAY], time: { from, to } }, who);
  const mine = () =>
    stores.bookings.ofPerson(person.organisation, person.id, { from: TUESDAY_NINE, to: new Date('2027-12-01') });
  const held = async () => (await mine()).find(({ space }) => space === room.id)!;

  it('goes on for half an hour more by the button on its card, and whoever is there stays there', async () => {
    await book('09:15', '10:00');
    talk.wait(15);
    await ask('check_in', { booking: (await held()).id });
    talk.wait(30);
    const longer = await say('15 minutes longer');
    expect(words(longer)).to.match(/^Extended: room Weser[^]*from 09:15 to 10:15/);
    expect(words(await press(longer, '30 min longer'))).to.match(/^Extended: room Weser[^]*from 09:15 to 10:45/);
    expect((await held()).state).to.equal('checked-in');
  });

  it('that somebody else has next can be kept until then, or left for one that is free', async () => {
    await book('10:00', '11:00');
    await book('11:15', '12:00', MANAGER);
    const limited = await say('half an hour longer');
    expect(words(limited)).to.match(/^Room Weser is taken from 11:15 on/);
    expect(words(await press(limited, 'Stay until 11:15'))).to.match(/^Extended: room Weser[^]*to 11:15/);

    const elsewhere = await say('half an hour longer');
    expect(words(await press(elsewhere, 'Room '))).to.match(/^Moved: room [^]*from 10:00 to 11:45/);
    expect((await mine()).filter(({ kind }) => kind === 'room')).to.have.length(1);
  });

  it('that has begun goes on in another room, and is not taken there from the beginning', async () => {
    await book('09:00', '10:00');
    await book('10:00', '11:00', MANAGER);
    talk.wait(45);
    const limited = await say('an hour longer');
    const booked = await press(limited, 'Room ');
    expect(words(booked)).to.match(/^Booked: room (?!Weser)[^]*from 10:00 to 11:00/);
    expect(words(limited)).not.to.include('Stay until');
  });

  it('becomes half a day of which it is asked which, and stays where it seats all who come', async () => {
    await ask('book_room', { room: room.id, days: ['2026-11-26'], wholeDay: true });
    const half = await say('make it half a day');
    expect(words(half)).to.match(/^Which half of the day shall I keep room Weser for\?/);
    expect(words(await press(half, 'Afternoon'))).to.match(/When: Thursday 26 November, in the afternoon/);
    const enough = await ask('change', { booking: (await held()).id, capacity: 5 });
    expect(words(enough)).to.equal('Room Weser has 8 seats: that is enough.');
  });

  it('asks which is meant where one goes on and another was spoken of last', async () => {
    await book('09:00', '10:00');
    await ask('book_room', { room: room.id, days: ['2026-11-26'], time: { from: '10:00', to: '11:00' } });
    talk.wait(30);
    const which = await say('half an hour longer');
    expect(words(which)).to.match(/^Which one do you mean\?\nTuesday 24 November[^]*Thursday 26 November/);
    const slots = (await mine()).filter(({ space }) => space === room.id).map(({ slot }) => slot.to.toISOString());
    expect(slots).to.deep.equal(['2026-11-24T09:00:00.000Z', '2026-11-26T10:00:00.000Z']);
  });

  describe('of which there are more than a button can name', () => {
    const days = Array.from({ length: 20 }, (_, n) => new Date(Date.UTC(2026, 11, 1 + n)).toISOString().slice(0, 10));
    async function hold(day: string, from: string, to: string): Promise<BookingId> {
      const at = (time: string) => instantAt(day as LocalDate, time as LocalTime, 'Europe/Brussels');
      const { organisation, id } = person;
      const wish = { organisation, person: id, kind: 'room' as const, site: room.site, space: room.id };
      const claim = await stores.bookings.claim([{ ...wish, slot: { from: at(from), to: at(to) }, key: `${day} ${from}` }]); // prettier-ignore
      return claim.outcome === 'booked' ? claim.bookings[0]!.id : expect.fail(claim.outcome);
    }

    it('all are cancelled by one press that says how many, and none where they have become more since', async () => {
      for (const day of days) for (const from of ['09', '11']) await hold(day, `${from}:00`, `${from}:30`);
      const asked = await say('cancel everything from 1 to 20 December');
      expect(words(asked)).to.match(/^Shall I cancel (4\d) bookings\?/);
      const count = /^Shall I cancel (\d+)/.exec(words(asked))![1]!;

      const before = (await mine()).length;
      await hold(days[3]!, '15:00', '16:00');
      const again = await press(asked, `Cancel all ${count}`);
      expect(words(again)).to.match(new RegExp(`^Shall I cancel ${Number(count) + 1} bookings`));
      expect(await mine()).to.have.length(before + 1);
      expect(words(await press(again, 'Cancel all'))).to.include(`${Number(count) + 1} bookings cancelled`);
      expect(await mine()).to.have.length(before - Number(count));
    });
  });

  describe('for people who are named', () => {
    const thursday = { days: ['2026-11-26'], time: { from: '14:00', to: '16:00' } };
    const group: Conversation = { channel: 'console', id: 'all', kind: 'group' };

    it('is where it is fair to them, and asks which of several is meant', async () => {
      const which = await ask('book_room', { people: ['N', 'Bram'], ...thursday });
      expect(words(which)).to.match(/^I know several people called “N”/);
      const offered = await talk.presses(OFFICIAL, actionsOf(cardIn(which).card).at(2)!, { language: 'en' });
      expect(words(offered)).to.match(/Rooms for the 3 of you on Thursday 26 November/);
      expect(words(await press(offered, 'Book'))).to.include('I am inviting Bram Luyten and Nele Dhondt.'); // prettier-ignore
    });

    it('takes no id of a button for somebody whose name it does not go with', async () => {
      const manager = (await talk.nomade.people.byEmail(MANAGER))!;
      const colleague = { organisation: manager.organisation, person: manager.id };
      const forged = await ask('book_room', { person: 'Bram', colleague, ...thursday });
      expect(words(forged)).to.match(/^I know nobody called “Bram”[^]*Where would you like to meet/);
      expect(words(forged)).not.to.include(manager.name);
    });

    it('weighs and finds nobody where others read along', async () => {
      const asked = await ask('book_room', { people: ['N', 'Bram'], ...thursday }, OFFICIAL, group);
      expect(words(asked)).to.match(/^Others read along here[^]*Where would you like to meet/);
      const bram = await ask('book_room', { room: room.id, people: ['Bram'], ...thursday }, OFFICIAL, group);
      expect(words(bram))
        .to.match(/^Booked: room Weser/)
        .and.not.include('Luyten');
      expect(words(bram)).to.include('Invite Bram');
    });

    it('is held for citizens only where a site receives them', async () => {
      const sites = await stores.sites.sites();
      const closed = sites.find(({ hosts }) => !hosts?.includes('citizens'))!;
      const [some] = await stores.sites.spaces(closed.id, 'room');
      const refused = await ask('book_room', { room: some!.id, hosted: 'citizens', ...thursday });
      expect(words(refused)).to.include('does not receive citizens');
      const listed = await ask('book_room', { place: closed.place, hosted: 'citizens', ...thursday });
      const receives = sites
        .filter(({ place }) => place === closed.place)
        .some(({ hosts }) => hosts?.includes('citizens'));
      if (!receives) expect(words(listed)).to.include('does not receive citizens').and.include('The nearest sites');
    });
  });
});
