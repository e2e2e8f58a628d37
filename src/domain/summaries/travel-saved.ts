import type { LocalDate } from '../local-date.ts';
import type { UsualHalf } from '../people/choices.ts';
import { distanceKm } from '../places/distance.ts';
import type { Coordinates, PlaceId } from '../places/place.ts';
import type { HalfDay } from '../presence/half-days.ts';

/** Travel that somebody was spared: on how many days, and how many kilometres in all, there and back. */
export interface TravelSaved {
  days: number;
  km: number;
}

/** Where people of the network may be, and how far that is. */
export interface PlacesKnown {
  at: (place: PlaceId) => Coordinates | undefined;
  hasSite: (place: PlaceId) => boolean;
}

/** Where somebody has their own office: where their usual week says, or else where they are most often at an office. */
export function ownOffice(usual: readonly UsualHalf[], halfDays: readonly HalfDay[]): PlaceId | undefined {
  return mostOf(usual) ?? mostOf(halfDays);
}

function mostOf(halves: readonly (UsualHalf | HalfDay)[]): PlaceId | undefined {
  const offices = halves.flatMap(({ mode, place }) => (mode === 'office' && place ? [place] : []));
  const counts = [...Map.groupBy(offices, (place) => place)].map(([place, all]) => ({ place, count: all.length }));
  return counts.sort((a, b) => b.count - a.count || (a.place < b.place ? -1 : 1))[0]?.place;
}

/**
 * What somebody was spared who worked at a site instead of their own office, as the crow flies: how much further the office is
 * than the site, there and back. A day at a site that is no nearer spares nothing, and takes nothing away.
 *
 * @param home about where they live.
 * @param halfDays of the person.
 */
export function travelSaved(
  home: Coordinates,
  office: PlaceId,
  halfDays: readonly HalfDay[],
  { at, hasSite }: PlacesKnown,
): TravelSaved {
  const own = at(office);
  const saved: TravelSaved = { days: 0, km: 0 };
  for (const halves of Map.groupBy(halfDays, ({ date }): LocalDate => date).values()) {
    const site = siteOf(halves);
    const there = site && hasSite(site) ? at(site) : undefined;
    const km = own && there ? 2 * (distanceKm(home, own) - distanceKm(home, there)) : 0;
    if (km <= 0) continue;
    saved.days += 1;
    saved.km += km;
  }
  return saved;
}

/** Where they went that day, if it was to a desk, and to one place only. */
function siteOf(halves: readonly HalfDay[]): PlaceId | undefined {
  const away = halves.filter(({ mode }) => mode !== 'home' && mode !== 'leave');
  const [first] = away;
  const isAtDesk = away.every(({ mode }) => mode === 'coworking' || mode === 'office');
  const isOnePlace = away.every(({ place }) => place !== undefined && place === first?.place);
  return isAtDesk && isOnePlace ? first?.place : undefined;
}
