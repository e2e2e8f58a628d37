import { expect } from 'chai';
import { actionsOf, type CardAction } from '../../src/cards/card.ts';
import type { Reply } from '../../src/conversation/reply.ts';
import type { Address } from '../../src/conversation/address.ts';
import type { BookingId } from '../../src/domain/bookings/booking.ts';
import { addDays, dayAt, isoWeekday, type LocalDate } from '../../src/domain/local-date.ts';
import type { Person } from '../../src/domain/people/person.ts';
import type { Stores } from '../../src/stores.ts';
import { aConversation, cardIn, type Talk, TUESDAY_NINE, words } from '../helpers/a-conversation.ts';
import { storesForDemo } from '../helpers/test-stores.ts';

const NORA = 'official@nomade.example';
const FILIP = 'manager@nomade.example';
const BRAM = 'bram.luyten@nomade.example';
const JEROEN = 'jeroen.coppens@nomade.example'; // of another organisation, and visible to the network
const ROOM = 'brussels-boudewijn-polders'; // seats 8
const SMALL = 'brussels-boudewijn-fagne'; // seats 4
const NEXT = { organisation: 'bosa' as Person['organisation'] };

describe('A meeting with people in it', () => {
  let stores: Stores;
  let talk: Talk;
  let sent: { to: Address; reply: Reply }[];
  let day: LocalDate;
  const booked: BookingId[] = [];
  /** Another day each time; what a test books is given back after it. */
  const aDay = () => {
    day = addDays(day, isoWeekday(day) === 5 ? 3 : 1);
    return day;
  };

  before(async function () {
    this.timeout(30_000); // starting a core
    stores = (await storesForDemo(TUESDAY_NINE)).stores;
    talk = await aConversation(TUESDAY_NINE, {
      stores,
      calendarAddress: (secret) => `https://nomade.example/calendar/${secret}.ics`,
    });
    for (const email of [NORA, FILIP, BRAM, JEROEN]) await talk.says(email, 'hello', at(email));
    const { organisation, id } = await who(JEROEN);
    await stores.choices.change(organisation, id, { visibility: 'network' });
  });
  beforeEach(() => {
    sent = [];
    day = dayAt(TUESDAY_NINE, 'Europe/Brussels');
  });
  afterEach(async () => {
    // What a test leaves to be told is not told in the next.
    for (const id of booked.splice(0)) {
      const { version = 0 } = (await stores.bookings.get(NEXT.organisation, id)) ?? {};
      await stores.bookings.settle(NEXT.organisation, id, version, 'cancelled');
    }
    await tells();
  });

  const at = (email: string) => ({ address: { channel: 'console', reference: { email } }, language: 'en' as const });
  const presses = (email: string, verb: string, slots: object = {}) =>
    talk.presses(email, { type: 'Action.Execute', title: '', verb, data: { ...slots, once: '' } }, at(email));
  const press = (email: string, action: CardAction) => talk.presses(email, action, at(email));
  const who = async (email: string): Promise<Person> => (await talk.nomade.people.byEmail(email))!;
  const actions = (replies: Reply[]) => actionsOf(cardIn(replies).card);
  const named = (replies: Reply[], title: string) => {
    const found = actions(replies).find((action) => action.title === title);
    expect(found, `${title} in ${words(replies)}`).to.exist;
    return found as CardAction;
  };
  const book = async (day: string, room = ROOM, from = '14:00', to = '16:00', email = NORA): Promise<BookingId> => {
    const answer = await presses(email, 'book_room', { room, days: [day], time: { from, to } });
    expect(words(answer)).to.match(/^Booked: room/);
    booked.push(named(answer, 'Cancel').data['booking'] as BookingId);
    return booked.at(-1)!;
  };
  const round = async () => talk.nomade.chores.find(({ name }) => name === 'invitations')?.run();
  const tells = async () => {
    await round();
    await posts();
  };
  const posts = async () => {
    const postman = talk.nomade.postmanWith(async (to, reply) => void sent.push({ to, reply }));
    await postman.look();
    await postman.settled();
  };
  const toldTo = (email: string) =>
    sent.filter(({ to }) => (to.reference as { email: string }).email === email).map(({ reply }) => words([reply]));
  const inviteAndTell = async (booking: BookingId, ...people: string[]) => {
    await presses(NORA, 'invite', { booking, people });
    await tells();
    const cards = sent;
    sent = [];
    return (email: string) =>
      cards.filter(({ to }) => (to.reference as { email: string }).email === email).map(({ reply }) => reply);
  };

  it('asks colleagues of any administration, each once, in their own words and time', async () => {
    const booking = await book(aDay());
    const invited = await presses(NORA, 'invite', { booking, people: ['Filip', 'Jeroen Coppens'] });
    expect(words(invited)).to.match(/^I am inviting Filip Desmedt and Jeroen Coppens/);
    expect(sent).to.deep.equal([]);
    await tells();
    await tells();

    expect(toldTo(FILIP)).to.have.length(1);
    expect(toldTo(FILIP)[0]).to.match(
      /^Nora Lindgren nodigt je uit voor een vergadering\nWanneer: woensdag 25 november/,
    );
    expect(toldTo(JEROEN)[0]).to.match(/^Nora Lindgren \(.+\) nodigt je uit/);
    expect(toldTo(JEROEN)[0], 'where it is, whatever rooms they may use').to.include('Boudewijnlaan 30, 1000 Brussel');
    expect(toldTo(JEROEN)[0]).to.include('Zaal: Polders');
    expect(toldTo(NORA)).to.deep.equal([]);
  });

  it('asks which where several have the name, and says of a stranger no more than that', async () => {
    const booking = await book(aDay());
    const asked = await presses(NORA, 'invite', { booking, people: ['Filip', 'Bram', 'Quentin Tarantula'] });
    expect(words(asked)).to.match(/^I am inviting Filip Desmedt/);
    expect(words(asked)).to.include('I know nobody called “Quentin Tarantula” whom you could invite.');
    const ruben = await who('ruben.neyens@nomade.example'); // elsewhere, and hidden
    const forged = {
      booking,
      person: 'Ruben Neyens',
      colleague: { organisation: ruben.organisation, person: ruben.id },
    };
    expect(words(await presses(NORA, 'invite', forged))).to.match(/^I know nobody called “Ruben Neyens”/);
    expect(words(await presses(NORA, 'invite', { booking, people: ['Nora Lindgren'] }))).to.match(
      /^You need no invitation/,
    );

    const both = await presses(NORA, 'invite', { booking, people: ['An', 'Filip'] });
    const which = both.find((reply) => words([reply]).includes('several people called “An”'))!;
    const chosen = await press(NORA, actionsOf(cardIn([which]).card)[0]!);
    expect(words(both)).to.include('Already invited: Filip Desmedt.');
    expect(words(chosen)).to.match(/^I am inviting An/);
  });

  it('lets those who are asked answer, on the card and again', async () => {
    const booking = await book(aDay());
    const cards = await inviteAndTell(booking, 'Filip', 'Bram Luyten');
    const [card] = cards(FILIP);
    const yes = await press(FILIP, actionsOf(cardIn([card!]).card)[0]!);

    expect(words(yes)).to.match(/^You are coming to the meeting with Nora Lindgren\nI have left your week as it is/);
    expect(words(yes), 'how many, and not who').to.include('Answers: 1 coming, 1 yet to answer');
    expect(words(yes)).not.to.include('Bram');
    const no = await press(FILIP, named(yes, 'I cannot come'));
    expect(words(no)).to.match(/^You are not coming to the meeting with Nora Lindgren/);
    expect(actions(no).map(({ title }) => title)).to.deep.equal(['I will come', 'My invitations']);
  });

  it('tells the organiser alone who comes, and of answers together', async () => {
    const booking = await book(aDay());
    await inviteAndTell(booking, 'Filip', 'Bram Luyten', 'Jeroen Coppens');
    const from = (await stores.bookings.get(NEXT.organisation, booking))!.slot.from.toISOString();
    await presses(FILIP, 'answer_invitation', { booking, from, accept: true });
    await tells();
    expect(toldTo(NORA), 'one answer of three').to.deep.equal([]);
    await presses(BRAM, 'answer_invitation', { booking, from, accept: false });
    await presses(JEROEN, 'answer_invitation', { booking, from, accept: true });
    await tells();
    await tells();

    expect(toldTo(NORA)).to.have.length(1);
    expect(toldTo(NORA)[0]).to.match(
      /^There are answers to your invitation\nWednesday .*: room Polders, .*\nComing\nFilip Desmedt .*\nJeroen Coppens · .*\nCannot come\nBram Luyten/,
    );
    expect(toldTo(NORA)[0]).to.include('Up to 3 people including you; the room seats 8.');
    const others = words(await presses(FILIP, 'who_comes', { booking }));
    expect(others).to.equal(words(await presses(FILIP, 'who_comes', { booking: 'no-such' })));
    expect(others).not.to.include('Bram');
  });

  it('tells of a first answer after an hour, where others keep silent; and not what was looked at', async () => {
    const booking = await book(aDay());
    await inviteAndTell(booking, 'Filip', 'Bram Luyten', 'Jeroen Coppens');
    const from = (await stores.bookings.get(NEXT.organisation, booking))!.slot.from.toISOString();
    await presses(FILIP, 'answer_invitation', { booking, from, accept: true });
    talk.wait(59);
    await tells();
    expect(toldTo(NORA)).to.deep.equal([]);
    talk.wait(1);
    await tells();
    expect(toldTo(NORA)).to.have.length(1);

    await presses(JEROEN, 'answer_invitation', { booking, from, accept: true });
    await tells();
    expect(toldTo(NORA), 'the hour of the next answer begins anew').to.have.length(1);
    talk.wait(60);
    await tells();
    expect(toldTo(NORA)).to.have.length(2);
    sent = [];
    await presses(BRAM, 'answer_invitation', { booking, from, accept: true });
    await presses(NORA, 'who_comes', { booking });
    talk.wait(60);
    await tells();
    expect(toldTo(NORA)).to.deep.equal([]);
  });

  it('that is moved is told once, as it is by then, and asked about anew', async () => {
    const booking = await book(aDay());
    const cards = await inviteAndTell(booking, 'Filip', 'Bram Luyten', 'Jeroen Coppens');
    const [yes, no] = actionsOf(cardIn(cards(FILIP)).card) as [CardAction, CardAction];
    await press(FILIP, yes);
    await presses(BRAM, 'answer_invitation', { ...no.data });
    const [first, second] = [aDay(), aDay()];
    await presses(NORA, 'change', { booking, days: [first] });
    const meanwhile = words(await presses(JEROEN, 'answer_invitation', { ...yes.data }));
    expect(meanwhile, 'before anybody was told').to.match(/has changed\nThe meeting has been moved in the meantime/);
    await round();
    await presses(NORA, 'change', { booking, days: [second] });
    await tells();
    await tells();

    for (const email of [FILIP, BRAM, JEROEN]) expect(toldTo(email), email).to.have.length(1);
    expect(toldTo(FILIP)[0]).to.match(
      /^De vergadering van Nora Lindgren is gewijzigd\nZe begint nu op een ander moment: kom je\?/,
    );
    expect(toldTo(FILIP)[0]).to.match(/Daarvoor: woensdag 25 november, van 14 tot 16 uur/);
    const old = await press(FILIP, yes);
    expect(words(old)).to.match(
      /^The meeting with Nora Lindgren has changed\nThe meeting has been moved in the meantime/,
    );
    expect(words(await presses(NORA, 'who_comes', { booking }))).to.match(
      /Not answered yet\nBram Luyten.*\nFilip Desmedt.*\nJeroen/,
    );
  });

  it('that is moved there and back is told to nobody, nor what is overtaken by something newer', async () => {
    const booking = await book(aDay());
    await inviteAndTell(booking, 'Filip');
    await presses(NORA, 'change', { booking, time: { from: '09:00', to: '10:00' } });
    await round();
    await presses(NORA, 'change', { booking, time: { from: '14:00', to: '16:00' } });
    await tells();
    expect(toldTo(FILIP)).to.deep.equal([]);

    await presses(NORA, 'uninvite', { booking, people: ['Filip'] });
    await presses(NORA, 'invite', { booking, people: ['Filip'] });
    const { organisation, id: person } = await who(FILIP);
    const until = new Date(talk.now().getTime() + 3_600_000);
    const about = { meetings: [{ booking, news: 1 }] };
    await stores.outbox.put([
      { organisation, person, key: `late ${booking}`, kind: 'meeting_news', about, due: talk.now(), until },
    ]);
    await posts();
    expect(toldTo(FILIP)).to.deep.equal([]);
    await tells();
    expect(toldTo(FILIP)).to.have.length(1);
  });

  it('that lasts longer, or gets another room, keeps the answers', async () => {
    const booking = await book(aDay());
    const cards = await inviteAndTell(booking, 'Filip', 'Bram Luyten');
    const [yes, no] = actionsOf(cardIn(cards(FILIP)).card) as [CardAction, CardAction];
    await press(FILIP, yes);
    await presses(BRAM, 'answer_invitation', { ...no.data });
    await presses(NORA, 'change', { booking, time: { from: '14:00', to: '16:30' } });
    await tells();

    expect(toldTo(FILIP)[0]).to.include('van 14 tot 16.30 uur').and.to.include('Je antwoord blijft staan');
    expect(toldTo(BRAM), 'who does not come').to.deep.equal([]);
    expect(words(await presses(NORA, 'who_comes', { booking }))).to.match(
      /Coming\nFilip Desmedt.*\nCannot come\nBram Luyten/,
    );
  });

  for (const [state, sentence] of [
    ['cancelled', 'De vergadering van Nora Lindgren is geannuleerd'],
    ['released', 'De zaal voor de vergadering van Nora Lindgren is vrijgegeven: niemand had ingecheckt'],
    ['declined', 'De vergadering van Nora Lindgren gaat niet door: de zaal is niet goedgekeurd'],
  ] as const) {
    it(`that is ${state} is told to those who had heard of it and had not said no`, async () => {
      const booking = await book(aDay());
      const cards = await inviteAndTell(booking, 'Filip', 'Bram Luyten');
      await press(BRAM, actionsOf(cardIn(cards(BRAM)).card)[1]!);
      await presses(NORA, 'invite', { booking, people: ['Jeroen Coppens'] });
      await round();
      const held = (await stores.bookings.get(NEXT.organisation, booking))!;
      await stores.bookings.settle(held.organisation, booking, held.version, state);
      await tells();

      expect(toldTo(FILIP).map((said) => said.split('\n')[0])).to.deep.equal([sentence]);
      expect(toldTo(BRAM)).to.deep.equal([]);
      expect(toldTo(JEROEN), 'who had not heard of it').to.deep.equal([]);
      expect(words(await presses(FILIP, 'my_invitations', { days: [held.slot.from.toISOString().slice(0, 10)] }))).to.match(/^You are not invited to any meeting then/); // prettier-ignore
      const late = await press(FILIP, actionsOf(cardIn(cards(FILIP)).card)[0]!);
      expect(words(late)).to.equal('That meeting is over or was cancelled.');
    });
  }

  it('to which somebody need not come any more is told to them, and to nobody else', async () => {
    const booking = await book(aDay());
    const cards = await inviteAndTell(booking, 'Filip', 'Bram Luyten');
    const off = await presses(NORA, 'uninvite', { booking, people: ['Filip'] });
    const late = words(await press(FILIP, actionsOf(cardIn(cards(FILIP)).card)[0]!));
    expect(late).to.equal('You are not invited to that meeting, or no longer.');
    expect(words(off)).to.match(/^No longer invited: Filip Desmedt\./);
    await tells();
    await tells();

    expect(toldTo(FILIP).map((said) => said.split('\n')[0])).to.deep.equal(['Je hoeft niet meer naar de vergadering van Nora Lindgren te komen']); // prettier-ignore
    expect(toldTo(BRAM)).to.deep.equal([]);
    expect(words(await presses(NORA, 'uninvite', { booking, people: ['Filip'] }))).to.match(
      /^Nobody called “Filip” is invited/,
    );
    await presses(NORA, 'invite', { booking, people: ['Filip'] });
    await tells();
    expect(toldTo(FILIP)[1]).to.match(/^Nora Lindgren nodigt je uit/);
  });

  it('for more than its room seats is offered a bigger one then and there', async () => {
    const booking = await book(aDay(), SMALL);
    expect(words(await presses(NORA, 'invite', { booking, people: ['Filip', 'Bram Luyten'] }))).not.to.include('seats');
    await presses(NORA, 'add_guests', { booking, guests: ['Ms Dupont of the Red Cross'] });
    const more = await presses(NORA, 'invite', { booking, people: ['Jeroen Coppens'] });

    expect(words(more)).to.include('That may be 5 people including you, and the room seats 4.');
    expect(named(more, 'Find a bigger room').data).to.include({ booking, capacity: 5 });
  });

  it('is nobody’s to invite to but its holder’s, and no desk is one', async () => {
    const booking = await book(aDay());
    const theirs = words(await presses(FILIP, 'invite', { booking, people: ['Bram Luyten'] }));
    expect(theirs).to.equal(words(await presses(FILIP, 'invite', { booking: 'no-such', people: ['Bram Luyten'] })));
    const from = (await stores.bookings.get(NEXT.organisation, booking))!.slot.from.toISOString();
    const uninvited = words(await presses(FILIP, 'answer_invitation', { booking, from, accept: true }));
    expect(uninvited).to.equal('You are not invited to that meeting, or no longer.');
    expect(await stores.invitations.ofMeeting({ ...NEXT, booking })).to.deep.equal([]);
    const desk = await presses(NORA, 'book_desk', { desk: 'eupen-gospert-a-01', days: [aDay()] });
    const held = actions(desk).find(({ verb }) => verb === 'cancel')?.data['booking'];
    expect(held, words(desk)).to.exist;
    expect(words(await presses(NORA, 'invite', { booking: held, people: ['Filip'] }))).to.equal(theirs);
    const desks = await presses(FILIP, 'invite', { people: ['Bram Luyten'], place: 'eupen' });
    expect(words(desks)).to.match(/^You have no meeting room booked for that/);
  });

  it('of several dates is told of in one card, and answered by one press; so is what becomes of them', async () => {
    const bookings: BookingId[] = [];
    for (let n = 0; n < 3; n++) bookings.push(await book(aDay()));
    for (const booking of bookings) await presses(NORA, 'invite', { booking, people: ['Filip'] });
    await tells();
    expect(toldTo(FILIP)).to.have.length(1);
    expect(toldTo(FILIP)[0]).to.match(/^Nora Lindgren nodigt je uit voor 3 vergaderingen\nJe bent uitgenodigd\n/);

    const [card] = sent.splice(0).map(({ reply }) => reply);
    const all = actionsOf(cardIn([card!]).card).find(({ verb }) => verb === 'answer_invitations');
    expect(words(await press(FILIP, all!))).to.match(/^You are coming to 3 meetings\./);
    await tells();
    expect(toldTo(NORA)).to.have.length(1);
    expect(toldTo(NORA)[0]).to.match(
      /^There are answers.*(\n.* · 1 coming, 0 cannot come, 0 yet to answer {2}\[\d\] Who is coming\?){3}$/,
    );

    sent.splice(0);
    for (const booking of bookings.slice(1)) await presses(NORA, 'cancel', { booking });
    await tells();
    await tells();
    expect(toldTo(FILIP)).to.have.length(1);
    expect(toldTo(FILIP)[0]).to.match(/^Nieuws over 2 vergaderingen van Nora Lindgren\nGeannuleerd\n/);
    expect(words(await press(FILIP, all!)), 'of those that still take place').to.match(
      /^You are coming to 1 meeting\./,
    );
  });

  describe('in a calendar', () => {
    const read = async (email: string, verb: string, slots: object = {}) => {
      const said = words(await presses(email, verb, slots));
      const secret = /calendar\/(\w+)\.ics/.exec(said)?.[1] ?? said;
      return () => talk.nomade.readCalendar(secret);
    };

    it('is one event for everybody, that follows what becomes of it', async () => {
      const booking = await book(aDay());
      await inviteAndTell(booking, 'Filip', 'Bram Luyten');
      const theirs = await read(FILIP, 'booking_in_calendar', { booking });
      const own = await read(NORA, 'booking_in_calendar', { booking });
      const [before] = (await theirs())!.events;
      await presses(NORA, 'change', { booking, days: [aDay()] });
      await tells();
      const [after] = (await theirs())!.events;
      const [ours] = (await own())!.events;

      expect(before).to.include({ title: 'Vergadering van Nora Lindgren', isCancelled: false });
      expect(
        before?.meeting?.attendees.map(({ name }) => name),
        'nobody else',
      ).to.deep.equal(['Filip Desmedt']);
      expect([after?.uid, ours?.uid]).to.deep.equal([before?.uid, before?.uid]);
      expect(after!.sequence).to.be.greaterThan(before!.sequence);
      expect(after?.when).to.deep.equal(ours?.when).and.not.to.deep.equal(before?.when);
      const named = ours?.meeting?.attendees.map(({ name, email }) => `${name} ${email ?? 'at no address'}`);
      expect(named).to.deep.equal(['Bram Luyten at no address', 'Filip Desmedt at no address']);

      await presses(NORA, 'uninvite', { booking, people: ['Filip'] });
      const [off] = (await theirs())!.events;
      expect(off).to.include({ isCancelled: true, uid: before!.uid });
      expect(off!.sequence).to.be.greaterThan(after!.sequence);
      await presses(NORA, 'change', { booking, days: [aDay()] });
      await tells();
      const [still] = (await theirs())!.events;
      expect(still?.when, 'of which they hear nothing any more').to.deep.equal(off?.when);
      const more = words(await presses(FILIP, 'booking_in_calendar', { booking }));
      expect(more).to.equal(words(await presses(FILIP, 'booking_in_calendar', { booking: 'no-such' })));
      await presses(NORA, 'invite', { booking, people: ['Filip'] });
      const [again] = (await theirs())!.events;
      expect(again!.isCancelled).to.equal(false);
      expect(again!.sequence).to.be.greaterThan(off!.sequence);
      await presses(NORA, 'cancel', { booking });
      expect((await theirs())!.events.map(({ isCancelled }) => isCancelled)).to.deep.equal([true]);
    });

    it('stands among one’s own days once one has said that one comes, and as long', async () => {
      const booking = await book(aDay());
      const cards = await inviteAndTell(booking, 'Filip');
      const [yes, no] = actionsOf(cardIn(cards(FILIP)).card) as [CardAction, CardAction];
      const whole = await read(FILIP, 'calendar_address', { anew: true });
      const uids = async () => (await whole())!.events.map(({ uid }) => uid).filter((uid) => uid.startsWith(booking));

      expect(await uids()).to.deep.equal([]);
      await press(FILIP, yes);
      expect(await uids()).to.deep.equal([`${booking}@nomade`]);
      await press(FILIP, no);
      expect(await uids()).to.deep.equal([]);
      const organisers = await read(NORA, 'calendar_address', { anew: true });
      expect((await organisers())!.events.map(({ uid }) => uid)).to.include(`${booking}@nomade`);
    });

    it('is nobody’s who is not asked, and closed with the rest', async () => {
      const booking = await book(aDay());
      const refused = words(await presses(FILIP, 'booking_in_calendar', { booking }));
      expect(refused).to.equal(words(await presses(FILIP, 'booking_in_calendar', { booking: 'no-such' })));
      await inviteAndTell(booking, 'Filip');
      const theirs = await read(FILIP, 'booking_in_calendar', { booking });
      await presses(FILIP, 'revoke_calendar_address');
      expect(await theirs()).to.equal(undefined);
    });
  });

  it('has a video link of its own where the organisation has them: the same for all who come, another for each meeting', async () => {
    const organisation = (await stores.people.organisation(NEXT.organisation))!;
    const rooms = { approvalHours: 24, releaseAfterMinutes: 10, videoLink: 'https://meet.example/{id}?as={id}' };
    const nothingElse = { people: [], teams: [], identities: [] };
    const linkIn = (said: string) => /https:\/\/meet\.example\/(\w{32})\?as=\1/.exec(said)?.[1];
    await stores.people.import({
      organisation: { ...organisation, policy: { ...organisation.policy, rooms } },
      ...nothingElse,
    });
    try {
      const [booking, other] = [await book(aDay()), await book(aDay())];
      const cards = await inviteAndTell(booking, 'Filip', 'Jeroen Coppens');
      const link = linkIn(words(cards(FILIP)));
      expect(link).to.exist;
      expect(linkIn(words(cards(JEROEN))), 'of another organisation').to.equal(link);
      const others = await inviteAndTell(other, 'Filip');
      expect(linkIn(words(others(FILIP)))).to.exist.and.not.to.equal(link);
      const own = await presses(NORA, 'change', { booking, time: { from: '14:00', to: '16:30' } });
      expect(linkIn(words(own)), 'on the organiser’s own card').to.equal(link);
      const no = await press(FILIP, actionsOf(cardIn(cards(FILIP)).card)[1]!);
      expect(linkIn(words(no)), 'who does not come').to.equal(undefined);
    } finally {
      await stores.people.import({ organisation, ...nothingElse });
    }
  });

  it('takes "I can’t make it" for an answer right after the invitations, and only there', async () => {
    const booking = await book('2026-12-01', SMALL);
    await inviteAndTell(booking, 'Filip');
    const alone = words(await talk.says(FILIP, "I can't make it", at(FILIP)));
    await talk.says(FILIP, 'what am I invited to?', at(FILIP));
    const after = words(await talk.says(FILIP, "I can't make it", at(FILIP)));
    await talk.says(FILIP, 'my invitations', at(FILIP));
    const again = words(await talk.says(FILIP, 'count me in after all', at(FILIP)));

    expect(alone).not.to.include('Nora Lindgren');
    expect(after).to.match(/^You are not coming to the meeting with Nora Lindgren/);
    expect(again).to.match(/^You are coming to the meeting with Nora Lindgren/);
  });

  it('is booked without a link where one was asked for and the organisation has none: and it is said who can help', async () => {
    const room = { room: SMALL, days: [aDay()], time: { from: '17:00', to: '18:00' } };
    const answer = words(await presses(NORA, 'book_room', { ...room, online: true }));
    expect(answer).to.match(
      /^Booked: room Fagne.*\n.*\n?Your organisation has set up no video links yet; access\.bosa@nomade\.example can\./,
    );
    const other = words(await presses(NORA, 'book_room', { ...room, time: { from: '08:00', to: '09:00' } }));
    expect(other).not.to.include('video links');
  });

  it('says nothing of it where others read along', async () => {
    const booking = await book(aDay());
    const conversation = { channel: 'slack' as const, id: 'T1:C1', kind: 'group' as const };
    for (const verb of ['invite', 'uninvite', 'who_comes', 'my_invitations', 'add_guests', 'reception_list']) {
      const data = { booking, people: ['Filip'], guests: ['X'], once: '' };
      const said = await talk.presses(
        NORA,
        { type: 'Action.Execute', title: '', verb, data },
        { ...at(NORA), conversation },
      );
      expect(words(said), verb).to.equal('Others read along here. Ask me in our own chat.');
    }
    expect(await stores.invitations.ofMeeting({ ...NEXT, booking })).to.deep.equal([]);
  });
});
