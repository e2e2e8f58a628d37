import type { CardElement, ColumnSet } from '../../../cards/card.ts';
import type { Drawn, DrawnLoss } from '../../../cards/pasted/drawn.ts';
import { numbering, Undrawable } from './buttons.ts';
import { elementBlocks, isTitle } from './element.ts';
import { type DrawingWords, fitted, type Room } from './fit.ts';
import { MAX_BLOCKS, MAX_JSON } from './limits.ts';
import { isFetched } from './picture.ts';

/**
 * What is left of a message for a card that somebody pasted: its title, notes, question and buttons take eleven blocks and 5,700
 * characters where they are as long as they may be.
 */
const BESIDE_OTHERS: Room = { blocks: MAX_BLOCKS - 15, json: MAX_JSON - 6_500 };
const WORDLESS: DrawingWords = { moreLines: () => '…' };

/** What somebody else's card becomes in a message on Slack: what is not drawn as it was made, and whether all of it fits. */
export function drawnOnSlack(body: CardElement[]): Drawn {
  const next = numbering();
  try {
    const blocks = body.flatMap((element) => elementBlocks(element, '', next));
    const { left } = fitted(blocks, [], WORDLESS, BESIDE_OTHERS);
    return { losses: body.flatMap(lossesIn), fits: left.every(({ element }) => element === 'divider') };
  } catch (error) {
    if (error instanceof Undrawable) return { losses: [], fits: false };
    throw error;
  }
}

/** What Slack has no way to show of an element. */
export function lossesIn(element: CardElement): DrawnLoss[] {
  switch (element.type) {
    case 'TextBlock': {
      const isLost = (element.size === 'large' || element.size === 'medium') && !isTitle(element);
      return isLost ? [look('TextBlock', 'size')] : [];
    }
    case 'Image':
      if (!isFetched(element.url))
        return [{ element: 'Image', lost: 'all', shown: 'its description', kind: 'picture' }];
      return ['small', 'medium', 'large'].includes(element.size) ? [look('Image', 'size')] : [];
    case 'Container': {
      const isStyled = element.style !== undefined && element.style !== 'default';
      return [...(isStyled ? [look('Container', 'style')] : []), ...element.items.flatMap(lossesIn)];
    }
    case 'ColumnSet': {
      const inside = element.columns.flatMap(({ items }) => items.flatMap(lossesIn));
      return isSideBySide(element) ? inside : [{ element: 'ColumnSet', lost: 'columns', shown: 'below each other', kind: 'columns' }, ...inside]; // prettier-ignore
    }
    default:
      return [];
  }
}

function look(element: string, lost: string): DrawnLoss {
  return { element, lost, shown: 'its words', kind: 'look', name: lost };
}

/** Whether its columns stand beside each other there too: of words alone, or of words and one button. */
function isSideBySide(set: ColumnSet): boolean {
  const withWords = set.columns.filter(({ items }) => items.some(({ type }) => type !== 'ActionSet'));
  const [block, ...more] = elementBlocks({ ...set, separator: false }, '', numbering());
  if (set.columns.length <= 1 || block === undefined) return true;
  if (more.length > 0 || block.type !== 'section') return false;
  // Fields stand two by two.
  return (block.fields?.length ?? 0) === 2 || withWords.length <= 1;
}
