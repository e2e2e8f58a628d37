import type { LocalTime } from '../src/domain/local-date.ts';
import type { Equipment } from '../src/domain/places/place.ts';
import { LowdbDatabase } from '../src/store/lowdb/database.ts';
import { lowdbStores } from '../src/stores.ts';
import { nounsOn } from '../test/helpers/rooms.ts';
import type { Figure } from './figure.ts';
import { median } from './median.ts';
import { percentile } from './percentile.ts';
import { asker, BRUSSELS, dayOf, fillMeetings, fillRooms, NOW } from './rooms-fill.ts';

const QUESTIONS = { full: 400, quick: 100 };
const WARM_UP = 60;
const BEST = 3;
const MOST_MS = 10;

/** Meeting rooms in the memory of the embedded store. */
export async function benchRooms(pace: keyof typeof QUESTIONS): Promise<Figure[]> {
  const stores = lowdbStores(LowdbDatabase.inMemory());
  const rooms = await fillRooms(stores);
  const meetings = await fillMeetings(stores);
  const { desks: search } = nounsOn(stores, [BRUSSELS]);
  const times: number[] = [];
  for (let n = 0; n < QUESTIONS[pace] + WARM_UP; n += 1) {
    const wish = wishFor(n);
    const start = performance.now();
    const { sites } = await search.offer(asker, wish, NOW);
    const best = sites.flatMap(({ free }) => free).slice(0, BEST);
    if (n >= WARM_UP) times.push(performance.now() - start);
    if (best.length < BEST) throw new Error(`only ${best.length} rooms were found`);
  }
  const of = `the best ${BEST} of ${rooms.toLocaleString('en')} rooms, with ${meetings.toLocaleString('en')} bookings`;
  const most = percentile(Float64Array.from(times).sort(), 95);
  return [
    { figure: `${of}, median`, value: median(times), goal: `< ${MOST_MS} ms`, holds: median(times) < MOST_MS },
    { figure: 'the same, of 20 questions the slowest', value: most },
  ].map((figure) => ({ bench: 'rooms', unit: 'ms', ...figure }));
}

/** For some people, on some day, at some hour, with or without a projector. */
function wishFor(n: number) {
  const hour = 8 + (n % 9);
  const clock = (time: number) => `${String(time).padStart(2, '0')}:00` as LocalTime;
  return {
    ...{ kind: 'room' as const, place: BRUSSELS.id, seats: 4 + (n % 5), days: [dayOf(n)] },
    part: { from: clock(hour), to: clock(hour + 1) },
    equipment: (n % 3 === 0 ? ['video'] : []) as Equipment[],
  };
}
