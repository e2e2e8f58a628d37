import { expect } from 'chai';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { actionsOf, type CardAction } from '../../src/cards/card.ts';
import type { Reply } from '../../src/conversation/reply.ts';
import type { BookingId } from '../../src/domain/bookings/booking.ts';
import { lowdbStores } from '../../src/stores.ts';
import { aConversation, cardIn, type Talk, TUESDAY_NINE, words } from '../helpers/a-conversation.ts';
import { aFolder } from '../store/stores.ts';

const NORA = 'official@nomade.example';
const GISELA = 'facility@nomade.example'; // of the organisation that owns the site
const INES = 'ines.dhondt@nomade.example'; // who manages the facilities of another
const ROOM = 'brussels-boudewijn-polders';

const pressed = (verb: string, data: object): CardAction => ({
  ...{ type: 'Action.Execute', title: '', verb },
  data: { ...data, once: '' },
});

async function books(talk: Talk, day: string, from = '14:00', slots: object = {}): Promise<BookingId> {
  const time = { from, to: `${Number(from.slice(0, 2)) + 1}:00` };
  const answer = await talk.presses(NORA, pressed('book_room', { room: ROOM, days: [day], time, ...slots }));
  expect(words(answer)).to.match(/^Booked: room/);
  const cancel = actionsOf(cardIn(answer).card).find(({ verb }) => verb === 'cancel');
  return cancel?.data['booking'] as BookingId;
}

describe('Guests from outside', () => {
  let talk: Talk;
  const press = (email: string, verb: string, data: object = {}) =>
    talk.presses(email, pressed(verb, data), { language: 'en' });
  const receptionOf = async (email: string, data: object = {}) => words(await press(email, 'reception_list', data));
  before(async function () {
    this.timeout(30_000); // starting a core
    talk = await aConversation(TUESDAY_NINE);
  });

  it('are announced by their host, and expected by the reception of the site, whoever holds the room', async () => {
    const booking = await books(talk, '2026-11-25');
    const said = await press(NORA, 'add_guests', { booking, guests: ['Ms Dupont of the Red Cross', 'Jan Peeters'] });
    expect(words(said)).to.match(/^Only you and the facility managers of the site see the names\./);
    expect(words(said)).to.include('The reception expects 2 visitors for you');
    expect(words(said)).to.match(/From outside\nMs Dupont of the Red Cross.*\nJan Peeters/);

    expect(await receptionOf(GISELA)).to.match(
      /^Expected at the reception\nWednesday 25 November\nBoudewijn building\nRoom Polders, from 14:00 to 15:00, with Nora Lindgren · Ms Dupont of the Red Cross; Jan Peeters/,
    );
    expect(await receptionOf(GISELA, { days: ['2026-11-26'] })).to.equal('No visitors are expected then.');
    expect(await receptionOf(GISELA, { place: 'eupen' })).to.equal('No visitors are expected then.');
  });

  it('are nobody’s to see but theirs', async () => {
    const booking = await books(talk, '2026-11-25', '16:00');
    await press(NORA, 'add_guests', { booking, guests: ['Zoé Secrète'] });
    await press(NORA, 'invite', { booking, people: ['Filip'] });

    expect(await receptionOf(GISELA)).to.include('Zoé Secrète');
    expect(await receptionOf(INES), 'of another owner').to.equal('No visitors are expected then.');
    expect(await receptionOf(NORA)).to.equal('Only the facility managers of a site see whom its reception expects.');
    const filip = 'manager@nomade.example';
    for (const verb of ['who_comes', 'add_guests', 'drop_guest', 'my_invitations'])
      expect(words(await press(filip, verb, { booking, guests: ['X'], guest: 'Zoé Secrète' })), verb).not.to.include(
        'Zoé',
      );
    expect(await receptionOf(GISELA), 'not even taken off by others').to.include('Zoé Secrète');
  });

  it('are taken off one by one, and gone with the meeting', async () => {
    const booking = await books(talk, '2026-11-26');
    const said = await press(NORA, 'add_guests', { booking, guests: ['Anna A.', 'Bert B.'] });
    const off = actionsOf(cardIn(said).card).find(({ tooltip }) => tooltip === 'Remove Anna A. from the list');
    const without: Reply[] = await talk.presses(NORA, off!, { language: 'en' });
    expect(words(without)).to.match(/^Anna A\. is no longer expected\./);
    expect(await receptionOf(GISELA, { days: ['2026-11-26'] }))
      .to.include('Bert B.')
      .and.not.to.include('Anna');

    await press(NORA, 'cancel', { booking });
    expect(await receptionOf(GISELA, { days: ['2026-11-26'] })).to.equal('No visitors are expected then.');
  });

  it('are thirty at most, of eighty characters each', async () => {
    const booking = await books(talk, '2026-11-27');
    const many = Array.from({ length: 31 }, (_, n) => `Guest ${n}`);
    expect(words(await press(NORA, 'add_guests', { booking, guests: many }))).to.match(
      /^You can register up to 30 visitors/,
    );
    expect(
      words(await press(NORA, 'add_guests', { guests: many, days: ['2026-11-25'] })),
      'whatever meeting is meant',
    ).to.match(/^You can register/);
    const long = await press(NORA, 'add_guests', { booking, guests: ['x'.repeat(200)] });
    expect(words(long)).to.include('x'.repeat(80)).and.not.to.include('x'.repeat(81));
    expect(words(await press(NORA, 'add_guests', { booking, guests: many.slice(0, 30) }))).to.match(
      /^You can register/,
    );
    expect(await receptionOf(GISELA, { days: ['2026-11-27'] })).not.to.include('Guest');
    expect(words(await press(NORA, 'add_guests', { booking }))).to.match(/^Who is coming from outside\?/);
  });
});

describe('The names of guests', () => {
  const folder = aFolder();

  it('leave no trace on disk once the day is over', async function () {
    this.timeout(30_000);
    const database = await folder.open();
    const talk = await aConversation(TUESDAY_NINE, { stores: lowdbStores(database) });
    const booking = await books(talk, '2026-11-24');
    const later = await books(talk, '2026-11-26');
    const guests = ['Mevrouw Onvergetelijk'];
    for (const one of [booking, later]) await talk.presses(NORA, pressed('add_guests', { booking: one, guests }));
    await talk.says(NORA, 'register a visitor for today: Mevrouw Onvergetelijk', { language: 'en' });
    const trace = async () => {
      const place = dirname(await folder.path());
      for (let n = 0; n < 2; n++) {
        await database.change(({ dialogues }) => dialogues.put({ organisation: 'x', person: 'x', conversation: `${n}`, at: TUESDAY_NINE.toISOString() } as never)); // prettier-ignore
        await database.fold();
      }
      const files = await Promise.all((await readdir(place)).map((file) => readFile(join(place, file), 'utf8')));
      return files.some((text) => text.includes('Onvergetelijk'));
    };
    const chores = async () => {
      for (const { name, run } of talk.nomade.chores) if (name !== 'demo') await run();
    };
    expect(await trace()).to.equal(true);

    talk.wait(15 * 60 + 1); // a minute past midnight
    await chores();
    expect(words(await talk.presses(NORA, pressed('who_comes', { booking: later })))).to.include('Onvergetelijk');
    talk.wait(48 * 60);
    await chores();
    expect(await trace()).to.equal(false);
  });
});
