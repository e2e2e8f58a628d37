import { expect } from 'chai';
import fc from 'fast-check';
import {
  actionsOf,
  type BarChart,
  type Card,
  type CardAction,
  type CardButton,
  type CardElement,
  inputsOf,
  isInput,
} from '../../../../src/cards/card.ts';
import { escapeMarkdown } from '../../../../src/cards/markdown.ts';
import { toBlocks } from '../../../../src/channels/slack/blocks/to-blocks.ts';
import { LINK, Undrawable, verbOf } from '../../../../src/channels/slack/blocks/buttons.ts';
import { asSeen, isTooLong, refusalsOfBlocks, textsOf } from '../../../helpers/slack-limits.ts';
import { anyCard, foreign } from '../any-card.ts';

/** A large card has many smaller ones: what fails is shown before all of them were tried. */
const SHRINK_BRIEFLY = { interruptAfterTimeLimit: 5_000 };

const words = { moreLines: (count: number) => `and ${count} more lines` };

function card(body: CardElement[], actions?: CardButton[]): Card {
  return { type: 'AdaptiveCard', version: '1.5', lang: 'en', body, ...(actions && { actions }) };
}

function text(value: string, style: Partial<Extract<CardElement, { type: 'TextBlock' }>> = {}): CardElement {
  return { type: 'TextBlock', text: value, wrap: true, ...style };
}

function button(title: string, more: Partial<CardAction> = {}): CardAction {
  return { type: 'Action.Execute', title, verb: 'book_desk', data: { once: 'k' }, ...more };
}

function row(left: CardElement[], right: CardElement[], separator = false): CardElement {
  const columns = [
    { type: 'Column' as const, width: 'stretch' as const, items: left },
    { type: 'Column' as const, width: 'auto' as const, items: right },
  ];
  return { type: 'ColumnSet', columns, separator };
}

const ADDRESS = 'https://nomade.example/pictures/a.png';

function chart(fallback: BarChart['fallback']): BarChart {
  const titles = { title: 'The week', yAxisTitle: 'people' };
  return {
    type: 'Chart.VerticalBar.Grouped',
    ...titles,
    stacked: true,
    colorSet: 'sequential',
    data: [],
    fallback,
  };
}

function picture(url = ADDRESS): BarChart['fallback'] {
  return { type: 'Image', url, altText: 'Monday: 3 at home.', size: 'stretch' };
}

const draw = (body: CardElement[], actions?: CardButton[]) => toBlocks(card(body, actions), words);
const seen = (body: CardElement[]) => textsOf(draw(body)).map(asSeen);

describe('A card drawn in Block Kit', () => {
  describe('element by element', () => {
    it('has its title as a header, and a heading inside as bold words', () => {
      const blocks = draw([
        text('Free desks', { style: 'heading', size: 'large' }),
        text('Eupen', { style: 'heading' }),
      ]);
      expect(blocks).to.deep.equal([
        { type: 'header', text: { type: 'plain_text', text: 'Free desks', emoji: false } },
        { type: 'section', text: { type: 'mrkdwn', text: '*Eupen*' } },
      ]);
    });

    it('has subtle and small words in a context', () => {
      expect(
        draw([text('12 km', { isSubtle: true }), text('2 desks', { size: 'small' })]).map(({ type }) => type),
      ).to.deep.equal(['context', 'context']);
    });

    it('has words and one button side by side', () => {
      const blocks = draw([
        row(
          [text('Desk 12', { weight: 'bolder' }), text('Zone A')],
          [{ type: 'ActionSet', actions: [button('Book')] }],
        ),
      ]);
      expect(blocks).to.deep.equal([
        {
          type: 'section',
          text: { type: 'mrkdwn', text: '*Desk 12*\nZone A' },
          accessory: {
            type: 'button',
            action_id: 'book_desk#1',
            text: { type: 'plain_text', text: 'Book', emoji: false },
            value: '{"once":"k"}',
          },
        },
      ]);
    });

    it('has words and several buttons under each other', () => {
      const blocks = draw([
        row([text('Desk 12')], [{ type: 'ActionSet', actions: [button('Move'), button('Cancel')] }]),
      ]);
      expect(blocks.map(({ type }) => type)).to.deep.equal(['section', 'actions']);
    });

    it('has columns of words as fields', () => {
      expect(draw([row([text('Monday')], [text('Eupen')])])).to.deep.equal([
        {
          type: 'section',
          fields: [
            { type: 'plain_text', text: 'Monday', emoji: false },
            { type: 'plain_text', text: 'Eupen', emoji: false },
          ],
        },
      ]);
    });

    it('has facts as fields, ten a section, and one that is too long by itself', () => {
      const facts = Array.from({ length: 12 }, (_, n) => ({ title: `T${n}`, value: n === 3 ? 'x'.repeat(2500) : 'v' }));
      const blocks = draw([{ type: 'FactSet', facts }]);
      expect(
        blocks.map((block) => (block.type === 'section' ? (block.fields?.length ?? 'words') : block.type)),
      ).to.deep.equal([3, 'words', 8]);
    });

    it('keeps a divider between what is apart, and none at the ends', () => {
      const apart = row([text('a')], [text('b')], true);
      expect(
        draw([apart, apart, { type: 'Container', separator: true, items: [] }]).map(({ type }) => type),
      ).to.deep.equal(['section', 'divider', 'section']);
    });

    it('spreads many buttons over several blocks of 25', () => {
      const blocks = draw(
        [],
        Array.from({ length: 60 }, () => button('Book')),
      );
      expect(blocks.map((block) => (block.type === 'actions' ? block.elements.length : 0))).to.deep.equal([25, 25, 10]);
    });

    it('has a chart as its picture, with all that it shows for a screen reader', () => {
      expect(draw([chart(picture())])).to.deep.equal([
        {
          type: 'image',
          image_url: ADDRESS,
          alt_text: 'Monday: 3 at home.',
          title: { type: 'plain_text', text: 'The week', emoji: false },
        },
      ]);
      expect(draw([row([text('Desk 12')], [chart(picture())])]).map(({ type }) => type)).to.deep.equal([
        'section',
        'image',
      ]);
    });

    it('says as much of a picture as Slack takes', () => {
      const [block] = draw([chart({ type: 'Image', url: ADDRESS, altText: 'x'.repeat(2_001), size: 'stretch' })]);
      if (block?.type !== 'image') throw new Error('expected a picture');
      expect(block.alt_text).to.equal(`${'x'.repeat(1_999)}…`);
    });

    it('leaves a picture out that Slack could not fetch', () => {
      const far = `https://nomade.example/${'a'.repeat(3000)}.png`;
      for (const url of [
        'http://nomade.example/a.png',
        'https://127.0.0.1/a.png',
        'https://[::1]/a.png',
        '/a.png',
        far,
      ])
        expect(draw([chart(picture(url))]), url).to.deep.equal([]);
      expect(draw([chart('drop')])).to.deep.equal([]);
    });

    it('opens the address of a link', () => {
      const url = 'https://nomade.example/calendar/a.ics';
      const [block] = draw([], [{ type: 'Action.OpenUrl', title: 'Open', url }, button('Book')]);
      if (block?.type !== 'actions') throw new Error('expected buttons');
      expect(block.elements[0]).to.deep.include({ action_id: 'open_link#1', url });
      expect(block.elements[0]).not.to.have.property('value');
      expect(block.elements[1]).to.deep.include({ action_id: 'book_desk#2' });
    });

    it('says the tooltip of a button to a screen reader, or a title that had to be shortened', () => {
      const title = `Book ${'😀'.repeat(60)}`;
      const [block] = draw([], [button('Book', { tooltip: 'Book desk 12' }), button(title, { style: 'destructive' })]);
      if (block?.type !== 'actions') throw new Error('expected buttons');
      expect(block.elements[0]).to.include({ accessibility_label: 'Book desk 12' });
      expect(block.elements[1]?.text.text).to.match(/^Book (😀)+…$/u);
      expect(block.elements[1]).to.include({ style: 'danger' });
    });

    it('has long words in several sections, broken between lines or words, none of them empty', () => {
      expect(draw([text('x'.repeat(3000))])).to.have.length(1);
      expect(draw([text('x'.repeat(3001))])).to.have.length(2);
      expect(refusalsOfBlocks(draw([text(`a${' '.repeat(9000)}b`)]))).to.deep.equal([]);
      const pages = textsOf(draw([text('twelve letters '.repeat(400))])).map((page) => page.text.trim());
      for (const page of pages) expect(page).to.match(/^(twelve letters ?)+$/);
    });

    it('leaves out what has nothing to show', () => {
      expect(
        draw([
          text(' \u200b '),
          { type: 'FactSet', facts: [{ title: '', value: ' ' }] },
          { type: 'ActionSet', actions: [] },
        ]),
      ).to.deep.equal([]);
    });

    it('refuses a button that carries more than Slack takes, without saying what it carries', () => {
      const heavy = button('Book', { data: { once: 'k', secret: 's'.repeat(2000) } });
      expect(() => draw([], [heavy]))
        .to.throw(/The button book_desk carries 20\d\d characters/)
        .with.property('message')
        .not.contain('sss');
    });
  });

  describe('whose card is too long', () => {
    const rows = (count: number, separator = false) =>
      Array.from({ length: count }, (_, n) =>
        row([text(`Desk ${n}`)], [{ type: 'ActionSet', actions: [button('Book')] }], separator),
      );

    it('gives up its dividers first', () => {
      const blocks = draw(rows(40, true));
      expect(blocks).to.have.length(40);
      expect(blocks.every(({ type }) => type === 'section')).to.be.true;
    });

    it('then its picture, and no line of words', () => {
      const blocks = draw([chart(picture(`${ADDRESS}?${'a'.repeat(2900)}`)), ...rows(50)]);
      expect(blocks).to.have.length(50);
      expect(blocks.every(({ type }) => type === 'section')).to.be.true;
    });

    it('then ends with how many lines are missing, and keeps the closing buttons', () => {
      const blocks = draw(rows(80), [button('Show the map')]);
      const [more, closing] = blocks.slice(-2);
      expect(textsOf(more)[0]?.text).to.equal(`and ${80 - (blocks.length - 2)} more lines`);
      expect(textsOf(closing)[0]?.text).to.equal('Show the map');
    });

    it('has fifty blocks, its last line and its closing buttons among them', () => {
      const blocks = draw(
        Array.from({ length: 60 }, () => text('x')),
        [button('Close')],
      );
      expect(blocks).to.have.length(50);
      expect(textsOf(blocks.at(-2))[0]?.text).to.equal('and 12 more lines');
    });

    it('is cut at its letters too, not only at its blocks', () => {
      const blocks = draw(Array.from({ length: 10 }, () => text('x'.repeat(2900))));
      expect(isTooLong(blocks)).to.be.false;
      expect(textsOf(blocks.at(-1))[0]?.text).to.equal('and 6 more lines');
    });
  });

  describe('whatever the card', () => {
    /** A form that is too long is not drawn at all: then what it would be without anything to fill in. */
    function blocksOf(any: Card) {
      try {
        return toBlocks(any, words);
      } catch (error) {
        if (!(error instanceof Undrawable) || inputsOf(any).length === 0) throw error;
        return toBlocks({ ...any, body: any.body.flatMap(withoutInputs) }, words);
      }
    }
    function withoutInputs(element: CardElement): CardElement[] {
      if (isInput(element)) return [];
      if (element.type === 'Container') return [{ ...element, items: element.items.flatMap(withoutInputs) }];
      if (element.type !== 'ColumnSet') return [element];
      const columns = element.columns.map((one) => ({ ...one, items: one.items.flatMap(withoutInputs) }));
      return [{ ...element, columns }];
    }

    it("stays within Slack's limits, with every action_id once", () => {
      fc.assert(
        fc.property(anyCard, (any) => {
          const blocks = blocksOf(any);
          expect(refusalsOfBlocks(blocks)).to.deep.equal([]);
          expect(isTooLong(blocks)).to.be.false;
        }),
        SHRINK_BRIEFLY,
      );
    });

    it('calls nobody, whatever people write', () => {
      fc.assert(
        fc.property(anyCard, (any) => {
          const texts = textsOf(blocksOf(any));
          for (const { text: written } of texts) expect(written).not.to.match(/<[!@#]|[~`]|@here/);
          for (const { text: written } of texts.filter(({ type }) => type === 'mrkdwn'))
            expect(written).not.to.match(/[<>]|^\s*&gt;/m);
        }),
        SHRINK_BRIEFLY,
      );
    });

    it('brings back verb and data of every button it shows', () => {
      fc.assert(
        fc.property(anyCard, (any) => {
          const pressable = actionsOf(any).map(({ verb, data }) => JSON.stringify({ verb, data }));
          const drawn = buttonsIn(blocksOf(any)).filter(({ action_id }) => verbOf(action_id) !== LINK);
          for (const { action_id, value } of drawn)
            expect(pressable).to.include(
              JSON.stringify({ verb: verbOf(action_id), data: JSON.parse(value) as unknown }),
            );
        }),
        SHRINK_BRIEFLY,
      );
    });

    it('shows what people wrote as they wrote it, bold or not', () => {
      const shown = (value: string) => asSeen({ type: 'plain_text', text: value });
      fc.assert(
        fc.property(
          foreign.filter((value) => shown(value).trim() !== '' && value.length < 1000 && !/\n/.test(value)),
          (value) => {
            const escaped = escapeMarkdown(value);
            const expected = shown(value);
            if (textsOf(draw([text(escaped)])).length === 0) return;
            expect(seen([text(escaped)]).join('')).to.equal(expected);
            expect(seen([text(`Desk: **x** ${escaped} – **y**`)]).join('')).to.equal(`Desk: x ${expected} – y`);
          },
        ),
      );
    });

    it('says every word of a card that fits', () => {
      expect(seen([text('**Desk 12** of Ann\\_\\*B\\* \\<!channel\\> & co\n\\> quote')])).to.deep.equal([
        'Desk 12 of Ann_*B* <!channel> & co\n> quote',
      ]);
    });
  });
});

function buttonsIn(node: unknown): { action_id: string; value: string }[] {
  if (typeof node !== 'object' || node === null) return [];
  if ((node as { type?: string }).type === 'button') return [node as { action_id: string; value: string }];
  return Object.values(node).flatMap(buttonsIn);
}
