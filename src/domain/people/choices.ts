import type { LocalTime } from '../local-date.ts';
import type { PlaceId } from '../places/place.ts';
import type { Half, WorkMode } from '../presence/day-log.ts';

/** Who may see where somebody is, from the fewest to the most. */
export const VISIBILITIES = ['nobody', 'team', 'organisation', 'network'] as const;
export type Visibility = (typeof VISIBILITIES)[number];

/** Hours of a weekday, 1 for Monday to 7 for Sunday, on the clock of the organisation. */
export interface WeekdayHours {
  weekday: number;
  from: LocalTime;
  to: LocalTime;
}

/** Where somebody works on half a weekday, as a rule. */
export interface UsualHalf {
  weekday: number;
  half: Half;
  mode: WorkMode;
  place?: PlaceId;
}

/** What an official has chosen for themselves. An import never touches it. */
export interface Choices {
  visibility: Visibility;
  /** When they work, and so when they may be told something; as their organisation says, where they say nothing. */
  workingHours?: WeekdayHours[];
  /** What their week is like if nothing comes between: it fills the plan of the next one. */
  usualWeek?: UsualHalf[];
  /** Whether the plan of the next week comes by itself. */
  wantsWeekPlan?: boolean;
  /** Whether the weekly summary of the teams they lead comes by itself: it does, unless they say no. */
  wantsSummary?: boolean;
  /** Open to meet people of other administrations, about these topics (none: about anything). Absent: not open. */
  meeting?: { topics: string[] };
  /** Whether about where they live may be used, without being told, to find a place that is fair to all who are to meet there. */
  homeForMeetings?: true;
}

/** Of somebody who has chosen nothing. */
export const UNCHOSEN: Readonly<Choices> = { visibility: 'team' };

/** What is to be chosen anew; null takes a choice back. What is left out stays. */
export type ChoicesPatch = { [Choice in keyof Choices]?: Choices[Choice] | null };

/** The choices with the patch laid over them. */
export function patched(choices: Readonly<Choices>, patch: ChoicesPatch): Choices {
  const chosen = Object.entries<unknown>({ ...choices, ...patch }).filter(([, what]) => what !== null);
  return { ...UNCHOSEN, ...Object.fromEntries(chosen) };
}
