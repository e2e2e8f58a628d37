import type { CardElement } from '../card.ts';
import type { Loss } from './loss.ts';

/** Something of a card that a platform does not show as Teams does. */
export type DrawnLoss = Omit<Loss, 'at'>;

/** What becomes of somebody else's card where it is drawn otherwise than it is made. */
export interface Drawn {
  losses: DrawnLoss[];
  /** Whether all of it can be shown, with what stands beside it. */
  fits: boolean;
}

export type DrawnOn = (body: CardElement[]) => Drawn;
