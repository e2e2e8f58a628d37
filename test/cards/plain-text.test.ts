import { expect } from 'chai';
import fc from 'fast-check';
import { actionsOf, type Card, type CardAction, inputsOf } from '../../src/cards/card.ts';
import { escapeMarkdown } from '../../src/cards/markdown.ts';
import { plainText } from '../../src/cards/plain-text.ts';
import { cardTemplate } from '../../src/cards/template.ts';

const book = (title: string): CardAction => ({
  type: 'Action.Execute',
  title,
  verb: 'book_desk',
  data: { once: title },
});
const card = (body: Card['body'], actions?: CardAction[]): Card => ({
  type: 'AdaptiveCard',
  version: '1.5',
  lang: 'en',
  body,
  ...(actions && { actions }),
});

describe('a card as text', () => {
  it('names what can be filled in, what stands there and what there is to choose', () => {
    const asks = card([
      {
        type: 'Container',
        items: [{ type: 'Input.Text', id: 'text', label: 'Text', maxLength: 9, value: 'a "b"\nc' }],
      },
      { type: 'Input.Date', id: 'day', label: 'On', value: '2026-11-24' },
      {
        ...{ type: 'Input.ChoiceSet', id: 'who', label: 'For whom', style: 'compact', wrap: true, value: 'all' },
        choices: [
          { title: 'Everybody', value: 'all' },
          { title: 'My team', value: 'team' },
        ],
      },
    ]);
    expect(plainText(asks)).to.equal(
      'Text (text="a \\"b\\"\\nc")\nOn (day="2026-11-24")\nFor whom (who="all") · "all" Everybody · "team" My team',
    );
    expect(inputsOf(asks).map(({ id }) => id)).to.deep.equal(['text', 'day', 'who']);
  });

  it('numbers the buttons as they are met, wherever they stand', () => {
    const row = (name: string): Card['body'][number] => ({
      type: 'ColumnSet',
      columns: [
        { type: 'Column', width: 'stretch', items: [{ type: 'TextBlock', text: name, wrap: true }] },
        { type: 'Column', width: 'auto', items: [{ type: 'ActionSet', actions: [book('Book')] }] },
      ],
    });
    const list = card([{ type: 'Container', items: [row('E-1'), row('E-2')] }], [book('More')]);

    expect(plainText(list)).to.equal('E-1  [1] Book\nE-2  [2] Book\n[3] More');
    expect(actionsOf(list).map(({ title }) => title)).to.deep.equal(['Book', 'Book', 'More']);
  });

  it('says where a link leads, and gives it no number: a terminal opens nothing', () => {
    const link = { type: 'Action.OpenUrl' as const, title: 'Open', url: 'https://nomade.example/a.ics' };
    const mixed = { ...card([]), actions: [link, book('Book')] };

    expect(plainText(mixed)).to.equal('Open: https://nomade.example/a.ics  [1] Book');
    expect(actionsOf(mixed).map(({ title }) => title)).to.deep.equal(['Book']);
  });

  it('reads what people wrote as they wrote it', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(
            'a',
            'b',
            ' ',
            '*',
            '_',
            '`',
            '[',
            ']',
            '(',
            ')',
            '<',
            '>',
            '#',
            '~',
            '|',
            '\\',
            '$',
            '!',
            '-',
          ),
        }),
        (text) => {
          // A zero-width space keeps the template engine from filling these.
          fc.pre(!text.includes('${') && !text.includes('\n'));
          expect(plainText(card([{ type: 'TextBlock', text: escapeMarkdown(text), wrap: true }]))).to.equal(text);
        },
      ),
    );
  });
});

describe('a template', () => {
  const fill = cardTemplate<Record<string, unknown>>('choice');
  const given = { lang: 'en', title: 'Where?', notices: [], actions: [] };

  it('keeps buttons and lists as they are given', () => {
    const filled = fill({ ...given, notices: [{ text: 'a' }, { text: 'b' }], actions: [book('Eupen')] });
    expect(filled.body).to.have.length(3);
    expect(filled.actions).to.deep.equal([book('Eupen')]);
  });

  it('throws where a field is forgotten, instead of showing it to a person', () => {
    const { title: _title, ...rest } = given;
    expect(() => fill(rest)).to.throw('The card choice was not given ${title}');
  });

  it('keeps what people wrote on a button, also where it looks like a field', () => {
    const typed = { ...book('${title}'), tooltip: 'Arranged: ${x}', data: { what: '${1+1}' } };
    expect(fill({ ...given, actions: [typed] }).actions).to.deep.equal([typed]);
    const { title: _title, ...rest } = given;
    expect(() => fill({ ...rest, actions: [{ ...typed, title: 'x' }] })).to.throw('not given ${title}');
  });

  it('does not fill what people wrote', () => {
    const text = escapeMarkdown('${lang} $${1+1}');
    expect(JSON.stringify(fill({ ...given, title: text }))).to.not.include('2');
  });
});
