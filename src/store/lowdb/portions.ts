import { setImmediate as breathe } from 'node:timers/promises';
import type { LowdbDatabase } from './database.ts';
import type { Tables } from './tables.ts';

/** So many at a time: others get their turn in between. */
const PORTION = 1_000;

/** What `Table` offers to those who forget. */
interface Forgetful<Row> {
  all(): Readonly<Row>[];
  get(id: string): Readonly<Row> | undefined;
  drop(id: string): void;
}

/** Forgets the rows that are old, in portions; answers how many went. One that was put anew meanwhile is asked about again. */
export async function forgetInPortions<Row extends object>(
  database: LowdbDatabase,
  tableOf: (tables: Tables) => Forgetful<Row>,
  idOf: (row: Readonly<Row>) => string,
  isOld: (row: Readonly<Row>) => boolean,
): Promise<number> {
  const ids = tableOf(database.tables).all().filter(isOld).map(idOf);
  let forgotten = 0;
  for (let n = 0; n < ids.length; n += PORTION) {
    forgotten += await database.change((tables) => {
      const table = tableOf(tables);
      const old = ids.slice(n, n + PORTION).filter((id) => {
        const row = table.get(id);
        return row && isOld(row);
      });
      for (const id of old) table.drop(id);
      return old.length;
    });
    await breathe();
  }
  return forgotten;
}
