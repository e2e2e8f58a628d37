import { LowdbOutbox } from '../../src/store/lowdb/outbox.ts';
import { PostgresOutbox } from '../../src/store/postgres/outbox.ts';
import { onPostgres } from './on-postgres.ts';
import { describeOutbox } from './outbox.contract.ts';
import { onLowdb } from './stores.ts';

onLowdb((name, open) => describeOutbox(name, async () => new LowdbOutbox(await open())));
onPostgres((name, open) => describeOutbox(name, async () => new PostgresOutbox(await open())));
