import type { SheetData } from 'write-excel-file/node';
import type { Cell, Table } from '../../conversation/charts.ts';

export const SPREADSHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const WIDEST = 40;

/** A table as a workbook of one sheet. Texts are kept as texts, so that none is taken for a formula. */
export async function toSpreadsheet({ header, rows }: Table): Promise<Buffer> {
  // Takes a while to load, and few ask for it.
  const { default: write } = await import('write-excel-file/node');
  const widths = header.map((name, n) => Math.max(name.length, ...rows.map((row) => String(row[n] ?? '').length)));
  const data: SheetData = [
    header.map((value) => ({ type: String, value, fontWeight: 'bold' as const })),
    ...rows.map((row) => row.map(cellOf)),
  ];
  return write(data, {
    columns: widths.map((width) => ({ width: Math.min(width + 2, WIDEST) })),
    stickyRowsCount: 1,
  }).toBuffer();
}

function cellOf(cell: Cell) {
  if (cell === null || cell === '') return null;
  return typeof cell === 'number' ? { type: Number, value: cell } : { type: String, value: cell };
}
