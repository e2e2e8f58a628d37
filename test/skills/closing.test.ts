import { expect } from 'chai';
import { actionsOf, type CardAction } from '../../src/cards/card.ts';
import type { Address } from '../../src/conversation/address.ts';
import type { Postman } from '../../src/conversation/postman.ts';
import type { Reply } from '../../src/conversation/reply.ts';
import type { Language } from '../../src/domain/language.ts';
import { aConversation, cardIn, type Talk, TUESDAY_NINE, words } from '../helpers/a-conversation.ts';

const OFFICIAL = 'official@nomade.example';
const MANAGER = 'manager@nomade.example';
const FACILITY = 'facility@nomade.example';
const ELSEWHERE = 'eline.buysse@nomade.example';
/** Of the organisation of all of them but for the one elsewhere. */
const ROOM = 'brussels-boudewijn-fagne';
const addressOf = (email: string): Address => ({ channel: 'console', reference: { email } });

describe('a room or a desk that is closed', function () {
  this.timeout(30_000);
  let talk: Talk;
  let postman: Postman;
  let told: { to: string; reply: Reply }[] = [];

  before(async () => {
    talk = await aConversation(TUESDAY_NINE);
    postman = talk.nomade.postmanWith(async ({ reference }, reply) => {
      told.push({ to: (reference as { email: string }).email, reply });
    });
    for (const email of [OFFICIAL, MANAGER, FACILITY]) await says(email, 'hello');
  });
  afterEach(() => (told = []));

  const says = (email: string, text: string, language: Language = 'en') =>
    talk.says(email, text, { language, address: addressOf(email) });
  const presses = (email: string, action: CardAction, language: Language = 'en') =>
    talk.presses(email, action, { language, address: addressOf(email) });
  const does = (replies: Reply[], verb: string, title?: string): CardAction => {
    const action = actionsOf(cardIn(replies).card).find((one) => one.verb === verb && (!title || one.title === title));
    expect(action, `${verb} in ${words(replies)}`).to.exist;
    return action as CardAction;
  };
  const toldTo = (email: string) => told.filter(({ to }) => to === email).map(({ reply }) => reply);
  async function passes(): Promise<void> {
    await postman.look();
    await postman.settled();
  }

  let presented = 0;
  const press = (verb: string, data: object): CardAction => ({
    type: 'Action.Execute',
    title: verb,
    verb,
    data: { ...data, once: `test-${(presented += 1)}` },
  });
  const books = (email: string, day: string, from: string, to: string, language: Language = 'en') =>
    presses(email, press('book_room', { room: ROOM, days: [day], time: { from, to } }), language);

  it('is asked about first, with how many have booked it and never who', async () => {
    await books(OFFICIAL, '2026-11-26', '14:00', '16:00');
    await books(MANAGER, '2026-11-26', '10:00', '11:00');
    const asked = await says(FACILITY, 'close room Fagne in Brussels on Thursday');
    expect(words(asked)).to.include('Shall I close room Fagne, Boudewijn building: Thursday 26 November, all day?');
    expect(words(asked)).to.include('2 bookings would be cancelled.').and.not.include('Lindgren');
    expect(words(await says(OFFICIAL, 'what have I booked on Thursday?')), 'nothing is done yet').to.include('Fagne');
  });

  it('is closed by one press; each who had it is told once, and books what is near by one press', async () => {
    const done = await presses(FACILITY, does(await says(FACILITY, 'close room Fagne in Brussels on Thursday'), 'close_space_now', 'Repair')); // prettier-ignore
    expect(words(done)).to.include('Closed: room Fagne, Boudewijn building, Thursday 26 November, all day. 2 bookings cancelled'); // prettier-ignore
    await passes();
    await passes();

    expect(toldTo(MANAGER)).to.have.length(1);
    expect(toldTo(OFFICIAL)).to.have.length(1);
    expect(words(toldTo(OFFICIAL)))
      .to.include('Room Fagne, Boudewijn building is closed, so your booking is cancelled')
      .and.include('The owner had to close it: repair.')
      .and.include('14:00 to 16:00');
    const other = does(toldTo(OFFICIAL), 'book_room');
    expect(other.title).to.match(/^Book room /);
    expect(words(await presses(OFFICIAL, other))).to.match(
      /^Booked: room .*Thursday 26 November, from 14:00 to 16:00/s,
    );
  });

  it('is closed for others, not taken: with why, in lists and where it is asked for', async () => {
    const refused = words(await books(OFFICIAL, '2026-11-26', '09:00', '10:00', 'nl'));
    expect(refused).to.include('Zaal Fagne is dan gesloten (herstelling).').and.not.include('bezet');
    const free = words(await says(OFFICIAL, 'a room for 4 in Brussels on Thursday from 9 to 10'));
    expect(free).not.to.include('Fagne');
    expect(words(await says(OFFICIAL, 'welke zalen zijn gesloten?', 'nl'))).to.include(
      'Zaal Fagne, Boudewijngebouw: donderdag 26 november, de hele dag (herstelling)',
    );
    expect(words(await says(OFFICIAL, 'quelles salles sont fermées à Bruxelles ?', 'fr'))).to.include(
      'La salle Fagne, ',
    );
    expect(words(await says(OFFICIAL, 'is Fagne free on Thursday?'))).to.include('closed (repair)');
  });

  it('is no booking of the one who closed it', async () => {
    expect(words(await says(FACILITY, 'what have I booked on Thursday?'))).not.to.include('Fagne');
    expect(words(await says(FACILITY, 'my week'))).not.to.include('Fagne');
  });

  it('is closed already the second time, and open again when it is said', async () => {
    expect(words(await says(FACILITY, 'close room Fagne on Thursday'))).to.include('Room Fagne is already closed then');
    expect(words(await says(OFFICIAL, 'room Fagne is open again'))).to.include(
      'Only the facility managers can close or open room Fagne: Gisela',
    );
    const opened = words(await says(FACILITY, 'room Fagne is open again'));
    expect(opened).to.include('Room Fagne, Boudewijn building is open again: Thursday 26 November, all day.');
    expect(words(await says(FACILITY, 'room Fagne is open again'))).to.include('is not closed then');
    expect(words(await says(FACILITY, 'which rooms are closed?'))).to.include('No room or desk is closed.');
    expect(words(await books(OFFICIAL, '2026-11-26', '09:00', '10:00'))).to.match(/^Booked: room Fagne/);
  });

  it('is for those who manage the facilities of its owner: others hear who can', async () => {
    for (const [language, text, said] of [
      [
        'en',
        'close room Fagne on Friday',
        'Only the facility managers can close or open room Fagne: Gisela Plumacher.',
      ],
      ['nl', 'sluit zaal Fagne vrijdag', 'Alleen het gebouwenbeheer sluit en opent zaal Fagne: Gisela Plumacher.'],
      ['fr', 'ferme la salle Fagne vendredi', 'la salle Fagne revient aux gestionnaires du site : Gisela Plumacher.'],
      ['de', 'sperre den Raum Fagne am Freitag', 'kann nur die Gebäudeverwaltung: Gisela Plumacher.'],
    ] as const) {
      const refused = words(await says(OFFICIAL, text, language)).replaceAll('\u00a0', ' ');
      expect(refused).to.include(said);
    }
    const stolen = press('close_space_now', { spaceId: ROOM, days: ['2026-11-27'] });
    expect(words(await presses(OFFICIAL, stolen))).to.include('Only the facility managers');
    const elsewhere = words(
      await presses(ELSEWHERE, press('close_space_now', { spaceId: ROOM, days: ['2026-11-27'] })),
    );
    expect(elsewhere).to.include('of its owner (FPS Policy and Support (BOSA))').and.not.include('Plumacher');
    expect(words(await says(FACILITY, 'which rooms are closed?'))).to.include('No room or desk is closed.');
  });

  it('asks when, and is closed for hours and for several days', async () => {
    const asked = await says(FACILITY, 'close room Fagne');
    expect(words(asked)).to.include('When is room Fagne, Boudewijn building to be closed?');
    const friday = await says(FACILITY, 'Friday afternoon');
    expect(words(friday)).to.include(
      'Shall I close room Fagne, Boudewijn building: Friday 27 November, in the afternoon?',
    );
    await presses(FACILITY, does(friday, 'close_space_now', 'Without a reason'));
    const range = await says(FACILITY, 'Raum Fagne ist vom 30. November bis 2. Dezember gesperrt', 'de');
    await presses(FACILITY, does(range, 'close_space_now', 'Bauarbeiten'), 'de');

    const list = words(await says(OFFICIAL, 'welche Räume sind gesperrt?', 'de'));
    expect(list).to.match(/Raum Fagne, .*: Freitag, 27\. November, nachmittags/);
    expect(list).to.include('Montag, 30. November, bis Mittwoch, den 2. Dezember (Bauarbeiten)');
    expect(words(await books(MANAGER, '2026-11-27', '09:00', '12:00'))).to.match(/^Booked: room Fagne/);
    expect(words(await books(MANAGER, '2026-11-27', '12:30', '13:30'))).to.include('Room Fagne is closed then');
  });

  it('tells of several days at once, and today where it is closed today', async () => {
    for (const day of ['2026-12-07', '2026-12-08']) await books(OFFICIAL, day, '09:00', '10:00');
    await books(OFFICIAL, '2026-11-24', '11:00', '12:00');
    await presses(FACILITY, press('close_space_now', { spaceId: ROOM, days: ['2026-12-07', '2026-12-08'], reason: 'event' })); // prettier-ignore
    await passes();
    expect(toldTo(OFFICIAL)).to.have.length(1);
    expect(words(toldTo(OFFICIAL)))
      .to.include('What you had is closed')
      .and.include('Monday 7 December')
      .and.include('Tuesday 8 December')
      .and.include('an event');
    await presses(FACILITY, press('close_space_now', { spaceId: ROOM, days: ['2026-11-24'] }));
    await passes();
    expect(words(toldTo(OFFICIAL))).to.include('Room Fagne, Boudewijn building is closed');
  });

  it('is told in the language of who had it, and not before they work', async () => {
    await books(MANAGER, '2026-12-10', '09:00', '10:00');
    talk.wait(13 * 60);
    await presses(FACILITY, press('close_space_now', { spaceId: ROOM, days: ['2026-12-10'], reason: 'cleaning' }));
    await passes();
    expect(toldTo(MANAGER)).to.deep.equal([]);
    talk.wait(11 * 60);
    await passes();
    expect(words(toldTo(MANAGER)))
      .to.include('Zaal Fagne, Boudewijngebouw, is gesloten: je boeking is vervallen')
      .and.include('De eigenaar moest ze sluiten: schoonmaak.');
  });

  it('refuses days that are over, and times that make no sense', async () => {
    expect(words(await presses(FACILITY, press('close_space_now', { spaceId: ROOM, days: ['2026-11-20'] })))).to.include('already passed'); // prettier-ignore
    const backwards = press('close_space_now', { spaceId: ROOM, days: ['2026-12-15'], time: { from: '16:00', to: '14:00' } }); // prettier-ignore
    expect(words(await presses(FACILITY, backwards))).to.include('would end before it starts');
    expect(words(await says(FACILITY, 'close room Atlantis on Friday'))).to.include(
      'no room or desk called “Atlantis”',
    );
  });

  it('is opened again line by line, also where two lines are of one day', async () => {
    const days = ['2026-12-16'];
    for (const from of ['08', '14']) {
      const hours = { time: { from: `${from}:00`, to: `${from}:30` } };
      await presses(FACILITY, press('close_space_now', { spaceId: ROOM, days, ...hours }));
    }
    const listed = await presses(FACILITY, press('closures', { days }));
    expect(words(await presses(FACILITY, does(listed, 'reopen_space'))))
      .to.include('08:00')
      .and.not.include('14:00');
    expect(words(await presses(FACILITY, press('closures', { days }))))
      .to.include('14:00')
      .and.not.include('08:00');
  });
});
