import { asksForOwn, asksForSpace, asksWhatIf, asksWhetherAllowed, hasMode, isOwn, tellsOfMe } from './gist.ts';
import type { Features } from './features.ts';
import { DECIDES, sum, type Weigh, when } from './weighing.ts';

/** What speaks for each request about what is booked already. */
export const BOOKED: Record<'cancel' | 'change' | 'check_in' | 'my_bookings', Weigh> = {
  cancel: (f) =>
    sum(
      when(f.has('cancel'), 3.4),
      when(f.has('cancel') && f.owned, 1.2),
      when(f.has('cancel') && f.has('series') && !f.asked, 6),
      when(f.has('cancel') && (f.has('booking') || f.has('desk') || f.has('room') || f.has('mine')), 1.6),
      when(f.has('notNeeded') && (f.has('desk') || f.has('room') || f.has('booking')), 5),
      when(f.has('notNeeded') && !f.has('desk', 'room', 'booking') && f.has('iCome'), 1.5),
      when(f.has('howDo') && f.question, -3),
      when(f.has('announce') && f.has('everyone'), -2.5),
      when(f.has('rule') && !f.when, -2),
      when(f.has('obliged') && f.asked && !f.owned && !f.when, -4),
      when(f.has('allowed') && f.question && !f.has('mine', 'booking') && !f.when, -3),
      when(asksWhetherAllowed(f), -4),
      when(asksWhatIf(f), -5),
    ),
  change: (f) =>
    sum(
      when(makesLonger(f), DECIDES - 3),
      when(f.has('change'), 2.6),
      when(f.has('change') && (f.has('booking') || f.has('desk') || f.has('room')), 1.6),
      when(f.has('change') && f.has('mine'), 0.8),
      when(f.has('change') && f.moves, 1.5),
      when(f.has('makeIt') && !f.has('book') && (f.when || f.place), asksForSpace(f) ? 0.8 : 2.6),
      when(f.has('makeIt') && f.owned && !f.has('book', 'need'), 2.5),
      when(f.has('alter') && (f.owned || (f.has('mine') && f.has('booking'))), 5),
      when(f.has('alter') && f.has('mine') && !f.owned && (f.has('desk') || f.has('room')) && !f.place, 2),
      when(f.has('alter') && !f.has('mine') && f.has('room', 'booking') && !f.has('book'), 1.8),
      when(f.has('alter') && f.has('room', 'desk') && !f.when && !f.place, 3),
      when(f.has('alter') && f.has('must') && f.has('room', 'desk') && !f.has('book'), 4),
      when(f.has('resize') && f.has('room') && !f.has('isThere', 'which'), f.place && !isOwn(f) ? 1 : 5),
      when(f.has('resize') && f.has('room') && isOwn(f), 2),
      when(f.has('makeIt') && f.wholeDay && !f.has('desk', 'room'), 4.5),
      when(f.swap && !hasMode(f) && !f.has('book'), 3.4),
      when(f.swap && f.has('mine'), 1),
      when(f.swap && f.moves && f.has('book') && f.places === 0 && !f.has('desk', 'room'), 6),
      when(f.has('change') && tellsOfMe(f) && !f.owned && !f.has('booking'), -4),
      when(f.swap && f.capacity && f.has('room') && !f.has('book'), 2.5),
      when(f.has('must') && f.moves && f.has('mine') && !f.owned && !f.has('book', 'cancel'), 4.5),
      when(f.swap && f.places > 1 && !f.fresh, 4.5),
      when(f.refused && f.owned && !f.has('book'), 4),
      when(f.name && f.question && f.has('present') && !f.owned, -4),
      when(f.has('rule') && f.has('allowed') && f.question && !f.owned, -4),
      when(f.owned && f.capacity && !f.has('book'), 6),
      when(f.grown, 4),
      when(f.has('booked') && f.moves && !f.asked && !f.has('which', 'where', 'show', 'book'), 4),
      when(f.owned && f.places > 1 && !f.has('book'), 5),
      when(f.has('cancel', 'notNeeded') && !f.has('change') && !f.moves, -4),
      when(f.owned && f.moves && f.has('must') && !f.has('book', 'cancel'), 5),
      when(f.owned && f.asked && f.days && f.has('must') && !f.has('book', 'cancel', 'free'), 4),
      when(f.owned && f.redirected && !f.has('book', 'arrived', 'where') && !asksForOwn(f), f.moves ? 5 : 4.4),
      when(f.swap && f.has('makeIt') && !f.has('desk', 'room'), 3.4),
      when(
        f.has('mine') &&
          f.has('booking') &&
          f.when &&
          !f.has('show') &&
          !f.has('which') &&
          !f.has('booked') &&
          !f.question,
        1.2,
      ),
      when(f.fresh && f.place && !f.has('booked') && (!f.has('change') || f.has('need', 'book')), -3),
      when(asksWhetherAllowed(f), -4),
      when(f.has('howDo') && f.question, -3),
      when(f.has('rule') && f.has('obliged') && f.question, -7),
      when(f.has('cancel'), -1.5),
    ),
  check_in: (f) =>
    sum(
      when(f.has('arrived'), 3.6),
      when(isInSpace(f), DECIDES - 2),
      when(f.ahead, -4),
      when(f.has('present') && f.length <= (f.has('iAm') ? 3 : 2) && !f.name && !f.question && !f.when, 2.4),
      when(f.has('arrived') && f.place, 0.8),
      when(f.has('arrived') && (f.has('desk') || f.has('room')), 0.8),
      when(f.question && !f.has('allowed'), -1.5),
      when(f.person, -2),
      when(f.name && f.has('present') && f.length > 2, -3),
      when(f.name && f.question, -2),
      when(f.has('announce'), -1),
      when(f.has('howDo', 'obliged') || (f.has('rule') && f.question), -3),
      when(f.days && f.has('desk', 'need') && f.question, -2),
      when(f.has('who') || f.has('where'), -2.5),
      when(f.has('cancel'), -2),
    ),
  my_bookings: (f) =>
    sum(
      when(
        f.has('waitingList') && (f.leaves || (f.asked && f.has('iAm', 'mine'))) && !f.has('outside', 'howDo'),
        DECIDES - 1,
      ),
      when(f.has('booking') && f.has('mine'), 2),
      when(f.has('booking') && (f.has('show') || f.has('which')), 1.7),
      when(f.has('booking') && f.has('mine') && (f.has('show') || f.has('which')), 1.2),
      when(f.has('booked') && (f.has('which') || f.has('show') || f.has('where') || f.question), 3.8),
      when(f.has('rule') && f.question && !f.when && !f.place && !f.has('show', 'howMany'), -1.5),
      when(f.has('booked') && f.has('booking'), 1),
      when(f.has('waitingFor') && f.has('iAm', 'mine') && !f.guests && !f.capacity, DECIDES + 1),
      when(f.owned && f.asked && f.has('approved') && f.has('room', 'booking') && !f.siteThing, DECIDES),
      when(
        !f.span &&
          f.has('whatIsOn') &&
          f.asked &&
          f.days &&
          !f.space &&
          !f.place &&
          !f.name &&
          !f.has('desk', 'room', 'free', 'howMany', 'who'),
        4,
      ),
      when(asksWhatIf(f), -5),
      when(f.has('where') && f.has('iAm') && f.has('sit') && !f.name && !f.team, 5),
      when(f.has('booking') && f.has('howMany') && f.has('mine') && !f.has('allowed'), 3),
      when(f.owned && f.has('show') && !f.has('free', 'change', 'cancel'), 3),
      when(f.has('booked') && f.question && f.has('desk', 'room'), 1),
      when(f.owned && f.asked && !f.has('book', 'need', 'free', 'allowed', 'obliged', 'makeIt'), 3),
      when(f.has('cancel', 'change', 'alter'), f.has('cancel') && !f.asked ? -6 : -3.5),
      when(f.has('announce') && f.has('everyone'), -2),
      when(
        f.has('howDo', 'rule', 'obliged'),
        (f.has('obliged') && f.asked && !f.has('where')) || (f.has('rule') && !f.has('show', 'howMany')) ? -3.5 : -1.5,
      ),
      when(f.has('who'), -2.5),
    ),
};

/** "I'm in room Weser", "we're sitting in the Our": now, and not asked. */
function isInSpace(f: Features): boolean {
  const there = f.has('arrived', 'iAm', 'sit', 'iCome');
  return (
    (f.space || f.bareSpace === 'article') &&
    there &&
    !f.asks &&
    !f.ahead &&
    !(f.has('need') && !f.has('sit')) &&
    !f.has('book', 'shut', 'reopened', 'cancel', 'change', 'must')
  );
}

/** "half an hour longer", "end at 3", "make it half a day": of what is booked, and not asked anew. */
function makesLonger(f: Features): boolean {
  if (f.fresh || f.has('work', 'howDo', 'outside', 'announce') || f.name) return false;
  // "I have another hour to go" is no request.
  const ours =
    f.owned || f.has('room', 'booking', 'gathering', 'makeIt', 'change', 'lasting', 'alter', 'need', 'endsAt');
  if (f.lengthened) return ours || f.length <= 6;
  // "I finish at 4 today" tells of one's own day.
  const isOwnDay = f.has('mine') && !f.swap && !f.owned && !f.has('room', 'booking', 'gathering', 'makeIt');
  if (f.has('endsAt')) return f.when && (!f.has('book') || f.endsOnly) && !isOwnDay;
  if (f.endsOnly && ((f.has('room', 'booking') && f.swap) || (f.has('makeIt') && !f.days))) return true;
  if (f.has('enough') && f.halves === 1 && !f.days && !f.has('desk', 'room', 'book')) return true;
  return (
    f.halved &&
    !f.has('home', 'office', 'coworking', 'field', 'other') &&
    (f.has('makeIt', 'change', 'enough') || (f.owned && f.has('need')))
  );
}
