import { expect } from 'chai';
import { answerPress, toActivity } from '../../../src/channels/teams/outgoing.ts';
import type { Card } from '../../../src/cards/card.ts';
import type { CardReply, TextReply } from '../../../src/conversation/reply.ts';

describe('what goes out to Teams', () => {
  const card: Card = { type: 'AdaptiveCard', version: '1.5', lang: 'en', body: [] };
  const notice: TextReply = { kind: 'text', text: 'a_b *c*' };
  const instead: CardReply = { kind: 'card', text: 'Booked', card, place: 'instead' };
  const after: CardReply = { ...instead, place: 'after' };

  it('is plain text that nothing in it can turn into Markdown', () => {
    expect(toActivity(notice)).to.deep.equal({ type: 'message', textFormat: 'plain', text: 'a_b *c*' });
  });

  it('is the card as it is, with the sentence that a notification shows', () => {
    const activity = toActivity(after);

    expect(activity.summary).to.equal('Booked');
    expect(activity).not.to.have.property('text');
    expect(activity.attachments?.[0]?.content).to.deep.equal(card);
  });

  it('answers a press by the card that takes its place, and sends the rest', () => {
    expect(answerPress([notice, instead, after])).to.deep.equal({ shown: card, rest: [notice, after] });
  });

  it('answers a press by a notice where no card takes its place', () => {
    expect(answerPress([after, notice])).to.deep.equal({ shown: notice.text, rest: [after] });
  });

  it('leaves the pressed card as it is where all comes after it, with the sentence of what follows', () => {
    expect(answerPress([after])).to.deep.equal({ shown: 'Booked', rest: [after] });
    expect(answerPress([])).to.deep.equal({ shown: '', rest: [] });
  });
});
