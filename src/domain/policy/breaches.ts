import type { LocalDate } from '../local-date.ts';
import type { WorkMode } from '../presence/day-log.ts';
import { countOf, mixedDayOf, type Spent, togetherOf } from './counting.ts';
import { type Period, weekOf, yearOf } from './periods.ts';
import type { Rule, SatelliteApart, WeeklyMost, WeeklyTogether, YearlyShare } from './rule.ts';
import { mostOfYear } from './standing.ts';
import type { WorkingTime } from './working-time.ts';

/** A rule that would not be kept in a period, and by how much; in half days. */
export interface Breach {
  rule: YearlyShare | WeeklyMost | WeeklyTogether | SatelliteApart;
  period: Period;
  /** What there would be of it; of days together, what there could be at most. */
  comesTo: number;
  /** The most, or of days together the least. */
  bound: number;
}

/** Somebody's days as they are, and as they would be. */
export interface Change {
  before: readonly Spent[];
  after: readonly Spent[];
  /** What is new in it. */
  wished: readonly Spent[];
}

/**
 * The rules that the change would break, in the order of the rules and of the periods. Not those that were broken
 * before and get no worse by it: of that, people were warned when they did it.
 */
export function breachesOf(rules: readonly Rule[], change: Change, working: WorkingTime): Breach[] {
  const count: Count = (spent, modes, period) => countOf(spent, modes, period, mixedDayOf(rules));
  return rules
    .filter((rule) => mayBreak(rule, change.wished))
    .flatMap((rule) => breachesOfOne(rule, change, working, count));
}

type Count = (spent: readonly Spent[], modes: readonly WorkMode[], period: Period) => number;

function breachesOfOne(rule: Rule, change: Change, working: WorkingTime, count: Count): Breach[] {
  const weeks = periodsOf(change.wished, weekOf);
  const tooMany = (one: Breach['rule'], modes: WorkMode[], period: Period, bound: number): Breach[] => {
    const comesTo = count(change.after, modes, period);
    const isWorse = comesTo > count(change.before, modes, period);
    return comesTo > bound && isWorse ? [{ rule: one, period, comesTo, bound }] : [];
  };
  switch (rule.kind) {
    case 'yearly-share':
      return periodsOf(change.wished, yearOf).flatMap((period) =>
        tooMany(rule, rule.modes, period, mostOfYear(rule, working.year(Number(period.from.slice(0, 4))))),
      );
    case 'weekly-most':
      return weeks.flatMap((week) => tooMany(rule, rule.modes, week, rule.days * 2));
    case 'satellite':
      return weeks.flatMap((week) => tooMany(rule, ['coworking'], week, (rule.days ?? Infinity) * 2));
    case 'weekly-together':
      return weeks.flatMap((week) => tooFew(rule, week, change, working));
    default:
      return [];
  }
}

/** Whether a wish has to do with the rule at all: so nobody's year is read for a day in the office. */
export function mayBreak(rule: Rule, wished: readonly Pick<Spent, 'mode'>[]): boolean {
  switch (rule.kind) {
    case 'yearly-share':
    case 'weekly-most':
      return wished.some(({ mode }) => rule.modes.includes(mode));
    case 'satellite':
      return rule.days !== undefined && wished.some(({ mode }) => mode === 'coworking');
    case 'weekly-together':
      return wished.some(({ mode }) => mode !== 'office' && mode !== 'leave');
    default:
      return false;
  }
}

function tooFew(rule: WeeklyTogether, period: Period, { before, after }: Change, working: WorkingTime): Breach[] {
  const possible = (spent: readonly Spent[]) => {
    const { there, open, most } = togetherOf(spent, period, working);
    return { comesTo: there + open, bound: Math.min(rule.days * 2, most) };
  };
  const { comesTo, bound } = possible(after);
  return comesTo < bound && comesTo < possible(before).comesTo ? [{ rule, period, comesTo, bound }] : [];
}

function periodsOf(wished: readonly Spent[], periodOf: (day: LocalDate) => Period): Period[] {
  const periods = new Map(wished.map(({ date }) => periodOf(date)).map((period) => [period.from, period]));
  return [...periods.values()].sort((a, b) => (a.from < b.from ? -1 : 1));
}
