import { LowdbDialogueStore } from '../../src/store/lowdb/dialogue-store.ts';
import { describeDialogueStore } from './dialogue-store.contract.ts';
import { onEveryStore } from './stores.ts';

onEveryStore((name, open) => describeDialogueStore(name, async () => new LowdbDialogueStore(await open())));
