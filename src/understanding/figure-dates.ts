import { isDottedAfterWeekday } from './clock-figures.ts';
import type { Day } from './days.ts';
import type { Match, Reader } from './reader.ts';

/** "10/12", "10/12/2026", "11.1.", "22-4": day first, unless that cannot be. */
export function numericDate(r: Reader, i: number): Match<Day> | undefined {
  const [day, month] = [r.token(i).number, r.token(i + 1).number];
  if (day === undefined || month === undefined || r.names[i] || r.token(i).raw.length > 2) return undefined;
  const spaced = spacedDate(r, i, day, month);
  if (spaced) return spaced;
  const gap = r.gap(i + 1).replaceAll(' ', '');
  if (!/^[/.\-–]$/.test(gap) || r.token(i + 1).raw.length > 2 || (r.gap(i) === ':' && i > 0)) return undefined;
  const year =
    r.gap(i + 2).trim() === gap || (gap === '.' && /^\.? ?$/.test(r.gap(i + 2))) ? yearAt(r, i + 2) : undefined;
  const marked = r.is(i + 2, 'hourMark') || r.is(i + 2, 'am') || r.is(i + 2, 'pm') || /^[:.]\d?$/.test(r.gap(i + 2)) && r.token(i + 2).number !== undefined && !year; // prettier-ignore
  if (marked && gap !== '/' && !(gap === '.' && r.gap(i + 2) === '. ')) return undefined;
  if (gap === '.' && !year && isDottedAfterWeekday(r, i)) return undefined;
  if (gap === '.' && !year && ((r.is(i - 1, 'at') && !r.is(i - 1, 'on')) || month === 0)) return undefined;
  if (/[-–]/.test(gap) && !year && !looksLikeDate(r, i, day, month)) return undefined;
  const end = year ? year.end : i + 2;
  if (month >= 1 && month <= 12 && day >= 1 && day <= 31)
    return { value: { dayOfMonth: day, month, year: year?.value }, end };
  if (day <= 12 && month <= 31 && day >= 1 && month >= 1 && gap !== '.')
    return { value: { dayOfMonth: month, month: day, year: year?.value }, end };
  return undefined;
}

/** "le 20 02 2014", "17 02": in French, figures with only spaces between. */
function spacedDate(r: Reader, i: number, day: number, month: number): Match<Day> | undefined {
  if (r.language !== 'fr' || r.gap(i + 1) !== ' ' || month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  const year = r.gap(i + 2) === ' ' ? yearAt(r, i + 2) : undefined;
  const article = r.is(i - 1, 'article') && !r.is(i + 2, 'until') && !r.is(i + 2, 'hourMark') && !r.is(i + 2, 'unit');
  if (!year && !article && !(r.length === 2)) return undefined;
  return { value: { dayOfMonth: day, month, year: year?.value }, end: year?.end ?? i + 2 };
}

/** "9-12" are hours; "22-4", and what stands after "on" or before another such pair, are dates. */
function looksLikeDate(r: Reader, i: number, day: number, month: number): boolean {
  if (
    r.gap(i + 1).includes(' ') ||
    month > 12 ||
    day > 31 ||
    r.gap(i + 2).startsWith('-') ||
    r.gap(i + 2).startsWith(':')
  )
    return false;
  return day > 18 || r.length === 2 || r.token(i).raw.startsWith('0') || r.is(i - 1, 'on') || (r.is(i - 1, 'from') && r.is(i + 2, 'until') && r.gap(i + 4) === '-') || (r.is(i - 1, 'between') && r.gap(i + 4) === '-') || (r.is(i - 1, 'until') && r.gap(i - 3) === '-'); // prettier-ignore
}

export function isoDate(r: Reader, i: number): Match<Day> | undefined {
  const tokens = r.tokens;
  if (r.token(i).raw.length !== 4 || r.token(i).number === undefined) return undefined;
  const month = tokens[i + 1]?.number ?? monthNumber(r, i + 1);
  const day = tokens[i + 2]?.number;
  if (month === undefined || day === undefined) {
    const swapped = tokens[i + 1]?.number;
    const named = monthNumber(r, i + 2);
    if (swapped === undefined || named === undefined) return undefined;
    return { value: { year: r.token(i).number, month: named, dayOfMonth: swapped }, end: i + 3 };
  }
  const numeric = tokens[i + 1]?.number !== undefined;
  if (numeric && !/^[-/.]$/.test(r.gap(i + 1))) return undefined;
  if (day < 1 || day > 31 || month < 1 || month > 12) return undefined;
  return { value: { year: r.token(i).number, month, dayOfMonth: day }, end: i + 3 };
}

function monthNumber(r: Reader, i: number): number | undefined {
  return r.item(i, 'month')?.value;
}

/** A year after a date: four figures, or two where they stand after a mark. */
export function yearAt(r: Reader, i: number): Match<number> | undefined {
  const token = r.token(i);
  if (token.number === undefined) return undefined;
  if (token.raw.length === 4 && token.number >= 1900 && token.number < 2200 && !/^:/.test(r.gap(i + 1)))
    return { value: token.number, end: i + 1 };
  if (token.raw.length === 2 && /^[/.-]$/.test(token.gap) && !/^[:h]/.test(r.gap(i + 1) + r.token(i + 1).raw)) {
    return { value: 2000 + token.number, end: i + 1 };
  }
  return undefined;
}
