import { describeInvitationStore } from './invitation-store.contract.ts';
import { onEveryStore } from './stores.ts';

onEveryStore((name, open) => describeInvitationStore(name, open));
