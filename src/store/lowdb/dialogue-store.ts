import type { Dialogue, DialogueStore } from '../../conversation/dialogue.ts';
import type { OrganisationId } from '../../domain/people/organisation.ts';
import type { PersonId } from '../../domain/people/person.ts';
import type { LowdbDatabase } from './database.ts';
import { type TableShape, keyOf } from './table.ts';

interface DialogueRow extends Omit<Dialogue, 'at'> {
  at: string;
}

export const dialogueShape: TableShape<DialogueRow, never> = {
  id: (row) => keyOf(row.person, row.conversation),
  indexes: {},
};

/** Keeps {@link DialogueStore}'s promise. */
export class LowdbDialogueStore implements DialogueStore {
  private readonly database: LowdbDatabase;

  constructor(database: LowdbDatabase) {
    this.database = database;
  }

  async get(organisation: OrganisationId, person: PersonId, conversation: string): Promise<Dialogue | undefined> {
    const row = this.database.tables.dialogues.get(keyOf(person, conversation));
    return row?.organisation === organisation ? { ...structuredClone(row), at: new Date(row.at) } : undefined;
  }

  async put(news: Dialogue): Promise<void> {
    const row = JSON.parse(JSON.stringify(news)) as DialogueRow; // as it comes back from disk, also while it is in memory
    this.database.note(({ dialogues }) => {
      const known = dialogues.get(dialogueShape.id(row));
      const { asked: _answered, ...before } = known?.organisation === row.organisation ? known : row;
      dialogues.put({ ...before, ...row });
    });
  }

  async forgetBefore(instant: Date): Promise<number> {
    const before = instant.toISOString();
    return this.database.change(({ dialogues }) => {
      const old = dialogues.all().filter((row) => row.at < before);
      for (const row of old) dialogues.drop(dialogueShape.id(row));
      return old.length;
    });
  }
}
