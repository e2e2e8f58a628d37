import type { Whom } from '../../domain/people/choices-store.ts';
import type { Directory, Named } from '../../domain/people/directory.ts';
import type { WordSought } from '../../domain/people/name-words.ts';
import type { OrganisationId } from '../../domain/people/organisation.ts';
import type { Team } from '../../domain/people/people-store.ts';
import type { PersonId, TeamId } from '../../domain/people/person.ts';
import type { PostgresDatabase } from './database.ts';

/** Sorts behind every word that begins with what stands before it. */
const LAST_LETTER = '\u{10ffff}';

/** Keeps {@link Directory}'s promise by the functions of `migrations/012-whereabouts.sql` and those that came after. */
export class PostgresDirectory implements Directory {
  readonly #database: PostgresDatabase;

  constructor(database: PostgresDatabase) {
    this.#database = database;
  }

  async names(whom: Whom[]): Promise<(string | undefined)[]> {
    const columns = [whom.map(({ organisation }) => organisation), whom.map(({ person }) => person)];
    const names = await this.#database.value<(string | null)[]>('names_of', columns);
    return names.map((name) => name ?? undefined);
  }

  async named(organisation: OrganisationId, words: WordSought[], limit: number): Promise<Named[]> {
    // The longest is looked up: the fewest have it.
    const [longest, ...others] = [...words].sort((a, b) => b.word.length - a.word.length);
    if (!longest) return [];
    const until = longest.isStart ? `${longest.word}${LAST_LETTER}` : longest.word;
    const inBlanks = others.map(({ word, isStart }) => (isStart ? ` ${word}` : ` ${word} `));
    return this.#database.rows<Named>('people_named', [organisation, longest.word, until, inBlanks, limit]);
  }

  teams(organisation: OrganisationId): Promise<{ id: TeamId; name: string }[]> {
    return this.#database.rows('teams_of_organisation', [organisation]);
  }

  teamsWith(organisation: OrganisationId, teams: TeamId[]): Promise<Team[]> {
    return this.#database.rows('teams_with', [organisation, teams]);
  }

  teamsOf(organisation: OrganisationId, person: PersonId): Promise<Team[]> {
    return this.#database.rows('teams_of_person', [organisation, person]);
  }
}
