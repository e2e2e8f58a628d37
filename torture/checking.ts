import { expect } from 'chai';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import type { Booking } from '../src/domain/bookings/booking.ts';
import type { Office } from './office.ts';
import type { Acknowledged } from './pressing.ts';

/** Longer than a notice is anybody's. */
const BEYOND_ANY_LEASE_MS = 125_000;
/** So long the last of them may be on their way. */
const ON_THEIR_WAY_MS = 2_000;
const TOLD_WITHIN_MS = 30_000;

/** Whatever was answered for is there as it was said, and once; nothing else that was pressed is; and nothing overlaps. */
export async function assertBookings(url: string, acknowledged: Map<string, Acknowledged>): Promise<void> {
  const rows = await asked<{ key: string; person: string; desk: string; booking: string; state: string }>(
    url,
    `SELECT key, person, space AS desk, id AS booking, state FROM bookings WHERE key LIKE 'press:%' AND person = ANY ($1)`,
    [[...new Set([...acknowledged.values()].map(({ person }) => person))]],
  );
  const kept = rows.map(({ key, ...booking }) => [key, booking] as const);
  expect(kept, 'no booking is there twice').to.have.length(new Map(kept).size);
  expect(new Map(kept)).to.deep.equal(acknowledged);

  const overlapping = await asked(
    url,
    // One after the other by when they begin: to compare every two of them takes half a minute.
    `WITH held AS (
       SELECT id, kind, from_at,
         max(to_at) OVER (PARTITION BY space ORDER BY from_at, id ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS space_until,
         max(to_at) OVER (PARTITION BY person, kind ORDER BY from_at, id ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS person_until
       FROM bookings WHERE state IN ('requested', 'confirmed', 'checked-in')
     )
     SELECT id FROM held WHERE from_at < space_until OR (kind = 'desk' AND from_at < person_until)`,
  );
  expect(overlapping, 'nothing overlaps').to.deep.equal([]);
}

/**
 * Everybody was told of their desk. What a process had taken when it died is told by another one, once nobody can have
 * it any more.
 *
 * @returns how many were told twice: at most one for each process that died.
 */
export async function assertReminders(url: string, { processes, teams }: Office, bookings: Booking[]): Promise<number> {
  const untold = async () => (await asked(url, 'SELECT key FROM outbox WHERE NOT told')).length;
  const allTold = async (withinMs: number) => {
    const giveUpAt = performance.now() + withinMs;
    while ((await untold()) > 0 && performance.now() < giveUpAt) await wait(50);
  };
  await allTold(ON_THEIR_WAY_MS);
  if ((await untold()) > 0) await processes.start(BEYOND_ANY_LEASE_MS);
  await allTold(TOLD_WITHIN_MS);
  expect(await untold(), 'reminders that nobody told').to.equal(0);

  const times = Map.groupBy(teams.sent, ({ conversation }) => conversation);
  const told = bookings.map(({ person }) => times.get(`a:${person}`)?.length ?? 0);
  expect(
    told.filter((count) => count === 0),
    'reminders that were lost',
  ).to.deep.equal([]);
  const toldTwice = told.reduce((sum, count) => sum + count - 1, 0);
  expect(toldTwice, 'told again, for each process that died').to.be.at.most(processes.kills);
  return toldTwice;
}

/** As whoever owns the database, behind its wall. */
async function asked<Row extends object>(url: string, sql: string, values: unknown[] = []): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("SELECT set_config('nomade.organisation', '*', false)");
    return (await client.query<Row>(sql, values)).rows;
  } finally {
    await client.end();
  }
}
