import { isBlank, type Run } from './runs.ts';

/** Between two signs it keeps Slack from reading them together; nobody sees it. */
const JOINER = '\u2060';
/** Lets a style begin or end beside another sign; nobody sees it. */
const BOUNDARY = '\u200b';

/**
 * Words that say in Slack's mrkdwn exactly what they say here. Slack has an escape for `&`, `<` and `>` alone, which
 * takes every mention and link away; the signs of its styles, emoji and quotes stand between joiners instead.
 */
export function literal(text: string): string {
  return withoutQuotes(literalSigns(text));
}

/** Runs in Slack's mrkdwn. A style holds within one line only, and wants no space at its inner sides. */
export function mrkdwn(runs: Run[]): string {
  const parts = runs.map((run, index) => {
    if (!run.bold) return literalSigns(run.text);
    const before = /\S$/.test(runs[index - 1]?.text ?? '') ? BOUNDARY : '';
    const after = /^\S/.test(runs[index + 1]?.text ?? '') ? BOUNDARY : '';
    return before + run.text.split('\n').map(boldLine).join('\n') + after;
  });
  return withoutQuotes(parts.join(''));
}

function boldLine(line: string): string {
  const words = line.trim();
  return isBlank([{ text: words, bold: true }]) ? line : line.replace(words, () => `*${literalSigns(words)}*`);
}

function literalSigns(text: string): string {
  return text
    .replace(/[*~`]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, `${JOINER}$&${JOINER}`)
    .replace(/@(?=here|channel|everyone|group)/gi, `@${JOINER}`)
    .replace(/:(?=[^\s:]+:)/g, `:${JOINER}`)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

/** A line that begins with `>` is a quote to Slack, escaped or not. */
function withoutQuotes(text: string): string {
  return text.replace(/^\s*(?=&gt;)/gm, `$&${JOINER}`);
}
