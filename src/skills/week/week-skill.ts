import * as z from 'zod/v4';
import { ability, type Answer, noticeKind, type Skill, type Turn } from '../../conversation/ability.ts';
import type { Reply } from '../../conversation/reply.ts';
import * as slot from '../../conversation/slot-schemas.ts';
import { addDays, type LocalDate } from '../../domain/local-date.ts';
import type { ChoicesStore } from '../../domain/people/choices-store.ts';
import type { TeamDays } from '../../domain/people/team-days.ts';
import { workingWeekdays } from '../../domain/people/working-hours.ts';
import type { Places } from '../../domain/places/places.ts';
import { assertPurpose } from '../../domain/policy/purposes.ts';
import { assertDaysLoggable, loggingDays } from '../../domain/presence/logging-days.ts';
import type { WeekPlan, WeekPlanning } from '../../domain/presence/week-planning.ts';
import { Refusal } from '../../domain/refusal.ts';
import { choice } from '../card-replies.ts';
import { mondayOf, todayOf } from '../presence/day-words.ts';
import { planCard } from './plan-card.ts';
import { UsualWeek } from './usual-week.ts';
import { byItselfButton, planNextButton, usualButton } from './week-buttons.ts';
import { WEEK_PLAN } from './week-plan-rounds.ts';
import { byItselfSlots, hoursSlots, planSlots, usualSlots } from './week-slots.ts';
import { dayNamed } from './weekdays.ts';
import { saysHours, WorkingHours } from './working-hours.ts';

const FRIDAY = 5;

interface WeekParts {
  choices: ChoicesStore;
  planning: WeekPlanning;
  teamDays: Pick<TeamDays, 'ofMember'>;
  places: Places;
}

/** When and where somebody works as a rule, and the next week made of it. */
export function weekSkill({ choices, planning, teamDays, places }: WeekParts): Skill {
  const hours = new WorkingHours(choices);
  const usual = new UsualWeek(choices, places);

  async function plan(days: LocalDate[] | undefined, turn: Turn): Promise<Answer> {
    assertPurpose(turn.who.organisation, 'day-logs');
    const today = todayOf(turn);
    const [day = addDays(mondayOf(today), 7)] = days ?? [];
    const { last } = loggingDays(turn.who.organisation, turn.now);
    if (day > last) throw new Refusal('day-too-far-off', { day, last });
    const sunday = addDays(mondayOf(day), 6);
    if (sunday < today) throw new Refusal('in-the-past', { day: sunday });
    const found = await planning.planOf(turn.who, day, turn.now);
    if (!found) return usual.run({}, turn);
    assertDaysLoggable(found.proposed.map(({ date }) => date), turn.who.organisation, turn.now); // prettier-ignore
    return { replies: [await planned(found, turn)] };
  }

  async function planned(found: WeekPlan, turn: Turn): Promise<Reply> {
    return planCard(found, await teamDays.ofMember(turn.who, turn.now), places, turn);
  }

  async function sendByItself(wanted: boolean, turn: Turn): Promise<Answer> {
    const { organisation, person } = turn.who;
    if (wanted) assertPurpose(organisation, 'day-logs');
    const { week: words } = turn.words;
    const now = await choices.change(organisation.id, person.id, { wantsWeekPlan: wanted || null });
    if (!wanted)
      return { replies: [choice(turn, words.notByItself, [planNextButton(turn), byItselfButton(true, turn)])] };
    const weekday = workingWeekdays({ organisation, choices: now }).at(-1) ?? FRIDAY;
    const title = words.byItself({ day: dayNamed(weekday, turn) });
    const step = now.usualWeek ? planNextButton(turn) : usualButton(turn);
    const notices = now.usualWeek ? [] : [words.usualUnknown];
    return { replies: [choice(turn, title, [step, byItselfButton(false, turn)], notices)] };
  }

  return {
    name: 'week',
    abilities: [
      ability({
        name: 'working_hours',
        slots: hoursSlots,
        changes: saysHours,
        run: (slots, turn) => hours.run(slots, turn),
      }),
      ability({
        name: 'usual_week',
        slots: usualSlots,
        changes: ({ days, weekdays, workMode, place, clear }) =>
          Boolean(days ?? weekdays) && Boolean(workMode ?? place ?? clear),
        ask: async (slots, turn) => {
          assertPurpose(turn.who.organisation, 'day-logs');
          return usual.ask(slots, turn);
        },
        run: (slots, turn) => usual.run(slots, turn),
      }),
      ability({
        name: 'plan_week',
        slots: planSlots,
        refinable: true,
        run: ({ days }, turn) => plan(days, turn),
      }),
      ability({
        name: 'week_plan_by_itself',
        slots: byItselfSlots,
        changes: () => true,
        run: ({ wanted }, turn) => sendByItself(wanted, turn),
      }),
    ],
    notices: [
      noticeKind({
        kind: WEEK_PLAN,
        about: z.object({ monday: slot.day }),
        // Nothing is said of a week that is planned by then, or to who wants it no more.
        compose: async ({ monday }, turn) => {
          assertPurpose(turn.who.organisation, 'day-logs');
          const { wantsWeekPlan } = await choices.of(turn.who.organisation.id, turn.who.person.id);
          const found = wantsWeekPlan ? await planning.planOf(turn.who, monday, turn.now) : undefined;
          return found && found.proposed.length > 0 ? [await planned(found, turn)] : [];
        },
      }),
    ],
  };
}
