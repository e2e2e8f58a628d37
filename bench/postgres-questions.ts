import { setTimeout as wait } from 'node:timers/promises';
import { PostgresBookingStore } from '../src/store/postgres/booking-store.ts';
import { PostgresDatabase } from '../src/store/postgres/database.ts';
import type { Figure } from './figure.ts';
import { percentile } from './percentile.ts';
import { any, dayOf, DAYS, fill, organisationOf, personOf, siteOf, wishAfter } from './postgres-fill.ts';
import { said } from './postgres-server.ts';

/** Organisations before and after growing, the spaces of each, and how long is asked. */
const SIZES = {
  full: { few: 10, many: 100, spaces: 500, ms: 30_000 },
  quick: { few: 1, many: 5, spaces: 30, ms: 600 },
};
const WRITES_A_SECOND = 50;
const TODAY = DAYS / 2;
const YEAR_AND_MORE_MS = 400 * 86_400_000;

/** What people look at most, at a tenth of the bookings and at all, while others book. */
export async function benchQuestions(url: string, pace: 'full' | 'quick'): Promise<Figure[]> {
  const { few, many, spaces, ms } = SIZES[pace];
  const database = await PostgresDatabase.open({ url });
  const store = new PostgresBookingStore(database);
  try {
    await said('filling', () => fill(url, spaces, 0, few));
    const before = await askFor(ms, store, few, spaces);
    await said('filling', () => fill(url, spaces, few, many));
    const after = await askFor(ms, store, many, spaces);

    const rows = (2 * spaces * DAYS * many).toLocaleString('en');
    const growth = (what: 'free' | 'mine') => percentile(after[what], 50) / percentile(before[what], 50);
    const while50 = `${Math.round(after.writesASecond)} bookings a second are written`;
    return [
      {
        figure: `free desks of a site on a day at ${rows}, p95`,
        value: percentile(after.free, 95),
        unit: 'ms',
        baseline: percentile(before.free, 95),
        goal: '< 15 ms',
        holds: percentile(after.free, 95) < 15,
      },
      {
        figure: `the same, median, beside a tenth of them; ${while50}`,
        value: percentile(after.free, 50),
        unit: 'ms',
        baseline: percentile(before.free, 50),
        ratio: growth('free'),
        goal: 'value / baseline <= 1.3',
        holds: growth('free') <= 1.3,
      },
      {
        figure: `my bookings at ${rows}, p95`,
        value: percentile(after.mine, 95),
        unit: 'ms',
        baseline: percentile(before.mine, 95),
        ratio: growth('mine'),
        goal: '< 5 ms',
        holds: percentile(after.mine, 95) < 5,
      },
    ].map((figure) => ({ bench: 'postgres', ...figure }));
  } finally {
    await database.close();
  }
}

/** One asks for free desks and one for their own bookings, again and again, while people book. Milliseconds, ascending. */
async function askFor(ms: number, store: PostgresBookingStore, organisations: number, spaces: number) {
  const freeDesks = () => {
    const o = any(organisations);
    return store.takenSpaces([siteOf(o, spaces, any(spaces))], dayOf(any(DAYS)));
  };
  const today = dayOf(TODAY);
  const mine = () => {
    const o = any(organisations);
    const slot = { from: today.from, to: new Date(today.from.getTime() + YEAR_AND_MORE_MS) };
    return store.ofPerson(organisationOf(o), personOf(o, spaces), slot);
  };
  const written = writeUntil(performance.now() + ms, store, organisations, spaces);
  const [free, own] = await Promise.all([timesOf(freeDesks, ms), timesOf(mine, ms)]);
  return { free, mine: own, writesASecond: ((await written) * 1000) / ms };
}

async function timesOf(question: () => Promise<{ size?: number; length?: number }>, ms: number): Promise<Float64Array> {
  for (let warmUp = 0; warmUp < 50; warmUp += 1) await question();
  const times: number[] = [];
  for (const end = performance.now() + ms; performance.now() < end;) {
    const start = performance.now();
    const { size, length } = await question();
    times.push(performance.now() - start);
    if (!(size ?? length)) throw new Error('a question was asked where nothing is');
    await wait(1); // people do not ask in one breath
  }
  return Float64Array.from(times).sort();
}

/** Books, evenly spread over each second; answers how often it was booked. */
async function writeUntil(end: number, store: PostgresBookingStore, organisations: number, spaces: number) {
  const claims: Promise<boolean>[] = [];
  const run = Math.random().toString(36);
  for (let due = performance.now(); due < end; due += 1000 / WRITES_A_SECOND) {
    await wait(Math.max(0, due - performance.now()));
    const claim = store.claim([wishAfter(any(organisations), spaces, `${run}-${claims.length}`)]);
    claims.push(claim.then(({ outcome }) => outcome === 'booked'));
  }
  return (await Promise.all(claims)).filter(Boolean).length;
}
