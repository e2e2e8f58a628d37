import pg from 'pg';
import { type Finding, foundAt } from './findings.ts';
import { Listening } from './listening.ts';
import { migrate } from './migrate.ts';
import { isConnectionFault, unavailable } from './postgres-faults.ts';

export interface PostgresOptions {
  /** `postgresql://user:password@host:port/database` */
  url: string;
  /** The database itself, where `url` leads to a pooler that hands connections around: for migrations and for news. */
  directUrl?: string | undefined;
  /** How many connections this process may have, beside the one it listens on. */
  connections?: number;
  /** Hears what went wrong while nobody was waiting for an answer. */
  onTrouble?: (error: unknown) => void;
}

/** A question that takes longer is given up, by us and by the server: somebody waits for an answer. */
const QUESTION_MS = 2_000;
/** So long a question waits for a connection. */
const CONNECTION_MS = 1_000;

/** What is asked with each question: its function, and whether it may be asked again where the answer got lost. */
export interface Question {
  name: string;
  values: unknown[];
  /** True where asking twice does what asking once does. */
  repeatable: boolean;
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

  private constructor(pool: pg.Pool, listening: Listening, findings: Finding[]) {
    this.#pool = pool;
    this.#listening = listening;
    this.findings = findings;
  }

  /**
   * Connects, and brings the tables up to date: one process at a time, others wait for it.
   *
   * @throws {StoreUnavailable} where it cannot be reached. {MigrationRefused} where it is not ours to bring up to date.
   */
  static async open(options: PostgresOptions): Promise<PostgresDatabase> {
    const { url, directUrl = url, connections = 10, onTrouble = () => undefined } = options;
    const findings = await unavailable(async () => {
      const client = new pg.Client({ connectionString: directUrl, connectionTimeoutMillis: CONNECTION_MS });
      await client.connect();
      try {
        await migrate(client);
        return await foundAt(client);
      } finally {
        await client.end();
      }
    });
    const pool = new pg.Pool({
      connectionString: url,
      max: connections,
      connectionTimeoutMillis: CONNECTION_MS,
      query_timeout: QUESTION_MS,
      statement_timeout: QUESTION_MS,
      keepAlive: true,
      application_name: 'nomade',
    });
    pool.on('error', onTrouble); // an idle connection broke: without this the process would end
    return new PostgresDatabase(pool, new Listening(directUrl, onTrouble), findings);
  }

  /**
   * The rows that the function `name` answers.
   *
   * @throws {StoreUnavailable} where the database is away, too slow, or refuses to write. It is then not known whether
   *   something was done.
   */
  async rows<Row extends object>(name: string, values: unknown[], { repeatable = true } = {}): Promise<Row[]> {
    return unavailable(() => this.#ask<Row>({ name, values, repeatable }));
  }

  /** The one value that the function answers. */
  async value<Value>(name: string, values: unknown[], options?: { repeatable?: boolean }): Promise<Value> {
    const [row] = await this.rows<Record<string, Value>>(name, values, options);
    return row?.[name] as Value;
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

  async #ask<Row extends object>({ name, values, repeatable }: Question): Promise<Row[]> {
    const text = `SELECT * FROM ${name}(${values.map((_, n) => `$${n + 1}`).join(', ')})`;
    try {
      return (await this.#pool.query<Row>({ name, text, values })).rows;
    } catch (error) {
      // A connection that broke while it rested: another one may do.
      if (!repeatable || !isConnectionFault(error)) throw error;
      return (await this.#pool.query<Row>({ name, text, values })).rows;
    }
  }
}
