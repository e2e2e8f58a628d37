import { describeSiteRequestStore } from './site-request-store.contract.ts';
import { onEveryStore } from './stores.ts';

onEveryStore((name, open) => describeSiteRequestStore(name, async () => (await open()).siteRequests));
