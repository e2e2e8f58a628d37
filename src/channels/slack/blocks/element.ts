import type { CardElement, ColumnSet, FactSet, TextBlock } from '../../../cards/card.ts';
import type { Block, SectionBlock, TextObject } from './block.ts';
import { actionBlocks, toButton, type Numbering } from './buttons.ts';
import { inputBlock } from './inputs.ts';
import { chartBlocks, pictureBlocks } from './picture.ts';
import { MAX_FIELD, MAX_FIELDS, MAX_HEADER, MAX_TEXT } from './limits.ts';
import { type Run, runsOf, textOf } from '../../../cards/markdown.ts';
import { inBold, isBlank, onLines } from './runs.ts';
import { plain, textObject, textObjects } from './texts.ts';

/**
 * Draws one element of a card. What has nothing to show is left out, since Slack takes no empty text.
 *
 * @param card what no other card has.
 */
export function elementBlocks(element: CardElement, card: string, next: Numbering): Block[] {
  switch (element.type) {
    case 'TextBlock':
      return textBlocks(element);
    case 'FactSet':
      return factBlocks(element);
    case 'ColumnSet':
      return [...dividerOf(element), ...columnBlocks(element, card, next)];
    case 'Container':
      return [...dividerOf(element), ...element.items.flatMap((item) => elementBlocks(item, card, next))];
    case 'Chart.VerticalBar.Grouped':
      return chartBlocks(element);
    case 'Image':
      return pictureBlocks(element);
    case 'ActionSet':
      return actionBlocks(element.actions, next);
    case 'Input.Text':
    case 'Input.ChoiceSet':
    case 'Input.Date':
    case 'Input.Time':
    case 'Input.Toggle':
      return [inputBlock(element, card, next)];
  }
}

function textBlocks(block: TextBlock): Block[] {
  const runs = styledRuns(block);
  if (isBlank(runs)) return [];
  const title = plain(textOf(runs));
  if (isTitle(block) && title.text.length <= MAX_HEADER && !title.text.includes('\n'))
    return [{ type: 'header', text: title }];
  if (block.isSubtle || block.size === 'small')
    return textObjects(runs, MAX_TEXT).map((text) => ({ type: 'context', elements: [text] }));
  return sections(runs);
}

/** A heading within the card stays in the size of its text, as Slack has one size of header only. */
export function isTitle({ style, size }: TextBlock): boolean {
  return style === 'heading' && (size === 'large' || size === 'medium');
}

function factBlocks({ facts }: FactSet): Block[] {
  const blocks: Block[] = [];
  let row: TextObject[] = [];
  for (const { title, value } of facts) {
    const runs = onLines([inBold(runsOf(title)), runsOf(value)].filter((part) => !isBlank(part)));
    const field = textObject(runs);
    if (isBlank(runs)) continue;
    if (field.text.length > MAX_FIELD || row.length === MAX_FIELDS) row = [];
    if (field.text.length > MAX_FIELD) blocks.push(...sections(runs));
    else if (row.push(field) === 1) blocks.push({ type: 'section', fields: row });
  }
  return blocks;
}

/** What can stand on one line with others. */
const WITH_LINES = new Set(['TextBlock', 'ActionSet']);

/** Words with one button stand on one line; columns of words alone become two columns of Slack's. */
function columnBlocks({ columns }: ColumnSet, card: string, next: Numbering): Block[] {
  const columnsOfLeaves = columns.map((column) => column.items.flatMap(leaves));
  const all = columnsOfLeaves.flat();
  const actions = all.flatMap((leaf) => (leaf.type === 'ActionSet' ? leaf.actions : []));
  if (all.some((leaf) => !WITH_LINES.has(leaf.type))) return all.flatMap((leaf) => elementBlocks(leaf, card, next));

  const texts = columnsOfLeaves.map(linesOf).filter((runs) => !isBlank(runs));
  const [first, ...rest] = sections(onLines(texts));
  const [action] = actions;
  if (first && action && actions.length === 1) return [{ ...first, accessory: toButton(action, next) }, ...rest];
  if (texts.length > 1 && actions.length === 0) return sideBySide(texts);
  return [...(first ? [first, ...rest] : []), ...actionBlocks(actions, next)];
}

function sideBySide(texts: Run[][]): Block[] {
  const fields = texts.map(textObject);
  const fit = fields.length <= MAX_FIELDS && fields.every((field) => field.text.length <= MAX_FIELD);
  return fit ? [{ type: 'section', fields }] : texts.flatMap(sections);
}

function leaves(element: CardElement): CardElement[] {
  return element.type === 'Container' ? element.items.flatMap(leaves) : [element];
}

function linesOf(elements: CardElement[]): Run[] {
  const texts = elements.flatMap((element) => (element.type === 'TextBlock' ? [styledRuns(element)] : []));
  return onLines(texts.filter((runs) => !isBlank(runs)));
}

function styledRuns({ text, weight, style }: TextBlock): Run[] {
  const runs = runsOf(text);
  return weight === 'bolder' || style === 'heading' ? inBold(runs) : runs;
}

function sections(runs: Run[]): SectionBlock[] {
  if (isBlank(runs)) return [];
  return textObjects(runs, MAX_TEXT).map((text) => ({ type: 'section', text }));
}

function dividerOf({ separator }: { separator?: boolean }): Block[] {
  return separator ? [{ type: 'divider' }] : [];
}
