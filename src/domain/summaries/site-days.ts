import type { LocalDate } from '../local-date.ts';
import type { PersonId } from '../people/person.ts';
import type { SpaceId, ZoneId } from '../places/place.ts';
import { HALVES } from '../presence/day-log.ts';
import type { HalfDay } from '../presence/half-days.ts';
import type { Contribution, Figure } from './figure.ts';

/** Desks of a zone, or those of people of whom no zone is told. */
export type CountedZone = ZoneId | 'not-known';

/** How many half days of desks were used on a day, in which zone. */
export interface SiteDay {
  date: LocalDate;
  halves: Map<CountedZone, number>;
}

/** What each adds: the zone of their desk in each half of the day; null where it is not told, '' where they had none. */
export function contributionsOf(
  halfDays: readonly HalfDay[],
  zoneOf: ReadonlyMap<SpaceId, ZoneId>,
  hidden: ReadonlySet<PersonId>,
): Contribution[] {
  return [...Map.groupBy(halfDays, ({ person }) => person)].flatMap(([person, its]) => {
    const zones = HALVES.map((half) => {
      const booking = its.find((one) => one.half === half)?.booking;
      return booking ? (hidden.has(person) ? null : (zoneOf.get(booking.space) ?? null)) : '';
    });
    return its.slice(0, 1).map(({ organisation }) => ({ organisation, person, as: JSON.stringify(zones) }));
  });
}

export function counted({ date, contributions }: Figure): SiteDay {
  const halves: SiteDay['halves'] = new Map();
  for (const zone of contributions.flatMap(({ as }) => JSON.parse(as) as (ZoneId | '' | null)[])) {
    const counts = zone ?? 'not-known';
    if (counts !== '') halves.set(counts, (halves.get(counts) ?? 0) + 1);
  }
  return { date, halves };
}
