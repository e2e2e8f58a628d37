import pg from 'pg';
import { inTime } from '../../conversation/in-time.ts';
import { migrate } from '../postgres/migrate.ts';
import { type Difference, slicesOf } from './difference.ts';
import { type AnyMapping, type Columns, EVERY_MAPPING, keyOf } from './mappings.ts';
import { MoveRefused } from './move-refused.ts';
import { isAsWritten } from './as-written.ts';

const CONNECTION_MS = 5_000;
/** A question that takes longer is given up: the store may be held meanwhile. */
const QUESTION_MS = 30_000;
/** A server that hangs does not say goodbye. */
const GOODBYE_MS = 1_000;
/** How long the connection of a move that was given up just now may still be there. */
const TURN_MS = 5_000;
/** Whoever moves holds this lock; any number that nothing else uses. */
const LOCK = 6_662_335;
/** Turning more rows into JSON would keep others waiting. */
const ROWS_AT_ONCE = 1_000;

/** The row with this key, as {@link keyOf} says it. */
export type Find = (key: string) => object | undefined;

/** Is told how many more rows were compared. */
type Progress = (rows: number) => void;

/** The database that a store is moved into, on one connection that nobody else uses. */
export class MoveTarget {
  /** `host:port/database` */
  readonly where: string;
  readonly #client: pg.Client;

  private constructor(where: string, client: pg.Client) {
    this.where = where;
    this.#client = client;
  }

  /**
   * Connects, brings the tables up to date, and keeps every other move out.
   *
   * @throws {MoveRefused} `in-use`, `under-way`. And what connecting and migrating throw.
   */
  static async open(database: string): Promise<MoveTarget> {
    const target = await MoveTarget.connect(database);
    try {
      await target.#takeTurn();
      await target.refuseUsers();
      await migrate(target.#client);
      return target;
    } catch (error) {
      await target.close();
      throw error;
    }
  }

  /** Connects, and no more: what is there may be in use. */
  static async connect(database: string): Promise<MoveTarget> {
    const client = new pg.Client({
      connectionString: database,
      connectionTimeoutMillis: CONNECTION_MS,
      query_timeout: QUESTION_MS,
      statement_timeout: QUESTION_MS,
      keepAlive: true,
      application_name: 'nomade move',
    });
    client.on('error', () => undefined); // whoever uses it hears it from what they ask
    const target = new MoveTarget(whereOf(database), client);
    try {
      await client.connect();
      return target;
    } catch (error) {
      await target.close();
      throw error;
    }
  }

  /** @throws {MoveRefused} `in-use` where a Nomade is connected. */
  async refuseUsers(): Promise<void> {
    const { rowCount } = await this.#client.query(
      `SELECT FROM pg_stat_activity WHERE datname = current_database() AND application_name IN ('nomade', 'nomade news')`,
    );
    if (rowCount) throw new MoveRefused({ because: 'in-use', to: this.where });
  }

  /** @throws {MoveRefused} `other-data` where something is kept that is not of an unfinished move of this store. */
  async refuseOtherData(store: string): Promise<void> {
    const { rows } = await this.#client.query<{ ours: boolean }>(
      'SELECT store = $1 AND finished IS NULL AS ours FROM moves',
      [store],
    );
    const isOurs = rows.length > 0 && rows.every(({ ours }) => ours);
    if (!isOurs && (rows.length > 0 || (await this.#holdsRows())))
      throw new MoveRefused({ because: 'other-data', to: this.where });
  }

  /** Forgets what an earlier attempt has left, and says from now on that a move is not finished. */
  async begin(store: string): Promise<void> {
    await this.#transaction('on', async () => {
      await this.#forgetEverything();
      await this.#client.query(
        `INSERT INTO moves (store, begun) VALUES ($1, now())
         ON CONFLICT (store) DO UPDATE SET begun = excluded.begun, verified = NULL`,
        [store],
      );
    });
  }

  /** How many seconds it takes to copy these rows, of tables that refer to no others, and to read them back. Keeps nothing. */
  async tryOut(sample: { mapping: AnyMapping; rows: readonly object[] }[]): Promise<{ copying: number; held: number }> {
    const beganMs = performance.now();
    await this.#begin('off');
    await this.#forgetEverything();
    for (const { mapping, rows } of sample) await this.#insert(mapping, rows);
    const copiedMs = performance.now();
    for (const { mapping, rows } of sample)
      await this.#compare(mapping, rows, await byKey(mapping, rows), () => undefined);
    await this.#client.query('ROLLBACK');
    return { copying: (copiedMs - beganMs) / 1000, held: (performance.now() - copiedMs) / 1000 };
  }

  /** Keeps rows that are not there yet. Whether they are on disk is for {@link verified} to see to. */
  async insert(mapping: AnyMapping, rows: readonly object[]): Promise<void> {
    await this.#transaction('off', () => this.#insert(mapping, rows));
  }

  /** Does to the tables what was done to those they are a copy of, all at once. */
  async apply(differences: Difference[]): Promise<void> {
    await this.#transaction('off', async () => {
      await this.#client.query('SET CONSTRAINTS ALL DEFERRED');
      // First all that goes, so that nobody is in the way of what comes.
      for (const { mapping, gone, fresh } of differences.toReversed()) await this.#remove(mapping, gone, fresh);
      for (const { mapping, fresh } of differences) await this.#insert(mapping, fresh);
    });
  }

  /**
   * Reads all rows of a table back.
   *
   * @param find finds one of the rows by its key.
   * @throws {MoveRefused} `differs` where they are not exactly these.
   */
  async compare(mapping: AnyMapping, rows: readonly object[], find: Find, progress: Progress): Promise<void> {
    await this.#transaction('off', () => this.#compare(mapping, rows, find, progress));
  }

  /** Writes down that everything was compared. With that, all that was written before is on disk. */
  async verified(store: string): Promise<void> {
    await this.#transaction('on', () =>
      this.#client.query('UPDATE moves SET verified = now() WHERE store = $1', [store]),
    );
  }

  /**
   * Writes down that the old store was given up: from now on people are served from here.
   *
   * @throws {MoveRefused} `not-here` where it was not this database that the store was moved into.
   */
  async finished(store: string): Promise<void> {
    const isFinished = await this.#transaction('on', async () => {
      const { rows } = await this.#client.query("SELECT FROM pg_tables WHERE tablename = 'moves'");
      if (rows.length === 0) return false;
      const { rowCount } = await this.#client.query(
        'UPDATE moves SET finished = coalesce(finished, now()) WHERE store = $1 AND verified IS NOT NULL',
        [store],
      );
      return rowCount === 1;
    });
    if (!isFinished) throw new MoveRefused({ because: 'not-here', to: this.where });
  }

  async close(): Promise<void> {
    const gone = this.#client.end().catch(() => undefined);
    await inTime(gone, GOODBYE_MS, () => undefined);
  }

  async #takeTurn(): Promise<void> {
    await this.#client.query(`SET lock_timeout = ${TURN_MS}`);
    try {
      await this.#client.query('SELECT pg_advisory_lock($1)', [LOCK]);
    } catch (error) {
      if ((error as { code?: string }).code !== '55P03') throw error;
      throw new MoveRefused({ because: 'under-way', to: this.where });
    }
  }

  async #holdsRows(): Promise<boolean> {
    const anyRow = EVERY_MAPPING.map(([, { table }]) => `EXISTS (SELECT FROM ${table})`).join(' OR ');
    return this.#transaction('off', async () => {
      const { rows } = await this.#client.query<{ any: boolean }>(`SELECT ${anyRow} AS any`);
      return rows[0]?.any ?? false;
    });
  }

  async #forgetEverything(): Promise<void> {
    // With what the database itself has made of it.
    await this.#client.query(`TRUNCATE ${EVERY_MAPPING.map(([, { table }]) => table).join(', ')} CASCADE`);
  }

  async #insert(mapping: AnyMapping, rows: readonly object[]): Promise<void> {
    const { table, keys, isReferredTo, prepare, columns } = mapping;
    for await (const slice of slicesOf(rows, ROWS_AT_ONCE)) {
      const brought = slice.map(columns);
      if (prepare) await this.#ofTable(table, prepare, brought);
      const names = Object.keys(brought[0] ?? {});
      const setAll = names.map((name) => `${name} = excluded.${name}`).join(', ');
      await this.#ofTable(
        table,
        `INSERT INTO ${table} (${names.join(', ')})
         SELECT ${names.join(', ')} FROM json_populate_recordset(NULL::${table}, $1)
         ${isReferredTo ? `ON CONFLICT (${keys.join(', ')}) DO UPDATE SET ${setAll}` : ''}`,
        brought,
      );
    }
  }

  async #remove(mapping: AnyMapping, gone: object[], fresh: object[]): Promise<void> {
    const { table, keys, isReferredTo, columns } = mapping;
    const staying = new Set(isReferredTo ? fresh.map((row) => keyOf(mapping, columns(row))) : []);
    const same = keys.map((key) => `kept.${key} = gone.${key}`).join(' AND ');
    for await (const slice of slicesOf(gone, ROWS_AT_ONCE)) {
      const going = slice.map(columns).filter((row) => !staying.has(keyOf(mapping, row)));
      await this.#ofTable(
        table,
        `DELETE FROM ${table} kept USING json_populate_recordset(NULL::${table}, $1) gone WHERE ${same}`,
        going,
      );
    }
  }

  async #compare(mapping: AnyMapping, rows: readonly object[], find: Find, progress: Progress): Promise<void> {
    const names = Object.keys(rows[0] ? mapping.columns(rows[0]) : {}).join(', ');
    const differs = (found: number) =>
      new MoveRefused({ because: 'differs', table: mapping.table, rows: rows.length, found });
    let found = 0;
    for await (const read of this.#everyRow(mapping.table, names)) {
      for (const row of read) {
        const written = find(keyOf(mapping, row));
        if (!written || !isAsWritten(mapping, mapping.columns(written), row)) throw differs(found);
        found += 1;
      }
      progress(read.length);
    }
    if (found !== rows.length) throw differs(found);
  }

  /** While we look at some rows, the next are on their way. */
  async *#everyRow(table: string, names: string): AsyncGenerator<Columns[]> {
    const text = `SELECT to_json(one) AS row FROM (SELECT ${names} FROM ${table}) one`;
    await this.#client.query(`DECLARE every_row NO SCROLL CURSOR FOR ${text}`);
    const fetch = () => this.#client.query<{ row: Columns }>(`FETCH ${ROWS_AT_ONCE} FROM every_row`);
    let next = fetch();
    for (;;) {
      const { rows } = await next;
      if (rows.length === 0) break;
      next = fetch();
      next.catch(() => undefined); // it is awaited above, or not at all
      yield rows.map(({ row }) => row);
    }
    await this.#client.query('CLOSE every_row');
  }

  async #ofTable(table: string, text: string, rows: Columns[]): Promise<void> {
    try {
      await this.#client.query(text, [JSON.stringify(rows)]);
    } catch (error) {
      const { code = '', message } = error as { code?: string; message: string };
      // A value that it cannot hold, or rows that cannot stand side by side: the same again the next time.
      if (/^2[23]/.test(code)) throw new MoveRefused({ because: 'row-refused', table, sentence: message });
      throw error;
    }
  }

  async #begin(synchronousCommit: 'on' | 'off'): Promise<void> {
    // In each transaction and not once: a pooler may stand in between after all.
    await this.#client.query(
      `BEGIN; SET LOCAL synchronous_commit = ${synchronousCommit}; SET LOCAL nomade.organisation = '*'`,
    );
  }

  /** Where it fails the move is over, and the end of the connection takes everything back. */
  async #transaction<Value>(synchronousCommit: 'on' | 'off', work: () => Promise<Value>): Promise<Value> {
    await this.#begin(synchronousCommit);
    const value = await work();
    await this.#client.query('COMMIT');
    return value;
  }
}

export async function byKey(mapping: AnyMapping, rows: readonly object[]): Promise<Find> {
  const found = new Map<string, object>();
  for await (const slice of slicesOf(rows)) {
    for (const row of slice) found.set(keyOf(mapping, mapping.columns(row)), row);
  }
  return (key) => found.get(key);
}

function whereOf(database: string): string {
  const { host, pathname } = new URL(database);
  return `${host}${pathname}`;
}
