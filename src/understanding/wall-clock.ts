import type { LocalDate } from '../domain/local-date.ts';
import { dayNumber, type DayNumber } from './calendar.ts';

const clocks = new Map<string, Intl.DateTimeFormat>();

/** The day it is, and the minutes after midnight, at an instant in a zone (an IANA name; UTC where it is none). */
export function wallClock(now: Date, zone: string): { today: DayNumber; minutes: number } {
  // sv-SE writes "2026-03-10 09:12". A formatter is dear to make, and sentences come one after another.
  let clock = clocks.get(zone);
  if (!clock) clocks.set(zone, (clock = clockOf(zone)));
  const [day = '', time = ''] = clock.format(now).split(' ');
  return { today: dayNumber(day as LocalDate), minutes: Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5)) };
}

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const shape = { dateStyle: 'short', timeStyle: 'short' } as const;
  try {
    return new Intl.DateTimeFormat('sv-SE', { ...shape, timeZone });
  } catch {
    return new Intl.DateTimeFormat('sv-SE', { ...shape, timeZone: 'UTC' });
  }
}
