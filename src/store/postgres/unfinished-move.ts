import type { Client } from 'pg';
import { DatabaseRefused } from './postgres-faults.ts';

/**
 * Makes sure that nobody is served from a copy that is not whole yet, while others are from what it is a copy of.
 *
 * @throws {DatabaseRefused}
 */
export async function refuseUnfinishedMove(client: Client): Promise<void> {
  const { rowCount } = await client.query('SELECT FROM moves WHERE finished IS NULL');
  if (rowCount)
    throw new DatabaseRefused(
      'The move of an embedded store into this database is not finished. Run `npm run admin -- move-store` where that store is, or use an empty database.',
      undefined,
    );
}
