import type { AnnouncementId } from '../../domain/announcements/announcement.ts';
import type {
  LanguageReaders,
  Reader,
  ReadersOf,
  ReaderStore,
} from '../../domain/announcements/answers/reader-store.ts';
import type { OrganisationId } from '../../domain/people/organisation.ts';
import type { PersonId } from '../../domain/people/person.ts';
import type { PostgresDatabase } from './database.ts';

/** Everybody of a large administration is looked at. */
const COUNTING_MS = 10_000;

/** Keeps {@link ReaderStore}'s promise by functions of `migrations/041-reminders-and-readers.sql` and `042-`. */
export class PostgresReaderStore implements ReaderStore {
  readonly #database: PostgresDatabase;

  constructor(database: PostgresDatabase) {
    this.#database = database;
  }

  readers({ organisation, announcement, day }: ReadersOf, after: PersonId | undefined, limit: number) {
    const values = [organisation, announcement, day, after, limit];
    return this.#database.rows<Reader>('readers_of_announcement', values);
  }

  byLanguage(organisation: OrganisationId, announcement: AnnouncementId): Promise<LanguageReaders[]> {
    const values = [organisation, announcement];
    return this.#database.rows<LanguageReaders>('readers_by_language', values, { atMostMs: COUNTING_MS });
  }
}
