import { expect } from 'chai';
import type { Reply } from '../../src/conversation/reply.ts';
import { LANGUAGES } from '../../src/domain/language.ts';
import { aConversation, button, cardIn, type Talk, TUESDAY_NINE, words } from '../helpers/a-conversation.ts';

const OFFICIAL = 'official@nomade.example';
const MANAGER = 'manager@nomade.example';

describe('A meeting room', () => {
  let talk: Talk;
  const say = (text: string, who = OFFICIAL) => talk.says(who, text, { language: 'en' });
  const press = (replies: Reply[], number = 1, who = OFFICIAL) =>
    talk.presses(who, button(replies, number), { language: 'en' });
  const linesOf = (replies: Reply[]) => words(replies).split('\n');
  beforeEach(async () => {
    talk = await aConversation(TUESDAY_NINE);
  });

  it('is offered with seats for all, none wasted, and with what was asked for', async () => {
    const offered = await say('a room for 8 with video in Namur on Thursday from 2 to 4 pm');

    expect(linesOf(offered)[0]).to.equal('Free rooms in Namur on Thursday 26 November, from 14:00 to 16:00');
    const seats = linesOf(offered).flatMap((line) => /^Room .* · (\d+) seats .*video/.exec(line)?.[1] ?? []);
    expect(seats).to.have.length.greaterThan(1);
    expect(seats.map(Number)).to.deep.equal(seats.map(Number).sort((a, b) => a - b));
    expect(Number(seats[0])).to.equal(8);
  });

  it('is booked by one press, and gone for everybody else at that time only', async () => {
    const wish = 'a room for 30 in Eupen tomorrow from 10 to 11';
    const booked = await press(await say(wish));
    expect(words(booked)).to.match(/^Booked: room Hill, Gospertstraße/);

    expect(words(await say(wish, MANAGER))).to.match(/^No free room in Eupen/);
    expect(words(await say('a room for 30 in Eupen tomorrow from 10:30 to 11:30', MANAGER))).to.match(/^No free room/);
    expect(words(await say('a room for 30 in Eupen tomorrow from 11 to 12', MANAGER))).to.match(/^Free rooms in Eupen/);
  });

  it('that is named stands first, and is said not to be free where it is not', async () => {
    const wish = 'book room Warche in Eupen tomorrow from 10 to 11';
    const offered = await say(wish);
    expect(words(offered).split('[1]')[0]).to.match(/Room Warche[^\n]*$/);
    expect(words(await press(offered))).to.match(/^Booked: room Warche, Gospertstraße/);

    expect(linesOf(await say(wish, MANAGER))[0]).to.equal('Room Warche cannot be had then.');
    const nearest = words(await say('book room Pajottenland tomorrow from 2 to 3'));
    expect(nearest.split('[1]')[0]).to.match(/^Free rooms in Liège .*Room Pajottenland/s);
  });

  it('is not what is changed or cancelled where it is a desk that was booked, nor a desk for a room', async () => {
    await press(await say('a desk in Eupen on Thursday'));
    for (const sentence of ['extend my meeting on Thursday to 5', 'cancel my meeting on Thursday', 'cancel my meeting'])
      expect(words(await say(sentence)), sentence).not.to.match(/^(Moved|Cancelled|Extended|Shortened)/);
    await press(await say('a room for 4 in Eupen on Thursday from 10 to 11'));

    expect(words(await say('cancel my desk on Thursday'))).to.match(/^Cancelled: desk/);
    expect(words(await say('what have I booked?'))).to.match(/room/);
  });

  it('that is to seat more than any does is answered in words about rooms', async () => {
    await press(await say('a room for 30 in Eupen tomorrow from 10 to 11'));
    expect(words(await say('we are 500 now')))
      .to.include('the largest room there has 40')
      .and.not.include('desk');
  });

  it('that somebody else has just taken is answered with what is left, for as many', async () => {
    const wish = 'a room for 30 in Eupen tomorrow from 10 to 11';
    const [seenByBoth, other] = [await say(wish), await say(wish, MANAGER)];
    await press(seenByBoth);
    const lost = await press(other, 1, MANAGER);

    expect(linesOf(lost)[0]).to.equal('Room Hill was taken a moment ago.');
    expect(words(lost)).to.match(/No free room in Eupen/);
    for (const line of linesOf(lost).filter((one) => one.startsWith('Room ') && one.includes('seats')))
      expect(Number(/(\d+) seats/.exec(line)?.[1])).to.be.at.least(30);
  });

  it('may be had beside a desk, and two at once: others may be waiting in one', async () => {
    await press(await say('a desk in Eupen tomorrow'));
    await press(await say('a room in Eupen tomorrow from 10 to 11'));
    const second = await press(await say('a room in Eupen tomorrow from 10 to 11'));

    expect(words(second)).to.match(/^Booked: room/);
    expect(linesOf(await say('my bookings'))[0]).to.equal('You have 3 bookings');
  });

  it('is asked about until place, day and time are known', async () => {
    expect(words(await say('I need a meeting room'))).to.match(/^Where would you like to meet\?/);
    expect(words(await say('Eupen'))).to.match(/^Which day would you like to meet in Eupen\?/);
    const time = await say('tomorrow');
    expect(words(time)).to.match(/^At what time on Wednesday 25 November\?/);
    expect(words(await say('from 2 to 4'))).to.match(
      /^Free rooms in Eupen on Wednesday 25 November, from 14:00 to 16:00/,
    );

    expect(words(await press(time, 3)), 'the whole day').to.match(/^Free rooms in Eupen on .*, all day/);
    const until = await say('a room in Eupen tomorrow at 10');
    expect(words(until)).to.match(/^From 10:00, and until when\?/);
    expect(words(await press(until, 2))).to.match(/, from 10:00 to 11:00/);
  });

  it('is moved, and cancelled, and booked again', async () => {
    await press(await say('a room for 8 in Namur on Thursday from 2 to 4 pm'));
    expect(words(await say('make it Friday'))).to.match(
      /^Moved: room .*\nWhen: Friday 27 November, from 14:00 to 16:00/,
    );
    const cancelled = await say('cancel it');
    expect(words(cancelled)).to.match(/^Cancelled: room/);
    expect(words(await press(cancelled))).to.match(/^Booked: room/);
  });

  it('that is taken on the new day is replaced by one as large', async () => {
    const wish = (day: string) => `a room for 8 in Namur on ${day} from 2 to 4 pm`;
    await press(await say(wish('Friday'), MANAGER), 1, MANAGER);
    await press(await say(wish('Thursday')));
    const moved = words(await say('make it Friday'));

    expect(moved).to.match(/^Moved: room/);
    expect(moved).to.match(/is taken on Friday 27 November; this is the nearest free one/);
  });

  it('is held all day by no button for desks, nor a desk by one for rooms', async () => {
    const offered = button(await say('a room for 30 in Eupen tomorrow from 10 to 11'));
    const { room, days } = offered.data;
    const desk = button(await say('a desk in Eupen tomorrow')).data['desk'];
    for (const [verb, data] of [
      ['book_desk', { desk: room, days, once: 'a.b.1' }],
      ['book_room', { room: desk, days, once: 'a.b.2' }],
    ] as const) {
      const said = await talk.presses(OFFICIAL, { ...offered, verb, data }, { language: 'en' });
      expect(words(said)).to.match(/^That space is not there any more/);
    }
    expect(words(await say('what have I booked?'))).to.match(/^You have no bookings/);
  });

  it('cannot be had for more than it seats: the largest is named', async () => {
    const said = words(await say('a room for 60 in Eupen tomorrow from 2 to 4'));
    expect(said).to.match(/^You asked for 60 seats; the largest room there has 40\./);
  });

  it('is refused from 16:00 to 14:00, outside opening hours and in the past', async () => {
    expect(words(await say('a room in Eupen tomorrow from 16:00 to 14:00'))).to.match(/would end before it starts/);
    expect(words(await say('a room in Eupen tomorrow from 22:00 to 23:00'))).to.match(/is open from 0/);
    expect(words(await say('a room in Eupen yesterday from 10 to 11'))).to.match(/already passed|which day/i);
  });

  it('is shown where only what is free was asked', async () => {
    expect(words(await say('is there a free room in Mons on Friday afternoon?'))).to.match(/^Free rooms in Mons/);
  });

  it('speaks four languages', async () => {
    const wish = {
      nl: 'een zaal voor 12 in Brussel volgende dinsdagvoormiddag met whiteboard',
      fr: 'réserve une salle pour 8 avec visio à Namur jeudi de 14h à 16h',
      de: 'Raum für morgen 10 bis 11 Uhr in Eupen, rollstuhlgerecht',
      en: 'a room for 6 in Ghent tomorrow from 9 to 10',
    };
    const booked = { nl: /^Geboekt: zaal/, fr: /^C’est réservé.: salle/, de: /^Gebucht: Raum/, en: /^Booked: room/ };
    for (const language of LANGUAGES) {
      const offered = await talk.says(OFFICIAL, wish[language], { language });
      expect(cardIn(offered).card.lang).to.equal(language);
      expect(words(await talk.presses(OFFICIAL, button(offered), { language }))).to.match(booked[language]);
    }
  });
});
