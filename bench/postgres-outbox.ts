import { type ChildProcess, fork } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { PostgresDatabase } from '../src/store/postgres/database.ts';
import type { Figure } from './figure.ts';
import type { Drained, NotifierTask } from './postgres-notifier.ts';
import { ask } from './postgres-server.ts';

const NOTIFIER = fileURLToPath(new URL('./postgres-notifier.ts', import.meta.url));
const NOTICES = { full: 1_000_000, quick: 10_000 };
/** What a killed process had is handed out again after this. */
const LEASE_MS = { full: 5_000, quick: 1_000 };
const GIVE_UP_MS = 120_000;

/** Notices put by two processes, and drained by two, one of which is killed half-way and replaced. */
export async function benchOutbox(url: string, pace: 'full' | 'quick'): Promise<Figure[]> {
  const count = NOTICES[pace];
  await (await PostgresDatabase.open({ url, connections: 1 })).close();
  const notifiers = await Promise.all([open(url), open(url)]);
  const putMs = await timed(() =>
    Promise.all(
      notifiers.map((child, n) => carryOut(child, { what: 'put', from: (n * count) / 2, to: ((n + 1) * count) / 2 })),
    ),
  );
  const bareMs = await timed(() => ask(url, bareCopy(count)));
  const drained = await drain(url, count, LEASE_MS[pace], notifiers);
  return [
    {
      figure: `${count.toLocaleString('en')} notices put by two processes, beside a bare table in SQL`,
      value: putMs / 1000,
      unit: 's',
      baseline: bareMs / 1000,
      ratio: putMs / bareMs,
      ...(pace === 'full' && { goal: '< 5 s', holds: putMs / 1000 < 5 }),
    },
    {
      figure: 'drained by two processes, one of them killed half-way',
      value: drained.perSecond,
      unit: '/s',
      goal: '>= 20,000 /s',
      holds: drained.perSecond >= 20_000,
    },
    {
      figure: `done twice, or lost (${drained.again} came back after the kill)`,
      value: drained.twice + drained.lost,
      unit: '',
      goal: '0',
      holds: drained.twice + drained.lost === 0,
    },
  ].map((figure) => ({ bench: 'postgres', ...figure }));
}

/** The same rows put into a table without indexes, by one statement. */
const bareCopy = (count: number): string => `
  CREATE TABLE bare_outbox AS SELECT 'organisation-' || n % 100 AS organisation, 'notice-' || n AS key,
    'person-' || n AS person, 'reminder' AS kind, json_build_object('booking', n) AS about, now() AS due, now() AS until
  FROM generate_series(1, ${count}) AS n`;

async function drain(url: string, count: number, leaseMs: number, [kept, killed]: ChildProcess[]) {
  const done = new Uint8Array(count);
  let total = 0;
  let twice = 0;
  let lastAt = 0;
  const hear = (message: Drained | 'ready') => {
    if (message === 'ready') return;
    lastAt = performance.now();
    for (const number of message) {
      if (done[number]) twice += 1;
      else total += 1;
      done[number] = 1;
    }
  };
  const task: NotifierTask = { what: 'drain', leaseMs };
  if (!kept || !killed) throw new Error('two processes are needed');
  const heir = await open(url);
  for (const child of [kept, killed, heir]) child.on('message', hear);
  const start = performance.now();
  const first = carryOut(kept, task);
  killed.send(task);
  while (total < count / 2) {
    if (performance.now() > start + GIVE_UP_MS) throw new Error(`only ${total} notices were drained`);
    await wait(5);
  }
  killed.kill('SIGKILL');
  await Promise.all([first, carryOut(heir, task)]);
  const perSecond = (total * 1000) / (lastAt - start);

  // What the killed one had taken is handed out again after the lease; what it had said to be done is not.
  await wait(leaseMs);
  const before = total;
  await carryOut(kept, task);
  for (const child of [kept, heir]) child.disconnect();
  const [left] = await ask<{ waiting: number }>(url, 'SELECT count(*)::integer AS waiting FROM outbox WHERE NOT told');
  return { perSecond, twice, again: total - before, lost: left?.waiting ?? Number.NaN };
}

async function open(url: string): Promise<ChildProcess> {
  const child = fork(NOTIFIER, [url], { execArgv: [], serialization: 'advanced' });
  await ready(child);
  return child;
}

async function carryOut(child: ChildProcess, task: NotifierTask): Promise<void> {
  const done = ready(child);
  child.send(task);
  await done;
}

/** Until it says so. */
async function ready(child: ChildProcess): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const gone = (code: number | null) => reject(new Error(`a notifier ended with ${code}`));
    const hear = (message: Drained | 'ready') => {
      if (message !== 'ready') return;
      child.off('message', hear).off('exit', gone);
      resolve();
    };
    child.on('message', hear).once('exit', gone);
  });
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
