import { describePollStore } from './poll-store.contract.ts';
import { onEveryStore } from './stores.ts';

onEveryStore((name, open) => describePollStore(name, open));
