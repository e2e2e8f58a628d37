import { addDays, dayAt, isoWeekday, type LocalDate } from '../local-date.ts';
import { dayOffOn } from '../people/day-off.ts';
import type { Official } from '../people/official.ts';
import type { Organisation } from '../people/organisation.ts';
import type { HolidayCalendar } from '../places/public-holidays.ts';
import type { Presence } from './presence.ts';

const WORKDAYS = 5;

/** Knows of which weeks somebody has said nothing yet: no place of work, no leave, no desk. */
export class UnplannedWeeks {
  readonly #presence: Pick<Presence, 'halfDays'>;
  readonly #holidays: HolidayCalendar;

  constructor(presence: Pick<Presence, 'halfDays'>, holidays: HolidayCalendar) {
    this.#presence = presence;
    this.#holidays = holidays;
  }

  /** The days of the week of `monday`, from today on, on which the organisation works. */
  workdays(organisation: Readonly<Organisation>, monday: LocalDate, now: Date): LocalDate[] {
    const today = dayAt(now, organisation.zone);
    const days = Array.from({ length: WORKDAYS }, (_, n) => addDays(monday, n));
    return days.filter((day) => day >= today && !dayOffOn(organisation, day, this.#holidays));
  }

  /** The Mondays of this week and the next, as far as there are workdays left in them. */
  ahead(organisation: Readonly<Organisation>, now: Date): LocalDate[] {
    const today = dayAt(now, organisation.zone);
    const monday = addDays(today, 1 - isoWeekday(today));
    return [monday, addDays(monday, 7)].filter((one) => this.workdays(organisation, one, now).length > 0);
  }

  /** Whether there are workdays left, and nothing is known of any of them. What is usual, and not said, is not known. */
  async isUnplanned(who: Official, monday: LocalDate, now: Date): Promise<boolean> {
    const days = this.workdays(who.organisation, monday, now);
    const [first, last] = [days[0], days.at(-1)];
    if (!first || !last) return false;
    const known = await this.#presence.halfDays(who, first, last);
    return !known.some(({ date }) => days.includes(date));
  }
}
