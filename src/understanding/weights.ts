import type { Features } from './features.ts';
import {
  asksForOwn,
  asksForSpace,
  asksInGeneral,
  asksLeave,
  asksToNote,
  asksWhatIf,
  asksWhetherAllowed,
  hasMode,
  isChat,
  isOwn,
  statesDay,
  tellsOfMe,
} from './gist.ts';
import type { IntentName } from './reading.ts';

const sum = (...weights: (number | false)[]): number =>
  weights.reduce<number>((total, weight) => total + (weight || 0), 0);

const when = (holds: boolean, weight: number): number => (holds ? weight : 0);

/**
 * How much speaks for each intent. The weights were set by hand and tried on the sentences of test/fixtures/language:
 * a word that decides weighs 3 or more, one that fits 1 to 2, one that belongs to another intent less than nothing.
 */
export const WEIGHTS: Partial<Record<IntentName, (f: Features) => number>> = {
  cancel: (f) =>
    sum(
      when(f.has('cancel'), 3.4),
      when(f.has('cancel') && f.owned, 1.2),
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
      when(f.has('booking') && f.has('mine'), 2),
      when(f.has('booking') && (f.has('show') || f.has('which')), 1.7),
      when(f.has('booking') && f.has('mine') && (f.has('show') || f.has('which')), 1.2),
      when(f.has('booked') && (f.has('which') || f.has('show') || f.has('where') || f.question), 3.8),
      when(f.has('rule') && f.question && !f.when && !f.place && !f.has('show', 'howMany'), -1.5),
      when(f.has('booked') && f.has('booking'), 1),
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
  find_colleague: (f) =>
    sum(
      when(f.has('where') && (f.person || f.name), 4.4),
      when(
        f.has('seek') && f.name && !f.has('desk', 'room', 'where') && (f.person || !f.has('book')),
        f.question || !f.has('iAm') || !f.when ? 4.6 : 2,
      ),
      when(f.has('who') && f.has('where'), 2.4),
      when(f.has('where') && f.has('everyone') && !f.has('announce') && !f.span, 3.5),
      when(
        f.name && f.asked && f.length <= 5 && (f.place || f.when) && !f.has('desk', 'room', 'book', 'free', 'cancel'),
        1.4,
      ),
      when(f.has('who') && f.team && (f.when || f.place) && !f.span && !f.has('howMany'), 2),
      when(
        f.has('who') && (f.has('present') || f.has('work') || f.has('office') || f.has('home') || f.has('leave')),
        3,
      ),
      when(f.has('who') && (f.when || f.place), 1),
      when(f.question && (f.person || f.name) && f.has('present'), 2.6),
      when(
        (f.person || f.name) &&
          f.has('present') &&
          (f.has('home') || f.has('office') || f.has('leave') || f.has('work')),
        1.2,
      ),
      when((f.person || f.name) && (f.when || f.place) && f.question, 1),
      when(f.person && f.asked && hasMode(f) && !f.has('iAm', 'present'), 3.2),
      when(f.name && !f.person && f.asked && f.when && hasMode(f) && !f.has('iAm', 'present', 'desk', 'room'), 2),
      when(f.team && f.has('present') && f.question && (f.when || f.place) && !f.span && !f.has('desk', 'room'), 2.6),
      when(f.has('who') && f.has('seek') && (f.when || f.place), 2),
      when(f.has('where') && f.team && !(f.span && f.has('who')), 3),
      when(f.has('who') && f.has('isThere') && !f.team && (f.place || f.when), 2.5),
      when(f.has('outside') && !f.has('leave'), -3),
      when(f.has('howDo') && f.has('who'), -3),
      when(f.has('desk', 'room') && (f.capacity || f.equipment) && !f.asked, -4),
      when(f.fresh && f.has('need', 'book') && !f.asked && !f.name, -3),
      when(f.has('who') && f.name && !f.when && !f.place && !hasMode(f) && !f.has('where', 'seek'), -4),
      when((f.has('iAm') && !f.has('who', 'seek')) || (f.has('who') && tellsOfMe(f)), -2.2),
      when(f.has('book') && f.has('desk') && !f.has('where'), -2.5),
      when(f.has('announce') && f.has('everyone'), -3),
      when(f.has('rule') || f.has('allowed'), -1.5),
    ),
  team_summary: (f) =>
    sum(
      when(f.has('overview') && f.team, 4.4),
      when(f.has('overview') && f.has('everyone'), 2),
      when(f.has('overview') && (f.has('present') || f.has('work') || f.has('home') || f.has('office')), 1.2),
      when(f.team && f.span, 3.2),
      when(f.team && f.span && f.has('who'), f.has('where') ? 5 : 2.5),
      when(f.team && f.has('complete') && f.has('present'), 4),
      when(f.has('howMany') && f.team, 1.6),
      when(f.has('announce') && f.has('everyone'), -2.5),
      when(f.has('booking') && f.has('mine'), -1.5),
    ),
  announce: (f) =>
    sum(
      when(f.has('announce') && (f.has('everyone') || f.team), 5.4),
      when(f.has('announce') && f.places > 0 && !f.has('mine'), 2),
      when(f.has('announce'), 0.8),
    ),
  log_day: (f) =>
    sum(
      when(f.has('home') || f.has('leave') || f.has('field') || f.has('other') || f.has('coworking'), 2.1),
      when(f.has('office'), 1.5),
      when(hasMode(f) && (f.when || f.recurring), 1.3),
      when(hasMode(f) && f.has('iAm'), 1.2),
      when(f.has('iAm') && (f.has('work') || f.has('iCome')) && (f.when || f.recurring), 2),
      when(!f.has('iAm') && f.has('work') && f.place && (f.when || f.recurring) && !f.question && !f.name, 2),
      when((f.has('iCome') || f.has('iAm')) && f.place && (f.when || f.recurring), 2.2),
      when(f.recurring && f.place && !f.question && !f.has('iCome', 'iAm', 'desk', 'room', 'book', 'need'), 2.2),
      when(f.has('book') && f.has('desk'), -2.5),
      when(f.has('need') && (f.has('desk') || f.has('room')), -1.5),
      when((f.has('who') && !tellsOfMe(f)) || f.has('where') || f.has('howMany'), -2.5),
      when(f.question && (f.person || f.name), -2.5),
      when(f.has('room'), -1.2),
      when(f.has('desk') && !f.has('office'), -1.4),
      when(f.has('desk') && f.has('office') && !f.has('iAm', 'iCome', 'work'), -2),
      when((f.has('allowed') || f.has('obliged') || f.has('howDo')) && !statesDay(f) && !asksToNote(f), -2.6),
      when(f.has('rule') && f.question, -2),
      when(f.has('cancel') || f.has('change'), f.has('cancel') ? -2.5 : tellsOfMe(f) ? 0 : -1.5),
      when(f.has('announce') && f.has('everyone'), -3),
    ),
  policy_question: (f) =>
    sum(
      when(f.has('rule'), f.question || f.has('allowed', 'obliged', 'howMany') ? 2.2 : 1.2),
      when(f.has('rule') && (f.has('allowed') || f.has('obliged')), 1.8),
      when(f.has('rule') && (f.question || f.has('howMany') || f.has('which')), 1),
      when((f.has('allowed') || f.has('obliged')) && hasMode(f), 2.6),
      when(f.has('obliged'), 1.6),
      when(f.has('rule') && hasMode(f) && !f.when && !f.place, 2),
      when(asksInGeneral(f) && f.has('rule') && (f.question || f.has('need')), 4.5),
      when(asksInGeneral(f) && f.has('obliged') && f.asked, 3.5),
      when(statesDay(f), -5),
      when(asksToNote(f), -5),
      when(f.has('who') && f.has('book') && !f.when && !f.place, 4.8),
      when(f.has('obliged') && f.question && !f.has('desk', 'room'), 1.4),
      when(f.has('where') && f.when && !f.has('rule'), -2.5),
      when(f.has('obliged') && (f.has('iCome') || f.has('work')), 1),
      when(f.person, -3),
      when(f.has('allowed') && !f.has('need'), 1.2),
      when(f.has('allowed', 'obliged') && f.name && f.has('present', 'seek'), -3),
      when(f.has('allowed') && f.question, 0.5),
      when(asksLeave(f), f.owned ? 3.5 : 2),
      when(f.has('allowed') && f.has('work') && f.asked && !f.when && !f.has('desk', 'room', 'free'), 2.5),
      when(
        hasMode(f) &&
          f.asked &&
          !f.when &&
          !f.place &&
          !f.team &&
          !f.name &&
          !f.has('iAm', 'iCome', 'who', 'where', 'which', 'howDo'),
        3.5,
      ),
      when(asksWhetherAllowed(f), 5),
      when(asksWhatIf(f), 4.5),
      when(f.has('room', 'desk') && f.when && f.place && f.has('need', 'book'), -2),
      when(f.has('howMany') && f.has('allowed') && !f.when && !f.place, 3),
      when(f.has('allowed') && f.has('cancel', 'change') && !f.has('mine') && !f.when, 2),
      when((f.has('desk') || f.has('room')) && f.place, -1.6),
      when(f.has('book') && (f.has('desk') || f.has('room')) && f.when, -1.6),
      when(f.has('announce') && f.has('everyone'), -3),
      when(f.has('allowed') && f.has('book') && f.question && !f.has('need') && !f.when && !f.place, 4),
      when(f.has('change') && f.has('mine'), -1.5),
    ),
  book_room: (f) =>
    sum(
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
  help: (f) =>
    sum(
      when(f.has('help'), 2.6),
      when(f.has('howDo'), 1.2),
      when(f.has('howDo') && f.has('book', 'cancel', 'change', 'desk', 'room', 'booking', 'arrived', 'who'), 3.4),
      when(f.has('howDo') && hasMode(f) && !f.has('rule', 'allowed', 'obliged') && f.question, 3.4),
      when(f.has('help') && f.length <= 4, 1),
      when(f.has('help') && f.has('thanks'), -2),
      when(f.has('help') && f.has('obliged') && !f.when && !f.place, 2),
      when(f.has('help') && f.has('book', 'cancel', 'change') && !f.when && !f.place, 2.8),
      when(f.when || f.place, -0.8),
    ),
  greet: (f) =>
    sum(
      when(
        f.has('greet'),
        f.length <= 5 || (f.length <= 10 && !f.question && !f.has('need', 'book', 'desk', 'room')) || isChat(f)
          ? 2.4
          : 0.4,
      ),
      when(f.days, f.length === 1 ? 0 : -2),
    ),
  thanks: (f) =>
    sum(
      when(f.has('thanks'), f.length <= 14 ? 2.9 : 1),
      when(f.has('thanks') && !f.when && !f.place, 0.4),
      when(f.has('need') && f.has('desk', 'room') && f.when, -2),
      when(f.has('desk', 'room') && f.days && f.place, -2),
    ),
  none: (f) =>
    sum(
      when(f.has('outside'), 5.2),
      when(f.outside > 1, 2),
      when(f.has('outside') && f.question && f.has('free', 'isThere', 'howMany') && !f.has('iAm'), 3.5),
      when(f.has('announce') && (f.has('everyone') || f.team || f.places > 0), -5),
      when(f.has('outside') && !f.has('desk') && !f.has('room') && !f.has('booking'), 1.2),
    ),
};
