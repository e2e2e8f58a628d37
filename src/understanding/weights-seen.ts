import type { Features } from './features.ts';
import { DECIDES, type Weigh, when } from './weighing.ts';

/** What speaks for each request about who may see one, and who wanted to. */
export const SEEN: Record<'set_visibility' | 'my_visibility' | 'who_looked_me_up', Weigh> = {
  set_visibility: (f) => when(setsVisibility(f), DECIDES),
  my_visibility: (f) => when(!setsVisibility(f) && speaksOfVisibility(f), DECIDES),
  who_looked_me_up: (f) =>
    when(f.has('lookedUp') && !f.announces && (f.has('who', 'show', 'world') || f.asks), DECIDES),
};

/** "hide me", "nobody may see where I am", "visible to my team": told, and plain who may see. */
function setsVisibility(f: Features): boolean {
  if (f.visibility === undefined || f.announces || f.days || f.recurring || f.has('howDo') || f.supposed) return false;
  if (f.has('hide')) return !f.denied && !f.has('stop') && !(f.has('allowed', 'which', 'who', 'where') && f.asked);
  if (f.has('letMeSee') && !f.has('visible')) return false;
  return f.has('seeMe', 'visible') && !f.asks && !f.has('desk', 'room', 'booking');
}

/** Anything else about being seen is answered with how it stands: a request that is not plain must change nothing. */
function speaksOfVisibility(f: Features): boolean {
  // "am I open to meet?": that, too, is said where it is said who sees one.
  if (f.has('openTo') && f.asks && f.has('iAm', 'mine') && !f.has('who', 'need') && !f.when && !f.place) return true;
  if (f.announces || f.has('desk', 'room', 'lookedUp') || f.equipment) return false;
  const somebody = f.has('who', 'nobody', 'world', 'administration', 'elsewhere', 'everyone') || f.team || f.name;
  return f.has('hide', 'visible') || (f.has('seeMe') && somebody && (f.asks || f.has('who', 'nobody')));
}
