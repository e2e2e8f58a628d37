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
  const halvesIn = slotsInHalves();
  // Of two desks in one half day the sooner one tells: it is there that the person is looked for first.
  const latestFirst = [...desks].sort((a, b) => b.booking.slot.from.getTime() - a.booking.slot.from.getTime());
  for (const { booking, site } of latestFirst) {
    if (booking.state === 'requested') continue; // offered to them, and not taken
    const { organisation, person, slot } = booking;
    const mode = site.owner === organisation ? 'office' : 'coworking';
    for (const { date, half } of halvesIn(slot, site.zone)) {
      const halfDay = { organisation, person, date, half, mode, place: site.place, booking } as const;
      found.set(keyOf(halfDay), halfDay);
    }
  }
  return [...found.values()].sort(compareHalves);
}

type HalfOfDate = Pick<HalfKey, 'date' | 'half'>;

/** Says in which half days slots lie. Many people come and go at the same hours, and that is worked out once. */
function slotsInHalves(): (slot: Slot, zone: string) => HalfOfDate[] {
  const known = new Map<string, HalfOfDate[]>();
  return (slot, zone) => {
    const key = `${slot.from.getTime()} ${slot.to.getTime()} ${zone}`;
    const halves = known.get(key) ?? halvesWithin(slot, zone);
    known.set(key, halves);
    return halves;
  };
}

/** The half days that a slot has an instant of, on the clock of its site. */
function halvesWithin(slot: Slot, zone: string): HalfOfDate[] {
  const last = dayAt(new Date(slot.to.getTime() - 1), zone);
  const halves: HalfOfDate[] = [];
  for (let date = dayAt(slot.from, zone); date <= last; date = addDays(date, 1)) {
    for (const half of HALVES) if (overlaps(slot, halfOf(date, half, zone))) halves.push({ date, half });
  }
  return halves;
}

function halfOf(date: LocalDate, half: Half, zone: string): Slot {
  return half === 'am' ? slotOn(date, MIDNIGHT, NOON_OF_WORK, zone) : slotOn(date, NOON_OF_WORK, END_OF_DAY, zone);
}

const MIDNIGHT = '00:00' as LocalTime;
const END_OF_DAY = '24:00' as LocalTime;

function keyOf({ person, date, half }: { person: PersonId; date: LocalDate; half: Half }): string {
  return `${date} ${half} ${person}`;
}
