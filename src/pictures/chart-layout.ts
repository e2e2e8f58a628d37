import type { Chart } from '../cards/chart.ts';

/** All lengths in pixels of a drawing that is as wide as a phone. */
export const WIDTH = 340;
const HEIGHT = 230;
export const SIZE = 13;
export const LINE = 17;
/** Of a letter of {@link SIZE}, on average. */
const LETTER = 7;
const TITLE_LETTER = 8.5;
/** Of a number, which is bold. */
const DIGIT = 8;
const MOST_STANDING = 7;
/** A lying bar, with its name above it. */
const LYING = 44;
/** Of a part that has room for its number. */
const LOWEST = 12;

export interface Layout {
  /** Whether the bars lie below each other: where there are many, or their names are long. */
  isLying: boolean;
  height: number;
  /** Lines of the title, from the top. */
  title: string[];
  /** Where each part is explained. `y` counts from the bars upwards. */
  keys: { part: string; x: number; y: number }[];
  /** How far above the bars the last line of the title stands. */
  above: number;
}

export function layoutOf({ title, parts, bars }: Chart): Layout {
  const room = lettersOfBar(bars.length);
  const fits = ({ label }: { label: string }) => linesOf(label, room).every((line) => line.length <= room);
  const isLying = bars.length > MOST_STANDING || !bars.every(fits);
  const rows = flowed(parts);
  const margin = isLying ? 16 : 14;
  const yOf = (row: number) => -margin - (rows.length - row) * (LINE + 5) + LINE / 2;
  return {
    isLying,
    height: isLying ? Math.max(bars.length, 1) * LYING : HEIGHT,
    title: linesOf(title, Math.floor(WIDTH / TITLE_LETTER)),
    keys: rows.flatMap((row, n) => row.map((key) => ({ ...key, y: yOf(n) }))),
    above: margin + rows.length * (LINE + 5) + 12,
  };
}

/** How many letters stand below a standing bar. */
export function lettersOfBar(bars: number): number {
  return Math.floor(WIDTH / Math.max(bars, 1) / LETTER);
}

/** Whether a part of the length has room for its number. */
export function isRoomFor(amount: string, length: number, isLying: boolean): boolean {
  return length >= (isLying ? amount.length * DIGIT + 8 : LOWEST);
}

/** Breaks between words into lines of at most so many letters, as long as words are not longer. */
export function linesOf(text: string, letters: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ').filter(Boolean)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= letters) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** What explains the parts, as many on a line as there is room for. */
function flowed(parts: string[]): { part: string; x: number }[][] {
  const rows: { part: string; x: number }[][] = [];
  let x = WIDTH;
  for (const part of parts) {
    const width = 24 + part.length * LETTER + 12;
    if (x + width > WIDTH) {
      rows.push([]);
      x = 0;
    }
    rows.at(-1)?.push({ part, x });
    x += width;
  }
  return rows;
}
