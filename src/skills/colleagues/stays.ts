import type { DayPart } from '../../domain/bookings/day-part.ts';
import { type Half, HALVES, WORK_MODES } from '../../domain/presence/day-log.ts';
import { keyOf } from '../../domain/presence/known-days.ts';
import type { Sighting } from '../../domain/presence/whereabouts.ts';

/** Where a colleague is on a day, or on the half of it that `part` says. */
export interface Stay extends Omit<Sighting, 'half'> {
  part: DayPart;
}

/** Halves of a day spent alike become one. By date, and then as the sightings came. */
export function staysOf(sightings: readonly Sighting[]): Stay[] {
  const found = new Map<string, { sighting: Sighting; halves: Half[] }>();
  for (const sighting of sightings) {
    const { colleague, date, mode, place, site, desk } = sighting;
    const key = JSON.stringify([date, keyOf(colleague), mode, place, site, desk]);
    const stay = found.get(key) ?? { sighting, halves: [] };
    stay.halves.push(sighting.half);
    found.set(key, stay);
  }
  const stays = [...found.values()].map(({ sighting: { half: _half, ...rest }, halves }) => ({
    ...rest,
    part: halves.length < HALVES.length ? { halfDay: halves[0] } : {},
  }));
  return stays.sort((a, b) => compare(a.date, b.date));
}

/** By date, by the place where they are (those without one last, by how they work), and by name as it sorts in the language. */
export function byPlace(stays: Stay[], placeName: (stay: Stay) => string, language: string): Stay[] {
  const names = new Intl.Collator(language);
  const keyed = stays.map((stay) => ({ stay, where: placeName(stay) }));
  keyed.sort(
    (a, b) =>
      compare(a.stay.date, b.stay.date) ||
      Number(!a.stay.place) - Number(!b.stay.place) ||
      (a.stay.place
        ? names.compare(a.where, b.where)
        : WORK_MODES.indexOf(a.stay.mode) - WORK_MODES.indexOf(b.stay.mode)) ||
      names.compare(a.stay.colleague.name, b.stay.colleague.name) ||
      compare(keyOf(a.stay.colleague), keyOf(b.stay.colleague)) ||
      compare(a.stay.part.halfDay ?? '', b.stay.part.halfDay ?? ''),
  );
  return keyed.map(({ stay }) => stay);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
