import * as z from 'zod/v4';
import type { BarChart } from '../cards/card.ts';
import { type Chart, chartInWords } from '../cards/chart.ts';
import { LANGUAGES, type Language } from '../domain/language.ts';
import { Seal } from './seal.ts';

const DAY_MS = 86_400_000;
/** As long as the figures of a week are compared with those after it. */
const PICTURE_DAYS = 35;
const FILE_DAYS = 1;

/** Counts to be opened in a spreadsheet. */
export interface Table {
  /** Of the file, without its ending: small letters, digits and hyphens. */
  name: string;
  language: Language;
  header: string[];
  rows: Cell[][];
}

/** `null` is an empty cell. */
export type Cell = string | number | null;

export type TableFormat = 'csv' | 'xlsx';

/** Where people's clients reach us: the address that a path is a part of; undefined where they do not. */
export type PublicAddress = (path: string) => string | undefined;

const text = z.string();
const SealedChart = z.tuple([text, text, text, z.array(text), z.array(z.tuple([text, text], z.number()))]);
const SealedTable = z.tuple([
  z.string().regex(/^[a-z0-9-]{1,80}$/),
  z.enum(LANGUAGES),
  z.array(text),
  z.array(z.array(z.union([text, z.number(), z.null()]))),
]);

export const picturePath = (sealed: string) => `/pictures/${sealed}.png`;
export const filePath = (sealed: string, format: TableFormat) => `/files/${sealed}.${format}`;

/**
 * Pictures and files of counts, at addresses that hold what they show, sealed: nothing of them is kept, any process can
 * draw them, and after some days they are no more.
 */
export class Charts {
  readonly #pictures: Seal;
  readonly #files: Seal;
  readonly #address: PublicAddress;

  constructor(key: Buffer, address: PublicAddress) {
    this.#pictures = new Seal(key, 'pictures');
    this.#files = new Seal(key, 'files');
    this.#address = address;
  }

  /** For a card, with what else says the same beside it. Has no picture of its own where nobody could fetch that. */
  picture(chart: Chart, { now }: { now: Date }): BarChart {
    const { title, unit, parts, bars, language } = chart;
    const brief = bars.map(({ label, note = '', values }) => [label, note, ...values]);
    const sealed = this.#pictures.close(
      JSON.stringify([title, unit, language, parts, brief]),
      after(PICTURE_DAYS, now),
    );
    const url = sealed && this.#address(picturePath(sealed));
    return {
      ...{ type: 'Chart.VerticalBar.Grouped', title, stacked: true, colorSet: 'sequential', yAxisTitle: unit },
      data: parts.map((legend, n) => ({
        legend,
        values: bars.map((bar) => ({ x: nameOf(bar), y: bar.values[n] ?? 0 })),
      })),
      fallback: url ? { type: 'Image', url, altText: chartInWords(chart), size: 'stretch' } : 'drop',
    };
  }

  /** Where the table can be had for a day by whoever has the address; undefined where nobody reaches us, or it is too long. */
  fileAddress({ name, language, header, rows }: Table, format: TableFormat, now: Date): string | undefined {
    const sealed = this.#files.close(JSON.stringify([name, language, header, rows]), after(FILE_DAYS, now));
    return sealed && this.#address(filePath(sealed, format));
  }

  /** What {@link picture} sealed, as long as it is shown. */
  chartOf(sealed: string, now: Date): Chart | undefined {
    const chart = opened(SealedChart, this.#pictures.open(sealed, now));
    if (!chart) return undefined;
    const [title, unit, language, parts, brief] = chart;
    const bars = brief.map(([label, note, ...values]) => ({ label, values, ...(note && { note }) }));
    return { title, unit, language, parts, bars };
  }

  /** What {@link fileAddress} sealed, as long as it is given. */
  tableOf(sealed: string, now: Date): Table | undefined {
    const table = opened(SealedTable, this.#files.open(sealed, now));
    if (!table) return undefined;
    const [name, language, header, rows] = table;
    return { name, language, header, rows };
  }
}

/** The end of the day some days later: so the same picture has the same address all day. */
function after(days: number, now: Date): Date {
  return new Date((Math.floor(now.getTime() / DAY_MS) + days + 1) * DAY_MS);
}

/** Undefined where an earlier or later version of us wrote it in another shape. */
function opened<Schema extends z.ZodType>(schema: Schema, words: string | undefined): z.output<Schema> | undefined {
  return words === undefined ? undefined : schema.safeParse(JSON.parse(words)).data;
}

function nameOf({ label, note }: { label: string; note?: string }): string {
  return note ? `${label} · ${note}` : label;
}
