import { type Json, nameIn } from './json.ts';

/** What says nothing of how something looks, or is read elsewhere. */
const OTHERWISE = new Set([
  ...[
    'type',
    '$schema',
    'version',
    'id',
    'lang',
    'speak',
    'requires',
    'fallback',
    'fallbackText',
    'metadata',
    'msteams',
  ],
  ...['isVisible', 'separator', 'spacing', 'wrap', 'selectAction', 'refresh', 'authentication', 'backgroundImage'],
]);

/** What each element keeps, whatever it says there; or only where it says one of these. */
const KEPT: Record<string, Record<string, readonly string[] | true>> = {
  AdaptiveCard: { body: true, actions: true },
  TextBlock: {
    text: true,
    isSubtle: true,
    size: ['small', 'default', 'medium', 'large', 'extralarge'],
    weight: ['default', 'bolder'],
    style: ['default', 'heading'],
  },
  RichTextBlock: { inlines: true },
  TextRun: { text: true, weight: ['default', 'bolder'] },
  FactSet: { facts: true },
  Image: { url: true, altText: true, size: ['auto', 'stretch', 'small', 'medium', 'large'] },
  ImageSet: { images: true },
  Container: { items: true, style: ['default', 'emphasis', 'good', 'warning', 'attention'] },
  ColumnSet: { columns: true },
  Column: { items: true, width: ['auto', 'stretch'], verticalContentAlignment: ['top', 'center'] },
  ActionSet: { actions: true },
  Table: {
    columns: true,
    rows: true,
    firstRowAsHeader: true,
    firstRowAsHeaders: true,
    gridStyle: true,
    showGridLines: true,
  },
  'Action.OpenUrl': { url: true, title: true },
  'Action.ShowCard': { card: true, title: true },
  'Action.Execute': { verb: true, data: true, title: true, associatedInputs: true },
  'Action.Submit': { data: true, title: true, associatedInputs: true },
};

/** What is as if nothing were said. */
const NOTHING_SAID = new Set(['', 'default', 'left', 'top', 'auto', 'none', 'false', 'undefined']);
/** Where something else goes without saying. */
const USUAL: Record<string, ReadonlySet<string>> = { isEnabled: new Set(['true']), mode: new Set(['primary']) };

/** The names of what an element says of its looks, and ours does not keep. */
export function looksLost(element: Json, type: string): string[] {
  // Of what is not known, all is told of at once.
  if (!Object.hasOwn(KEPT, type)) return [];
  const kept = new Map(Object.entries(KEPT[type] ?? {}));
  return Object.entries(element).flatMap(([name, value]) => {
    const said = nameIn(value);
    const only = kept.get(name);
    const isKept = only === true || only?.includes(said);
    const isUnsaid = typeof value !== 'object' && (USUAL[name] ?? NOTHING_SAID).has(said);
    return OTHERWISE.has(name) || isKept || isUnsaid ? [] : [name];
  });
}
