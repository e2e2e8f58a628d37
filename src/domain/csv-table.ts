import { CsvError, parse } from 'csv-parse/sync';

/** What is wrong in a table, and where. Lines count from 1. */
export interface TableFault<Because extends string = TableBecause> {
  line: number;
  column?: string;
  because: Because;
  /** What stands there. */
  value?: string;
}

export type TableBecause =
  'not-utf8' | 'not-csv' | 'column-missing' | 'column-unknown' | 'column-twice' | 'wrong-number-of-fields';

/** A row with a cell for each column there can be: trimmed, and empty where the table has none. */
export interface Row<Column extends string> {
  line: number;
  cells: Record<Column, string>;
}

interface Columns<Column extends string> {
  all: readonly Column[];
  required: readonly Column[];
}

interface Parsed {
  record: string[];
  /** The last line of the record. */
  last: number;
}

/**
 * Reads a CSV table as spreadsheets write it: commas, semicolons or tabs, with a byte order mark or without,
 * lines ended in any way, the columns in any order. With a fault in the header there are no rows.
 */
export function readTable<Column extends string>(
  text: string,
  columns: Columns<Column>,
): { rows: Row<Column>[]; faults: TableFault[] } {
  const lines = text.replace(/\r\n?/g, '\n');
  // A file saved in another encoding leaves this mark where a letter was; better refused than a name spoilt.
  const spoilt = lines.indexOf('\uFFFD');
  if (spoilt >= 0) return { rows: [], faults: [{ line: newlines(lines.slice(0, spoilt)) + 1, because: 'not-utf8' }] };

  const parsed = records(lines);
  if (!Array.isArray(parsed)) return { rows: [], faults: [parsed] };
  const [header, ...body] = parsed;
  const names = header?.record.map((name) => name.toLowerCase()) ?? [];
  const faults = headerFaults(header?.last ?? 1, names, columns);
  if (faults.length > 0) return { rows: [], faults };

  const rows: Row<Column>[] = [];
  for (const { record, last } of body) {
    const line = last - record.reduce((sum, cell) => sum + newlines(cell), 0);
    if (record.length !== names.length) {
      faults.push({ line, because: 'wrong-number-of-fields', value: String(record.length) });
    } else {
      const cellOf = (column: Column) => [column, record[names.indexOf(column)] ?? ''];
      rows.push({ line, cells: Object.fromEntries(columns.all.map(cellOf)) as Record<Column, string> });
    }
  }
  return { rows, faults };
}

function records(lines: string): Parsed[] | TableFault {
  const parsed: Parsed[] = [];
  try {
    parse(lines, {
      delimiter: delimiterOf(lines),
      on_record: (record: string[], context) => {
        parsed.push({ record, last: context.lines });
        return record;
      },
      relax_column_count: true,
      skip_records_with_empty_values: true,
      // A byte order mark counts as a space, too.
      trim: true,
    });
    return parsed;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    // A quote that nobody closes is noticed at the end of the file; what helps is where reading came to a halt.
    const halted = (parsed.at(-1)?.last ?? 0) + 1;
    return { line: error.code === 'CSV_QUOTE_NOT_CLOSED' ? halted : Number(error['lines']), because: 'not-csv' };
  }
}

/** The one that the header has most of. */
function delimiterOf(lines: string): string {
  const header = lines.trimStart().split('\n', 1)[0] ?? '';
  const count = (delimiter: string) => header.split(delimiter).length;
  return [',', ';', '\t'].reduce((best, next) => (count(next) > count(best) ? next : best));
}

function headerFaults<Column extends string>(
  line: number,
  names: string[],
  { all, required }: Columns<Column>,
): TableFault[] {
  const fault = (because: TableBecause) => (column: string) => ({ line, column, because });
  return [
    ...required.filter((column) => !names.includes(column)).map(fault('column-missing')),
    ...names.filter((name) => !(all as readonly string[]).includes(name)).map(fault('column-unknown')),
    ...names.filter((name, at) => names.indexOf(name) !== at).map(fault('column-twice')),
  ];
}

const newlines = (text: string) => text.split('\n').length - 1;
