import { expect } from 'chai';
import { pino } from 'pino';
import { actionsOf, type CardAction } from '../../src/cards/card.ts';
import { toBlocks } from '../../src/channels/slack/blocks/to-blocks.ts';
import type { Address } from '../../src/conversation/address.ts';
import type { Reply } from '../../src/conversation/reply.ts';
import type { BookingId } from '../../src/domain/bookings/booking.ts';
import { addDays, isoWeekday, type LocalDate } from '../../src/domain/local-date.ts';
import { wordsOf } from '../../src/locales/words.ts';
import type { Person } from '../../src/domain/people/person.ts';
import type { Stores } from '../../src/stores.ts';
import { aConversation, cardIn, type Talk, TUESDAY_NINE, words } from '../helpers/a-conversation.ts';
import { refusalsOfBlocks } from '../helpers/slack-limits.ts';
import { storesForDemo } from '../helpers/test-stores.ts';

const NORA = 'official@nomade.example';
const FILIP = 'manager@nomade.example';
const APPROVER = 'approver@nomade.example';
const FACILITY = 'facility@nomade.example';
const ROOM = 'brussels-boudewijn-polders';
const SMALL = 'brussels-boudewijn-fagne';
const ON_REQUEST = 'brussels-boudewijn-pajottenland';
const TEAMS_BYTES = 28_000;
const TIME = { from: '14:00', to: '16:00' };
const SERIES_DATES = 31;
const DAYS_AHEAD = 60;

describe('meetings under attack', function () {
  this.timeout(60_000); // starting a core
  let stores: Stores;
  let talk: Talk;
  let nora: Person;
  let sent: { to: Address; reply: Reply }[] = [];
  const faults: string[] = [];
  let day = '2026-11-25' as LocalDate;
  const aDay = () => (day = addDays(day, isoWeekday(day) === 5 ? 3 : 1));

  before(async () => {
    stores = (await storesForDemo(TUESDAY_NINE)).stores;
    const log = pino({ level: 'error' }, { write: (line: string) => void faults.push(line) });
    talk = await aConversation(TUESDAY_NINE, { stores, log });
    for (const email of [NORA, FILIP, APPROVER]) await talk.says(email, 'hello', at(email));
    nora = (await talk.nomade.people.byEmail(NORA))!;
    const organisations = await stores.people.organisations();
    const organisation = { ...organisations.find(({ id }) => id === 'bosa')!, daysAhead: DAYS_AHEAD };
    await stores.people.import({ organisation, people: [], teams: [], identities: [] });
  });
  afterEach(() => expect(faults).to.deep.equal([]));

  const at = (email: string) => ({ address: { channel: 'console', reference: { email } }, language: 'en' as const });
  const presses = (email: string, verb: string, slots: object = {}) =>
    talk.presses(email, { type: 'Action.Execute', title: '', verb, data: { ...slots, once: '' } }, at(email));
  const press = (email: string, action: CardAction) => talk.presses(email, action, at(email));
  const book = async (on: string, room = ROOM): Promise<BookingId> => {
    const answer = await presses(NORA, 'book_room', { room, days: [on], time: TIME });
    const cancel = actionsOf(cardIn(answer).card).find(({ verb }) => verb === 'cancel');
    expect(cancel, words(answer)).to.exist;
    return cancel!.data['booking'] as BookingId;
  };
  /** What somebody is told by what goes by itself. */
  const toldTo = async (email: string): Promise<Reply[]> => {
    for (const name of ['room requests', 'invitations']) await talk.nomade.chores.find((one) => one.name === name)?.run(); // prettier-ignore
    const postman = talk.nomade.postmanWith(async (to, reply) => void sent.push({ to, reply }));
    await postman.look();
    await postman.settled();
    const told = sent.filter(({ to }) => (to.reference as { email: string }).email === email);
    sent = [];
    return told.map(({ reply }) => reply);
  };
  const fit = (replies: Reply[], what: string) => {
    for (const { card } of replies.filter((reply) => reply.kind === 'card')) {
      expect(JSON.stringify(card).length * 2, `${what}, for Teams`).to.be.lessThan(TEAMS_BYTES);
      expect(refusalsOfBlocks(toBlocks(card, wordsOf('en').drawing)), what).to.deep.equal([]);
    }
  };

  for (const [verb, slots] of [
    ['cancel', {}],
    ['uninvite', { people: ['Filip'] }],
  ] as const) {
    it(`that move before ${verb} is told are off at the time and in the room that people know`, async () => {
      const booking = await book(aDay());
      await presses(NORA, 'invite', { booking, people: ['Filip'] });
      const [known = ''] = words(await toldTo(FILIP)).match(/Wanneer: .*/) ?? [];
      await presses(NORA, 'change', { booking, desk: SMALL, days: [aDay()], time: TIME });
      await presses(NORA, verb, { booking, ...slots });
      const said = words(await toldTo(FILIP));
      expect(said).to.include(known).and.to.include('Zaal: Polders').and.not.to.include('Fagne');
    });
  }

  it('in a room that is only asked for say so to whoever is invited', async () => {
    const booking = await book('2026-12-11', ON_REQUEST);
    await presses(NORA, 'invite', { booking, people: ['Filip'] });
    expect(words(await toldTo(FILIP))).to.include(`Zaal: Pajottenland (${wordsOf('nl').approvals.notYet})`);
    await presses(NORA, 'cancel', { booking });
    await toldTo(FILIP);
  });

  it('of the longest series are approved and answered by one press, on every channel', async () => {
    const workdays = Array.from({ length: DAYS_AHEAD }, (_, n) => addDays('2026-12-01' as LocalDate, n));
    const days = workdays.filter((one) => isoWeekday(one) <= 5 && !one.startsWith('2026-12-25')).slice(0, SERIES_DATES);
    await presses(NORA, 'book_room', { room: ON_REQUEST, days, time: { from: '09:00', to: '09:30' } });
    const { id, organisation } = nora;
    const far = { from: new Date('2026-12-01'), to: new Date('2027-03-01') };
    const dates = (await stores.bookings.ofPerson(organisation, id, far)).filter(({ space, state }) => space === ON_REQUEST && state === 'requested'); // prettier-ignore
    expect(dates.length).to.be.greaterThan(25);
    const asked = await toldTo(APPROVER);
    fit(asked, 'asked');
    const yes = actionsOf(cardIn(asked).card).find(({ data }) => data['others'])!;
    expect(words(await press(APPROVER, yes))).to.include(`You said yes to ${dates.length} dates`);

    for (const { id: booking } of dates) await presses(NORA, 'invite', { booking, people: ['Filip'] });
    const invited = await toldTo(FILIP);
    fit(invited, 'invited');
    const all = actionsOf(cardIn(invited).card).find(({ verb }) => verb === 'answer_invitations')!;
    expect(words(await press(FILIP, all))).to.match(new RegExp(`^You are coming to ${dates.length} meetings`));
  });

  it('of which none is named, and very many people, are asked for on a card that every channel draws', async () => {
    for (let n = 0; n < 3; n++) await book(aDay());
    const people = Array.from({ length: 150 }, (_, n) => `Jan Janssens-Vanden ${n} ${'x'.repeat(80)}`);
    const [most, guests] = [people.slice(0, 60), people.slice(0, 30)];
    const asked = { invite: { people: most }, uninvite: { people }, add_guests: { guests } };
    for (const [verb, slots] of Object.entries(asked)) {
      const which = await presses(NORA, verb, { ...slots, place: 'brussels' });
      expect(words(which), verb).to.match(/^Which of your meetings/);
      fit(which, verb);
      const answer = await presses(NORA, verb, { ...slots, days: [day] });
      expect(answer, verb).to.have.length(1);
      expect(words(answer).split('\n')[0]?.length, 'a sentence that can be read').to.be.lessThan(400);
      fit(answer, verb);
    }
    fit(await presses(FACILITY, 'reception_list'), 'reception');
  });

  it('that are decided on with one that is not the owner’s to decide are told of at once all the same', async () => {
    const booking = await book('2026-12-18', ON_REQUEST);
    const [asked] = actionsOf(cardIn(await toldTo(APPROVER)).card);
    const forged = { ...asked!, data: { ...asked!.data, others: [['no-such', 1]] } };
    await press(APPROVER, forged);
    const told = words(await toldTo(NORA));
    expect((await stores.bookings.get(nora.organisation, booking))?.state).to.equal('confirmed');
    expect(told).to.include('Pajottenland');
  });

  it('do not say that they are near to whoever asks, of whom nothing is known', async () => {
    const organisation = (await stores.people.organisation(nora.organisation))!;
    const { home: _home, ...nowhere } = nora;
    await stores.people.import({ organisation, people: [nowhere], teams: [], identities: [] });
    const wish = { people: ['Filip'], days: ['2026-12-09'], time: TIME };
    await presses(NORA, 'log_day', { workMode: 'leave', days: wish.days });
    await presses(FILIP, 'log_day', { workMode: 'office', place: 'namur', days: wish.days });
    const offered = words(await presses(NORA, 'book_room', wish));
    await stores.people.import({ organisation, people: [nora], teams: [], identities: [] });
    expect(offered).to.match(/\nNamur/);
    expect(offered).not.to.include(wordsOf('en').fair.onlyYou);
    expect(offered).to.include(wordsOf('en').fair.notAll);
  });

  it('are expected by no reception on the last day of all', async () => {
    for (const days of [['9999-12-31'], ['2027-12-01', '9999-12-31'], ['0000-01-01']]) {
      expect(words(await presses(FACILITY, 'reception_list', { days }))).to.equal('No visitors are expected then.');
    }
    expect(words(await presses(FILIP, 'answer_invitations', { meetings: [['x', 4e9]], accept: true }))).to.match(/^You are (not )?invited to/); // prettier-ignore
  });

  it('are told to be off also where they would have been over by now, had they not been', async () => {
    const booking = await book('2026-12-22');
    await presses(NORA, 'invite', { booking, people: ['Filip'] });
    await toldTo(FILIP);
    await presses(NORA, 'change', { booking, days: ['2026-11-24'], time: { from: '10:00', to: '11:00' } });
    await presses(NORA, 'cancel', { booking });
    talk.wait(150);
    expect(words(await toldTo(FILIP))).to.include('dinsdag 22 december');
  });
});
