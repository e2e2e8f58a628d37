import type { Cell, Table } from '../../conversation/charts.ts';
import type { LongTable } from '../../conversation/list-addresses.ts';
import type { Language } from '../../domain/language.ts';

export const CSV_TYPE = 'text/csv; charset=utf-8';

/** Excel reads the file as UTF-8 where it begins so. */
const MARK = '\uFEFF';

/**
 * A table as CSV (RFC 4180), as the spreadsheets of its language read it: with semicolons and decimal commas where
 * they write so. A text that a spreadsheet would take for a formula begins with an apostrophe.
 */
export function toCsv({ language, header, rows }: Table): Buffer {
  return Buffer.from(MARK + linesOf([header, ...rows], language));
}

/** The same, of rows that come some at a time. The first portion has some rows already, where there are any. */
export async function* csvPortions({ language, header, portions }: LongTable): AsyncGenerator<string> {
  let before = MARK + linesOf([header], language);
  for await (const rows of portions) {
    yield before + linesOf(rows, language);
    before = '';
  }
  if (before) yield before;
}

function linesOf(rows: Cell[][], language: Language): string {
  const isEnglish = language === 'en';
  const field = (cell: Cell) => {
    if (typeof cell === 'number') return isEnglish ? String(cell) : String(cell).replace('.', ',');
    return quoted(harmless(cell ?? ''));
  };
  return rows.map((row) => `${row.map(field).join(isEnglish ? ',' : ';')}\r\n`).join('');
}

/** Also after blanks, and in the wide letters of East Asia: some programs look past both. */
function harmless(text: string): string {
  return /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/u.test(text) ? `'${text}` : text;
}

function quoted(text: string): string {
  return /[",;\t\r\n']/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
