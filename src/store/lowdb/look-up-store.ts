import type { Whom } from '../../domain/people/choices-store.ts';
import type { OrganisationId } from '../../domain/people/organisation.ts';
import type { PersonId } from '../../domain/people/person.ts';
import type { LookUp, LookUpStore } from '../../domain/presence/look-up-store.ts';
import type { LowdbDatabase } from './database.ts';
import { forgetInPortions } from './portions.ts';
import { compare, keyOf, type TableShape } from './table.ts';

interface LookUpRow extends Whom {
  by: Whom;
  how: LookUp['how'];
  /** ISO 8601 in UTC, which sorts as text the way it sorts in time. */
  at: string;
}

export const lookUpShape: TableShape<LookUpRow, 'person'> = {
  id: rowId,
  indexes: { person: ({ organisation, person }) => [keyOf(organisation, person)] },
};

/** Keeps {@link LookUpStore}'s promise. */
export class LowdbLookUpStore implements LookUpStore {
  private readonly database: LowdbDatabase;

  constructor(database: LowdbDatabase) {
    this.database = database;
  }

  async note(lookUps: LookUp[]): Promise<void> {
    const rows = lookUps.map(({ organisation, person, by, how, at }) => {
      const looker = { organisation: by.organisation, person: by.person };
      return { organisation, person, by: looker, how, at: at.toISOString() };
    });
    await this.database.change(({ look_ups }) => {
      for (const row of rows) look_ups.put(row);
    });
  }

  async ofPerson(organisation: OrganisationId, person: PersonId, skip: number, limit: number) {
    return this.database.read(({ look_ups }) => {
      const rows = [...look_ups.where('person', keyOf(organisation, person))].sort(byLatest);
      return { lookUps: rows.slice(skip, skip + limit).map(fromRow), total: rows.length };
    });
  }

  async forgetBefore(organisation: OrganisationId, before: Date): Promise<number> {
    const instant = before.toISOString();
    const isOld = (row: LookUpRow) => row.organisation === organisation && row.at < instant;
    return forgetInPortions(this.database, ({ look_ups }) => look_ups, rowId, isOld);
  }
}

function fromRow({ organisation, person, by, how, at }: LookUpRow): LookUp {
  return { organisation, person, by: { ...by }, how, at: new Date(at) };
}

function byLatest(a: LookUpRow, b: LookUpRow): number {
  const byLooker = compare(a.by.organisation, b.by.organisation) || compare(a.by.person, b.by.person);
  return compare(b.at, a.at) || byLooker || compare(a.how, b.how);
}

function rowId({ organisation, person, by, how, at }: LookUpRow): string {
  return keyOf(organisation, person, at, by.organisation, by.person, how);
}
