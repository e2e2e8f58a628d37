import type { Slot } from '../bookings/slot.ts';
import { dayAt } from '../local-date.ts';
import type { HolidayCalendar } from '../places/public-holidays.ts';
import { decentSlots, nextDecentTime, type Working } from './decent-times.ts';

const YEAR_MS = 366 * 86_400_000;
/** Where nobody is ever left alone, it is looked no further ahead. */
const MOST_SLOTS = 14;

/** From when on, and until when without a break, they may be told something unasked: the stretch at `from`, or the next. */
export function workingStretch(from: Date, working: Working, holidays: HolidayCalendar): Slot | undefined {
  const begins = nextDecentTime({ from, before: new Date(from.getTime() + YEAR_MS) }, working, holidays);
  if (!begins) return undefined;
  let ends = begins;
  for (let n = 0; n < MOST_SLOTS; n += 1) {
    const on = decentSlots(dayAt(ends, working.organisation.zone), working, holidays);
    const at = on.find((slot) => slot.from <= ends && ends < slot.to);
    if (!at) break;
    ends = at.to;
  }
  return { from: begins, to: ends };
}
