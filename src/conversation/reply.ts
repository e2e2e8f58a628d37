import type { Card } from '../cards/card.ts';
import type { AnnouncementId } from '../domain/announcements/announcement.ts';
import type { Address } from './address.ts';

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
  /** It says how far this is, which changes by itself. */
  live?: { announcement: AnnouncementId };
  /** Told which message it is, where somebody wants to know that and the channel can change it later. Not kept. */
  stood?: (message: Address) => void;
}
