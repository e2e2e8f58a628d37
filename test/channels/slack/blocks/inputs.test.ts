import { expect } from 'chai';
import type { CardAction, CardElement } from '../../../../src/cards/card.ts';
import type { CardInput, ChoiceInput, TextInput } from '../../../../src/cards/input.ts';
import type { InputBlock } from '../../../../src/channels/slack/blocks/block.ts';
import { Undrawable } from '../../../../src/channels/slack/blocks/buttons.ts';
import { toBlocks } from '../../../../src/channels/slack/blocks/to-blocks.ts';
import { refusalsOfBlocks } from '../../../helpers/slack-limits.ts';

const words = { moreLines: (count: number) => `and ${count} more lines` };
const send: CardAction = { type: 'Action.Execute', title: 'Send', verb: 'send', data: { once: 'k1' } };
const draw = (body: CardElement[], once = 'k1') =>
  toBlocks({ type: 'AdaptiveCard', version: '1.5', lang: 'en', body, actions: [{ ...send, data: { once } }] }, words);
const drawn = (input: CardInput, once?: string) => draw([input], once)[0] as InputBlock;

const text: TextInput = { type: 'Input.Text', id: 'title', label: 'Title', maxLength: 80 };
const choice: ChoiceInput = {
  ...{ type: 'Input.ChoiceSet', id: 'who', label: 'To whom', style: 'expanded', wrap: true },
  choices: [
    { title: 'Everybody', value: 'all' },
    { title: 'My *team*', value: 'team' },
  ],
};
const many = (count: number) => Array.from({ length: count }, (_, n) => ({ title: `Site ${n}`, value: `s${n}` }));
const plain = (words: string) => ({ type: 'plain_text', text: words, emoji: false });

describe('What can be filled in, drawn in Block Kit', () => {
  it('has its label, and says itself where it may be left empty', () => {
    expect(drawn({ ...text, placeholder: 'Telework', value: 'New', isMultiline: true })).to.deep.equal({
      type: 'input',
      block_id: 'Input.Text#1#k1',
      label: plain('Title'),
      optional: true,
      element: {
        ...{ type: 'plain_text_input', action_id: 'title', multiline: true, max_length: 80 },
        ...{ placeholder: plain('Telework'), initial_value: 'New' },
      },
    });
    expect(drawn({ ...text, isRequired: true }).optional).to.equal(false);
  });

  it('is a new block on a new card, so that Slack shows what stands in it and not what stood there before', () => {
    expect(drawn(text, 'k2').block_id).not.to.equal(drawn(text, 'k1').block_id);
  });

  it('shows a few choices, one or several, and puts many behind a menu', () => {
    const kind = (more: Partial<ChoiceInput>) => drawn({ ...choice, ...more }).element.type;
    expect(kind({})).to.equal('radio_buttons');
    expect(kind({ isMultiSelect: true })).to.equal('checkboxes');
    expect(kind({ style: 'compact' })).to.equal('static_select');
    expect(kind({ choices: many(11) })).to.equal('static_select');
    expect(kind({ choices: many(11), isMultiSelect: true })).to.equal('multi_static_select');
  });

  it('has chosen what is chosen on the card', () => {
    const team = { text: { ...plain('My \u2217team\u2217') }, value: 'team' };
    expect(drawn({ ...choice, value: 'team' }).element).to.deep.include({ initial_option: team });
    expect(drawn({ ...choice, value: 'all,team', isMultiSelect: true }).element)
      .to.have.property('initial_options')
      .with.length(2);
    expect(drawn({ ...choice, value: 'gone' }).element).not.to.have.property('initial_option');
    const toggle = { type: 'Input.Toggle', id: 'receipt', label: 'Receipt', title: 'Ask for one', wrap: true } as const;
    expect(drawn({ ...toggle, value: 'true' }).element).to.have.property('initial_options');
    expect(drawn({ ...toggle, value: 'false' }).element).not.to.have.property('initial_options');
    expect(drawn({ type: 'Input.Date', id: 'day', label: 'Day', value: '2026-11-24' }).element).to.include({
      initial_date: '2026-11-24',
    });
    expect(drawn({ type: 'Input.Time', id: 'time', label: 'Time', value: '09:30' }).element).to.include({
      initial_time: '09:30',
    });
  });

  it('is not drawn where Slack would take only a part of it', () => {
    const undrawable: CardInput[] = [
      { ...text, maxLength: 80, value: 'x'.repeat(81) },
      { ...text, maxLength: 9000, value: 'x'.repeat(3001) },
      { ...choice, choices: many(101) },
      { ...choice, choices: [] },
      { ...choice, choices: [{ title: 'x', value: 'x'.repeat(151) }] },
    ];
    for (const input of undrawable) expect(() => draw([input]), JSON.stringify(input)).to.throw(Undrawable);
    expect(refusalsOfBlocks(draw([{ ...text, maxLength: 9000 }]))).to.deep.equal([]);
  });

  it('is never left out of a message that is too long, while its button stays', () => {
    const long: CardElement[] = Array.from({ length: 60 }, (_, n) => ({ type: 'TextBlock', text: `line ${n}`, wrap: true })); // prettier-ignore
    expect(draw([text, ...long]).some(({ type }) => type === 'input')).to.equal(true);
    expect(() => draw([...long, text])).to.throw(Undrawable);
  });
});
