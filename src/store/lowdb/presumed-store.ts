import type { Booking } from '../../domain/bookings/booking.ts';
import { overlaps } from '../../domain/bookings/slot.ts';
import type { Whom } from '../../domain/people/choices-store.ts';
import type { PersonId } from '../../domain/people/person.ts';
import type { Presumed, PresumedPerson, PresumedStore, Spot } from '../../domain/presence/presumed-store.ts';
import { fromRow, heldAt, periodOf } from './booking-store.ts';
import { visibilityOf } from './choices-store.ts';
import type { LowdbDatabase } from './database.ts';
import type { Period } from './day-buckets.ts';
import { logsAt } from './day-log-store.ts';
import type { Tables } from './tables.ts';

/** Keeps {@link PresumedStore}'s promise. */
export class LowdbPresumedStore implements PresumedStore {
  private readonly database: LowdbDatabase;

  constructor(database: LowdbDatabase) {
    this.database = database;
  }

  async at({ places, sites, from, to, slot }: Spot): Promise<Presumed> {
    const period = periodOf(slot);
    return this.database.read((tables) => {
      const said = logsAt(tables, places, from, to);
      const holders = [...heldAt(tables, sites, period)].filter(({ kind }) => kind === 'desk');
      const people = known(tables, [...said, ...holders]);
      const logs = said.filter(({ organisation, person }) => people.get(person)?.organisation === organisation);
      return { people: [...people.values()], logs, desks: desksOf(tables, people, period) };
    });
  }
}

/** Each of them once, with what they have chosen; without those whom their organisation does not know. */
function known(tables: Tables, whom: Iterable<Whom>): Map<PersonId, PresumedPerson> {
  const found = new Map<PersonId, PresumedPerson>();
  for (const { organisation, person } of whom) {
    if (found.has(person)) continue;
    const row = tables.people.get(person);
    if (row?.organisation !== organisation) continue;
    const visibility = visibilityOf(tables, { organisation, person });
    found.set(person, { organisation, person, name: row.name, visibility });
  }
  return found;
}

function desksOf({ bookings }: Tables, people: ReadonlyMap<PersonId, Whom>, period: Period): Booking[] {
  const desks: Booking[] = [];
  for (const [person, { organisation }] of people) {
    for (const row of bookings.where('person', person)) {
      const isTheirs = row.organisation === organisation && row.kind === 'desk';
      if (isTheirs && overlaps(row, period)) desks.push(fromRow(row));
    }
  }
  return desks;
}
