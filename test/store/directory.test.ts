import { describeDirectory } from './directory.contract.ts';
import { onEveryStore } from './stores.ts';

onEveryStore(describeDirectory);
