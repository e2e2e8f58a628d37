import { describeLaneStore } from './lane-store.contract.ts';
import { onEveryStore } from './stores.ts';

onEveryStore((name, open) => describeLaneStore(name, open));
