import type { Activity } from 'botbuilder';
import type { Card } from '../../cards/card.ts';
import type { Reply } from '../../conversation/reply.ts';

/** A reply as a message of its own. `summary` is what a notification shows of a card. */
export function toActivity(reply: Reply): Partial<Activity> {
  if (reply.kind === 'text') return { type: 'message', textFormat: 'plain', text: reply.text };
  return {
    type: 'message',
    summary: reply.text,
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: reply.card }],
  };
}

/** What the client that pressed gets at once, and what follows as messages. */
export interface PressAnswer {
  /** A card takes the place of the pressed one; a text is shown with it; `''` leaves everything as it is. */
  shown: Card | string;
  rest: Reply[];
}

export function answerPress(replies: Reply[]): PressAnswer {
  const shown =
    replies.find((reply) => reply.kind === 'card' && reply.place === 'instead') ??
    replies.find((reply) => reply.kind === 'text');
  const rest = replies.filter((reply) => reply !== shown);
  if (!shown) return { shown: '', rest };
  return { shown: shown.kind === 'card' ? shown.card : shown.text, rest };
}
