import type { Features } from './features.ts';
import { hasMode, wantsRoom } from './gist.ts';
import { DECIDES, type Weigh, when } from './weighing.ts';

/** More words than this say more than the question. */
const SHORT = 5;

/** "register Ms Dupont for Thursday at ten in Namur": what is longer tells more. */
const MOST_TO_REGISTER = 11;

type Intent = 'invite' | 'uninvite' | 'who_comes' | 'my_invitations' | 'answer_invitation' | 'add_guests' | 'reception_list' | 'my_meeting_home'; // prettier-ignore

/** What speaks for each request about who comes to a meeting. */
export const INVITATIONS: Record<Intent, Weigh> = {
  invite: (f) => when(invites(f) && !uninvites(f), DECIDES),
  uninvite: (f) => when(uninvites(f), DECIDES + 2),
  who_comes: (f) => when(asksWhoComes(f), DECIDES),
  my_invitations: (f) => when(asksForInvitations(f), DECIDES),
  answer_invitation: (f) => when(answers(f), DECIDES),
  add_guests: (f) => when(announcesGuests(f), DECIDES + 1),
  reception_list: (f) => when(asksForVisitors(f), DECIDES),
  my_meeting_home: (f) => when(speaksOfMyHome(f), DECIDES),
};

/** "invite Saar", "add Saar to the meeting": an order, or a wish. */
function invites(f: Features): boolean {
  if (
    f.invitesMe ||
    f.guests ||
    wantsRoom(f) ||
    f.has('howDo', 'which', 'where', 'desk', 'accept', 'decline') ||
    f.supposed
  )
    return false;
  const plain = !f.asked || f.has('need') || f.ordersInvite;
  if (!plain || f.denied) return false;
  if (f.party) return f.has('invite') || (f.has('invitation') && !f.has('joinIn', 'cannotCome')) || (f.has('include') && f.has('gathering')); // prettier-ignore
  return (
    f.has('invite') &&
    f.has('gathering') &&
    f.ownMeeting &&
    f.has('need', 'who') &&
    !f.has('everyone', 'visitors') &&
    !f.team
  );
}

/** "Saar need not come", "take Tom off the meeting", "don't invite Els". */
function uninvites(f: Features): boolean {
  if (!f.party || f.asked || f.has('desk') || wantsRoom(f)) return false;
  if (f.has('uninvite') || (f.has('invite') && (f.denied || f.has('stop')))) return true;
  return f.takesOut && f.has('gathering', 'attendees', 'invitation', 'invite');
}

/** "who is coming to my meeting?", "who has accepted?", "any replies to my invitation?" */
function asksWhoComes(f: Features): boolean {
  if (wantsRoom(f) || f.has('desk', 'howDo', 'register')) return false;
  if (f.has('attendees') && f.has('gathering') && !f.party) return true;
  const told = f.has('accept', 'decline', 'replies');
  const ofMeeting = f.has('gathering', 'invitation', 'attendees') || f.length <= SHORT;
  const asked = f.has('who', 'everyone', 'howMany') && told && f.question && !f.party;
  if (asked && (!f.has('rule') || f.days)) return ofMeeting || (f.days && !f.place && !hasMode(f));
  if (f.has('everyone') && f.ownMeeting && f.has('iCome', 'present') && !f.has('announce', 'need')) return true;
  if (f.has('replies') && f.has('invitation', 'attendees') && f.asks && !f.has('which')) return true;
  const coming = f.has('iCome', 'present', 'joinIn', 'iAm', 'attends');
  return f.has('who', 'howMany') && f.has('gathering') && coming && !f.party && !f.name && !f.has('booked', 'announce');
}

/** "what am I invited to?", "my invitations for next week". */
function asksForInvitations(f: Features): boolean {
  if (f.party || f.has('accept', 'decline', 'cannotCome', 'joinIn', 'howDo', 'cancel')) return false;
  if (!f.has('invitation') || (f.has('thanks') && !f.asked)) return false;
  return f.asks || f.asksOfMe || f.has('show', 'which', 'who') || f.length <= SHORT;
}

/** "I accept the invitation", "I can't make the meeting": of others, since one's own is cancelled. */
function answers(f: Features): boolean {
  const says = f.has('accept', 'decline', 'cannotCome') || (f.has('joinIn') && !hasMode(f));
  if (!says || f.asked || f.ownMeeting || wantsRoom(f)) return false;
  if (f.has('who', 'which', 'everyone', 'booking', 'desk', 'howDo', 'announce')) return false;
  if (f.has('gathering', 'invitation', 'invite')) return true;
  return f.has('accept', 'decline') && f.length <= 3 && !hasMode(f) && !f.has('cancel');
}

/** "register two visitors for Thursday", "I'm expecting Ms Dupont at ten". */
function announcesGuests(f: Features): boolean {
  const asks = (f.asked && !f.has('need')) || f.has('allowed');
  const asksOnly = (asks && !f.has('register')) || f.has('obliged', 'howDo', 'who', 'which');
  if (asksOnly || wantsRoom(f) || f.denied || f.has('notNeeded', 'cancel', 'desk')) return false;
  if (f.spacious && !f.has('register', 'reception', 'expected')) return false;
  if (f.has('home', 'leave') && !f.has('register', 'reception')) return false;
  if (f.guests && f.has('register') && f.days && f.length <= MOST_TO_REGISTER && !f.has('gathering', 'iAm', 'iCome', 'work', 'room', 'present')) return true; // prettier-ignore
  if (f.guests) return f.has('visitors', 'visits', 'visitorList') || (f.has('expected', 'reception') && !f.has('gathering', 'invite')); // prettier-ignore
  if (!f.has('visitors') || f.opensExpecting) return false;
  return f.has('register') || (f.has('expected') && !f.asks) || (f.has('iCome') && f.has('gathering'));
}

/** "who is expected at the reception in Namur tomorrow?", "visitors today", "do we expect visitors?" */
function asksForVisitors(f: Features): boolean {
  if (f.has('allowed', 'obliged', 'howDo', 'desk', 'outside') || wantsRoom(f) || f.party || f.ownMeeting) return false;
  if (f.has('visitorList')) return true;
  if (f.has('register') && !f.has('expected')) return false;
  const asks = f.asks || f.opensExpecting || f.has('who', 'which', 'show', 'howMany');
  if (asks && f.has('expected') && f.has('reception', 'visitors')) return true;
  if (asks) return f.has('visits') || (f.has('visitors') && (f.has('reception', 'iCome', 'present') || f.when || f.place)); // prettier-ignore
  return f.has('visitors') && (f.when || f.place) && f.length <= SHORT + 1 && !f.has('book', 'need');
}

/** "you may use my home for meeting places". */
function speaksOfMyHome(f: Features): boolean {
  if ((wantsRoom(f) && f.when) || f.has('howDo')) return false;
  return f.has('whereILive') && f.has('makeUse', 'takeOut') && f.has('meetingPlace', 'gathering', 'meet');
}

/** Whether one comes, where a sentence may be the answer to an invitation that was just shown: "I can't make it", "count me in". */
export function comesIn(f: Features): boolean | undefined {
  const other = ['who', 'which', 'desk', 'book', 'booking', 'howDo', 'announce', 'outside', 'change'] as const;
  if (f.asks || f.ownMeeting || f.spacious || f.party || f.has(...other) || hasMode(f)) return undefined;
  if (f.has('cannotCome', 'decline') || (f.has('cannot') && f.length <= SHORT)) return false;
  if (f.has('accept', 'joinIn') || (f.has('iCome') && f.length <= SHORT)) return !f.denied;
  return undefined;
}
