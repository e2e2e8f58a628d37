import { expect } from 'chai';
import type { Card } from '../../../src/cards/card.ts';
import { escapeMarkdown } from '../../../src/cards/markdown.ts';
import type { ChatRequest } from '../../../src/channels/chat-request.ts';
import { plain } from '../../../src/channels/console/draw-reply.ts';
import { type TerminalOptions, terminal } from '../../../src/channels/console/terminal.ts';
import type { Reply } from '../../../src/conversation/reply.ts';
import { terminalWords } from '../../../src/locales/terminal-words.ts';

const action = (title: string, space: string) => ({
  type: 'Action.Execute' as const,
  title,
  verb: 'book_desk',
  data: { once: `key-${space}`, space },
});

const desks: Card = {
  type: 'AdaptiveCard',
  version: '1.5',
  lang: 'en',
  body: [
    { type: 'TextBlock', text: `Free in **${escapeMarkdown('Sankt_Vith')}**`, wrap: true },
    {
      type: 'ColumnSet',
      columns: [
        { type: 'Column', width: 'stretch', items: [{ type: 'TextBlock', text: 'E-12', wrap: true }] },
        { type: 'Column', width: 'auto', items: [{ type: 'ActionSet', actions: [action('Book', 'a')] }] },
      ],
    },
  ],
  actions: [action('More', 'b')],
};

describe('the terminal', () => {
  let asked: ChatRequest[];
  let answer: Reply[];
  let reading: string[] | undefined;
  const person = (options: Partial<TerminalOptions> = {}) =>
    terminal({
      ask: async (request) => {
        asked.push(request);
        return { replies: answer, ...(reading && { reading }) };
      },
      as: 'ann@nomade.example',
      language: 'nl',
      words: terminalWords.en,
      paint: plain,
      ...options,
    });

  beforeEach(() => {
    asked = [];
    reading = undefined;
    answer = [{ kind: 'card', text: 'Free in Sankt_Vith', card: desks, place: 'after' }];
  });

  it('shows a card as text, with numbers at its buttons', async () => {
    expect(await person().say('a desk')).to.equal('Free in Sankt_Vith\nE-12  [1] Book\n[2] More');
    expect(asked[0]).to.deep.include({ as: 'ann@nomade.example', language: 'nl', text: 'a desk' });
  });

  it('presses the button of that number, with its verb and data', async () => {
    const ann = person();
    await ann.say('a desk');
    await ann.say(' Press 2 ');

    expect(asked[1]).to.deep.include({ press: { verb: 'book_desk', data: { once: 'key-b', space: 'b' } } });
    expect(asked[1]?.deliveryKey).not.to.equal(asked[0]?.deliveryKey);
  });

  it('still knows the last card after an answer in words', async () => {
    const ann = person();
    await ann.say('a desk');
    answer = [{ kind: 'text', text: 'Which day?' }];
    expect(await ann.say('hm')).to.equal('Which day?');
    await ann.say('press 1');

    expect(asked[2]).to.deep.include({ press: { verb: 'book_desk', data: { once: 'key-a', space: 'a' } } });
  });

  it('says which buttons there are where it has no such button, and asks nobody', async () => {
    const ann = person();
    expect(await ann.say('press 1')).to.equal('There is no card with buttons yet. Ask for something first.');
    await ann.say('a desk');

    expect(await ann.say('press 3')).to.equal('The last card has no button 3: its buttons are 1 to 2.');
    expect(await ann.say('press 0')).to.equal('The last card has no button 0: its buttons are 1 to 2.');
    expect(asked).to.have.length(1);
  });

  it('takes a sentence that only begins like a press for a sentence', async () => {
    await person().say('press 2 of them');

    expect(asked[0]).to.deep.include({ text: 'press 2 of them' });
  });

  it('tells how a sentence was read before its answer, where that is wanted', async () => {
    reading = ['Read in Dutch: book_desk', 'Or perhaps date: 2026-03-09'];
    answer = [{ kind: 'text', text: 'Which place?' }];

    expect(await person({ readingIn: 'fr' }).say('een plek')).to.equal(
      'Read in Dutch: book_desk\nOr perhaps date: 2026-03-09\n\nWhich place?',
    );
    expect(asked[0]).to.deep.include({ text: 'een plek', readingIn: 'fr' });
  });

  it('does not ask how a sentence was read where nobody wants to know', async () => {
    await person().say('een plek');

    expect(asked[0]).to.include({ text: 'een plek' }).and.not.have.any.keys('readingIn');
  });

  it('lets nothing that people wrote give orders to the terminal', async () => {
    answer = [
      { kind: 'text', text: 'Ann\u001b[2J\u001b]0;title\u0007 \u009b31m\rBob\tCarla\u0000' },
      { kind: 'card', text: '', place: 'after', card: { ...desks, body: [], actions: [action('\u001b[31mred', 'c')] } },
    ];

    reading = ['person: \u001b[2JAnn'];

    expect(await person().say('who is there?')).to.equal(
      'person: [2JAnn\n\nAnn[2J]0;title 31mBob Carla\n\n[1] [31mred',
    );
  });
});
