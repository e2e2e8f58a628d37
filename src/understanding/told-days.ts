import type { DayNumber } from './calendar.ts';
import type { Findings } from './findings.ts';
import type { Slots } from './reading.ts';
import { part } from './requests.ts';
import { inOneWeek, type Rest, restOf } from './rest-of-days.ts';
import { furtherDays } from './spent-days.ts';
import type { When } from './whens.ts';

/** The parts of a sentence that each tell how days are spent. */
export function toldIn(findings: Findings): Findings[] {
  const further = furtherDays(findings);
  if (further.length === 0) return [findings];
  const bounds = [0, ...further, findings.r.length];
  const isWeek = findings.whens.some((when) => when.kind === 'others' || isRestOfWeek(when));
  const within = isWeek ? { ...findings, whens: inOneWeek(findings.whens, findings.today) } : findings;
  return bounds.slice(1).map((end, i) => part(within, bounds[i]!, end));
}

function isRestOfWeek(when: When): boolean {
  return when.kind === 'days' && when.value.rest === true;
}

/** Whether a part tells of the days that the other parts leave. */
export function restIn({ whens, concepts, within, r }: Findings): Rest | undefined {
  // "Normally in Namur, …": before what is told of some days.
  if (whens.length === 0 && concepts.has('usual') && within.start === 0 && within.end < r.length) return 'days';
  const days = whens.filter(({ kind }) => kind === 'days' || kind === 'recurrence');
  const rest = whens.find((when) => when.kind === 'others');
  if (rest?.kind === 'others' && days.length === 0) return rest.value;
  return days.length > 0 && days.every(isRestOfWeek) ? 'days' : undefined;
}

/** What each part tells, in each of the ways that it names, with its days: those of the part beside it where it names none, or those that are left. */
export function withDays(parts: Slots[][], rests: (Rest | undefined)[], today: DayNumber): Slots[] {
  const told = parts.flatMap((ways) => ways.slice(0, 1));
  const named = told.filter((slots, i) => !rests[i] && hasDays(slots));
  if (named.length === 0) return parts.flat();
  return parts.flatMap((ways, i) => {
    const rest = rests[i];
    if (!rest) return ways.map((slots) => (hasDays(slots) ? slots : { ...slots, ...daysBeside(told, i) }));
    const left = restOf(rest, told[i - 1], named, today);
    if (!left) return [];
    return ways.map(({ date: _date, dates: _dates, dateRange: _range, ...spent }) => ({ ...spent, ...(hasDays(left) ? left : daysBeside(told, i)) })); // prettier-ignore
  });
}

function hasDays({ date, dates, dateRange, recurrence }: Slots): boolean {
  return (date ?? dates ?? dateRange ?? recurrence) !== undefined;
}

/** "Tomorrow morning at home, in the office in the afternoon": of the part before, else of the one after. */
function daysBeside(told: Slots[], i: number): Slots {
  const beside = told.slice(0, i).findLast(hasDays) ?? told.find(hasDays) ?? {};
  const { date, dates, dateRange, recurrence, exceptDays } = beside;
  return { ...(date && { date }), ...(dates && { dates }), ...(dateRange && { dateRange }), ...(recurrence && { recurrence }), ...(exceptDays && { exceptDays }) }; // prettier-ignore
}
