import { describeGuidelineStore } from './guideline-store.contract.ts';
import { onEveryStore } from './stores.ts';

onEveryStore((name, open) => describeGuidelineStore(name, async () => (await open()).guidelines));
