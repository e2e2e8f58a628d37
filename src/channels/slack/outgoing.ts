import { plainText } from '../../cards/plain-text.ts';
import type { Reply } from '../../conversation/reply.ts';
import type { Block } from './blocks/block.ts';
import type { DrawingWords } from './blocks/fit.ts';
import { literal } from './blocks/mrkdwn.ts';
import { toBlocks } from './blocks/to-blocks.ts';
import type { Origin, PressOrigin } from './origin.ts';
import type { SlackMessage } from './address.ts';

/** What a message says. `text` is what notifications and screen readers say where there are blocks. */
export interface Content {
  text: string;
  blocks?: Block[];
}

/** Where a message goes. */
export type Destination =
  | { to: 'conversation'; channel: string; thread?: string }
  /** Seen by one person only, and only while they are there. */
  | { to: 'person'; channel: string; user: string; thread?: string }
  /** By the address that came with a press or a command: in place of the pressed message, or as words for one person. */
  | { to: 'response'; url: string; replace: boolean; pressed?: SlackMessage }
  /** In place of a message of ours. */
  | ({ to: 'message' } & SlackMessage);

/** The words that the drawing needs, in the language of a card (BCP 47). */
export type DrawingWordsIn = (lang: string) => DrawingWords;

/** @throws {Undrawable} where the card cannot be drawn: {@link contentInWords} says the same without buttons. */
export function contentOf(reply: Reply, wordsIn: DrawingWordsIn): Content {
  const text = literal(reply.text);
  if (reply.kind === 'text') return { text };
  const blocks = toBlocks(reply.card, wordsIn(reply.card.lang));
  return blocks.length > 0 ? { text, blocks } : { text };
}

export function contentInWords(reply: Reply): Content {
  return { text: literal(reply.kind === 'card' ? plainText(reply.card) : reply.text) };
}

/** The same content where nothing in it has to be fetched. */
export function withoutPictures(content: Content): Content {
  const blocks = content.blocks?.filter((block) => block.type !== 'image');
  if (!blocks || blocks.length === content.blocks?.length) return content;
  return blocks.length > 0 ? { ...content, blocks } : { text: content.text };
}

export function destinationOf(reply: Reply, origin: Origin): Destination {
  switch (origin.kind) {
    case 'conversation':
      return toConversation(origin);
    case 'command':
      return { to: 'response', url: origin.responseUrl, replace: false };
    case 'press': {
      const replace = reply.kind === 'card' && reply.place === 'instead';
      // What one person saw goes on between the two of us.
      if (replace || origin.shownToOne) return { to: 'response', url: origin.responseUrl, replace, ...pressed(origin) };
      if (reply.kind === 'card' || origin.personal) return toConversation(origin);
      const { channel, user, thread } = origin;
      return { to: 'person', channel, user, ...(thread && { thread }) };
    }
  }
}

function pressed({ channel, message }: PressOrigin): { pressed?: SlackMessage } {
  return message ? { pressed: { channel, message } } : {};
}

function toConversation({ channel, thread }: { channel: string; thread?: string }): Destination {
  return { to: 'conversation', channel, ...(thread && { thread }) };
}
