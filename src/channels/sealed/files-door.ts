import type { Request, Response, Server } from 'restify';
import type { Charts, Table, TableFormat } from '../../conversation/charts.ts';
import type { Clock } from '../clock.ts';
import { HttpRefusal } from '../constant-errors.ts';
import { CSV_TYPE, toCsv } from './csv.ts';
import { PRIVATE, sealedIn } from './sealed-path.ts';
import { SPREADSHEET_TYPE, toSpreadsheet } from './spreadsheet.ts';

interface Writing {
  type: string;
  write: (table: Table) => Buffer | Promise<Buffer>;
}

const WRITING: Record<TableFormat, Writing> = {
  csv: { type: CSV_TYPE, write: toCsv },
  xlsx: { type: SPREADSHEET_TYPE, write: toSpreadsheet },
};

/** Where people open counts in a spreadsheet, and show nothing but the address: it holds the counts. */
export function filesDoor(server: Server, { charts, clock }: { charts: Charts; clock: Clock }): void {
  const give = async (request: Request, response: Response) => {
    const { file } = request.params as { file: string };
    const format = file.endsWith('.csv') ? 'csv' : 'xlsx';
    const table = charts.tableOf(sealedIn(file, format) ?? '', clock.now());
    if (!table) throw new HttpRefusal(404);
    const { type, write } = WRITING[format];
    const disposition = `attachment; filename="${table.name}.${format}"`;
    const body = request.method === 'HEAD' ? undefined : await write(table);
    response.writeHead(200, { ...PRIVATE, 'content-type': type, 'content-disposition': disposition });
    response.end(body);
  };
  server.get('/files/:file', give);
  server.head('/files/:file', give);
}
