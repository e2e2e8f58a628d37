import type { Language } from '../domain/language.ts';
import type { LocalDate } from '../domain/local-date.ts';
import type { RefusedSince, SiteRequestEnd, SiteRequestState } from '../domain/site-requests/site-request.ts';
import { type Formats, formats } from './formats.ts';
import { frenchSpacing } from './french-spacing.ts';
import { the } from './german-days.ts';

/** What somebody needs, as they typed it. */
interface Need {
  text: string;
}

/** What is said of things that people ask of sites. */
export interface RequestWords {
  askWhat: string;
  askWhere: string;
  /** A button: the site where something is booked. */
  there: (facts: { site: string; day: LocalDate }) => string;
  asked: (facts: { site: string }) => string;
  willHear: string;
  takeBack: string;
  takeBackThis: (facts: Need) => string;
  takenBack: (facts: { site: string }) => string;
  mine: string;
  title: string;
  none: string;
  states: Record<SiteRequestState, string>;
  since: Record<RefusedSince, string>;
  line: (facts: Need & { site: string; day: LocalDate | undefined; today: LocalDate }) => string;
  /** A line, and how it stands with it. */
  stands: (facts: { text: string; state: string }) => string;
  /** To those who look after the site. */
  needed: (facts: { site: string }) => string;
  what: string;
  who: string;
  organisation: string;
  when: string;
  noDay: string;
  by: (facts: { colleague: string; owner: string }) => string;
  arranged: string;
  refuse: string;
  arrangedThis: (facts: Need & { colleague: string }) => string;
  refuseThis: (facts: Need & { colleague: string }) => string;
  askWhy: (facts: Need & { colleague: string }) => string;
  noReason: string;
  /** Room for a word with the answer, and an example of one. */
  note: (facts: { colleague: string }) => string;
  noteHint: string;
  /** Of what was typed, the beginning stands there again. */
  noteTooLong: (facts: { limit: number }) => string;
  youArranged: (facts: { colleague: string }) => string;
  youRefused: (facts: { colleague: string }) => string;
  /** What became of it before they pressed. */
  before: Record<SiteRequestEnd, string>;
  open: (facts: { count: number }) => string;
  nothingOpen: string;
  /** In the morning. */
  stillOpen: (facts: { count: number }) => string;
  all: string;
  othersReadAlong: string;
  /** To who asked. */
  ended: Record<SiteRequestEnd, (facts: { site: string }) => string>;
  /** What the site wrote with its answer: beside it, and in a line. */
  theySay: string;
  said: (facts: { text: string }) => string;
  /** Where they can ask more. */
  write: (facts: { owner: string; contact: string }) => string;
  /** Refusals. */
  nobodyToAsk: (facts: { site: string; owner: string; contact: string }) => string;
  tooMany: (facts: { limit: number }) => string;
  notThere: string;
  notForYou: string;
}

function inEnglish(f: Formats): RequestWords {
  const noDay = 'no particular day';
  return {
    askWhat: 'What do you need? Write, for instance, “I need an adapted chair in Namur on Thursday”.',
    askWhere: 'At which site do you need it?',
    there: ({ site, day }) => `${site}, ${f.shortDay(day)}`,
    asked: ({ site }) => `Passed on to the facility managers: ${site}`,
    willHear:
      'I will let you know as soon as they answer. Only they see what you need, and it is deleted a week later.',
    takeBack: 'Take it back',
    takeBackThis: ({ text }) => `Take back: ${text}`,
    takenBack: ({ site }) => `Taken back: ${site} need not arrange it any more.`,
    mine: 'My requests',
    title: 'What you asked sites for',
    none: 'You have not asked a site for anything.',
    states: {
      open: 'no answer yet',
      arranged: 'arranged',
      refused: 'not possible',
      withdrawn: 'taken back',
      unanswered: 'nobody answered in time',
    },
    since: { 'not-there': 'they do not have it', 'not-in-time': 'it cannot be done in time' },
    line: ({ text, site, day, today }) => `“${text}”, ${site}, ${day ? f.day(day, today) : noDay}`,
    stands: ({ text, state }) => `${text}: ${state}`,
    needed: ({ site }) => `Somebody needs something at ${site}`,
    what: 'What',
    who: 'Who',
    organisation: 'Organisation',
    when: 'When',
    noDay,
    by: ({ colleague, owner }) => `asked by ${colleague}, ${owner}`,
    arranged: 'Arranged',
    refuse: 'Not possible',
    arrangedThis: ({ text, colleague }) => `Arranged for ${colleague}: ${text}`,
    refuseThis: ({ text, colleague }) => `Not possible for ${colleague}: ${text}`,
    askWhy: ({ text, colleague }) => `“${text}” is not possible for ${colleague}: may I say why?`,
    noReason: 'Neither of these',
    note: ({ colleague }) => `A word for ${colleague}, if you like`,
    noteHint: 'For instance: it is ready at the reception desk',
    noteTooLong: ({ limit }) => `That was too long to pass on: ${f.counted(limit, 'character', 'characters')} at most. Below is the beginning: please shorten it, and press again.`, // prettier-ignore
    youArranged: ({ colleague }) => `Arranged. I will let ${colleague} know.`,
    youRefused: ({ colleague }) => `Not possible. I will let ${colleague} know, and tell them whom to write to.`,
    before: {
      arranged: 'This was answered already: it is arranged.',
      refused: 'This was answered already: it is not possible.',
      withdrawn: 'This is no longer needed.',
      unanswered: 'It is too late for an answer: the day is over.',
    },
    open: ({ count }) => `${f.counted(count, 'request is', 'requests are')} waiting for an answer`,
    nothingOpen: 'Nobody is waiting for anything at your sites.',
    stillOpen: ({ count }) => `Good morning. ${f.counted(count, 'request is', 'requests are')} still waiting for an answer`, // prettier-ignore
    all: 'All requests',
    othersReadAlong: 'Others read along here. Ask me in our own chat, and I will show you who needs what.',
    ended: {
      arranged: ({ site }) => `${site} has arranged it for you`,
      refused: ({ site }) => `${site} cannot arrange it`,
      withdrawn: ({ site }) => `Taken back: ${site} need not arrange it any more.`,
      unanswered: ({ site }) => `I am sorry: nobody at ${site} answered in time`,
    },
    theySay: 'Their message',
    said: ({ text }) => `Their message: “${text}”`,
    write: ({ owner, contact }) => `You can reach ${owner} at ${contact}.`,
    nobodyToAsk: ({ site, owner, contact }) =>
      `I know nobody at ${owner} who looks after ${site}, so I have passed nothing on. Please write to ${contact}.`,
    tooMany: ({ limit }) =>
      `You are already waiting for ${f.counted(limit, 'answer', 'answers')}. Take a request back first, or wait for an answer.`,
    notThere: 'That request is not there, or it has ended.',
    notForYou: 'Only the facility managers see what people need. Ask me “what did I ask of the sites?” to see yours.',
  };
}

function inDutch(f: Formats): RequestWords {
  const noDay = 'geen bepaalde dag';
  return {
    askWhat: 'Wat heb je nodig? Schrijf bijvoorbeeld “ik heb donderdag een aangepaste stoel nodig in Namen”.',
    askWhere: 'In welk gebouw heb je het nodig?',
    there: ({ site, day }) => `${site}, ${f.shortDay(day)}`,
    asked: ({ site }) => `Doorgegeven aan het gebouwenbeheer: ${site}`,
    willHear: 'Zodra er een antwoord is, hoor je het van mij. Alleen het gebouwenbeheer ziet wat je nodig hebt, en een week nadien wis ik het.', // prettier-ignore
    takeBack: 'Intrekken',
    takeBackThis: ({ text }) => `Intrekken: ${text}`,
    takenBack: ({ site }) => `Ingetrokken: het gebouwenbeheer hoeft het niet meer te regelen (${site}).`,
    mine: 'Mijn aanvragen',
    title: 'Wat je aan het gebouwenbeheer vroeg',
    none: 'Je hebt niets gevraagd aan het gebouwenbeheer.',
    states: {
      open: 'nog geen antwoord',
      arranged: 'geregeld',
      refused: 'niet mogelijk',
      withdrawn: 'ingetrokken',
      unanswered: 'niemand antwoordde op tijd',
    },
    since: { 'not-there': 'het is er niet', 'not-in-time': 'het lukt niet op tijd' },
    line: ({ text, site, day, today }) => `“${text}”, ${site}, ${day ? f.day(day, today) : noDay}`,
    stands: ({ text, state }) => `${text}: ${state}`,
    needed: ({ site }) => `Iemand heeft iets nodig: ${site}`,
    what: 'Wat',
    who: 'Wie',
    organisation: 'Organisatie',
    when: 'Wanneer',
    noDay,
    by: ({ colleague, owner }) => `gevraagd door ${colleague}, ${owner}`,
    arranged: 'Geregeld',
    refuse: 'Niet mogelijk',
    arrangedThis: ({ text, colleague }) => `Geregeld voor ${colleague}: ${text}`,
    refuseThis: ({ text, colleague }) => `Niet mogelijk voor ${colleague}: ${text}`,
    askWhy: ({ text, colleague }) => `“${text}” is niet mogelijk voor ${colleague}: mag ik zeggen waarom?`,
    noReason: 'Geen van beide',
    note: ({ colleague }) => `Een woordje voor ${colleague}, als je wilt`,
    noteHint: 'Bijvoorbeeld: het staat klaar aan het onthaal',
    noteTooLong: ({ limit }) => `Dat was te lang om door te geven: hoogstens ${f.counted(limit, 'teken', 'tekens')}. Hieronder staat het begin: kort het in en druk opnieuw.`, // prettier-ignore
    youArranged: ({ colleague }) => `Geregeld. Ik laat het ${colleague} weten.`,
    youRefused: ({ colleague }) => `Niet mogelijk. Ik laat het ${colleague} weten, met een adres voor vragen.`,
    before: {
      arranged: 'Hierop is al geantwoord: het is geregeld.',
      refused: 'Hierop is al geantwoord: het is niet mogelijk.',
      withdrawn: 'Dit is niet meer nodig.',
      unanswered: 'Een antwoord komt te laat: de dag is voorbij.',
    },
    open: ({ count }) => `${f.counted(count, 'aanvraag wacht', 'aanvragen wachten')} op een antwoord`,
    nothingOpen: 'Niemand wacht op iets in je gebouwen.',
    stillOpen: ({ count }) => `Goedemorgen. ${f.counted(count, 'aanvraag wacht', 'aanvragen wachten')} nog op een antwoord`, // prettier-ignore
    all: 'Alle aanvragen',
    othersReadAlong: 'Hier lezen anderen mee. Vraag het me in ons eigen gesprek, dan toon ik je wie wat nodig heeft.',
    ended: {
      arranged: ({ site }) => `Voor je geregeld: ${site}`,
      refused: ({ site }) => `Jammer genoeg niet mogelijk: ${site}`,
      withdrawn: ({ site }) => `Ingetrokken: het gebouwenbeheer hoeft het niet meer te regelen (${site}).`,
      unanswered: ({ site }) => `Het spijt me: niemand antwoordde op tijd (${site})`,
    },
    theySay: 'Bericht erbij',
    said: ({ text }) => `Bericht erbij: “${text}”`,
    write: ({ owner, contact }) => `Je bereikt ${owner} via ${contact}.`,
    nobodyToAsk: ({ site, owner, contact }) =>
      `Bij ${owner} ken ik niemand van het gebouwenbeheer (${site}), dus heb ik niets doorgegeven. Schrijf naar ${contact}.`,
    tooMany: ({ limit }) =>
      `Je wacht al op ${f.counted(limit, 'antwoord', 'antwoorden')}. Trek eerst een aanvraag in, of wacht op een antwoord.`,
    notThere: 'Die aanvraag bestaat niet of is al afgehandeld.',
    notForYou: 'Wat collega’s nodig hebben, ziet alleen het gebouwenbeheer. Vraag me “wat heb ik aan het gebouwenbeheer gevraagd?” om je eigen aanvragen te zien.', // prettier-ignore
  };
}

function inFrench(f: Formats): RequestWords {
  const noDay = 'sans jour précis';
  return {
    askWhat: 'De quoi avez-vous besoin ? Écrivez par exemple « j’ai besoin d’une chaise adaptée à Namur jeudi ».',
    askWhere: 'Sur quel site en avez-vous besoin ?',
    there: ({ site, day }) => `${site}, ${f.shortDay(day)}`,
    asked: ({ site }) => `J’ai transmis votre demande aux gestionnaires : ${site}`,
    willHear: 'Je vous préviens dès qu’il y a une réponse. Eux seuls voient ce qu’il vous faut, et c’est effacé une semaine après.', // prettier-ignore
    takeBack: 'Retirer',
    takeBackThis: ({ text }) => `Retirer : ${text}`,
    takenBack: ({ site }) => `Demande retirée : ${site} n’a plus à s’en occuper.`,
    mine: 'Mes demandes',
    title: 'Ce que vous avez demandé aux sites',
    none: 'Vous n’avez rien demandé à un site.',
    states: {
      open: 'pas encore de réponse',
      arranged: 'c’est arrangé',
      refused: 'impossible',
      withdrawn: 'retirée',
      unanswered: 'personne n’a répondu à temps',
    },
    since: { 'not-there': 'ils n’en ont pas', 'not-in-time': 'ce n’est pas possible à temps' },
    line: ({ text, site, day, today }) => `« ${text} », ${site}, ${day ? f.day(day, today) : noDay}`,
    stands: ({ text, state }) => `${text} : ${state}`,
    needed: ({ site }) => `Quelqu’un a besoin de quelque chose : ${site}`,
    what: 'Quoi',
    who: 'Qui',
    organisation: 'Administration',
    when: 'Quand',
    noDay,
    by: ({ colleague, owner }) => `demandé par ${colleague}, ${owner}`,
    arranged: 'C’est arrangé',
    refuse: 'Impossible',
    arrangedThis: ({ text, colleague }) => `C’est arrangé pour ${colleague} : ${text}`,
    refuseThis: ({ text, colleague }) => `Impossible pour ${colleague} : ${text}`,
    askWhy: ({ text, colleague }) => `« ${text} » : impossible pour ${colleague}. Puis-je dire pourquoi ?`,
    noReason: 'Ni l’un ni l’autre',
    note: ({ colleague }) => `Un mot pour ${colleague}, si vous le souhaitez`,
    noteHint: 'Par exemple : vous la trouverez à l’accueil',
    noteTooLong: ({ limit }) => `C’était trop long pour être transmis : ${f.counted(limit, 'caractère', 'caractères')} au maximum. Le début figure ci-dessous : raccourcissez-le, puis appuyez à nouveau.`, // prettier-ignore
    youArranged: ({ colleague }) => `C’est arrangé. Je préviens ${colleague}.`,
    youRefused: ({ colleague }) => `Impossible. Je préviens ${colleague}, en indiquant à qui écrire.`,
    before: {
      arranged: 'Il y a déjà une réponse : c’est arrangé.',
      refused: 'Il y a déjà une réponse : c’est impossible.',
      withdrawn: 'Ce n’est plus nécessaire.',
      unanswered: 'Il est trop tard pour répondre : le jour est passé.',
    },
    open: ({ count }) => `${f.counted(count, 'demande attend', 'demandes attendent')} une réponse`,
    nothingOpen: 'Personne n’attend rien sur vos sites.',
    stillOpen: ({ count }) => `Bonjour. ${f.counted(count, 'demande attend', 'demandes attendent')} encore une réponse`,
    all: 'Toutes les demandes',
    othersReadAlong: 'D’autres personnes lisent ici. Demandez-le-moi dans notre conversation privée : je vous montrerai qui a besoin de quoi.', // prettier-ignore
    ended: {
      arranged: ({ site }) => `C’est arrangé pour vous : ${site}`,
      refused: ({ site }) => `Ce n’est pas possible : ${site}`,
      withdrawn: ({ site }) => `Demande retirée : ${site} n’a plus à s’en occuper.`,
      unanswered: ({ site }) => `Je suis désolé : personne n’a répondu à temps (${site})`,
    },
    theySay: 'Leur message',
    said: ({ text }) => `Leur message : « ${text} »`,
    write: ({ owner, contact }) => `Pour joindre ${owner} : ${contact}.`,
    nobodyToAsk: ({ site, owner, contact }) =>
      `Je ne connais personne (${owner}) qui s’occupe de ce site : ${site}. Je n’ai donc rien transmis. Écrivez à ${contact}.`,
    tooMany: ({ limit }) =>
      `Vous attendez déjà ${f.counted(limit, 'réponse', 'réponses')}. Retirez d’abord une demande, ou attendez une réponse.`,
    notThere: 'Cette demande n’existe pas, ou elle est terminée.',
    notForYou: 'Seuls les gestionnaires du site voient de quoi les gens ont besoin. Demandez-moi « qu’est-ce que j’ai demandé aux sites ? » pour voir vos demandes.', // prettier-ignore
  };
}

function inGerman(f: Formats): RequestWords {
  const noDay = 'ohne bestimmten Tag';
  return {
    askWhat: 'Was brauchen Sie? Schreiben Sie zum Beispiel „ich brauche am Donnerstag in Namur einen angepassten Stuhl“.', // prettier-ignore
    askWhere: 'In welchem Gebäude brauchen Sie es?',
    there: ({ site, day }) => `${site}, ${f.shortDay(day)}`,
    asked: ({ site }) => `Weitergegeben an die Gebäudeverwaltung: ${site}`,
    willHear: 'Ich sage Ihnen Bescheid, sobald eine Antwort da ist. Nur die Gebäudeverwaltung sieht, was Sie brauchen, und eine Woche danach lösche ich es.', // prettier-ignore
    takeBack: 'Zurückziehen',
    takeBackThis: ({ text }) => `Zurückziehen: ${text}`,
    takenBack: ({ site }) => `Zurückgezogen: Die Gebäudeverwaltung muss sich nicht mehr darum kümmern (${site}).`,
    mine: 'Meine Anfragen',
    title: 'Was Sie bei der Gebäudeverwaltung angefragt haben',
    none: 'Sie haben bei der Gebäudeverwaltung nichts angefragt.',
    states: {
      open: 'noch keine Antwort',
      arranged: 'erledigt',
      refused: 'nicht möglich',
      withdrawn: 'zurückgezogen',
      unanswered: 'niemand hat rechtzeitig geantwortet',
    },
    since: { 'not-there': 'es ist nicht vorhanden', 'not-in-time': 'es ist nicht rechtzeitig zu schaffen' },
    line: ({ text, site, day, today }) => `„${text}“, ${site}, ${day ? the('der', day, today) : noDay}`,
    stands: ({ text, state }) => `${text}: ${state}`,
    needed: ({ site }) => `Jemand braucht etwas: ${site}`,
    what: 'Was',
    who: 'Wer',
    organisation: 'Verwaltung',
    when: 'Wann',
    noDay,
    by: ({ colleague, owner }) => `angefragt von ${colleague}, ${owner}`,
    arranged: 'Erledigt',
    refuse: 'Nicht möglich',
    arrangedThis: ({ text, colleague }) => `Erledigt für ${colleague}: ${text}`,
    refuseThis: ({ text, colleague }) => `Nicht möglich für ${colleague}: ${text}`,
    askWhy: ({ text, colleague }) => `„${text}“ ist für ${colleague} nicht möglich: Darf ich sagen, warum?`,
    noReason: 'Keins von beiden',
    note: ({ colleague }) => `Ein Wort an ${colleague}, wenn Sie mögen`,
    noteHint: 'Zum Beispiel: Steht am Empfang für Sie bereit',
    noteTooLong: ({ limit }) => `Das war zu lang zum Weitergeben: höchstens ${f.counted(limit, 'Zeichen', 'Zeichen')}. Unten steht der Anfang: Kürzen Sie ihn und drücken Sie noch einmal.`, // prettier-ignore
    youArranged: ({ colleague }) => `Erledigt. Ich sage ${colleague} Bescheid.`,
    youRefused: ({ colleague }) => `Nicht möglich. Ich sage ${colleague} Bescheid, mit einer Adresse für Fragen.`,
    before: {
      arranged: 'Das wurde schon beantwortet: Es ist erledigt.',
      refused: 'Das wurde schon beantwortet: Es ist nicht möglich.',
      withdrawn: 'Das wird nicht mehr gebraucht.',
      unanswered: 'Für eine Antwort ist es zu spät: Der Tag ist vorbei.',
    },
    open: ({ count }) => `${f.counted(count, 'Anfrage wartet', 'Anfragen warten')} auf eine Antwort`,
    nothingOpen: 'In Ihren Gebäuden wartet niemand auf etwas.',
    stillOpen: ({ count }) => `Guten Morgen. ${f.counted(count, 'Anfrage wartet', 'Anfragen warten')} noch auf eine Antwort`, // prettier-ignore
    all: 'Alle Anfragen',
    othersReadAlong: 'Hier lesen andere mit. Fragen Sie mich in unserem eigenen Chat, dann zeige ich Ihnen, wer was braucht.', // prettier-ignore
    ended: {
      arranged: ({ site }) => `Für Sie erledigt: ${site}`,
      refused: ({ site }) => `Leider nicht möglich: ${site}`,
      withdrawn: ({ site }) => `Zurückgezogen: Die Gebäudeverwaltung muss sich nicht mehr darum kümmern (${site}).`,
      unanswered: ({ site }) => `Es tut mir leid: Niemand hat rechtzeitig geantwortet (${site})`,
    },
    theySay: 'Nachricht dazu',
    said: ({ text }) => `Nachricht dazu: „${text}“`,
    write: ({ owner, contact }) => `${owner} erreichen Sie unter ${contact}.`,
    nobodyToAsk: ({ site, owner, contact }) =>
      `Ich kenne dort niemanden von der Gebäudeverwaltung (${site}, ${owner}) und habe deshalb nichts weitergegeben. Schreiben Sie bitte an ${contact}.`,
    tooMany: ({ limit }) =>
      `Sie warten schon auf ${f.counted(limit, 'Antwort', 'Antworten')}. Ziehen Sie erst eine Anfrage zurück oder warten Sie auf eine Antwort.`,
    notThere: 'Diese Anfrage gibt es nicht, oder sie ist schon abgeschlossen.',
    notForYou: 'Was gebraucht wird, sieht nur die Gebäudeverwaltung. Fragen Sie mich „was habe ich bei der Gebäudeverwaltung angefragt?“, um Ihre Anfragen zu sehen.', // prettier-ignore
  };
}

export const REQUEST_WORDS: Record<Language, RequestWords> = {
  nl: inDutch(formats('nl')),
  fr: frenchSpacing(inFrench(formats('fr'))),
  de: inGerman(formats('de')),
  en: inEnglish(formats('en')),
};
