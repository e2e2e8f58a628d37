import { describeLiveCardStore } from './live-card-store.contract.ts';
import { onEveryStore } from './stores.ts';

onEveryStore((name, open) => describeLiveCardStore(name, open));
