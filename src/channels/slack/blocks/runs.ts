import { type Run, textOf } from '../../../cards/markdown.ts';

export function inBold(runs: Run[]): Run[] {
  return runs.map(({ text }) => ({ text, bold: true }));
}

/** Several texts as one, a line each. */
export function onLines(texts: Run[][]): Run[] {
  return texts.flatMap((runs, index) => (index === 0 ? runs : [{ text: '\n', bold: false }, ...runs]));
}

/** Whether a reader would see anything. */
export function isBlank(runs: Run[]): boolean {
  return !/[^\s\p{Cf}\p{Cc}]/u.test(textOf(runs));
}

/**
 * Parts that together say the same, each small enough: halved at the line or word nearest before the middle, until
 * `fits` says yes. One character is taken to fit always.
 */
export function partsThatFit(runs: Run[], fits: (part: Run[]) => boolean): Run[][] {
  const words = textOf(runs);
  if (words.length <= 1 || fits(runs)) return [runs];
  const at = breakBeforeMiddle(words);
  return [cut(runs, 0, at), cut(runs, at, words.length)].flatMap((half) => partsThatFit(half, fits));
}

function breakBeforeMiddle(words: string): number {
  const middle = Math.floor(words.length / 2);
  const firstHalf = words.slice(0, middle);
  const line = firstHalf.lastIndexOf('\n') + 1;
  const word = firstHalf.lastIndexOf(' ') + 1;
  if (line > middle / 2) return line;
  if (word > 0) return word;
  // Between the two halves of a surrogate pair there is no place to break, unless nothing else is left.
  return /[\ud800-\udbff]$/.test(firstHalf) && middle > 1 ? middle - 1 : middle;
}

function cut(runs: Run[], from: number, to: number): Run[] {
  let start = 0;
  return runs.flatMap(({ text, bold }) => {
    const piece = text.slice(Math.max(0, from - start), Math.max(0, to - start));
    start += text.length;
    return piece ? [{ text: piece, bold }] : [];
  });
}
