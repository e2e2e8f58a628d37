import { expect } from 'chai';
import { actionsOf, type CardAction } from '../../src/cards/card.ts';
import { aConversation, cardIn, type Talk, TUESDAY_NINE, words } from '../helpers/a-conversation.ts';

const NORA = 'official@nomade.example';
const GISELA = 'facility@nomade.example';
const DAY = { days: ['2026-11-26'], time: { from: '10:00', to: '11:00' } };

describe('A meeting that is hosted for people from outside', () => {
  let talk: Talk;
  const press = (email: string, verb: string, data: object = {}) => {
    const action: CardAction = { type: 'Action.Execute', title: '', verb, data: { ...data, once: '' } };
    return talk.presses(email, action, { language: 'en' });
  };
  const roomsIn = async (slots: object) => actionsOf(cardIn(await press(NORA, 'book_room', { ...DAY, ...slots })).card).flatMap(({ data }) => (data['room'] === undefined ? [] : [data])); // prettier-ignore
  before(async () => {
    talk = await aConversation(TUESDAY_NINE);
  });

  it('is called so on its card, and for the reception, without naming anybody', async () => {
    const [room] = await roomsIn({ site: 'brussels-boudewijn', hosted: 'citizens' });
    expect(room).to.include({ hosted: 'citizens' });
    const booked = words(await press(NORA, 'book_room', room));
    expect(booked)
      .to.match(/^Booked: room/)
      .and.to.include('For: Citizens’ hour');
    expect(words(await press(GISELA, 'reception_list'))).to.match(/, from 10:00 to 11:00, with Nora Lindgren · Citizens’ hour/); // prettier-ignore
  });

  it('is refused where the site receives no such people, also by an older button; sites that do are offered', async () => {
    const [plain] = await roomsIn({ site: 'sankt-vith-dienstleistungszentrum' });
    const refused = words(await press(NORA, 'book_room', { ...plain, hosted: 'association' }));
    expect(refused).to.match(/does not host associations\. Ask me for a room elsewhere\.$/);

    const offered = words(await press(NORA, 'book_room', { ...DAY, place: 'sankt-vith', hosted: 'association' }));
    expect(offered).to.match(/^Sankt Vith service centre does not host associations\./);
    expect(offered).to.match(
      /The nearest sites with a free room:\n\[1\] Malmedy town hall .*\[2\] Gospertstraße .*\[3\] Namur/,
    );
    const citizens = words(await press(NORA, 'book_room', { ...DAY, place: 'sankt-vith', hosted: 'citizens' }));
    expect(citizens).to.match(/^Free rooms in Sankt Vith/);
  });

  it('is moved to no site that receives no such people, also by an older button', async () => {
    const [room] = await roomsIn({ site: 'brussels-boudewijn', hosted: 'citizens', days: ['2026-11-27'] });
    const card = cardIn(await press(NORA, 'book_room', { ...room, days: ['2026-11-27'] })).card;
    const { booking } = actionsOf(card).find(({ verb }) => verb === 'cancel')!.data;
    const move = async (slots: object) => words(await press(NORA, 'change', { booking, ...slots }));

    const [plain] = await roomsIn({ place: 'mons' });
    expect(await move({ desk: plain!['room'] })).to.match(/does not receive citizens/);
    expect(await move({ days: ['2026-11-25'] })).to.match(/^Moved/);
  });

  it('is none in a sentence of no such people', async () => {
    const [room] = await roomsIn({ site: 'brussels-boudewijn' });
    expect(words(await press(NORA, 'book_room', room))).not.to.include('For:');
  });
});
