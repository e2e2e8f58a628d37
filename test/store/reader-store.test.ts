import { describeReaderStore } from './reader-store.contract.ts';
import { onEveryStore } from './stores.ts';

onEveryStore((name, open) => describeReaderStore(name, open));
