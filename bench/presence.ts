import { stopTestPostgres } from '../test/helpers/test-postgres.ts';
import type { Figure } from './figure.ts';
import { openBenchPostgres } from './postgres-server.ts';
import { benchPresenceOnLowdb } from './presence-lowdb.ts';
import { benchPresenceOnPostgres } from './presence-postgres.ts';

/** Where colleagues are, on both stores. */
export async function benchPresence(pace: 'full' | 'quick'): Promise<Figure[]> {
  const onLowdb = await benchPresenceOnLowdb(pace);
  const server = await openBenchPostgres();
  try {
    const onPostgres = await benchPresenceOnPostgres(await server.database(), pace);
    return [...onLowdb, ...onPostgres].map((figure) => ({ ...figure, bench: 'presence' }));
  } finally {
    await stopTestPostgres(); // another bench starts its own
  }
}
