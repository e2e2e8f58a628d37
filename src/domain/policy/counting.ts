import type { Activity, Half, WorkMode } from '../presence/day-log.ts';
import type { HalfDay } from '../presence/half-days.ts';
import { daysOf, isIn, type Period } from './periods.ts';
import type { MixedDay, Rule } from './rule.ts';
import type { WorkingTime } from './working-time.ts';

/** Half a day that something is known of. */
export type Spent = Pick<HalfDay, 'date' | 'half' | 'mode' | 'activity'>;

/** What one comes for, and cannot do alone at home. */
const COMING_FOR: readonly Activity[] = ['meeting', 'training', 'visit'];
/** Ways of working that cost a journey. */
const AWAY: readonly WorkMode[] = ['office', 'coworking', 'field', 'other'];

/** What the organisation says of mixed days; where it says nothing, half a day is half a day. */
export function mixedDayOf(rules: readonly Rule[]): MixedDay['counts'] {
  return rules.find((rule) => rule.kind === 'mixed-day')?.counts ?? 'half';
}

/** How many half days of the period were, or will be, spent in these ways. */
export function countOf(
  spent: readonly Spent[],
  modes: readonly WorkMode[],
  period: Period,
  mixed: MixedDay['counts'],
): number {
  const inPeriod = spent.filter(({ date }) => isIn(period, date));
  return inPeriod.filter((half) => modes.includes(half.mode) && !(mixed === 'activity' && isOfItsDay(half, inPeriod)))
    .length;
}

/** Half a day at home, on a day that is one of being elsewhere for what its other half is for. */
function isOfItsDay({ date, half, mode }: Spent, spent: readonly Spent[]): boolean {
  const other = spent.find((one) => one.date === date && one.half !== half);
  const isThere = other?.activity !== undefined && COMING_FOR.includes(other.activity) && AWAY.includes(other.mode);
  return mode === 'home' && isThere;
}

/** On how many days of the period somebody worked at home all that they worked: leave beside it takes nothing away. */
export function wholeHomeDays(spent: readonly Spent[], period: Period, working: WorkingTime): number {
  const ofDays = Map.groupBy(spent, ({ date }) => date);
  return daysOf(period).filter((day) => {
    const halves = ofDays.get(day) ?? [];
    const known = new Set<Half>(halves.map(({ half }) => half));
    const isWhole = working.halvesOn(day).every((half) => known.has(half));
    return isWhole && halves.some(({ mode }) => mode === 'home') && !halves.some(({ mode }) => AWAY.includes(mode));
  }).length;
}

/**
 * How many half days of a week somebody is in the office, and how many they still may be: what nothing is known of yet.
 * `most` is all that they work that week, without leave.
 */
export function togetherOf(
  spent: readonly Spent[],
  week: Period,
  working: WorkingTime,
): { there: number; open: number; most: number } {
  const inWeek = spent.filter(({ date }) => isIn(week, date));
  const there = inWeek.filter(({ mode }) => mode === 'office').length;
  const worked = daysOf(week).flatMap((date) => working.halvesOn(date).map((half) => ({ date, half })));
  const known = (date: string, half: Half) => inWeek.find((one) => one.date === date && one.half === half);
  const open = worked.filter(({ date, half }) => !known(date, half)).length;
  const onLeave = worked.filter(({ date, half }) => known(date, half)?.mode === 'leave').length;
  return { there, open, most: worked.length - onLeave };
}
