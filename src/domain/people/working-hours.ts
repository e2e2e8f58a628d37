import { addDays, isoWeekday, type LocalDate, type LocalTime } from '../local-date.ts';
import type { OpeningHours } from '../places/place.ts';
import type { HolidayCalendar } from '../places/public-holidays.ts';
import { Refusal } from '../refusal.ts';
import type { WeekdayHours } from './choices.ts';
import { decentHours, decentSlots, type Working } from './decent-times.ts';

/** 1 for Monday to 7 for Sunday. */
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

/** What somebody says of when they work: what it leaves out stays as it is. */
export interface HoursWish {
  weekdays?: number[] | undefined;
  from?: LocalTime | undefined;
  to?: LocalTime | undefined;
}

/** When they work, as far as we know: their own hours, or those that are not the quiet ones of their organisation. */
export function hoursOf(working: Working): WeekdayHours[] {
  return WEEKDAYS.flatMap((weekday) => decentHours(weekday, working).map((hours) => ({ weekday, ...hours })));
}

/** The weekdays on which they work. */
export function workingWeekdays(working: Working): number[] {
  return WEEKDAYS.filter((weekday) => decentHours(weekday, working).length > 0);
}

/** The last day of the week of `monday` on which they work; undefined where they do not that week. */
export function lastWorkingDay(monday: LocalDate, working: Working, holidays: HolidayCalendar): LocalDate | undefined {
  const days = WEEKDAYS.map((weekday) => addDays(monday, weekday - isoWeekday(monday)));
  return days.findLast((day) => decentSlots(day, working, holidays).length > 0);
}

/**
 * The hours as they are once this was said. One weekday alone alters that one; several are the whole week. Who says no
 * weekday means all on which they work.
 *
 * @throws {Refusal} `ends-before-it-starts`.
 */
export function withHours(before: WeekdayHours[], wishes: HoursWish[]): WeekdayHours[] {
  const worked = WEEKDAYS.filter((weekday) => before.some((hours) => hours.weekday === weekday));
  const said = wishes.flatMap((wish) => (wish.weekdays ?? worked).map((weekday) => hoursOn(weekday, wish, before)));
  const named = new Set(said.map(({ weekday }) => weekday));
  const kept = named.size === 1 ? before.filter(({ weekday }) => !named.has(weekday)) : [];
  return [...kept, ...said].sort((a, b) => a.weekday - b.weekday || (a.from < b.from ? -1 : 1));
}

function hoursOn(weekday: number, wish: HoursWish, before: WeekdayHours[]): WeekdayHours {
  const usual = spanOf(before.filter((hours) => hours.weekday === weekday)) ?? spanOf(before.slice(0, 1)) ?? ALL_DAY;
  const [from, to] = [wish.from ?? usual.from, wish.to ?? usual.to];
  if (from >= to) throw new Refusal('ends-before-it-starts', { from, to });
  return { weekday, from, to };
}

/** From when the first of them begins to when the last one ends. */
function spanOf(hours: WeekdayHours[]): OpeningHours | undefined {
  const [from] = hours.map((one) => one.from).sort();
  const to = hours.map((one) => one.to).sort().at(-1); // prettier-ignore
  return from && to ? { from, to } : undefined;
}

const ALL_DAY: OpeningHours = { from: '00:00' as LocalTime, to: '24:00' as LocalTime };
