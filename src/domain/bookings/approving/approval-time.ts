import { addDays, dayAt, instantAt, isoWeekday, type LocalDate, type LocalTime } from '../../local-date.ts';
import { dayOffOn } from '../../people/day-off.ts';
import type { Organisation } from '../../people/organisation.ts';
import type { HolidayCalendar } from '../../places/public-holidays.ts';
import { policyOf } from '../../policy/policy.ts';

const HOUR_MS = 3_600_000;
const MIDNIGHT = '00:00' as LocalTime;

/**
 * Until when the owner of a space may say yes to what is asked for now: so many hours as it has laid down, of which those of
 * days on which nobody is at work there do not count; at the latest when the slot begins.
 */
export function lapseTime(asked: Date, begins: Date, owner: Readonly<Organisation>, holidays: HolidayCalendar): Date {
  const { zone } = owner;
  let leftMs = policyOf(owner).rooms.approvalHours * HOUR_MS;
  let at = asked;
  for (let day = dayAt(asked, zone); at < begins; day = addDays(day, 1)) {
    const midnight = instantAt(addDays(day, 1), MIDNIGHT, zone);
    const ofDayMs = isDayOff(day, owner, holidays) ? 0 : midnight.getTime() - at.getTime();
    if (leftMs <= ofDayMs) return earlierOf(new Date(at.getTime() + leftMs), begins);
    leftMs -= ofDayMs;
    at = midnight;
  }
  return begins;
}

function isDayOff(day: LocalDate, owner: Readonly<Organisation>, holidays: HolidayCalendar): boolean {
  return policyOf(owner).quiet.weekdays.includes(isoWeekday(day)) || dayOffOn(owner, day, holidays) !== undefined;
}

const earlierOf = (a: Date, b: Date): Date => (a < b ? a : b);
