import { type DayNumber, dayNumber, weekdayOf } from './calendar.ts';
import type { Findings } from './findings.ts';
import type { Reader } from './reader.ts';
import { type Slots, type Weekday, WEEKDAYS } from './reading.ts';
import type { Stretch } from './roles.ts';
import { isDenied } from './visibility.ts';
import { weekdaysSaid } from './weekdays-said.ts';

/** Days worked as a rule: "4/5, not on Wednesday" are the other four weekdays. */
export function withDaysWorked(slots: Slots, { r, whens, concepts }: Findings): Slots {
  const named = weekdaysSaid(r, whens);
  if (named.size === 0) return withoutDays(slots);
  const off =
    concepts.has('partTime') && named.size <= 2 && (isDenied(r) || concepts.has('never') || concepts.has('leave'));
  return off
    ? eachOf(
        slots,
        WEEKDAYS.slice(0, 5).filter((_, n) => !named.has(n + 1)),
      )
    : slots;
}

/** Days of any week are those of each week. */
export function withEachWeek(slots: Slots): Slots {
  const { date, dates, dateRange, recurrence } = slots;
  const days: DayNumber[] = (dates ?? (date ? [date] : [])).map(dayNumber);
  if (dateRange) for (let day = dayNumber(dateRange.from); day <= dayNumber(dateRange.to); day++) days.push(day);
  if (recurrence || days.length === 0) return slots;
  const weekdays = new Set(days.map(weekdayOf));
  return eachOf(
    slots,
    WEEKDAYS.filter((_, n) => weekdays.has(n + 1)),
  );
}

/** "my week", without which one, names no days. */
export function withWeekMeant(slots: Slots, { r, whens }: Findings): Slots {
  return whens.every((when) => isBareWeek(r, when)) ? withoutDays(slots) : slots;
}

function eachOf(slots: Slots, days: Weekday[]): Slots {
  return { ...withoutDays(slots), recurrence: { freq: 'weekly', days } };
}

function withoutDays({
  date: _date,
  dates: _dates,
  dateRange: _range,
  recurrence: _each,
  exceptDays: _except,
  ...rest
}: Slots): Slots {
  return rest;
}

function isBareWeek(r: Reader, { start, end }: Stretch): boolean {
  for (let i = start; i < end; i++) if (!r.any(i, ['unit', 'our', 'article', 'whole', 'for', 'of', 'on'])) return false;
  return true;
}
