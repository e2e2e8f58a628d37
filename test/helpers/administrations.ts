import type { LocalDate, LocalTime } from '../../src/domain/local-date.ts';
import type { Official } from '../../src/domain/people/official.ts';
import type { Organisation, OrganisationId } from '../../src/domain/people/organisation.ts';
import type { Membership, Team } from '../../src/domain/people/people-store.ts';
import type { Person, PersonId, TeamId } from '../../src/domain/people/person.ts';
import type { Place, PlaceId, Site, SiteId, Space, SpaceId, ZoneId } from '../../src/domain/places/place.ts';
import { Places } from '../../src/domain/places/places.ts';
import type { LaidDown } from '../../src/domain/policy/policy.ts';
import { Whereabouts } from '../../src/domain/presence/whereabouts.ts';
import type { Stores } from '../../src/stores.ts';

/** Wednesday 25 November 2026, 09:00 in Brussels. */
export const WEDNESDAY_NINE = new Date('2026-11-25T08:00:00Z');
export const YESTERDAY = '2026-11-24' as LocalDate;
export const TODAY = '2026-11-25' as LocalDate;
export const TOMORROW = '2026-11-26' as LocalDate;
export const NAMUR = 'namur' as PlaceId;
export const EUPEN = 'eupen' as PlaceId;

const names = (name: string) => ({ nl: name, fr: name, de: name, en: name });

export function anOrganisation(id: string, policy?: LaidDown): Organisation {
  return {
    ...{ id: id as OrganisationId, name: names(id), level: 'municipality', languages: ['nl'] },
    ...{ zone: 'Europe/Brussels', daysAhead: 60, closures: [], contact: 'help', ...(policy && { policy }) },
  };
}

export function anOfficial(organisation: Organisation, id: string, more: Partial<Person> = {}): Official {
  const email = `${id}@${organisation.id}.example`;
  const person = { id: id as PersonId, organisation: organisation.id, name: id, email, language: 'nl' as const };
  return { organisation, person: { ...person, roles: ['official'], ...more } };
}

export function aTeam(organisation: Organisation, id: string, members: Membership[]): Team {
  return { id: id as TeamId, organisation: organisation.id, name: id, members };
}

export function aMember({ person }: Official, more: Partial<Membership> = {}): Membership {
  return { person: person.id, as: 'member', from: '2025-01-01' as LocalDate, ...more };
}

/** Brings the people, whose organisations come with them, and the teams. */
export async function bring(stores: Stores, officials: Official[], teams: Team[] = []): Promise<void> {
  const organisations = new Map(officials.map(({ organisation }) => [organisation.id, organisation]));
  const imports = [...organisations.values()].map((organisation) => ({
    organisation,
    people: officials.filter((one) => one.organisation.id === organisation.id).map(({ person }) => person),
    teams: teams.filter((team) => team.organisation === organisation.id),
    identities: [],
  }));
  await stores.people.import(...imports);
}

/** A site of `owner` in the place, with a desk for each name. */
export async function openSite(stores: Stores, owner: Organisation, id: string, place: PlaceId, desks: string[]) {
  const zone = `${id}-east` as ZoneId;
  const hours = { from: '08:00' as LocalTime, to: '18:00' as LocalTime };
  const site: Site = {
    ...{ id: id as SiteId, place, owner: owner.id, name: names(id), address: 'Kaai 1', lat: 50, lon: 4 },
    ...{ zone: 'Europe/Brussels', opening: Array(7).fill(hours), holidays: 'BE', closures: [] },
    zones: [{ id: zone, name: names('East') }],
  };
  const spaces = desks.map((name): Space => {
    return { id: deskOf(id, name), kind: 'desk', site: site.id, zone, name, equipment: [], x: 0, y: 0 };
  });
  await stores.sites.import({ sites: [site], spaces });
}

export const deskOf = (site: string, name: string) => `${site}-${name}` as SpaceId;

const PLACES: Place[] = [NAMUR, EUPEN].map((id) => ({
  id,
  country: 'BE',
  names: names(id),
  also: [],
  lat: 50,
  lon: 5,
}));

export const placesOn = (stores: Stores) => new Places(PLACES, stores.sites);

export function whereaboutsOn(stores: Stores): Whereabouts {
  return new Whereabouts({ ...stores, places: placesOn(stores) });
}

export const whomOf = ({ organisation, person }: Official) => ({ organisation: organisation.id, person: person.id });
