import type { Notice, Outbox } from '../../conversation/outbox.ts';
import { addDays, dayAt, instantAt, isoWeekday, type LocalDate, type LocalTime } from '../../domain/local-date.ts';
import type { ChoicesStore } from '../../domain/people/choices-store.ts';
import { decentSlots, nextDecentTime, type Working } from '../../domain/people/decent-times.ts';
import type { Organisation } from '../../domain/people/organisation.ts';
import type { PersonId } from '../../domain/people/person.ts';
import { lastWorkingDay } from '../../domain/people/working-hours.ts';
import type { HolidayCalendar } from '../../domain/places/public-holidays.ts';

/** When the week that comes is thought of, and the one that goes is not over yet. */
const TEN = '10:00' as LocalTime;
const MIDNIGHT = '00:00' as LocalTime;
const PAGE = 500;

/** The kind of notice: {monday}. */
export const WEEK_PLAN = 'week_plan';

export interface WeekPlanRoundsParts {
  choices: Pick<ChoicesStore, 'wantingWeekPlan' | 'ofEach'>;
  holidays: HolidayCalendar;
  organisations: () => Promise<Readonly<Organisation>[]>;
  outbox: Pick<Outbox, 'put'>;
}

/** On the last day of each person's week at work, puts the plan of the next one into the outbox, for those who want it. */
export class WeekPlanRounds {
  readonly #parts: WeekPlanRoundsParts;

  constructor(parts: WeekPlanRoundsParts) {
    this.#parts = parts;
  }

  /** Puts what is to be told today: once for each person and week, however many processes do this, and however often. */
  async put(now: Date): Promise<void> {
    for (const organisation of await this.#parts.organisations()) await this.#putAll(organisation, now);
  }

  async #putAll(organisation: Readonly<Organisation>, now: Date): Promise<void> {
    const { choices, outbox, holidays } = this.#parts;
    const today = dayAt(now, organisation.zone);
    let last: PersonId | undefined;
    do {
      const people = await choices.wantingWeekPlan(organisation.id, last, PAGE);
      const chosen = await choices.ofEach(people.map((person) => ({ organisation: organisation.id, person })));
      const notices = people.flatMap((person, n) => {
        const due = dueOn(today, { organisation, choices: chosen[n] ?? {} }, holidays);
        return due ? [noticeOf(organisation, person, today, due)] : [];
      });
      if (notices.length > 0) await outbox.put(notices);
      last = people.length === PAGE ? people.at(-1) : undefined;
    } while (last);
  }
}

/** From ten on, or as late as they are there; undefined where today is not the last day of their week. */
function dueOn(today: LocalDate, working: Working, holidays: HolidayCalendar): Date | undefined {
  if (lastWorkingDay(mondayOf(today), working, holidays) !== today) return undefined;
  const { zone } = working.organisation;
  const rest = { from: instantAt(today, TEN, zone), before: instantAt(addDays(today, 1), MIDNIGHT, zone) };
  return nextDecentTime(rest, working, holidays) ?? decentSlots(today, working, holidays).at(-1)?.from;
}

function noticeOf({ id, zone }: Readonly<Organisation>, person: PersonId, today: LocalDate, due: Date): Notice {
  const monday = addDays(mondayOf(today), 7);
  const key = `${WEEK_PLAN} ${person} ${monday}`;
  return { organisation: id, key, person, kind: WEEK_PLAN, about: { monday }, due, until: instantAt(monday, MIDNIGHT, zone) }; // prettier-ignore
}

function mondayOf(day: LocalDate): LocalDate {
  return addDays(day, 1 - isoWeekday(day));
}
