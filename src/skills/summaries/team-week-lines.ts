import type { Turn } from '../../conversation/ability.ts';
import { addDays, isoWeekday, type LocalDate } from '../../domain/local-date.ts';
import type { Places } from '../../domain/places/places.ts';
import type { BestDay } from '../../domain/summaries/best-day.ts';
import type { TeamDay } from '../../domain/summaries/team-weeks.ts';
import { desksOf, halvesIn, twoWeeks } from '../../domain/summaries/two-weeks.ts';
import type { OtherWeek } from '../../locales/summary-words.ts';
import { mondayOf, todayOf } from '../presence/day-words.ts';
import type { WeekOverview } from './team-week-card.ts';

const WEEK = 7;

export function togetherLine(best: BestDay | undefined, places: Places, { words, language }: Turn): string[] {
  const place = best && places.place(best.place)?.names[language];
  return place ? [words.summaries.together({ day: best.date, place, halves: best.halves })] : [];
}

/** How many are in on the days that are agreed, how the week compares with the one before, and what became of its desks. */
export function comparedLines(week: WeekOverview, turn: Turn): string[] {
  const { summaries } = turn.words;
  const than = weekBefore(week.monday, turn);
  const agreed = agreedDays(week);
  const beside = twoWeeks(week.days, week.before);
  // Of a week that is not over nobody can say what became of its desks.
  const last = than === 'last-week' ? week.before : than === undefined ? week.days : [];
  const desks = desksOf(last);
  return [
    ...(agreed.length > 0 ? [summaries.teamDays({ agreed, than: than ?? 'week-before' })] : []),
    ...(beside && than ? [summaries.compared({ ...beside, than })] : []),
    ...(desks ? [summaries.deskUse({ desks })] : []),
  ];
}

/** What the week before it is called; undefined for last week, which nothing stands beside. */
function weekBefore(monday: LocalDate, turn: Turn): OtherWeek | undefined {
  const thisMonday = mondayOf(todayOf(turn));
  if (monday < thisMonday) return undefined;
  if (monday === thisMonday) return 'last-week';
  return monday === addDays(thisMonday, WEEK) ? 'this-week' : 'week-before';
}

function agreedDays({ days, before, agreed, off }: WeekOverview) {
  const halvesOn = (date: LocalDate, among: readonly TeamDay[]) => {
    const day = off.has(date) ? undefined : among.find((one) => one.date === date);
    return day && halvesIn(day);
  };
  return days.flatMap(({ date }) => {
    const halves = agreed.includes(isoWeekday(date)) ? halvesOn(date, days) : undefined;
    return halves === undefined ? [] : [{ day: date, halves, before: halvesOn(addDays(date, -WEEK), before) }];
  });
}
