import type { GuidelineId } from '../guidelines/guideline.ts';
import type { Names } from '../language.ts';
import type { LocalDate } from '../local-date.ts';
import type { WorkMode } from '../presence/day-log.ts';

/** Where a rule stands written. */
export interface Source {
  title: Names;
  /** https */
  url?: string;
  /** As of when it was read. */
  date: LocalDate;
}

interface Written {
  source: Source;
  /** Of the organisation's guidelines, the one that says so. It may not be published, or not any more. */
  guideline?: GuidelineId;
}

/** So much of the working time of a calendar year, and no more, is worked in these ways: `part` of `of`, 3/5. */
export interface YearlyShare extends Written {
  kind: 'yearly-share';
  modes: WorkMode[];
  part: number;
  of: number;
}

/** So many days a week, and no more, are worked in these ways; a half day is 0.5. */
export interface WeeklyMost extends Written {
  kind: 'weekly-most';
  modes: WorkMode[];
  days: number;
}

/** So many days a week people are together in the office. */
export interface WeeklyTogether extends Written {
  kind: 'weekly-together';
  days: number;
}

/** Days in a satellite office count apart from those at home. */
export interface SatelliteApart extends Written {
  kind: 'satellite';
  /** A week, at most; left out where the organisation decides that elsewhere. */
  days?: number;
  /** Whether somebody has to say yes first. Nobody tells us whether they did: so it is said, and never warned of. */
  permission: boolean;
}

/** Whoever worked so many days at home in a month gets the amount of each step that they reached, all added up. */
export interface MonthlyAllowance extends Written {
  kind: 'monthly-allowance';
  steps: { fromDays: number; euros: number }[];
}

/** An amount for each whole day at home; none for a day that was partly worked elsewhere, with its travel costs. */
export interface DailyAllowance extends Written {
  kind: 'daily-allowance';
  euros: number;
  claimWithinMonths?: number;
}

/**
 * What half a day at home counts for. `half`: for half a day. `activity`: for what the other half was for: where that is
 * spent elsewhere on a meeting, a training or a visit, the day is one of being there, and nothing of it was at home.
 */
export interface MixedDay extends Written {
  kind: 'mixed-day';
  counts: 'half' | 'activity';
}

/** There are no figures here: the agreement of one's own entity decides. */
export interface OwnAgreement extends Written {
  kind: 'agreement';
}

/** Something people may, must, or get. The union is closed: a new kind does not compile until it is counted and told. */
export type Rule =
  | YearlyShare
  | WeeklyMost
  | WeeklyTogether
  | SatelliteApart
  | MonthlyAllowance
  | DailyAllowance
  | MixedDay
  | OwnAgreement;

export type RuleKind = Rule['kind'];
