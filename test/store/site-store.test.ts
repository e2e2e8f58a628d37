import { LowdbSiteStore } from '../../src/store/lowdb/site-store.ts';
import { describeSiteStore } from './site-store.contract.ts';
import { onEveryStore } from './stores.ts';

onEveryStore((name, open) => describeSiteStore(name, async () => new LowdbSiteStore(await open())));
