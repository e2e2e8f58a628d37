/** Words of one weight. */
export interface Run {
  text: string;
  bold: boolean;
}

const ESCAPED_OR_STARS = /(\\[!-/:-@[-`{-~]|\*\*)/;

/**
 * Reads the Markdown of our cards: a backslash makes the sign after it a plain one, two stars begin and end what is
 * bold, and everything else is words. Stars that nothing closes are words too.
 */
export function runsOf(markdown: string): Run[] {
  const parts = markdown.split(ESCAPED_OR_STARS);
  const stars = parts.filter((part) => part === '**').length;
  let pairedLeft = stars - (stars % 2);
  let bold = false;
  const runs: Run[] = [];
  parts.forEach((part, index) => {
    if (part === '**' && pairedLeft > 0) {
      pairedLeft -= 1;
      bold = !bold;
    } else {
      const isEscape = index % 2 === 1 && part !== '**';
      add(runs, { text: isEscape ? part.slice(1) : part, bold });
    }
  });
  return runs;
}

/** The words alone. */
export function wordsOf(runs: Run[]): string {
  return runs.map((run) => run.text).join('');
}

export function inBold(runs: Run[]): Run[] {
  return runs.map(({ text }) => ({ text, bold: true }));
}

/** Several texts as one, a line each. */
export function onLines(texts: Run[][]): Run[] {
  return texts.flatMap((runs, index) => (index === 0 ? runs : [{ text: '\n', bold: false }, ...runs]));
}

/** Whether a reader would see anything. */
export function isBlank(runs: Run[]): boolean {
  return !/[^\s\p{Cf}\p{Cc}]/u.test(wordsOf(runs));
}

/**
 * Parts that together say the same, each small enough: halved at the line or word nearest before the middle, until
 * `fits` says yes. One character is taken to fit always.
 */
export function partsThatFit(runs: Run[], fits: (part: Run[]) => boolean): Run[][] {
  const words = wordsOf(runs);
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

function add(runs: Run[], run: Run): void {
  const last = runs.at(-1);
  if (last?.bold === run.bold) last.text += run.text;
  else if (run.text) runs.push(run);
}
