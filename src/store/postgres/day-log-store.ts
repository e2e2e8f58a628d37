import type { LocalDate } from '../../domain/local-date.ts';
import type { OrganisationId } from '../../domain/people/organisation.ts';
import type { PersonId } from '../../domain/people/person.ts';
import type { DayLog, Half } from '../../domain/presence/day-log.ts';
import { type DayLogStore, organisationOfAll } from '../../domain/presence/day-log-store.ts';
import type { PostgresDatabase } from './database.ts';

/** What was not said is null. */
type DayLogRow = Omit<DayLog, 'organisation' | 'place' | 'activity'> & {
  place: DayLog['place'] | null;
  activity: DayLog['activity'] | null;
};

/** So many are forgotten at a time: no question may take long. */
const FORGET_AT_ONCE = 5_000;

/** Keeps {@link DayLogStore}'s promise by the functions of `migrations/008-presence.sql`. */
export class PostgresDayLogStore implements DayLogStore {
  readonly #database: PostgresDatabase;

  constructor(database: PostgresDatabase) {
    this.#database = database;
  }

  async put(logs: DayLog[]): Promise<void> {
    const organisation = organisationOfAll(logs);
    if (organisation === undefined) return;
    await this.#database.rows('put_day_logs', [
      organisation,
      logs.map(({ person }) => person),
      logs.map(({ date }) => date),
      logs.map(({ half }) => half),
      logs.map(({ mode }) => mode),
      logs.map(({ place }) => place),
      logs.map(({ activity }) => activity),
    ]);
  }

  async clear(
    organisation: OrganisationId,
    person: PersonId,
    halves: { date: LocalDate; half: Half }[],
  ): Promise<void> {
    const columns = [halves.map(({ date }) => date), halves.map(({ half }) => half)];
    await this.#database.rows('clear_day_logs', [organisation, person, ...columns]);
  }

  ofPerson(organisation: OrganisationId, person: PersonId, from: LocalDate, to: LocalDate): Promise<DayLog[]> {
    return this.ofPeople(organisation, [person], from, to);
  }

  async ofPeople(organisation: OrganisationId, people: PersonId[], from: LocalDate, to: LocalDate): Promise<DayLog[]> {
    const rows = await this.#database.rows<DayLogRow>('day_logs_of', [organisation, people, from, to]);
    return rows.map(({ person, date, half, mode, place, activity }) => {
      return { organisation, person, date, half, mode, ...(place && { place }), ...(activity && { activity }) };
    });
  }

  async forgetBefore(organisation: OrganisationId, date: LocalDate): Promise<number> {
    let forgotten = 0;
    for (;;) {
      const values = [organisation, date, FORGET_AT_ONCE];
      const portion = await this.#database.value<number>('forget_day_logs', values);
      forgotten += portion;
      if (portion < FORGET_AT_ONCE) return forgotten;
    }
  }
}
