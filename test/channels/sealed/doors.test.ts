import { request } from 'node:http';
import { expect } from 'chai';
import pino from 'pino';
import type { Chart } from '../../../src/cards/chart.ts';
import { type HttpServer, httpServer } from '../../../src/channels/http-server.ts';
import { filesDoor } from '../../../src/channels/sealed/files-door.ts';
import { picturesDoor } from '../../../src/channels/sealed/pictures-door.ts';
import { SEALED_PATH } from '../../../src/channels/sealed/sealed-path.ts';
import { Charts, type Table } from '../../../src/conversation/charts.ts';

const chart: Chart = { title: 'Budget', parts: ['at home'], bars: [{ label: 'Mon', values: [3] }], unit: 'people', language: 'en' }; // prettier-ignore
const table: Table = { name: 'budget-2026-11-23', language: 'nl', header: ['dag', 'thuis'], rows: [['ma', 3.5]] };
const PNG = Buffer.from('a picture');

describe('the doors of pictures and files', () => {
  const charts = new Charts(Buffer.alloc(32, 1), (path) => path);
  let now: Date;
  let http: HttpServer;
  let url: string;
  let drawn: Chart[];
  let isBusy: boolean;
  let lines: string[];

  beforeEach(async () => {
    now = new Date('2026-11-24T08:00:00Z');
    [drawn, isBusy, lines] = [[], false, []];
    const log = pino({}, { write: (line: string) => void lines.push(line) });
    const clock = { now: () => now, shift: (time: Date) => time };
    const loopbackOnly = { except: [SEALED_PATH] };
    http = httpServer({ port: 0, host: '127.0.0.1', loopbackOnly, ready: async () => true, log });
    filesDoor(http.server, { charts, clock });
    picturesDoor(http.server, {
      ...{ charts, clock },
      draw: async (wanted) => (isBusy ? undefined : (drawn.push(wanted), PNG)),
    });
    ({ url } = await http.start());
  });
  afterEach(() => http.stop());

  const picture = () => {
    const { fallback } = charts.picture(chart, { now });
    if (fallback === 'drop') throw new Error('there is no picture');
    return fallback.url;
  };
  const file = (format: 'csv' | 'xlsx') => charts.fileAddress(table, format, now)!;

  it('give a picture to whoever has its address, for themselves', async () => {
    const response = await fetch(url + picture());
    expect(Buffer.from(await response.arrayBuffer())).to.deep.equal(PNG);
    expect(drawn).to.deep.equal([chart]);
    expect(Object.fromEntries(response.headers)).to.include({
      'content-type': 'image/png',
      'cache-control': 'private, max-age=86400, immutable',
      'x-content-type-options': 'nosniff',
      'x-robots-tag': 'noindex',
      'referrer-policy': 'no-referrer',
    });
  });

  it('draw nothing for who only looks whether it is there', async () => {
    const response = await fetch(url + picture(), { method: 'HEAD' });
    expect([response.status, response.headers.get('content-type'), drawn]).to.deep.equal([200, 'image/png', []]);
  });

  it('ask to come again where there is too much to draw', async () => {
    isBusy = true;
    expect((await fetch(url + picture())).status).to.equal(503);
  });

  it('give a table in either format, as a file with a name', async () => {
    const csv = await fetch(url + file('csv'));
    expect(csv.headers.get('content-disposition')).to.equal('attachment; filename="budget-2026-11-23.csv"');
    expect(await csv.text()).to.equal('dag;thuis\r\nma;3,5\r\n');
    const xlsx = await fetch(url + file('xlsx'));
    expect(xlsx.headers.get('content-type')).to.match(/spreadsheetml\.sheet$/);
    expect(
      Buffer.from(await xlsx.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).to.equal('PK');
    expect(await (await fetch(url + file('xlsx'), { method: 'HEAD' })).text()).to.equal('');
  });

  it('say the same, and say nothing to the log, of what is old, altered, of another kind, or of nobody', async () => {
    const [old, oldFile] = [picture(), file('csv')];
    now = new Date('2027-03-01T08:00:00Z');
    const good = picture();
    const elsewhere = new Charts(Buffer.alloc(32, 2), (path) => path).fileAddress(table, 'csv', now)!;
    const letter = good.at(-6) === 'a' ? 'b' : 'a';
    const wrong = [
      ...[old, oldFile, elsewhere, good.slice(0, -6) + letter + good.slice(-5)],
      ...[good.replace('.png', '.csv').replace('pictures', 'files'), file('csv').replace('.csv', '.png').replace('files', 'pictures')], // prettier-ignore
      ...[good.replace('.png', ''), good.replace('.png', '.jpg'), '/pictures/.png', '/files/a.csv', '/files/.xlsx'],
      ...[`/pictures/${'a'.repeat(5_000)}.png`, '/pictures/%00.png', '/files/__proto__.csv'],
    ];
    for (const path of wrong) {
      const response = await fetch(url + path);
      expect([response.status, await response.json()], path).to.deep.equal([
        404,
        { status: 404, message: 'Not Found' },
      ]);
    }
    expect([drawn, lines]).to.deep.equal([[], []]);
  });

  /** What a path is answered with; `fetch` would take the dots out of it. */
  const statusOf = (path: string) =>
    new Promise((resolve, reject) => {
      const { port } = new URL(url);
      const headers = { host: 'tunnel.example', 'x-forwarded-for': '203.0.113.7' };
      const asked = request({ host: '127.0.0.1', port, path, headers }, ({ statusCode }) => resolve(statusCode));
      asked.on('error', reject).end();
    });

  it('stand open in local mode too, under any name, and nothing beside them', async () => {
    expect(await statusOf(picture())).to.equal(200);
    expect(await statusOf(file('csv'))).to.equal(200);
    const beside = [
      '/healthz',
      '/pictures/../healthz',
      '/pictures/a.png/../../healthz',
      '/files/a',
      '/healthz/pictures/a.png',
      `${picture()}/x`,
    ];
    for (const path of beside) expect(await statusOf(path), path).to.equal(403);
  });
});
