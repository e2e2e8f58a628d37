import type { PlainText, TextObject } from './block.ts';
import { mrkdwn } from './mrkdwn.ts';
import { isBlank, partsThatFit, wordsOf, type Run } from './runs.ts';

/** As plain text wherever nothing is bold: what Slack does not read for styles needs no care. */
export function textObject(runs: Run[]): TextObject {
  if (runs.some((run) => run.bold)) return { type: 'mrkdwn', text: mrkdwn(runs), verbatim: true };
  return plain(wordsOf(runs));
}

export function plain(text: string): PlainText {
  return { type: 'plain_text', text, emoji: false };
}

/** Text objects of at most `max` units each, in order; none where a reader would see nothing. */
export function textObjects(runs: Run[], max: number): TextObject[] {
  const parts = partsThatFit(runs, (part) => textObject(part).text.length <= max);
  return parts.filter((part) => !isBlank(part)).map(textObject);
}
