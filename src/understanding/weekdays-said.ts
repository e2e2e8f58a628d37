import { weekdayOf } from './calendar.ts';
import type { Reader } from './reader.ts';
import type { When } from './whens.ts';

/** The small words that weekdays of any week are named with. */
const BESIDE = [
  'weekday',
  'weekdayEach',
  'each',
  'until',
  'from',
  'fromDay',
  'starting',
  'and',
  'or',
  'on',
  'article',
  'between',
  'part',
  'only',
  'not',
  'except',
];

/** The weekdays named, 1 for Monday, where they may be those of any week; none where a certain day is named as well ("but tomorrow"). */
export function weekdaysSaid(r: Reader, whens: readonly When[]): Set<number> {
  const said = new Set<number>();
  for (const when of whens) {
    if (when.kind !== 'days' && when.kind !== 'recurrence') continue;
    if (when.kind === 'days' && when.value.rest) continue;
    const weekdays =
      when.value.weekdays ?? (when.kind === 'days' && isOpen(r, when) ? when.value.days.map(weekdayOf) : []);
    if (weekdays.length === 0) return new Set();
    for (const day of weekdays) said.add(day);
  }
  return said;
}

/** "Monday to Thursday": nothing in it but weekdays. */
function isOpen(r: Reader, { start, end }: When): boolean {
  for (let i = start; i < end; i++) if (!r.any(i, BESIDE) || r.number(i)) return false;
  return true;
}
