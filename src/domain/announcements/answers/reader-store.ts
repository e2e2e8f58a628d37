import type { Language } from '../../language.ts';
import type { LocalDate } from '../../local-date.ts';
import type { OrganisationId } from '../../people/organisation.ts';
import type { PersonId } from '../../people/person.ts';
import type { AnnouncementId } from '../announcement.ts';
import type { DeliveryState } from '../delivering/delivery.ts';

/** Somebody an announcement was for, and what became of it for them. */
export interface Reader {
  person: PersonId;
  name: string;
  email: string;
  language: Language;
  /** By name (by code unit). */
  teams: string[];
  state: DeliveryState;
  /** When it came to that. */
  at: Date;
}

/** How many of those who read a language have confirmed it. */
export interface LanguageReaders {
  language: Language;
  people: number;
  confirmed: number;
}

/** Which of them, and as whose members on which day. */
export interface ReadersOf {
  organisation: OrganisationId;
  announcement: AnnouncementId;
  day: LocalDate;
}

/**
 * Those whom announcements were for, with who they are. The promise is checked, for every implementation, by
 * `test/store/reader-store.contract.ts`: change the two together.
 */
export interface ReaderStore {
  /**
   * At most `limit` of them after the person `after`, by person; from the first, where it is undefined. Who has left the
   * organisation is left out; after its deliveries were forgotten there is nobody.
   */
  readers(of: ReadersOf, after: PersonId | undefined, limit: number): Promise<Reader[]>;

  /** The same people, counted by language. */
  byLanguage(organisation: OrganisationId, announcement: AnnouncementId): Promise<LanguageReaders[]>;
}
