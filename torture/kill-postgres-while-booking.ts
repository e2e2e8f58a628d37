import { expect } from 'chai';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import type { Booking } from '../src/domain/bookings/booking.ts';
import { type Child, startChild } from '../test/store/children.ts';
import { postgresToKill } from './postgres-to-kill.ts';

const booker = new URL('postgres-booker.ts', import.meta.url);
const BOOKERS = 2;
/** So much is said before and after each kill. */
const LINES = 16;
/** Longer than a start of PostgreSQL on a busy machine. */
const SILENT_MS = 90_000;

/** What the kills came to. */
export interface PostgresToll {
  acknowledged: number;
  /** Bookings that nobody had been told of: those under way when a process of ours was killed. */
  untold: number;
}

/**
 * Kills PostgreSQL and a process of ours in turns with SIGKILL, each time at another moment, while two processes book.
 * After each kill both go on by themselves, everything that they had said is there as it was said or later, no two
 * bookings overlap, and nothing was done twice.
 */
export async function killPostgresWhileBooking(kills: number): Promise<PostgresToll> {
  const server = await postgresToKill();
  const said = new Map<string, Booking>();
  const start = () => listenTo(startChild(booker, server.url), said);
  const bookers = Array.from({ length: BOOKERS }, start);
  try {
    for (let kill = 0; kill < kills; kill += 1) {
      await Promise.all(bookers.map((each) => each.saysMore()));
      await wait(Math.random() * 200);
      if (kill % 2 === 0) {
        await server.kill();
        await wait(Math.random() * 200);
        await server.start();
      } else {
        const [victim] = bookers.splice(0, 1);
        await victim?.kill();
        bookers.push(start());
      }
      await Promise.all(bookers.map((each) => each.saysMore()));
      await check(server.url, said);
    }
    await Promise.all(bookers.map((each) => each.kill()));
    return { acknowledged: said.size, untold: await check(server.url, said) };
  } finally {
    await Promise.all(bookers.map((each) => each.kill()));
    await server.remove();
  }
}

/** Hears all that the child says, its last words included; a line that was cut off was not said. */
function listenTo(child: Child, said: Map<string, Booking>) {
  let heard = 0;
  const hear = (line: string) => {
    heard += 1;
    const booking = bookingOf(line);
    if (booking && (said.get(booking.id)?.version ?? 0) < booking.version) said.set(booking.id, booking);
  };
  const listening = (async () => {
    for (let line = await child.line(); line !== undefined; line = await child.line()) hear(line);
  })();
  return {
    /** Waits until it says more than it has said yet. */
    async saysMore(): Promise<void> {
      const enough = heard + LINES;
      const giveUpAt = performance.now() + SILENT_MS;
      while (heard < enough) {
        if (performance.now() > giveUpAt) throw new Error('a process that books has fallen silent');
        await wait(5);
      }
    },
    async kill(): Promise<void> {
      for (const line of await child.kill()) hear(line);
      await listening;
    },
  };
}

function bookingOf(line: string): Booking | undefined {
  try {
    const asDate = (key: string, value: unknown) =>
      key === 'from' || key === 'to' ? new Date(value as string) : value;
    return JSON.parse(line, asDate) as Booking;
  } catch {
    return undefined;
  }
}

interface Row extends Omit<Booking, 'slot'> {
  from_at: Date;
  to_at: Date;
}

/** Answers how many bookings nobody was told of. */
async function check(url: string, said: Map<string, Booking>): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query("SET nomade.organisation = '*'");
  const saidBefore = [...said.values()];
  const { rows } = await client.query<Row>('SELECT * FROM bookings');
  const overlapping = await client.query(OVERLAPPING);
  await client.end();

  const kept = new Map(rows.map((row) => [row.id, row]));
  for (const booking of saidBefore) {
    const row = kept.get(booking.id);
    if (row?.version === booking.version) expect(asSaid(row)).to.deep.equal(booking);
    else expect(row?.version ?? 0, `${booking.id} was acknowledged`).to.be.above(booking.version);
  }
  expect(overlapping.rows, 'two hold one space, or one holds two desks').to.deep.equal([]);
  expect(rows.filter(({ version }) => version > 2), 'moved or cancelled twice').to.deep.equal([]); // prettier-ignore
  // Everybody asks for one thing after another, with its key until it is answered: so one at most, which was under way.
  const untold = rows.filter(({ id }) => !said.has(id)).map(({ person }) => person);
  expect(untold.toSorted(), 'booked twice for one wish').to.deep.equal([...new Set(untold)].sort());
  return untold.length;
}

function asSaid({ id, organisation, person, kind, site, space, from_at, to_at, state, version, key }: Row): Booking {
  return { id, organisation, person, kind, site, space, slot: { from: from_at, to: to_at }, state, version, key };
}

/** Sorted by their beginnings, two that overlap stand beside each other, or one of them beside another that does. */
const OVERLAPPING = ['space', 'person']
  .map(
    (whose) => `
  SELECT id FROM (
    SELECT id, from_at, lag(to_at) OVER (PARTITION BY ${whose} ORDER BY from_at) AS before FROM bookings WHERE occupying
  ) AS in_order WHERE before > from_at`,
  )
  .join(' UNION ALL ');
