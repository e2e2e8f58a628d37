import { addDays, type LocalDate } from '../../domain/local-date.ts';
import type { OrganisationId } from '../../domain/people/organisation.ts';
import type { PersonId } from '../../domain/people/person.ts';
import type { PlaceId } from '../../domain/places/place.ts';
import { compareHalves, type DayLog, type Half, type HalfKey } from '../../domain/presence/day-log.ts';
import { type DayLogStore, organisationOfAll } from '../../domain/presence/day-log-store.ts';
import { AT_A_DESK } from '../../domain/presence/disclosure.ts';
import type { LowdbDatabase } from './database.ts';
import { forgetInPortions } from './portions.ts';
import { type TableShape, keyOf } from './table.ts';
import type { Tables } from './tables.ts';

/** By month and by day, so that looking at a week costs the same however many months are kept. */
export const dayLogShape: TableShape<DayLog, 'personAndMonth' | 'placeAndDay'> = {
  id: rowId,
  indexes: {
    personAndMonth: (row) => [keyOf(row.organisation, row.person, monthOf(row.date))],
    placeAndDay: ({ mode, place, date }) => (place && AT_A_DESK.includes(mode) ? [keyOf(place, date)] : []),
  },
};

/** Keeps {@link DayLogStore}'s promise. */
export class LowdbDayLogStore implements DayLogStore {
  private readonly database: LowdbDatabase;

  constructor(database: LowdbDatabase) {
    this.database = database;
  }

  async put(logs: DayLog[]): Promise<void> {
    organisationOfAll(logs);
    const rows = logs.map(copyOf);
    await this.database.change(({ day_logs }) => {
      for (const row of rows) day_logs.put(row);
    });
  }

  async clear(
    organisation: OrganisationId,
    person: PersonId,
    halves: { date: LocalDate; half: Half }[],
  ): Promise<void> {
    await this.database.change(({ day_logs }) => {
      for (const half of halves) day_logs.drop(rowId({ organisation, person, ...half }));
    });
  }

  ofPerson(organisation: OrganisationId, person: PersonId, from: LocalDate, to: LocalDate): Promise<DayLog[]> {
    return this.ofPeople(organisation, [person], from, to);
  }

  async ofPeople(organisation: OrganisationId, people: PersonId[], from: LocalDate, to: LocalDate): Promise<DayLog[]> {
    const months = monthsBetween(from, to);
    return this.database.read(({ day_logs }) =>
      people
        .flatMap((person) => months.map((month) => keyOf(organisation, person, month)))
        .flatMap((key) => [...day_logs.where('personAndMonth', key)])
        .filter(({ date }) => from <= date && date <= to)
        .sort(compareHalves)
        .map(copyOf),
    );
  }

  async forgetBefore(organisation: OrganisationId, date: LocalDate): Promise<number> {
    const isOld = (row: DayLog) => row.organisation === organisation && row.date < date;
    return forgetInPortions(this.database, ({ day_logs }) => day_logs, rowId, isOld);
  }
}

/** What people of every organisation said of working at a desk in one of the places, each named once. In no order. */
export function logsAt(
  { day_logs }: Pick<Tables, 'day_logs'>,
  places: PlaceId[],
  from: LocalDate,
  to: LocalDate,
): DayLog[] {
  const logs: DayLog[] = [];
  for (const date of datesBetween(from, to)) {
    for (const place of new Set(places))
      for (const row of day_logs.where('placeAndDay', keyOf(place, date))) logs.push(copyOf(row));
  }
  return logs;
}

function rowId({ organisation, person, date, half }: HalfKey): string {
  return keyOf(organisation, person, date, half);
}

/** Only what is a log's: not whatever else a caller's object has. */
function copyOf({ organisation, person, date, half, mode, place, activity }: DayLog): DayLog {
  return { organisation, person, date, half, mode, ...(place && { place }), ...(activity && { activity }) };
}

function datesBetween(from: LocalDate, to: LocalDate): LocalDate[] {
  const dates: LocalDate[] = [];
  for (let date = from; date <= to; date = addDays(date, 1)) dates.push(date);
  return dates;
}

const monthOf = (date: LocalDate) => date.slice(0, 7);

function monthsBetween(from: LocalDate, to: LocalDate): string[] {
  const numberOf = (date: LocalDate) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
  const [first, last] = [numberOf(from), numberOf(to)];
  return Array.from({ length: Math.max(last - first + 1, 0) }, (_, n) => {
    const year = String(Math.floor((first + n) / 12)).padStart(4, '0');
    return `${year}-${String(((first + n) % 12) + 1).padStart(2, '0')}`;
  });
}
