import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTable } from '../domain/csv-table.ts';

/**
 * The rows of a table whose every column is required.
 *
 * @throws {Error} naming the first fault and its line: the demo is ours, and whole or not there.
 */
export function readRows<Column extends string>(folder: string, file: string, columns: readonly Column[]) {
  const { rows, faults } = readTable(readFileSync(join(folder, file), 'utf8'), { all: columns, required: columns });
  const [fault] = faults;
  if (fault) throw faultIn(file, fault.line, `${fault.because} ${fault.column ?? ''}`);
  return rows;
}

export function faultIn(file: string, line: number, what: string): Error {
  return new Error(`${file}, line ${line}: ${what}`);
}
