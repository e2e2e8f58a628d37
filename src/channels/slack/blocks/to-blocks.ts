import type { Card } from '../../../cards/card.ts';
import type { Block } from './block.ts';
import { actionBlocks, numbering } from './buttons.ts';
import { elementBlocks } from './element.ts';
import { fit, type DrawingWords } from './fit.ts';

/**
 * Draws a card in Block Kit: the same card that Teams shows, so that a new card needs no work here.
 *
 * @throws {Undrawable} where a button carries more than Slack takes.
 */
export function toBlocks(card: Card, words: DrawingWords): Block[] {
  const next = numbering();
  const body = card.body.flatMap((element) => elementBlocks(element, next));
  return fit(body, actionBlocks(card.actions ?? [], next), words);
}
