import { addDays, dayAt, instantAt, type LocalTime, timeAt } from '../local-date.ts';
import type { OpeningHours, Space } from '../places/place.ts';
import { Refusal } from '../refusal.ts';
import type { Booking } from './booking.ts';
import type { Moved } from './moving.ts';
import type { DayPart } from './day-part.ts';
import type { Slot } from './slot.ts';

/** Why a booking cannot go on for as long as was wished, and until when it can; undefined where not a minute longer. */
export interface Limited {
  outcome: 'limited';
  because: 'closing' | 'next';
  /** When the site closes, or the next meeting needs the space. */
  limit: Date;
  until: Date | undefined;
}

export type Resized = Exclude<Moved, { outcome: 'offer' }> | (Limited & { booking: Booking; end: Date });

const MINUTE_MS = 60_000;

export const bufferMs = ({ bufferMinutes = 0 }: Readonly<Pick<Space, 'bufferMinutes'>>): number =>
  bufferMinutes * MINUTE_MS;

/** The instant at which something that ends at `to` ends when it is so many minutes longer; shorter where negative. */
export function byMinutes(to: Date, minutes: number): Date {
  return new Date(to.getTime() + minutes * MINUTE_MS);
}

/**
 * The instant that the wall clock in `zone` means by an end: of two of the same name in the night in which the clock is put back, the
 * first that comes after the beginning.
 */
export function endAt({ from }: Slot, time: LocalTime, zone: string): Date {
  const end = instantAt(dayAt(from, zone), time, zone);
  const again = byMinutes(end, 60);
  return end <= from && timeAt(again, zone) === time ? again : end;
}

/** @throws {Refusal} where nothing would remain of it, or of it nothing that is still to come. */
export function assertEndMakesSense(from: Date, end: Date, now: Date, zone: string): void {
  const facts = { from: timeAt(from, zone), to: timeAt(end, zone) };
  if (end <= from) throw new Refusal('ends-before-it-starts', facts);
  if (end <= now) throw new Refusal('end-has-passed', { to: facts.to });
}

/** When the site closes on the day of the slot; where it is closed by now, nothing can be longer than it is. Midnight is the latest. */
export function closingOf({ from, to }: Slot, zone: string, hours: OpeningHours | undefined): Date {
  const day = dayAt(from, zone);
  const midnight = instantAt(addDays(day, 1), '00:00' as LocalTime, zone);
  const closes = hours ? instantAt(day, hours.to, zone) : to;
  return closes < midnight ? closes : midnight;
}

/** @param next who has the space after it, soonest first; itself may be among them. */
export function latestEnd(
  { id, slot }: Booking,
  wished: Date,
  space: Readonly<Pick<Space, 'bufferMinutes'>>,
  closes: Date,
  next: readonly Booking[],
): Limited {
  const other = next.find((one) => one.id !== id && one.slot.from >= slot.to);
  const free = other ? new Date(other.slot.from.getTime() - bufferMs(space)) : closes;
  const [because, limit] = free < closes ? (['next', free] as const) : (['closing', closes] as const);
  // It was in the way a moment ago, and is no longer: to ask again is better than to promise.
  if (limit >= wished) return { outcome: 'limited', because: 'next', limit: slot.to, until: undefined };
  return { outcome: 'limited', because, limit, until: limit > slot.to ? limit : undefined };
}

/**
 * The part of the day that is meant where only one end of it is said: what is booked ends then, or is as long as before from then
 * on; a desk is for the rest of the day.
 */
export function partMeant(said: DayPart, { kind, slot }: Pick<Booking, 'kind' | 'slot'>, zone: string): DayPart {
  const { from, to } = said;
  if (to && !from) return { from: timeAt(slot.from, zone), to };
  if (!from || to || kind === 'desk') return said;
  const begins = instantAt(dayAt(slot.from, zone), from, zone);
  const ends = new Date(begins.getTime() + slot.to.getTime() - slot.from.getTime());
  const isOverMidnight = dayAt(ends, zone) !== dayAt(begins, zone);
  return { from, to: isOverMidnight ? ('24:00' as LocalTime) : timeAt(ends, zone) };
}
