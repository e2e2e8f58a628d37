import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DatabaseOptions, LowdbDatabase } from '../../src/store/lowdb/database.ts';
import { lowdbStores, postgresStores, type Stores } from '../../src/stores.ts';
import { onPostgres } from './on-postgres.ts';

/** Runs `describeStore` on each way of keeping data that there is, with nothing kept yet. */
export function onEveryStore(describeStore: (name: string, open: () => Promise<Stores>) => void): void {
  onLowdb((name, open) => describeStore(name, async () => lowdbStores(await open())));
  onPostgres((name, open) => describeStore(name, async () => postgresStores(await open())));
}

export function onLowdb(describeStore: (name: string, open: () => Promise<LowdbDatabase>) => void): void {
  describeStore('lowdb in memory', async () => LowdbDatabase.inMemory());

  describe('on a disk', () => {
    const folder = aFolder();
    let files = 0;
    describeStore('lowdb on disk', async () => folder.open({ file: await folder.path(`${(files += 1)}.json`) }));
  });
}

/** A folder for each test, gone after it; its databases are closed then. To be called inside a `describe`. */
export function aFolder() {
  let folder: string | undefined;
  let opened: LowdbDatabase[] = [];

  async function path(name = 'nomade.json'): Promise<string> {
    folder ??= await mkdtemp(join(tmpdir(), 'nomade-store-'));
    return join(folder, name);
  }

  afterEach(async () => {
    for (const database of opened) await database.close();
    opened = [];
    if (folder) await rm(folder, { recursive: true });
    folder = undefined;
  });

  return {
    path,
    async open(options: Partial<DatabaseOptions> = {}): Promise<LowdbDatabase> {
      const database = await LowdbDatabase.open({ file: await path(), ...options });
      opened.push(database);
      return database;
    },
  };
}
