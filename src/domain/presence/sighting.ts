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
  const ranks = new Map(colleagues.map(({ person }, rank) => [person, rank]));
  const ranked = halfDays.flatMap((halfDay) => {
    const rank = ranks.get(halfDay.person);
    return rank === undefined ? [] : [{ halfDay, rank }];
  });
  ranked.sort((a, b) => compare(a.halfDay.date, b.halfDay.date) || compare(a.halfDay.half, b.halfDay.half) || a.rank - b.rank); // prettier-ignore
  return ranked.flatMap(({ halfDay, rank }) => {
    const colleague = colleagues[rank];
    return colleague ? [sightingOf(halfDay, colleague, desks)] : [];
  });
}

function sightingOf(halfDay: HalfDay, colleague: Colleague, desks: ReadonlyMap<SpaceId, Readonly<Space>>): Sighting {
  const { date, half, booking } = halfDay;
  const desk = booking && desks.get(booking.space);
  const held = booking && { site: booking.site, ...(desk && { zone: desk.zone, desk: desk.name }) };
  return { colleague, date, half, ...disclosed(halfDay), ...held };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
