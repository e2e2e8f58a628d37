import { readTable, type Row, type TableBecause, type TableFault } from '../csv-table.ts';
import type { LocalDate } from '../local-date.ts';
import type { Place, PlaceId } from '../places/place.ts';
import { placeNames } from '../places/place-names.ts';
import { derivedId } from './derived-id.ts';
import type { Organisation, OrganisationId } from './organisation.ts';
import type { Membership, PeopleImport, Team } from './people-store.ts';
import { CellReader, PEOPLE_COLUMNS, REQUIRED_COLUMNS, type CellBecause, type PeopleColumn } from './people-cells.ts';
import type { Identity, Person, PersonId, TeamId } from './person.ts';

export type PeopleFault = TableFault<TableBecause | CellBecause | 'twice'>;

/** What a file of people is read against. */
export interface Known {
  organisations: readonly Organisation[];
  places: readonly Place[];
  /** From when memberships count whose row gives no day. */
  since: LocalDate;
}

/** A file without a fault. */
export interface PeopleRead {
  imports: PeopleImport[];
  /** Where in the file each person stands. */
  lineOf: ReadonlyMap<PersonId, number>;
}

/** A person of the file, with the teams they have a part in. */
interface Entry {
  line: number;
  organisation: Organisation;
  person: Person;
  identities: Identity[];
  teams: { name: string; as: Membership['as'] }[];
  since: LocalDate;
}

/**
 * Reads people, one a line: `data/demo/people.csv` is an example, `data/README.md` says what each column holds.
 * All of it, or nothing: with any fault, every fault of the file.
 */
export function readPeopleCsv(text: string, known: Known): PeopleRead | { faults: PeopleFault[] } {
  const { rows, faults: inTable } = readTable(text, { all: PEOPLE_COLUMNS, required: REQUIRED_COLUMNS });
  const faults: PeopleFault[] = [...inTable];
  const byName = placeNames(known.places);
  const read = rows.map((row) => entryOf(row, known, byName, faults));
  const entries = read.filter((entry) => entry !== undefined);
  for (const fault of repeated(entries)) faults.push(fault);
  if (faults.length > 0) return { faults: faults.sort((a, b) => a.line - b.line) };
  return { imports: importsOf(entries), lineOf: new Map(entries.map(({ person, line }) => [person.id, line])) };
}

function entryOf(
  row: Row<PeopleColumn>,
  known: Known,
  byName: ReadonlyMap<string, ReadonlySet<PlaceId>>,
  faults: PeopleFault[],
): Entry | undefined {
  const read = new CellReader(row);
  const organisation = read.organisation(known.organisations);
  const email = read.email();
  const name = read.name();
  const language = read.language();
  const id = read.id();
  const home = read.home(byName);
  const roles = read.roles();
  const since = read.since() ?? known.since;
  const identities = read.identities();
  const teams = [
    ...read.teams('team').map((team) => ({ name: team, as: 'member' as const })),
    ...read.teams('manages').map((team) => ({ name: team, as: 'manager' as const })),
    ...read.teams('delegate_for').map((team) => ({ name: team, as: 'delegate' as const })),
  ];
  faults.push(...read.faults);
  if (!organisation || !email || !name || !language) return undefined;

  const person: Person = {
    id: (id ?? derivedId('person', organisation.id, email)) as PersonId,
    organisation: organisation.id,
    name,
    email,
    language,
    roles,
    ...(home && { home }),
  };
  return { line: row.line, organisation, person, identities, teams, since };
}

/** Whatever may stand in the file once only, and stands there again. */
function repeated(entries: Entry[]): PeopleFault[] {
  const faults: PeopleFault[] = [];
  const seen = new Set<string>();
  const isNew = (line: number, column: PeopleColumn, value: string, within: string): boolean => {
    const key = JSON.stringify([column, within, value]);
    if (seen.has(key)) faults.push({ line, column, because: 'twice', value });
    return !seen.has(key) && Boolean(seen.add(key));
  };
  for (const entry of entries) {
    const { line, person } = entry;
    // Without an id of its own a repeated person has the same one again, which is the same fault.
    if (isNew(line, 'email', person.email, person.organisation)) isNew(line, 'id', person.id, '');
    for (const { platform, realm, user } of entry.identities) {
      isNew(line, platform === 'teams' ? 'teams_user' : 'slack_user', user, realm);
    }
  }
  return faults;
}

function importsOf(entries: Entry[]): PeopleImport[] {
  const imports = new Map<OrganisationId, PeopleImport>();
  const teams = new Map<TeamId, Team>();
  for (const { organisation, person, identities, teams: parts, since } of entries) {
    let found = imports.get(organisation.id);
    if (!found) imports.set(organisation.id, (found = { organisation, people: [], teams: [], identities: [] }));
    found.people.push(person);
    found.identities.push(...identities.map((identity) => ({ person: person.id, identity })));
    for (const { name, as } of parts) {
      const id = derivedId('team', organisation.id, name) as TeamId;
      let team = teams.get(id);
      if (!team) {
        team = { id, organisation: organisation.id, name, members: [] };
        teams.set(id, team);
        found.teams.push(team);
      }
      team.members.push({ person: person.id, as, from: since });
    }
  }
  return [...imports.values()];
}
