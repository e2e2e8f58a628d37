import type { Dialogue, DialogueStore } from '../../conversation/dialogue.ts';
import type { OrganisationId } from '../../domain/people/organisation.ts';
import type { PersonId } from '../../domain/people/person.ts';
import type { PostgresDatabase } from './database.ts';
import { forgetInPortions } from './portions.ts';
import { Together } from './together.ts';

/** What was not said is null. */
type DialogueRow = { [Name in keyof Dialogue]-?: Dialogue[Name] | null } & Pick<
  Dialogue,
  'organisation' | 'person' | 'conversation' | 'at'
>;

/** Keeps {@link DialogueStore}'s promise by the functions of `migrations/005-conversations.sql` and `009-together.sql`. */
export class PostgresDialogueStore implements DialogueStore {
  readonly #database: PostgresDatabase;
  readonly #news: Together<object>;

  constructor(database: PostgresDatabase) {
    this.#database = database;
    this.#news = new Together(database, 'keep_dialogues');
  }

  async get(organisation: OrganisationId, person: PersonId, conversation: string): Promise<Dialogue | undefined> {
    const [row] = await this.#database.rows<DialogueRow>('dialogue_of', [organisation, person, conversation]);
    return row && fromRow(row);
  }

  async put({ organisation, person, conversation, at, request, asked, booking }: Dialogue): Promise<void> {
    await this.#news.ask([organisation, person, conversation, at, request && JSON.stringify(request), asked, booking]);
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
