import { addDays, instantAt, type LocalDate, type LocalTime, timeAt } from '../local-date.ts';
import type { Slot } from '../bookings/slot.ts';
import type { HolidayCalendar } from '../places/public-holidays.ts';
import { decentSlots, type Working } from './decent-times.ts';

/** In the evening, when plans for the next day are made and nobody is woken. By the clock of the organisation. */
const EVENING = '17:00' as LocalTime;
const LATE = '21:00' as LocalTime;
/** Time enough to change a plan before one goes home. */
const BEFORE_THE_END_MS = 60 * 60_000;
/** Nobody thinks of a day that is further off. */
export const EVE_WITHIN_DAYS = 7;

/**
 * When somebody is best told of what awaits them on `day`: from five o'clock on the day before or, where they are not
 * to be told anything then, in the last hour before that in which they are; until nine on the day before. Undefined
 * where there is no such time within {@link EVE_WITHIN_DAYS} days.
 */
export function eveOf(day: LocalDate, working: Working, holidays: HolidayCalendar): Slot | undefined {
  const { zone } = working.organisation;
  const until = instantAt(addDays(day, -1), LATE, zone);
  for (let ago = 1; ago <= EVE_WITHIN_DAYS; ago++) {
    const before = addDays(day, -ago);
    const last = decentSlots(before, working, holidays)
      .filter(({ from }) => timeAt(from, zone) < LATE)
      .at(-1);
    if (!last) continue;
    const evening = instantAt(before, EVENING, zone).getTime();
    const end = Math.min(last.to.getTime(), instantAt(before, LATE, zone).getTime());
    return { from: new Date(Math.max(last.from.getTime(), Math.min(evening, end - BEFORE_THE_END_MS))), to: until };
  }
  return undefined;
}
