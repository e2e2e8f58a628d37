import { ability, type Answer, type Skill, type Turn } from '../../conversation/ability.ts';
import type { Bookings } from '../../domain/bookings/bookings.ts';
import { addDays, type LocalDate } from '../../domain/local-date.ts';
import type { Moving } from '../../domain/bookings/moving.ts';
import type { Places } from '../../domain/places/places.ts';
import type { GuidelineSearch } from '../../domain/guidelines/guideline-search.ts';
import type { HouseRules } from '../../domain/policy/house-rules.ts';
import { assertPurpose } from '../../domain/policy/purposes.ts';
import type { Presence } from '../../domain/presence/presence.ts';
import type { WeekPlanning } from '../../domain/presence/week-planning.ts';
import { mondayOf, todayOf } from './day-words.ts';
import { logQuestion } from './log-question.ts';
import { Logging } from './logging.ts';
import { logSlots, weekSlots } from './presence-slots.ts';
import { weekCard, type WeekCard } from './week-card.ts';

interface PresenceParts {
  presence: Presence;
  bookings: Bookings;
  moving: Moving;
  places: Places;
  planning: WeekPlanning;
  rules: HouseRules;
  guidelines: GuidelineSearch;
}

/** Where somebody works: said in one sentence, seen as a week, changed by pressing a day. */
export function presenceSkill({
  presence,
  bookings,
  moving,
  places,
  planning,
  rules,
  guidelines,
}: PresenceParts): Skill {
  const week = async (day: LocalDate, turn: Turn, more: Partial<WeekCard> = {}) => {
    const monday = mondayOf(day);
    const known = await presence.halfDays(turn.who, monday, addDays(monday, 6));
    const held = new Map(known.flatMap(({ booking }) => (booking ? [[booking.id, booking] as const] : [])));
    const named = [...held.values()].map(
      async (booking) => [booking.id, (await bookings.dayOf(booking)).space.name] as const,
    );
    const plan = await planning.planOf(turn.who, day, turn.now);
    const rest = turn.button(turn.words.week.rest, 'plan_week', { days: [day] });
    const actions = [...(more.actions ?? []), ...(plan?.proposed.length ? [rest] : [])];
    return weekCard({ ...more, day, known, desks: new Map(await Promise.all(named)), actions }, places, turn);
  };
  const logging = new Logging({ presence, bookings, moving, places, week });

  return {
    name: 'presence',
    abilities: [
      ability({
        name: 'log_day',
        slots: logSlots,
        refinable: true,
        proposes: true,
        changes: ({ days, workMode, notMode, place, clear }) =>
          days !== undefined && Boolean(workMode ?? notMode ?? place ?? clear),
        ask: async (slots, turn) => {
          assertPurpose(turn.who.organisation, 'day-logs');
          return logQuestion(slots, turn, { places, rules, guidelines });
        },
        run: (slots, turn) => (slots.clear ? logging.clear(slots, turn) : logging.log(slots, turn)),
      }),
      ability({
        name: 'my_week',
        slots: weekSlots,
        run: async ({ day }, turn): Promise<Answer> => {
          assertPurpose(turn.who.organisation, 'day-logs');
          const links = [turn.button(turn.words.week.usualMine, 'usual_week', {})];
          return { replies: [await week(day ?? todayOf(turn), turn, { links })] };
        },
      }),
    ],
  };
}
