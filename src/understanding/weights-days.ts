import {
  asksInGeneral,
  asksLeave,
  asksToNote,
  asksWhatIf,
  asksWhetherAllowed,
  hasMode,
  statesDay,
  tellsOfMe,
} from './gist.ts';
import type { Features } from './features.ts';
import { sum, type Weigh, when } from './weighing.ts';

/** What speaks for each request about one's own days, and what is allowed on them. */
export const DAYS: Record<'log_day' | 'policy_question', Weigh> = {
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
      when(deniesWhere(f), 5),
      when(f.has('shut') && f.asked, -4),
      when(tellsHalves(f), 5),
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
      when(f.has('remaining') && f.has('howMany', 'rule') && f.has('home') && !f.has('desk', 'room', 'booking'), 8),
      when(f.has('allowance') && f.has('home', 'rule') && f.asked, 8),
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
};

/** "Friday not in Ghent": told of a day, where one is instead is left open. */
function deniesWhere(f: Features): boolean {
  return (
    f.deniesPlaces &&
    f.days &&
    !f.question &&
    !f.has('desk', 'room', 'book', 'need', 'cancel', 'change', 'booking', 'who')
  );
}

/** "Friday morning in Eupen, in the afternoon in Liège": where one is, and no more. */
function tellsHalves(f: Features): boolean {
  const other = f.name || f.capacity || f.equipment || f.swap || f.question || f.redirected;
  return f.places === 2 && f.halves === 2 && f.days && !other && !f.has('desk', 'room', 'book', 'need', 'cancel', 'change', 'booking', 'gathering', 'sit', 'makeIt'); // prettier-ignore
}
