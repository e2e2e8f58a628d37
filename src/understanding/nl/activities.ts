import type { Activity } from '../../domain/presence/day-log.ts';
import type { Phrases } from '../lexicon.ts';

/** What a day is for, where people say so beside where they are. */
export const activities: Record<Activity, Phrases> = {
  focus:
    'focus, focusdag, focusdagen, focustijd, focuswerk, focussen, concentratiewerk, concentratiedag, geconcentreerd werken, geconcentreerd, schrijfdag, ongestoord werken, rustig doorwerken',
  meeting:
    'overleg, vergadering, vergaderingen, vergaderen, vergaderdag, bespreking, besprekingen, meeting, meetings, teamoverleg, teamvergadering, werkoverleg, teammeeting',
  training:
    'opleiding, opleidingen, opleidingsdag, vorming, vormingen, vormingsdag, cursus, training, trainingsdag, bijscholing, workshop, webinar, e-learning, *opleiding, *vorming, *cursus',
  visit: 'bezoek, bezoeken, op bezoek, plaatsbezoek, plaatsbezoeken, *bezoek, *bezoeken',
};
