import { type Choices, type ChoicesPatch, UNCHOSEN, type Visibility } from '../../domain/people/choices.ts';
import type { ChoicesStore, Whom } from '../../domain/people/choices-store.ts';
import type { OrganisationId } from '../../domain/people/organisation.ts';
import type { PersonId } from '../../domain/people/person.ts';
import type { PostgresDatabase } from './database.ts';

/** Keeps {@link ChoicesStore}'s promise by the functions of `migrations/011-choices.sql`. */
export class PostgresChoicesStore implements ChoicesStore {
  readonly #database: PostgresDatabase;

  constructor(database: PostgresDatabase) {
    this.#database = database;
  }

  async of(organisation: OrganisationId, person: PersonId): Promise<Choices> {
    const [choices] = await this.ofEach([{ organisation, person }]);
    return choices ?? { ...UNCHOSEN };
  }

  async ofEach(whom: Whom[]): Promise<Choices[]> {
    const columns = [whom.map(({ organisation }) => organisation), whom.map(({ person }) => person)];
    const rows = await this.#database.rows<{ choices: Choices | null }>('choices_of', columns);
    return rows.map(({ choices }) => choices ?? { ...UNCHOSEN });
  }

  async visibilityOfEach(whom: Whom[]): Promise<Visibility[]> {
    const columns = [whom.map(({ organisation }) => organisation), whom.map(({ person }) => person)];
    const chosen = await this.#database.value<(Visibility | null)[]>('visibilities_of', columns);
    return chosen.map((visibility) => visibility ?? UNCHOSEN.visibility);
  }

  change(organisation: OrganisationId, person: PersonId, patch: ChoicesPatch): Promise<Choices> {
    const values = [organisation, person, JSON.stringify(UNCHOSEN), JSON.stringify(patch)];
    return this.#database.value<Choices>('change_choices', values);
  }

  async wantingWeekPlan(organisation: OrganisationId, after: PersonId | undefined, limit: number): Promise<PersonId[]> {
    const rows = await this.#database.rows<{ person: PersonId }>('wanting_week_plan', [organisation, after, limit]);
    return rows.map(({ person }) => person);
  }

  async openToMeet(): Promise<(Whom & { choices: Choices })[]> {
    const rows = await this.#database.rows<Whom & { choices: Choices }>('open_to_meet', []);
    return rows.map(({ organisation, person, choices }) => ({ organisation, person, choices }));
  }
}
