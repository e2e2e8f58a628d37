import { type LocalDate, type LocalTime, instantAt } from '../local-date.ts';

/** A half-open interval of instants, [from, to). */
export interface Slot {
  from: Date;
  to: Date;
}

/** Where the halves of a day meet, on the wall clock of the site. */
export const NOON_OF_WORK = '13:00' as LocalTime;

/** Whether the two share an instant; those that only touch do not. ISO 8601 in UTC compares as text the way it does in time. */
export function overlaps<Instant extends Date | string>(
  a: { from: Instant; to: Instant },
  b: { from: Instant; to: Instant },
): boolean {
  return a.from < b.to && b.from < a.to;
}

/** The same with so many minutes more at both ends. */
export function widened({ from, to }: Slot, byMinutes = 0): Slot {
  const ms = byMinutes * 60_000;
  return { from: new Date(from.getTime() - ms), to: new Date(to.getTime() + ms) };
}

/** The slot between two wall-clock times of one day in `zone` (IANA). */
export function slotOn(day: LocalDate, from: LocalTime, to: LocalTime, zone: string): Slot {
  return { from: instantAt(day, from, zone), to: instantAt(day, to, zone) };
}
