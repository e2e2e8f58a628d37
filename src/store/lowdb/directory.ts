import type { Whom } from '../../domain/people/choices-store.ts';
import type { Directory, Named } from '../../domain/people/directory.ts';
import { isNamed, nameWords, type WordSought } from '../../domain/people/name-words.ts';
import type { OrganisationId } from '../../domain/people/organisation.ts';
import type { Team } from '../../domain/people/people-store.ts';
import type { Person, PersonId, TeamId } from '../../domain/people/person.ts';
import type { LowdbDatabase } from './database.ts';
import { nameStartOf } from './name-starts.ts';
import { compare, keyOf } from './table.ts';

/** Keeps {@link Directory}'s promise. */
export class LowdbDirectory implements Directory {
  private readonly database: LowdbDatabase;

  constructor(database: LowdbDatabase) {
    this.database = database;
  }

  async names(whom: Whom[]): Promise<(string | undefined)[]> {
    const { people } = this.database.tables;
    return whom.map(({ organisation, person }) => {
      const row = people.get(person);
      return row?.organisation === organisation ? row.name : undefined;
    });
  }

  async named(organisation: OrganisationId, words: WordSought[], limit: number): Promise<Named[]> {
    const { choices } = this.database.tables;
    const own: Named[] = [];
    const others: Named[] = [];
    for (const row of this.mayBeNamed(words)) {
      if (!isNamed(nameWords(row.name), words)) continue;
      const one = { organisation: row.organisation, person: row.id, name: row.name };
      if (row.organisation === organisation) own.push(one);
      else if (choices.get(keyOf(row.organisation, row.id))?.choices.visibility === 'network') others.push(one);
    }
    return [own, others].flatMap((found) => found.sort(byName).slice(0, limit));
  }

  async teams(organisation: OrganisationId): Promise<{ id: TeamId; name: string }[]> {
    return [...this.database.tables.teams.where('organisation', organisation)]
      .map(({ id, name }) => ({ id, name }))
      .sort((a, b) => compare(a.name, b.name) || compare(a.id, b.id));
  }

  async teamsWith(organisation: OrganisationId, teams: TeamId[]): Promise<Team[]> {
    const rows = [...new Set(teams)].flatMap((id) => this.database.tables.teams.get(id) ?? []);
    return copiesOf(rows.filter((row) => row.organisation === organisation));
  }

  async teamsOf(organisation: OrganisationId, person: PersonId): Promise<Team[]> {
    return copiesOf([...this.database.tables.teams.where('member', keyOf(organisation, person))]);
  }

  /** Everybody in whose name the longest of the words may stand. */
  private mayBeNamed(words: WordSought[]): Iterable<Readonly<Person>> {
    const { people } = this.database.tables;
    const [longest] = [...words].sort((a, b) => b.word.length - a.word.length);
    if (!longest) return [];
    const start = nameStartOf(longest);
    return start === undefined ? people.all() : people.where('nameStart', start);
  }
}

function copiesOf(teams: Readonly<Team>[]): Team[] {
  return teams.map((team) => structuredClone(team)).sort((a, b) => compare(a.id, b.id));
}

function byName(a: Named, b: Named): number {
  return compare(a.name, b.name) || compare(a.organisation, b.organisation) || compare(a.person, b.person);
}
