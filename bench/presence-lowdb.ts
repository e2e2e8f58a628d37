import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addDays, isoWeekday, type LocalDate } from '../src/domain/local-date.ts';
import type { NewBooking } from '../src/domain/bookings/booking.ts';
import type { SpaceId } from '../src/domain/places/place.ts';
import { type DayLog, HALVES } from '../src/domain/presence/day-log.ts';
import { LowdbDatabase } from '../src/store/lowdb/database.ts';
import { lowdbStores, type Stores } from '../src/stores.ts';
import type { Figure } from './figure.ts';
import { median } from './median.ts';
import { asker, BRUSSELS, fillPeople, NOW, organisation, personId, siteIn, TOMORROW, whereaboutsOn } from './presence-people.ts'; // prettier-ignore

const SIZES = {
  full: { there: 5_000, questions: 100, logs: 300, months: 12 },
  quick: { there: 5_000, questions: 10, logs: 40, months: 2 },
};
/** Of those who are there, so many of ten hold a desk; the others said so. */
const HOLDERS_OF_TEN = 3;
const PEOPLE = 500;
const WARM_UP = 40;
/** The last month that is logged. */
const MONTH = '2026-11-01' as LocalDate;

/** The embedded store: everybody in a place, and one more log. */
export async function benchPresenceOnLowdb(pace: keyof typeof SIZES): Promise<Omit<Figure, 'bench'>[]> {
  const { there, questions, logs, months } = SIZES[pace];
  const asked = await everybodyInBrussels(there, questions);
  const { aMonth, aYear } = await oneMoreLog(logs, months);
  return [
    {
      figure: `who is in Brussels tomorrow: ${there.toLocaleString('en')} whom one may see, lowdb`,
      value: asked,
      unit: 'ms',
      goal: '< 20 ms',
      holds: asked < 20,
    },
    {
      figure: `one more log, on disk, with a month of ${PEOPLE} people, median`,
      value: aMonth,
      unit: 'ms',
      goal: '< 60 ms',
      holds: aMonth < 60,
    },
    {
      figure: `the same with ${months} months, beside one`,
      value: aYear,
      unit: 'ms',
      baseline: aMonth,
      ratio: aYear / aMonth,
      goal: 'value / baseline <= 1.3',
      holds: aYear / aMonth <= 1.3,
    },
  ];
}

/** The median of so many questions, with half as many people again who are elsewhere. */
async function everybodyInBrussels(there: number, questions: number): Promise<number> {
  const stores = lowdbStores(LowdbDatabase.inMemory());
  await fillPeople(stores, there * 1.5);
  await stores.sites.import({ sites: [siteIn(BRUSSELS, 'tower')], spaces: [] });
  for (let n = 0; n < there * 1.5; n += 1) {
    await stores.choices.change(organisation.id, personId(n), { visibility: 'organisation' });
    if (n < there && n % 10 < HOLDERS_OF_TEN) await stores.bookings.claim([aDesk(n)]);
    else await stores.dayLogs.put(halves(n, TOMORROW, n < there));
  }
  const whereabouts = whereaboutsOn(stores);
  const times: number[] = [];
  for (let n = 0; n < questions + WARM_UP; n += 1) {
    const start = performance.now();
    const found = await whereabouts.inPlaces(asker, [BRUSSELS], { from: TOMORROW, to: TOMORROW }, NOW);
    times.push(performance.now() - start);
    if (found.length !== there * 2) throw new Error(`${found.length} half days instead of ${there * 2}`);
  }
  return median(times.slice(WARM_UP));
}

/** The medians of noting one half day more with a month of everybody's days, and with many; in turns, on one disk. */
async function oneMoreLog(logs: number, months: number): Promise<{ aMonth: number; aYear: number }> {
  const folder = await mkdtemp(join(tmpdir(), 'nomade-bench-'));
  const few = await LowdbDatabase.open({ file: join(folder, 'few.json') });
  const many = await LowdbDatabase.open({ file: join(folder, 'many.json') });
  try {
    await fillMonths(few, 1);
    await fillMonths(many, months);
    const [aMonth, aYear]: [number[], number[]] = [[], []];
    for (let n = 0; n < logs; n += 1) {
      // Each first in turn: who comes second finds the disk awake.
      if (n % 2 === 0) aMonth.push(await timeToLog(few, n));
      aYear.push(await timeToLog(many, n));
      if (n % 2 === 1) aMonth.push(await timeToLog(few, n));
    }
    return { aMonth: median(aMonth), aYear: median(aYear) };
  } finally {
    await few.close();
    await many.close();
    await rm(folder, { recursive: true });
  }
}

async function timeToLog(database: LowdbDatabase, n: number): Promise<number> {
  const start = performance.now();
  await lowdbStores(database).dayLogs.put(halves(n % PEOPLE, TOMORROW, true).slice(0, 1));
  return performance.now() - start;
}

async function fillMonths(database: LowdbDatabase, months: number): Promise<void> {
  for (let month = 0; month < months; month += 1) await fillMonth(lowdbStores(database), addDays(MONTH, -31 * month));
  await database.fold();
}

async function fillMonth(stores: Stores, first: LocalDate): Promise<void> {
  for (let day = 0; day < 30; day += 1) {
    const date = addDays(first, day);
    if (isoWeekday(date) > 5) continue;
    await stores.dayLogs.put(Array.from({ length: PEOPLE }, (_, n) => halves(n, date, n % 2 === 0)).flat());
  }
}

function halves(n: number, date: LocalDate, isThere: boolean): DayLog[] {
  const who = { organisation: organisation.id, person: personId(n), date };
  return HALVES.map((half) => ({
    ...who,
    half,
    ...(isThere ? { mode: 'office', place: BRUSSELS } : { mode: 'home' }),
  }));
}

function aDesk(n: number): NewBooking {
  const slot = { from: new Date(`${TOMORROW}T08:00:00Z`), to: new Date(`${TOMORROW}T16:00:00Z`) };
  const at = { site: siteIn(BRUSSELS, 'tower').id, space: `desk-${n}` as SpaceId };
  return { organisation: organisation.id, person: personId(n), kind: 'desk', ...at, slot, key: `key-${n}` };
}
