import type { Features } from './features.ts';
import { DECIDES, type Weigh, when } from './weighing.ts';

type Intent = 'close_space' | 'closures' | 'reopen_space' | 'room_day' | 'sharing';

/** What speaks for each request about rooms and desks that one does not book: whether they are open, what is on in them, whose they are. */
export const ROOMS: Record<Intent, Weigh> = {
  close_space: (f) => when(closes(f), DECIDES),
  closures: (f) =>
    when(f.has('shut') && f.has('room', 'desk') && f.question && !f.space && f.has('which', 'iAm'), DECIDES),
  reopen_space: (f) => when(f.space && f.has('reopened') && !f.asked, DECIDES + 1),
  room_day: (f) => when(f.space && f.has('whatIsOn', 'free') && f.question, DECIDES),
  sharing: (f) => when(f.has('sharing') && f.has('room', 'desk') && f.question, DECIDES),
};

/** "close room Weser on Friday", "zaal Our is defect": told, of a space that is named. */
function closes(f: Features): boolean {
  return f.space && f.has('shut') && !f.asked;
}
