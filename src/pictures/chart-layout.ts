import type { Chart } from '../cards/chart.ts';

/** In pixels of the drawing, which is drawn twice as fine. */
export interface Layout {
  /** Whether the bars lie, with their names at the left: where there are many, or their names are long. */
  isLying: boolean;
  width: number;
  height: number;
}

const WIDTH = 390;
const HEIGHT = 260;
const MOST_STANDING = 8;
const LYING_BAR = 28;
/** Of a letter, on average. */
export const LETTER = 7;

export function layoutOf({ bars }: Chart): Layout {
  const widest = Math.max(...bars.flatMap(({ label }) => label.split(' ').map((word) => word.length)), 0);
  const room = WIDTH / Math.max(bars.length, 1) / LETTER;
  const isLying = bars.length > MOST_STANDING || widest > room || bars.some(({ label }) => label.length > room * 3);
  return { isLying, width: WIDTH, height: isLying ? Math.max(bars.length, 1) * LYING_BAR : HEIGHT };
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
