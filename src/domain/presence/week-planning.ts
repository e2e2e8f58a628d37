import type { Names } from '../language.ts';
import { addDays, dayAt, isoWeekday, type LocalDate } from '../local-date.ts';
import type { UsualHalf } from '../people/choices.ts';
import type { ChoicesStore } from '../people/choices-store.ts';
import { dayOffOn } from '../people/day-off.ts';
import type { Official } from '../people/official.ts';
import type { HolidayCalendar } from '../places/public-holidays.ts';
import { HALVES } from './day-log.ts';
import type { HalfDay } from './half-days.ts';
import type { Presence } from './presence.ts';
import type { HalfWish } from './wishes.ts';

/** A week as it stands, and as it could be if the rest of it is as usual. */
export interface WeekPlan {
  monday: LocalDate;
  /** What is known of it already. */
  known: HalfDay[];
  /** Half days that nothing is known of, as they usually are. */
  proposed: HalfWish[];
  /** Days on which nobody works, and why: nothing is proposed for them. */
  off: ReadonlyMap<LocalDate, Names>;
}

/** Fills weeks in from what is usual. The person is always the one who asks. */
export class WeekPlanning {
  readonly #choices: Pick<ChoicesStore, 'of'>;
  readonly #presence: Presence;
  readonly #holidays: HolidayCalendar;

  constructor(choices: Pick<ChoicesStore, 'of'>, presence: Presence, holidays: HolidayCalendar) {
    this.#choices = choices;
    this.#presence = presence;
    this.#holidays = holidays;
  }

  /** The plan of the week of `day`, of which what is over is left alone; undefined where nothing is usual. */
  async planOf(who: Official, day: LocalDate, now: Date): Promise<WeekPlan | undefined> {
    const { organisation, person } = who;
    const { usualWeek = [] } = await this.#choices.of(organisation.id, person.id);
    if (usualWeek.length === 0) return undefined;
    const monday = addDays(day, 1 - isoWeekday(day));
    const known = await this.#presence.halfDays(who, monday, addDays(monday, 6));
    const today = dayAt(now, organisation.zone);
    const days = Array.from({ length: 7 }, (_, n) => addDays(monday, n));
    const off = new Map(
      days.flatMap((one) => {
        const why = dayOffOn(organisation, one, this.#holidays);
        return why ? [[one, why] as const] : [];
      }),
    );
    const open = days.filter((one) => one >= today && !off.has(one));
    return { monday, known, proposed: open.flatMap((one) => asUsual(one, usualWeek, known)), off };
  }
}

function asUsual(date: LocalDate, usual: readonly UsualHalf[], known: readonly HalfDay[]): HalfWish[] {
  return HALVES.flatMap((half) => {
    if (known.some((one) => one.date === date && one.half === half)) return [];
    const found = usual.find((one) => one.weekday === isoWeekday(date) && one.half === half);
    return found ? [{ date, half, mode: found.mode, ...(found.place && { place: found.place }) }] : [];
  });
}
