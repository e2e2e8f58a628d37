import type { BookingStore } from '../bookings/booking-store.ts';
import type { Booking } from '../bookings/booking.ts';
import type { Slot } from '../bookings/slot.ts';
import { addDays, dayAt, instantAt, isoWeekday, type LocalDate, type LocalTime } from '../local-date.ts';
import type { OrganisationId } from '../people/organisation.ts';
import { openingOn } from '../places/opening.ts';
import type { OpeningHours, Site, Space } from '../places/place.ts';
import type { Places } from '../places/places.ts';
import type { HolidayCalendar } from '../places/public-holidays.ts';
import { type Agreement, coverage } from './agreement.ts';

export interface WeeklyShareParts {
  bookings: Pick<BookingStore, 'minutesHeld'>;
  places: Pick<Places, 'sites' | 'spaces'>;
  holidays: HolidayCalendar;
}

/** What an agreement with a share lets a guest hold in a week, in minutes. */
export interface Pool {
  most: number;
  held: number;
}

const MINUTE_MS = 60_000;
const MIDNIGHT = '00:00' as LocalTime;

/**
 * What of an agreement's share the guest has in the week of `day`: on the calendar of its owner (`zone`, an IANA name).
 *
 * @param but a booking that is given up for what is asked for now.
 */
export async function poolOf(
  { agreement, guest, day, zone, but }: { agreement: Agreement; guest: OrganisationId; day: LocalDate; zone: string; but: Booking | undefined }, // prettier-ignore
  { bookings, places, holidays }: WeeklyShareParts,
): Promise<Pool> {
  const monday = addDays(day, 1 - isoWeekday(day));
  const week = { from: instantAt(monday, MIDNIGHT, zone), to: instantAt(addDays(monday, 7), MIDNIGHT, zone) };
  const spaces: Readonly<Space>[] = [];
  let openMinutes = 0;
  for (const site of await places.sites()) {
    if (site.owner !== agreement.owner || !(agreement.sites === 'all' || agreement.sites.includes(site.id))) continue;
    const shared = (await Promise.all(agreement.kinds.map((kind) => places.spaces(site.id, kind)))).flat();
    const covered = shared.filter(coverage(agreement));
    spaces.push(...covered);
    openMinutes += covered.length * openMinutesOf(site, monday, holidays);
  }
  const held = spaces.length === 0 ? 0 : await bookings.minutesHeld(guest, spaces, week);
  const givenUp = but && spaces.some(({ id }) => id === but.space) ? minutesIn(but.slot, week) : 0;
  return { most: (agreement.share ?? 1) * openMinutes, held: held - givenUp };
}

export function minutesOf({ from, to }: Slot): number {
  return (to.getTime() - from.getTime()) / MINUTE_MS;
}

function minutesIn({ from, to }: Slot, period: Slot): number {
  const begin = from > period.from ? from : period.from;
  const end = to < period.to ? to : period.to;
  return begin < end ? minutesOf({ from: begin, to: end }) : 0;
}

function openMinutesOf(site: Readonly<Site>, monday: LocalDate, holidays: HolidayCalendar): number {
  let minutes = 0;
  for (let ahead = 0; ahead < 7; ahead++) {
    const opening = openingOn(site, addDays(monday, ahead), holidays);
    if (opening.open) minutes += minutesOfDay(opening.hours);
  }
  return minutes;
}

function minutesOfDay({ from, to }: OpeningHours): number {
  const minutes = (time: LocalTime) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  return minutes(to) - minutes(from);
}

export function weekOf(slot: Slot, zone: string): LocalDate {
  const day = dayAt(slot.from, zone);
  return addDays(day, 1 - isoWeekday(day));
}
