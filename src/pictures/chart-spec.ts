import type { TopLevelSpec } from 'vega-lite';
import { amountsOf, type Chart } from '../cards/chart.ts';
import { isRoomFor, type Layout, layoutOf, lettersOfBar, LINE, linesOf, SIZE, WIDTH } from './chart-layout.ts';
import { INK, inkOn, shadesOf } from './shades.ts';

export const FONT = 'Noto Sans';
const SOFT = '#5c6470';
const KEY_SIZE = 200;

/** A chart in the terms of Vega-Lite. Words stand where we say: it can only guess how wide they are. */
export function chartSpec(chart: Chart): TopLevelSpec {
  const layout = layoutOf(chart);
  const { isLying, height } = layout;
  const most = Math.max(...chart.bars.map(({ values }) => sum(values)), 1);
  const [along, across] = isLying ? ['y', 'x'] : ['x', 'y'];
  const padding = isLying ? { paddingInner: 0.5, paddingOuter: 0.25 } : { paddingInner: 0.2, paddingOuter: 0.1 };
  const band = { field: 'bar', type: 'ordinal', axis: null, sort: null, scale: { domain: chart.bars.map((_, n) => n), ...padding } }; // prettier-ignore
  const amount = { type: 'quantitative', title: chart.unit, scale: { domainMax: most, nice: true } };
  return {
    ...{ width: WIDTH, height, background: 'transparent' },
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
              color: { field: 'shade', type: 'nominal', scale: null },
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
      isLying ? namesAbove(chart, band) : namesBelow(chart, layout, band),
      ...wordsOver(chart, layout),
    ],
    config: CONFIG,
  } as TopLevelSpec;
}

/** A part of a bar, in what is counted. */
interface Segment {
  bar: number;
  from: number;
  to: number;
  middle: number;
  amount: string;
  shade: string;
  ink: string;
}

function segmentsOf(chart: Chart, { height, isLying }: Layout, most: number): Segment[] {
  const { bars, parts } = chart;
  const amountOf = amountsOf(chart);
  const shades = shadesOf(parts.length);
  const length = isLying ? WIDTH : height;
  return bars.flatMap(({ values }, bar) =>
    shades.flatMap((shade, n) => {
      const value = values[n] ?? 0;
      if (value <= 0) return [];
      const from = sum(values.slice(0, n));
      const amount = amountOf(value);
      const shown = isRoomFor(amount, (value / most) * length, isLying) ? amount : '';
      return [{ bar, from, to: from + value, middle: from + value / 2, amount: shown, shade, ink: inkOn(shade) }];
    }),
  );
}

const WORDS = { type: 'text', fontSize: SIZE };

function namesBelow({ bars }: Chart, { height }: Layout, band: object) {
  const letters = lettersOfBar(bars.length);
  const lines = bars.flatMap(({ label, note = '' }, bar) => {
    const name = linesOf(label, letters).map((text) => ({ bar, text, ink: INK }));
    const notes = linesOf(note, letters).map((text) => ({ bar, text, ink: SOFT }));
    return [...name, ...notes].map((line, n) => ({ ...line, y: height + 8 + n * LINE }));
  });
  return {
    data: { values: lines },
    mark: { ...WORDS, align: 'center', baseline: 'top' },
    encoding: {
      x: band,
      y: { field: 'y', type: 'quantitative', scale: null },
      text: { field: 'text' },
      color: { field: 'ink', type: 'nominal', scale: null },
    },
  };
}

function namesAbove({ bars }: Chart, band: object) {
  const names = bars.map(({ label, note }, bar) => ({ bar, name: note ? `${label} · ${note}` : label }));
  return {
    data: { values: names },
    mark: { ...WORDS, align: 'left', baseline: 'bottom', color: INK, dy: -2 },
    encoding: { y: { ...band, bandPosition: 0 }, x: { value: 0 }, text: { field: 'name' } },
  };
}

/** The title, and what each shade means, in the order of the stack. */
function wordsOver({ parts }: Chart, { title, keys, above }: Layout) {
  const shades = shadesOf(parts.length);
  const at = { x: { field: 'x', type: 'quantitative', scale: null }, y: { field: 'y', type: 'quantitative', scale: null } }; // prettier-ignore
  const values = keys.map((key, n) => ({ ...key, shade: shades[n] }));
  const lines = title.map((text, n) => ({ text, x: 0, y: -above - (title.length - 1 - n) * 21 }));
  return [
    {
      data: { values },
      encoding: at,
      layer: [
        {
          mark: { type: 'point', shape: 'square', size: KEY_SIZE, opacity: 1, stroke: INK, strokeWidth: 1, xOffset: 8 },
          encoding: { fill: { field: 'shade', type: 'nominal', scale: null } },
        },
        { mark: { ...WORDS, align: 'left', dx: 21, color: INK }, encoding: { text: { field: 'part' } } },
      ],
    },
    {
      data: { values: lines },
      mark: { ...WORDS, align: 'left', baseline: 'bottom', fontSize: 16, fontWeight: 600, color: INK },
      encoding: { ...at, text: { field: 'text' } },
    },
  ];
}

const CONFIG = {
  font: FONT,
  view: { stroke: null },
  axis: { labelColor: SOFT, titleColor: SOFT, labelFontSize: 12, titleFontSize: 12, titleFontWeight: 400, gridColor: '#e3e6ea', domain: false, ticks: false, tickMinStep: 1, tickCount: 5 }, // prettier-ignore
};

function sum(values: number[]): number {
  return values.reduce((all, value) => all + value, 0);
}
