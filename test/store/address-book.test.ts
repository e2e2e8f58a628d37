import { LowdbAddressBook } from '../../src/store/lowdb/address-book.ts';
import { PostgresAddressBook } from '../../src/store/postgres/address-book.ts';
import { describeAddressBook } from './address-book.contract.ts';
import { onPostgres } from './on-postgres.ts';
import { onEveryStore } from './stores.ts';

onEveryStore((name, open) => describeAddressBook(name, async () => new LowdbAddressBook(await open())));
onPostgres(['addresses'], (name, open) => describeAddressBook(name, async () => new PostgresAddressBook(await open())));
