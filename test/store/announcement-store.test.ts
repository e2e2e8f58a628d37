import { describeAnnouncementStore } from './announcement-store.contract.ts';
import { onEveryStore } from './stores.ts';

onEveryStore((name, open) => describeAnnouncementStore(name, open));
