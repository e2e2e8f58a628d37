import type {
  LanguageReaders,
  Reader,
  ReadersOf,
  ReaderStore,
} from '../../domain/announcements/answers/reader-store.ts';
import type { AnnouncementId } from '../../domain/announcements/announcement.ts';
import type { LocalDate } from '../../domain/local-date.ts';
import type { OrganisationId } from '../../domain/people/organisation.ts';
import type { PersonId } from '../../domain/people/person.ts';
import type { LowdbDatabase } from './database.ts';
import { compare, keyOf } from './table.ts';
import type { Tables } from './tables.ts';

/** Keeps {@link ReaderStore}'s promise. */
export class LowdbReaderStore implements ReaderStore {
  private readonly database: LowdbDatabase;

  constructor(database: LowdbDatabase) {
    this.database = database;
  }

  async readers({ organisation, announcement, day }: ReadersOf, after: PersonId | undefined, limit: number) {
    return this.database.read((tables): Reader[] => {
      const rows = [...tables.announcement_deliveries.where('announcement', keyOf(organisation, announcement))]
        .filter(({ person }) => person > (after ?? '') && tables.people.get(person)?.organisation === organisation)
        .sort((a, b) => compare(a.person, b.person));
      return rows.slice(0, limit).flatMap(({ person, state, at }) => {
        const known = tables.people.get(person);
        if (!known) return [];
        const { name, email, language } = known;
        return [{ person, name, email, language, teams: teamsOf(tables, organisation, person, day), state, at: new Date(at) }]; // prettier-ignore
      });
    });
  }

  async byLanguage(organisation: OrganisationId, announcement: AnnouncementId): Promise<LanguageReaders[]> {
    return this.database.read(({ announcement_deliveries, people }) => {
      const rows = [...announcement_deliveries.where('announcement', keyOf(organisation, announcement))];
      const known = rows.flatMap(({ person, state }) => {
        const found = people.get(person);
        return found?.organisation === organisation ? [{ language: found.language, state }] : [];
      });
      const groups = [...Map.groupBy(known, ({ language }) => language)].sort(([a], [b]) => compare(a, b));
      return groups.map(([language, all]) => {
        return { language, people: all.length, confirmed: all.filter(({ state }) => state === 'receipt').length };
      });
    });
  }
}

function teamsOf({ teams }: Tables, organisation: OrganisationId, person: PersonId, day: LocalDate): string[] {
  const isIn = (team: { members: { person: PersonId; from: LocalDate; to?: LocalDate }[] }) =>
    team.members.some((one) => one.person === person && one.from <= day && day <= (one.to ?? day));
  const names = [...teams.where('member', keyOf(organisation, person))].filter(isIn).map(({ name }) => name);
  return [...new Set(names)].sort(compare);
}
