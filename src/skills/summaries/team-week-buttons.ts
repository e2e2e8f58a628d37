import type { CardAction } from '../../cards/card.ts';
import type { Turn } from '../../conversation/ability.ts';
import { addDays, type LocalDate } from '../../domain/local-date.ts';
import type { Team } from '../../domain/people/people-store.ts';
import type { BestDay } from '../../domain/summaries/best-day.ts';
import { serves } from '../../domain/policy/purposes.ts';
import { mondayOf, todayOf } from '../presence/day-words.ts';
import type { StripRow } from '../presence/strip.ts';
import { askToPlanButton, bookTogetherButton } from '../together/together-buttons.ts';
import type { WeekOverview } from './team-week-card.ts';

type Shown = Pick<WeekOverview, 'team' | 'monday' | 'among'>;

/** What can be done next: at most six, which is what Teams shows. */
export function actionsOf(
  week: Shown & Pick<WeekOverview, 'days'>,
  best: BestDay | undefined,
  turn: Turn,
): CardAction[] {
  const { team, monday } = week;
  return [
    ...whoIsWhere(week, turn),
    ...(best ? [bookTogetherButton(team.id, best.date, best.place, turn)] : []),
    ...askToPlanButton(team.id, monday, turn),
    ...(week.days.length > 0 ? [exportButton(week, turn)] : []),
    ...otherWeeks(week, turn),
  ];
}

function whoIsWhere({ team: { id, name }, monday }: Shown, turn: Turn): CardAction[] {
  const workdays = Array.from({ length: 5 }, (_, n) => addDays(monday, n)).filter((day) => day >= todayOf(turn));
  if (workdays.length === 0 || !serves(turn.who.organisation, 'finding-colleagues')) return [];
  const slots = { team: name, teamId: id, days: workdays };
  return [turn.button(turn.words.summaries.whoIsWhere, 'find_colleague', slots)];
}

function exportButton({ team, monday }: Shown, turn: Turn): CardAction {
  return turn.button(turn.words.exports.button, 'export_summary', { teamId: team.id, days: [monday] });
}

/** Back to last week, and no further. */
export function otherWeeks({ team, monday }: Shown, turn: Turn): CardAction[] {
  const { presence } = turn.words;
  const to = (title: string, day: LocalDate) => turn.button(title, 'team_summary', { teamId: team.id, days: [day] });
  return [
    ...(monday >= mondayOf(todayOf(turn)) ? [to(presence.previous, addDays(monday, -7))] : []),
    to(presence.next, addDays(monday, 7)),
  ];
}

/** A line to go through several teams, of the same week. */
export function pagesRow({ team, monday, among }: Shown, turn: Turn): StripRow[] {
  const { summaries } = turn.words;
  const at = among.findIndex(({ id }) => id === team.id);
  if (at < 0 || among.length < 2) return [];
  const to = (title: string, other: Team | undefined) =>
    other ? [turn.button(title, 'team_summary', { teamId: other.id, days: [monday] }, { tooltip: other.name })] : [];
  return [
    {
      name: summaries.ofSeveral({ nth: at + 1, total: among.length }),
      lines: [],
      actions: [...to(summaries.previousTeam, among[at - 1]), ...to(summaries.nextTeam, among[at + 1])],
    },
  ];
}
