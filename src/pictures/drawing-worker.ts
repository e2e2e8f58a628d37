import { parentPort } from 'node:worker_threads';
import type { Chart } from '../cards/chart.ts';
import { drawChart } from './draw-chart.ts';

/** Draws what it is sent, one after another, and sends each back: a PNG, or `undefined` where it cannot be drawn. */
parentPort?.on('message', ({ id, chart }: { id: number; chart: Chart }) => {
  const answer = (png?: Buffer) => parentPort?.postMessage({ id, png });
  void drawChart(chart).then(answer, () => answer());
});
