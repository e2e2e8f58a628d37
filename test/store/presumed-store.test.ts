import { describePresumedStore } from './presumed-store.contract.ts';
import { onEveryStore } from './stores.ts';

onEveryStore((name, open) => describePresumedStore(name, open));
