import type { Features } from './features.ts';
import { DECIDES, type Weigh, when } from './weighing.ts';

type Intent = 'find_meeting' | 'open_to_meet' | 'not_open_to_meet' | 'follow_colleague' | 'unfollow_colleague' | 'my_followed'; // prettier-ignore

/** What speaks for each request about meeting others, and about being told when one may. */
export const MEETING: Record<Intent, Weigh> = {
  find_meeting: (f) => when(seeksSomebodyToMeet(f), DECIDES),
  open_to_meet: (f) => when(isOpenToMeet(f) && !takesOff(f), DECIDES),
  not_open_to_meet: (f) => when(isOpenToMeet(f) && takesOff(f), DECIDES),
  follow_colleague: (f) => when(f.name && !f.days && !f.has('other') && follows(f) && !ends(f), DECIDES),
  unfollow_colleague: (f) => when(!f.has('other') && !f.days && endsFollowing(f), DECIDES),
  my_followed: (f) => when(f.has('iFollow') && !f.name && !ends(f) && !f.has('other'), DECIDES),
};

/** "who knows about tenders?", "who is in Namur on Thursday and open to meet?" */
function seeksSomebodyToMeet(f: Features): boolean {
  if (!f.has('who', 'isThere')) return false;
  return f.topic || (f.has('openTo') && f.asks);
}

/** "I'm open to meet": said of oneself, and not asked. */
function isOpenToMeet(f: Features): boolean {
  return (
    f.has('openTo') &&
    !f.asks &&
    !(f.topic && f.has('isThere')) &&
    !f.supposed &&
    !f.has('desk') &&
    !f.fresh &&
    !f.announces &&
    !(f.days && f.place)
  );
}

function ends(f: Features): boolean {
  return f.denied || f.has('stop', 'unfollow', 'nobody');
}

/** "no longer open to meet", "remove me from those who are". */
function takesOff(f: Features): boolean {
  return ends(f) || f.has('cancel', 'revoke');
}

/** "follow Sofie", "tell me when Sofie and I are both in". */
function follows(f: Features): boolean {
  return f.has('follow') || (f.has('alertMe', 'tellWhen') && f.has('both'));
}

function endsFollowing(f: Features): boolean {
  if (f.has('unfollow')) return f.name || f.has('everyone', 'world');
  return ends(f) && follows(f) && (f.name || f.has('everyone', 'world'));
}
