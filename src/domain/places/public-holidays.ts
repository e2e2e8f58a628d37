import { createRequire } from 'node:module';
import type Holidays from 'date-holidays';
import { LANGUAGES, type Language, type Names, namesFrom } from '../language.ts';
import type { LocalDate } from '../local-date.ts';

/** Knows on which days everything is closed. */
export interface HolidayCalendar {
  /**
   * The name of the public holiday in `region` (a country, or a country and its region: `BE`, `BE-DE`),
   * or undefined where the day is none.
   *
   * @throws {Error} where no calendar of such a region is known: a fault in the data of a site.
   */
  on(region: string, day: LocalDate): Names | undefined;
}

type HolidaysOfYear = Map<string, Names>;

/** Names of the library that no official would use, and what they say instead. */
const BETTER_NAMES: Record<string, string> = { Tenhemelopneming: 'Onze-Lieve-Vrouw-Hemelvaart' };

/**
 * The calendar of `date-holidays`, for every country it has. Its tables take some 0.15 s to load, so they
 * are loaded when the first day is asked for, and a year of a region is worked out once.
 */
export function publicHolidays(): HolidayCalendar {
  const years = new Map<string, HolidaysOfYear>();

  return {
    on(region, day) {
      const year = Number(day.slice(0, 4));
      const key = `${region} ${year}`;
      let holidays = years.get(key);
      if (!holidays) years.set(key, (holidays = holidaysOf(region, year)));
      return holidays.get(day);
    },
  };
}

function holidaysOf(region: string, year: number): HolidaysOfYear {
  const calendar = calendarOf(region);
  const holidays: HolidaysOfYear = new Map();
  for (const language of LANGUAGES) {
    for (const [day, name] of publicDays(calendar, year, language)) {
      // A language without a name of its own for the day gets the first one's.
      const names = holidays.get(day) ?? namesFrom(() => name);
      names[language] = name;
      holidays.set(day, names);
    }
  }
  return holidays;
}

/** Each public holiday of the year and its name in one language. */
function publicDays(calendar: Holidays, year: number, language: Language): Map<string, string> {
  const days = new Map<string, string>();
  for (const { date, type, name } of calendar.getHolidays(year, language)) {
    const day = date.slice(0, 10);
    // Two holidays can fall on one day (Ascension on 1 May 2008): the first gives the name.
    if (type === 'public' && !days.has(day)) days.set(day, BETTER_NAMES[name] ?? name);
  }
  return days;
}

function calendarOf(region: string): Holidays {
  const [country = '', state] = region.split('-');
  const library = createRequire(import.meta.url)('date-holidays') as typeof Holidays;
  const all = new library();
  const known = Object.hasOwn(all.getCountries(), country);
  const states: Record<string, string> | undefined = known ? all.getStates(country) : undefined;
  const there = known && (!state || (states !== undefined && Object.hasOwn(states, state)));
  if (!there) throw new Error(`no public holidays are known for "${region}"`);
  return state ? new library(country, state) : new library(country);
}
