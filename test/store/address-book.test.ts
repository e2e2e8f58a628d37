import { LowdbAddressBook } from '../../src/store/lowdb/address-book.ts';
import { PostgresAddressBook } from '../../src/store/postgres/address-book.ts';
import { describeAddressBook } from './address-book.contract.ts';
import { onPostgres } from './on-postgres.ts';
import { onLowdb } from './stores.ts';

onLowdb((name, open) => describeAddressBook(name, async () => new LowdbAddressBook(await open())));
onPostgres((name, open) => describeAddressBook(name, async () => new PostgresAddressBook(await open())));
