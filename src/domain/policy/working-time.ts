import { addDays, isoWeekday, type LocalDate } from '../local-date.ts';
import type { WeekdayHours } from '../people/choices.ts';
import type { Organisation } from '../people/organisation.ts';
import { organisationClosedOn } from '../places/opening.ts';
import type { HolidayCalendar } from '../places/public-holidays.ts';
import { type Half, HALVES, halvesOf } from '../presence/day-log.ts';

/** What somebody works in a calendar year, in half days: all their weekdays, less those off, is what is worked. */
export interface WorkingYear {
  year: number;
  usual: number;
  /** Public holidays and days on which the organisation is closed, as far as they would have worked. */
  off: number;
  worked: number;
}

/** On which half days somebody works: by their own hours, where they said them, or else from Monday to Friday. */
export class WorkingTime {
  readonly #organisation: Pick<Organisation, 'closures' | 'holidays'>;
  readonly #hours: WeekdayHours[] | undefined;
  readonly #holidays: HolidayCalendar;

  constructor(
    organisation: Pick<Organisation, 'closures' | 'holidays'>,
    hours: WeekdayHours[] | undefined,
    holidays: HolidayCalendar,
  ) {
    this.#organisation = organisation;
    this.#hours = hours;
    this.#holidays = holidays;
  }

  /** None on a public holiday, and on a day on which the organisation is closed. */
  halvesOn(day: LocalDate): Half[] {
    return this.#isOff(day) ? [] : this.#usualOn(day);
  }

  year(year: number): WorkingYear {
    const first = `${year}-01-01` as LocalDate;
    let [usual, worked] = [0, 0];
    for (let day = first; Number(day.slice(0, 4)) === year; day = addDays(day, 1)) {
      const halves = this.#usualOn(day).length;
      usual += halves;
      if (halves > 0 && !this.#isOff(day)) worked += halves;
    }
    return { year, usual, off: usual - worked, worked };
  }

  #usualOn(day: LocalDate): Half[] {
    const weekday = isoWeekday(day);
    if (!this.#hours) return weekday <= 5 ? [...HALVES] : [];
    const halves = new Set(this.#hours.filter((hours) => hours.weekday === weekday).flatMap(halvesOf));
    return HALVES.filter((half) => halves.has(half));
  }

  #isOff(day: LocalDate): boolean {
    if (organisationClosedOn(this.#organisation, day)) return true;
    const { holidays } = this.#organisation;
    return holidays !== undefined && this.#holidays.on(holidays, day) !== undefined;
  }
}
