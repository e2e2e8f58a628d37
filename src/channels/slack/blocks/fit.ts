import type { Block } from './block.ts';
import { Undrawable } from './buttons.ts';
import { MAX_BLOCKS, MAX_JSON } from './limits.ts';
import { plain } from './texts.ts';

/** What the drawing itself has to say. */
export interface DrawingWords {
  /** That a card was too long for Slack, and how many of its lines are not shown. */
  moreLines: (count: number) => string;
}

/**
 * Keeps a message within what Slack takes. Dividers go first; then pictures, then the end of the body, with a line that says how many
 * are missing. The closing buttons stay, unless they alone are too many.
 *
 * @throws {Undrawable} where something to fill in would be left out: what is sent would not be what was meant.
 */
export function fit(body: Block[], closing: Block[], words: DrawingWords): Block[] {
  const whole = [...tidy(body), ...closing];
  if (fits(whole)) return whole;
  const pictured = body.filter((block) => block.type !== 'divider');
  if (fits([...pictured, ...closing])) return [...pictured, ...closing];
  const dense = pictured.filter((block) => block.type !== 'image');
  if (fits([...dense, ...closing])) return [...dense, ...closing];

  for (let shown = Math.min(dense.length, MAX_BLOCKS) - 1; shown >= 0; shown -= 1) {
    const cut = [...dense.slice(0, shown), moreLine(dense.length - shown, words), ...closing];
    if (!fits(cut)) continue;
    if (dense.slice(shown).some(({ type }) => type === 'input')) throw new Undrawable('A form is too long for Slack');
    return cut;
  }
  return fit([...body, ...closing], [], words);
}

function moreLine(count: number, words: DrawingWords): Block {
  return { type: 'context', elements: [plain(words.moreLines(count))] };
}

function fits(blocks: Block[]): boolean {
  return blocks.length <= MAX_BLOCKS && JSON.stringify(blocks).length <= MAX_JSON;
}

/** No divider at either end, nor two in a row. */
function tidy(blocks: Block[]): Block[] {
  return blocks.filter((block, index) => block.type !== 'divider' || (index > 0 && isShown(blocks[index + 1])));
}

function isShown(block: Block | undefined): boolean {
  return block !== undefined && block.type !== 'divider';
}
