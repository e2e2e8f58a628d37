import type { Reader, ReadersOf, ReaderStore } from '../../domain/announcements/reader-store.ts';
import type { PersonId } from '../../domain/people/person.ts';
import type { PostgresDatabase } from './database.ts';

/** Keeps {@link ReaderStore}'s promise by a function of `migrations/041-reminders-and-readers.sql`. */
export class PostgresReaderStore implements ReaderStore {
  readonly #database: PostgresDatabase;

  constructor(database: PostgresDatabase) {
    this.#database = database;
  }

  readers({ organisation, announcement, day }: ReadersOf, after: PersonId | undefined, limit: number) {
    const values = [organisation, announcement, day, after, limit];
    return this.#database.rows<Reader>('readers_of_announcement', values);
  }
}
