import type { Passage } from './guideline.ts';

/** What of a passage stands on one page. */
export interface Piece {
  heading?: string;
  /** Paragraphs, the lines of lists, and parts of those that are too long. One or more. */
  lines: string[];
}

/** A card is held up by its platform from 28 KB on, and a page is read on a phone. */
const PAGE_CHARACTERS = 3_000;
const PAGE_LINES = 20;
const LINE_CHARACTERS = 1_000;
const EXCERPT_CHARACTERS = 700;
export const MARK = '…';

/** A text in pages: a passage that goes on on the next one has its heading there again. */
export function pagesOf(passages: readonly Passage[]): Piece[][] {
  const pages: Piece[][] = [];
  let characters = Infinity;
  let count = Infinity;
  for (const { heading, paragraphs } of passages) {
    let piece: Piece | undefined;
    for (const line of linesOf(paragraphs)) {
      if (characters + line.length > PAGE_CHARACTERS || count >= PAGE_LINES) {
        pages.push([]);
        piece = undefined;
        characters = count = 0;
      }
      if (!piece) {
        piece = { ...(heading !== undefined && { heading }), lines: [] };
        pages.at(-1)?.push(piece);
        count += 1;
      }
      piece.lines.push(line);
      characters += line.length;
      count += 1;
    }
  }
  return pages;
}

/**
 * The beginning of a passage, to see whether it is what was asked for; whole, where it is short.
 *
 * @param most characters of it.
 */
export function excerptOf({ heading, paragraphs }: Passage, most = EXCERPT_CHARACTERS): Piece {
  const lines = linesOf(paragraphs);
  let characters = 0;
  const fitting = lines.findIndex((line) => (characters += line.length) > most);
  const shown = fitting < 0 ? lines : lines.slice(0, Math.max(1, fitting));
  const isWhole = shown.length === lines.length;
  return { ...(heading !== undefined && { heading }), lines: isWhole ? shown : [...shown, MARK] };
}

function linesOf(paragraphs: readonly string[]): string[] {
  return paragraphs
    .flatMap((paragraph) => paragraph.split('\n'))
    .map((line) => line.trim())
    .flatMap(inParts);
}

/** At the end of a sentence or of a word, where there is one; never within a character. */
function inParts(line: string): string[] {
  const parts: string[] = [];
  let rest = line;
  while (rest.length > LINE_CHARACTERS) {
    const fitting = rest.slice(0, LINE_CHARACTERS);
    const end = /^.*[.!?;](?= )/su.exec(fitting)?.[0] ?? /^.*(?= )/su.exec(fitting)?.[0] ?? fitting.replace(/[\uD800-\uDBFF]$/, ''); // prettier-ignore
    parts.push(end);
    rest = rest.slice(end.length).trimStart();
  }
  return rest === '' ? parts : [...parts, rest];
}
