import type { Request, Response, Server } from 'restify';
import type { Chart } from '../../cards/chart.ts';
import type { Charts } from '../../conversation/charts.ts';
import type { Clock } from '../clock.ts';
import { HttpRefusal } from '../constant-errors.ts';
import { PRIVATE, sealedIn } from './sealed-path.ts';

export interface PicturesParts {
  charts: Charts;
  /** As PNG; undefined where there is too much to draw just now. */
  draw: (chart: Chart) => Promise<Buffer | undefined>;
  clock: Clock;
}

/** Where people's clients fetch the pictures of cards, which show nothing but the address: it holds what is drawn. */
export function picturesDoor(server: Server, { charts, draw, clock }: PicturesParts): void {
  const give = async (request: Request, response: Response) => {
    const { file } = request.params as { file: string };
    const chart = charts.chartOf(sealedIn(file, 'png') ?? '', clock.now());
    if (!chart) throw new HttpRefusal(404);
    const png = request.method === 'HEAD' ? undefined : await draw(chart);
    // Whoever is told so asks again.
    if (!png && request.method !== 'HEAD') throw new HttpRefusal(503);
    response.writeHead(200, { ...PRIVATE, 'content-type': 'image/png', ...(png && { 'content-length': png.length }) });
    response.end(png);
  };
  server.get('/pictures/:file', give);
  server.head('/pictures/:file', give);
}
