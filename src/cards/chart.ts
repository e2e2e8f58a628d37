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

/** How the amounts of a chart are written, all alike: "3½" where they are whole or halves, as people are counted; else "3,5". */
export function amountsOf({ bars, language }: Chart): (value: number) => string {
  const inHalves = bars.every(({ values }) => values.every((value) => Number.isInteger(value * 2)));
  const decimal = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  return (value) => {
    const whole = Math.floor(value);
    return inHalves && value > whole ? `${whole || ''}½` : decimal.format(value);
  };
}

/** The same as the picture, a sentence a bar: "Tuesday, team day: 3½ in the office, 2 at home." */
export function chartInWords(chart: Chart): string {
  const { title, parts, bars, language } = chart;
  const amount = amountsOf(chart);
  const colon = language === 'fr' ? '\u00a0: ' : ': ';
  const sentences = bars.map(({ label, values, note }) => {
    const counts = parts.flatMap((part, n) => (values[n] ? [`${amount(values[n])} ${part}`] : []));
    const name = counts.length > 0 && note ? `${label}, ${note}` : label;
    const said = counts.join(', ') || note || amount(0);
    return `${name}${colon}${said}.`;
  });
  return [`${title}.`, ...sentences].join(' ');
}
