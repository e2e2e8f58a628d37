import type { LocalDate } from '../../domain/local-date.ts';
import type { OrganisationId } from '../../domain/people/organisation.ts';
import type { PostgresDatabase } from './database.ts';

const PORTION = 5_000;

/**
 * Forgets what ended before the instant, in portions: none takes longer than a question may.
 *
 * @param name a function of the instant and how many at most, which answers how many it forgot.
 */
export async function forgetInPortions(database: PostgresDatabase, name: string, before: Date): Promise<number> {
  return portions(database, name, [before]);
}

/** The same of one organisation's: `name` is a function of the organisation, the instant or day, and how many at most. */
export async function forgetOf(
  database: PostgresDatabase,
  name: string,
  organisation: OrganisationId,
  before: Date | LocalDate,
): Promise<number> {
  return portions(database, name, [organisation, before]);
}

async function portions(database: PostgresDatabase, name: string, values: unknown[]): Promise<number> {
  let forgotten = 0;
  for (;;) {
    const portion = await database.value<number>(name, [...values, PORTION]);
    forgotten += portion;
    if (portion < PORTION) return forgotten;
  }
}
