import type { Cell, Table } from '../../conversation/charts.ts';

/** Excel reads the file as UTF-8 where it begins so. */
const MARK = '\uFEFF';

/**
 * A table as CSV (RFC 4180), as the spreadsheets of its language read it: with semicolons and decimal commas where
 * they write so. A text that a spreadsheet would take for a formula begins with an apostrophe.
 */
export function toCsv({ language, header, rows }: Table): Buffer {
  const isEnglish = language === 'en';
  const field = (cell: Cell) => {
    if (typeof cell === 'number') return isEnglish ? String(cell) : String(cell).replace('.', ',');
    return quoted(harmless(cell ?? ''));
  };
  const lines = [header, ...rows].map((row) => row.map(field).join(isEnglish ? ',' : ';'));
  return Buffer.from(`${MARK}${lines.join('\r\n')}\r\n`);
}

/** Also after blanks, and in the wide letters of East Asia: some programs look past both. */
function harmless(text: string): string {
  return /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/u.test(text) ? `'${text}` : text;
}

function quoted(text: string): string {
  return /[",;\t\r\n']/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
