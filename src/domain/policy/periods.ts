import { addDays, isoWeekday, type LocalDate } from '../local-date.ts';

/** Days from the first to the last, inclusive. */
export interface Period {
  from: LocalDate;
  to: LocalDate;
}

/** Monday to Sunday. */
export function weekOf(day: LocalDate): Period {
  const from = addDays(day, 1 - isoWeekday(day));
  return { from, to: addDays(from, 6) };
}

export function monthOf(day: LocalDate): Period {
  const from = `${day.slice(0, 7)}-01` as LocalDate;
  const inNext = addDays(from, 31);
  return { from, to: addDays(`${inNext.slice(0, 7)}-01` as LocalDate, -1) };
}

export function yearOf(day: LocalDate): Period {
  const year = day.slice(0, 4);
  return { from: `${year}-01-01` as LocalDate, to: `${year}-12-31` as LocalDate };
}

export function isIn({ from, to }: Period, day: LocalDate): boolean {
  return from <= day && day <= to;
}

export function daysOf({ from, to }: Period): LocalDate[] {
  const days: LocalDate[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}

/** From the first day of all of them to the last. */
export function around([first, ...others]: [Period, ...Period[]]): Period {
  return others.reduce(
    ({ from, to }, other) => ({ from: other.from < from ? other.from : from, to: other.to > to ? other.to : to }),
    first,
  );
}
