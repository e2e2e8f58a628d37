import type { Booking } from '../bookings/booking.ts';
import { NOON_OF_WORK, overlaps, type Slot, slotOn } from '../bookings/slot.ts';
import { addDays, dayAt, type LocalDate, type LocalTime } from '../local-date.ts';
import type { PersonId } from '../people/person.ts';
import type { PlaceId, Site } from '../places/place.ts';
import {
  type Activity,
  compareHalves,
  type DayLog,
  type Half,
  type HalfKey,
  HALVES,
  type WorkMode,
} from './day-log.ts';

/** Where a person works on half a day: what they said, or what they booked. */
export interface HalfDay extends HalfKey {
  mode: WorkMode;
  place?: PlaceId;
  activity?: Activity;
  /** The desk that says so, where it is not the person's own word. */
  booking?: Booking;
}

/** A desk that is held, and the building it is in. */
export interface HeldDesk {
  booking: Booking;
  site: Readonly<Pick<Site, 'owner' | 'place' | 'zone'>>;
}

/**
 * Lays what is booked over what was said, for one person or for many: everybody who asks where somebody is, asks this.
 * So a booking that is cancelled takes its day back by itself. By date and half, and then by person.
 */
export function laidOver(logs: readonly DayLog[], desks: readonly HeldDesk[]): HalfDay[] {
  const found = new Map<string, HalfDay>();
  for (const log of logs) found.set(keyOf(log), log);
  // Of two desks in one half day the sooner one tells: it is there that the person is looked for first.
  const latestFirst = [...desks].sort((a, b) => b.booking.slot.from.getTime() - a.booking.slot.from.getTime());
  for (const half of latestFirst.flatMap(halfDaysOf)) found.set(keyOf(half), half);
  return [...found.values()].sort(compareHalves);
}

/** The half days that a desk is held for: those that its slot has an instant of, on the clock of its site. */
function halfDaysOf({ booking, site }: HeldDesk): HalfDay[] {
  const { organisation, person, slot } = booking;
  if (booking.state === 'requested') return []; // offered to them, and not taken
  const mode = site.owner === organisation ? 'office' : 'coworking';
  const last = dayAt(new Date(slot.to.getTime() - 1), site.zone);
  const halfDays: HalfDay[] = [];
  for (let date = dayAt(slot.from, site.zone); date <= last; date = addDays(date, 1)) {
    for (const half of HALVES) {
      if (overlaps(slot, halfOf(date, half, site.zone))) {
        halfDays.push({ organisation, person, date, half, mode, place: site.place, booking });
      }
    }
  }
  return halfDays;
}

function halfOf(date: LocalDate, half: Half, zone: string): Slot {
  return half === 'am' ? slotOn(date, MIDNIGHT, NOON_OF_WORK, zone) : slotOn(date, NOON_OF_WORK, END_OF_DAY, zone);
}

const MIDNIGHT = '00:00' as LocalTime;
const END_OF_DAY = '24:00' as LocalTime;

function keyOf({ person, date, half }: { person: PersonId; date: LocalDate; half: Half }): string {
  return `${date} ${half} ${person}`;
}
