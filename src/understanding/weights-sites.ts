import type { Features } from './features.ts';
import { DECIDES, type Weigh, when } from './weighing.ts';

/** What speaks for each request about how a site was used, and what the network saves. */
export const SITES: Record<'site_use' | 'savings', Weigh> = {
  site_use: (f) => when(asksHowFull(f), DECIDES - 1),
  savings: (f) => when(asksWhatIsSaved(f), DECIDES - 1),
};

/** "how full was Namur?": of what has been, and not of what is still to be had. */
function asksHowFull(f: Features): boolean {
  if (!f.has('howFull') || !f.place || f.team || f.name || f.space || f.capacity) return false;
  return !f.ahead && !f.owned && !f.has('book', 'cancel', 'change', 'iAm', 'iCome', 'mine', 'sit', 'leave');
}

/** "what does the network save?", "how many kilometres have we avoided?" */
function asksWhatIsSaved(f: Features): boolean {
  return f.has('saving') && f.has('travel') && !f.has('desk', 'room', 'booking', 'iAm');
}
