import { addDays, dayAt, instantAt, type LocalDate, type LocalTime } from '../../local-date.ts';
import type { Site } from '../../places/place.ts';
import { Refusal } from '../../refusal.ts';
import type { DayPart } from '../day-part.ts';
import { NOON_OF_WORK, type Slot } from '../slot.ts';

/** One request closes so many days at most. */
export const MOST_CLOSED_DAYS = 100;
/** Works are planned for longer than people may book. */
const DAYS_AHEAD = 731;

const MIDNIGHT = '00:00' as LocalTime;
const END_OF_DAY = '24:00' as LocalTime;
const MINUTE_MS = 60_000;

/**
 * When a space of the site is closed, one slot a day: also outside its opening hours, but never what is over.
 *
 * @throws {Refusal} `ends-before-it-starts`, `in-the-past`, `too-many-days`, `too-far-ahead`.
 */
export function closedSlots(site: Pick<Site, 'zone'>, days: LocalDate[], part: DayPart, now: Date): Slot[] {
  const [from, to] = wallClock(part);
  if (from >= to) throw new Refusal('ends-before-it-starts', { from, to });
  if (days.length > MOST_CLOSED_DAYS) throw new Refusal('too-many-days', { limit: MOST_CLOSED_DAYS });
  const last = addDays(dayAt(now, site.zone), DAYS_AHEAD);
  if (days.some((day) => day > last)) throw new Refusal('too-far-ahead', { days: DAYS_AHEAD, last });
  const minute = new Date(Math.floor(now.getTime() / MINUTE_MS) * MINUTE_MS);
  const slots = days.map((day) => slotOfDay(site, day, part));
  const coming = slots.map((slot) => (slot.from < minute ? { from: minute, to: slot.to } : slot));
  const left = coming.filter((slot) => slot.from < slot.to);
  if (left.length === 0) throw new Refusal('in-the-past', { day: days.at(-1) ?? dayAt(now, site.zone) });
  return left;
}

/** The part of the day on the clock of the site; all of it, from midnight to midnight, where nothing is said. */
export function slotOfDay({ zone }: Pick<Site, 'zone'>, day: LocalDate, part: DayPart): Slot {
  const [from, to] = wallClock(part);
  return { from: instantAt(day, from, zone), to: instantAt(day, to, zone) };
}

function wallClock({ halfDay, from, to }: DayPart): [LocalTime, LocalTime] {
  if (from || to) return [from ?? MIDNIGHT, to ?? END_OF_DAY];
  if (halfDay === 'am') return [MIDNIGHT, NOON_OF_WORK];
  return [halfDay === 'pm' ? NOON_OF_WORK : MIDNIGHT, END_OF_DAY];
}

/** What is left of the slot without the others, which are in order. */
export function without(slot: Slot, others: Slot[]): Slot[] {
  const left: Slot[] = [];
  let { from } = slot;
  for (const other of others) {
    if (other.to <= from || other.from >= slot.to) continue;
    if (other.from > from) left.push({ from, to: other.from });
    from = other.to;
  }
  return from < slot.to ? [...left, { from, to: slot.to }] : left;
}

/** The days of which any of the slot is, on the clock of `zone` (IANA). */
export function closedDays({ from, to }: Slot, zone: string): LocalDate[] {
  const last = dayAt(new Date(to.getTime() - 1), zone);
  const days: LocalDate[] = [];
  for (let day = dayAt(from, zone); day <= last; day = addDays(day, 1)) days.push(day);
  return days;
}
