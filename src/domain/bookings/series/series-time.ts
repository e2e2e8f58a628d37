import { addDays, dayAt, instantAt, type LocalDate, type LocalTime, timeAt } from '../../local-date.ts';
import type { Site, Space } from '../../places/place.ts';
import type { DayPart } from '../day-part.ts';
import { overlaps, type Slot, widened } from '../slot.ts';

/** Meetings begin on the half hour, or as many minutes after it as the one that was wished for. */
const STEP_MINUTES = 30;
const STEPS = (12 * 60) / STEP_MINUTES;

/**
 * The other times on which the space is free on all of the days, for as long as was wished, the nearest to that first; of two
 * that are as near the later. Whether the site is open then is not looked at.
 *
 * @param slots what was wished for: one a day.
 * @param held who has the space on those days.
 */
export function otherTimes(
  { zone }: Pick<Site, 'zone'>,
  { bufferMinutes }: Pick<Space, 'bufferMinutes'>,
  slots: readonly Slot[],
  held: readonly Slot[],
  now: Date,
): DayPart[] {
  const steps = Array.from({ length: STEPS }, (_, n) => n + 1).flatMap((n) => [n, -n]);
  return steps.flatMap((step) => {
    const shifted = slots.map((slot) => shiftedBy(slot, step * STEP_MINUTES, zone));
    const fits = shifted.every(
      (slot) => slot && slot.from > now && !held.some((other) => overlaps(other, widened(slot, bufferMinutes))),
    );
    const [first] = shifted;
    return fits && first ? [{ from: timeAt(first.from, zone), to: timeAt(first.to, zone) }] : [];
  });
}

/** On the clock of the wall, also where that is put forward or back between two days; undefined where it is another day. */
function shiftedBy({ from, to }: Slot, minutes: number, zone: string): Slot | undefined {
  const shifted = { from: shift(from, minutes, zone), to: shift(to, minutes, zone) };
  return shifted.from && shifted.to && shifted.from < shifted.to ? { from: shifted.from, to: shifted.to } : undefined;
}

function shift(instant: Date, minutes: number, zone: string): Date | undefined {
  const day = dayAt(instant, zone);
  const [hour = 0, minute = 0] = timeAt(instant, zone).split(':').map(Number);
  const total = hour * 60 + minute + minutes;
  if (total < 0 || total >= 24 * 60) return undefined;
  const time = `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}` as LocalTime;
  return instantAt(day, time, zone);
}

/** From the beginning of the first of the days to the end of the last. */
export function spanOf(days: readonly LocalDate[], zone: string): Slot {
  const [first, last] = [days[0], days.at(-1)] as [LocalDate, LocalDate];
  const midnight = '00:00' as LocalTime;
  return { from: instantAt(first, midnight, zone), to: instantAt(addDays(last, 1), midnight, zone) };
}
