import { dayAt, type LocalDate, type LocalTime, timeAt } from '../local-date.ts';
import type { OpeningHours, Site } from '../places/place.ts';
import { Refusal } from '../refusal.ts';
import { NOON_OF_WORK, type Slot, slotOn } from './slot.ts';

/** Which part of a day is asked for, on the wall clock of the site: nothing said means all of it. */
export interface DayPart {
  halfDay?: 'am' | 'pm' | undefined;
  from?: LocalTime | undefined;
  to?: LocalTime | undefined;
}

/**
 * The slot that `part` means at a site open at `hours` that day.
 *
 * @throws {Refusal} `ends-before-it-starts`; `outside-opening-hours` where the part is not within them.
 */
export function slotAt(site: Pick<Site, 'name' | 'zone'>, hours: OpeningHours, day: LocalDate, part: DayPart): Slot {
  const [from, to] = wallClock(hours, part);
  if (part.from && part.to && part.from >= part.to) {
    throw new Refusal('ends-before-it-starts', { from: part.from, to: part.to });
  }
  if (from < hours.from || to > hours.to || from >= to) {
    throw new Refusal('outside-opening-hours', { site: site.name, day, ...hours });
  }
  const slot = slotOn(day, from, to, site.zone);
  // In the night in which the clock is put forward, an hour is missing.
  if (slot.from >= slot.to) throw new Refusal('ends-before-it-starts', { from, to });
  return slot;
}

function wallClock(hours: OpeningHours, part: DayPart): [LocalTime, LocalTime] {
  const meet = hours.to < NOON_OF_WORK ? hours.to : NOON_OF_WORK;
  if (part.from || part.to) return [part.from ?? hours.from, part.to ?? hours.to];
  if (part.halfDay === 'am') return [hours.from, meet];
  if (part.halfDay === 'pm') return [meet, hours.to];
  return [hours.from, hours.to];
}

/** The day and the part of it that `slot` is at a site, the inverse of {@link slotAt}. */
export function partOf(
  slot: Slot,
  site: Pick<Site, 'zone'>,
  hours: OpeningHours | null | undefined,
): [LocalDate, DayPart] {
  const day = dayAt(slot.from, site.zone);
  const from = timeAt(slot.from, site.zone);
  const to = timeAt(slot.to, site.zone);
  if (hours?.from === from && hours.to === to) return [day, {}];
  if (hours?.from === from && to === NOON_OF_WORK) return [day, { halfDay: 'am' }];
  if (hours?.to === to && from === NOON_OF_WORK) return [day, { halfDay: 'pm' }];
  return [day, { from, to }];
}
