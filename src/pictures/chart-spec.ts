import type { TopLevelSpec } from 'vega-lite';
import { amountText, type Chart } from '../cards/chart.ts';
import { layoutOf, type Layout, LETTER, linesOf } from './chart-layout.ts';
import { INK, inkOn, shadesOf } from './shades.ts';

export const FONT = 'Noto Sans';
const SIZE = 13;
const SOFT = '#5c6470';
/** A part lower than this has no room for its number. */
const LOWEST_NAMED = 13;

/** A chart in the terms of Vega-Lite. */
export function chartSpec(chart: Chart): TopLevelSpec {
  const layout = layoutOf(chart);
  const { width, height, isLying } = layout;
  const shades = shadesOf(chart.parts.length);
  const scale = { domain: chart.parts, range: shades };
  const most = Math.max(...chart.bars.map(({ values }) => sum(values)), 1);
  const [along, across] = isLying ? (['y', 'x'] as const) : (['x', 'y'] as const);
  const band = { field: 'bar', type: 'ordinal' as const, axis: null, sort: null, scale: { domain: chart.bars.map((_, n) => n), paddingInner: 0.2, paddingOuter: 0.1 } }; // prettier-ignore
  const amount = { type: 'quantitative' as const, title: chart.unit, scale: { domainMax: most, nice: true } };
  return {
    ...{ width, height, background: 'transparent' },
    title: { text: linesOf(chart.title, 52), anchor: 'start', frame: 'group', fontSize: 16, offset: 14 },
    layer: [
      {
        data: { values: segmentsOf(chart, layout, most) },
        encoding: { [along]: band },
        layer: [
          {
            mark: { type: 'bar', stroke: INK, strokeWidth: 1 },
            encoding: {
              [across]: { field: 'from', ...amount },
              [`${across}2`]: { field: 'to' },
              color: { field: 'part', type: 'nominal', scale, legend: legendOf(chart, isLying) },
            },
          },
          {
            mark: { type: 'text', fontWeight: 600, fontSize: SIZE },
            encoding: {
              [across]: { field: 'middle', ...amount },
              text: { field: 'amount' },
              color: { field: 'ink', type: 'nominal', scale: null },
            },
          },
        ],
      },
      namesLayer(chart, layout, { [along]: band }),
    ],
    config: CONFIG,
  } as TopLevelSpec;
}

interface Segment {
  bar: number;
  part: string;
  from: number;
  to: number;
  middle: number;
  amount: string;
  ink: string;
}

function segmentsOf({ bars, parts, language }: Chart, { width, height, isLying }: Layout, most: number): Segment[] {
  const shades = shadesOf(parts.length);
  const length = isLying ? width : height;
  return bars.flatMap(({ values }, bar) => {
    let from = 0;
    return parts.flatMap((part, n) => {
      const value = values[n] ?? 0;
      if (value <= 0) return [];
      const to = from + value;
      const amount = amountText(value, language);
      const needed = isLying ? amount.length * LETTER + 6 : LOWEST_NAMED;
      const isNamed = (value / most) * length >= needed;
      const segment = { bar, part, from, to, middle: (from + to) / 2, amount: isNamed ? amount : '' };
      from = to;
      return [{ ...segment, ink: inkOn(shades[n] ?? INK) }];
    });
  });
}

/** What each bar is called, and why it is marked out: below standing bars, at the left of lying ones. */
function namesLayer({ bars }: Chart, { width, height, isLying }: Layout, encoding: object) {
  const letters = width / Math.max(bars.length, 1) / LETTER;
  const names = bars.map(({ label, note }, bar) => {
    if (isLying) return { bar, name: [note ? `${label} · ${note}` : label], note: [] };
    const name = linesOf(label, letters);
    return { bar, name, note: [...name.map(() => ''), ...linesOf(note ?? '', letters)] };
  });
  const [place, align, baseline] = isLying ? [{ x: { value: -8 } }, 'right', 'middle'] : [{ y: { value: height + 8 } }, 'center', 'top']; // prettier-ignore
  const mark = { type: 'text', fontSize: SIZE, lineHeight: 16, align, baseline };
  return {
    data: { values: names },
    encoding: { ...encoding, ...place },
    layer: [
      { mark: { ...mark, color: INK }, encoding: { text: { field: 'name' } } },
      { mark: { ...mark, color: SOFT }, encoding: { text: { field: 'note' } } },
    ],
  };
}

/** Beside standing bars in the order of the stack, from its top; above lying ones in the order of the stack too. */
function legendOf({ parts }: Chart, isLying: boolean) {
  const values = isLying ? parts : parts.toReversed();
  const place = isLying ? { orient: 'top', columns: 3 } : { orient: 'right' };
  return { title: null, values, ...place, labelFontSize: SIZE, labelLimit: 0, symbolType: 'square', symbolSize: 200, symbolStrokeColor: INK, symbolStrokeWidth: 1 }; // prettier-ignore
}

const CONFIG = {
  font: FONT,
  view: { stroke: null },
  title: { color: INK, fontWeight: 600 },
  legend: { labelColor: INK },
  axis: { labelColor: SOFT, titleColor: SOFT, labelFontSize: 12, titleFontSize: 12, titleFontWeight: 400, gridColor: '#e3e6ea', domain: false, ticks: false, tickMinStep: 1, tickCount: 5 }, // prettier-ignore
};

function sum(values: number[]): number {
  return values.reduce((all, value) => all + value, 0);
}
