import type { Language } from '../domain/language.ts';
import type { LocalDate } from '../domain/local-date.ts';
import type { SpaceName } from '../domain/places/place.ts';
import type { Half } from '../domain/presence/day-log.ts';
import { formats } from './formats.ts';

/** What is said of a person's bookings and days in their own calendar. */
export interface CalendarWords {
  /** What the calendar is called in the program that shows it. */
  name: string;
  title: string;
  explained: string;
  secret: string;
  haveOne: (facts: { since: LocalDate }) => string;
  stopped: string;
  notHere: (facts: { contact: string }) => string;
  /** Where others read along. */
  notHereInPublic: string;
  fileExplained: string;
  /** Events. */
  spaceIn: (facts: { space: SpaceName; site: string }) => string;
  half: (facts: { half: Half; what: string }) => string;
  /** Buttons. */
  make: string;
  replace: string;
  stop: string;
  add: string;
  openFile: string;
}

function inEnglish(): CalendarWords {
  const f = formats('en');
  return {
    name: 'Where I work (Nomade)',
    title: 'The address of your calendar',
    explained:
      'Copy it into Outlook or another calendar, under “Subscribe from web”. Your bookings and days then appear there, and every change follows within a few hours.',
    secret:
      'Whoever has this address sees them too, so keep it to yourself. I show it this once; if it gets lost, ask me for a new one.',
    haveOne: ({ since }) =>
      `Your calendar has had an address since ${f.dayWithYear(since)}. I cannot show it again: I keep no copy. A new one takes its place.`,
    stopped: 'The address of your calendar, and every calendar file you had from me, no longer opens anything.',
    notHere: ({ contact }) => `Calendars cannot reach me here yet. ${contact} can arrange that.`,
    notHereInPublic: 'Others can read this here. Ask me again in a chat of our own.',
    fileExplained: 'Open the file to put this in your calendar. If the booking changes, open it again.',
    spaceIn: ({ space, site }) => `${space.kind === 'desk' ? 'Desk' : 'Room'} ${space.name}, ${site}`,
    half: ({ half, what }) => `${half === 'am' ? 'Morning' : 'Afternoon'}: ${what}`,
    make: 'New address',
    replace: 'New address in its place',
    stop: 'Stop the address',
    add: 'Add to my calendar',
    openFile: 'Open the calendar file',
  };
}

function inDutch(): CalendarWords {
  const f = formats('nl');
  return {
    name: 'Waar ik werk (Nomade)',
    title: 'Het adres van je agenda',
    explained:
      'Plak het in Outlook of een andere agenda, bij “Abonneren via internet”. Je boekingen en dagen staan dan ook daar, en elke wijziging volgt binnen enkele uren.',
    secret:
      'Wie dit adres heeft, ziet dat ook allemaal: hou het dus voor jezelf. Ik toon het maar één keer; ben je het kwijt, vraag me dan om een nieuw.',
    haveOne: ({ since }) =>
      `Je agenda heeft al een adres sinds ${f.dayWithYear(since)}. Ik kan het niet opnieuw tonen: ik bewaar er geen kopie van. Een nieuw adres komt in de plaats.`,
    stopped: 'Het adres van je agenda en elk agendabestand dat je van mij had, openen niets meer.',
    notHere: ({ contact }) => `Agenda’s kunnen mij hier nog niet bereiken. ${contact} kan dat regelen.`,
    notHereInPublic: 'Hier lezen anderen mee. Vraag het me nog eens in een gesprek met ons twee.',
    fileExplained: 'Open het bestand om dit in je agenda te zetten. Verandert de boeking, open het dan opnieuw.',
    spaceIn: ({ space, site }) => `${space.kind === 'desk' ? 'Werkplek' : 'Zaal'} ${space.name}, ${site}`,
    half: ({ half, what }) => `${half === 'am' ? 'Voormiddag' : 'Namiddag'}: ${what}`,
    make: 'Nieuw adres',
    replace: 'Vervangen door een nieuw adres',
    stop: 'Adres stopzetten',
    add: 'In mijn agenda zetten',
    openFile: 'Agendabestand openen',
  };
}

function inFrench(): CalendarWords {
  const f = formats('fr');
  return {
    name: 'Où je travaille (Nomade)',
    title: 'L’adresse de votre calendrier',
    explained:
      'Collez-la dans Outlook ou un autre calendrier, sous « S’abonner à partir du web ». Vos réservations et vos journées y apparaissent alors, et chaque changement suit en quelques heures.',
    secret:
      'Qui a cette adresse les voit aussi : gardez-la pour vous. Je ne la montre qu’une fois ; si vous la perdez, demandez-m’en une nouvelle.',
    haveOne: ({ since }) =>
      `Votre calendrier a une adresse depuis le ${f.dayWithYear(since)}. Je ne peux pas la montrer à nouveau : je n’en garde pas de copie. Une nouvelle prendra sa place.`,
    stopped: 'L’adresse de votre calendrier et les fichiers de calendrier que je vous ai donnés n’ouvrent plus rien.',
    notHere: ({ contact }) => `Les calendriers ne peuvent pas encore me joindre ici. ${contact} peut arranger cela.`,
    notHereInPublic: 'D’autres personnes peuvent lire ceci. Redemandez-le-moi dans une conversation à deux.',
    fileExplained:
      'Ouvrez le fichier pour mettre ceci dans votre calendrier. Si la réservation change, ouvrez-le à nouveau.',
    spaceIn: ({ space, site }) => `${space.kind === 'desk' ? 'Bureau' : 'Salle'} ${space.name}, ${site}`,
    half: ({ half, what }) => `${half === 'am' ? 'Matin' : 'Après-midi'} : ${what}`,
    make: 'Nouvelle adresse',
    replace: 'Remplacer par une nouvelle adresse',
    stop: 'Arrêter l’adresse',
    add: 'Mettre dans mon calendrier',
    openFile: 'Ouvrir le fichier de calendrier',
  };
}

function inGerman(): CalendarWords {
  const f = formats('de');
  return {
    name: 'Wo ich arbeite (Nomade)',
    title: 'Die Adresse Ihres Kalenders',
    explained:
      'Fügen Sie sie in Outlook oder einem anderen Kalender unter „Aus dem Internet abonnieren“ ein. Ihre Buchungen und Tage stehen dann auch dort, und jede Änderung folgt innerhalb einiger Stunden.',
    secret:
      'Wer diese Adresse hat, sieht das alles auch: Behalten Sie sie also für sich. Ich zeige sie nur dieses eine Mal; wenn Sie sie verlieren, bitten Sie mich um eine neue.',
    haveOne: ({ since }) =>
      `Ihr Kalender hat schon eine Adresse, seit ${f.dayWithYear(since)}. Ich kann sie nicht noch einmal zeigen, denn ich behalte keine Kopie. Eine neue tritt an ihre Stelle.`,
    stopped: 'Die Adresse Ihres Kalenders und alle Kalenderdateien, die Sie von mir hatten, öffnen nichts mehr.',
    notHere: ({ contact }) => `Kalender können mich hier noch nicht erreichen. ${contact} kann das einrichten.`,
    notHereInPublic: 'Hier lesen andere mit. Fragen Sie mich bitte noch einmal in einem Chat zu zweit.',
    fileExplained:
      'Öffnen Sie die Datei, um dies in Ihren Kalender zu übernehmen. Ändert sich die Buchung, öffnen Sie sie erneut.',
    spaceIn: ({ space, site }) => `${space.kind === 'desk' ? 'Arbeitsplatz' : 'Raum'} ${space.name}, ${site}`,
    half: ({ half, what }) => `${half === 'am' ? 'Vormittag' : 'Nachmittag'}: ${what}`,
    make: 'Neue Adresse',
    replace: 'Durch eine neue Adresse ersetzen',
    stop: 'Adresse abschalten',
    add: 'In meinen Kalender',
    openFile: 'Kalenderdatei öffnen',
  };
}

export const CALENDAR_WORDS: Record<Language, CalendarWords> = {
  nl: inDutch(),
  fr: inFrench(),
  de: inGerman(),
  en: inEnglish(),
};
