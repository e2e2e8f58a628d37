import type { Activity } from '../../domain/presence/day-log.ts';
import type { Phrases } from '../lexicon.ts';

/** What a day is for, where people say so beside where they are. */
export const activities: Record<Activity, Phrases> = {
  focus:
    'focus, journée focus, jour focus, travail de fond, travail concentré, me concentrer, concentration, journée de concentration, travailler au calme, travail au calme, jour de rédaction',
  meeting: "réunion, réunions, réunion d'équipe, meeting, meetings, concertation, journée de réunions",
  training:
    'formation, formations, journée de formation, jour de formation, cours, recyclage, atelier, workshop, webinaire, e-learning, training',
  visit: 'visite, visites, visiter, je visite, visite de terrain, visite de chantier, visites de terrain',
};
