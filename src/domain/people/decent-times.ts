import { type Slot, slotOn } from '../bookings/slot.ts';
import { addDays, dayAt, instantAt, isoWeekday, type LocalDate, type LocalTime } from '../local-date.ts';
import type { OpeningHours } from '../places/place.ts';
import type { HolidayCalendar } from '../places/public-holidays.ts';
import { policyOf } from '../policy/policy.ts';
import type { Choices } from './choices.ts';
import { dayOffOn } from './day-off.ts';
import type { Organisation } from './organisation.ts';

/** Whose time it is: the hours they chose, or else what their organisation has laid down. */
export interface Working {
  organisation: Readonly<Organisation>;
  choices: Pick<Choices, 'workingHours'>;
}

const MIDNIGHT = '00:00' as LocalTime;
const END_OF_DAY = '24:00' as LocalTime;

/** Where somebody is not at work for so long, nobody looks any further. */
const AWAY_DAYS = 366;

/**
 * The hours of a weekday (1 for Monday to 7 for Sunday) in which somebody may be told something unasked, soonest first:
 * those in which they say they work, or else those that are not the quiet ones of their organisation.
 */
export function decentHours(weekday: number, { organisation, choices }: Working): OpeningHours[] {
  if (choices.workingHours) {
    const own = choices.workingHours.filter((hours) => hours.weekday === weekday);
    return own.map(({ from, to }) => ({ from, to })).sort((a, b) => (a.from < b.from ? -1 : 1));
  }
  const { from, to, weekdays } = policyOf(organisation).quiet;
  if (weekdays.includes(weekday)) return [];
  const hours = from > to ? [{ from: to, to: from }] : [{ from: MIDNIGHT, to: from }, { from: to, to: END_OF_DAY }]; // prettier-ignore
  return hours.filter((one) => one.from < one.to);
}

/** The same of one day, on the clock of the organisation: none where it is closed, or the day a public holiday. */
export function decentSlots(day: LocalDate, working: Working, holidays: HolidayCalendar): Slot[] {
  const { organisation } = working;
  if (dayOffOn(organisation, day, holidays)) return [];
  const hours = decentHours(isoWeekday(day), working);
  return hours.map(({ from, to }) => slotOn(day, from, to, organisation.zone)).filter(({ from, to }) => from < to);
}

/** The first instant at or after `from`, and before `before`, at which they may be told something; undefined where there is none. */
export function nextDecentTime(
  { from, before }: { from: Date; before: Date },
  working: Working,
  holidays: HolidayCalendar,
): Date | undefined {
  const { zone } = working.organisation;
  let day = dayAt(from, zone);
  for (let n = 0; n < AWAY_DAYS && instantAt(day, MIDNIGHT, zone) < before; n++, day = addDays(day, 1)) {
    const coming = decentSlots(day, working, holidays).find(({ to }) => to > from);
    if (coming) return laterOf(coming.from, from) < before ? laterOf(coming.from, from) : undefined;
  }
  return undefined;
}

const laterOf = (a: Date, b: Date): Date => (a > b ? a : b);
