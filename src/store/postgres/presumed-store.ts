import { UNCHOSEN, type Visibility } from '../../domain/people/choices.ts';
import type { Whom } from '../../domain/people/choices-store.ts';
import type { OrganisationId } from '../../domain/people/organisation.ts';
import type { PersonId } from '../../domain/people/person.ts';
import type { DayLog } from '../../domain/presence/day-log.ts';
import type { Presumed, PresumedPerson, PresumedStore, Spot } from '../../domain/presence/presumed-store.ts';
import { bookingFrom, type BookingRow, periodOf } from './booking-store.ts';
import type { PostgresDatabase } from './database.ts';
import type { DayLogRow } from './day-log-store.ts';

/** Each list is null where nothing was found. */
interface Found {
  /** Those who said the same of half a day. */
  logs: (Omit<DayLogRow, 'person'> & { people: PersonId[] })[] | null;
  people: { organisation: OrganisationId; ids: PersonId[]; names: string[] }[] | null;
  /** Those who have chosen the same. */
  chosen: { visibility: Visibility | null; ids: PersonId[] }[] | null;
  desks: BookingRow[] | null;
}

/** Keeps {@link PresumedStore}'s promise by the function of `migrations/026-presumed.sql`. */
export class PostgresPresumedStore implements PresumedStore {
  readonly #database: PostgresDatabase;

  constructor(database: PostgresDatabase) {
    this.#database = database;
  }

  async at({ places, sites, from, to, slot }: Spot): Promise<Presumed> {
    const { from_at, to_at } = periodOf(slot);
    const [found] = await this.#database.rows<Found>('presumed_at', [places, sites, from, to, from_at, to_at]);
    const people = peopleOf(found?.people ?? [], found?.chosen ?? []);
    const isKnown = ({ organisation, person }: Whom) => people.get(person)?.organisation === organisation;
    return {
      people: [...people.values()],
      logs: (found?.logs ?? []).flatMap(logsOf).filter(isKnown),
      desks: (found?.desks ?? []).map(bookingFrom).filter(isKnown),
    };
  }
}

type Groups<Key extends keyof Found> = NonNullable<Found[Key]>;

function peopleOf(groups: Groups<'people'>, chosen: Groups<'chosen'>): Map<PersonId, PresumedPerson> {
  const visibilities = new Map<PersonId, Visibility>();
  for (const { visibility, ids } of chosen) {
    for (const person of ids) visibilities.set(person, visibility ?? UNCHOSEN.visibility);
  }
  const people = new Map<PersonId, PresumedPerson>();
  for (const { organisation, ids, names } of groups) {
    ids.forEach((person, n) => {
      const visibility = visibilities.get(person) ?? UNCHOSEN.visibility;
      people.set(person, { organisation, person, name: names[n] ?? '', visibility });
    });
  }
  return people;
}

function logsOf({ people, ...same }: Groups<'logs'>[number]): DayLog[] {
  const { organisation, date, half, mode, place, activity } = same;
  return people.map((person) => {
    const log: DayLog = { organisation, person, date, half, mode };
    if (place) log.place = place;
    if (activity) log.activity = activity;
    return log;
  });
}
