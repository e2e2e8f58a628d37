import { describeDialogueStore } from './dialogue-store.contract.ts';
import { onEveryStore } from './stores.ts';

onEveryStore((name, open) => describeDialogueStore(name, async () => (await open()).dialogues));
