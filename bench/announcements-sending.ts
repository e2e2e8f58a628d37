import type { OrganisationId } from '../src/domain/people/organisation.ts';
import type { PersonId } from '../src/domain/people/person.ts';
import { LowdbDatabase } from '../src/store/lowdb/database.ts';
import { PostgresDatabase } from '../src/store/postgres/database.ts';
import { lowdbStores, postgresStores } from '../src/stores.ts';
import { anAdministration, HEAT, NINE, organisationOf, sendingOn } from '../test/helpers/an-announcement.ts';
import { FakePlatforms } from '../test/helpers/fake-platforms.ts';
import { VirtualTime } from '../test/helpers/virtual-time.ts';
import type { Figure } from './figure.ts';
import { ask, openBenchPostgres, said } from './postgres-server.ts';

const PEOPLE = { full: 1_000_000, quick: 20_000 };
const TENANTS = { full: 200, quick: 40 };
const LARGEST = { full: 10_000, quick: 800 };
const PORTION = 24;
/** So many a second some tenants take. */
const SLOW = 20;
const BOSA = 'bosa' as OrganisationId;

/** Announcements sent by the real engine, under a clock of ours, to platforms of ours: hours take minutes. */
export async function benchSending(pace: 'full' | 'quick'): Promise<Figure[]> {
  const figures = await said('tenants', () => unequalTenants(pace));
  const server = await openBenchPostgres();
  try {
    figures.push(...(await said('a country', async () => aCountry(await server.database(), PEOPLE[pace]))));
  } finally {
    await server.stop();
  }
  return figures.map((figure) => ({ bench: 'announcements', ...figure }));
}

/** The n-th has an n-th of the people of the first; every tenth takes less than it says. */
async function unequalTenants(pace: 'full' | 'quick'): Promise<Omit<Figure, 'bench'>[]> {
  const sizes = Array.from({ length: TENANTS[pace] }, (_, n) => Math.max(1, Math.round(LARGEST[pace] / (n + 1))));
  const alone = await secondsFor(sizes.slice(0, 1));
  const together = await secondsFor(sizes);
  const ratio = together / alone;
  const perSecond = (sizes[0] ?? 0) / alone;
  return [
    {
      figure: `messages a second to ${(sizes[0] ?? 0).toLocaleString('en')} people of a tenant that takes 50, from the first on`,
      ...{ value: perSecond, unit: '/s', ...(pace === 'full' && { goal: '>= 46 /s', holds: perSecond >= 46 }) },
    },
    {
      figure: `${sizes.length} tenants of unequal size, all told, beside the largest alone`,
      ...{
        value: together,
        unit: 's',
        baseline: alone,
        ratio,
        ...(pace === 'full' && { goal: '<= 1.05 times', holds: ratio <= 1.05 }),
      },
    },
  ];
}

/** Simulated seconds until everybody of every tenant is told. */
async function secondsFor(sizes: number[]): Promise<number> {
  const stores = lowdbStores(LowdbDatabase.inMemory());
  const time = new VirtualTime(NINE);
  let arrived = 0;
  let last = NINE.getTime();
  const platforms = new FakePlatforms(time, { arrive: ({ at }) => void ([arrived, last] = [arrived + 1, at]) });
  const sending = sendingOn(stores, { time, platforms });
  for (const [n, size] of sizes.entries()) {
    const name = `tenant-${n}`;
    if (n % 10 === 9) platforms.limits.set(name, SLOW);
    await sending.queue(await anAdministration(stores, name, size), { organisation: name as OrganisationId });
  }
  const all = sizes.reduce((sum, size) => sum + size, 0);
  await sending.until(() => Promise.resolve(arrived >= all));
  return (last - NINE.getTime()) / 1_000;
}

/** Everybody of a country in one tenant. */
async function aCountry(url: string, count: number): Promise<Omit<Figure, 'bench'>[]> {
  const database = await PostgresDatabase.open({ url, connections: 4 });
  const { people: store, announced, lanes } = postgresStores(database);
  try {
    await store.import({ organisation: organisationOf(BOSA), people: [], teams: [], identities: [] });
    await fill(url, count);
    const people = Array.from({ length: count }, (_, n) => `person-${n}` as PersonId);
    const start = performance.now();
    await announced.queue({ organisation: BOSA, announcement: HEAT, care: 'announce', from: NINE }, people);
    const queuedMs = performance.now() - start;
    const lease = { holder: 'bench', until: new Date(NINE.getTime() + 60_000) };
    const [key] = await lanes.take(lease, NINE, 1);
    const due = key && (await lanes.due(key, NINE, PORTION, undefined));
    const begun = due ? await lanes.begin(key, due, NINE, lease) : [];
    const begunMs = performance.now() - start;
    if (begun.length !== PORTION) throw new Error(`${begun.length} were begun`);
    const name = count.toLocaleString('en');
    return [
      { figure: `${name} people queued, PostgreSQL`, value: queuedMs / 1000, unit: 's', goal: '< 10 s', holds: queuedMs < 10_000 }, // prettier-ignore
      { figure: 'and the first of them begun', value: begunMs / 1000, unit: 's', goal: '< 60 s', holds: begunMs < 60_000 }, // prettier-ignore
    ];
  } finally {
    await database.close();
  }
}

/** As the import and their first messages would have left them. */
async function fill(url: string, count: number): Promise<void> {
  const people = `generate_series(0, ${count - 1}) AS n`;
  await ask(url, 'ALTER TABLE people DISABLE TRIGGER USER'); // nobody looks for a name here
  await ask(url, `INSERT INTO people SELECT 'person-' || n, '${BOSA}', 'Nora Lindgren ' || n, 'p' || n || '@x.example', 'nl', '{official}', NULL, '{nora,lindgren}' FROM ${people}`); // prettier-ignore
  await ask(url, `INSERT INTO identities SELECT 'teams', 'a-tenant', 'user-' || n, '${BOSA}', 'person-' || n FROM ${people}`); // prettier-ignore
  await ask(url, `INSERT INTO addresses SELECT '${BOSA}', 'person-' || n, 'teams', json_build_object('person', 'person-' || n, 'lane', 'a-tenant'), now() FROM ${people}`); // prettier-ignore
  for (const table of ['people', 'identities', 'addresses']) await ask(url, `VACUUM (ANALYZE) ${table}`);
}
