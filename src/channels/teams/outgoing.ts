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
  /** A card takes the place of the pressed one; a text is shown below that. */
  shown: Card | string;
  rest: Reply[];
}

/** Where all comes after the pressed card, the sentence of the first that follows is shown with it: Teams wants something. */
export function answerPress(replies: Reply[]): PressAnswer {
  const shown =
    replies.find((reply) => reply.kind === 'card' && reply.place === 'instead') ??
    replies.find((reply) => reply.kind === 'text');
  if (!shown) return { shown: replies[0]?.text ?? '', rest: replies };
  const rest = replies.filter((reply) => reply !== shown);
  return { shown: shown.kind === 'card' ? shown.card : shown.text, rest };
}
