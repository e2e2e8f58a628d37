import type { AnnouncementState } from '../../domain/announcements/announcement.ts';
import type { AudienceSize } from '../../domain/announcements/audience/audience-size.ts';
import type { DeliveryState } from '../../domain/announcements/delivering/delivery.ts';
import type { Language } from '../../domain/language.ts';
import type { LocalDate, LocalTime } from '../../domain/local-date.ts';
import { amountIn, dutchWhole, peopleIn } from './audience-size-words.ts';
import { type Formats, formats } from '../formats.ts';
import { frenchSpacing } from '../french-spacing.ts';
import { the } from '../german-days.ts';

interface When {
  day: LocalDate;
  time: LocalTime;
  today: LocalDate;
}

/** How far an announcement is. */
export interface AnnouncementProgressWords {
  states: Record<AnnouncementState, string>;
  deliveries: Record<DeliveryState, string>;
  people: string;
  /** So many, without saying of what. */
  amount: (facts: { size: AudienceSize }) => string;
  /** When it was so. */
  asOf: (facts: When) => string;
  /** How far it is: of all, how many were told. */
  told: (facts: { reached: AudienceSize; size: AudienceSize }) => string;
  /** At the pace of the last minutes. */
  minutesLeft: (facts: { minutes: number }) => string;
  doneBy: (facts: { time: LocalTime }) => string;
  /** Most are not at work, and hear of it from then on. */
  resting: (facts: When) => string;
  /** Before it is done, most go home. */
  notToday: (facts: When) => string;
  atWork: string;
  noPaceYet: string;
}

function inEnglish(f: Formats): AnnouncementProgressWords {
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
    amount: ({ size }) => amountIn('en')(size),
    asOf: ({ day, time, today }) => `As of ${f.day(day, today)}, ${f.time(time)}.`,
    told: ({ reached, size }) => `Told so far: ${amountIn('en')(reached)} of ${peopleIn('en')(size)}.`,
    minutesLeft: ({ minutes }) => `At this pace, everybody who is at work will have it in about ${f.counted(minutes, 'minute', 'minutes')}.`, // prettier-ignore
    doneBy: ({ time }) => `At this pace, everybody who is at work will have it by about ${f.time(time)}.`,
    resting: ({ day, time, today }) => `Outside working hours hardly anybody is told. It continues on ${f.day(day, today)} at ${f.time(time)}.`, // prettier-ignore
    notToday: ({ day, time, today }) =>
      `It will not be finished before people go home. It continues on ${f.day(day, today)} at ${f.time(time)}.`,
    atWork: 'People who are not at work now are told when they start.',
    noPaceYet: 'Once it has been going for a while, I can say how long it will take.',
  };
}

function inDutch(f: Formats): AnnouncementProgressWords {
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
    amount: ({ size }) => amountIn('nl')(size),
    asOf: ({ day, time, today }) => `Stand van ${f.day(day, today)} om ${f.time(time)} uur.`,
    told: ({ reached, size }) => `Al bezorgd aan ${amountIn('nl')(reached)} van ${dutchWhole(size)}.`,
    minutesLeft: ({ minutes }) => `Aan dit tempo heeft iedereen die aan het werk is de mededeling over ongeveer ${f.counted(minutes, 'minuut', 'minuten')}.`, // prettier-ignore
    doneBy: ({ time }) => `Aan dit tempo heeft iedereen die aan het werk is de mededeling rond ${f.time(time)} uur.`,
    resting: ({ day, time, today }) => `Buiten de werkuren krijgt bijna niemand de mededeling. Het versturen gaat verder op ${f.day(day, today)} om ${f.time(time)} uur.`, // prettier-ignore
    notToday: ({ day, time, today }) =>
      `Het versturen raakt vandaag niet klaar binnen de werkuren. Het gaat verder op ${f.day(day, today)} om ${f.time(time)} uur.`,
    atWork: 'Wie nu niet aan het werk is, krijgt de mededeling bij het begin van de werkdag.',
    noPaceYet: 'Zodra het versturen even loopt, kan ik zeggen hoelang het nog duurt.',
  };
}

function inFrench(f: Formats): AnnouncementProgressWords {
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
    amount: ({ size }) => amountIn('fr')(size),
    asOf: ({ day, time, today }) => `Situation du ${f.day(day, today)} à ${f.time(time)}.`,
    told: ({ reached, size }) => `Déjà distribuée à ${peopleIn('fr')(reached)} sur ${amountIn('fr')(size)}.`,
    minutesLeft: ({ minutes }) => `À ce rythme, toutes les personnes qui travaillent en ce moment l’auront reçue d’ici ${f.counted(minutes, 'minute', 'minutes')} environ.`, // prettier-ignore
    doneBy: ({ time }) => `À ce rythme, toutes les personnes qui travaillent en ce moment l’auront reçue vers ${f.time(time)}.`, // prettier-ignore
    resting: ({ day, time, today }) => `En dehors des heures de travail, presque personne ne la reçoit. L’envoi reprend le ${f.day(day, today)} à ${f.time(time)}.`, // prettier-ignore
    notToday: ({ day, time, today }) =>
      `L’envoi ne sera pas terminé avant la fin de la journée de travail. Il reprend le ${f.day(day, today)} à ${f.time(time)}.`,
    atWork: 'Les personnes qui ne travaillent pas en ce moment la recevront au début de leur journée.',
    noPaceYet: 'Une fois l’envoi bien lancé, je pourrai dire combien de temps il prendra encore.',
  };
}

function inGerman(f: Formats): AnnouncementProgressWords {
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
      unknown: 'Unklar, ob angekommen',
      refused: 'Von Teams oder Slack nicht angenommen',
      gone: 'Nicht erreichbar',
      cancelled: 'Vorher zurückgezogen',
    },
    people: 'Personen',
    amount: ({ size }) => amountIn('de')(size),
    asOf: ({ day, time, today }) => `Stand: ${f.day(day, today)}, ${f.time(time)} Uhr.`,
    told: ({ reached, size }) => `Bisher informiert: ${amountIn('de')(reached)} von ${peopleIn('de')(size)}.`,
    minutesLeft: ({ minutes }) => `In diesem Tempo sind alle, die gerade arbeiten, in etwa ${f.counted(minutes, 'Minute', 'Minuten')} informiert.`, // prettier-ignore
    doneBy: ({ time }) => `In diesem Tempo sind alle, die gerade arbeiten, gegen ${f.time(time)} Uhr informiert.`,
    resting: ({ day, time, today }) => `Außerhalb der Arbeitszeit wird kaum jemand informiert. Weiter geht es am ${the('dem', day, today)} um ${f.time(time)} Uhr.`, // prettier-ignore
    notToday: ({ day, time, today }) =>
      `Vor Feierabend wird der Versand nicht mehr fertig. Weiter geht es am ${the('dem', day, today)} um ${f.time(time)} Uhr.`,
    atWork: 'Wer gerade nicht arbeitet, wird zu Arbeitsbeginn informiert.',
    noPaceYet: 'Sobald der Versand eine Weile läuft, kann ich sagen, wie lange er noch dauert.',
  };
}

export const ANNOUNCEMENT_PROGRESS_WORDS: Record<Language, AnnouncementProgressWords> = {
  nl: inDutch(formats('nl')),
  fr: frenchSpacing(inFrench(formats('fr'))),
  de: inGerman(formats('de')),
  en: inEnglish(formats('en')),
};
