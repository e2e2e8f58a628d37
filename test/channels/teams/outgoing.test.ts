import { expect } from 'chai';
import { answerPress, toActivity } from '../../../src/channels/teams/outgoing.ts';
import { actionsOf, type Card, type CardAction, type CardElement } from '../../../src/cards/card.ts';
import { fromTeamsData, toTeamsCard } from '../../../src/channels/teams/press-data.ts';
import { faultOf } from '../../helpers/fake-teams-connector.ts';
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

  it('carries the one-time key of every button there and back under a name that Teams lets through', () => {
    const button = (key: string): CardAction => ({
      type: 'Action.Execute',
      title: 'Book',
      verb: 'book_desk',
      data: { key, desk: 'd1' },
    });
    const items: CardElement[] = [{ type: 'ActionSet', actions: [button('k1')] }];
    const full: Card = {
      ...card,
      body: [
        { type: 'ColumnSet', columns: [{ type: 'Column', width: 'auto', items }] },
        { type: 'Container', items: [{ type: 'TextBlock', text: 'x', wrap: true }, ...items] },
        { type: 'FactSet', facts: [] },
      ],
      actions: [button('k2')],
    };
    const before = structuredClone(full);

    const sent = toTeamsCard(full);

    const data = actionsOf(sent).map((action) => action.data as Record<string, unknown>);
    expect(data).to.deep.equal(['k1', 'k1', 'k2'].map((once) => ({ desk: 'd1', once })));
    expect(data.map(fromTeamsData)).to.deep.equal(actionsOf(full).map((action) => action.data));
    expect(full).to.deep.equal(before);
    expect(faultOf(sent)).to.be.undefined;
    expect(faultOf(full)).to.equal('ReservedKey');
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
