import { PostgresDatabase } from '../src/store/postgres/database.ts';
import type { Figure } from './figure.ts';
import { median } from './median.ts';
import { percentile } from './percentile.ts';
import { CLIENTS, type Crowd, openCrowd, type Rush } from './postgres-crowd.ts';
import { fill } from './postgres-fill.ts';
import { ask, said } from './postgres-server.ts';
import { UNGUARDED, type Way } from './postgres-ways.ts';
import type { Scene } from './postgres-wishes.ts';

/** Attempts of a round in each scene by us, and by the bare insert; how many rounds; attempts of those that guard nothing. */
const SIZES = {
  full: { rounds: 10, ours: 50_000, insert: 20_000, unguarded: 8_000, bareMs: 10_000 },
  quick: { rounds: 1, ours: 2_000, insert: 2_000, unguarded: 1_000, bareMs: 0 },
};
/** So that every connection has learned its questions. */
const WARM_UP = 20 * CLIENTS;
const SCENES: Scene[] = ['random', 'stampede'];

/** Everybody books at once: who gets the same desk twice, and what the guard costs. */
export async function benchAttempts(database: () => Promise<string>, pace: 'full' | 'quick'): Promise<Figure[]> {
  const { rounds, ours, insert, unguarded, bareMs } = SIZES[pace];
  const [nomade, plain] = [await aTable(database), await aTable(database)];
  const crowd = openCrowd();
  try {
    const rushes: Rush[] = [];
    const paces = { nomade: [] as number[], insert: [] as number[] };
    await said('attempts', async () => {
      await bothScenes(crowd, nomade, 'nomade', WARM_UP);
      await bothScenes(crowd, plain, 'insert', WARM_UP);
      for (let round = 0; round < rounds; round += 1) {
        // In turns, so that what else the machine does weighs on both.
        const mine = await bothScenes(crowd, nomade, 'nomade', ours);
        rushes.push(...mine.rushes);
        paces.nomade.push(mine.perSecond);
        paces.insert.push((await bothScenes(crowd, plain, 'insert', insert)).perSecond);
      }
    });
    const ratio = median(paces.nomade.map((perSecond, round) => perSecond / (paces.insert[round] ?? Number.NaN)));
    const looking = await rushUnguarded(crowd, plain, 'check-then-insert', unguarded);
    const locking = await rushUnguarded(crowd, plain, 'for-update', unguarded);
    const figures: Omit<Figure, 'bench'>[] = [
      ...(await guarded(nomade, rushes, looking)),
      {
        figure: `double bookings in ${unguarded.toLocaleString('en')} attempts, SELECT … FOR UPDATE`,
        value: locking,
        unit: 'pairs',
      },
      {
        figure: `attempts a second by ${CLIENTS} clients, beside the bare insert`,
        value: median(paces.nomade),
        unit: '/s',
        baseline: median(paces.insert),
        ratio,
        goal: 'value / baseline >= 0.6',
        holds: ratio >= 0.6,
      },
      ...(bareMs > 0 ? await bare(crowd, plain, bareMs) : []),
    ];
    return figures.map((figure) => ({ bench: 'postgres', ...figure }));
  } finally {
    crowd.close();
  }
}

/** Tables with something in them that the planner knows of, as they are from the first minute on. */
async function aTable(database: () => Promise<string>): Promise<string> {
  const url = await database();
  await (await PostgresDatabase.open({ url, connections: 1 })).close();
  await ask(url, UNGUARDED);
  await fill(url, 20, 0, 2);
  return url;
}

async function bothScenes(crowd: Crowd, url: string, way: Way, attempts: number) {
  const rushes: Rush[] = [];
  for (const scene of SCENES) rushes.push(await crowd.rush({ url, way, scene, attempts }));
  const seconds = rushes.reduce((sum, { times, perSecond }) => sum + times.length / perSecond, 0);
  return { rushes, perSecond: (2 * attempts) / seconds };
}

async function guarded(url: string, rushes: Rush[], looking: number): Promise<Omit<Figure, 'bench'>[]> {
  const times = Float64Array.from(rushes.flatMap((rush) => [...rush.times])).sort();
  const faults = rushes.flatMap((rush) => rush.faults);
  for (const fault of new Set(faults)) process.stderr.write(`${fault}\n`);
  const attempts = times.length.toLocaleString('en');
  const pairs = await said('looking for pairs', () => overlappingPairs(url, 'bookings'));
  const deadlocks = rushes.reduce((sum, rush) => sum + rush.deadlocks, 0);
  const p99 = percentile(times, 99);
  return [
    {
      figure: `double bookings in ${attempts} attempts, beside looking first`,
      value: pairs,
      unit: 'pairs',
      baseline: looking,
      goal: '0',
      holds: pairs === 0,
    },
    {
      figure: 'deadlocks and other faults among them',
      value: deadlocks + faults.length,
      unit: '',
      goal: '0',
      holds: deadlocks + faults.length === 0,
    },
    { figure: 'an attempt, p99', value: p99, unit: 'ms', goal: '< 50 ms', holds: p99 < 50 },
  ];
}

async function rushUnguarded(crowd: Crowd, url: string, way: Way, attempts: number): Promise<number> {
  await ask(url, 'TRUNCATE unguarded');
  await crowd.rush({ url, way, scene: 'stampede', attempts });
  return overlappingPairs(url, 'unguarded');
}

/** The exclusion constraint alone: those who wait for each other in a circle are found out after a second, one by one. */
async function bare(crowd: Crowd, url: string, withinMs: number): Promise<Omit<Figure, 'bench'>[]> {
  const rush = await crowd.rush({ url, way: 'bare', scene: 'stampede', attempts: 8_000, withinMs });
  const about = `a stampede on the bare constraint: ${rush.deadlocks} deadlocks in ${rush.times.length} attempts`;
  return [
    { figure: `${about}; the longest`, value: rush.longest, unit: 'ms' },
    { figure: 'the same, attempts a second', value: rush.perSecond, unit: '/s' },
  ];
}

/** Pairs of bookings that hold one space at one time, or one person's two desks. */
async function overlappingPairs(url: string, table: string): Promise<number> {
  const [found] = await ask<{ pairs: number }>(
    url,
    `SELECT count(*)::integer AS pairs FROM ${table} AS a JOIN ${table} AS b
     ON a.space = b.space AND a.id < b.id AND a.from_at < b.to_at AND b.from_at < a.to_at AND a.occupying AND b.occupying`,
  );
  const [twoDesks] = await ask<{ pairs: number }>(
    url,
    `SELECT count(*)::integer AS pairs FROM ${table} AS a JOIN ${table} AS b
     ON a.person = b.person AND a.space <> b.space AND a.id < b.id AND a.from_at < b.to_at AND b.from_at < a.to_at
        AND a.occupying AND b.occupying AND a.kind = 'desk' AND b.kind = 'desk'`,
  );
  return (found?.pairs ?? Number.NaN) + (twoDesks?.pairs ?? Number.NaN);
}
