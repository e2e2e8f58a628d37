import { addMonths, type DayNumber, partsOf } from './calendar.ts';
import { namedMonth, type Period } from './days.ts';
import { yearAt } from './figure-dates.ts';
import type { Match, Reader } from './reader.ts';
import { UNIT } from './words.ts';

export const POINTERS = ['this', 'next', 'coming', 'soonest', 'previous', 'past'] as const;

/** "next month", "mois prochain": how many units from now. */
export function pointedUnit(r: Reader, i: number, unit: number): Match<number> | undefined {
  const before = r.any(i, POINTERS) ?? r.item(i, 'afterNext') ?? r.item(i, 'last');
  const isUnit = (at: number): boolean => r.item(at, 'unit')?.value === unit && r.item(at, 'unit')?.length === 1;
  if (before && isUnit(i + before.length)) return { value: shift(before.type), end: i + before.length + 1 };
  const whole = unit === UNIT.week ? r.item(i, 'whole') : undefined;
  if (whole && isUnit(i + whole.length) && !pointsElsewhere(r) && !isOfDate(r, i + whole.length + 1))
    return { value: 0, end: i + whole.length + 1 };
  if (!isUnit(i)) return undefined;
  const end = r.skip(i + 1, 'article');
  const after =
    r.any(end, ['next', 'soonest', 'coming', 'previous', 'past', 'this', 'last']) ?? r.item(end, 'afterNext');
  if (!after || /[,;!?]/.test(r.gap(end))) return undefined;
  return { value: shift(after.type), end: end + after.length };
}

/** "the whole week of 3 August": the date says which week. */
function isOfDate(r: Reader, i: number): boolean {
  const at = r.skip(i, 'of', 'from', 'article', 'on', 'starting');
  return at > i && (r.token(at).number !== undefined || r.any(at, ['ordinal', 'month']) !== undefined);
}

/** Whether some week or other is named: "the whole week" is then that one. */
function pointsElsewhere(r: Reader): boolean {
  return r.once('elsewhere', 0, () => r.tokens.some((_, i) => r.any(i, POINTERS) ?? r.is(i, 'afterNext')));
}

function shift(type: string): number {
  if (type === 'this') return 0;
  if (type === 'afterNext') return 2;
  return type === 'previous' || type === 'past' || type === 'last' ? -1 : 1;
}

/** A month by name or by distance. */
export function monthAt(r: Reader, i: number, today: DayNumber): Match<Period> | undefined {
  const pointed = pointedUnit(r, i, UNIT.month);
  if (pointed) {
    const { day } = partsOf(today);
    const first = addMonths(today - day + 1, pointed.value);
    return { value: { from: first, to: addMonths(first, 1) - 1, unit: 'month' }, end: pointed.end };
  }
  const month = r.item(i, 'month');
  if (!month) return undefined;
  const at = r.is(i + month.length, 'of') && yearAt(r, i + month.length + 1) ? i + month.length + 1 : i + month.length;
  const year = yearAt(r, at);
  return { value: namedMonth(today, month.value, year?.value), end: year?.end ?? i + month.length };
}
