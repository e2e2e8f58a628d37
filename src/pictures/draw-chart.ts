import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';
import { parse, View } from 'vega';
import { compile } from 'vega-lite';
import type { Chart } from '../cards/chart.ts';
import { chartSpec, FONT } from './chart-spec.ts';

/** So many pixels of the picture are one of the drawing: for screens that are that fine. */
const ZOOM = 1.5;
const MARGIN = 16;
/** No text of an SVG may have these, escaped or not. */
// eslint-disable-next-line no-control-regex
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

const fontFiles = ['400Regular/NotoSans_400Regular.ttf', '600SemiBold/NotoSans_600SemiBold.ttf'].map((file) =>
  fileURLToPath(import.meta.resolve(`@expo-google-fonts/noto-sans/${file}`)),
);
const OPTIONS = {
  fitTo: { mode: 'zoom' as const, value: ZOOM },
  // Nothing of this machine: the picture is the same everywhere.
  // A ground of its own: it is read on dark pages too.
  background: '#ffffff',
  font: { loadSystemFonts: false, fontFiles, defaultFontFamily: FONT },
};

/** A chart as a PNG. Takes some tens of milliseconds, in which nothing else is done: see `Drawings`. */
export async function drawChart(chart: Chart): Promise<Buffer> {
  const view = new View(parse(compile(chartSpec(chart)).spec), { renderer: 'none' });
  try {
    const drawing = new Resvg((await view.toSVG()).replace(NOT_XML, ''), OPTIONS);
    cut(drawing);
    return drawing.render().asPng();
  } finally {
    view.finalize();
  }
}

/** Without a browser Vega guesses how wide words are, and leaves too much room: this leaves the same all around. */
function cut(drawing: Resvg): void {
  const box = drawing.getBBox();
  if (!box) return;
  box.x -= MARGIN;
  box.y -= MARGIN;
  box.width += 2 * MARGIN;
  box.height += 2 * MARGIN;
  drawing.cropByBBox(box);
}
