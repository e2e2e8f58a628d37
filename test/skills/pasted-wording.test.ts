import { expect } from 'chai';
import { toBlocks } from '../../src/channels/slack/blocks/to-blocks.ts';
import { drawnOnSlack } from '../../src/channels/slack/blocks/drawn.ts';
import type { CardReply } from '../../src/conversation/reply.ts';
import { LANGUAGES } from '../../src/domain/language.ts';
import { cardLoss } from '../../src/locales/announcements/pasted-card-words.ts';
import { wordsOf } from '../../src/locales/words.ts';
import { wordingOfCard } from '../../src/skills/announcements/writing/pasted-wording.ts';
import { fullestPasted, messageWithEverything } from '../cards/a-pasted-card.ts';
import { isTooLong, refusalsOfBlocks } from '../helpers/slack-limits.ts';
import { organisationOf } from '../helpers/an-announcement.ts';
import type { OrganisationId } from '../../src/domain/people/organisation.ts';

const organisation = organisationOf('city' as OrganisationId);
const pasted = (...body: object[]) =>
  wordingOfCard({ json: JSON.stringify({ type: 'AdaptiveCard', body }), title: 't', language: 'en' }, organisation, drawnOnSlack); // prettier-ignore

describe('a card as it is announced', () => {
  const last = (reply: CardReply, language: 'en') => toBlocks(reply.card, wordsOf(language).drawing);

  it('is whole wherever it is shown, as full as it may be and with all that can stand beside it', () => {
    for (const kind of ['facts', 'texts', 'lines', 'columns', 'links'] as const) {
      const { wording, count } = fullestPasted(kind, organisation);
      expect(count, kind).to.be.greaterThan(7);
      for (const language of LANGUAGES) {
        const reply = messageWithEverything(wording, organisation, language);
        expect(JSON.stringify(reply.card).length * 2, `${kind} on Teams`).to.be.below(28_000);
        const blocks = last(reply, 'en');
        expect([...refusalsOfBlocks(blocks), isTooLong(blocks)], `${kind} on Slack`).to.deep.equal([false]);
        expect(JSON.stringify(blocks), kind).to.include(`Number ${count}`);
        expect(JSON.stringify(blocks), kind).to.not.include(wordsOf('en').drawing.moreLines(1).slice(-10));
      }
    }
  });

  it('tells each kind of loss once, with how often it is there and what some are called', () => {
    const actions = ['a', 'b', 'b', 'c', 'd', 'e', 'f'].map((title) => ({ type: 'Action.Submit', title }));
    const columns = [{ items: [{ type: 'Image', url: 'https://a.example/x.png', altText: 'X' }] }, { items: [{ type: 'FactSet', facts: [{ title: 'a', value: 'b' }] }] }]; // prettier-ignore
    const { wording, faults } = pasted({ type: 'ActionSet', actions }, { type: 'ColumnSet', columns });
    expect(faults).to.deep.equal([]);
    expect(wording.card?.losses).to.deep.equal([
      { kind: 'button', count: 7, names: ['a', 'b', 'c', 'd', 'e'] },
      { kind: 'picture', count: 1, names: ['a.example'] },
      { kind: 'columns', on: 'slack', count: 1, names: [] },
    ]);
    expect(cardLoss(wording.card!.losses[0]!, 'en')).to.include('7 buttons (“a”, “b”, “c”, “d”, …).');
    expect(cardLoss({ kind: 'look', count: 9, names: ['color'] }, 'en')).to.include('(“color”);');
  });
});
