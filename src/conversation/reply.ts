import type { Card } from '../cards/card.ts';

/** One thing the bot says. Every card comes with a text that says the same, for notifications and screen readers. */
export type Reply = TextReply | CardReply;

export interface TextReply {
  kind: 'text';
  text: string;
}

export interface CardReply {
  kind: 'card';
  /** A sentence that stands for the card: notification, summary. */
  text: string;
  card: Card;
  /** `instead`: takes the place of the card whose button was pressed. `after`: stands on its own. */
  place: 'instead' | 'after';
}
