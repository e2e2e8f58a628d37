import type { Turn } from '../../conversation/ability.ts';
import type { Reply } from '../../conversation/reply.ts';
import { addDays, isoWeekday, type LocalDate } from '../../domain/local-date.ts';
import type { Places } from '../../domain/places/places.ts';
import { HALVES } from '../../domain/presence/day-log.ts';
import { saidTogether } from '../../domain/presence/usual-week.ts';
import type { WeekPlan } from '../../domain/presence/week-planning.ts';
import { capital, halvesTogether, modeInWords, todayOf } from '../presence/day-words.ts';
import { slotsOf } from '../presence/said-days.ts';
import { strip, type StripRow } from '../presence/strip.ts';
import { planNextButton, usualButton } from './week-buttons.ts';

/**
 * A week filled in as usual, with one button that logs it: as if each day had been said.
 *
 * @param teamDays the weekdays on which a team of theirs means to be together.
 */
export function planCard(plan: WeekPlan, teamDays: ReadonlySet<number>, places: Places, turn: Turn): Reply {
  const { week: words, presence } = turn.words;
  const { monday, known, proposed } = plan;
  const days = Array.from({ length: 7 }, (_, n) => addDays(monday, n));
  const used = new Set([...known, ...proposed].map(({ date }) => date));
  const isOpen = proposed.length > 0;
  const confirm = turn.button(words.confirm, 'log_day', slotsOf(saidTogether(proposed)), { style: 'positive' });
  const isNext = monday > todayOf(turn);
  return strip(
    {
      title: words.plan({ day: monday, today: todayOf(turn) }),
      intro: [isOpen ? words.planHow : words.planned],
      days: days
        .filter((day) => isoWeekday(day) <= 5 || used.has(day))
        .map((day) => row(day, plan, teamDays, places, turn)),
      actions: isOpen
        ? [confirm, usualButton(turn)]
        : [turn.button(presence.mine, 'my_week', { day: monday }), ...(isNext ? [] : [planNextButton(turn)])],
    },
    turn,
  );
}

function row(
  day: LocalDate,
  { known, proposed, off }: WeekPlan,
  teamDays: ReadonlySet<number>,
  places: Places,
  turn: Turn,
): StripRow {
  const { week: words, presence, teams, shortDay } = turn.words;
  const of = (halves: WeekPlan['proposed']) =>
    HALVES.map((half) => halves.find((one) => one.date === day && one.half === half));
  const [stands, usual] = [of(known), of(proposed)];
  const [morning = '', afternoon = ''] = HALVES.map((_, n) => {
    const [said, open] = [stands[n], usual[n]];
    if (said) return modeInWords(said, places, turn);
    return open ? words.asUsual({ what: modeInWords(open, places, turn) }) : presence.nothing;
  });
  const why = off.get(day)?.[turn.language];
  const isOff = why !== undefined && !stands.some(Boolean);
  const change = turn.button(presence.change, 'log_day', { days: [day] }, { tooltip: presence.changeDay({ day }) });
  return {
    name: teamDays.has(isoWeekday(day)) && !isOff ? `${shortDay(day)} · ${teams.teamDay}` : shortDay(day),
    lines: isOff ? [capital(why)] : halvesTogether(morning, afternoon, turn),
    actions: day >= todayOf(turn) ? [change] : [],
  };
}
