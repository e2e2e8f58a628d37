import type { Dialogue, DialogueStore } from '../../conversation/dialogue.ts';
import type { OrganisationId } from '../../domain/people/organisation.ts';
import type { PersonId } from '../../domain/people/person.ts';
import type { PostgresDatabase } from './database.ts';
import { forgetInPortions } from './portions.ts';

/** What was not said is null. */
type DialogueRow = { [Name in keyof Dialogue]-?: Dialogue[Name] | null } & Pick<
  Dialogue,
  'organisation' | 'person' | 'conversation' | 'at'
>;

/** Keeps {@link DialogueStore}'s promise by the functions of `migrations/005-conversations.sql`. */
export class PostgresDialogueStore implements DialogueStore {
  readonly #database: PostgresDatabase;

  constructor(database: PostgresDatabase) {
    this.#database = database;
  }

  async get(organisation: OrganisationId, person: PersonId, conversation: string): Promise<Dialogue | undefined> {
    const [row] = await this.#database.rows<DialogueRow>('dialogue_of', [organisation, person, conversation]);
    return row && fromRow(row);
  }

  async put({ organisation, person, conversation, at, request, asked, booking }: Dialogue): Promise<void> {
    const values = [organisation, person, conversation, at, request && JSON.stringify(request), asked, booking];
    await this.#database.rows('keep_dialogue', values);
  }

  async forgetBefore(instant: Date): Promise<number> {
    return forgetInPortions(this.#database, 'forget_dialogues', instant);
  }
}

function fromRow({ organisation, person, conversation, at, request, asked, booking }: DialogueRow): Dialogue {
  return {
    ...{ organisation, person, conversation, at },
    ...(request && { request }),
    ...(asked && { asked }),
    ...(booking && { booking }),
  };
}
