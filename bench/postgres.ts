import type { Figure } from './figure.ts';
import { benchAttempts } from './postgres-attempts.ts';
import { benchOutbox } from './postgres-outbox.ts';
import { benchPresses } from './postgres-presses.ts';
import { benchQuestions } from './postgres-questions.ts';
import { openBenchPostgres, said } from './postgres-server.ts';

/** PostgreSQL: when everybody asks at once, behind Teams, with a million notices, and with twenty million bookings. */
export async function benchPostgres(pace: 'full' | 'quick'): Promise<Figure[]> {
  const server = await openBenchPostgres();
  try {
    const figures = await said('attempts', () => benchAttempts(() => server.database(), pace));
    for (const [name, bench] of Object.entries({ benchPresses, benchOutbox, benchQuestions }))
      figures.push(...(await said(name, async () => bench(await server.database(), pace))));
    return figures;
  } finally {
    await server.stop();
  }
}
