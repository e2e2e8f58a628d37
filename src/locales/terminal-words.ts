import type { Language } from '../domain/language.ts';
import { frenchSpacing } from './french-spacing.ts';

/** What the terminal says around the conversation. */
export interface TerminalWords {
  /** `--help`: how the command is used. */
  usage: string;
  hint: string;
  noButtons: string;
  noSuchButton: (facts: { number: number; last: number }) => string;
  /** Something is filled in that the card does not ask for. */
  noSuchField: (facts: { text: string; fields: string[] }) => string;
  unknownOption: (facts: { option: string }) => string;
  valueMissing: (facts: { option: string }) => string;
  notAnEmail: (facts: { text: string }) => string;
  notALanguage: (facts: { text: string }) => string;
  /** Somebody has the store who does not take requests from the terminal. */
  storeHeld: (facts: { process: number | undefined }) => string;
  serverRefuses: string;
  notInProduction: string;
  serverAway: string;
}

const en: TerminalWords = {
  usage: `Usage: npm run chat -- [--as EMAIL] [--lang LANGUAGE] [--readings] ["text" …]

Talks to Nomade in the terminal. With texts, answers each of them; without, asks you for sentences.

  --as EMAIL        who you are (official@nomade.example)
  --lang LANGUAGE   nl, fr, de or en: the language of the answers (your own)
  --readings        shows how each sentence was read: what was asked, and its values
  --help            this page

"press 2" presses button [2] of the last card; where it shows something like (title=""), fill that in by
press 2 title="what you have to say".`,
  hint: 'Write a sentence. "press 2" presses button [2]. Ctrl+D ends.',
  noButtons: 'There is no card with buttons yet. Ask for something first.',
  noSuchButton: ({ number, last }) =>
    `The last card has no button ${number}: its ${last === 1 ? 'only button is 1' : `buttons are 1 to ${last}`}.`,
  noSuchField: ({ text, fields }) =>
    fields.length > 0
      ? `The last card does not ask for ${text}. It asks for ${fields.join(', ')}.`
      : `The last card asks for nothing to fill in, so not for ${text} either.`,
  unknownOption: ({ option }) => `There is no option ${option}.`,
  valueMissing: ({ option }) => `${option} needs a value after it.`,
  notAnEmail: ({ text }) => `--as needs an e-mail address, and "${text}" is not one.`,
  notALanguage: ({ text }) => `--lang takes nl, fr, de or en, and not "${text}".`,
  storeHeld: ({ process }) =>
    `The data are in use by ${process ? `process ${process}` : 'another process'}, which does not take requests yet. Try again in a moment, or end that process.`,
  serverRefuses: 'The server that is running does not take requests from the terminal: it is not in local mode.',
  notInProduction: 'In production nobody may speak for somebody else, so there is no chat in the terminal.',
  serverAway: 'The server that is running does not answer. Try again in a moment.',
};

const nl: TerminalWords = {
  usage: `Gebruik: npm run chat -- [--as E-MAIL] [--lang TAAL] [--readings] ["tekst" …]

Praat met Nomade in de terminal. Geef je teksten mee, dan krijgt elke tekst een antwoord; anders schrijf je zin voor zin.

  --as E-MAIL   wie je bent (official@nomade.example)
  --lang TAAL   nl, fr, de of en: de taal van de antwoorden (die van jezelf)
  --readings    toont hoe elke zin gelezen werd: wat er gevraagd werd, en de waarden
  --help        deze uitleg

"press 2" drukt op knop [2] van de laatste kaart; staat er iets als (title=""), dan vul je dat in met
press 2 title="wat je te zeggen hebt".`,
  hint: 'Schrijf een zin. "press 2" drukt op knop [2]. Met Ctrl+D stop je.',
  noButtons: 'Er is nog geen kaart met knoppen. Vraag eerst iets.',
  noSuchButton: ({ number, last }) =>
    `De laatste kaart heeft geen knop ${number}: ${last === 1 ? 'alleen knop 1' : `de knoppen zijn 1 tot en met ${last}`}.`,
  noSuchField: ({ text, fields }) =>
    fields.length > 0
      ? `De laatste kaart vraagt niet naar ${text}, wel naar ${fields.join(', ')}.`
      : `Op de laatste kaart valt niets in te vullen, dus ook ${text} niet.`,
  unknownOption: ({ option }) => `De optie ${option} bestaat niet.`,
  valueMissing: ({ option }) => `Na ${option} moet een waarde komen.`,
  notAnEmail: ({ text }) => `Bij --as hoort een e-mailadres, en "${text}" is er geen.`,
  notALanguage: ({ text }) => `Bij --lang hoort nl, fr, de of en, en niet "${text}".`,
  storeHeld: ({ process }) =>
    `De gegevens zijn in gebruik door ${process ? `proces ${process}` : 'een ander proces'}, dat nog geen vragen aanneemt. Probeer het zo meteen opnieuw, of beëindig dat proces.`,
  serverRefuses: 'De server die draait, neemt geen vragen van de terminal aan: hij staat niet in de lokale modus.',
  notInProduction: 'In productie mag niemand voor iemand anders spreken; daarom is er geen chat in de terminal.',
  serverAway: 'De server die draait, antwoordt niet. Probeer het zo meteen opnieuw.',
};

const fr: TerminalWords = frenchSpacing<TerminalWords>({
  usage: `Utilisation : npm run chat -- [--as E-MAIL] [--lang LANGUE] [--readings] ["texte" …]

Parle avec Nomade dans le terminal. Avec des textes, répond à chacun ; sans texte, attend vos phrases.

  --as E-MAIL     qui vous êtes (official@nomade.example)
  --lang LANGUE   nl, fr, de ou en : la langue des réponses (la vôtre)
  --readings      montre comment chaque phrase a été lue : ce qui est demandé, et les valeurs
  --help          cette aide

« press 2 » appuie sur le bouton [2] de la dernière carte ; si elle montre (title=""), remplissez ce champ par
press 2 title="ce que vous avez à dire".`,
  hint: 'Écrivez une phrase. « press 2 » appuie sur le bouton [2]. Ctrl+D pour terminer.',
  noButtons: 'Il n’y a pas encore de carte avec des boutons. Demandez d’abord quelque chose.',
  noSuchButton: ({ number, last }) =>
    `La dernière carte n’a pas de bouton ${number} : ${last === 1 ? 'elle n’a que le bouton 1' : `ses boutons vont de 1 à ${last}`}.`,
  noSuchField: ({ text, fields }) =>
    fields.length > 0
      ? `La dernière carte ne demande pas ${text} ; elle demande ${fields.join(', ')}.`
      : `Il n’y a rien à remplir sur la dernière carte, donc pas ${text} non plus.`,
  unknownOption: ({ option }) => `L’option ${option} n’existe pas.`,
  valueMissing: ({ option }) => `Il manque une valeur après ${option}.`,
  notAnEmail: ({ text }) => `--as attend une adresse e-mail, et « ${text} » n’en est pas une.`,
  notALanguage: ({ text }) => `--lang accepte nl, fr, de ou en, et non « ${text} ».`,
  storeHeld: ({ process }) =>
    `Les données sont utilisées par ${process ? `le processus ${process}` : 'un autre processus'}, qui ne prend pas encore de demandes. Réessayez dans un instant, ou arrêtez ce processus.`,
  serverRefuses: 'Le serveur en marche ne prend pas de demandes du terminal : il n’est pas en mode local.',
  notInProduction: 'En production, personne ne peut parler au nom d’un autre : pas de discussion dans le terminal.',
  serverAway: 'Le serveur en marche ne répond pas. Réessayez dans un instant.',
});

const de: TerminalWords = {
  usage: `Aufruf: npm run chat -- [--as E-MAIL] [--lang SPRACHE] [--readings] ["Text" …]

Spricht im Terminal mit Nomade. Mitgegebene Texte werden nacheinander beantwortet; ohne Texte schreiben Sie Satz für Satz.

  --as E-MAIL      wer Sie sind (official@nomade.example)
  --lang SPRACHE   nl, fr, de oder en: die Sprache der Antworten (Ihre eigene)
  --readings       zeigt, wie jeder Satz gelesen wurde: was gefragt wurde, und die Angaben
  --help           diese Hilfe

„press 2“ drückt den Knopf [2] der letzten Karte; steht dort etwas wie (title=""), füllen Sie es so aus:
press 2 title="was Sie zu sagen haben".`,
  hint: 'Schreiben Sie einen Satz. „press 2“ drückt den Knopf [2]. Strg+D beendet.',
  noButtons: 'Es gibt noch keine Karte mit Knöpfen. Fragen Sie zuerst nach etwas.',
  noSuchButton: ({ number, last }) =>
    `Die letzte Karte hat keinen Knopf ${number}: ${last === 1 ? 'es gibt nur Knopf 1' : `die Knöpfe sind 1 bis ${last}`}.`,
  noSuchField: ({ text, fields }) =>
    fields.length > 0
      ? `Die letzte Karte fragt nicht nach ${text}, sondern nach ${fields.join(', ')}.`
      : `Auf der letzten Karte gibt es nichts auszufüllen, also auch nicht ${text}.`,
  unknownOption: ({ option }) => `Die Option ${option} gibt es nicht.`,
  valueMissing: ({ option }) => `Nach ${option} fehlt ein Wert.`,
  notAnEmail: ({ text }) => `Zu --as gehört eine E-Mail-Adresse, und „${text}“ ist keine.`,
  notALanguage: ({ text }) => `--lang nimmt nl, fr, de oder en, und nicht „${text}“.`,
  storeHeld: ({ process }) =>
    `Die Daten werden von ${process ? `Prozess ${process}` : 'einem anderen Prozess'} benutzt, der noch keine Anfragen annimmt. Versuchen Sie es gleich noch einmal, oder beenden Sie diesen Prozess.`,
  serverRefuses: 'Der laufende Server nimmt keine Anfragen vom Terminal an: Er ist nicht im lokalen Modus.',
  notInProduction: 'Im Produktivbetrieb darf niemand für andere sprechen; darum gibt es keinen Chat im Terminal.',
  serverAway: 'Der laufende Server antwortet nicht. Versuchen Sie es gleich noch einmal.',
};

export const terminalWords: Record<Language, TerminalWords> = { nl, fr, de, en };
