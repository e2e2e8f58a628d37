import type { Figure } from './figure.ts';
import { benchAttempts } from './postgres-attempts.ts';
import { benchQuestions } from './postgres-questions.ts';
import { openBenchPostgres } from './postgres-server.ts';

/** PostgreSQL: what is promised when everybody asks at once, and when twenty million bookings are there. */
export async function benchPostgres(pace: 'full' | 'quick'): Promise<Figure[]> {
  const server = await openBenchPostgres();
  try {
    const figures = await benchAttempts(() => server.database(), pace);
    figures.push(...(await benchQuestions(await server.database(), pace)));
    return figures;
  } finally {
    await server.stop();
  }
}
