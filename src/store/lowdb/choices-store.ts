import { type Choices, type ChoicesPatch, patched, UNCHOSEN, type Visibility } from '../../domain/people/choices.ts';
import type { ChoicesStore, Whom } from '../../domain/people/choices-store.ts';
import type { OrganisationId } from '../../domain/people/organisation.ts';
import type { PersonId } from '../../domain/people/person.ts';
import type { LowdbDatabase } from './database.ts';
import { compare, keyOf, type TableShape } from './table.ts';
import type { Tables } from './tables.ts';

interface ChoicesRow extends Whom {
  choices: Choices;
}

export const choicesShape: TableShape<ChoicesRow, 'person' | 'weekPlan' | 'meeting'> = {
  id: rowId,
  indexes: {
    person: ({ person }) => [person],
    weekPlan: ({ organisation, choices }) => (choices.wantsWeekPlan ? [organisation] : []),
    meeting: ({ choices }) => (choices.meeting ? [EVERYBODY] : []),
  },
};

const EVERYBODY = '';

/** Keeps {@link ChoicesStore}'s promise. */
export class LowdbChoicesStore implements ChoicesStore {
  private readonly database: LowdbDatabase;

  constructor(database: LowdbDatabase) {
    this.database = database;
  }

  async of(organisation: OrganisationId, person: PersonId): Promise<Choices> {
    return this.chosen({ organisation, person });
  }

  async ofEach(whom: Whom[]): Promise<Choices[]> {
    return whom.map((one) => this.chosen(one));
  }

  async visibilityOfEach(whom: Whom[]): Promise<Visibility[]> {
    return whom.map((one) => visibilityOf(this.database.tables, one));
  }

  async change(organisation: OrganisationId, person: PersonId, patch: ChoicesPatch): Promise<Choices> {
    const said = structuredClone(patch);
    const whom = { organisation, person };
    return this.database.change(({ choices }) => {
      const now = patched(this.chosen(whom), said);
      choices.put({ ...whom, choices: structuredClone(now) });
      return now;
    });
  }

  async wantingWeekPlan(organisation: OrganisationId, after: PersonId | undefined, limit: number): Promise<PersonId[]> {
    const wanting = [...this.database.tables.choices.where('weekPlan', organisation)].map(({ person }) => person);
    return wanting
      .filter((person) => after === undefined || person > after)
      .sort(compare)
      .slice(0, limit);
  }

  async openToMeet(): Promise<(Whom & { choices: Choices })[]> {
    return [...this.database.tables.choices.where('meeting', EVERYBODY)]
      .sort((a, b) => compare(a.organisation, b.organisation) || compare(a.person, b.person))
      .map((row) => structuredClone(row));
  }

  private chosen(whom: Whom): Choices {
    return structuredClone(this.database.tables.choices.get(rowId(whom))?.choices ?? UNCHOSEN);
  }
}

/** Found by who they are, and not by the id of a row: of thousands, to make those costs a third of the question. */
export function visibilityOf({ choices }: Pick<Tables, 'choices'>, { organisation, person }: Whom): Visibility {
  for (const row of choices.where('person', person))
    if (row.organisation === organisation) return row.choices.visibility;
  return UNCHOSEN.visibility;
}

function rowId({ organisation, person }: Whom): string {
  return keyOf(organisation, person);
}
