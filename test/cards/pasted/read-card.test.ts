import { expect } from 'chai';
import fc from 'fast-check';
import type { Reading } from '../../../src/cards/pasted/loss.ts';
import { readCard } from '../../../src/cards/pasted/read-card.ts';
import { isLink } from '../../../src/domain/announcements/writing/link.ts';

const LONGEST = 28_000;
const forPeople: Reading = { isLink, mayShow: (url) => new URL(url).hostname === 'pictures.example', withPresses: false, longest: LONGEST }; // prettier-ignore
const line = { type: 'TextBlock', text: 'Hello' };
const hello = { type: 'TextBlock', text: 'Hello', wrap: true };

const cardWith = (more: object) => JSON.stringify({ type: 'AdaptiveCard', version: '1.5', ...more });
const card = (...body: object[]) => cardWith({ body });
const read = (text: string) => readCard(text, forPeople);
const faultsOf = (text: string) => read(text).faults.map(({ at, wrong }) => `${at}: ${wrong}`);
const lossesOf = (...body: object[]) => read(card(...body)).losses.map(({ at, element, lost, shown }) => `${at} ${element}: ${lost} → ${shown}`); // prettier-ignore
const textsOf = (text: string) => read(card({ type: 'TextBlock', text })).body.map((block) => (block.type === 'TextBlock' ? block.text : block.type)); // prettier-ignore

describe("somebody else's card", () => {
  it('is read as far as ours can show the same', () => {
    const { body, losses, faults } = read(
      card(
        { type: 'TextBlock', text: 'News', size: 'ExtraLarge', weight: 'Bolder', spacing: 'None' },
        { type: 'Container', style: 'emphasis', separator: true, items: [{ type: 'FactSet', facts: [{ title: 'When', value: 'Today' }] }] }, // prettier-ignore
        {
          type: 'ColumnSet',
          columns: [
            { type: 'Column', width: 'auto', items: [line] },
            { width: 'stretch', items: [line] },
            { width: 'stretch', items: [] },
          ],
        },
        { ...line, separator: true },
        { type: 'Image', url: 'https://pictures.example/a.png', altText: 'A fountain', size: 'Small' },
        { type: 'ActionSet', actions: [{ type: 'Action.OpenUrl', title: 'Read', url: 'https://example.org/a' }] },
      ),
    );
    expect(body).to.deep.equal([
      { type: 'TextBlock', text: 'News', wrap: true, size: 'large', style: 'heading', weight: 'bolder', spacing: 'none' }, // prettier-ignore
      { type: 'Container', style: 'emphasis', separator: true, items: [{ type: 'FactSet', facts: [{ title: 'When', value: 'Today' }] }] }, // prettier-ignore
      {
        type: 'ColumnSet',
        columns: [
          { type: 'Column', width: 'auto', items: [hello] },
          { type: 'Column', width: 'stretch', items: [hello] },
        ],
      },
      { type: 'Container', separator: true, items: [hello] },
      { type: 'Image', url: 'https://pictures.example/a.png', altText: 'A fountain', size: 'small' },
      { type: 'ActionSet', actions: [{ type: 'Action.OpenUrl', title: 'Read', url: 'https://example.org/a' }] },
    ]);
    expect([losses, faults]).to.deep.equal([[], []]);
  });

  it('keeps the words of its Markdown line by line, what is bold, its lists, and where links lead', () => {
    expect(textsOf('**Now** or\n- one\r- *two*\r\n\n1. [three](https://example.org/x_y)')).to.deep.equal([
      ...['**Now** or', '• one', '• two', '1. three (https://example.org/x\\_y)'],
    ]);
    expect(textsOf('a_b_c <b>x</b> #5 `code`')).to.deep.equal(['a\\_b\\_c \\<b\\>x\\</b\\> \\#5 \\`code\\`']);
    expect(textsOf('On {{DATE(2026-11-24T08:00:00Z, SHORT)}}')).to.deep.equal(['On 2026-11-24 08:00:00Z']);
  });

  it('is read with all of its lines where what is bold ends with a blank', () => {
    const inlines = ['Drink ', { type: 'TextRun', text: 'a lot ', weight: 'Bolder' }, 'of\nwater'];
    expect(read(card({ type: 'RichTextBlock', inlines })).body).to.deep.equal([{ ...hello, text: 'Drink **a lot** of water' }]); // prettier-ignore
  });

  it('says what is not shown as it was made, and where', () => {
    expect(lossesOf({ type: 'TextBlock', text: '*a*', color: 'Attention', horizontalAlignment: 'Left' })).to.deep.equal(
      ['body[0] TextBlock: color → its words', 'body[0] TextBlock: italic → its words'],
    );
    expect(lossesOf(line, { type: 'Media', sources: [] }, { type: 'Nonsense', fallback: line })).to.deep.equal([
      'body[1] Media: all → nothing',
      'body[2] Nonsense: all → its fallback',
    ]);
    expect(lossesOf({ ...line, isVisible: false }, line)).to.deep.equal(['body[0] TextBlock: all → nothing']);
    expect(lossesOf({ type: 'Table', rows: [{ cells: [{ items: [line] }] }] })).to.deep.equal(['body[0] Table: grid → rows']); // prettier-ignore
    expect(lossesOf(line, { type: 'Input.Text', id: 'a', label: 'Your name' })).to.deep.equal(['body[1] Input.Text: all → nothing']); // prettier-ignore
    expect(lossesOf({ type: 'ActionSet', actions: [{ type: 'Action.OpenUrl', url: 'https://a.example', isEnabled: false }] })).to.deep.equal(['body[0].actions[0] Action.OpenUrl: isEnabled → its words']); // prettier-ignore
  });

  it('keeps no button but one that opens an address, and says which are left out', () => {
    const types = ['Action.Submit', 'Action.Execute', 'Action.ToggleVisibility', 'Action.Other', ''];
    const actions = types.map((type) => ({
      type,
      title: `T ${type}`,
      verb: 'send_announcement',
      data: { sure: true },
    }));
    const { body, losses, faults } = read(cardWith({ body: [{ ...line, selectAction: actions[0] }], actions }));
    expect(body).to.deep.equal([hello]);
    expect(losses.map(({ kind, name }) => `${kind} ${name}`)).to.deep.equal([types[0], ...types].map((type) => `button T ${type}`.trim())); // prettier-ignore
    expect(faults).to.deep.equal([]);
    const ours = { type: 'Action.Execute', title: 'OK', verb: 'read_and_understood', data: { announcement: 'x' } };
    const receipt = read(cardWith({ body: [line], actions: [ours] }));
    expect([receipt.body, receipt.losses.map(({ kind }) => kind)]).to.deep.equal([[hello], ['receipt']]);
  });

  it('shows at once what would open below a button', () => {
    const inside = { type: 'AdaptiveCard', body: [line], actions: [{ type: 'Action.Submit', title: 'Neat' }] };
    const { body, losses } = read(cardWith({ body: [line], actions: [{ type: 'Action.ShowCard', title: 'More', card: inside }] })); // prettier-ignore
    expect(body).to.deep.equal([hello, { ...hello, text: 'More', weight: 'bolder' }, hello]);
    expect(losses.map(({ kind }) => kind)).to.deep.equal(['button', 'opened']);
  });

  it('tells in words what a picture shows that may not be fetched', () => {
    for (const url of [
      'https://elsewhere.example/a.png',
      'http://pictures.example/a.png',
      'data:image/png;base64,AAAA',
      'a.png',
      'https://u:p@pictures.example/a.png',
      '',
    ]) {
      const { body, losses, faults } = read(card({ type: 'Image', url, altText: 'A *fountain*' }));
      expect(body, url).to.deep.equal([{ ...hello, text: 'A \\*fountain\\*', isSubtle: true }]);
      expect([losses.map(({ kind }) => kind), faults], url).to.deep.equal([['picture'], []]);
    }
    const nameless = read(card({ type: 'Image', url: 'https://pictures.example/logo.png' }));
    expect(nameless.losses.map(({ kind, name }) => `${kind} ${name}`)).to.deep.equal(['undescribed logo.png']);
    expect(JSON.stringify(nameless.body)).to.include('"altText":"logo.png"');
  });

  const bidi = '\u202eevil';
  const refused: [what: string, text: string, ...faults: string[]][] = [
    ['no JSON', '{"type": "AdaptiveCard"', ': not-json'],
    ['a list', '[]', ': not-a-card'],
    ['another thing', '{"type": "message"}', ': not-a-card'],
    ['brackets without end', '['.repeat(LONGEST), ': not-json'],
    ['100,000 characters', card({ ...line, text: 'a'.repeat(100_000) }), ': too-long'],
    ['nothing', card(), 'body: nothing-to-show'],
    ['a later version', JSON.stringify({ type: 'AdaptiveCard', version: '1.7', body: [line] }), 'version: newer'],
    ['a huge version', '{"type":"AdaptiveCard","version":1e999,"body":[{"type":"TextBlock","text":"a"}]}', 'version: newer'], // prettier-ignore
    ['too many elements', card(...Array.from({ length: 401 }, () => line)), 'body[400]: too-many'],
    ['a template', card({ type: 'TextBlock', text: 'Hi ${name}' }), 'body[0]: template'],
    ['a mention of Teams', card({ type: 'TextBlock', text: '<at>everyone</at>' }), 'body[0]: mention'],
    ['a mention that is spelled out', card({ type: 'TextBlock', text: '&lt;!here&gt;' }), 'body[0]: mention'],
    ['a mention of Slack', card(line, { type: 'FactSet', facts: [{ title: '<!channel>', value: '<@U1>' }] }), 'body[1].facts[0]: mention'], // prettier-ignore
    ['a mention in what is left out', card(line, { type: 'Input.Text', id: 'a', label: '<!everyone>' }), 'body[1]: mention'], // prettier-ignore
    ['words turned around', card({ type: 'TextBlock', text: bidi }), 'body[0]: unprintable'],
    ['words turned around by an entity', card({ type: 'TextBlock', text: '&#x202e;evil' }), 'body[0]: unprintable'],
    ['a control character', card({ type: 'RichTextBlock', inlines: [line, 'a\u0007'] }), 'body[0].inlines[1]: unprintable'], // prettier-ignore
    ['half a character', card({ type: 'TextBlock', text: 'a\ud83d' }), 'body[0]: unprintable'],
    ['a button that turns around', cardWith({ body: [line], actions: [{ type: 'Action.OpenUrl', title: bidi, url: 'https://a.example' }] }), 'actions[0].title: unprintable'], // prettier-ignore
    ['a link within words that is not safe', card({ type: 'TextBlock', text: '[x](javascript:alert)' }), 'body[0]: address'], // prettier-ignore
    ['what calls back', cardWith({ body: [line], refresh: {}, authentication: {} }), 'refresh: calls-back', 'authentication: calls-back'], // prettier-ignore
    ['whom it calls', cardWith({ body: [line], msteams: { entities: [] } }), 'msteams.entities: mention'],
  ];
  for (const [what, text, ...faults] of refused) {
    it(`is refused with ${what}`, () => expect(faultsOf(text)).to.deep.equal(faults));
  }

  it('is refused with a button that opens what is not safe', () => {
    const opening = (url: unknown) =>
      cardWith({ body: [line], actions: [{ type: 'Action.OpenUrl', title: 'x', url }] });
    for (const url of [
      'http://a.example',
      'javascript:alert(1)',
      'https://u:p@a.example',
      'https://u@a.example',
      'https://:p@a.example',
      'https:\\\\a.example',
      'https://a.example/\u202ex',
      'https://a b',
      '',
      7,
      null,
      `https://a.example/${'a'.repeat(2000)}`,
    ]) {
      expect(faultsOf(opening(url)), String(url)).to.include('actions[0].url: address');
    }
    expect(faultsOf(opening('https://example.org'))).to.deep.equal([]);
    expect(faultsOf(opening('https://${a}.b'))).to.include('actions[0].url: template');
  });

  it('is what its last words say where it says something twice, and takes no names of the language for its own', () => {
    const twice = '{"type":"AdaptiveCard","body":[{"type":"TextBlock","text":"first","text":"last"}],"__proto__":{"body":[]},"constructor":{"prototype":{"bad":1}}}'; // prettier-ignore
    expect(read(twice).body).to.deep.equal([{ ...hello, text: 'last' }]);
    const inherited = '{"type":"AdaptiveCard","body":[{"__proto__":{"type":"TextBlock","text":"a"}},{"type":"toString","text":"b"}]}'; // prettier-ignore
    expect(faultsOf(inherited)).to.deep.equal(['body: nothing-to-show']);
    expect('bad' in {}).to.equal(false);
  });

  it('is read without end or fault of ours, however deep or odd it is', () => {
    let deep: object = line;
    for (let n = 0; n < 60; n += 1) deep = { type: 'Container', items: [deep] };
    expect(faultsOf(card(deep))).to.include('body: nothing-to-show');
    expect(faultsOf(card(line, deep)).map((fault) => fault.replace(/.*: /, ''))).to.deep.equal(['too-deep']);
    const name = fc.constantFrom('type', 'text', 'items', 'columns', 'rows', 'cells', 'facts', 'inlines', 'images', 'url', 'fallback', 'selectAction', 'actions', 'card', 'choices', 'id'); // prettier-ignore
    const type = fc.constantFrom('TextBlock', 'RichTextBlock', 'Container', 'ColumnSet', 'Table', 'Image', 'ImageSet', 'FactSet', 'ActionSet', 'Input.ChoiceSet', 'Input.Text', 'Action.ShowCard', 'Action.Submit', 'X'); // prettier-ignore
    const { any } = fc.letrec((tie) => ({
      any: fc.oneof({ maxDepth: 5 }, fc.constantFrom(null, 5, true, 'a', '', '__proto__'), type, fc.array(tie('any')), fc.dictionary(name, tie('any'))), // prettier-ignore
    }));
    fc.assert(
      fc.property(any, fc.boolean(), (body, withPresses) => {
        const { faults, body: shown } = readCard(cardWith({ body }), { ...forPeople, withPresses });
        expect(faults.length > 0 || shown.length > 0).to.equal(true);
      }),
      { numRuns: 300 },
    );
  });
});
