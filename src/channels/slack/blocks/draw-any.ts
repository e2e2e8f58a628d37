import type { Fault, Loss, Reading } from '../../../cards/pasted/loss.ts';
import { readCard } from '../../../cards/pasted/read-card.ts';
import type { Block } from './block.ts';
import { numbering, Undrawable } from './buttons.ts';
import { lossesIn } from './drawn.ts';
import { elementBlocks } from './element.ts';
import { type DrawingWords, type Fitted, fitted, MESSAGE, type Room } from './fit.ts';
import { MAX_URL } from './limits.ts';

/** Where Slack shows blocks, and how much of them. */
export const SURFACES = {
  message: MESSAGE,
  modal: { blocks: 100, json: 100_000 },
  home: { blocks: 100, json: 100_000 },
} as const satisfies Record<string, Room>;
export type Surface = keyof typeof SURFACES;

export interface AnyDrawing {
  blocks: Block[];
  losses: Pick<Loss, 'element' | 'lost' | 'shown'>[];
  /** Why nothing is drawn. */
  error?: string;
}

const READING: Reading = { isLink: isOpened, mayShow: () => true, withPresses: true, longest: 1_000_000 };
const NO_CARD = ['not-json', 'not-a-card', 'too-long'];

/** Draws any Adaptive Card in Block Kit, and says what of it is not shown as it was made. Never throws. */
export function drawAny(text: string, surface: Surface, words: DrawingWords): AnyDrawing {
  const { body, losses, faults } = readCard(text, READING);
  const none = faults.find(({ wrong }) => NO_CARD.includes(wrong));
  if (none) return { blocks: [], losses: [], error: none.wrong };
  const next = numbering();
  try {
    const drawn = body.flatMap((element) => elementBlocks(element, '', next));
    const { blocks, left } = fitted(drawn, [], words, SURFACES[surface]);
    const all = [...losses, ...faults.flatMap(lossOf), ...body.flatMap(lossesIn), ...left.map(leftOut)];
    return { blocks, losses: all.map(({ element, lost, shown }) => ({ element, lost, shown })) };
  } catch (error) {
    if (error instanceof Undrawable) return { blocks: [], losses: [], error: error.message };
    throw error;
  }
}

function isOpened(address: string): boolean {
  return URL.canParse(address) && ['https:', 'http:', 'mailto:'].includes(new URL(address).protocol) && address.length <= MAX_URL; // prettier-ignore
}

/** What must not be sent to people is shown here as far as it can be. */
function lossOf({ at, wrong }: Fault): AnyDrawing['losses'] {
  if (wrong === 'nothing-to-show') return [];
  const isLeftOut = ['address', 'too-deep', 'too-many', 'calls-back'].includes(wrong);
  return [{ element: at, lost: wrong, shown: isLeftOut ? 'nothing' : 'its words' }];
}

function leftOut({ element, count }: Fitted['left'][number]): AnyDrawing['losses'][number] {
  return { element, lost: `${count} for want of room`, shown: 'nothing' };
}
