import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Request, Response, Server } from 'restify';
import type { Cell } from '../../conversation/charts.ts';
import type { LongTable } from '../../conversation/list-addresses.ts';
import { MOST_IN_SPREADSHEET } from '../../domain/announcements/answers/readers.ts';
import type { Clock } from '../clock.ts';
import { HttpRefusal } from '../constant-errors.ts';
import { csvPortions, CSV_TYPE } from './csv.ts';
import { PRIVATE, sealedIn } from './sealed-path.ts';
import { SPREADSHEET_TYPE, toSpreadsheet } from './spreadsheet.ts';

export interface ListsParts {
  listAt: (sealed: string, now: Date) => Promise<LongTable | undefined>;
  clock: Clock;
}

/** Nobody on the way keeps it, and no browser. */
const HEADERS = { ...PRIVATE, 'cache-control': 'no-store' };

/** Where HR opens a list of people in a spreadsheet, and shows nothing but the address, for a while. */
export function listsDoor(server: Server, { listAt, clock }: ListsParts): void {
  const give = async (request: Request, response: Response) => {
    const { file } = request.params as { file: string };
    const format = file.endsWith('.csv') ? 'csv' : 'xlsx';
    const list = await listAt(sealedIn(file, format) ?? '', clock.now());
    if (!list) throw new HttpRefusal(404);
    const disposition = `attachment; filename="${list.name}.${format}"`;
    const headers = { ...HEADERS, 'content-disposition': disposition };
    if (request.method === 'HEAD') {
      response.writeHead(200, { ...headers, 'content-type': format === 'csv' ? CSV_TYPE : SPREADSHEET_TYPE });
      response.end();
    } else if (format === 'csv') await giveCsv(list, headers, response);
    else await giveSpreadsheet(list, headers, response);
  };
  server.get('/lists/:file', give);
  server.head('/lists/:file', give);
}

/** As it comes from the store: however long it is, no more than some of it is held. */
async function giveCsv(list: LongTable, headers: Record<string, string>, response: Response): Promise<void> {
  const lines = csvPortions(list);
  const head = await lines.next(); // where the store is away, that is answered
  response.writeHead(200, { ...headers, 'content-type': CSV_TYPE });
  if (!head.done) response.write(head.value);
  // What breaks off now is seen to have: a client that went away, or a store. There is nobody to tell.
  await pipeline(Readable.from(lines), response).catch(() => undefined);
}

async function giveSpreadsheet(list: LongTable, headers: Record<string, string>, response: Response): Promise<void> {
  const rows: Cell[][] = [];
  for await (const some of list.portions) {
    rows.push(...some);
    if (rows.length > MOST_IN_SPREADSHEET) throw new HttpRefusal(404);
  }
  const body = await toSpreadsheet({ ...list, rows });
  response.writeHead(200, { ...headers, 'content-type': SPREADSHEET_TYPE });
  response.end(body);
}
