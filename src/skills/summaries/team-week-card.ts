import type { Turn } from '../../conversation/ability.ts';
import type { Reply } from '../../conversation/reply.ts';
import { addDays, isoWeekday, type LocalDate } from '../../domain/local-date.ts';
import type { Team } from '../../domain/people/people-store.ts';
import { membersOn } from '../../domain/people/teammates.ts';
import type { Places } from '../../domain/places/places.ts';
import { FEWEST } from '../../domain/summaries/figure.ts';
import type { CountedAs, TeamDay, TeamWeek } from '../../domain/summaries/team-weeks.ts';
import { personDays } from '../../locales/summary-words.ts';
import { mondayOf, todayOf } from '../presence/day-words.ts';
import { strip, type StripRow } from '../presence/strip.ts';

const ORDER: CountedAs[] = ['office', 'coworking', 'home', 'field', 'leave', 'other', 'not-known'];
/** That two are in one place on a day is no reason to come. */
const TOGETHER_HALVES = 6;

/** The week of a team in counts: a day a line, and the day on which most are in one place. */
export function teamWeekCard({ team, days }: TeamWeek, monday: LocalDate, places: Places, turn: Turn): Reply {
  const { summaries } = turn.words;
  const dates = Array.from({ length: 7 }, (_, n) => addDays(monday, n));
  const byDate = new Map(days.map((day) => [day.date, day]));
  const shown = dates.filter((date) => isoWeekday(date) <= 5 || isWorkedOn(byDate.get(date)));
  const isFew = membersOn(team, todayOf(turn)).size < FEWEST;
  const isNothing = days.length === 0;
  const together = bestDay(days, todayOf(turn), places, turn);
  return strip(
    {
      title: summaries.week({ team: team.name, day: monday, today: todayOf(turn) }),
      intro: isFew ? [summaries.few] : isNothing ? [summaries.withheld] : [...together, summaries.how],
      days: isNothing ? [] : shown.map((date) => dayRow(date, byDate.get(date), places, turn)),
      actions: actionsOf(team, monday, turn),
    },
    turn,
  );
}

/** Whether anybody is known to work then, who is not away. */
function isWorkedOn(day: TeamDay | undefined): boolean {
  const { 'not-known': unknown = 0, leave = 0 } = day?.halves ?? {};
  return day !== undefined && unknown + leave < day.people * 2;
}

function dayRow(date: LocalDate, day: TeamDay | undefined, places: Places, turn: Turn): StripRow {
  const { words } = turn;
  const isToday = date === todayOf(turn);
  const name = words.shortDay(date) + (isToday ? ` · ${words.desks.today}` : '');
  if (!day) return { name, lines: [words.summaries.dayWithheld], actions: [] };
  const counts = ORDER.flatMap((as) => {
    const halves = day.halves[as];
    return halves ? [words.summaries.count({ as, halves })] : [];
  });
  return { name, lines: [counts.join(' · '), ...whereLine(day, places, turn)], actions: [] };
}

function whereLine({ places: where }: TeamDay, places: Places, { language }: Turn): string[] {
  const named = where.flatMap(({ place: id, halves }) => {
    const place = places.place(id)?.names[language];
    return place ? [`${place} ${personDays(halves)}`] : [];
  });
  return named.length > 0 ? [named.join(' · ')] : [];
}

/** The day, from today on, on which most are in one place. */
function bestDay(days: TeamDay[], today: LocalDate, places: Places, { words, language }: Turn): string[] {
  const [best] = days
    .flatMap(({ date, places: [most] }) => (date >= today && most ? [{ date, ...most }] : []))
    .sort((a, b) => b.halves - a.halves || (a.date < b.date ? -1 : 1));
  const place = best && places.place(best.place)?.names[language];
  return place && best.halves >= TOGETHER_HALVES
    ? [words.summaries.together({ day: best.date, place, halves: best.halves })]
    : [];
}

function actionsOf({ id, name }: Team, monday: LocalDate, turn: Turn) {
  const { presence, summaries } = turn.words;
  const thisMonday = mondayOf(todayOf(turn));
  const weekOf = (day: LocalDate) => ({ teamId: id, days: [day] });
  const workdays = Array.from({ length: 5 }, (_, n) => addDays(monday, n)).filter((day) => day >= todayOf(turn));
  return [
    ...(workdays.length > 0
      ? [turn.button(summaries.whoIsWhere, 'find_colleague', { team: name, teamId: id, days: workdays })]
      : []),
    ...(monday >= thisMonday ? [turn.button(presence.previous, 'team_summary', weekOf(addDays(monday, -7)))] : []),
    turn.button(presence.next, 'team_summary', weekOf(addDays(monday, 7))),
  ];
}
