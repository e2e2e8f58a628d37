import type { OrganisationId } from '../src/domain/people/organisation.ts';
import { LowdbDatabase } from '../src/store/lowdb/database.ts';
import { lowdbStores } from '../src/stores.ts';
import { anAdministration, NINE, sendingOn } from '../test/helpers/an-announcement.ts';
import { FakePlatforms } from '../test/helpers/fake-platforms.ts';
import { VirtualTime } from '../test/helpers/virtual-time.ts';
import { aCountry } from './announcements-country.ts';
import type { Figure } from './figure.ts';
import { openBenchPostgres, said } from './postgres-server.ts';

const TENANTS = { full: 200, quick: 40 };
const LARGEST = { full: 10_000, quick: 800 };
/** So many a second some tenants take. */
const SLOW = 20;

/** Announcements sent by the real engine, under a clock of ours, to platforms of ours: hours take minutes. */
export async function benchSending(pace: 'full' | 'quick'): Promise<Figure[]> {
  const figures = await said('tenants', () => unequalTenants(pace));
  const server = await openBenchPostgres();
  try {
    figures.push(...(await said('a country', async () => aCountry(await server.database(), pace))));
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
