import type { PostgresDatabase } from './database.ts';

const PORTION = 5_000;

/**
 * Forgets what ended before the instant, in portions: none takes longer than a question may.
 *
 * @param name a function of the instant and how many at most, which answers how many it forgot.
 */
export async function forgetInPortions(database: PostgresDatabase, name: string, before: Date): Promise<number> {
  let forgotten = 0;
  for (;;) {
    const portion = await database.value<number>(name, [before, PORTION]);
    forgotten += portion;
    if (portion < PORTION) return forgotten;
  }
}
