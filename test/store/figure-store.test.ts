import { describeFigureStore } from './figure-store.contract.ts';
import { onEveryStore } from './stores.ts';

onEveryStore((name, open) => describeFigureStore(name, async () => (await open()).figures));
