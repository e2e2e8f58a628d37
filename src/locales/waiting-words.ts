import type { Language } from '../domain/language.ts';
import type { LocalDate, LocalTime } from '../domain/local-date.ts';
import { formats } from './formats.ts';
import { at, on } from './french-prepositions.ts';
import { on as am, these } from './german-days.ts';

/** `part` is said already: "in the morning". */
interface Waited {
  place: string;
  day: LocalDate;
  today: LocalDate;
  partSaid: string;
}

/** What is said to those who wait for a desk. */
export interface WaitingWords {
  joined: (facts: { place: string; when: LocalDate[]; partSaid: string }) => string;
  /** Of days on which there is nothing to wait for. */
  hasDesk: (facts: { when: LocalDate[] }) => string;
  freeNow: (facts: { when: LocalDate[] }) => string;
  closedThen: (facts: { when: LocalDate[] }) => string;
  /** In the list of bookings: a line that begins with a day. */
  row: (facts: Waited) => string;
  offeredRow: (facts: Waited & { time: LocalTime }) => string;
  left: (facts: { place: string; day: LocalDate }) => string;
  notWaiting: string;
  offered: (facts: { desk: string; site: string }) => string;
  heldUntil: (facts: { time: LocalTime }) => string;
  refused: (facts: { desk: string; day: LocalDate }) => string;
  passed: (facts: { desk: string; day: LocalDate }) => string;
  /** Buttons. */
  tellMe: string;
  showFree: string;
  leave: string;
  take: string;
  refuse: string;
  again: string;
}

function inEnglish(): WaitingWords {
  const f = formats('en');
  return {
    joined: ({ place, when, partSaid }) =>
      `You are on the waiting list for ${place}: ${f.days(when)}, ${partSaid}. I will tell you as soon as a desk is free.`,
    hasDesk: ({ when }) => `You already have a desk on ${f.days(when)}.`,
    freeNow: ({ when }) => `There is a free desk on ${f.days(when)}: you need not wait.`,
    closedThen: ({ when }) => `Nothing can be booked there on ${f.days(when)}.`,
    row: ({ place, day, today, partSaid }) => `${f.day(day, today)}, ${partSaid}: waiting for a desk in ${place}`,
    offeredRow: ({ place, day, today, partSaid, time }) =>
      `${f.day(day, today)}, ${partSaid}: a desk in ${place} is held for you until ${f.time(time)}`,
    left: ({ place, day }) => `You are no longer on the waiting list for ${place} on ${f.day(day)}.`,
    notWaiting: 'You are no longer on that waiting list.',
    offered: ({ desk, site }) => `A desk is free for you: desk ${desk}, ${site}`,
    heldUntil: ({ time }) => `I am holding it for you until ${f.time(time)}; after that, somebody else may have it.`,
    refused: ({ desk, day }) =>
      `All right, somebody else may have desk ${desk}. You are no longer on the waiting list for ${f.day(day)}.`,
    passed: ({ desk, day }) =>
      `I could not hold desk ${desk} on ${f.day(day)} any longer: somebody else may have it by now.`,
    tellMe: 'Tell me when a desk is free',
    showFree: 'Show free desks',
    leave: 'Leave the waiting list',
    take: 'Take this desk',
    refuse: 'No, thanks',
    again: 'Wait again',
  };
}

function inDutch(): WaitingWords {
  const f = formats('nl');
  return {
    joined: ({ place, when, partSaid }) =>
      `Je staat op de wachtlijst voor ${place}: ${f.days(when)}, ${partSaid}. Zodra er een werkplek vrijkomt, hoor je het van mij.`,
    hasDesk: ({ when }) => `Je hebt al een werkplek op ${f.days(when)}.`,
    freeNow: ({ when }) => `Op ${f.days(when)} is er een werkplek vrij: wachten hoeft niet.`,
    closedThen: ({ when }) => `Op ${f.days(when)} valt er daar niets te boeken.`,
    row: ({ place, day, today, partSaid }) => `${f.day(day, today)}, ${partSaid}: wachten op een werkplek in ${place}`,
    offeredRow: ({ place, day, today, partSaid, time }) =>
      `${f.day(day, today)}, ${partSaid}: er wordt tot ${f.time(time)} uur een werkplek in ${place} voor je vrijgehouden`,
    left: ({ place, day }) => `Je staat niet meer op de wachtlijst voor ${place} op ${f.day(day)}.`,
    notWaiting: 'Je staat niet meer op die wachtlijst.',
    offered: ({ desk, site }) => `Er is een werkplek voor je vrij: werkplek ${desk}, ${site}`,
    heldUntil: ({ time }) => `Ik houd hem tot ${f.time(time)} uur voor je vrij; daarna mag iemand anders hem hebben.`,
    refused: ({ desk, day }) =>
      `Goed, dan mag iemand anders werkplek ${desk} hebben. Je staat niet meer op de wachtlijst voor ${f.day(day)}.`,
    passed: ({ desk, day }) =>
      `Werkplek ${desk} op ${f.day(day)} kon ik niet langer vrijhouden: misschien heeft iemand anders hem al.`,
    tellMe: 'Laat weten als er iets vrijkomt',
    showFree: 'Vrije werkplekken tonen',
    leave: 'Van de wachtlijst',
    take: 'Deze neem ik',
    refuse: 'Nee, bedankt',
    again: 'Opnieuw wachten',
  };
}

function inFrench(): WaitingWords {
  const f = formats('fr');
  return {
    joined: ({ place, when, partSaid }) =>
      `Vous êtes sur la liste d’attente pour un bureau ${at(place)} : ${f.days(when)}, ${partSaid}. Je vous préviens dès qu’un bureau se libère.`,
    hasDesk: ({ when }) => `Vous avez déjà un bureau ${on(when)}.`,
    freeNow: ({ when }) => `Il y a un bureau libre ${on(when)} : inutile d’attendre.`,
    closedThen: ({ when }) => `On ne peut rien y réserver ${on(when)}.`,
    row: ({ place, day, today, partSaid }) => `${f.day(day, today)}, ${partSaid} : en attente d’un bureau ${at(place)}`,
    offeredRow: ({ place, day, today, partSaid, time }) =>
      `${f.day(day, today)}, ${partSaid} : un bureau ${at(place)} vous est gardé jusqu’à ${f.time(time)}`,
    left: ({ place, day }) => `Vous n’êtes plus sur la liste d’attente pour un bureau ${at(place)} le ${f.day(day)}.`,
    notWaiting: 'Vous n’êtes plus sur cette liste d’attente.',
    offered: ({ desk, site }) => `Un bureau s’est libéré pour vous : bureau ${desk}, ${site}`,
    heldUntil: ({ time }) => `Je vous le garde jusqu’à ${f.time(time)} ; ensuite, quelqu’un d’autre pourra le prendre.`,
    refused: ({ desk, day }) =>
      `C’est noté : quelqu’un d’autre pourra prendre le bureau ${desk}. Vous n’êtes plus sur la liste d’attente du ${f.day(day)}.`,
    passed: ({ desk, day }) =>
      `Je n’ai pas pu garder plus longtemps le bureau ${desk} du ${f.day(day)} : quelqu’un d’autre l’a peut-être déjà.`,
    tellMe: 'Me prévenir si un bureau se libère',
    showFree: 'Voir les bureaux libres',
    leave: 'Quitter la liste d’attente',
    take: 'Prendre ce bureau',
    refuse: 'Non, merci',
    again: 'Attendre à nouveau',
  };
}

function inGerman(): WaitingWords {
  const f = formats('de');
  const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
  return {
    joined: ({ place, when, partSaid }) =>
      `Sie stehen auf der Warteliste für ${place}: ${f.days(when)}, ${partSaid}. Sobald ein Arbeitsplatz frei wird, sage ich Ihnen Bescheid.`,
    hasDesk: ({ when }) => `${sentence(am(when))} haben Sie schon einen Arbeitsplatz.`,
    freeNow: ({ when }) => `${sentence(am(when))} ist ein Arbeitsplatz frei: Sie müssen nicht warten.`,
    closedThen: ({ when }) => `${sentence(am(when))} lässt sich dort nichts buchen.`,
    row: ({ place, day, today, partSaid }) =>
      `${f.day(day, today)}, ${partSaid}: Warten auf einen Arbeitsplatz in ${place}`,
    offeredRow: ({ place, day, today, partSaid, time }) =>
      `${f.day(day, today)}, ${partSaid}: Ein Arbeitsplatz in ${place} wird bis ${f.time(time)} Uhr für Sie freigehalten`,
    left: ({ place, day }) => `Sie stehen nicht mehr auf der Warteliste für ${place}: ${f.day(day)}.`,
    notWaiting: 'Auf dieser Warteliste stehen Sie nicht mehr.',
    offered: ({ desk, site }) => `Ein Arbeitsplatz ist für Sie frei: Arbeitsplatz ${desk}, ${site}`,
    heldUntil: ({ time }) => `Ich halte ihn bis ${f.time(time)} Uhr für Sie frei; danach kann ihn jemand anders haben.`,
    refused: ({ desk, day }) =>
      `In Ordnung, Arbeitsplatz ${desk} kann jemand anders haben. Für ${these('den', [day])} stehen Sie nicht mehr auf der Warteliste.`,
    passed: ({ desk, day }) =>
      `Arbeitsplatz ${desk} ${am([day])} konnte ich nicht länger freihalten; vielleicht hat ihn schon jemand anders.`,
    tellMe: 'Bescheid geben, wenn etwas frei wird',
    showFree: 'Freie Arbeitsplätze zeigen',
    leave: 'Von der Warteliste nehmen',
    take: 'Diesen nehmen',
    refuse: 'Nein, danke',
    again: 'Noch einmal warten',
  };
}

export const WAITING_WORDS: Record<Language, WaitingWords> = {
  nl: inDutch(),
  fr: inFrench(),
  de: inGerman(),
  en: inEnglish(),
};
