import type { Language } from '../domain/language.ts';
import type { Role } from '../domain/people/person.ts';
import { frenchSpacing } from './french-spacing.ts';

/** The words of the browser chat around the conversation. Plain strings: they travel to the browser as they are. */
export interface PageWords {
  title: string;
  /** Above the chooser of people; everybody in it is invented. */
  you: string;
  anotherPerson: string;
  email: string;
  useEmail: string;
  emailUnreadable: string;
  language: string;
  /** What a screen reader calls the conversation. */
  log: string;
  saidByYou: string;
  write: string;
  example: string;
  send: string;
  youCouldSay: string;
  /** First sentences, offered as buttons: the bot must understand each. */
  suggestions: string[];
  thinking: string;
  /** The label of the switch that shows, under each sentence, its intent and slots. */
  showReadings: string;
  /** The server does not answer. */
  unreachable: string;
  /** The server does not take the request; writing the same again would not help. */
  notTaken: string;
  tooLong: string;
  retry: string;
  noScript: string;
  roles: Record<Role, string>;
}

const en: PageWords = {
  title: 'Nomade, chat',
  you: 'You are',
  anotherPerson: 'Another e-mail address…',
  email: 'E-mail address',
  useEmail: 'Continue',
  emailUnreadable: 'That does not look like an e-mail address.',
  language: 'Language',
  log: 'Conversation with Nomade',
  saidByYou: 'You:',
  write: 'Write to Nomade',
  example: 'A desk in Eupen tomorrow',
  send: 'Send',
  youCouldSay: 'You could say',
  suggestions: [
    'Book me a desk in Eupen tomorrow',
    'I need a place to work on Friday',
    'What have I booked?',
    'What can you do?',
  ],
  thinking: 'Nomade is looking…',
  showReadings: 'Show how I was read',
  unreachable: 'Nomade cannot be reached. Check that the server is running, then try again.',
  notTaken: 'The server did not take this. Please put it another way.',
  tooLong: 'That is too long to send. Please say it in fewer words.',
  retry: 'Try again',
  noScript: 'This page needs JavaScript.',
  roles: {
    official: 'official',
    manager: 'manager',
    delegate: 'manager’s delegate',
    hr: 'human resources',
    approver: 'approver',
    facility: 'facility manager',
    dpo: 'data protection officer',
    auditor: 'auditor',
    admin: 'administrator',
  },
};

const nl: PageWords = {
  title: 'Nomade, chat',
  you: 'Je bent',
  anotherPerson: 'Een ander e-mailadres…',
  email: 'E-mailadres',
  useEmail: 'Verder',
  emailUnreadable: 'Dat lijkt geen e-mailadres te zijn.',
  language: 'Taal',
  log: 'Gesprek met Nomade',
  saidByYou: 'Jij:',
  write: 'Schrijf naar Nomade',
  example: 'Morgen een werkplek in Eupen',
  send: 'Versturen',
  youCouldSay: 'Je kunt bijvoorbeeld zeggen',
  suggestions: [
    'Boek morgen een werkplek in Eupen voor mij',
    'Ik zoek een werkplek voor vrijdag',
    'Wat heb ik geboekt?',
    'Wat kun je allemaal?',
  ],
  thinking: 'Nomade kijkt het na…',
  showReadings: 'Toon hoe ik begrepen werd',
  unreachable: 'Nomade is niet bereikbaar. Kijk of de server draait en probeer het dan opnieuw.',
  notTaken: 'De server heeft dit niet aangenomen. Probeer het anders te zeggen.',
  tooLong: 'Dat is te lang om te versturen. Zeg het in minder woorden.',
  retry: 'Opnieuw proberen',
  noScript: 'Deze pagina heeft JavaScript nodig.',
  roles: {
    official: 'medewerker',
    manager: 'leidinggevende',
    delegate: 'vervanger van een leidinggevende',
    hr: 'personeelsdienst',
    approver: 'goedkeurder',
    facility: 'gebouwenbeheer',
    dpo: 'functionaris voor gegevensbescherming',
    auditor: 'auditor',
    admin: 'beheerder',
  },
};

const fr: PageWords = frenchSpacing<PageWords>({
  title: 'Nomade, discussion',
  you: 'Vous êtes',
  anotherPerson: 'Une autre adresse e-mail…',
  email: 'Adresse e-mail',
  useEmail: 'Continuer',
  emailUnreadable: 'Cela ne ressemble pas à une adresse e-mail.',
  language: 'Langue',
  log: 'Conversation avec Nomade',
  saidByYou: 'Vous :',
  write: 'Écrire à Nomade',
  example: 'Un bureau à Eupen demain',
  send: 'Envoyer',
  youCouldSay: 'Vous pouvez dire, par exemple',
  suggestions: [
    'Réservez-moi un bureau à Eupen demain',
    'J’ai besoin d’un bureau vendredi',
    'Qu’est-ce que j’ai réservé ?',
    'Comment ça marche ?',
  ],
  thinking: 'Nomade cherche…',
  showReadings: 'Montrer ce qui a été compris',
  unreachable: 'Nomade est injoignable. Vérifiez que le serveur tourne, puis réessayez.',
  notTaken: 'Le serveur n’a pas accepté ce message. Essayez de le dire autrement.',
  tooLong: 'C’est trop long pour être envoyé. Dites-le en moins de mots.',
  retry: 'Réessayer',
  noScript: 'Cette page a besoin de JavaScript.',
  roles: {
    official: 'agent',
    manager: 'responsable d’équipe',
    delegate: 'suppléant d’un responsable',
    hr: 'ressources humaines',
    approver: 'approbateur',
    facility: 'gestion des bâtiments',
    dpo: 'délégué à la protection des données',
    auditor: 'auditeur',
    admin: 'administrateur',
  },
});

const de: PageWords = {
  title: 'Nomade, Chat',
  you: 'Sie sind',
  anotherPerson: 'Eine andere E-Mail-Adresse …',
  email: 'E-Mail-Adresse',
  useEmail: 'Weiter',
  emailUnreadable: 'Das sieht nicht wie eine E-Mail-Adresse aus.',
  language: 'Sprache',
  log: 'Gespräch mit Nomade',
  saidByYou: 'Sie:',
  write: 'An Nomade schreiben',
  example: 'Morgen einen Arbeitsplatz in Eupen',
  send: 'Senden',
  youCouldSay: 'Sie können zum Beispiel sagen',
  suggestions: [
    'Buchen Sie mir für morgen einen Arbeitsplatz in Eupen',
    'Ich brauche am Freitag einen Arbeitsplatz',
    'Was habe ich gebucht?',
    'Was können Sie?',
  ],
  thinking: 'Nomade sieht nach …',
  showReadings: 'Zeigen, wie ich verstanden wurde',
  unreachable:
    'Nomade ist nicht erreichbar. Sehen Sie nach, ob der Server läuft, und versuchen Sie es dann noch einmal.',
  notTaken: 'Der Server hat das nicht angenommen. Bitte sagen Sie es anders.',
  tooLong: 'Das ist zu lang zum Senden. Bitte sagen Sie es mit weniger Worten.',
  retry: 'Noch einmal versuchen',
  noScript: 'Diese Seite braucht JavaScript.',
  roles: {
    official: 'Mitarbeiter/-in',
    manager: 'Teamleitung',
    delegate: 'Vertretung der Teamleitung',
    hr: 'Personaldienst',
    approver: 'Genehmigung',
    facility: 'Gebäudeverwaltung',
    dpo: 'Datenschutz',
    auditor: 'Revision',
    admin: 'Systemverwaltung',
  },
};

export const pageWords: Record<Language, PageWords> = { nl, fr, de, en };
