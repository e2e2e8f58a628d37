import { expect } from 'chai';
import { ON_POSTGRES } from '../helpers/test-stores.ts';
import { actionsOf, type CardAction } from '../../src/cards/card.ts';
import type { Reply } from '../../src/conversation/reply.ts';
import { aConversation, button, cardIn, type Talk, TUESDAY_NINE, words } from '../helpers/a-conversation.ts';
import { deskButtons } from './a-server.ts';

const ANN = 'official@nomade.example';
const BOB = 'manager@nomade.example';
const ENGLISH = { language: 'en' as const };

describe('presses at the same moment', () => {
  let talk: Talk;
  let desks: CardAction[];
  let count = 0;

  beforeEach(async () => {
    talk = await aConversation(TUESDAY_NINE);
    let page = await talk.says(ANN, 'a desk in Antwerp tomorrow');
    desks = deskButtons(page);
    while (desks.length < 20) {
      page = await talk.presses(ANN, next(page));
      desks.push(...deskButtons(page));
    }
  });

  it('on one button, by one person, fifty times, book once and get one answer', async () => {
    const desk = desks[0]!;
    const answers = await Promise.all(Array.from({ length: 50 }, () => talk.presses(ANN, desk)));
    expect(new Set(answers.map(words)).size).to.equal(1);
    expect(words(answers[0]!)).to.match(/^Booked/);
    expect(words(await talk.says(ANN, 'my bookings'))).to.include('You have 1 booking');
  });

  it('on twenty desks, by one person, book exactly one', async () => {
    const answers = await Promise.all(desks.slice(0, 20).map((desk) => talk.presses(ANN, desk)));
    expect(answers.filter(isBooked)).to.have.length(1);
    expect(words(await talk.says(ANN, 'my bookings'))).to.include('You have 1 booking');
  });

  it('on cancel, fifty times, cancel once and get one answer', async () => {
    const booked = await talk.presses(ANN, desks[0]!);
    const cancel = actionsOf(cardIn(booked).card).find(({ verb }) => verb === 'cancel')!;
    const answers = await Promise.all(Array.from({ length: 50 }, () => talk.presses(ANN, cancel)));
    expect(new Set(answers.map(words)).size).to.equal(1);
    expect(words(answers[0]!)).to.match(/^Cancelled/);
  });

  it('that move two bookings to one desk move one of them', async () => {
    const [anns, bobs] = [await bookingOf(ANN, desks[0]!), await bookingOf(BOB, desks[1]!)];
    const desk = desks[2]!.data['desk'];
    const answers = await Promise.all([
      talk.presses(ANN, change({ booking: anns, desk }), ENGLISH),
      talk.presses(BOB, change({ booking: bobs, desk }), ENGLISH),
    ]);
    expect(answers.filter((answer) => words(answer).startsWith('Moved'))).to.have.length(1);
    expect(answers.filter((answer) => words(answer).startsWith('Free desks'))).to.have.length(1);
  });

  it('that move one booking to two days move it once', async () => {
    const booking = await bookingOf(ANN, desks[0]!);
    const answers = await Promise.all(
      ['2026-11-26', '2026-11-27'].map((day) => talk.presses(ANN, change({ booking, days: [day] }))),
    );
    const moved = answers.filter((answer) => words(answer).startsWith('Moved'));
    // On PostgreSQL one may be over before the other begins, and then both are right.
    expect(moved).to.have.length(ON_POSTGRES && moved.length === 2 ? 2 : 1);
    expect(words(await talk.says(ANN, 'my bookings'))).to.include('You have 1 booking');
  });

  it('that cancel and move one booking do one of the two', async () => {
    const booking = await bookingOf(ANN, desks[0]!);
    const answers = await Promise.all([
      talk.presses(ANN, { ...change({ booking }), verb: 'cancel' }),
      talk.presses(ANN, change({ booking, days: ['2026-11-27'] })),
    ]);
    const done = answers.map(words).filter((text) => /^(Cancelled|Moved)/.test(text));
    expect(done).to.have.length(ON_POSTGRES && done.length === 2 ? 2 : 1); // as above: first moved, then cancelled
    const left = words(await talk.says(ANN, 'my bookings'));
    expect(left).to.include(done.some((text) => text.startsWith('Cancelled')) ? 'no bookings' : 'You have 1 booking');
  });

  it('of two people who swap desks leave nobody with two, and no desk with two', async () => {
    const [anns, bobs] = [await bookingOf(ANN, desks[0]!), await bookingOf(BOB, desks[1]!)];
    await Promise.all([
      talk.presses(ANN, change({ booking: anns, desk: desks[1]!.data['desk'] }), ENGLISH),
      talk.presses(BOB, change({ booking: bobs, desk: desks[0]!.data['desk'] }), ENGLISH),
    ]);
    const [ann, bob] = [
      await talk.says(ANN, 'my bookings on 25 November'),
      await talk.says(BOB, 'my bookings on 25 November', ENGLISH),
    ];
    const rows = [ann, bob].map((answer) => /desk \S+, .+/.exec(words(answer))?.[0]);
    expect(new Set(rows).size).to.equal(2);
  });

  async function bookingOf(email: string, desk: CardAction): Promise<unknown> {
    const booked = await talk.presses(email, desk, ENGLISH);
    expect(words(booked)).to.match(/^Booked/);
    return button(booked).data['booking'];
  }

  function change(slots: object): CardAction {
    return { type: 'Action.Execute', title: '', verb: 'change', data: { ...slots, once: `race ${++count}` } };
  }
});

function next(page: Reply[]): CardAction {
  const more = actionsOf(cardIn(page).card).find(({ data }) => data['page']);
  if (!more) throw new Error('Antwerp has become too small');
  return more;
}

const isBooked = (answer: Reply[]) => words(answer).startsWith('Booked');
