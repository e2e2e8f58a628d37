import type { Features } from './features.ts';
import { DECIDES, type Weigh, when } from './weighing.ts';

type Intent = 'invite' | 'uninvite' | 'who_comes' | 'my_invitations' | 'answer_invitation' | 'add_guests' | 'reception_list' | 'my_meeting_home'; // prettier-ignore

/** What speaks for each request about who comes to a meeting. */
export const INVITATIONS: Record<Intent, Weigh> = {
  invite: (f) => when(f.has('invite') && f.name && !f.denied && !f.asks, DECIDES),
  uninvite: (f) => when(f.name && (f.has('uninvite') || (f.has('invite') && f.denied)), DECIDES),
  who_comes: (f) => when(f.has('who') && f.has('gathering') && f.has('mine') && f.has('iCome', 'accept'), DECIDES),
  my_invitations: (f) => when(f.has('invitation') && f.has('which', 'show') && f.has('iAm', 'mine'), DECIDES),
  answer_invitation: (f) => when(f.has('accept', 'decline') && f.has('invitation', 'gathering') && !f.asks, DECIDES),
  add_guests: (f) => when(f.has('visitors') && f.has('expected') && !f.asks, DECIDES),
  reception_list: (f) => when(f.has('visitors', 'expected') && f.has('reception') && f.asks, DECIDES),
  my_meeting_home: (f) => when(f.has('whereILive') && f.has('meetingPlace') && !f.asks, DECIDES),
};
