import { LowdbKeyStore } from '../../src/store/lowdb/key-store.ts';
import { PostgresKeyStore } from '../../src/store/postgres/key-store.ts';
import { describeKeyStore } from './key-store.contract.ts';
import { onPostgres } from './on-postgres.ts';
import { onLowdb } from './stores.ts';

onLowdb((name, open) =>
  describeKeyStore(name, async () => {
    const database = await open();
    return { keys: new LowdbKeyStore(database), again: () => new LowdbKeyStore(database) };
  }),
);
onPostgres((name, open) =>
  describeKeyStore(name, async () => {
    const database = await open();
    return { keys: new PostgresKeyStore(database), again: () => new PostgresKeyStore(database) };
  }),
);
