import { onEveryStore } from './stores.ts';
import { describeWaitingStore } from './waiting-store.contract.ts';

onEveryStore(describeWaitingStore);
