import { setTimeout as wait } from 'node:timers/promises';
import { addDays } from '../src/domain/local-date.ts';
import type { OrganisationId } from '../src/domain/people/organisation.ts';
import type { Whereabouts } from '../src/domain/presence/whereabouts.ts';
import { PostgresDatabase } from '../src/store/postgres/database.ts';
import { postgresStores } from '../src/stores.ts';
import type { Figure } from './figure.ts';
import { percentile } from './percentile.ts';
import { any } from './postgres-fill.ts';
import { said } from './postgres-server.ts';
import { fillDays, fillPlaces, FIRST, placeOf, THERE } from './presence-fill.ts';
import { asker, organisation, personId, whereaboutsOn } from './presence-people.ts';

/** Places of a thousand people before and after growing, the days that are kept of each, and how long is asked. */
const SIZES = {
  full: { few: 10, many: 50, days: 100, ms: 20_000 },
  quick: { few: 1, many: 5, days: 20, ms: 600 },
};
const NOW = new Date(`${FIRST}T06:00:00Z`);
const who = {
  organisation: { ...organisation, id: 'organisation-0' as OrganisationId },
  person: { ...asker.person, organisation: 'organisation-0' as OrganisationId, id: personId(0) },
};

/** PostgreSQL: who is in a site where a thousand people are, at a fifth of the day logs and at all. */
export async function benchPresenceOnPostgres(url: string, pace: keyof typeof SIZES): Promise<Omit<Figure, 'bench'>[]> {
  const { few, many, days, ms } = SIZES[pace];
  const database = await PostgresDatabase.open({ url });
  const stores = postgresStores(database);
  try {
    await fillPlaces(stores, many);
    await said('filling', () => fillDays(url, 0, few * THERE, days));
    const before = await askFor(ms, whereaboutsOn(stores), few, days);
    await said('filling', () => fillDays(url, few * THERE, many * THERE, days));
    const after = await askFor(ms, whereaboutsOn(stores), many, days);
    const rows = (places: number) => (2 * places * THERE * days).toLocaleString('en');
    const [p95, growth] = [percentile(after, 95), percentile(after, 50) / percentile(before, 50)];
    return [
      {
        figure: `who is in a site, 1,000 people, at ${rows(many)} logs, p95`,
        value: p95,
        unit: 'ms',
        baseline: percentile(before, 95),
        goal: '< 20 ms',
        holds: p95 < 20,
      },
      {
        figure: `the same, median, beside ${rows(few)}`,
        value: percentile(after, 50),
        unit: 'ms',
        baseline: percentile(before, 50),
        ratio: growth,
        goal: 'value / baseline <= 1.3',
        holds: growth <= 1.3,
      },
    ];
  } finally {
    await database.close();
  }
}

/** Asks for one day in one place, again and again; half of the time for the day on which many hold desks. Ascending. */
async function askFor(ms: number, whereabouts: Whereabouts, places: number, days: number): Promise<Float64Array> {
  const question = () => {
    const day = any(2) === 0 ? FIRST : addDays(FIRST, any(days));
    return whereabouts.inPlaces(who, [placeOf(any(places))], { from: day, to: day }, NOW);
  };
  for (let warmUp = 0; warmUp < 60; warmUp += 1) await question();
  const times: number[] = [];
  for (const end = performance.now() + ms; performance.now() < end;) {
    const start = performance.now();
    const found = await question();
    times.push(performance.now() - start);
    if (found.length !== 2 * THERE) throw new Error(`${found.length} half days instead of ${2 * THERE}`);
    await wait(1); // people do not ask in one breath
  }
  return Float64Array.from(times).sort();
}
