import type { Language } from '../domain/language.ts';
import type { LocalDate, LocalTime } from '../domain/local-date.ts';
import { type Formats, formats } from './formats.ts';
import { on as am, the } from './german-days.ts';

type Room = (facts: { desk: string; site: string }) => string;

/** An instant, on the clock of who is told of it. */
interface Instant {
  day: LocalDate;
  time: LocalTime;
  today: LocalDate;
}

/** What is said of rooms that one can only ask for, to who asks and to who decides. */
export interface ApprovalWords {
  /** Of a room in a list. */
  needsYes: (facts: { owner: string }) => string;
  askFor: string;
  askForThis: (facts: { name: string; site: string }) => string;
  asked: Room;
  decides: (facts: Instant & { owner: string }) => string;
  /** The same of several dates, of which the first is decided by then. */
  decidesFirst: (facts: Instant & { owner: string }) => string;
  nobodyDecides: (facts: { owner: string; contact: string }) => string;
  /** Of a booking in a list. */
  notYet: string;
  asksAnew: (facts: { desk: string; owner: string }) => string;
  meanwhile: string;
  askAnew: string;
  approved: Room;
  declined: Room;
  lapsed: Room;
  whyDeclined: (facts: { owner: string }) => string;
  whyLapsed: (facts: { owner: string }) => string;
  another: string;
  /** The same of several dates of a series. */
  dates: Record<'approved' | 'declined' | 'lapsed', (facts: { count: number; desk: string; site: string }) => string>;
  /** After how many bookings somebody has: how many requests there are beside them. */
  askedToo: (facts: { count: number }) => string;

  /** To who decides. */
  requested: Room;
  requestedDates: (facts: { count: number; desk: string; site: string }) => string;
  changed: string;
  lapses: (facts: Instant) => string;
  who: string;
  organisation: string;
  seats: string;
  approve: string;
  decline: string;
  approveThis: (facts: { colleague: string; desk: string; day: LocalDate }) => string;
  declineThis: (facts: { colleague: string; desk: string; day: LocalDate }) => string;
  youApproved: (facts: { colleague: string; desk: string; day: LocalDate }) => string;
  youDeclined: (facts: { colleague: string; desk: string; day: LocalDate }) => string;
  /** Buttons for all dates of a series, and what is said then. */
  approveAll: (facts: { count: number }) => string;
  declineAll: (facts: { count: number }) => string;
  youApprovedAll: (facts: { count: number }) => string;
  youDeclinedAll: (facts: { count: number }) => string;
  notAll: (facts: { count: number }) => string;
  /** What became of it before they pressed. */
  before: Record<'approved' | 'declined' | 'lapsed' | 'withdrawn', string>;
  waiting: (facts: { count: number }) => string;
  nothingWaits: string;
  othersReadAlong: string;
  /** A line of the list, after its day, part of the day and room. */
  askedBy: (facts: { colleague: string; owner: string }) => string;
  all: string;
  more: (facts: { left: number }) => string;
}

function inEnglish(f: Formats): ApprovalWords {
  const until = ({ day, time, today }: Instant) => `${f.day(day, today)} at ${f.time(time)}`;
  return {
    needsYes: ({ owner }) => `needs a yes: ${owner}`,
    askFor: 'Ask for it',
    askForThis: ({ name, site }) => `Ask for room ${name}, ${site}`,
    asked: ({ desk, site }) => `Asked for, not booked yet: room ${desk}, ${site}`,
    decides: ({ owner, ...by }) =>
      `Its owner, ${owner}, decides by ${until(by)} and sees who is asking; I will let you know. Until then I keep the room for you; without an answer you do not get it.`,
    decidesFirst: ({ owner, ...by }) =>
      `Its owner, ${owner}, decides on each date, on the first by ${until(by)}, and sees who is asking; I will let you know. Until then I keep the room for you; without an answer you do not get it.`,
    nobodyDecides: ({ contact }) => `I know of no other approver there, so please write to ${contact} too.`,
    notYet: 'asked for, no answer yet',
    asksAnew: ({ desk, owner }) => `For this, the owner of room ${desk}, ${owner}, has to say yes first.`,
    meanwhile:
      'If you ask now, you give up what you have, and if they say no, you have no room. Nothing has changed yet.',
    askAnew: 'Ask all the same',
    approved: ({ desk, site }) => `They said yes: room ${desk}, ${site} is booked for you`,
    declined: ({ desk, site }) => `They said no: room ${desk}, ${site}`,
    lapsed: ({ desk, site }) => `No answer came in time: room ${desk}, ${site}`,
    whyDeclined: ({ owner }) => `Its owner, ${owner}, cannot let you have it then, so it is not booked.`,
    whyLapsed: ({ owner }) =>
      `Its owner, ${owner}, did not answer in time, so it is not booked, and others can have it.`,
    another: 'Find another room',
    dates: {
      approved: ({ count, desk, site }) =>
        `They said yes to ${f.counted(count, 'date', 'dates')}: room ${desk}, ${site} is booked for you`,
      declined: ({ count, desk, site }) =>
        `They said no to ${f.counted(count, 'date', 'dates')}: room ${desk}, ${site}`,
      lapsed: ({ count, desk, site }) =>
        `No answer came in time for ${f.counted(count, 'date', 'dates')}: room ${desk}, ${site}`,
    },
    askedToo: ({ count }) => `${f.counted(count, 'request', 'requests')} without an answer yet`,
    requestedDates: ({ count, desk, site }) =>
      `Requests for ${f.counted(count, 'date', 'dates')} to decide on: room ${desk}, ${site}`,
    approveAll: ({ count }) => `Yes to all ${count}`,
    declineAll: ({ count }) => `No to all ${count}`,
    youApprovedAll: ({ count }) =>
      `You said yes to ${f.counted(count, 'date', 'dates')}. I will let whoever asked know.`,
    youDeclinedAll: ({ count }) =>
      `You said no to ${f.counted(count, 'date', 'dates')}. I will let whoever asked know.`,
    notAll: ({ count }) => `${f.counted(count, 'request', 'requests')} had changed or had already been decided.`,
    requested: ({ desk, site }) => `A request to decide on: room ${desk}, ${site}`,
    changed: 'The request has changed since. This is how it is now:',
    lapses: (by) => `Without an answer by ${until(by)}, the request lapses.`,
    who: 'Who',
    organisation: 'Organisation',
    seats: 'Seats',
    approve: 'Yes, they can have it',
    decline: 'No',
    approveThis: ({ colleague, desk, day }) => `Yes to ${colleague}: room ${desk} on ${f.day(day)}`,
    declineThis: ({ colleague, desk, day }) => `No to ${colleague}: room ${desk} on ${f.day(day)}`,
    youApproved: ({ colleague, desk, day }) =>
      `You said yes: room ${desk} on ${f.day(day)} is booked for ${colleague}. I will let them know.`,
    youDeclined: ({ colleague, desk, day }) =>
      `You said no: room ${desk} is free again on ${f.day(day)}. I will let ${colleague} know.`,
    before: {
      approved: 'Somebody already said yes to this: the room is booked.',
      declined: 'Somebody already said no to this: the room is free again.',
      lapsed: 'This request has lapsed: nobody answered in time.',
      withdrawn: 'Nobody is asking for this room any more.',
    },
    waiting: ({ count }) => `${f.counted(count, 'request is', 'requests are')} waiting for your answer`,
    nothingWaits: 'No request for a room is waiting for your answer.',
    othersReadAlong: 'Others read along here. Ask me in our own chat, and I will show you who is asking for a room.',
    askedBy: ({ colleague, owner }) => `asked for by ${colleague}, ${owner}`,
    all: 'All requests',
    more: ({ left }) => `More requests (${left})`,
  };
}

function inDutch(f: Formats): ApprovalWords {
  const until = ({ day, time, today }: Instant) => `${f.day(day, today)} om ${f.time(time)} uur`;
  return {
    needsYes: ({ owner }) => `goedkeuring nodig van ${owner}`,
    askFor: 'Aanvragen',
    askForThis: ({ name, site }) => `Zaal ${name} aanvragen, ${site}`,
    asked: ({ desk, site }) => `Aangevraagd, nog niet geboekt: zaal ${desk}, ${site}`,
    decides: ({ owner, ...by }) =>
      `${owner} beslist uiterlijk ${until(by)} en ziet wie het vraagt; ik laat het je weten. Tot dan houd ik de zaal voor je vrij; zonder antwoord krijg je ze niet.`,
    decidesFirst: ({ owner, ...by }) =>
      `${owner} beslist over elke datum, over de eerste uiterlijk ${until(by)}, en ziet wie het vraagt; ik laat het je weten. Tot dan houd ik de zaal voor je vrij; zonder antwoord krijg je ze niet.`,
    nobodyDecides: ({ owner, contact }) =>
      `Bij ${owner} ken ik niemand anders die mag goedkeuren: schrijf dus ook naar ${contact}.`,
    notYet: 'aangevraagd, nog geen antwoord',
    asksAnew: ({ desk, owner }) => `Daarvoor moet ${owner} eerst zaal ${desk} goedkeuren.`,
    meanwhile:
      'Als je dat nu vraagt, geef je op wat je hebt, en bij een nee heb je geen zaal. Er is nog niets veranderd.',
    askAnew: 'Toch aanvragen',
    approved: ({ desk, site }) => `Goedgekeurd: zaal ${desk}, ${site}, is voor je geboekt`,
    declined: ({ desk, site }) => `Niet goedgekeurd: zaal ${desk}, ${site}`,
    lapsed: ({ desk, site }) => `Er kwam niet op tijd een antwoord: zaal ${desk}, ${site}`,
    whyDeclined: ({ owner }) => `${owner} kan je de zaal dan niet geven, dus is ze niet geboekt.`,
    whyLapsed: ({ owner }) =>
      `Bij ${owner} heeft niemand beslist: de zaal is niet geboekt en is weer vrij voor anderen.`,
    another: 'Andere zaal zoeken',
    dates: {
      approved: ({ count, desk, site }) =>
        `Goedgekeurd voor ${f.counted(count, 'datum', 'data')}: zaal ${desk}, ${site}, is voor je geboekt`,
      declined: ({ count, desk, site }) =>
        `Niet goedgekeurd voor ${f.counted(count, 'datum', 'data')}: zaal ${desk}, ${site}`,
      lapsed: ({ count, desk, site }) =>
        `Voor ${f.counted(count, 'datum', 'data')} kwam er niet op tijd een antwoord: zaal ${desk}, ${site}`,
    },
    askedToo: ({ count }) => `${f.counted(count, 'aanvraag', 'aanvragen')} nog zonder antwoord`,
    requestedDates: ({ count, desk, site }) =>
      `Aanvragen voor ${f.counted(count, 'datum', 'data')} om over te beslissen: zaal ${desk}, ${site}`,
    approveAll: ({ count }) => `Alle ${count} goedkeuren`,
    declineAll: ({ count }) => `Alle ${count} weigeren`,
    youApprovedAll: ({ count }) => `Goedgekeurd voor ${f.counted(count, 'datum', 'data')}. Ik laat het weten.`,
    youDeclinedAll: ({ count }) => `Geweigerd voor ${f.counted(count, 'datum', 'data')}. Ik laat het weten.`,
    notAll: ({ count }) =>
      `Bij ${f.counted(count, 'aanvraag', 'aanvragen')} was er intussen al iets gewijzigd of beslist.`,
    requested: ({ desk, site }) => `Een aanvraag om over te beslissen: zaal ${desk}, ${site}`,
    changed: 'De aanvraag is intussen gewijzigd. Zo is ze nu:',
    lapses: (by) => `Zonder antwoord vóór ${until(by)} vervalt de aanvraag.`,
    who: 'Wie',
    organisation: 'Organisatie',
    seats: 'Plaatsen',
    approve: 'Ja, goedkeuren',
    decline: 'Nee',
    approveThis: ({ colleague, desk, day }) => `Ja, goedkeuren voor ${colleague}: zaal ${desk} op ${f.day(day)}`,
    declineThis: ({ colleague, desk, day }) => `Nee, weigeren voor ${colleague}: zaal ${desk} op ${f.day(day)}`,
    youApproved: ({ colleague, desk, day }) =>
      `Je hebt ja gezegd: zaal ${desk} is op ${f.day(day)} geboekt voor ${colleague}. Ik laat het weten.`,
    youDeclined: ({ colleague, desk, day }) =>
      `Je hebt nee gezegd: zaal ${desk} is op ${f.day(day)} weer vrij. Ik laat het ${colleague} weten.`,
    before: {
      approved: 'Hierop is al ja gezegd: de zaal is geboekt.',
      declined: 'Hierop is al nee gezegd: de zaal is weer vrij.',
      lapsed: 'Deze aanvraag is vervallen: er kwam niet op tijd een antwoord.',
      withdrawn: 'Deze zaal wordt niet meer gevraagd.',
    },
    waiting: ({ count }) => `${f.counted(count, 'aanvraag wacht', 'aanvragen wachten')} op je antwoord`,
    nothingWaits: 'Er wacht geen aanvraag voor een zaal op je antwoord.',
    othersReadAlong: 'Hier lezen anderen mee. Vraag het me in ons eigen gesprek, dan toon ik je wie een zaal vraagt.',
    askedBy: ({ colleague, owner }) => `gevraagd door ${colleague}, ${owner}`,
    all: 'Alle aanvragen',
    more: ({ left }) => `Meer aanvragen (${left})`,
  };
}

function inFrench(f: Formats): ApprovalWords {
  const until = ({ day, time, today }: Instant) => `${f.day(day, today)} à ${f.time(time)}`;
  return {
    needsYes: ({ owner }) => `accord nécessaire : ${owner}`,
    askFor: 'Demander',
    askForThis: ({ name, site }) => `Demander la salle ${name}, ${site}`,
    asked: ({ desk, site }) => `Demandée, pas encore réservée : salle ${desk}, ${site}`,
    decides: ({ owner, ...by }) =>
      `L’organisation propriétaire, ${owner}, décide au plus tard le ${until(by)} et voit qui fait la demande ; je vous préviendrai. D’ici là, je vous garde la salle ; sans réponse, vous ne l’aurez pas.`,
    decidesFirst: ({ owner, ...by }) =>
      `L’organisation propriétaire, ${owner}, décide pour chaque date, pour la première au plus tard le ${until(by)}, et voit qui fait la demande ; je vous préviendrai. D’ici là, je vous garde la salle ; sans réponse, vous ne l’aurez pas.`,
    nobodyDecides: ({ contact }) =>
      `Je n’y connais personne d’autre qui puisse donner son accord : écrivez aussi à ${contact}.`,
    notYet: 'demandée, pas encore de réponse',
    asksAnew: ({ desk, owner }) =>
      `Pour cela, il faut d’abord l’accord de l’organisation propriétaire de la salle ${desk}, ${owner}.`,
    meanwhile:
      'Si vous le demandez maintenant, vous renoncez à ce que vous avez, et en cas de refus, vous n’aurez pas de salle. Rien n’a changé pour l’instant.',
    askAnew: 'Demander quand même',
    approved: ({ desk, site }) => `Accord donné : la salle ${desk}, ${site}, est réservée pour vous`,
    declined: ({ desk, site }) => `Demande refusée : salle ${desk}, ${site}`,
    lapsed: ({ desk, site }) => `Pas de réponse à temps : salle ${desk}, ${site}`,
    whyDeclined: ({ owner }) =>
      `L’organisation propriétaire, ${owner}, ne peut pas vous la laisser à ce moment-là : elle n’est donc pas réservée.`,
    whyLapsed: ({ owner }) =>
      `L’organisation propriétaire, ${owner}, n’a pas répondu à temps : la salle n’est pas réservée, et d’autres peuvent la prendre.`,
    another: 'Trouver une autre salle',
    dates: {
      approved: ({ count, desk, site }) =>
        `Accord donné pour ${f.counted(count, 'date', 'dates')} : la salle ${desk}, ${site}, est réservée pour vous`,
      declined: ({ count, desk, site }) =>
        `Demande refusée pour ${f.counted(count, 'date', 'dates')} : salle ${desk}, ${site}`,
      lapsed: ({ count, desk, site }) =>
        `Pas de réponse à temps pour ${f.counted(count, 'date', 'dates')} : salle ${desk}, ${site}`,
    },
    askedToo: ({ count }) => f.counted(count, 'demande encore sans réponse', 'demandes encore sans réponse'),
    requestedDates: ({ count, desk, site }) =>
      `Des demandes pour ${f.counted(count, 'date', 'dates')} attendent votre décision : salle ${desk}, ${site}`,
    approveAll: ({ count }) => `Tout accorder (${count})`,
    declineAll: ({ count }) => `Tout refuser (${count})`,
    youApprovedAll: ({ count }) =>
      `Accord donné pour ${f.counted(count, 'date', 'dates')}. Je préviens la personne qui a fait la demande.`,
    youDeclinedAll: ({ count }) =>
      `Demande refusée pour ${f.counted(count, 'date', 'dates')}. Je préviens la personne qui a fait la demande.`,
    notAll: ({ count }) =>
      `Pour ${f.counted(count, 'demande', 'demandes')}, quelque chose avait changé, ou la décision était déjà prise.`,
    requested: ({ desk, site }) => `Une demande attend votre décision : salle ${desk}, ${site}`,
    changed: 'La demande a changé entre-temps. La voici telle qu’elle est maintenant :',
    lapses: (by) => `Sans réponse avant le ${until(by)}, la demande expire.`,
    who: 'Qui',
    organisation: 'Administration',
    seats: 'Places',
    approve: 'Accorder',
    decline: 'Refuser',
    approveThis: ({ colleague, desk, day }) => `Accorder à ${colleague} : salle ${desk} le ${f.day(day)}`,
    declineThis: ({ colleague, desk, day }) => `Refuser à ${colleague} : salle ${desk} le ${f.day(day)}`,
    youApproved: ({ colleague, desk, day }) =>
      `Accord donné : la salle ${desk} est réservée le ${f.day(day)} pour ${colleague}, que je préviens.`,
    youDeclined: ({ colleague, desk, day }) =>
      `Demande refusée : la salle ${desk} est de nouveau libre le ${f.day(day)}, et je préviens ${colleague}.`,
    before: {
      approved: 'L’accord a déjà été donné : la salle est réservée.',
      declined: 'La demande a déjà été refusée : la salle est de nouveau libre.',
      lapsed: 'Cette demande a expiré, faute de réponse à temps.',
      withdrawn: 'Cette salle n’est plus demandée.',
    },
    waiting: ({ count }) => `${f.counted(count, 'demande attend', 'demandes attendent')} votre réponse`,
    nothingWaits: 'Aucune demande de salle n’attend votre réponse.',
    othersReadAlong:
      'D’autres personnes lisent ici. Demandez-le-moi dans notre conversation privée : je vous montrerai qui demande une salle.',
    askedBy: ({ colleague, owner }) => `demandée par ${colleague}, ${owner}`,
    all: 'Toutes les demandes',
    more: ({ left }) => `Autres demandes (${left})`,
  };
}

function inGerman(f: Formats): ApprovalWords {
  const until = ({ day, time, today }: Instant) => `${the('den', day, today)}, ${f.time(time)} Uhr`;
  return {
    needsYes: ({ owner }) => `Zustimmung nötig: ${owner}`,
    askFor: 'Anfragen',
    askForThis: ({ name, site }) => `Raum ${name} anfragen, ${site}`,
    asked: ({ desk, site }) => `Angefragt, noch nicht gebucht: Raum ${desk}, ${site}`,
    decides: ({ owner, ...by }) =>
      `${owner} entscheidet bis ${until(by)}, und sieht dabei, wer anfragt; ich sage Ihnen Bescheid. Bis dahin halte ich den Raum für Sie frei; ohne Antwort bekommen Sie ihn nicht.`,
    decidesFirst: ({ owner, ...by }) =>
      `${owner} entscheidet über jeden Termin, über den ersten bis ${until(by)}, und sieht dabei, wer anfragt; ich sage Ihnen Bescheid. Bis dahin halte ich den Raum für Sie frei; ohne Antwort bekommen Sie ihn nicht.`,
    nobodyDecides: ({ owner, contact }) =>
      `Sonst kenne ich dort niemanden, der genehmigen darf (${owner}): Schreiben Sie also auch an ${contact}.`,
    notYet: 'angefragt, noch keine Antwort',
    asksAnew: ({ desk, owner }) => `Dafür muss Raum ${desk} erst genehmigt werden (${owner}).`,
    meanwhile:
      'Wenn Sie jetzt anfragen, geben Sie auf, was Sie haben, und bei einem Nein haben Sie keinen Raum. Noch hat sich nichts geändert.',
    askAnew: 'Trotzdem anfragen',
    approved: ({ desk, site }) => `Genehmigt: Raum ${desk}, ${site}, ist für Sie gebucht`,
    declined: ({ desk, site }) => `Nicht genehmigt: Raum ${desk}, ${site}`,
    lapsed: ({ desk, site }) => `Es kam nicht rechtzeitig eine Antwort: Raum ${desk}, ${site}`,
    whyDeclined: ({ owner }) => `${owner} kann ihn Ihnen dann nicht geben, er ist also nicht gebucht.`,
    whyLapsed: ({ owner }) =>
      `Niemand hat entschieden (${owner}): Der Raum ist nicht gebucht und wieder für andere frei.`,
    another: 'Anderen Raum suchen',
    dates: {
      approved: ({ count, desk, site }) =>
        `Genehmigt für ${f.counted(count, 'Termin', 'Termine')}: Raum ${desk}, ${site}, ist für Sie gebucht`,
      declined: ({ count, desk, site }) =>
        `Nicht genehmigt für ${f.counted(count, 'Termin', 'Termine')}: Raum ${desk}, ${site}`,
      lapsed: ({ count, desk, site }) =>
        `Für ${f.counted(count, 'Termin', 'Termine')} kam nicht rechtzeitig eine Antwort: Raum ${desk}, ${site}`,
    },
    askedToo: ({ count }) => `${f.counted(count, 'Anfrage', 'Anfragen')} noch ohne Antwort`,
    requestedDates: ({ count, desk, site }) =>
      `Anfragen für ${f.counted(count, 'Termin', 'Termine')} zum Entscheiden: Raum ${desk}, ${site}`,
    approveAll: ({ count }) => `Alle ${count} genehmigen`,
    declineAll: ({ count }) => `Alle ${count} ablehnen`,
    youApprovedAll: ({ count }) => `Genehmigt für ${f.counted(count, 'Termin', 'Termine')}. Ich sage Bescheid.`,
    youDeclinedAll: ({ count }) => `Abgelehnt für ${f.counted(count, 'Termin', 'Termine')}. Ich sage Bescheid.`,
    notAll: ({ count }) =>
      `Bei ${f.counted(count, 'Anfrage', 'Anfragen')} hatte sich etwas geändert, oder es war schon entschieden.`,
    requested: ({ desk, site }) => `Eine Anfrage zum Entscheiden: Raum ${desk}, ${site}`,
    changed: 'Die Anfrage wurde inzwischen geändert. So ist sie jetzt:',
    lapses: (by) => `Ohne Antwort bis ${until(by)} verfällt die Anfrage.`,
    who: 'Wer',
    organisation: 'Verwaltung',
    seats: 'Plätze',
    approve: 'Ja, genehmigen',
    decline: 'Ablehnen',
    approveThis: ({ colleague, desk, day }) => `Ja, genehmigen für ${colleague}: Raum ${desk} ${am([day])}`,
    declineThis: ({ colleague, desk, day }) => `Ablehnen für ${colleague}: Raum ${desk} ${am([day])}`,
    youApproved: ({ colleague, desk, day }) =>
      `Genehmigt: Raum ${desk} ist ${am([day])} für ${colleague} gebucht. Ich sage Bescheid.`,
    youDeclined: ({ colleague, desk, day }) =>
      `Abgelehnt: Raum ${desk} ist ${am([day])} wieder frei. Ich sage ${colleague} Bescheid.`,
    before: {
      approved: 'Das wurde schon genehmigt: Der Raum ist gebucht.',
      declined: 'Das wurde schon abgelehnt: Der Raum ist wieder frei.',
      lapsed: 'Diese Anfrage ist verfallen: Es kam nicht rechtzeitig eine Antwort.',
      withdrawn: 'Dieser Raum wird nicht mehr angefragt.',
    },
    waiting: ({ count }) => `${f.counted(count, 'Anfrage wartet', 'Anfragen warten')} auf Ihre Antwort`,
    nothingWaits: 'Keine Anfrage für einen Raum wartet auf Ihre Antwort.',
    othersReadAlong:
      'Hier lesen andere mit. Fragen Sie mich in unserem eigenen Chat, dann zeige ich Ihnen, wer einen Raum anfragt.',
    askedBy: ({ colleague, owner }) => `angefragt von ${colleague}, ${owner}`,
    all: 'Alle Anfragen',
    more: ({ left }) => `Weitere Anfragen (${left})`,
  };
}

export const APPROVAL_WORDS: Record<Language, ApprovalWords> = {
  nl: inDutch(formats('nl')),
  fr: inFrench(formats('fr')),
  de: inGerman(formats('de')),
  en: inEnglish(formats('en')),
};
