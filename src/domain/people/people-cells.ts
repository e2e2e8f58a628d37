import type { Row, TableFault } from '../csv-table.ts';
import { LANGUAGES, type Language } from '../language.ts';
import { localDate, type LocalDate } from '../local-date.ts';
import type { PlaceId } from '../places/place.ts';
import type { Organisation } from './organisation.ts';
import { ROLES, type Identity, type Role } from './person.ts';

/** The columns a file of people has to have, and those it can have. */
export const REQUIRED_COLUMNS = ['organisation', 'email', 'name', 'language'] as const;
export const PEOPLE_COLUMNS = [
  ...REQUIRED_COLUMNS,
  'id',
  'home',
  'roles',
  'team',
  'manages',
  'delegate_for',
  'since',
  'teams_tenant',
  'teams_user',
  'slack_workspace',
  'slack_user',
] as const;
export type PeopleColumn = (typeof PEOPLE_COLUMNS)[number];

export type CellBecause =
  | 'missing'
  | 'unknown-organisation'
  | 'not-an-email'
  | 'not-a-name'
  | 'unknown-language'
  | 'not-an-id'
  | 'unknown-place'
  | 'several-places'
  | 'unknown-role'
  | 'not-a-date';

const EMAIL = /^[^\s@<>()[\]\\,;:"]{1,64}@[^\s@<>()[\]\\,;:"]+\.[a-z0-9-]+$/;
const ID = /^[\w.-]{1,64}$/;
/** Neither line breaks nor the invisible characters that turn the direction of writing. */
const NAME = /^\P{C}{1,200}$/u;

/** Reads the cells of one row, and keeps the faults it meets. What is empty or cannot be read is undefined. */
export class CellReader {
  readonly faults: TableFault<CellBecause>[] = [];
  readonly #row: Row<PeopleColumn>;

  constructor(row: Row<PeopleColumn>) {
    this.#row = row;
  }

  organisation(known: readonly Organisation[]): Organisation | undefined {
    const find = (text: string) => known.find(({ id }) => id === text);
    return this.#read('organisation', find, 'unknown-organisation');
  }

  email(): string | undefined {
    return this.#read('email', (text) => matching(EMAIL, text.toLowerCase()), 'not-an-email');
  }

  name(): string | undefined {
    return this.#read('name', (text) => matching(NAME, text), 'not-a-name');
  }

  language(): Language | undefined {
    const find = (text: string) => LANGUAGES.find((language) => language === text.toLowerCase());
    return this.#read('language', find, 'unknown-language');
  }

  id(): string | undefined {
    return this.#read('id', (text) => matching(ID, text), 'not-an-id');
  }

  since(): LocalDate | undefined {
    return this.#read('since', localDate, 'not-a-date');
  }

  /** Where they live: the id of a place or any name it has, as long as no other place has that name too. */
  home(byName: ReadonlyMap<string, ReadonlySet<PlaceId>>): PlaceId | undefined {
    const meant = [...(byName.get(this.#row.cells.home.normalize('NFC').toLowerCase()) ?? [])];
    return this.#read(
      'home',
      () => (meant.length === 1 ? meant[0] : undefined),
      meant[1] ? 'several-places' : 'unknown-place',
    );
  }

  /** Roles with spaces between them; an official where there are none. */
  roles(): Role[] {
    const roles = this.#row.cells.roles
      .toLowerCase()
      .split(/[\s|,;]+/)
      .filter(Boolean);
    const unknown = roles.filter((role) => !(ROLES as readonly string[]).includes(role));
    for (const role of unknown) this.#fault('roles', 'unknown-role', role);
    return roles.length > 0 ? [...new Set(roles as Role[])] : ['official'];
  }

  /** Names of teams, with `|` between them. */
  teams(column: 'team' | 'manages' | 'delegate_for'): string[] {
    const names = this.#row.cells[column].split('|').map((name) => name.trim());
    const given = [...new Set(names.filter(Boolean))];
    for (const name of given) if (!NAME.test(name)) this.#fault(column, 'not-a-name', name);
    return given;
  }

  /** The accounts that are known to be theirs: each a realm and a user in it, or neither of the two. */
  identities(): Identity[] {
    const { teams_tenant, teams_user, slack_workspace, slack_user } = this.#row.cells;
    const given: Identity[] = [];
    // Teams writes its ids in small letters and takes them in any; Slack's are capitals.
    if (this.#both('teams_tenant', 'teams_user')) {
      given.push({ platform: 'teams', realm: teams_tenant.toLowerCase(), user: teams_user.toLowerCase() });
    }
    if (this.#both('slack_workspace', 'slack_user')) {
      given.push({ platform: 'slack', realm: slack_workspace.toUpperCase(), user: slack_user.toUpperCase() });
    }
    return given;
  }

  #both(realm: PeopleColumn, user: PeopleColumn): boolean {
    const missing = [realm, user].filter((column) => !this.#row.cells[column]);
    if (missing.length === 1) for (const column of missing) this.#fault(column, 'missing');
    return missing.length === 0;
  }

  #read<T>(column: PeopleColumn, read: (text: string) => T | undefined, because: CellBecause): T | undefined {
    const text = this.#row.cells[column];
    if (text) {
      const value = read(text);
      if (value === undefined) this.#fault(column, because, text);
      return value;
    }
    if ((REQUIRED_COLUMNS as readonly string[]).includes(column)) this.#fault(column, 'missing');
    return undefined;
  }

  #fault(column: PeopleColumn, because: CellBecause, value?: string): void {
    this.faults.push({ line: this.#row.line, column, because, ...(value !== undefined && { value }) });
  }
}

const matching = (pattern: RegExp, text: string) => (pattern.test(text) ? text : undefined);
