import { describeFollowStore } from './follow-store.contract.ts';
import { onEveryStore } from './stores.ts';

onEveryStore((name, open) => describeFollowStore(name, async () => (await open()).follows));
