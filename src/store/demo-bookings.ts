import { createHash } from 'node:crypto';
import type { NewBooking } from '../domain/bookings/booking.ts';
import { slotAt } from '../domain/bookings/day-part.ts';
import type { Slot } from '../domain/bookings/slot.ts';
import { addDays, isoWeekday, type LocalDate } from '../domain/local-date.ts';
import { openingOn, organisationClosedOn } from '../domain/places/opening.ts';
import type { Site, Space, SpaceId } from '../domain/places/place.ts';
import type { HolidayCalendar } from '../domain/places/public-holidays.ts';
import type { Demo } from './demo-data.ts';
import type { WeeklyPattern } from './weekly-patterns.ts';

/** How many days the weekly patterns are expanded to, today included. */
export const DEMO_DAYS = 14;

/**
 * The desks that the weekly patterns take in the days from `today`, each day at most one for a person and one
 * person for a desk. Nobody comes when the site or their organisation is closed. The same for the same `today`,
 * and the key names the day: what was claimed yesterday is not claimed twice.
 */
export function demoBookings(demo: Demo, today: LocalDate, holidays: HolidayCalendar): NewBooking[] {
  const days = Array.from({ length: DEMO_DAYS }, (_, ahead) => addDays(today, ahead));
  return demo.sites.sites.flatMap((site) => {
    const own = demo.sites.spaces.filter(({ kind, site: id }) => kind === 'desk' && id === site.id);
    const desks = inTheirOrder(own);
    const regulars = demo.patterns.filter((pattern) => pattern.site === site.id);
    return days.flatMap((day) => bookingsOn(day, site, desks, regulars, demo, holidays));
  });
}

function bookingsOn(
  day: LocalDate,
  site: Site,
  desks: Space[],
  regulars: WeeklyPattern[],
  demo: Demo,
  holidays: HolidayCalendar,
): NewBooking[] {
  const opening = openingOn(site, day, holidays);
  if (!opening.open) return [];
  const taken = new Set<SpaceId>();
  // Reading a wall clock is slow, and there are at most three slots for everybody.
  const slots = new Map<WeeklyPattern['halfDay'], Slot>();
  const slotOf = (halfDay: WeeklyPattern['halfDay']) => {
    const slot = slots.get(halfDay) ?? slotAt(site, opening.hours, day, { halfDay });
    slots.set(halfDay, slot);
    return slot;
  };
  return regulars.flatMap(({ person, weekdays, halfDay }, rank): NewBooking[] => {
    const organisation = demo.organisations.find(({ id }) => id === person.organisation);
    if (!weekdays.includes(isoWeekday(day)) || !organisation || organisationClosedOn(organisation, day)) return [];

    // Everybody has a desk they like, and takes the next free one when it is gone.
    const favourite = rank % Math.max(1, desks.length);
    const desk = [...desks.slice(favourite), ...desks.slice(0, favourite)].find(({ id }) => !taken.has(id));
    if (!desk) return [];
    taken.add(desk.id);
    return [
      {
        organisation: person.organisation,
        person: person.id,
        kind: 'desk',
        site: site.id,
        space: desk.id,
        slot: slotOf(halfDay),
        key: `demo ${day}`,
      },
    ];
  });
}

/** The desks in an order that looks like none, so that people sit all over the site. */
function inTheirOrder(desks: Space[]): Space[] {
  const digest = ({ id }: Space) => createHash('sha256').update(id).digest('hex');
  return desks
    .map((desk) => ({ desk, by: digest(desk) }))
    .sort((a, b) => (a.by < b.by ? -1 : 1))
    .map(({ desk }) => desk);
}
