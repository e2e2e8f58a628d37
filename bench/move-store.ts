import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { stopTestPostgres, testPostgres } from '../test/helpers/test-postgres.ts';
import { loadDemo } from '../src/store/demo-data.ts';
import { LowdbDatabase } from '../src/store/lowdb/database.ts';
import { StoreMover } from '../src/store/moving/store-mover.ts';
import { lowdbStores } from '../src/stores.ts';

/**
 * `node bench/move-store.ts 10000 1000000`: how long it takes to move a store with so many bookings to PostgreSQL (from
 * npm, with its disk waited for) on this machine, how long it is held, and how late a timer comes meanwhile.
 */
const DESKS = 500;
const HALF_DAY_MS = 12 * 3_600_000;
const DATA = join(import.meta.dirname, '../data/');

async function filled(file: string, count: number): Promise<LowdbDatabase> {
  const database = await LowdbDatabase.open({ file, foldAboveBytes: Infinity });
  await loadDemo(lowdbStores(database), DATA, { withPeople: true });
  const first = Date.UTC(2020, 0, 1);
  for (let n = 0; n < count;) {
    await database.change(({ bookings }) => {
      for (const end = Math.min(n + 20_000, count); n < end; n++) {
        const [desk, half] = [n % DESKS, Math.floor(n / DESKS)];
        bookings.put({
          id: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
          organisation: 'bosa',
          person: `a-person-with-an-id-${desk + DESKS * (half % 10)}`,
          kind: 'desk',
          site: `site-${desk % 10}`,
          space: `desk-${desk}`,
          from: new Date(first + half * HALF_DAY_MS).toISOString(),
          to: new Date(first + (half + 1) * HALF_DAY_MS).toISOString(),
          state: 'confirmed',
          version: 1,
          key: `press:00000000-0000-4000-8000-${n}`,
          moves: [],
        } as never);
      }
    });
  }
  return database;
}

async function measured(count: number): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'nomade-move-'));
  const database = await filled(join(folder, 'nomade.json'), count);
  await database.fold();
  const url = await (await testPostgres(['max_connections=50'])).database();
  const mover = new StoreMover(database);
  const delay = monitorEventLoopDelay({ resolution: 1 });
  const began = performance.now();
  const plan = await mover.plan(url, false);
  if (plan.kind !== 'move-planned' || !plan.move) throw new Error(JSON.stringify(plan));
  const planned = performance.now();
  delay.enable();
  for (;;) {
    const step = await mover.copy(plan.move);
    if (step.kind !== 'move-copied') throw new Error(JSON.stringify(step));
    if (step.ready) break;
  }
  const copied = performance.now();
  const late = [0.99, 0.999, 1].map((share) => (delay.percentile(share * 100) / 1e6).toFixed(1));
  let end = await mover.finish(plan.move);
  while (end.kind === 'move-checking') end = await mover.finish(plan.move);
  if (end.kind !== 'move-finished') throw new Error(JSON.stringify(end));
  const seconds = (ms: number) => (ms / 1000).toFixed(1);
  console.log(
    `${count} bookings: planned in ${seconds(planned - began)} s (${plan.seconds.copying.toFixed(1)} s to copy and ` +
      `${plan.seconds.held.toFixed(1)} s to hold were estimated), copied in ${seconds(copied - planned)} s, held for ` +
      `${end.heldSeconds.toFixed(1)} s; while it copied, the event loop was late by ${late.join(' / ')} ms (p99 / p99.9 / most)`,
  );
  await database.close();
  await rm(folder, { recursive: true });
}

for (const count of process.argv.slice(2).map(Number)) await measured(count);
await stopTestPostgres();
