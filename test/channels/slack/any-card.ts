import fc from 'fast-check';
import type { BarChart, Card, CardButton, CardElement, Column, FactSet, TextBlock } from '../../../src/cards/card.ts';
import type { CardInput } from '../../../src/cards/input.ts';
import { escapeMarkdown } from '../../../src/cards/markdown.ts';

/** What people and data bring: everything that Slack or Markdown could take for more than words. */
export const foreign = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc
    .array(
      fc.constantFrom(
        '<!channel>', '<!here>', '<@U0123ABCD>', '<#C0123>', '<https://x.example|y>', '@here', '@channel', '*', '**',
        '_', '~', '`', '```', '>', '\n', '\n> ', ' ', ':tada:', '&', '&lt;!channel&gt;', '\\', '\\\\', '[x](y)', '${1+1}',
        'desk', 'Ann', 'é', '😀', '\u200b', '\u2060', '\u202e', '\ud83d', '12:30:15', '#general', '- ', '1. ',
      ), // prettier-ignore
      { maxLength: 12 },
    )
    .map((parts) => parts.join('')),
  fc.string({ minLength: 100, maxLength: 4000 }),
);

const markdown = fc
  .array(
    fc.oneof(
      foreign.map(escapeMarkdown),
      foreign.map((text) => `**${escapeMarkdown(text)}**`),
      fc.constant('Zone A · '),
    ),
    {
      maxLength: 4,
    },
  )
  .map((parts) => parts.join(''));

const textBlock: fc.Arbitrary<TextBlock> = fc.record(
  {
    type: fc.constant('TextBlock' as const),
    text: markdown,
    wrap: fc.constant(true as const),
    size: fc.constantFrom('small' as const, 'default' as const, 'medium' as const, 'large' as const),
    weight: fc.constantFrom('default' as const, 'bolder' as const),
    isSubtle: fc.boolean(),
    style: fc.constantFrom('default' as const, 'heading' as const),
  },
  { requiredKeys: ['type', 'text', 'wrap'] },
);

const factSet: fc.Arbitrary<FactSet> = fc.record({
  type: fc.constant('FactSet' as const),
  facts: fc.array(fc.record({ title: markdown, value: markdown }), { maxLength: 23 }),
});

const press = fc.record(
  {
    type: fc.constant('Action.Execute' as const),
    title: foreign,
    verb: fc.constantFrom('book_desk', 'cancel', 'find_free'),
    data: fc.record({ once: fc.uuid(), desk: fc.string({ maxLength: 40 }) }),
    style: fc.constantFrom('default' as const, 'positive' as const, 'destructive' as const),
    tooltip: foreign,
  },
  { requiredKeys: ['type', 'title', 'verb', 'data'] },
);

const link = fc.record({ type: fc.constant('Action.OpenUrl' as const), title: foreign, url: fc.webUrl() });
const action: fc.Arbitrary<CardButton> = fc.oneof({ weight: 4, arbitrary: press }, { weight: 1, arbitrary: link });

const actionSet = fc.record({ type: fc.constant('ActionSet' as const), actions: fc.array(action, { maxLength: 30 }) });

const picture = fc.record({
  type: fc.constant('Image' as const),
  url: fc.oneof(
    fc.webUrl(),
    fc.constantFrom('https://127.0.0.1/a.png', `https://n.example/${'a'.repeat(3000)}`, 'a b'),
  ),
  altText: fc.string({ minLength: 1, maxLength: 3000 }).map((text) => `In words: ${text}`),
  size: fc.constantFrom('stretch' as const, 'auto' as const, 'small' as const),
});

const barChart: fc.Arbitrary<BarChart> = fc.record({
  type: fc.constant('Chart.VerticalBar.Grouped' as const),
  title: foreign.map((text) => `The week of ${text}`),
  stacked: fc.constant(true as const),
  colorSet: fc.constant('sequential' as const),
  yAxisTitle: foreign,
  data: fc.constant([]),
  fallback: fc.oneof({ weight: 4, arbitrary: picture }, { weight: 1, arbitrary: fc.constant('drop' as const) }),
});

const asked = {
  id: fc.uuid(),
  label: foreign.map((text) => `Say: ${text}`),
  isRequired: fc.boolean(),
  errorMessage: foreign,
};
const choices = fc.uniqueArray(fc.record({ title: foreign, value: fc.uuid() }), {
  minLength: 1,
  maxLength: 30,
  selector: ({ value }) => value,
});
/** Anything to fill in; what stands in a text is as long as it may be, at most. */
const input: fc.Arbitrary<CardInput> = fc.oneof(
  fc.record(
    {
      ...{ ...asked, type: fc.constant('Input.Text' as const), isMultiline: fc.boolean() },
      ...{
        maxLength: fc.constantFrom(500, 3000),
        value: foreign.map((text) => text.slice(0, 500)),
        placeholder: foreign,
      },
    },
    { requiredKeys: ['type', 'id', 'label', 'maxLength'] },
  ),
  fc
    .record(
      {
        ...{ ...asked, type: fc.constant('Input.ChoiceSet' as const), isMultiSelect: fc.boolean(), choices },
        style: fc.constantFrom('compact' as const, 'expanded' as const),
        ...{ wrap: fc.constant(true as const), placeholder: foreign },
      },
      { requiredKeys: ['type', 'id', 'label', 'style', 'choices', 'wrap'] },
    )
    .chain((one) => fc.constantFrom(one, { ...one, value: one.choices[0]!.value })),
  fc.record({ ...asked, type: fc.constant('Input.Date' as const), value: fc.constantFrom('', '2026-11-24') }),
  fc.record({ ...asked, type: fc.constant('Input.Time' as const), value: fc.constantFrom('', '09:30') }),
  fc.record({
    ...{ ...asked, type: fc.constant('Input.Toggle' as const), title: foreign, wrap: fc.constant(true as const) },
    value: fc.constantFrom('true', 'false'),
  }),
);

const { element } = fc.letrec<{ element: CardElement; column: Column }>((tie) => ({
  column: fc.record({
    type: fc.constant('Column' as const),
    width: fc.constantFrom('stretch' as const, 'auto' as const),
    items: fc.array(tie('element'), { maxLength: 3 }),
  }),
  element: fc.oneof(
    { maxDepth: 2 },
    { weight: 4, arbitrary: textBlock },
    { weight: 2, arbitrary: factSet },
    { weight: 2, arbitrary: actionSet },
    { weight: 1, arbitrary: barChart },
    { weight: 1, arbitrary: picture },
    { weight: 1, arbitrary: input },
    {
      weight: 2,
      arbitrary: fc.record({
        type: fc.constant('ColumnSet' as const),
        columns: fc.array(tie('column'), { maxLength: 3 }),
        separator: fc.boolean(),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        type: fc.constant('Container' as const),
        items: fc.array(tie('element'), { maxLength: 6 }),
        separator: fc.boolean(),
      }),
    },
  ),
}));

/** Any card of the subset, sensible or not, short or far too long. */
export const anyCard: fc.Arbitrary<Card> = fc.record(
  {
    type: fc.constant('AdaptiveCard' as const),
    version: fc.constant('1.5' as const),
    lang: fc.constantFrom('nl', 'fr', 'de', 'en'),
    body: fc.array(element, { maxLength: 60 }),
    actions: fc.array(action, { maxLength: 60 }),
  },
  { requiredKeys: ['type', 'version', 'lang', 'body'] },
);
