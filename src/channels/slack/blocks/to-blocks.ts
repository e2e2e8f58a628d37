import { actionsOf, type Card } from '../../../cards/card.ts';
import type { Block } from './block.ts';
import { actionBlocks, numbering } from './buttons.ts';
import { elementBlocks } from './element.ts';
import { fit, type DrawingWords } from './fit.ts';

/**
 * Draws a card in Block Kit: the same card that Teams shows, so that a new card needs no work here.
 *
 * @throws {Undrawable} where a button or an input carries more than Slack takes, or not everything that can be filled in fits.
 */
export function toBlocks(card: Card, words: DrawingWords): Block[] {
  const next = numbering();
  const key = actionsOf(card)[0]?.data.once ?? '';
  const body = card.body.flatMap((element) => elementBlocks(element, key, next));
  return fit(body, actionBlocks(card.actions ?? [], next), words);
}
