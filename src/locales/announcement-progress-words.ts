import type { Language } from '../domain/language.ts';
import { type Formats, formats } from './formats.ts';
import { frenchSpacing } from './french-spacing.ts';
import type { AnnouncementState } from '../domain/announcements/announcement.ts';
import type { DeliveryState } from '../domain/announcements/delivery.ts';

/** How far an announcement is. */
export interface AnnouncementProgressWords {
  states: Record<AnnouncementState, string>;
  deliveries: Record<DeliveryState, string>;
  people: string;
  /** How far it is: of all, how many were told. */
  told: (facts: { count: number; total: number }) => string;
  /** At the pace since the last look. */
  minutesLeft: (facts: { minutes: number }) => string;
  atWork: string;
  lookAgain: string;
}

function inEnglish(f: Formats): AnnouncementProgressWords {
  const people = (count: number) => f.counted(count, 'person', 'people');
  return {
    states: {
      draft: 'Draft',
      'awaits-approval': 'Waiting for a colleague to approve it',
      scheduled: 'Ready to go out',
      sending: 'Being sent',
      paused: 'Paused',
      stopped: 'Stopped by a fault of mine',
      sent: 'Sent',
      cancelled: 'Taken back',
    },
    deliveries: {
      queued: 'Still to be told',
      sending: 'On its way',
      sent: 'Told',
      receipt: 'Read and understood',
      unknown: 'Unclear whether it arrived',
      refused: 'Not accepted by Teams or Slack',
      gone: 'Cannot be reached',
      cancelled: 'Taken back before they were told',
    },
    people: 'people',
    told: ({ count, total }) => `Told so far: ${f.counted(count, 'of', 'of')} ${people(total)}.`,
    minutesLeft: ({ minutes }) =>
      `At the pace since you last looked, it will take about ${f.counted(minutes, 'more minute', 'more minutes')}.`,
    atWork: 'People who are not at work now are told when they start.',
    lookAgain: 'Press Refresh in a while to see how long it will take.',
  };
}

function inDutch(f: Formats): AnnouncementProgressWords {
  const people = (count: number) => f.counted(count, 'persoon', 'personen');
  return {
    states: {
      draft: 'Ontwerp',
      'awaits-approval': 'Wacht op de goedkeuring van een collega',
      scheduled: 'Klaar om te vertrekken',
      sending: 'Wordt verstuurd',
      paused: 'Gepauzeerd',
      stopped: 'Gestopt door een fout van mijn kant',
      sent: 'Verstuurd',
      cancelled: 'Ingetrokken',
    },
    deliveries: {
      queued: 'Nog te bezorgen',
      sending: 'Onderweg',
      sent: 'Bezorgd',
      receipt: 'Gelezen en begrepen',
      unknown: 'Onzeker of ze aankwam',
      refused: 'Geweigerd door Teams of Slack',
      gone: 'Niet te bereiken',
      cancelled: 'Ingetrokken voor ze aankwam',
    },
    people: 'personen',
    told: ({ count, total }) => `Al bezorgd aan ${f.counted(count, 'van de', 'van de')} ${people(total)}.`,
    minutesLeft: ({ minutes }) => `Aan het tempo sinds je laatst keek, duurt het nog ongeveer ${f.counted(minutes, 'minuut', 'minuten')}.`, // prettier-ignore
    atWork: 'Wie nu niet aan het werk is, krijgt de mededeling bij het begin van de werkdag.',
    lookAgain: 'Druk straks op Vernieuwen om te zien hoelang het nog duurt.',
  };
}

function inFrench(f: Formats): AnnouncementProgressWords {
  const people = (count: number) => f.counted(count, 'personne', 'personnes');
  return {
    states: {
      draft: 'Brouillon',
      'awaits-approval': 'En attente de l’approbation d’un collègue',
      scheduled: 'Prête à partir',
      sending: 'En cours d’envoi',
      paused: 'En pause',
      stopped: 'Arrêtée à cause d’une erreur de ma part',
      sent: 'Envoyée',
      cancelled: 'Retirée',
    },
    deliveries: {
      queued: 'Encore à distribuer',
      sending: 'En chemin',
      sent: 'Distribuée',
      receipt: 'Lu et compris',
      unknown: 'Arrivée incertaine',
      refused: 'Refusée par Teams ou Slack',
      gone: 'Personnes injoignables',
      cancelled: 'Retirée avant la distribution',
    },
    people: 'personnes',
    told: ({ count, total }) => `Déjà distribuée à ${people(count)}, sur un total de ${people(total)}.`,
    minutesLeft: ({ minutes }) => `Au rythme observé depuis votre dernier coup d’œil, encore ${f.counted(minutes, 'minute', 'minutes')} environ.`, // prettier-ignore
    atWork: 'Les personnes qui ne travaillent pas en ce moment la recevront au début de leur journée.',
    lookAgain: 'Actualisez dans un moment pour voir combien de temps cela prendra.',
  };
}

function inGerman(f: Formats): AnnouncementProgressWords {
  const people = (count: number) => f.counted(count, 'Person', 'Personen');
  return {
    states: {
      draft: 'Entwurf',
      'awaits-approval': 'Wartet auf die Genehmigung durch eine zweite Person',
      scheduled: 'Bereit zum Versand',
      sending: 'Wird gesendet',
      paused: 'Unterbrochen',
      stopped: 'Durch einen Fehler von mir angehalten',
      sent: 'Gesendet',
      cancelled: 'Zurückgezogen',
    },
    deliveries: {
      queued: 'Noch nicht informiert',
      sending: 'Unterwegs',
      sent: 'Informiert',
      receipt: 'Gelesen und verstanden',
      unknown: 'Unklar, ob sie ankam',
      refused: 'Von Teams oder Slack nicht angenommen',
      gone: 'Nicht erreichbar',
      cancelled: 'Vorher zurückgezogen',
    },
    people: 'Personen',
    told: ({ count, total }) => `Bisher informiert: ${f.counted(count, 'von', 'von')} ${people(total)}.`, // prettier-ignore
    minutesLeft: ({ minutes }) =>
      `Geht es weiter wie seit Ihrem letzten Blick, dauert es noch etwa ${f.counted(minutes, 'Minute', 'Minuten')}.`,
    atWork: 'Wer gerade nicht arbeitet, wird zu Arbeitsbeginn informiert.',
    lookAgain: 'Drücken Sie später auf „Aktualisieren“, um zu sehen, wie lange es noch dauert.',
  };
}

export const ANNOUNCEMENT_PROGRESS_WORDS: Record<Language, AnnouncementProgressWords> = {
  nl: inDutch(formats('nl')),
  fr: frenchSpacing(inFrench(formats('fr'))),
  de: inGerman(formats('de')),
  en: inEnglish(formats('en')),
};
