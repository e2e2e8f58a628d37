import { hasMode, wantsRoom } from './gist.ts';
import type { Features } from './features.ts';
import { DECIDES, sum, type Weigh, when } from './weighing.ts';

/** What speaks for each request for a desk or a room. */
export const SPACES: Record<'find_free' | 'book_room' | 'book_desk' | 'wait_for_space', Weigh> = {
  find_free: (f) =>
    sum(
      when(f.has('free') && (f.has('desk') || f.has('room')), 2.6),
      when(
        f.has('free') && (f.has('isThere') || f.has('howMany') || f.has('which') || f.has('show') || f.question),
        2.2,
      ),
      when(f.has('free') && (f.place || f.when), 0.8),
      when(
        (f.has('howMany') || f.has('isThere') || f.has('which')) &&
          (f.has('desk') || f.has('room')) &&
          (f.when || f.place),
        2.8,
      ),
      when(f.has('howMany') && (f.has('desk') || f.has('room')), 1.2),
      when(f.has('which') && f.has('room') && f.capacity && !f.has('book', 'need'), 3),
      when(f.has('isThere') && f.capacity && !f.has('room') && (f.when || f.place), 2.4),
      when(f.has('need') && f.has('allowed') && !f.has('isThere', 'howMany', 'which'), -2.5),
      when(f.has('book'), f.orders ? -5.5 : -2.6),
      when(f.has('cancel', 'change'), -3),
      when(f.has('iAm') && f.has('leave'), -2),
      when(f.has('booking') && f.has('mine'), -1),
      when(f.has('rule') && !f.place && !f.when, -2),
      when(f.person, -2),
    ),
  book_room: (f) =>
    sum(
      when(seeksFairPlace(f), DECIDES),
      when(wantsRoom(f) && (f.sureParty || f.has('online')) && !f.asked, 4),
      when(f.has('room'), 2),
      when(f.booth, 1.2),
      when((f.has('room') || f.booth) && f.has('book'), 2.1),
      when((f.has('room') || f.booth) && f.has('need'), 1.2),
      when((f.has('room') || f.booth) && (f.when || f.place), 0.6),
      when(f.has('room') && f.capacity && !f.has('howMany'), 1.2),
      when(f.capacity && !f.has('desk') && (f.when || f.place), 1.6),
      when(f.capacity && !f.has('desk', 'room') && (f.when || f.place) && f.has('need', 'book'), 2),
      when(f.has('desk') && !f.has('room'), -1),
      when(f.has('booking') && f.has('mine'), -1),
      when(f.owned && f.has('alter'), -1.5),
      when(f.has('arrived') && !f.ahead, -1),
      when(f.has('change'), -1.5),
    ),
  book_desk: (f) =>
    sum(
      when(f.has('desk'), 1.7),
      when(f.has('desk') && f.has('book'), 2.1),
      when(f.has('desk') && f.has('need'), 1.3),
      when(f.has('desk') && (f.when || f.place), 0.7),
      when(f.has('sit') && (f.when || f.place), 2.2),
      when(f.has('booked') && f.question && !f.has('book'), -1.5),
      when(f.has('sit') && f.has('need'), 1),
      when(f.has('need', 'allowed') && f.has('work') && f.place && f.when && f.question && !hasMode(f), 2.4),
      when(f.has('book') && (f.when || f.place) && !f.has('room') && !f.has('desk'), 2),
      when(f.has('book') && f.when && f.place && !f.has('room', 'desk') && !hasMode(f), 1.2),
      when(f.equipment && (f.place || f.when) && !f.has('room', 'isThere', 'howMany', 'which'), 1),
      when(f.has('room') && !f.has('sit'), -1.6),
      when(f.booth, -1),
      when(f.has('booking') && f.has('mine'), -1.2),
      when(f.has('who') || f.has('where'), -1.5),
      when(f.has('arrived') && !f.ahead, -1.2),
      when(f.equipment && f.place && f.when && !f.has('isThere', 'howMany', 'which'), 1.2),
      when(f.has('change'), -1.5),
    ),
  wait_for_space: (f) => when(wantsToWait(f), DECIDES),
};

/** "put me on the waiting list", "tell me when a desk or a room becomes free"; asked whether one is on it, or taken off, nobody waits. */
function wantsToWait(f: Features): boolean {
  if (f.has('outside', 'howDo') || f.supposed) return false;
  if (f.has('free') && f.has('room', 'desk') && f.has('tellWhen', 'alertMe')) return !f.has('stop');
  if (f.has('comesFree') && f.has('alertMe', 'tellWhen')) return !f.has('stop');
  return f.has('waitingList') && !f.leaves && (!f.asked || f.has('need', 'allowed', 'book'));
}

/** "somewhere halfway to meet Karim", "where can Nadia and I meet on Thursday?" */
function seeksFairPlace(f: Features): boolean {
  if (!f.party || f.has('announce', 'cancel', 'booked')) return false;
  return f.has('fair') || (f.has('where') && f.partyWithMe && f.has('meet', 'gathering') && !f.has('both'));
}
