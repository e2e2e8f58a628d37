import { DECIDES, type Weigh, when } from './weighing.ts';

type Intent = 'ask_site' | 'my_requests' | 'site_requests' | 'approvals';

/** What speaks for each request about what a site is asked for, and about what waits for somebody's yes. */
export const REQUESTS: Record<Intent, Weigh> = {
  ask_site: (f) => when(f.has('aid') && f.has('need', 'theSite'), DECIDES),
  my_requests: (f) => when(f.has('asked') && f.has('iAm', 'mine') && f.question && !f.has('approval'), DECIDES),
  site_requests: (f) => when(f.has('asked') && f.place && f.has('show', 'which'), DECIDES - 1),
  approvals: (f) => when(f.has('approval') && f.question && f.has('mine', 'iAm'), DECIDES),
};
