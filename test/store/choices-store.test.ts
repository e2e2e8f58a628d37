import { describeChoicesStore } from './choices-store.contract.ts';
import { onEveryStore } from './stores.ts';

onEveryStore((name, open) => describeChoicesStore(name, async () => (await open()).choices));
