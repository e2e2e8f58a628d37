import { request } from 'node:http';
import { expect } from 'chai';
import pino from 'pino';
import { type HttpServer, httpServer } from '../../../src/channels/http-server.ts';
import { listsDoor } from '../../../src/channels/sealed/lists-door.ts';
import { SEALED_PATH } from '../../../src/channels/sealed/sealed-path.ts';
import type { Cell } from '../../../src/conversation/charts.ts';
import { ListAddresses, type ListAsked } from '../../../src/conversation/list-addresses.ts';

const NOON = new Date('2026-11-24T11:00:00Z');
const minutes = (n: number) => new Date(NOON.getTime() + n * 60_000);
const asked = { organisation: 'city', announcement: 'heat', by: 'hanne', language: 'nl', at: NOON } as ListAsked;

describe('the door of lists of people', () => {
  const lists = new ListAddresses(Buffer.alloc(32, 1), (path) => path);
  let http: HttpServer;
  let url: string;
  let now: Date;
  let portions: Cell[][][];
  let taken: number;
  let isAway: boolean;
  let lines: string[];

  beforeEach(async () => {
    [now, taken, isAway, lines] = [NOON, 0, false, []];
    portions = [[['=1+1', 'ann@city.example']], [['Bob', 'b;c']]];
    const log = pino({}, { write: (line: string) => void lines.push(line) });
    http = httpServer({ port: 0, host: '127.0.0.1', loopbackOnly: { except: [SEALED_PATH] }, ready: async () => true, log }); // prettier-ignore
    listsDoor(http.server, {
      clock: { now: () => now, shift: (time: Date) => time },
      listAt: async (sealed, at) => {
        const found = lists.askedIn(sealed, at);
        if (!found) return undefined;
        expect(found).to.deep.equal(asked);
        return { name: 'namen-hitte', language: found.language, header: ['Naam', 'E-mail'], portions: some() };
      },
    });
    ({ url } = await http.start());
  });
  afterEach(() => http.stop());

  async function* some(): AsyncGenerator<Cell[][]> {
    for (const one of portions) {
      if (isAway) throw new Error('the store is away');
      taken += 1;
      yield one;
    }
  }

  const fetched = (format: 'csv' | 'xlsx', options: RequestInit = {}) => fetch(url + lists.of(asked, format)!, options);

  it('gives a list as it comes, harmless, and has nobody keep it', async () => {
    const response = await fetched('csv');
    expect(await response.text()).to.equal('Naam;E-mail\r\n"\'=1+1";ann@city.example\r\nBob;"b;c"\r\n');
    expect(Object.fromEntries(response.headers)).to.include({
      ...{ 'content-type': 'text/csv; charset=utf-8', 'cache-control': 'no-store', 'x-robots-tag': 'noindex' },
      ...{ 'content-disposition': 'attachment; filename="namen-hitte.csv"', 'referrer-policy': 'no-referrer' },
    });
  });

  it('gives the columns where nobody is on it', async () => {
    portions = [];
    expect(await (await fetched('csv')).text()).to.equal('Naam;E-mail\r\n');
  });

  it('gives it as a spreadsheet up to two thousand rows, and not beyond', async () => {
    portions = [Array.from({ length: 2_000 }, (): Cell[] => ['Ann', 'x'])];
    const body = Buffer.from(await (await fetched('xlsx')).arrayBuffer());
    expect(body.subarray(0, 2).toString()).to.equal('PK');
    portions.push([['Bob', 'y']]);
    expect((await fetched('xlsx')).status).to.equal(404);
  });

  it('looks nobody up for who only looks whether it is there', async () => {
    expect([(await fetched('csv', { method: 'HEAD' })).status, taken]).to.deep.equal([200, 0]);
  });

  it('stands open in local mode too, under any name, and nothing beside it', async () => {
    const statusOf = (path: string) =>
      new Promise((resolve, reject) => {
        const headers = { host: 'tunnel.example' };
        const asked = request({ host: '127.0.0.1', port: new URL(url).port, path, headers }, ({ statusCode }) => resolve(statusCode)); // prettier-ignore
        asked.on('error', reject).end();
      });
    expect(await statusOf(lists.of(asked, 'csv')!)).to.equal(200);
    expect([await statusOf('/lists/a'), await statusOf('/lists/../healthz')]).to.deep.equal([403, 403]);
  });

  it('is open for a quarter of an hour', async () => {
    now = minutes(14.9);
    expect((await fetched('csv')).status).to.equal(200);
    now = minutes(15);
    expect((await fetched('csv')).status).to.equal(404);
  });

  it('says the same of what is altered, of another kind, or of nobody', async () => {
    const good = lists.of(asked, 'csv')!;
    const elsewhere = new ListAddresses(Buffer.alloc(32, 2), (path) => path).of(asked, 'csv')!;
    const letter = good.at(-6) === 'a' ? 'b' : 'a';
    for (const path of [
      elsewhere,
      good.slice(0, -5) + letter + good.slice(-4),
      good.replace('lists', 'files'),
      '/lists/a.csv',
      '/lists/.xlsx',
    ]) {
      // prettier-ignore
      expect((await fetch(url + path)).status, path).to.equal(404);
    }
    expect([taken, lines]).to.deep.equal([0, []]);
  });

  it('answers that it cannot, where the store is away, and breaks off where it goes away meanwhile', async () => {
    isAway = true;
    expect((await fetched('csv')).status).to.equal(500);
    isAway = false;
    portions = [[['Ann', 'x'.repeat(200_000)]], [['Bob', 'y']]];
    const broken = async () => {
      const response = await fetched('csv');
      isAway = true;
      return response.text();
    };
    portions.push(...Array.from({ length: 60 }, (): Cell[][] => [['Cas', 'z'.repeat(200_000)]]));
    expect(await broken().catch((error: unknown) => (error as Error).name)).to.equal('TypeError');
  });
});
