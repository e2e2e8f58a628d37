import type { Features } from './features.ts';
import { hasMode } from './gist.ts';
import { DECIDES, type Weigh, when } from './weighing.ts';

type Intent = 'ask_site' | 'my_requests' | 'site_requests' | 'approvals';

/** What speaks for each request about what a site is asked for, and about what waits for somebody's yes. */
export const REQUESTS: Record<Intent, Weigh> = {
  ask_site: (f) => when(asksSite(f), DECIDES - 2),
  my_requests: (f) => when(asksWhatBecame(f), DECIDES - 1),
  site_requests: (f) => when(asksWhatIsNeeded(f), DECIDES - 1),
  approvals: (f) => when(f.has('approval') && !hasMode(f) && !f.has('book', 'cancel', 'change', 'announce'), DECIDES + 1), // prettier-ignore
};

/** "I need an adapted chair", "can the site put a ramp?", "a second screen at my desk"; not a desk that has one. */
function asksSite(f: Features): boolean {
  if (f.fresh || f.has('cancel', 'howDo') || (f.has('arranged') && f.asked && !f.has('provide'))) return false;
  if (f.siteThing)
    return (
      !(f.spaceBeside && !f.owned && !f.space && !f.has('theSite', 'askFor')) &&
      (f.has('need', 'theSite', 'askFor', 'provide') || f.owned || f.place || f.when || f.space)
    );
  return f.has('theSite', 'askFor') && f.has('provide') && !f.has('room', 'desk', 'announce');
}

/** "what did I ask of the sites?", "is my chair arranged?" */
function asksWhatBecame(f: Features): boolean {
  if (hasMode(f)) return false;
  if (f.has('asked')) return f.question || f.has('show', 'arranged') || f.length <= 4;
  if (f.has('askedFor') && f.question && f.has('mine', 'iAm', 'booked')) return true;
  return f.has('arranged') && (f.siteThing || f.has('aid', 'seat')) && (f.has('mine') || f.owned) && !f.has('book');
}

/** "open requests", "what do people need in Namur?" */
function asksWhatIsNeeded(f: Features): boolean {
  if (f.has('asked') || hasMode(f) || f.has('outside')) return false;
  return f.has('peopleNeed') || (f.has('requests') && (f.place || f.question || f.has('show', 'theSite', 'free') || f.length <= 4)); // prettier-ignore
}
