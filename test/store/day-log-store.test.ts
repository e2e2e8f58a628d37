import { describeDayLogStore } from './day-log-store.contract.ts';
import { onEveryStore } from './stores.ts';

onEveryStore((name, open) => describeDayLogStore(name, async () => (await open()).dayLogs));
