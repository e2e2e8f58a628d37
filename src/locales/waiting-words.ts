import type { Language } from '../domain/language.ts';
import type { LocalDate, LocalTime } from '../domain/local-date.ts';
import type { Space, SpaceName } from '../domain/places/place.ts';
import { formats } from './formats.ts';
import { at, on } from './french-prepositions.ts';
import { on as am, these } from './german-days.ts';

type Kind = Space['kind'];

/** What is waited for: a desk, or a room for so many. */
interface Sought {
  kind: Kind;
  seats: number | undefined;
}

/** `part` is said already: "in the morning". */
interface Waited extends Sought {
  place: string;
  day: LocalDate;
  today: LocalDate;
  partSaid: string;
}

/** What is said to those who wait for a desk or a room. */
export interface WaitingWords {
  joined: (facts: Sought & { place: string; when: LocalDate[]; partSaid: string }) => string;
  /** Of days on which there is nothing to wait for. */
  hasOne: (facts: { kind: Kind; when: LocalDate[] }) => string;
  freeNow: (facts: { kind: Kind; when: LocalDate[] }) => string;
  closedThen: (facts: { when: LocalDate[] }) => string;
  noneSuch: (facts: { kind: Kind }) => string;
  /** In the list of bookings: a line that begins with a day. */
  row: (facts: Waited) => string;
  offeredRow: (facts: Waited & { time: LocalTime }) => string;
  left: (facts: { kind: Kind; place: string; day: LocalDate }) => string;
  notWaiting: string;
  offered: (facts: { space: SpaceName; site: string }) => string;
  heldUntil: (facts: { kind: Kind; time: LocalTime }) => string;
  /** Where a yes to the offer is only asking for the room. */
  ownerDecides: string;
  refused: (facts: { space: SpaceName; day: LocalDate }) => string;
  passed: (facts: { space: SpaceName; day: LocalDate }) => string;
  /** Buttons. */
  tellMe: (facts: { kind: Kind }) => string;
  showFree: (facts: { kind: Kind }) => string;
  leave: string;
  take: (facts: { kind: Kind }) => string;
  askOwner: string;
  refuse: string;
  again: string;
}

function inEnglish(): WaitingWords {
  const f = formats('en');
  const one = ({ kind, seats }: Sought) => (kind === 'desk' ? 'a desk' : seats ? `a room for ${seats}` : 'a room');
  const any = { desk: 'a desk', room: 'a room' };
  const called = ({ kind, name }: SpaceName) => `${kind} ${name}`;
  return {
    joined: ({ place, when, partSaid, ...sought }) =>
      `You are on the waiting list for ${place}: ${f.days(when)}, ${partSaid}. I will tell you as soon as ${one(sought)} is free.`,
    hasOne: ({ kind, when }) => `You already have ${any[kind]} on ${f.days(when)}.`,
    freeNow: ({ kind, when }) => `There is a free ${kind} on ${f.days(when)}: you need not wait.`,
    closedThen: ({ when }) => `Nothing can be booked there on ${f.days(when)}.`,
    noneSuch: ({ kind }) =>
      `No ${kind} there has what you are looking for, even when it is free: waiting would not help.`,
    row: ({ place, day, today, partSaid, ...sought }) =>
      `${f.day(day, today)}, ${partSaid}: waiting for ${one(sought)} in ${place}`,
    offeredRow: ({ place, day, today, partSaid, time, kind }) =>
      `${f.day(day, today)}, ${partSaid}: ${any[kind]} in ${place} is held for you until ${f.time(time)}`,
    left: ({ place, day }) => `You are no longer on the waiting list for ${place} on ${f.day(day)}.`,
    notWaiting: 'You are no longer on that waiting list.',
    offered: ({ space, site }) => `A ${space.kind} is free for you: ${called(space)}, ${site}`,
    heldUntil: ({ time }) => `I am holding it for you until ${f.time(time)}; after that, somebody else may have it.`,
    ownerDecides:
      'Whoever runs this room decides who may have it: I will ask them for you. It is not booked until they agree.',
    refused: ({ space, day }) =>
      `All right, somebody else may have ${called(space)}. You are no longer on the waiting list for ${f.day(day)}.`,
    passed: ({ space, day }) =>
      `I could not hold ${called(space)} on ${f.day(day)} any longer: somebody else may have it by now.`,
    tellMe: ({ kind }) => `Tell me when a ${kind} is free`,
    showFree: ({ kind }) => `Show free ${kind}s`,
    leave: 'Leave the waiting list',
    take: ({ kind }) => `Take this ${kind}`,
    askOwner: 'Ask for this room',
    refuse: 'No, thanks',
    again: 'Wait again',
  };
}

function inDutch(): WaitingWords {
  const f = formats('nl');
  const any = { desk: 'een werkplek', room: 'een zaal' };
  const one = ({ kind, seats }: Sought) => (kind === 'room' && seats ? `een zaal voor ${seats}` : any[kind]);
  const called = ({ kind, name }: SpaceName) => `${kind === 'desk' ? 'werkplek' : 'zaal'} ${name}`;
  return {
    joined: ({ place, when, partSaid, ...sought }) =>
      `Je staat op de wachtlijst voor ${place}: ${f.days(when)}, ${partSaid}. Zodra er ${one(sought)} vrijkomt, hoor je het van mij.`,
    hasOne: ({ kind, when }) => `Je hebt al ${any[kind]} op ${f.days(when)}.`,
    freeNow: ({ kind, when }) => `Op ${f.days(when)} is er ${any[kind]} vrij: wachten hoeft niet.`,
    closedThen: ({ when }) => `Op ${f.days(when)} valt er daar niets te boeken.`,
    noneSuch: ({ kind }) =>
      `Geen enkele ${kind === 'desk' ? 'werkplek' : 'zaal'} daar heeft wat je zoekt, ook geen die nu bezet is: wachten helpt dus niet.`,
    row: ({ place, day, today, partSaid, ...sought }) =>
      `${f.day(day, today)}, ${partSaid}: wachten op ${one(sought)} in ${place}`,
    offeredRow: ({ place, day, today, partSaid, time, kind }) =>
      `${f.day(day, today)}, ${partSaid}: er wordt tot ${f.time(time)} uur ${any[kind]} in ${place} voor je vrijgehouden`,
    left: ({ place, day }) => `Je staat niet meer op de wachtlijst voor ${place} op ${f.day(day)}.`,
    notWaiting: 'Je staat niet meer op die wachtlijst.',
    offered: ({ space, site }) => `Er is ${any[space.kind]} voor je vrij: ${called(space)}, ${site}`,
    heldUntil: ({ kind, time }) =>
      `Ik houd de ${kind === 'desk' ? 'werkplek' : 'zaal'} tot ${f.time(time)} uur voor je vrij; daarna mag iemand anders die hebben.`,
    ownerDecides:
      'Wie deze zaal beheert, beslist wie ze krijgt: ik vraag ze voor je aan. Zolang er geen ja is, is ze niet geboekt.',
    refused: ({ space, day }) =>
      `Goed, dan mag iemand anders ${called(space)} hebben. Je staat niet meer op de wachtlijst voor ${f.day(day)}.`,
    passed: ({ space, day }) =>
      `Ik kon ${called(space)} op ${f.day(day)} niet langer vrijhouden: misschien heeft iemand anders die al.`,
    tellMe: ({ kind }) => (kind === 'desk' ? 'Laat weten als er iets vrijkomt' : 'Laat weten als er een zaal vrijkomt'),
    showFree: ({ kind }) => (kind === 'desk' ? 'Vrije werkplekken tonen' : 'Vrije zalen tonen'),
    leave: 'Wachtlijst verlaten',
    take: () => 'Deze neem ik',
    askOwner: 'Deze zaal aanvragen',
    refuse: 'Nee, bedankt',
    again: 'Opnieuw wachten',
  };
}

function inFrench(): WaitingWords {
  const f = formats('fr');
  const any = { desk: 'un bureau', room: 'une salle' };
  const it = { desk: 'le', room: 'la' };
  const of = { desk: 'd’un bureau', room: 'd’une salle' };
  const forSeats = ({ kind, seats }: Sought) => (kind === 'room' && seats ? ` pour ${seats}` : '');
  const called = ({ kind, name }: SpaceName) => `${kind === 'desk' ? 'bureau' : 'salle'} ${name}`;
  const the = (space: SpaceName) => `${space.kind === 'desk' ? 'le' : 'la'} ${called(space)}`;
  return {
    joined: ({ place, when, partSaid, ...sought }) =>
      `Vous êtes sur la liste d’attente pour ${any[sought.kind]} ${at(place)} : ${f.days(when)}, ${partSaid}. Je vous préviens dès qu’${any[sought.kind]}${forSeats(sought)} se libère.`,
    hasOne: ({ kind, when }) => `Vous avez déjà ${any[kind]} ${on(when)}.`,
    freeNow: ({ kind, when }) => `Il y a ${any[kind]} libre ${on(when)} : inutile d’attendre.`,
    closedThen: ({ when }) => `On ne peut rien y réserver ${on(when)}.`,
    noneSuch: ({ kind }) =>
      `${kind === 'desk' ? 'Aucun bureau' : 'Aucune salle'} là-bas n’a ce que vous cherchez, même libre : attendre ne servirait à rien.`,
    row: ({ place, day, today, partSaid, ...sought }) =>
      `${f.day(day, today)}, ${partSaid} : en attente ${of[sought.kind]}${forSeats(sought)} ${at(place)}`,
    offeredRow: ({ place, day, today, partSaid, time, kind }) =>
      `${f.day(day, today)}, ${partSaid} : ${any[kind]} ${at(place)} vous est ${kind === 'desk' ? 'gardé' : 'gardée'} jusqu’à ${f.time(time)}`,
    left: ({ kind, place, day }) =>
      `Vous n’êtes plus sur la liste d’attente pour ${any[kind]} ${at(place)} le ${f.day(day)}.`,
    notWaiting: 'Vous n’êtes plus sur cette liste d’attente.',
    offered: ({ space, site }) =>
      `${space.kind === 'desk' ? 'Un bureau s’est libéré' : 'Une salle s’est libérée'} pour vous : ${called(space)}, ${site}`,
    heldUntil: ({ kind, time }) =>
      `Je vous ${it[kind]} garde jusqu’à ${f.time(time)} ; ensuite, quelqu’un d’autre pourra ${it[kind]} prendre.`,
    ownerDecides:
      'Cette salle s’obtient avec l’accord de l’organisation qui la gère : je le demanderai pour vous. D’ici là, elle n’est pas réservée.',
    refused: ({ space, day }) =>
      `C’est noté : quelqu’un d’autre pourra prendre ${the(space)}. Vous n’êtes plus sur la liste d’attente du ${f.day(day)}.`,
    passed: ({ space, day }) =>
      `Je n’ai pas pu garder plus longtemps ${the(space)} du ${f.day(day)} : quelqu’un d’autre l’a peut-être déjà.`,
    tellMe: ({ kind }) => `Me prévenir si ${any[kind]} se libère`,
    showFree: ({ kind }) => (kind === 'desk' ? 'Voir les bureaux libres' : 'Voir les salles libres'),
    leave: 'Quitter la liste d’attente',
    take: ({ kind }) => (kind === 'desk' ? 'Prendre ce bureau' : 'Prendre cette salle'),
    askOwner: 'Demander cette salle',
    refuse: 'Non, merci',
    again: 'Attendre à nouveau',
  };
}

function inGerman(): WaitingWords {
  const f = formats('de');
  const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
  const noun = { desk: 'Arbeitsplatz', room: 'Raum' };
  const forSeats = ({ kind, seats }: Sought) => (kind === 'room' && seats ? ` für ${seats}` : '');
  const called = ({ kind, name }: SpaceName) => `${noun[kind]} ${name}`;
  return {
    joined: ({ place, when, partSaid, ...sought }) =>
      `Sie stehen auf der Warteliste für ${place}: ${f.days(when)}, ${partSaid}. Sobald ein ${noun[sought.kind]}${forSeats(sought)} frei wird, sage ich Ihnen Bescheid.`,
    hasOne: ({ kind, when }) => `${sentence(am(when))} haben Sie schon einen ${noun[kind]}.`,
    freeNow: ({ kind, when }) => `${sentence(am(when))} ist ein ${noun[kind]} frei: Sie müssen nicht warten.`,
    closedThen: ({ when }) => `${sentence(am(when))} lässt sich dort nichts buchen.`,
    noneSuch: ({ kind }) =>
      `Dort hat kein ${noun[kind]}, was Sie suchen, auch kein belegter: Warten würde nichts nützen.`,
    row: ({ place, day, today, partSaid, ...sought }) =>
      `${f.day(day, today)}, ${partSaid}: Warten auf einen ${noun[sought.kind]}${forSeats(sought)} in ${place}`,
    offeredRow: ({ place, day, today, partSaid, time, kind }) =>
      `${f.day(day, today)}, ${partSaid}: Ein ${noun[kind]} in ${place} wird bis ${f.time(time)} Uhr für Sie freigehalten`,
    left: ({ place, day }) => `Sie stehen nicht mehr auf der Warteliste für ${place}: ${f.day(day)}.`,
    notWaiting: 'Auf dieser Warteliste stehen Sie nicht mehr.',
    offered: ({ space, site }) => `Ein ${noun[space.kind]} ist für Sie frei: ${called(space)}, ${site}`,
    heldUntil: ({ time }) => `Ich halte ihn bis ${f.time(time)} Uhr für Sie frei; danach kann ihn jemand anders haben.`,
    ownerDecides:
      'Über diesen Raum entscheidet, wer ihn verwaltet: Ich frage für Sie an. Gebucht ist er erst nach der Zusage.',
    refused: ({ space, day }) =>
      `In Ordnung, ${called(space)} kann jemand anders haben. Für ${these('den', [day])} stehen Sie nicht mehr auf der Warteliste.`,
    passed: ({ space, day }) =>
      `${called(space)} ${am([day])} konnte ich nicht länger freihalten; vielleicht hat ihn schon jemand anders.`,
    tellMe: ({ kind }) =>
      kind === 'desk' ? 'Bescheid geben, wenn etwas frei wird' : 'Bescheid geben, wenn ein Raum frei wird',
    showFree: ({ kind }) => (kind === 'desk' ? 'Freie Arbeitsplätze zeigen' : 'Freie Räume zeigen'),
    leave: 'Warteliste verlassen',
    take: () => 'Diesen nehmen',
    askOwner: 'Diesen Raum anfragen',
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
