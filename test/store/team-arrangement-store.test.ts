import { onEveryStore } from './stores.ts';
import { describeTeamArrangementStore } from './team-arrangement-store.contract.ts';

onEveryStore((name, open) => describeTeamArrangementStore(name, async () => (await open()).teamArrangements));
