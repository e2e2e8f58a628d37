import type { Activity } from '../../domain/presence/day-log.ts';
import type { Phrases } from '../lexicon.ts';

/** What a day is for, where people say so beside where they are. */
export const activities: Record<Activity, Phrases> = {
  focus:
    'Fokus, Fokustag, Fokustage, Fokuszeit, Fokusarbeit, konzentriert arbeiten, konzentriertes Arbeiten, in Ruhe arbeiten, ungestört arbeiten, Schreibtag',
  meeting:
    'Besprechung, Besprechungen, Sitzung, Sitzungen, Meeting, Meetings, Teambesprechung, Teamsitzung, Abstimmung, *besprechung, *sitzung',
  training:
    'Schulung, Schulungen, Fortbildung, Fortbildungen, Weiterbildung, Weiterbildungen, Lehrgang, Kurs, Seminar, Workshop, Webinar, E-Learning, *schulung, *fortbildung, *kurs',
  visit:
    'Besuch, Besuche, Ortstermin, Ortstermine, Besichtigung, Besichtigungen, Ortsbesichtigung, Ortsbegehung, *besuch, *besuche',
};
