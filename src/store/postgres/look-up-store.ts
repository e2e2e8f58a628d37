import type { OrganisationId } from '../../domain/people/organisation.ts';
import type { PersonId } from '../../domain/people/person.ts';
import type { LookUp, LookUpStore } from '../../domain/presence/look-up-store.ts';
import type { PostgresDatabase } from './database.ts';
import { forgetOf } from './portions.ts';

/** As JSON: its instant is a text. */
interface LookUpRow {
  by_organisation: OrganisationId;
  by_person: PersonId;
  how: LookUp['how'];
  at: string;
}

/** Keeps {@link LookUpStore}'s promise by the functions of `migrations/012-whereabouts.sql`. */
export class PostgresLookUpStore implements LookUpStore {
  readonly #database: PostgresDatabase;

  constructor(database: PostgresDatabase) {
    this.#database = database;
  }

  async note(lookUps: LookUp[]): Promise<void> {
    await this.#database.rows('note_look_ups', [
      lookUps.map(({ organisation }) => organisation),
      lookUps.map(({ person }) => person),
      lookUps.map(({ by }) => by.organisation),
      lookUps.map(({ by }) => by.person),
      lookUps.map(({ how }) => how),
      lookUps.map(({ at }) => at),
    ]);
  }

  async ofPerson(organisation: OrganisationId, person: PersonId, skip: number, limit: number) {
    const values = [organisation, person, skip, limit];
    const [found] = await this.#database.rows<{ look_ups: LookUpRow[]; total: number }>('look_ups_of', values);
    const lookUps = (found?.look_ups ?? []).map(({ by_organisation, by_person, how, at }): LookUp => {
      const by = { organisation: by_organisation, person: by_person };
      return { organisation, person, by, how, at: new Date(at) };
    });
    return { lookUps, total: found?.total ?? 0 };
  }

  forgetBefore(organisation: OrganisationId, before: Date): Promise<number> {
    return forgetOf(this.#database, 'forget_look_ups', organisation, before);
  }
}
