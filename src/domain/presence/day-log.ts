import { NOON_OF_WORK } from '../bookings/slot.ts';
import type { DayPart } from '../bookings/day-part.ts';
import type { LocalDate } from '../local-date.ts';
import type { OrganisationId } from '../people/organisation.ts';
import type { PersonId } from '../people/person.ts';
import type { PlaceId } from '../places/place.ts';

/** A day has two halves, which meet at 13:00. */
export const HALVES = ['am', 'pm'] as const;
export type Half = (typeof HALVES)[number];

export const WORK_MODES = ['home', 'office', 'coworking', 'field', 'leave', 'other'] as const;
export type WorkMode = (typeof WORK_MODES)[number];

/** What somebody comes together or stays apart for, where they said so. */
export const ACTIVITIES = ['focus', 'meeting', 'training', 'visit'] as const;
export type Activity = (typeof ACTIVITIES)[number];

/** Half a day of a person's. */
export interface HalfKey {
  organisation: OrganisationId;
  person: PersonId;
  date: LocalDate;
  half: Half;
}

/** Where a person said they work on half a day; a whole day is two of these. Never why they are away. */
export interface DayLog extends HalfKey {
  mode: WorkMode;
  place?: PlaceId;
  activity?: Activity;
}

/** The halves that a part of a day has something of. */
export function halvesOf({ halfDay, from, to }: DayPart): Half[] {
  if (halfDay) return [halfDay];
  const morning = !from || from < NOON_OF_WORK;
  const afternoon = !to || to > NOON_OF_WORK;
  return HALVES.filter((half) => (half === 'am' ? morning : afternoon));
}

export function compareHalves(a: HalfKey, b: HalfKey): number {
  return compare(a.date, b.date) || compare(a.half, b.half) || compare(a.person, b.person);
}

/** By code unit, as every store sorts. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
