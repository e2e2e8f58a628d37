import type { Names } from '../language.ts';
import type { LocalDate } from '../local-date.ts';
import { organisationClosedOn } from '../places/opening.ts';
import type { HolidayCalendar } from '../places/public-holidays.ts';
import type { Organisation } from './organisation.ts';

/** Why nobody of the organisation works on the day: a public holiday, or a closure of its own. Undefined where they do. */
export function dayOffOn(
  organisation: Pick<Organisation, 'closures' | 'holidays'>,
  day: LocalDate,
  holidays: HolidayCalendar,
): Names | undefined {
  const holiday = organisation.holidays ? holidays.on(organisation.holidays, day) : undefined;
  return holiday ?? organisationClosedOn(organisation, day);
}
