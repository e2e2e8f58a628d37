import { describeSiteStore } from './site-store.contract.ts';
import { onEveryStore } from './stores.ts';

onEveryStore((name, open) => describeSiteStore(name, async () => (await open()).sites));
