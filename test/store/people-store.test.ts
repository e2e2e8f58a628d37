import { describePeopleStore } from './people-store.contract.ts';
import { onEveryStore } from './stores.ts';

onEveryStore((name, open) => describePeopleStore(name, async () => (await open()).people));
