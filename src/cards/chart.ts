/** Bars beside each other, each a stack of parts, in words as they are read. */
export interface Chart {
  title: string;
  /** The parts of every stack, from the bottom: what each is called. At most {@link MOST_PARTS}. */
  parts: string[];
  bars: Bar[];
  /** What is counted: "people". */
  unit: string;
  /** BCP 47. */
  language: string;
}

export interface Bar {
  label: string;
  /** How much of each part, in the order of the parts; empty where nothing is shown. */
  values: number[];
  /** Why it is marked out (an agreed day, today), or why it shows nothing. */
  note?: string;
}

/** More shades than these are not told apart without colours. */
export const MOST_PARTS = 8;

/** "3½", "0", "12,4": halves as people write them, other fractions to one digit. */
export function amountText(value: number, language: string): string {
  const whole = Math.floor(value);
  if (value - whole === 0.5) return `${whole || ''}½`;
  return new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(value);
}

/** The same as the picture, a sentence a bar: "Tuesday, team day: 3½ in the office, 2 at home." */
export function chartInWords({ title, parts, bars, language }: Chart): string {
  const colon = language === 'fr' ? '\u00a0: ' : ': ';
  const sentences = bars.map(({ label, values, note }) => {
    const counts = parts.flatMap((part, n) => (values[n] ? [`${amountText(values[n], language)} ${part}`] : []));
    const name = counts.length > 0 && note ? `${label}, ${note}` : label;
    const said = counts.join(', ') || note || amountText(0, language);
    return `${name}${colon}${said}.`;
  });
  return [`${title}.`, ...sentences].join(' ');
}
