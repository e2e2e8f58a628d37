import type { Run } from '../../../cards/markdown.ts';
import { isBlank } from './runs.ts';

/** Slack has no escape for the signs of its styles. These look the same and mean nothing. */
const LOOKALIKES: Record<string, string> = { '*': '\u2217', '~': '\u223c', '`': '\u02cb', _: '\u02cd' };
/** Between two signs it keeps Slack from reading them together; nobody sees it. */
const JOINER = '\u2060';
/** Lets a style begin or end beside another sign; nobody sees it. */
const BOUNDARY = '\u200b';

/**
 * Words as they are read, with nothing in them that is a style, a mention, an emoji or a quote. Slack reads no plain
 * text for these; clients and bridges were seen to.
 */
export function plainWords(text: string): string {
  return withoutQuotes(withoutSigns(text));
}

/** Words that say in Slack's mrkdwn what they say here: {@link plainWords}, with Slack's three escapes. */
export function literal(text: string): string {
  return withoutQuotes(escaped(text));
}

/** Runs in Slack's mrkdwn. A style holds within one line only, and wants no space at its inner sides. */
export function mrkdwn(runs: Run[]): string {
  const parts = runs.map((run, index) => {
    if (!run.bold) return escaped(run.text);
    const before = /\S$/.test(runs[index - 1]?.text ?? '') ? BOUNDARY : '';
    const after = /^\S/.test(runs[index + 1]?.text ?? '') ? BOUNDARY : '';
    return before + run.text.split('\n').map(boldLine).join('\n') + after;
  });
  return withoutQuotes(parts.join(''));
}

function boldLine(line: string): string {
  const words = line.trim();
  return isBlank([{ text: words, bold: true }]) ? line : line.replace(words, () => `*${escaped(words)}*`);
}

function escaped(text: string): string {
  return withoutSigns(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** An underscore within a word is none of Slack's. */
function withoutSigns(text: string): string {
  return text
    .replace(/[*~`]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, (sign) => LOOKALIKES[sign] ?? sign)
    .replace(/@(?=here|channel|everyone|group)|#(?=[\p{L}\p{N}])|<(?=\S)/giu, `$&${JOINER}`)
    .replace(/:(?=[^\s:]+:)/g, `:${JOINER}`);
}

/** A line that begins with `>` is a quote to Slack, escaped or not. */
function withoutQuotes(text: string): string {
  return text.replace(/^[^\S\n]*(?=>|&gt;)/gm, `$&${JOINER}`);
}
