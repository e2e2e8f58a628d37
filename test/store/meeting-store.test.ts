import { describeMeetingStore } from './meeting-store.contract.ts';
import { onEveryStore } from './stores.ts';

onEveryStore((name, open) => describeMeetingStore(name, open));
