import { LowdbPeopleStore } from '../../src/store/lowdb/people-store.ts';
import { describePeopleStore } from './people-store.contract.ts';
import { onEveryStore } from './stores.ts';

onEveryStore((name, open) => describePeopleStore(name, async () => new LowdbPeopleStore(await open())));
