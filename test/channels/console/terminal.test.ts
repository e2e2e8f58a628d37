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

const form: Card = {
  ...{ type: 'AdaptiveCard', version: '1.5', lang: 'en' },
  body: [
    { type: 'Input.Text', id: 'title', label: 'Title', maxLength: 80, value: 'New', placeholder: 'Telework' },
    { type: 'Input.Text', id: 'text', label: 'Text', maxLength: 500, isMultiline: true },
    { type: 'Input.Toggle', id: 'receipt', label: 'Receipt', title: 'Ask for one', wrap: true },
  ],
  actions: [action('Send', 'c'), { ...action('Never mind', 'd'), associatedInputs: 'none' }],
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

  describe('with something to fill in', () => {
    const pressed = async (line: string) => {
      answer = [{ kind: 'card', text: '', card: form, place: 'after' }];
      const ann = person();
      await ann.say('write');
      const said = await ann.say(line);
      const [, request] = asked;
      return request && 'press' in request ? request.press.data : (request ?? said);
    };

    it('shows what can be filled in, by its name and with what stands in it', async () => {
      answer = [{ kind: 'card', text: '', card: form, place: 'after' }];
      expect(await person().say('write')).to.equal(
        'Title (title="New")\nText (text="")\nReceipt Ask for one (receipt="")\n[1] Send  [2] Never mind',
      );
    });

    it('presses with what is filled in, and with what stood there already', async () => {
      expect(await pressed('press 1 text="It begins \\"soon\\".\\nAll of you."')).to.deep.include({
        ...{ title: 'New', text: 'It begins "soon".\nAll of you.', receipt: 'false' },
        ...{ once: 'key-c', space: 'c' },
      });
      asked = [];
      expect(await pressed('press 1 title=\'a "b"\' text=word receipt=true')).to.deep.include({
        ...{ title: 'a "b"', text: 'word', receipt: 'true' },
      });
      asked = [];
      expect(await pressed('press 1 title=""')).to.deep.include({ title: '' });
    });

    it('brings nothing to a button that wants nothing of it', async () => {
      expect(await pressed('press 2 title="x"')).to.deep.equal({ once: 'key-d', space: 'd' });
    });

    it('never changes what the button itself carries', async () => {
      const asksSpace: Card = { ...form, body: [{ type: 'Input.Text', id: 'space', label: 'Which', maxLength: 9 }] };
      answer = [{ kind: 'card', text: '', card: asksSpace, place: 'after' }];
      const ann = person();
      await ann.say('write');
      await ann.say('press 1 space=b');
      expect(asked[1]).to.deep.include({ press: { verb: 'book_desk', data: { once: 'key-c', space: 'c' } } });
    });

    it('says what there is to fill in where something else is, and asks nobody', async () => {
      expect(await pressed('press 1 titel="x"')).to.equal(
        'The last card does not ask for titel. It asks for title, text, receipt.',
      );
      asked = [];
      const ann = person();
      answer = [{ kind: 'card', text: '', card: desks, place: 'after' }];
      await ann.say('a desk');
      expect(await ann.say('press 1 once=k')).to.include('nothing to fill in');
    });

    it('takes what is not filled in as it should be for a sentence', async () => {
      expect(await pressed('press 1 title="x')).to.deep.include({ text: 'press 1 title="x' });
      asked = [];
      expect(await pressed(`press 1 ${'a="'.repeat(5_000)}`)).to.have.property('text');
    });
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
