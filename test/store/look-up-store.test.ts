import { describeLookUpStore } from './look-up-store.contract.ts';
import { onEveryStore } from './stores.ts';

onEveryStore((name, open) => describeLookUpStore(name, async () => (await open()).lookUps));
