import type { Activity } from '../../domain/presence/day-log.ts';
import type { Phrases } from '../lexicon.ts';

/** What a day is for, where people say so beside where they are. */
export const activities: Record<Activity, Phrases> = {
  focus:
    'focus, focus day, focus time, focus work, focused work, focussed work, deep work, to concentrate, writing day, heads down',
  meeting: 'meeting, meetings, team meeting, staff meeting',
  training: 'training, training day, course, workshop, webinar, e-learning, refresher',
  visit: 'visit, visits, visiting, site visit, site visits, home visit, home visits',
};
