import type { Names } from '../language.ts';
import type { LocalDate } from '../local-date.ts';
import type { Whom } from '../people/choices-store.ts';
import type { PlaceId, SiteId, Space, SpaceId } from '../places/place.ts';
import type { Half, WorkMode } from './day-log.ts';
import { disclosed } from './disclosure.ts';
import type { HalfDay } from './half-days.ts';

/** Somebody, as far as whoever asks may know of them. */
export interface Colleague extends Whom {
  name: string;
  /** Of another administration than the one who asks. */
  from?: Names;
}

/** Where a colleague works on half a day, as far as they allow whoever asks to see it. */
export interface Sighting {
  colleague: Colleague;
  date: LocalDate;
  half: Half;
  /** `leave` for every absence, of whatever kind. */
  mode: WorkMode;
  /** Of `office` and `coworking` only. */
  place?: PlaceId;
  /** Where they hold a desk. */
  site?: SiteId;
  /** One of the zones of the site, by its id. */
  zone?: string;
  /** As it stands on the sign. */
  desk?: string;
}

/**
 * What whoever asks is told: by date, half, and the order in which the colleagues come. Half days of others are left out.
 *
 * @param desks those of every site that a booking is in.
 */
export function sightingsOf(
  halfDays: readonly HalfDay[],
  colleagues: readonly Colleague[],
  desks: ReadonlyMap<SpaceId, Readonly<Space>>,
): Sighting[] {
  const byPerson = Map.groupBy(halfDays, ({ person }) => person);
  // Thousands may be at one place: they come in their order already, and only the dates are sorted.
  const byDate = new Map<LocalDate, Record<Half, Sighting[]>>();
  for (const colleague of colleagues) {
    for (const halfDay of byPerson.get(colleague.person) ?? []) {
      const day = byDate.get(halfDay.date) ?? { am: [], pm: [] };
      day[halfDay.half].push(sightingOf(halfDay, colleague, desks));
      byDate.set(halfDay.date, day);
    }
  }
  const dates = [...byDate].sort(([a], [b]) => (a < b ? -1 : 1));
  return dates.flatMap(([, { am, pm }]) => am.concat(pm));
}

/** Written out field by field: of thousands, taking objects apart and together costs more than all the rest. */
function sightingOf(halfDay: HalfDay, colleague: Colleague, desks: ReadonlyMap<SpaceId, Readonly<Space>>): Sighting {
  const { date, half, booking } = halfDay;
  const { mode, place } = disclosed(halfDay);
  const sighting: Sighting = { colleague, date, half, mode };
  if (place) sighting.place = place;
  if (!booking) return sighting;
  const desk = desks.get(booking.space);
  sighting.site = booking.site;
  if (desk) Object.assign(sighting, { zone: desk.zone, desk: desk.name });
  return sighting;
}
