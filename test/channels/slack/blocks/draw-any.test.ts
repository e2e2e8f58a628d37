import { expect } from 'chai';
import fc from 'fast-check';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { drawAny, type Surface } from '../../../../src/channels/slack/blocks/draw-any.ts';
import { drawnOnSlack } from '../../../../src/channels/slack/blocks/drawn.ts';
import { asSeen, isTooLong, refusalsOfBlocks, textsOf } from '../../../helpers/slack-limits.ts';
import { anyCard } from '../any-card.ts';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
const SAMPLES = `${ROOT}test/fixtures/adaptive-cards/`;
const words = { moreLines: (count: number) => `and ${count} more` };
const draw = (card: object, surface: Surface = 'message') => drawAny(JSON.stringify({ type: 'AdaptiveCard', ...card }), surface, words); // prettier-ignore
const lost = (card: object) => draw(card).losses.map((one) => `${one.element}: ${one.lost} → ${one.shown}`);
const line = { type: 'TextBlock', text: 'Hello' };

describe('Any Adaptive Card drawn in Block Kit', () => {
  it('says each word of samples that others made, within what Slack takes', () => {
    const samples = readdirSync(SAMPLES).filter((name) => name.endsWith('.json'));
    expect(samples.length).to.be.greaterThan(4);
    for (const sample of samples) {
      const text = readFileSync(SAMPLES + sample, 'utf8');
      const { blocks, error } = drawAny(text, 'message', words);
      expect(error, sample).to.equal(undefined);
      expect(refusalsOfBlocks(blocks), sample).to.deep.equal([]);
      const seen = textsOf(blocks).map(asSeen).join(' ');
      for (const [, said = ''] of text.matchAll(/"text": "([A-Za-z ]+)"/g)) expect(seen, sample).to.include(said);
    }
  });

  it('has what can be filled in and pressed', () => {
    const body = [
      { type: 'Input.Text', id: 'name', label: 'Your name', value: 'Ann', maxLength: 20 },
      { type: 'Input.ChoiceSet', id: 'day', style: 'expanded', value: 'b', choices: [{ title: 'A', value: 'a' }, { title: 'B', value: 'b' }, { title: 'B again', value: 'b' }] }, // prettier-ignore
      { type: 'Input.Toggle', id: 'sure', title: 'Sure?', value: 'yes', valueOn: 'yes' },
      { type: 'Input.Date', id: 'on', value: 'tomorrow' },
      { type: 'Input.Text', id: 'name' },
    ];
    const { blocks, losses } = draw({ body, actions: [{ type: 'Action.Submit', title: 'Send', data: { a: 1 } }] });
    expect(refusalsOfBlocks(blocks)).to.deep.equal([]);
    expect(blocks.map(({ type }) => type)).to.deep.equal(['input', 'input', 'input', 'input', 'actions']);
    const said = JSON.stringify(blocks);
    expect(said)
      .to.include('"initial_value":"Ann"')
      .and.include('"initial_option":{"text":{"type":"plain_text","text":"B');
    expect(said).to.include('"action_id":"submit#').and.include('{\\"a\\":1,\\"once\\":\\"\\"}');
    expect(losses.map((one) => `${one.element} ${one.lost}`)).to.deep.equal(['Input.ChoiceSet choices', 'Input.Text all']); // prettier-ignore
  });

  it('says what Slack shows otherwise, or not at all', () => {
    const columns = (...items: object[]) => ({ type: 'ColumnSet', columns: items.map((one) => ({ type: 'Column', items: [one] })) }); // prettier-ignore
    const picture = (url: string) => ({ type: 'Image', url, altText: 'A cat', size: 'small' });
    expect(lost({ body: [{ ...line, size: 'large' }] })).to.deep.equal(['TextBlock: size → its words']);
    expect(lost({ body: [{ ...line, size: 'large', style: 'heading' }, columns(line, line)] })).to.deep.equal([]);
    expect(lost({ body: [columns(picture('https://a.example/a.png'), line)] })).to.deep.equal([
      'ColumnSet: columns → below each other',
      'Image: size → its words',
    ]);
    expect(lost({ body: [columns(line, line, line)] })).to.deep.equal(['ColumnSet: columns → below each other']);
    expect(lost({ body: [{ type: 'Container', style: 'good', items: [line] }] })).to.deep.equal(['Container: style → its words']); // prettier-ignore
    expect(lost({ body: [picture('https://127.0.0.1/a.png')] })).to.deep.equal(['Image: all → its description']);
    expect(lost({ body: [{ ...line, text: '<at>all</at>' }] })).to.deep.equal(['body[0]: mention → its words']);
    const link = { type: 'Action.OpenUrl', title: 'x', url: 'javascript:alert(1)' };
    expect(lost({ body: [line], actions: [link] })).to.deep.equal(['actions[0].url: address → nothing']);
  });

  it('is cut where a message is full, later where there is more room, and says so', () => {
    const body = Array.from({ length: 70 }, () => line);
    const message = draw({ body });
    expect(message.blocks.length).to.equal(50);
    expect(message.losses).to.deep.equal([{ element: 'line', lost: '21 for want of room', shown: 'nothing' }]);
    expect(draw({ body }, 'home')).to.deep.include({ losses: [] });
    expect(drawnOnSlack(body.slice(0, 40).map(() => ({ type: 'TextBlock', text: 'a', wrap: true }))).fits).to.equal(false); // prettier-ignore
    expect(drawnOnSlack([{ type: 'TextBlock', text: 'a'.repeat(7_000), wrap: true }]).fits).to.equal(false);
    expect(drawnOnSlack([{ type: 'TextBlock', text: 'a'.repeat(5_000), wrap: true }])).to.deep.equal({ fits: true, losses: [] }); // prettier-ignore
  });

  it('is within what Slack takes whatever the card is, and its error says why nothing is drawn', () => {
    fc.assert(
      fc.property(anyCard, fc.constantFrom<Surface>('message', 'modal', 'home'), (card, surface) => {
        const { blocks, error } = drawAny(JSON.stringify(card), surface, words);
        const refused = refusalsOfBlocks(blocks).filter((one) => surface === 'message' || !one.startsWith('blocks:'));
        expect(refused).to.deep.equal([]);
        expect(blocks.length).to.be.at.most(surface === 'message' ? 50 : 100);
        expect(surface === 'message' && isTooLong(blocks)).to.equal(false);
        if (error) expect(blocks).to.deep.equal([]);
      }),
      { numRuns: 80, interruptAfterTimeLimit: 5_000 },
    );
  });

  it('is a line for each line of the command, also for one that is none', () => {
    const input = `not json\n[]\n\n${JSON.stringify({ type: 'AdaptiveCard', body: [line] })}\n`;
    const run = (...args: string[]) => execFileSync(process.execPath, [`${ROOT}src/commands/blocks.ts`, ...args], { input, encoding: 'utf8', stdio: ['pipe', 'pipe', 'ignore'] }); // prettier-ignore
    const answers = run('--surface', 'modal').trim().split('\n').map((one) => JSON.parse(one) as object); // prettier-ignore
    expect(answers).to.deep.equal([
      { blocks: [], losses: [], error: 'not-json' },
      { blocks: [], losses: [], error: 'not-a-card' },
      { blocks: [{ type: 'section', text: { type: 'plain_text', text: 'Hello', emoji: false } }], losses: [] },
    ]);
    expect(() => run('--surface', 'wall')).to.throw('Command failed');
  });
});
