import type { CardReply } from '../../../conversation/reply.ts';
import type { Wording } from '../../../domain/announcements/announcement.ts';
import { elementsOf } from '../writing/pasted-wording.ts';

/** A notification, and what a screen reader says of it, is no place for all of a long card. */
const LONGEST_SAID = 1_500;

/**
 * The message with the card that was pasted in the place of a text, where there is one.
 *
 * @param notes how many lines of ours stand below it.
 */
export function withPasted(reply: CardReply, wording: Wording, notes: number): CardReply {
  const elements = elementsOf(wording);
  if (!elements) return reply;
  const { body } = reply.card;
  const at = body.length - notes;
  const text = [reply.text, shortened(wording.text.replace(/\s+/g, ' '))].join(' ');
  return { ...reply, text, card: { ...reply.card, body: [...body.slice(0, at), ...elements, ...body.slice(at)] } };
}

function shortened(text: string): string {
  return text.length <= LONGEST_SAID ? text : `${text.slice(0, LONGEST_SAID - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
