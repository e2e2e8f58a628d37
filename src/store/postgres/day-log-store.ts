import type { LocalDate } from '../../domain/local-date.ts';
import type { OrganisationId } from '../../domain/people/organisation.ts';
import type { PersonId } from '../../domain/people/person.ts';
import type { DayLog, Half } from '../../domain/presence/day-log.ts';
import { type DayLogStore, organisationOfAll } from '../../domain/presence/day-log-store.ts';
import type { PostgresDatabase } from './database.ts';
import { forgetOf } from './portions.ts';

/** What was not said is null. */
export type DayLogRow = Omit<DayLog, 'place' | 'activity'> & {
  place: DayLog['place'] | null;
  activity: DayLog['activity'] | null;
};

/** Keeps {@link DayLogStore}'s promise by the functions of `migrations/008-presence.sql` and those that came after. */
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
    const rows = await this.#database.rows<Omit<DayLogRow, 'organisation'>>('day_logs_of', [
      organisation,
      people,
      from,
      to,
    ]);
    return rows.map((row) => fromRow({ ...row, organisation }));
  }

  async forgetBefore(organisation: OrganisationId, date: LocalDate): Promise<number> {
    return forgetOf(this.#database, 'forget_day_logs', organisation, date);
  }
}

function fromRow({ organisation, person, date, half, mode, place, activity }: DayLogRow): DayLog {
  return { organisation, person, date, half, mode, ...(place && { place }), ...(activity && { activity }) };
}
