import type { Features } from './features.ts';
import { hasMode, tellsOfMe } from './gist.ts';
import { DECIDES, sum, type Weigh, when } from './weighing.ts';
import { writesAnnouncement } from './weights-announcements.ts';

/** What speaks for each request about other people. */
export const COLLEAGUES: Record<'find_colleague' | 'team_summary' | 'announce', Weigh> = {
  find_colleague: (f) =>
    sum(
      when(f.together, DECIDES),
      when(f.goesOn, DECIDES),
      when(f.has('who', 'isThere') && f.has('elsewhere') && (f.place || f.when), 6),
      when(f.asked && f.has('everyone') && f.has('work') && f.place && !f.has('announce', 'desk', 'room'), 5),
      when(f.name && f.has('alertMe', 'tellWhen') && f.has('present') && f.days && !f.has('both'), 5),
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
      when(f.teamGoesOn, 8),
      when(f.has('overview') && f.team, 4.4),
      when(showsSummary(f), 4.4),
      when(f.has('overview') && f.has('everyone'), 2),
      when(f.has('overview') && (f.has('present') || f.has('work') || f.has('home') || f.has('office')), 1.2),
      when(f.team && f.span, 3.2),
      when(f.team && f.span && f.has('who'), f.has('where') ? 5 : 2.5),
      when(f.team && f.has('complete') && f.has('present'), 4),
      when(f.has('howMany') && f.team, 1.6),
      when(f.has('howIs') && f.team && !f.has('desk', 'room', 'booking', 'help'), 4.6),
      // "how busy was the team?": asked of a team, and of no site.
      when(f.has('howFull') && (f.team || f.has('everyone')) && !f.place && !f.has('desk', 'room', 'booking'), 8),
      when(f.has('weekOfTeam') && !f.name && !f.has('desk', 'room', 'book', 'who', 'outside'), 4.4),
      when(f.has('mostOfUs') && !f.party && !f.place && !f.spacious && !f.has('desk', 'home', 'book'), 8),
      when(
        f.has('complete') && f.has('everyone') && f.has('which') && !f.place && !f.has('desk', 'room', 'announce'),
        4.4,
      ),
      when(f.has('announce') && f.has('everyone'), -2.5),
      when(f.has('booking') && f.has('mine'), -1.5),
    ),
  announce: (f) =>
    sum(
      when(writesAnnouncement(f), DECIDES + 1),
      when(f.has('announce') && (f.has('everyone') || f.team), 5.4),
      when(f.has('announce') && f.places > 0 && !f.has('mine'), 2),
      when(f.has('announce'), 0.8),
    ),
};

/** "show me the weekly summary": the summary itself, and not whether it is to come. */
function showsSummary(f: Features): boolean {
  if (!f.has('weeklySummary') || f.recurring || f.denied || f.has('stop', 'cancel', 'notNeeded', 'booking'))
    return false;
  return f.has('show', 'sendMe', 'announce') || f.length <= 2;
}
