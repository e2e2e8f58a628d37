import { expect } from 'chai';
import { actionsOf } from '../../src/cards/card.ts';
import { aConversation, button, cardIn, type Talk, TUESDAY_NINE, words } from '../helpers/a-conversation.ts';

const official = 'official@nomade.example';
const manager = 'manager@nomade.example';

describe("bookings of one's own", () => {
  let talk: Talk;
  const says = async (text: string) => words(await talk.says(official, text));
  async function book(sentence: string) {
    return talk.presses(official, button(await talk.says(official, sentence)));
  }
  beforeEach(async () => {
    talk = await aConversation(TUESDAY_NINE);
  });

  it('are moved by "no, Friday" right after booking', async () => {
    await book('a desk in Eupen tomorrow');
    expect(await says('no, Friday')).to.match(/^Moved: desk .*\n(.*\n)?When: Friday 27 November/);
    expect(await says('my bookings')).to.include('You have 1 booking');
  });

  it('are moved from the button, by pressing a day', async () => {
    const booked = await book('a desk in Eupen tomorrow');
    const which = await talk.presses(official, button(booked, 1));
    const thursday = actionsOf(cardIn(which).card).find(({ title }) => title.includes('26'));
    expect(words(which)).to.include('Which day shall I move it to?');
    expect(words(await talk.presses(official, thursday ?? button([])))).to.include('Thursday 26 November');
  });

  it('begin with a capital in a list, and not after a label', async () => {
    const language = 'nl';
    const inDutch = async (text: string) => words(await talk.says(official, text, { language }));
    await book('a desk in Eupen tomorrow');
    expect(await inDutch('verplaats mijn boeking naar vrijdag')).to.include('Daarvoor: woensdag 25 november');
    expect(await inDutch('mijn boekingen')).to.include('\nVrijdag 27 november');
  });

  it('say that the new day is closed, and offer the next', async () => {
    await book('a desk in Eupen tomorrow');
    const offered = await talk.says(official, 'make it Saturday');
    const moved = await talk.presses(official, button(offered));

    expect(words(offered)).to.include(
      'Nothing is open there on Saturday 28 November. The next open day is Monday 30 November.',
    );
    expect(words(moved))
      .to.match(/^Moved: /)
      .and.to.include('Monday 30 November');
    expect(await says('my bookings')).to.include('You have 1 booking');
  });

  it('become half a day', async () => {
    await book('a desk in Eupen tomorrow');
    expect(await says("make tomorrow's booking afternoon only")).to.include('Wednesday 25 November, in the afternoon');
  });

  it("move to another place by the person's choice of desk", async () => {
    await book('a desk in Eupen tomorrow');
    const offered = await talk.says(official, 'move my desk to Verviers');
    expect(words(offered)).to.include('Free desks in Verviers on Wednesday 25 November');
    expect(words(await talk.presses(official, button(offered)))).to.match(/^Moved: .*Verviers/);
  });

  it('are listed when it is not clear which one to cancel, and cancelled by the button', async () => {
    await book('a desk in Eupen tomorrow');
    await book('a desk in Verviers on Thursday');
    talk.wait(60 * 24 * 0.1);
    const which = await talk.says(official, 'cancel my booking of this week');
    const actions = actionsOf(cardIn(which).card);

    expect(actions.map(({ verb }) => verb)).to.deep.equal(['cancel', 'cancel', 'cancel']);
    expect(words(await talk.presses(official, actions[2] ?? button([])))).to.include('2 bookings cancelled');
    expect(await says('my bookings')).to.include('no bookings coming up');
  });

  it('are all meant by "everything", also right after one was booked', async () => {
    await book('a desk in Verviers on Thursday');
    await book('a desk in Eupen tomorrow');
    const which = await talk.says(official, 'cancel everything');
    const all = actionsOf(cardIn(which).card).at(-1);
    expect(words(await talk.presses(official, all ?? button([])))).to.match(/2 bookings/);
    expect(await says('my bookings')).to.not.include('Verviers');
  });

  it('stay where everything but them is cancelled', async () => {
    await book('a desk in Verviers on Thursday');
    await book('a desk in Eupen tomorrow');
    const which = await talk.says(official, 'cancel everything except Thursday');
    expect(words(which)).to.include('Wednesday 25').and.to.not.include('Thursday 26');
    expect(actionsOf(cardIn(which).card)).to.have.length(1);
  });

  it('are not cancelled one after the other by saying "cancel" twice', async () => {
    await book('a desk in Verviers on Thursday');
    await book('a desk in Eupen tomorrow');

    expect(await says('cancel it')).to.include('Cancelled: desk');
    expect(await says('cancel it')).to.include('Which one shall I cancel?');
    expect(await says('my bookings')).to.include('Thursday 26 November');
  });

  it('can be had again after cancelling', async () => {
    await book('a desk in Eupen tomorrow');
    const cancelled = await talk.says(official, 'cancel it');
    expect(words(await talk.presses(official, button(cancelled)))).to.match(/^Booked: /);
  });

  it('are checked in on the day, not before', async () => {
    await book('a desk in Eupen today');
    expect(await says('I have arrived')).to.match(/^You are checked in: desk/);

    talk = await aConversation(TUESDAY_NINE);
    const booked = await book('a desk in Eupen tomorrow');
    const data = { booking: button(booked, 1).data['booking'], once: 'k' };
    const early = await talk.presses(official, { ...button(booked, 1), verb: 'check_in', data });
    expect(words(early)).to.match(
      /^It is too early to check in: you can do so on Wednesday 25 November from \d\d:\d\d/,
    );
  });

  it('of somebody else are neither touched nor said to exist', async () => {
    const theirs = await talk.presses(
      manager,
      button(await talk.says(manager, 'a desk in Eupen tomorrow', { language: 'en' })),
    );
    const booking = button(theirs, 1).data['booking'];
    expect(booking).to.be.a('string');

    for (const verb of ['cancel', 'change', 'check_in']) {
      const forged = { ...button(theirs, 1), verb, data: { booking, once: `forged-${verb}` } };
      const missing = { ...forged, data: { booking: 'no-such-booking', once: `missing-${verb}` } };
      const answer = words(await talk.presses(official, forged));
      expect(answer).to.include('You have no such booking');
      expect(words(await talk.presses(official, missing))).to.equal(answer);
    }
    expect(words(await talk.says(manager, 'my bookings', { language: 'en' }))).to.include('You have 1 booking');
  });

  it('that are over stay as they are, also from an old card', async () => {
    const booked = await book('a desk in Eupen tomorrow');
    talk.wait(60 * 24 * 30);
    const cancel = actionsOf(cardIn(booked).card).find(({ verb }) => verb === 'cancel');
    expect(words(await talk.presses(official, cancel ?? button([])))).to.match(/is over or/);
  });
});
