import type { Chart } from '../../cards/chart.ts';
import type { Turn } from '../../conversation/ability.ts';
import { todayOf } from '../presence/day-words.ts';
import { countedDay, marksOf, ORDER, shownDays, type WeekOverview } from './team-week-card.ts';

/** The counts of the days as bars: what the lines say, for whoever rather looks than reads. */
export function teamWeekChart(week: WeekOverview, turn: Turn): Chart {
  const { summaries, shortDay } = turn.words;
  const shown = new Set(week.days.map(({ date }) => date));
  const dates = shownDays(week);
  const parts = ORDER.filter((as) => dates.some((date) => countedDay(date, week)?.halves[as]));
  return {
    title: summaries.week({ team: week.team.name, day: week.monday, today: todayOf(turn) }),
    parts: parts.map((as) => summaries.counted[as]),
    bars: dates.map((date) => {
      const day = countedDay(date, week);
      const note = shown.has(date) ? marksOf(date, week, turn).join(', ') : summaries.dayWithheld;
      const values = day ? parts.map((as) => (day.halves[as] ?? 0) / 2) : [];
      return { label: shortDay(date), values, ...(note && { note }) };
    }),
    unit: summaries.people,
    language: turn.language,
  };
}
