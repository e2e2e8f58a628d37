import type { Person } from '../domain/people/person.ts';
import type { Site, SiteId } from '../domain/places/place.ts';
import { faultIn, readRows } from './demo-tables.ts';

const PATTERNS = 'weekly-patterns.csv';
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const HALVES: Record<string, 'am' | 'pm' | undefined> = { '': undefined, am: 'am', pm: 'pm' };

/** A person works at a site on the same weekdays of every week, all day or half of it. */
export interface WeeklyPattern {
  person: Person;
  site: SiteId;
  /** 1 for Monday to 7 for Sunday. */
  weekdays: number[];
  halfDay: 'am' | 'pm' | undefined;
}

/**
 * Reads the weekly patterns in `folder`.
 *
 * @throws {Error} where a row names nobody, no site, no weekday, or a weekday that the person works already.
 */
export function readPatterns(folder: string, people: Person[], sites: Site[]): WeeklyPattern[] {
  const byEmail = new Map(people.map((person) => [person.email, person]));
  const worked = new Set<string>();
  return readRows(folder, PATTERNS, ['email', 'site', 'weekdays', 'half']).map(({ line, cells }) => {
    const person = byEmail.get(cells.email);
    const site = sites.find(({ id }) => id === cells.site);
    if (!person || !site) throw faultIn(PATTERNS, line, `nobody works at ${cells.site} as ${cells.email}`);
    if (!Object.hasOwn(HALVES, cells.half)) throw faultIn(PATTERNS, line, `${cells.half} is no half of a day`);

    const weekdays = cells.weekdays.split(' ').map((name) => WEEKDAYS.indexOf(name) + 1);
    for (const weekday of weekdays) {
      const key = `${person.id} ${weekday}`;
      if (weekday === 0 || worked.has(key)) throw faultIn(PATTERNS, line, `${cells.weekdays} cannot be worked`);
      worked.add(key);
    }
    return { person, site: site.id, weekdays, halfDay: HALVES[cells.half] };
  });
}
