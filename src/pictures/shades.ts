/** From dark to light in even steps of lightness, so that they are told apart in grey, and with any eyes. */
const SHADES = ['#1a355a', '#274f75', '#396b88', '#538896', '#77a4a2', '#a0bfb1', '#ccdac7', '#f3f4eb'] as const;

/** Those that lie farthest apart among as many as there are. */
export function shadesOf(count: number): string[] {
  const step = count > 1 ? (SHADES.length - 1) / (count - 1) : 0;
  return Array.from(
    { length: count },
    (_, n) => SHADES[Math.min(Math.round(n * step), SHADES.length - 1)] ?? SHADES[0],
  );
}

export const INK = '#1c1f24';
const PAPER = '#ffffff';

/** What is read on a shade. */
export function inkOn(shade: string): string {
  return luminance(shade) < 0.3 ? PAPER : INK;
}

/** As WCAG 2 measures it. */
function luminance(shade: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(shade.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
