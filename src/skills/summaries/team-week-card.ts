import type { BarChart } from '../../cards/card.ts';
import type { Turn } from '../../conversation/ability.ts';
import type { Reply } from '../../conversation/reply.ts';
import { addDays, isoWeekday, type LocalDate } from '../../domain/local-date.ts';
import type { Team } from '../../domain/people/people-store.ts';
import type { Places } from '../../domain/places/places.ts';
import { bestDay } from '../../domain/summaries/best-day.ts';
import type { CountedAs, TeamDay } from '../../domain/summaries/team-weeks.ts';
import { personDays } from '../../locales/summary-words.ts';
import { capital, todayOf } from '../presence/day-words.ts';
import { strip, type StripRow } from '../presence/strip.ts';
import { actionsOf, pagesRow } from './team-week-buttons.ts';
import { comparedLines, togetherLine } from './team-week-lines.ts';

export const ORDER: CountedAs[] = ['office', 'coworking', 'home', 'field', 'leave', 'other', 'not-known'];

/** A team's week, and what stands beside it. */
export interface WeekOverview {
  team: Team;
  monday: LocalDate;
  /** Those of its days that may be shown. */
  days: TeamDay[];
  /** Those of the week before it. */
  before: TeamDay[];
  /** The weekdays on which the team means to be together, 1 for Monday. */
  agreed: number[];
  /** Why nobody works on a day, in the language of the reader. */
  off: ReadonlyMap<LocalDate, string>;
  /** The teams that the reader may go through, in their order. */
  among: Team[];
}

/** The week of a team in counts: what to know first, and then a day a line. */
export function teamWeekCard(week: WeekOverview, picture: BarChart | undefined, places: Places, turn: Turn): Reply {
  const { summaries } = turn.words;
  const { team, monday, days, agreed } = week;
  const isNothing = days.length === 0;
  const best = bestDay(days, agreed, todayOf(turn));
  const intro = [...togetherLine(best, places, turn), ...comparedLines(week, turn), summaries.how];
  return strip(
    {
      title: summaries.week({ team: team.name, day: monday, today: todayOf(turn) }),
      intro: isNothing ? [summaries.withheld] : intro,
      ...(picture && { picture }),
      days: [
        ...(isNothing ? [] : shownDays(week)).map((date) => dayRow(date, week, places, turn)),
        ...pagesRow(week, turn),
      ],
      actions: actionsOf(week, best, turn),
    },
    turn,
  );
}

/** From Monday to Friday, and on the weekend where somebody works then. */
export function shownDays({ monday, days }: WeekOverview): LocalDate[] {
  const dates = Array.from({ length: 7 }, (_, n) => addDays(monday, n));
  return dates.filter((date) => isoWeekday(date) <= 5 || isWorkedOn(days.find((day) => day.date === date)));
}

/** Whether anybody is known to work then, who is not away. */
function isWorkedOn(day: TeamDay | undefined): boolean {
  const { 'not-known': unknown = 0, leave = 0 } = day?.halves ?? {};
  return day !== undefined && unknown + leave < day.people * 2;
}

function dayRow(date: LocalDate, week: WeekOverview, places: Places, turn: Turn): StripRow {
  const { words } = turn;
  const day = week.days.find((one) => one.date === date);
  const why = week.off.get(date);
  const name = [words.shortDay(date), ...marksOf(date, week, turn)].join(' · ');
  if (!day) return { name, lines: [words.summaries.dayWithheld], actions: [] };
  if (why && !isWorkedOn(day)) return { name, lines: [], actions: [] };
  const counts = ORDER.flatMap((as) => {
    const halves = day.halves[as];
    return halves ? [words.summaries.count({ as, halves })] : [];
  });
  return { name, lines: [counts.join(' · '), ...whereLine(day, places, turn)], actions: [] };
}

/** The day, where its line has counts: not where it may not be shown, nor where nobody works then anyway. */
export function countedDay(date: LocalDate, { days, off }: WeekOverview): TeamDay | undefined {
  const day = days.find((one) => one.date === date);
  return off.has(date) && !isWorkedOn(day) ? undefined : day;
}

/** What is special about a day. */
export function marksOf(date: LocalDate, { agreed, off }: WeekOverview, turn: Turn): string[] {
  const { desks, summaries } = turn.words;
  const why = off.get(date);
  return [
    ...(date === todayOf(turn) ? [desks.today] : []),
    ...(why ? [capital(why)] : agreed.includes(isoWeekday(date)) ? [capital(summaries.teamDay)] : []),
  ];
}

function whereLine({ places: where }: TeamDay, places: Places, { language }: Turn): string[] {
  const named = where.flatMap(({ place: id, halves }) => {
    const place = places.place(id)?.names[language];
    return place ? [`${place} ${personDays(halves)}`] : [];
  });
  return named.length > 0 ? [named.join(' · ')] : [];
}
