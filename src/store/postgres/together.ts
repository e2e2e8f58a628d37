import { StoreUnavailable } from '../../domain/store-unavailable.ts';
import type { PostgresDatabase } from './database.ts';

/** So many at a time: no question may take long. */
const AT_ONCE = 200;

/** Who waits for the answer to what was asked with these values. */
interface Asker<Row> {
  values: unknown[];
  resolve: (row: Row | undefined) => void;
  reject: (error: unknown) => void;
}

/**
 * Asks in one question what several ask in the same moment: most of what a small question costs is the way there and back.
 * It must be one that may be asked twice.
 */
export class Together<Row extends object> {
  readonly #database: Pick<PostgresDatabase, 'rows'>;
  readonly #name: string;
  #askers: Asker<Row>[] = [];

  /** @param name a function of lists: the n-th asker's values are the n-th of each. Its rows say n, from 0, as `place`. */
  constructor(database: Pick<PostgresDatabase, 'rows'>, name: string) {
    this.#database = database;
    this.#name = name;
  }

  /**
   * The row for these values; undefined where there is none.
   *
   * @throws {StoreUnavailable} as {@link PostgresDatabase.rows}.
   */
  ask(values: unknown[]): Promise<Row | undefined> {
    return new Promise((resolve, reject) => {
      this.#askers.push({ values, resolve, reject });
      // Once everything that has reached this process by now is read: what others want comes along.
      if (this.#askers.length === 1) setImmediate(() => this.#askForAll());
    });
  }

  #askForAll(): void {
    const all = this.#askers;
    this.#askers = [];
    for (let n = 0; n < all.length; n += AT_ONCE) void this.#askFor(all.slice(n, n + AT_ONCE));
  }

  async #askFor(askers: Asker<Row>[]): Promise<void> {
    const columns = askers[0]?.values.map((_, column) => askers.map(({ values }) => values[column])) ?? [];
    try {
      const rows = await this.#database.rows<Row & { place: number }>(this.#name, columns);
      const found = new Map(rows.map((row) => [row.place, row]));
      askers.forEach(({ resolve }, place) => resolve(found.get(place)));
    } catch (error) {
      // What the database cannot take from one must not be the others' misfortune.
      if (askers.length > 1 && !(error instanceof StoreUnavailable)) for (const one of askers) void this.#askFor([one]);
      else for (const { reject } of askers) reject(error);
    }
  }
}
