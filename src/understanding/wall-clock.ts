import { IANAZone } from 'luxon';
import { dayAt, timeAt } from '../domain/local-date.ts';
import { dayNumber, type DayNumber } from './calendar.ts';

/** The day it is, and the minutes after midnight, at an instant in a zone (an IANA name; UTC where it is none). */
export function wallClock(now: Date, zone: string): { today: DayNumber; minutes: number } {
  const known = IANAZone.create(zone).isValid ? zone : 'UTC';
  const [hours = 0, minutes = 0] = timeAt(now, known).split(':').map(Number);
  return { today: dayNumber(dayAt(now, known)), minutes: hours * 60 + minutes };
}
