import { addDays, dayAt, instantAt, isoWeekday, type LocalDate } from '../local-date.ts';
import { decentSlots } from '../people/decent-times.ts';
import type { Organisation } from '../people/organisation.ts';
import type { HolidayCalendar } from '../places/public-holidays.ts';
import { policyOf } from '../policy/policy.ts';

/**
 * When the summary of a week is due today, in an organisation: on the weekday that it has laid down, or, where it is off then,
 * on the next day of that week on which it works. Undefined where that is not today.
 */
export function summaryDueToday(organisation: Organisation, now: Date, holidays: HolidayCalendar): Date | undefined {
  const { weekday, at } = policyOf(organisation).summary;
  const today = dayAt(now, organisation.zone);
  const sunday = addDays(mondayOf(today), 6);
  for (let day = addDays(mondayOf(today), weekday - 1); day <= sunday; day = addDays(day, 1)) {
    if (decentSlots(day, { organisation, choices: {} }, holidays).length === 0) continue;
    return day === today ? instantAt(today, at, organisation.zone) : undefined;
  }
  return undefined;
}

/** The day with which the week of a day begins. */
export function mondayOf(day: LocalDate): LocalDate {
  return addDays(day, 1 - isoWeekday(day));
}
