import type { PlainText, TextObject } from './block.ts';
import { shorten } from './limits.ts';
import { mrkdwn, plainWords } from './mrkdwn.ts';
import { type Run, textOf } from '../../../cards/markdown.ts';
import { isBlank, partsThatFit } from './runs.ts';

/** As plain text wherever nothing is bold: what Slack does not read for styles needs no care. */
export function textObject(runs: Run[]): TextObject {
  if (runs.some((run) => run.bold)) return { type: 'mrkdwn', text: mrkdwn(runs) };
  return plain(textOf(runs));
}

/** @param max in units; what is longer ends in an ellipsis. */
export function plain(text: string, max = Infinity): PlainText {
  return { type: 'plain_text', text: shorten(plainWords(text), max), emoji: false };
}

/** Text objects of at most `max` units each, in order; none where a reader would see nothing. */
export function textObjects(runs: Run[], max: number): TextObject[] {
  const parts = partsThatFit(runs, (part) => textObject(part).text.length <= max);
  return parts.filter((part) => !isBlank(part)).map(textObject);
}
