import pg from 'pg';
import type { NewBooking } from '../src/domain/bookings/booking.ts';
import { PostgresBookingStore } from '../src/store/postgres/booking-store.ts';
import { PostgresDatabase } from '../src/store/postgres/database.ts';

/**
 * Ways to book: ours; the same insert alone; that without `ON CONFLICT`; and, on a table that guards nothing, looking
 * first, without and with a row lock.
 */
export type Way = 'nomade' | 'insert' | 'bare' | 'check-then-insert' | 'for-update';

/** Answers true where it was booked. */
type Book = (wish: NewBooking) => Promise<boolean>;

/** Opens so many connections, which stay open until the process ends. */
export async function openWay(way: Way, url: string, connections: number): Promise<Book> {
  if (way === 'nomade') {
    const store = new PostgresBookingStore(await PostgresDatabase.open({ url, connections }));
    return async (wish) => (await store.claim([wish])).outcome === 'booked';
  }
  const pool = pools.get(url) ?? poolOf(url, connections);
  pools.set(url, pool);
  return (wish) => bookBy(way, pool, wish);
}

const pools = new Map<string, pg.Pool>();

/** The wall is open to them: these ways do not ask for anybody. */
function poolOf(url: string, connections: number): pg.Pool {
  const options = '-c nomade.organisation=*';
  return new pg.Pool({ connectionString: url, max: connections, idleTimeoutMillis: 0, options });
}

const COLUMNS = 'organisation, person, kind, site, space, from_at, to_at, state, version, key';
const VALUES = "$1, $2, $3, $4, $5, $6, $7, 'confirmed', 1, $8";
const INSERT = `INSERT INTO bookings (${COLUMNS}) VALUES (${VALUES})`;
const INSERT_UNGUARDED = `INSERT INTO unguarded (${COLUMNS}) VALUES (${VALUES})`;
const LOOK = 'SELECT id FROM unguarded WHERE space = $1 AND occupying AND from_at < $3 AND to_at > $2';

/** The copy of the table without its constraints. */
export const UNGUARDED = `
  CREATE TABLE unguarded (LIKE bookings INCLUDING DEFAULTS INCLUDING GENERATED);
  CREATE INDEX ON unguarded (space, from_at)`;

async function bookBy(way: Exclude<Way, 'nomade'>, pool: pg.Pool, wish: NewBooking): Promise<boolean> {
  const { organisation, person, kind, site, space, slot, key } = wish;
  const values = [organisation, person, kind, site, space, slot.from, slot.to, key];
  switch (way) {
    case 'insert':
      return made(await pool.query({ name: 'insert', text: `${INSERT} ON CONFLICT DO NOTHING`, values }));
    case 'bare':
      return pool.query({ name: 'bare', text: INSERT, values }).then(made, refusedByConstraint);
    case 'check-then-insert':
    case 'for-update': {
      const client = await pool.connect();
      try {
        await client.query('BEGIN');
        const look = way === 'for-update' ? `${LOOK} FOR UPDATE` : LOOK;
        const found = await client.query({ name: `look for ${way}`, text: look, values: [space, slot.from, slot.to] });
        if (found.rowCount === 0) await client.query({ name: 'insert unguarded', text: INSERT_UNGUARDED, values });
        await client.query('COMMIT');
        return found.rowCount === 0;
      } finally {
        client.release();
      }
    }
  }
}

const made = ({ rowCount }: pg.QueryResult): boolean => rowCount === 1;

function refusedByConstraint(error: unknown): false {
  if ((error as { code?: string }).code === '23P01') return false;
  throw error;
}
