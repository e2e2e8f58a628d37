import type { LocalDate } from '../src/domain/local-date.ts';
import type { Official } from '../src/domain/people/official.ts';
import type { Organisation, OrganisationId } from '../src/domain/people/organisation.ts';
import type { Person, PersonId } from '../src/domain/people/person.ts';
import type { PlaceId, Site, SiteId } from '../src/domain/places/place.ts';
import { Places } from '../src/domain/places/places.ts';
import { Whereabouts } from '../src/domain/presence/whereabouts.ts';
import type { Stores } from '../src/stores.ts';

/** Wednesday 25 November 2026, 09:00 in Brussels. */
export const NOW = new Date('2026-11-25T08:00:00Z');
export const TOMORROW = '2026-11-26' as LocalDate;
export const BRUSSELS = 'brussels' as PlaceId;

const names = (name: string) => ({ nl: name, fr: name, de: name, en: name });

export const organisation: Organisation = {
  ...{ id: 'city' as OrganisationId, name: names('city'), level: 'federal', languages: ['nl', 'fr'] },
  ...{ zone: 'Europe/Brussels', daysAhead: 60, closures: [], contact: 'help' },
};

const FIRST = ['Nora', 'Éloïse', 'Filip', 'Clémence', 'Jürgen', 'Saar', 'Frédéric', 'Andrea', 'Bram', 'Amélie'];
const LAST = ['Lindgren', 'Desmedt', 'Warzée', 'Lenoble', 'Vanhoorne', 'Plumacher', "D'Hondt", 'Hubin', 'Luyten'];

export const personId = (n: number) => `person-${n}` as PersonId;

function aPerson(n: number): Person {
  const name = `${FIRST[n % FIRST.length]} ${LAST[Math.floor(n / 7) % LAST.length]} ${n}`;
  const email = `p${n}@city.example`;
  return { id: personId(n), organisation: organisation.id, name, email, language: 'nl', roles: ['official'] };
}

/** Whoever asks is the first of them. */
export const asker: Official = { organisation, person: aPerson(0) };

/** So many people, of whom everybody may be seen by their colleagues. */
export async function fillPeople(stores: Stores, count: number): Promise<void> {
  const people = Array.from({ length: count }, (_, n) => aPerson(n));
  await stores.people.import({ organisation, people, teams: [], identities: [] });
}

export function siteIn(place: PlaceId, id: string): Site {
  return {
    ...{ id: id as SiteId, place, owner: organisation.id, name: names(id), address: 'Kaai 1', lat: 50, lon: 4 },
    ...{ zone: 'Europe/Brussels', opening: [], holidays: 'BE', closures: [], zones: [] },
  };
}

export function whereaboutsOn(stores: Stores): Whereabouts {
  return new Whereabouts({ ...stores, places: new Places([], stores.sites) });
}
