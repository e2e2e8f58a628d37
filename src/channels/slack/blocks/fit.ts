import type { Block } from './block.ts';
import { Undrawable } from './buttons.ts';
import { MAX_BLOCKS, MAX_JSON } from './limits.ts';
import { plain } from './texts.ts';

/** What the drawing itself has to say. */
export interface DrawingWords {
  /** That a card was too long for Slack, and how many of its lines are not shown. */
  moreLines: (count: number) => string;
}

/** What a message of Slack, or another place that shows blocks, takes. */
export interface Room {
  blocks: number;
  /** Of all blocks together, in characters of JSON. */
  json: number;
}

export const MESSAGE: Room = { blocks: MAX_BLOCKS, json: MAX_JSON };

/** What is shown, and what had to be left out for it. */
export interface Fitted {
  blocks: Block[];
  left: { element: 'divider' | 'image' | 'line'; count: number }[];
}

/** {@link fitted} to a message. @throws {Undrawable} */
export function fit(body: Block[], closing: Block[], words: DrawingWords): Block[] {
  return fitted(body, closing, words, MESSAGE).blocks;
}

/**
 * Keeps blocks within what Slack takes. Dividers go first; then pictures, then the end of the body, with a line that says how
 * many are missing. The closing buttons stay, unless they alone are too many.
 *
 * @throws {Undrawable} where something to fill in would be left out: what is sent would not be what was meant.
 */
export function fitted(body: Block[], closing: Block[], words: DrawingWords, room: Room): Fitted {
  const whole = [...tidy(body), ...closing];
  if (fits(whole, room)) return { blocks: whole, left: [] };
  const pictured = body.filter((block) => block.type !== 'divider');
  const left: Fitted['left'] = leftOut('divider', body.length - pictured.length);
  if (fits([...pictured, ...closing], room)) return { blocks: [...pictured, ...closing], left };
  const dense = pictured.filter((block) => block.type !== 'image');
  left.push(...leftOut('image', pictured.length - dense.length));
  if (fits([...dense, ...closing], room)) return { blocks: [...dense, ...closing], left };

  for (let shown = Math.min(dense.length, room.blocks) - 1; shown >= 0; shown -= 1) {
    const count = dense.length - shown;
    const cut = [...dense.slice(0, shown), moreLine(count, words), ...closing];
    if (!fits(cut, room)) continue;
    if (dense.slice(shown).some(({ type }) => type === 'input')) throw new Undrawable('A form is too long for Slack');
    return { blocks: cut, left: [...left, ...leftOut('line', count)] };
  }
  return fitted([...body, ...closing], [], words, room);
}

function leftOut(element: Fitted['left'][number]['element'], count: number): Fitted['left'] {
  return count > 0 ? [{ element, count }] : [];
}

function moreLine(count: number, words: DrawingWords): Block {
  return { type: 'context', elements: [plain(words.moreLines(count))] };
}

function fits(blocks: Block[], room: Room): boolean {
  return blocks.length <= room.blocks && JSON.stringify(blocks).length <= room.json;
}

/** No divider at either end, nor two in a row. */
function tidy(blocks: Block[]): Block[] {
  return blocks.filter((block, index) => block.type !== 'divider' || (index > 0 && isShown(blocks[index + 1])));
}

function isShown(block: Block | undefined): boolean {
  return block !== undefined && block.type !== 'divider';
}
