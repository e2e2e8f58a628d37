import type { Features } from './features.ts';
import { hasMode } from './gist.ts';
import { DECIDES, type Weigh, when } from './weighing.ts';

type Intent = 'close_space' | 'closures' | 'reopen_space' | 'room_day' | 'sharing';

/** What speaks for each request about rooms and desks that one does not book: whether they are open, what is on in them, whose they are. */
export const ROOMS: Record<Intent, Weigh> = {
  close_space: (f) => when(closes(f), DECIDES),
  closures: (f) => when(asksWhatIsClosed(f), DECIDES),
  reopen_space: (f) => when((f.space || f.bareSpace !== undefined) && f.has('reopened') && !f.asked, DECIDES + 1),
  room_day: (f) => when(asksOfSpace(f), DECIDES - 1),
  sharing: (f) => when(asksWhoseRooms(f), DECIDES),
};

/** "close room Weser on Friday", "zaal Our is defect": told, of a space that is named. */
function closes(f: Features): boolean {
  if (f.equipment || f.outsideBefore > 0) return false;
  const named = f.space || (f.bareSpace !== undefined && (f.when || f.place));
  return (
    named &&
    f.has('shut') &&
    (!f.asked || f.has('need')) &&
    !f.owned &&
    !(f.has('change') && f.moves) &&
    !f.has('cancel', 'alter', 'howDo')
  );
}

/** "which rooms are closed?", "what have I closed?", "any closures?" */
function asksWhatIsClosed(f: Features): boolean {
  if (f.space) return false;
  if (f.has('closings')) return true;
  // "is anything free in Mons, or did they announce that it is closed?"
  if (f.has('free') && f.place && f.has('announcement', 'announceIt', 'staffNews')) return false;
  // "what is closed in Mons?"
  if (f.has('shut') && f.place && (f.question || f.asks) && f.has('which', 'isThere', 'show') && !f.has('outside'))
    return true;
  return (
    f.has('shut') &&
    (((f.question || f.asks) && f.has('which', 'show', 'isThere', 'canThey') && f.has('room', 'desk')) ||
      (f.asked && f.has('booked', 'mine') && f.has('which', 'booked')))
  );
}

/** "what is on in room Weser?", "is Weser free from 2 to 4?": asked of one space, and not asked for it. */
function asksOfSpace(f: Features): boolean {
  if (f.has('cancel', 'change', 'alter', 'allowed', 'arrived', 'outside') || f.owned) return false;
  if ((f.has('book', 'booking') && !f.has('who')) || f.siteThing) return false;
  if (f.bareSpace) return (f.asked || f.has('who')) && f.has('free', 'whatIsOn') && f.when && !f.has('where');
  return (
    f.space &&
    (f.has('whatIsOn', 'show', 'who') || (f.has('free') && !f.has('need')) || (f.question && !f.has('need'))) &&
    !f.has('where', 'howDo')
  );
}

/** "which rooms may we use in Brussels?", "with whom do we share?", "what does the agreement say?" */
function asksWhoseRooms(f: Features): boolean {
  const asks = f.question || f.has('show', 'which', 'who') || f.place;
  return f.has('sharing') && asks && !hasMode(f) && !f.when && !f.capacity && !f.has('cancel', 'change', 'calendar');
}
