import type { Features } from './features.ts';
import { DECIDES, type Weigh, when } from './weighing.ts';

type Intent = 'announcements' | 'missed_announcements' | 'guidelines';

/** What speaks for each request about announcements and guidelines; what is to be told to others is with the colleagues. */
export const ANNOUNCEMENTS: Record<Intent, Weigh> = {
  announcements: (f) => when(asksHowFar(f), DECIDES),
  missed_announcements: (f) => when(asksForMissed(f), DECIDES + 1),
  guidelines: (f) => when(asksForGuidelines(f), DECIDES + 1),
};

/** "announce the new guideline", "I'd like to send an announcement", "a poll among all staff": one that is to be written. */
export function writesAnnouncement(f: Features): boolean {
  if (f.guests || f.outsideLeads || f.has('howDo', 'visitors', 'reception', 'expected')) return false;
  if (f.titled) return !f.has('who', 'which', 'howMany');
  if (f.has('announceIt')) return !f.denied && !f.has('missed', 'who', 'isThere', 'which');
  if (f.has('who', 'which', 'howMany', 'where', 'booking')) return false;
  const wanted = f.has('compose', 'need', 'book');
  if (f.has('poll') && !f.has('results', 'receipts')) return wanted || f.has('everyone') || f.length <= SHORT;
  if (!f.has('announcement') || f.has('cancel', 'stop') || f.denied) return false;
  // "any new announcements?"
  if (f.has('staffNews') && (f.asks || f.length <= SHORT)) return false;
  return (wanted && !f.has('missed', 'underway')) || (f.length <= SHORT && f.has('compose'));
}

const SHORT = 3;

/** "how far is my announcement?", "pause the announcement": of one that is there. */
function asksHowFar(f: Features): boolean {
  if (f.outsideLeads || f.has('howDo', 'booking')) return false;
  // "how far is the announcement about shared desks?"
  if (f.has('desk', 'room') && !(f.has('announcement') && f.has('underway'))) return false;
  if (!f.has('announcement', 'poll')) return asksWhoConfirmed(f) || asksForResults(f);
  if ((f.has('results') && !f.announces) || (f.has('remind') && asksWhoConfirmed(f))) return true;
  if (f.has('underway', 'cancel', 'stop', 'change', 'alter')) return true;
  return !f.has('compose', 'need', 'everyone') && (f.has('show', 'where', 'overview') || f.length <= 2);
}

/** "who has read it?", "remind those who have not confirmed": of what else was there to be confirmed? */
function asksWhoConfirmed(f: Features): boolean {
  return f.has('receipts') && (f.has('who', 'howMany', 'remind', 'everyone') || f.announces);
}

/** "remind everyone who has not confirmed": those who are to be told are none of a new announcement. */
export function remindsReaders({ has }: Pick<Features, 'has'>): boolean {
  return has('remind') && has('receipts');
}

/** "export the results" */
function asksForResults(f: Features): boolean {
  return f.has('results') && !f.team && !f.days && !f.place && f.outside === 0 && (f.has('exportIt') || f.length <= 2);
}

/** "which announcements did I miss?", "any news from HR?" */
function asksForMissed(f: Features): boolean {
  if (f.outsideLeads || f.has('howDo', 'booking', 'desk', 'room', 'gathering', 'invitation') || f.announces)
    return false;
  // "how many have pressed read and understood?" is asked of an announcement of one's own.
  if (f.has('receipts') && f.has('who', 'howMany')) return false;
  // "is a desk still free in Eupen, or was it announced that it is shut?"
  if (f.has('free') && f.place) return false;
  if (f.has('staffNews')) return f.asks || f.has('which', 'isThere', 'show', 'need', 'must') || !f.has('announceIt');
  return f.has('announcement') && f.has('missed') && !f.has('howMany', 'cancel', 'stop') && !(f.has('who') && f.asks);
}

/** "what do the guidelines say about working abroad?", "which guidelines are there?" */
function asksForGuidelines(f: Features): boolean {
  if (!f.has('guideline') || f.outsideLeads || f.announces || writesAnnouncement(f)) return false;
  return !(f.has('who', 'accept') && !f.has('isThere', 'which', 'show'));
}
