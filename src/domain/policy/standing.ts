import type { LocalDate } from '../local-date.ts';
import { countOf, mixedDayOf, type Spent, togetherOf, wholeHomeDays } from './counting.ts';
import { monthOf, type Period, weekOf, yearOf } from './periods.ts';
import type {
  DailyAllowance,
  MixedDay,
  MonthlyAllowance,
  OwnAgreement,
  Rule,
  SatelliteApart,
  WeeklyMost,
  WeeklyTogether,
  YearlyShare,
} from './rule.ts';
import type { WorkingTime, WorkingYear } from './working-time.ts';

/** What of a rule is used and left, all in half days: what was noted, days to come included. */
export type Standing =
  | { rule: YearlyShare; year: WorkingYear; most: number; used: number; left: number; since?: LocalDate }
  | { rule: WeeklyMost; week: Period; used: number; left: number }
  | { rule: WeeklyTogether; week: Period; used: number; missing: number }
  | { rule: SatelliteApart; week: Period; used: number; left?: number }
  | { rule: MonthlyAllowance; month: Period; used: number; euros: number; next?: { halves: number; euros: number } }
  | { rule: DailyAllowance; month: Period; days: number; euros: number }
  | { rule: MixedDay }
  | { rule: OwnAgreement };

/** What is known of somebody's days, and of when they work. */
export interface Facts {
  rules: readonly Rule[];
  spent: readonly Spent[];
  working: WorkingTime;
  today: LocalDate;
  /** The first day of which something may still be known, where that is not the first of the year. */
  since: (rule: YearlyShare) => LocalDate | undefined;
}

/** The most half days that this share of a year comes to. */
export function mostOfYear({ part, of }: YearlyShare, { worked }: WorkingYear): number {
  return Math.floor((worked * part) / of);
}

/** How somebody stands with a rule today: in this week, month or year. */
export function standingOf(rule: Rule, facts: Facts): Standing {
  const { spent, working, today } = facts;
  const count = (modes: YearlyShare['modes'], period: Period) => countOf(spent, modes, period, mixedDayOf(facts.rules));
  const [week, month] = [weekOf(today), monthOf(today)];
  switch (rule.kind) {
    case 'yearly-share': {
      const year = working.year(Number(today.slice(0, 4)));
      const [most, used] = [mostOfYear(rule, year), count(rule.modes, yearOf(today))];
      const since = facts.since(rule);
      return { rule, year, most, used, left: Math.max(most - used, 0), ...(since && { since }) };
    }
    case 'weekly-most': {
      const used = count(rule.modes, week);
      return { rule, week, used, left: Math.max(rule.days * 2 - used, 0) };
    }
    case 'weekly-together': {
      const { there, most } = togetherOf(spent, week, working);
      return { rule, week, used: there, missing: Math.max(Math.min(rule.days * 2, most) - there, 0) };
    }
    case 'satellite': {
      const used = count(['coworking'], week);
      return { rule, week, used, ...(rule.days !== undefined && { left: Math.max(rule.days * 2 - used, 0) }) };
    }
    case 'monthly-allowance':
      return { month, ...reached(rule, count(['home'], month)) };
    case 'daily-allowance': {
      const days = wholeHomeDays(spent, month, working);
      return { rule, month, days, euros: days * rule.euros };
    }
    case 'mixed-day':
      return { rule };
    case 'agreement':
      return { rule };
  }
}

function reached(rule: MonthlyAllowance, used: number) {
  const sum = (halves: number) =>
    rule.steps.filter(({ fromDays }) => fromDays * 2 <= halves).reduce((euros, step) => euros + step.euros, 0);
  const [next] = rule.steps
    .map(({ fromDays }) => fromDays * 2)
    .filter((halves) => halves > used)
    .sort((a, b) => a - b);
  return { rule, used, euros: sum(used), ...(next && { next: { halves: next - used, euros: sum(next) } }) };
}
