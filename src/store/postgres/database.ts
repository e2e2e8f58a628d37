import pg from 'pg';
import { type Finding, foundAt } from './findings.ts';
import { Listening } from './listening.ts';
import { migrate } from './migrate.ts';
import { isConnectionFault, saidOf, unavailable } from './postgres-faults.ts';
import { insistOnStandby } from './standby.ts';
import { refuseUnfinishedMove } from './unfinished-move.ts';

export interface PostgresOptions {
  /** `postgresql://user:password@host:port/database` */
  url: string;
  /** The database itself, where `url` leads to a pooler that hands connections around: for migrations and for news. */
  directUrl?: string | undefined;
  /** Refuses a server that does not wait for a second one at each commit. */
  standbyRequired?: boolean;
  /** How many connections this process may have, beside the one it listens on. */
  connections?: number;
  /** So long a question waits for one of them, and is then given up: somebody waits for an answer. */
  connectionMs?: number;
  /** So long the question itself may take. */
  questionMs?: number;
  /** Hears what went wrong while nobody was waiting for an answer. */
  onTrouble?: (error: unknown) => void;
}

/** A question that takes longer is given up, by us and by the server: somebody waits for an answer. */
const QUESTION_MS = 2_000;
const CONNECTION_MS = 1_000;
/** So long what nobody waits for in a chat waits for a connection of its own. */
const OWN_CONNECTION_MS = 5_000;
/** Whoever is to do something alone holds this lock; any number that nothing else uses. */
const ALONE = 6_662_334;

/** What is asked with each question: its function, and whether it may be asked again where the answer got lost. */
export interface Question extends Asking {
  name: string;
  values: unknown[];
}

export interface Asking {
  /** True where asking twice does what asking once does. */
  repeatable?: boolean;
  /** Longer than usual where nobody waits in a chat, and much is brought. */
  atMostMs?: number;
}

/**
 * The database, behind a bounded pool of connections. Every question is one function of `migrations/`: one way there
 * and back, and a transaction of its own.
 */
export class PostgresDatabase {
  /** What an administrator should know of how it was found. */
  readonly findings: Finding[];
  readonly #pool: pg.Pool;
  readonly #listening: Listening;
  readonly #directUrl: string;

  private constructor(pool: pg.Pool, listening: Listening, directUrl: string, findings: Finding[]) {
    this.#directUrl = directUrl;
    this.#pool = pool;
    this.#listening = listening;
    this.findings = findings;
  }

  /**
   * Connects, and brings the tables up to date: one process at a time, others wait for it.
   *
   * @throws {StoreUnavailable} where it cannot be reached. {DatabaseRefused} where it does not let us in.
   *   {MigrationRefused} where it is not ours to bring up to date. All with a sentence for an administrator.
   */
  static async open(options: PostgresOptions): Promise<PostgresDatabase> {
    const {
      url,
      directUrl = url,
      standbyRequired = false,
      connections = 10,
      connectionMs = CONNECTION_MS,
      questionMs = QUESTION_MS,
      onTrouble = () => undefined,
    } = options;
    const findings = await saidOf(directUrl, async () => {
      const client = await connectedTo(directUrl);
      try {
        // First: without its standby, the server would let the first migration wait for ever.
        if (standbyRequired) await insistOnStandby(client);
        await migrate(client);
        await refuseUnfinishedMove(client);
        return await foundAt(client);
      } finally {
        await client.end();
      }
    });
    const pool = new pg.Pool({
      connectionString: url,
      max: connections,
      connectionTimeoutMillis: connectionMs,
      query_timeout: questionMs,
      statement_timeout: questionMs,
      keepAlive: true,
      application_name: 'nomade',
    });
    pool.on('error', onTrouble); // an idle connection broke: without this the process would end
    return new PostgresDatabase(pool, new Listening(directUrl, onTrouble), directUrl, findings);
  }

  /**
   * The rows that the function `name` answers.
   *
   * @throws {StoreUnavailable} where the database is away, too slow, or refuses to write. It is then not known whether
   *   something was done.
   */
  async rows<Row extends object>(name: string, values: unknown[], asking: Asking = {}): Promise<Row[]> {
    return unavailable(() => this.#ask<Row>({ name, values, ...asking }));
  }

  /** The one value that the function answers. */
  async value<Value>(name: string, values: unknown[], asking?: Asking): Promise<Value> {
    const [row] = await this.rows<Record<string, Value>>(name, values, asking);
    return row?.[name] as Value;
  }

  /**
   * Does the work while no other process does any that is to be done alone. It must not ask for the same itself.
   *
   * @throws {StoreUnavailable} where the database is away.
   */
  async alone<Value>(work: () => Promise<Value>): Promise<Value> {
    return unavailable(async () => {
      const client = await connectedTo(this.#directUrl);
      try {
        // Of a transaction, and not of a session: see `migrate`. Where the connection ends, others may go on.
        await client.query('BEGIN');
        await client.query('SELECT pg_advisory_xact_lock($1)', [ALONE]);
        return await work();
      } finally {
        await client.end();
      }
    });
  }

  /** Calls when somebody, in any process, said that there is news of `subject`; and when the connection was lost meanwhile. */
  onNews(subject: string, listener: () => void): () => void {
    return this.#listening.on(subject, listener);
  }

  /** How many connections there are, how many of them rest, and how many questions wait for one. */
  get load(): { connections: number; idle: number; waiting: number } {
    return { connections: this.#pool.totalCount, idle: this.#pool.idleCount, waiting: this.#pool.waitingCount };
  }

  async close(): Promise<void> {
    await this.#listening.stop();
    await this.#pool.end();
  }

  async #ask<Row extends object>(question: Question): Promise<Row[]> {
    const { repeatable = true, atMostMs } = question;
    const ask = () => (atMostMs ? this.#askAtLength<Row>(question, atMostMs) : this.#askOnce<Row>(question));
    try {
      return await ask();
    } catch (error) {
      // A connection that broke while it rested: another one may do.
      if (!repeatable || !isConnectionFault(error)) throw error;
      return ask();
    }
  }

  async #askOnce<Row extends object>({ name, values }: Question): Promise<Row[]> {
    return (await this.#pool.query<Row>({ name, text: textOf(name, values), values })).rows;
  }

  /** The server's own limit can be lifted for a transaction only. */
  async #askAtLength<Row extends object>({ name, values }: Question, atMostMs: number): Promise<Row[]> {
    const client = await this.#pool.connect();
    client.on('error', IGNORED);
    try {
      await client.query('BEGIN');
      await client.query(`SET LOCAL statement_timeout = ${atMostMs}`);
      const asked = { text: textOf(name, values), values, query_timeout: atMostMs };
      const { rows } = await client.query<Row>(asked);
      await client.query('COMMIT');
      client.release();
      return rows;
    } catch (error) {
      client.release(true); // closed, so that nothing of it stays
      throw error;
    } finally {
      client.off('error', IGNORED);
    }
  }
}

/** A connection that breaks says so apart, too, and that would end the process; whoever uses it hears it from what they ask. */
const IGNORED = () => undefined;

function textOf(name: string, values: unknown[]): string {
  return `SELECT * FROM ${name}(${values.map((_, n) => `$${n + 1}`).join(', ')})`;
}

async function connectedTo(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: OWN_CONNECTION_MS });
  client.on('error', IGNORED);
  await client.connect();
  return client;
}
