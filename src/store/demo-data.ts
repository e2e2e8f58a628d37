import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readAgreements } from '../domain/agreements/agreement-text.ts';
import type { LocalDate } from '../domain/local-date.ts';
import type { Organisation, OrganisationId } from '../domain/people/organisation.ts';
import { readPeopleCsv } from '../domain/people/people-csv.ts';
import type { PeopleImport, PeopleStore } from '../domain/people/people-store.ts';
import type { SitesImport, SiteStore } from '../domain/places/site-store.ts';
import type { Policy } from '../domain/policy/policy.ts';
import { readClosingDays } from './closing-days.ts';
import { type DemoChoice, readChoices } from './demo-choices.ts';
import { readDemoSites } from './demo-sites.ts';
import { faultIn } from './demo-tables.ts';
import { type DemoTeamDays, readTeamDays } from './demo-team-days.ts';
import { readPlaces } from './reference-places.ts';
import { readPatterns, type WeeklyPattern } from './weekly-patterns.ts';

/** The demo organisations: who works there, where one can work, and who works where on which weekday. */
export interface Demo {
  organisations: Organisation[];
  sites: SitesImport;
  /** One for every organisation: of some nothing is known but that a site is theirs. */
  people: PeopleImport[];
  patterns: WeeklyPattern[];
  /** Of some of them: the others have chosen nothing. */
  choices: DemoChoice[];
  /** Of some teams: the others have agreed on none. */
  teamDays: DemoTeamDays[];
}

/**
 * Reads the demo from `folder` (the project's `data/`); the same at every reading.
 *
 * @throws {Error} where a file is missing or faulty, naming the line.
 */
export function readDemo(folder: string): Demo {
  const demo = join(folder, 'demo');
  const organisations = readOrganisations(folder);
  const sites = readDemoSites(folder);
  const people = readPeople(folder, organisations);
  const everybody = people.flatMap((one) => one.people);
  const patterns = readPatterns(demo, everybody, sites.sites);
  const choices = readChoices(demo, everybody);
  const teams = people.flatMap((one) => one.teams);
  return { organisations, sites, people, patterns, choices, teamDays: readTeamDays(demo, teams) };
}

/**
 * Puts the demo into the stores, with its invented people or without; once more puts the same there again. Nobody has
 * a booking yet: see `demoBookings`.
 */
export async function loadDemo(
  stores: { people: PeopleStore; sites: SiteStore },
  folder: string,
  { withPeople = true } = {},
): Promise<Demo> {
  const demo = readDemo(folder);
  const nobody = { people: [], teams: [], identities: [] };
  await stores.people.import(...(withPeople ? demo.people : demo.people.map((one) => ({ ...one, ...nobody }))));
  await stores.sites.import(demo.sites);
  return demo;
}

/** An organisation as the demo writes it: its rules are those of a file, which others have too. */
type WrittenOrganisation = Omit<Organisation, 'closures' | 'policy' | 'agreements'> & { policy?: string };

function readOrganisations(folder: string): Organisation[] {
  const demo = join(folder, 'demo');
  const closingDays = readClosingDays(demo);
  const written = JSON.parse(readFileSync(join(demo, 'organisations.json'), 'utf8')) as WrittenOrganisation[];
  return written.map(({ policy, ...organisation }) => ({
    ...organisation,
    closures: closingDays.ofOrganisation(organisation.id),
    ...(policy && { policy: readPolicy(folder, policy) }),
    ...agreementsOf(demo, organisation.id),
  }));
}

/** What it has laid down of who may use its sites, if it has. */
function agreementsOf(folder: string, owner: OrganisationId): Pick<Organisation, 'agreements'> {
  const file = join(folder, 'agreements', `${owner}.yaml`);
  if (!existsSync(file)) return {};
  const read = readAgreements(readFileSync(file, 'utf8'));
  if ('faults' in read) {
    const [{ line = 1, at, because } = { because: 'missing' as const, at: '' }] = read.faults;
    throw faultIn(`agreements/${owner}.yaml`, line, `${at} ${because}`);
  }
  return read.agreements ? { agreements: read.agreements } : {};
}

/** Ours, and so as `channels/policy-file.ts` wants it: a test holds every one of them against that. */
function readPolicy(folder: string, name: string): Partial<Policy> {
  return JSON.parse(readFileSync(join(folder, 'policies', `${name}.json`), 'utf8')) as Partial<Policy>;
}

function readPeople(folder: string, organisations: Organisation[]): PeopleImport[] {
  const text = readFileSync(join(folder, 'demo', 'people.csv'), 'utf8');
  const read = readPeopleCsv(text, { organisations, places: readPlaces(folder), since: '2025-01-01' as LocalDate });
  if ('faults' in read) {
    const [{ line, because, column, value } = { line: 1, because: 'not-csv' as const }] = read.faults;
    throw faultIn('people.csv', line, [column, because, value].filter(Boolean).join(' '));
  }
  const withPeople = new Map(read.imports.map((one) => [one.organisation.id, one]));
  return organisations.map(
    (organisation) => withPeople.get(organisation.id) ?? { organisation, people: [], teams: [], identities: [] },
  );
}
