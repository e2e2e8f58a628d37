import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { JSONFilePreset } from 'lowdb/node';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NewBooking } from '../src/domain/bookings/booking.ts';
import { overlaps } from '../src/domain/bookings/slot.ts';
import type { OrganisationId } from '../src/domain/people/organisation.ts';
import type { PersonId } from '../src/domain/people/person.ts';
import type { SiteId, SpaceId } from '../src/domain/places/place.ts';
import { LowdbBookingStore } from '../src/store/lowdb/booking-store.ts';
import { LowdbDatabase } from '../src/store/lowdb/database.ts';
import type { Figure } from './figure.ts';
import { median } from './median.ts';

const DESKS = 500;
const DAYS = 20;
const BOOKERS = 16;
const MEASURE_MS = { full: 1500, quick: 400 };
const DAY_MS = 86_400_000;

/** The `n`-th of a series of wishes that never stand in each other's way: desk by desk, then day by day. */
function wish(n: number): NewBooking {
  const from = new Date(Date.UTC(2026, 2, 2, 8) + Math.floor(n / DESKS) * DAY_MS);
  return {
    organisation: 'city' as OrganisationId,
    person: `person-${n % DESKS}` as PersonId,
    kind: 'desk',
    site: `site-${n % 30}` as SiteId,
    space: `desk-${n % DESKS}` as SpaceId,
    slot: { from, to: new Date(from.getTime() + DAY_MS / 3) },
    key: `key-${n}`,
  };
}

/** The embedded store with 10,000 bookings, beside lowdb as it comes. */
export async function benchLowdb(pace: keyof typeof MEASURE_MS): Promise<Figure[]> {
  const ms = MEASURE_MS[pace];
  const folder = await mkdtemp(join(tmpdir(), 'nomade-bench-'));
  try {
    const file = join(folder, 'nomade.json');
    await fill(file);
    const loadMs = await timeToOpen(file);
    const ours = await measureOurs(file, ms);
    const stock = await measureStock(join(folder, 'stock.json'), ms);
    return [
      {
        figure: 'a booking at 10,000, median',
        value: ours.medianMs,
        unit: 'ms',
        baseline: stock.medianMs,
        goal: '< 5 ms',
        holds: ours.medianMs < 5,
      },
      {
        figure: `bookings by ${BOOKERS} at once`,
        value: ours.perSecond,
        unit: '/s',
        baseline: stock.perSecond,
        ratio: ours.perSecond / stock.perSecond,
        goal: 'value / baseline >= 20',
        holds: ours.perSecond / stock.perSecond >= 20,
      },
      { figure: 'opening the store with 10,000 bookings', value: loadMs, unit: 'ms' },
    ].map((figure) => ({ bench: 'lowdb', ...figure }));
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function fill(file: string): Promise<void> {
  const database = await LowdbDatabase.open({ file });
  const store = new LowdbBookingStore(database);
  for (let day = 0; day < DAYS; day += 1)
    await store.claim(Array.from({ length: DESKS }, (_, n) => wish(day * DESKS + n)));
  await database.close();
}

async function timeToOpen(file: string): Promise<number> {
  const times: number[] = [];
  for (let n = 0; n < 5; n += 1) {
    const start = performance.now();
    const database = await LowdbDatabase.open({ file });
    times.push(performance.now() - start);
    await database.close();
  }
  return median(times);
}

interface Pace {
  medianMs: number;
  perSecond: number;
}

async function measureOurs(file: string, ms: number): Promise<Pace> {
  const database = await LowdbDatabase.open({ file });
  const store = new LowdbBookingStore(database);
  const pace = await measure(ms, async (asked) => {
    const { outcome } = await store.claim([asked]);
    if (outcome !== 'booked') throw new Error(`a booking was refused: ${outcome}`);
  });
  await database.close();
  return pace;
}

/** As one writes it by lowdb's manual: look for an overlap, push, write. Nothing is synced. */
async function measureStock(file: string, ms: number): Promise<Pace> {
  const bookings = Array.from({ length: DESKS * DAYS }, (_, n) => storedForm(wish(n)));
  const lowdb = await JSONFilePreset(file, { bookings });
  await lowdb.write();
  return measure(ms, async (asked) => {
    const isTaken = lowdb.data.bookings.some(
      (other) => other.space === asked.space && overlaps(slotOf(other), asked.slot),
    );
    if (isTaken) throw new Error('a booking was refused');
    lowdb.data.bookings.push(storedForm(asked));
    await lowdb.write();
  });
}

const storedForm = ({ slot, ...rest }: NewBooking) => ({
  id: randomUUID(),
  state: 'confirmed',
  version: 1,
  ...rest,
  from: slot.from.toISOString(),
  to: slot.to.toISOString(),
});
const slotOf = ({ from, to }: { from: string; to: string }) => ({ from: new Date(from), to: new Date(to) });

/** One booker after another, then many at once, each for a while. */
async function measure(ms: number, book: (asked: NewBooking) => Promise<void>): Promise<Pace> {
  let n = DESKS * DAYS;
  const next = () => book(wish((n += 1)));
  for (let warmUp = 0; warmUp < 20; warmUp += 1) await next();

  const times: number[] = [];
  for (const end = performance.now() + ms; performance.now() < end;) {
    const start = performance.now();
    await next();
    times.push(performance.now() - start);
  }

  let done = 0;
  const start = performance.now();
  const bookOn = async (): Promise<void> => {
    while (performance.now() < start + ms) {
      await next();
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: BOOKERS }, bookOn));
  return { medianMs: median(times), perSecond: (done * 1000) / (performance.now() - start) };
}
