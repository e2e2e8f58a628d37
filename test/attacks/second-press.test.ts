import { expect } from 'chai';
import { actionsOf } from '../../src/cards/card.ts';
import type { Reply } from '../../src/conversation/reply.ts';
import { aConversation, button, cardIn, TUESDAY_NINE, words } from '../helpers/a-conversation.ts';
import { anAttackedCore } from './an-attacked-core.ts';

const ANN = 'official@nomade.example';
const BOB = 'manager@nomade.example';
const IN_GROUP = {
  conversation: { channel: 'teams' as const, id: 'g', kind: 'group' as const },
  language: 'en' as const,
};
const cancelIn = (replies: Reply[]) => actionsOf(cardIn(replies).card).find(({ verb }) => verb === 'cancel')!;

describe('a button that is pressed again later', () => {
  for (const minutes of [5, 25 * 60]) {
    it(`never says that a cancelled desk is booked, ${minutes} minutes later`, async () => {
      const talk = await aConversation(TUESDAY_NINE);
      const desk = button(await talk.says(ANN, 'a desk in Eupen on Thursday'));
      await talk.presses(ANN, cancelIn(await talk.presses(ANN, desk)));
      talk.wait(minutes);
      for (const chore of talk.nomade.chores) await chore.run();
      const again = words(await talk.presses(ANN, desk));
      const has = words(await talk.says(ANN, 'my bookings on 26 November')).includes('You have 1');
      expect(again.startsWith('Booked')).to.equal(has);
    });
  }

  it('books once what stood in its way is gone', async () => {
    const talk = await aConversation(TUESDAY_NINE);
    const list = await talk.says(BOB, 'a desk in Eupen tomorrow', IN_GROUP);
    const held = await talk.presses(ANN, button(list, 1), IN_GROUP);
    expect(words(await talk.presses(ANN, button(list, 2), IN_GROUP))).to.include('You already have');
    await talk.presses(ANN, cancelIn(held), IN_GROUP);
    talk.wait(5);
    expect(words(await talk.presses(ANN, button(list, 2), IN_GROUP))).to.match(/^Booked/);
  });
});

describe('a sentence', () => {
  it('that names no day of the coming weeks, or a very long place, is no fault of ours', async () => {
    const core = await anAttackedCore(TUESDAY_NINE);
    for (const text of [
      'a desk in Eupen every Monday until tomorrow',
      'cancel every monday from 1 march 2029',
      `a desk in ${'Xy'.repeat(60)}`,
    ]) {
      await core.says(ANN, text);
      expect(core.faults, text).to.deep.equal([]);
    }
  });

  it('moves nobody who has checked in to a day on which they are there already', async () => {
    const talk = await aConversation(TUESDAY_NINE);
    await talk.presses(ANN, button(await talk.says(ANN, 'a desk in Eupen today')));
    await talk.says(ANN, 'check in');
    await talk.says(ANN, 'make it Thursday');
    expect(words(await talk.says(ANN, 'my bookings'))).not.to.include('checked in');
  });
});
