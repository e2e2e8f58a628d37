import type { Names } from '../language.ts';
import { addDays, dayAt, type LocalDate } from '../local-date.ts';
import type { Official } from '../people/official.ts';
import { openingOn, organisationClosedOn } from '../places/opening.ts';
import type { OpeningHours, Site } from '../places/place.ts';
import type { HolidayCalendar } from '../places/public-holidays.ts';
import { Refusal } from '../refusal.ts';
import { lastBookable } from './booking-days.ts';
import { type DayPart, slotAt } from './day-part.ts';

/** A day asked for on which nothing can be had, and why. `over`: its hours have passed. `too-far`: nobody may book it yet. */
export interface SkippedDay {
  day: LocalDate;
  because: 'weekday' | 'holiday' | 'closure' | 'organisation' | 'over' | 'too-far';
  name: Names | undefined;
}

/** Where the next open day is not found within so many days, there is none. */
const NEXT_OPEN_WITHIN_DAYS = 21;

/** Knows on which days an official can have something at one of some sites. */
export class OpenDays {
  readonly #holidays: HolidayCalendar;

  constructor(holidays: HolidayCalendar) {
    this.#holidays = holidays;
  }

  /** Leaves out the days on which no site is open; where none remains, takes the next one that is. */
  among(who: Official, sites: readonly Readonly<Site>[], asked: readonly LocalDate[], part: DayPart, now: Date) {
    const skipped: SkippedDay[] = [];
    const days: LocalDate[] = [];
    for (const day of asked) {
      const obstacle = this.#obstacle(who, sites, day, part, now);
      if (obstacle) skipped.push({ day, ...obstacle });
      else days.push(day);
    }
    const last = asked.filter((day) => day <= lastBookable(who.organisation, now)).at(-1);
    if (days.length === 0 && last) days.push(...this.#from(addDays(last, 1), who, sites, part, now, 1));
    return { days, skipped };
  }

  /** The days from today on on which something can be had, `limit` at most. */
  coming(who: Official, sites: readonly Readonly<Site>[], now: Date, limit: number): LocalDate[] {
    return this.#from(dayAt(now, who.organisation.zone), who, sites, {}, now, limit);
  }

  #from(first: LocalDate, who: Official, sites: readonly Readonly<Site>[], part: DayPart, now: Date, limit: number) {
    const days: LocalDate[] = [];
    for (let ahead = 0; ahead < NEXT_OPEN_WITHIN_DAYS && days.length < limit; ahead++) {
      const day = addDays(first, ahead);
      if (!this.#obstacle(who, sites, day, part, now)) days.push(day);
    }
    return days;
  }

  #obstacle(who: Official, sites: readonly Readonly<Site>[], day: LocalDate, part: DayPart, now: Date) {
    if (day > lastBookable(who.organisation, now)) return { because: 'too-far' as const, name: undefined };
    const own = organisationClosedOn(who.organisation, day);
    if (own) return { because: 'organisation' as const, name: own };

    const openings = sites.map((site) => ({ site, opening: openingOn(site, day, this.#holidays) }));
    const open = openings.flatMap(({ site, opening }) => (opening.open ? [{ site, hours: opening.hours }] : []));
    const [first] = openings;
    if (open.length === 0) {
      return first && !first.opening.open ? { because: first.opening.because, name: first.opening.name } : undefined;
    }
    const over = open.every(({ site, hours }) => isOver(site, hours, day, part, now));
    return over ? { because: 'over' as const, name: undefined } : undefined;
  }
}

/** Whether that part of the day has passed; one that is outside the opening hours has not: it is refused later. */
function isOver(site: Readonly<Site>, hours: OpeningHours, day: LocalDate, part: DayPart, now: Date): boolean {
  try {
    return slotAt(site, hours, day, part).to <= now;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}
