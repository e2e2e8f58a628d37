import type { Names } from '../language.ts';
import { isoWeekday, type LocalDate } from '../local-date.ts';
import type { Organisation } from '../people/organisation.ts';
import type { Closure } from './closure.ts';
import type { OpeningHours, Site } from './place.ts';
import type { HolidayCalendar } from './public-holidays.ts';

/** Whether one can work at a site on a day, and if not, why: a holiday and a closure have a name. */
export type Opening =
  | { open: true; hours: OpeningHours }
  | { open: false; because: 'weekday'; name?: undefined }
  | { open: false; because: 'holiday' | 'closure'; name: Names };

type Hours = Pick<Site, 'opening' | 'holidays' | 'closures'>;

/**
 * What the site does on the day. Where there are several reasons to be closed, the one that tells most:
 * a holiday, then a closure of its own, then the weekday.
 */
export function openingOn(site: Hours, day: LocalDate, holidays: HolidayCalendar): Opening {
  const holiday = holidays.on(site.holidays, day);
  if (holiday) return { open: false, because: 'holiday', name: holiday };

  const closure = closureOn(site.closures, day);
  if (closure) return { open: false, because: 'closure', name: closure.reason };

  const hours = site.opening[isoWeekday(day) - 1];
  return hours ? { open: true, hours } : { open: false, because: 'weekday' };
}

/** Why the organisation itself is closed on the day, or undefined where it is not; its sites may be open all the same. */
export function organisationClosedOn(organisation: Pick<Organisation, 'closures'>, day: LocalDate): Names | undefined {
  return closureOn(organisation.closures, day)?.reason;
}

function closureOn(closures: Closure[], day: LocalDate): Closure | undefined {
  return closures.find(({ from, to }) => from <= day && day <= to);
}
