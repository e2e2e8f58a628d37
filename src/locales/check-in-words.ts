import type { Language } from '../domain/language.ts';
import type { LocalDate, LocalTime } from '../domain/local-date.ts';
import type { SpaceName } from '../domain/places/place.ts';
import { formats } from './formats.ts';

type Said = (facts: { space: SpaceName; site: string }) => string;

/** What is said of coming to what one has booked, and of that to which nobody came. */
export interface CheckInWords {
  /** On the eve of a day with several bookings. */
  tomorrowSeveral: (facts: { count: number }) => string;
  /** The same where it is not tomorrow, but within a week. */
  weekdaySeveral: (facts: { day: LocalDate; count: number }) => string;
  changeOfPlan: (facts: { space: SpaceName }) => string;
  stillComing: Said;
  /** Of a room, a few minutes before. */
  soon: Said;
  /** Until when somebody is expected. */
  freeAt: (facts: { space: SpaceName; time: LocalTime }) => string;
  /** On the card of a room that is booked, after "Check in". */
  comeOrLose: (facts: { from: LocalTime; time: LocalTime }) => string;
  released: Said;
  whyReleased: (facts: { space: SpaceName }) => string;
  /** Buttons. */
  coming: string;
  takesPlace: string;
  another: (facts: { space: SpaceName }) => string;
}

const time = (language: Language) => formats(language).time;
const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const en: CheckInWords = {
  tomorrowSeveral: ({ count }) => `Tomorrow: ${formats('en').counted(count, 'booking', 'bookings')}`,
  weekdaySeveral: ({ day, count }) =>
    `${formats('en').weekday(day)}: ${formats('en').counted(count, 'booking', 'bookings')}`,
  changeOfPlan: ({ space }) =>
    `A change of plan? Release ${space.kind === 'desk' ? 'your desk' : 'your room'}, and a colleague can have it.`,
  stillComing: ({ space, site }) => `Still coming today? Desk ${space.name}, ${site}`,
  soon: ({ space, site }) => `Is your meeting taking place? Room ${space.name}, ${site}`,
  freeAt: ({ space, time: t }) =>
    `Let me know before ${time('en')(t)}: after that, the ${space.kind} is free for somebody else.`,
  comeOrLose: ({ from, time: t }) =>
    `from ${time('en')(from)}; otherwise the room is free for others from ${time('en')(t)}`,
  released: ({ space, site }) => `Your ${space.kind} was released: ${space.kind} ${space.name}, ${site}`,
  whyReleased: () => 'Nobody had checked in, so a colleague can have it now. Coming after all? Just book again.',
  coming: 'Yes, I am coming',
  takesPlace: 'Yes, it is',
  another: ({ space }) => `Find another ${space.kind}`,
};

const nl: CheckInWords = {
  tomorrowSeveral: ({ count }) => `Morgen: ${formats('nl').counted(count, 'boeking', 'boekingen')}`,
  weekdaySeveral: ({ day, count }) =>
    `${sentence(formats('nl').weekday(day))}: ${formats('nl').counted(count, 'boeking', 'boekingen')}`,
  changeOfPlan: ({ space }) =>
    space.kind === 'desk'
      ? 'Kom je toch niet? Geef je werkplek vrij, dan kan een collega er terecht.'
      : 'Gaat het toch niet door? Geef je zaal vrij, dan kan een collega er terecht.',
  stillComing: ({ space, site }) => `Kom je vandaag zoals gepland? Werkplek ${space.name}, ${site}`,
  soon: ({ space, site }) => `Gaat je vergadering door? Zaal ${space.name}, ${site}`,
  freeAt: ({ space, time: t }) =>
    `Laat het me weten vóór ${time('nl')(t)} uur: daarna komt de ${space.kind === 'desk' ? 'werkplek' : 'zaal'} vrij voor iemand anders.`,
  comeOrLose: ({ from, time: t }) =>
    `vanaf ${time('nl')(from)} uur; anders komt de zaal vrij voor anderen vanaf ${time('nl')(t)} uur`,
  released: ({ space, site }) =>
    space.kind === 'desk'
      ? `Je werkplek is vrijgegeven: werkplek ${space.name}, ${site}`
      : `Je zaal is vrijgegeven: zaal ${space.name}, ${site}`,
  whyReleased: () =>
    'Er was nog niet ingecheckt, dus kan een collega er nu terecht. Kom je toch? Boek dan gerust opnieuw.',
  coming: 'Ja, ik kom',
  takesPlace: 'Ja, ze gaat door',
  another: ({ space }) => (space.kind === 'desk' ? 'Andere werkplek zoeken' : 'Andere zaal zoeken'),
};

const fr: CheckInWords = {
  tomorrowSeveral: ({ count }) => `Demain : ${formats('fr').counted(count, 'réservation', 'réservations')}`,
  weekdaySeveral: ({ day, count }) =>
    `${sentence(formats('fr').weekday(day))} : ${formats('fr').counted(count, 'réservation', 'réservations')}`,
  changeOfPlan: ({ space }) =>
    `Un changement de programme ? Libérez votre ${space.kind === 'desk' ? 'bureau' : 'salle'} : quelqu’un d’autre en profitera.`,
  stillComing: ({ space, site }) => `Venez-vous bien aujourd’hui ? Bureau ${space.name}, ${site}`,
  soon: ({ space, site }) => `Votre réunion a-t-elle bien lieu ? Salle ${space.name}, ${site}`,
  freeAt: ({ space, time: t }) =>
    `Dites-le-moi avant ${time('fr')(t)} : ensuite, ${space.kind === 'desk' ? 'le bureau' : 'la salle'} sera libre pour quelqu’un d’autre.`,
  comeOrLose: ({ from, time: t }) =>
    `à partir de ${time('fr')(from)} ; sinon, la salle sera libre pour d’autres dès ${time('fr')(t)}`,
  released: ({ space, site }) =>
    space.kind === 'desk'
      ? `Votre bureau a été libéré : bureau ${space.name}, ${site}`
      : `Votre salle a été libérée : salle ${space.name}, ${site}`,
  whyReleased: () =>
    'Votre arrivée n’était pas confirmée : quelqu’un d’autre peut maintenant en profiter. Vous venez quand même ? Il suffit de réserver à nouveau.',
  coming: 'Oui, je viens',
  takesPlace: 'Oui, elle a lieu',
  another: ({ space }) => (space.kind === 'desk' ? 'Trouver un autre bureau' : 'Trouver une autre salle'),
};

const de: CheckInWords = {
  tomorrowSeveral: ({ count }) => `Morgen: ${formats('de').counted(count, 'Buchung', 'Buchungen')}`,
  weekdaySeveral: ({ day, count }) =>
    `${formats('de').weekday(day)}: ${formats('de').counted(count, 'Buchung', 'Buchungen')}`,
  changeOfPlan: ({ space }) =>
    space.kind === 'desk'
      ? 'Kommt etwas dazwischen? Geben Sie Ihren Arbeitsplatz frei, dann kann ihn jemand anders nutzen.'
      : 'Kommt etwas dazwischen? Geben Sie Ihren Raum frei, dann kann ihn jemand anders nutzen.',
  stillComing: ({ space, site }) => `Kommen Sie heute wie geplant? Arbeitsplatz ${space.name}, ${site}`,
  soon: ({ space, site }) => `Findet Ihre Besprechung statt? Raum ${space.name}, ${site}`,
  freeAt: ({ space, time: t }) =>
    `Sagen Sie mir bitte vor ${time('de')(t)} Uhr Bescheid: Danach wird der ${space.kind === 'desk' ? 'Arbeitsplatz' : 'Raum'} für andere frei.`,
  comeOrLose: ({ from, time: t }) =>
    `ab ${time('de')(from)} Uhr; sonst wird der Raum ab ${time('de')(t)} Uhr für andere frei`,
  released: ({ space, site }) =>
    space.kind === 'desk'
      ? `Ihr Arbeitsplatz wurde freigegeben: Arbeitsplatz ${space.name}, ${site}`
      : `Ihr Raum wurde freigegeben: Raum ${space.name}, ${site}`,
  whyReleased: () =>
    'Es hatte noch niemand eingecheckt, jetzt kann ihn jemand anders nutzen. Kommen Sie doch noch? Dann buchen Sie einfach neu.',
  coming: 'Ja, ich komme',
  takesPlace: 'Ja, sie findet statt',
  another: ({ space }) => (space.kind === 'desk' ? 'Anderen Arbeitsplatz suchen' : 'Anderen Raum suchen'),
};

export const CHECK_IN_WORDS: Record<Language, CheckInWords> = { nl, fr, de, en };
