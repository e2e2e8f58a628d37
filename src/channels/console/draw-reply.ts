import { plainText } from '../../cards/plain-text.ts';
import type { Reply } from '../../conversation/reply.ts';

/** How parts of an answer stand out, where the terminal can show it. */
export interface Paint {
  button: (text: string) => string;
  own: (text: string) => string;
}

export const plain: Paint = { button: (text) => text, own: (text) => text };

/** Everything a terminal would take for an order: control characters other than the line break. */
// eslint-disable-next-line no-control-regex
const ORDERS = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g;

/** A reply as lines for a terminal. What people wrote cannot move its cursor or colour it. */
export function drawReply(reply: Reply, paint: Paint): string {
  const text = reply.kind === 'card' ? plainText(reply.card) : reply.text;
  return harmless(text).replace(/\[\d+\](?= )/g, paint.button);
}

export function harmless(text: string): string {
  return text.replaceAll('\t', ' ').replace(ORDERS, '');
}
