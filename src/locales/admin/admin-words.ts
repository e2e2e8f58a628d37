import type { Language } from '../../domain/language.ts';
import type { ImportBecause, Imported } from '../../domain/people/import-people.ts';
import { ROLES } from '../../domain/people/person.ts';
import { formats } from '../formats.ts';
import { frenchSpacing } from '../french-spacing.ts';
import { type MoveWords, moveWords } from '../move-words.ts';
import { type AnnounceAdminWords, announceAdminWords } from './announce-admin-words.ts';
import { type AgreementAdminWords, agreementAdminWords } from './agreement-admin-words.ts';
import { type GuidelineAdminWords, guidelineAdminWords } from './guideline-admin-words.ts';
import { type PolicyAdminWords, policyAdminWords } from './policy-admin-words.ts';
import { type UnreachedAdminWords, unreachedAdminWords } from './unreached-admin-words.ts';
import { type TerminalWords, terminalWords } from '../terminal-words.ts';

/** What a fault is about. A column without a name has none; a value is left out where it may be personal. */
interface FaultFacts {
  column: string | undefined;
  value: string | undefined;
}

/** A sentence for everything that can be wrong in a file of people. */
export type FaultSentences = Record<ImportBecause, (facts: FaultFacts) => string>;

/** What `npm run admin` says. About options and a store that is taken it says what the chat says. */
export interface AdminWords extends TerminalWords {
  commandMissing: string;
  unknownCommand: (facts: { command: string }) => string;
  fileMissing: string;
  surplus: (facts: { text: string }) => string;
  fileUnreadable: (facts: { file: string }) => string;
  fileTooLarge: string;
  diskRefuses: string;
  databaseAway: string;
  otherImport: string;
  serverFailed: string;

  faulty: (facts: { count: number }) => string;
  line: (facts: { line: number }) => string;
  cell: (facts: { line: number; column: string }) => string;
  faults: FaultSentences;
  imported: string;
  wouldBeImported: string;
  brought: (facts: Imported) => string;
  nobodyInFile: string;
  people: (count: number) => string;

  move: MoveWords;
  policy: PolicyAdminWords;
  agreements: AgreementAdminWords;
  guidelines: GuidelineAdminWords;
  announce: AnnounceAdminWords;
  unreached: UnreachedAdminWords;
}

const roles = ROLES.join(', ');

const inEnglish = formats('en').counted;
const en: AdminWords = {
  ...terminalWords.en,
  move: moveWords.en,
  policy: policyAdminWords.en,
  agreements: agreementAdminWords.en,
  guidelines: guidelineAdminWords.en,
  announce: announceAdminWords.en,
  unreached: unreachedAdminWords.en,
  usage: `Usage: npm run admin -- COMMAND [--lang LANGUAGE]

  import-people FILE.csv   imports people, teams and accounts: the whole file, or nothing where it has a fault
    --dry-run              only says what an import would do
  organisations            lists the organisations with their ids and how many people they have
  policy ORGANISATION      prints the rules that hold in an organisation, as JSON
  policy ORGANISATION FILE.json   keeps the rules of the file for it, or nothing where it has a fault
    --dry-run              only checks the file
  agreements ORGANISATION  prints what others may use of its sites, as YAML
  agreements ORGANISATION FILE.yaml   keeps the agreements of the file for it, or nothing where it has a fault
    --dry-run              only checks the file
  guidelines ORGANISATION  lists its guidelines, each in its last version
  guidelines ORGANISATION FILE.md   publishes the file as the next version of its guideline, or nothing where it has a fault
    --dry-run              only checks the file
  guidelines ORGANISATION --show ID   prints a guideline as such a file
  guidelines ORGANISATION --withdraw ID   withdraws a guideline, so that nobody finds it any more
  announce ORGANISATION FILE.md --by EMAIL   makes a draft of the file for somebody in HR, who sends it in the chat
    --dry-run              only says to how many it would be announced, and what that takes; keeps nothing
  announcements ORGANISATION   says how far along its announcements are
    --watch                says so again and again, as long as one is being sent
  unreached ORGANISATION   lists who did not get what is sent only once, such as the weekly summary, in the last two weeks
  move-store               moves everything from DATA_FILE to the PostgreSQL of DATABASE_URL, also while the server runs
    --dry-run              only says what would be moved, and how long that would take

  --lang LANGUAGE          nl, fr, de or en (that of this computer)
  --help                   this page

The columns of the file of people are explained in docs/importing-people.md, the rules in docs/policies.md,
the agreements in docs/agreements.md, the guidelines in docs/guidelines.md, announcements in docs/announcements.md.`,
  commandMissing: 'Say what is to be done.',
  unknownCommand: ({ command }) => `There is no command ${command}.`,
  fileMissing: 'import-people needs the name of a file after it.',
  surplus: ({ text }) => `"${text}" is one too many.`,
  fileUnreadable: ({ file }) => `${file} cannot be read. Is it there, is it a file, and may you read it?`,
  fileTooLarge: 'The file is larger than 32 MB. Split it, by organisation for instance.',
  diskRefuses: 'The disk refuses the change, so nothing was changed. Is it full?',
  databaseAway:
    'The database does not answer, so I cannot say whether anything was changed. Try again in a while: doing it twice does no harm.',
  otherImport:
    'Somebody else began an import at the same moment, so this one was stopped and changed nothing. Try again.',
  serverRefuses: 'The server that is running does not take this command. Is it an older version of Nomade?',
  serverFailed: 'The server that is running could not do it, and nothing was changed. Its log says why.',
  serverAway: 'The server that is running does not answer. Try again: doing it twice does no harm.',

  faulty: ({ count }) => `Nothing was imported. The file has ${inEnglish(count, 'fault', 'faults')}:`,
  line: ({ line }) => `Line ${line}:`,
  cell: ({ line, column }) => `Line ${line}, ${column}:`,
  faults: {
    'not-utf8': () => 'The file is not in UTF-8. Save it as “CSV UTF-8” in your spreadsheet.',
    'not-csv': () => 'This cannot be read as CSV: a quotation mark is in the wrong place, or is never closed.',
    'header-missing': () =>
      'The first line has to name the columns, and organisation, email, name and language have to be among them.',
    'column-missing': ({ column }) => `There is no column ${column ?? ''}.`,
    'column-unknown': ({ column }) =>
      column ? `There should be no column “${column}”.` : 'A column has no name that can be read.',
    'column-twice': ({ column }) =>
      column ? `The column “${column}” is there twice.` : 'Several columns have no name.',
    'wrong-number-of-fields': ({ value }) =>
      `This line has a different number of fields (${value ?? '?'}) from the first.`,
    missing: () => 'This has to be filled in.',
    'unknown-organisation': ({ value }) =>
      `${value ? `“${value}” is` : 'This is'} no organisation’s id. \`npm run admin -- organisations\` lists them.`,
    'not-an-email': () => 'This is not an e-mail address.',
    'not-a-name': () => 'A name has at most 200 characters, and none that are invisible.',
    'unknown-language': ({ value }) => `This has to be nl, fr, de or en${value ? `, and not “${value}”` : ''}.`,
    'not-an-id': () =>
      'An id has at most 64 characters: letters without accents, digits, dots, hyphens and underscores.',
    'unknown-place': () => 'No known municipality has this name.',
    'several-places': () => 'Several municipalities have this name. Write it in another language, or give the id.',
    'unknown-role': ({ value }) => `${value ? `“${value}” is` : 'This is'} not a role. The roles are ${roles}.`,
    'not-a-date': ({ value }) => `A day is written as 2026-09-01${value ? `, and not as “${value}”` : ''}.`,
    twice: () => 'This is already on an earlier line.',
    'known-under-another-id': () => 'Somebody with this address is already known, under another id.',
    'of-another-organisation': () => 'This already belongs to somebody in another organisation.',
  },
  imported: 'Imported:',
  wouldBeImported: 'A trial run: nothing was changed. The import would bring in:',
  brought: ({ people, newPeople, teams, accounts, newAccounts }) =>
    [
      `${inEnglish(people, 'person', 'people')} (${inEnglish(newPeople, 'new', 'new')})`,
      inEnglish(teams, 'team', 'teams'),
      `${inEnglish(accounts, 'account', 'accounts')} (${inEnglish(newAccounts, 'new', 'new')})`,
    ].join(', '),
  nobodyInFile: 'There is nobody in the file, so nothing was changed.',
  people: (count) => inEnglish(count, 'person', 'people'),
};

const inDutch = formats('nl').counted;
const nl: AdminWords = {
  ...terminalWords.nl,
  move: moveWords.nl,
  policy: policyAdminWords.nl,
  agreements: agreementAdminWords.nl,
  guidelines: guidelineAdminWords.nl,
  announce: announceAdminWords.nl,
  unreached: unreachedAdminWords.nl,
  usage: `Gebruik: npm run admin -- OPDRACHT [--lang TAAL]

  import-people BESTAND.csv   importeert personen, teams en accounts: het hele bestand, of niets als er een fout in zit
    --dry-run                 zegt alleen wat de import zou doen
  organisations               toont de organisaties, met hun id en hoeveel personen ze tellen
  policy ORGANISATIE          toont de regels die in een organisatie gelden, als JSON
  policy ORGANISATIE BESTAND.json   bewaart er de regels van het bestand voor, of niets als er een fout in zit
    --dry-run                 kijkt het bestand alleen na
  agreements ORGANISATIE      toont wat anderen van haar locaties mogen gebruiken, als YAML
  agreements ORGANISATIE BESTAND.yaml   bewaart er de overeenkomsten van het bestand voor, of niets als er een fout in zit
    --dry-run                 kijkt het bestand alleen na
  guidelines ORGANISATIE      toont haar richtlijnen, elk in de laatste versie
  guidelines ORGANISATIE BESTAND.md   publiceert het bestand als de volgende versie van zijn richtlijn, of niets als er een fout in zit
    --dry-run                 kijkt het bestand alleen na
  guidelines ORGANISATIE --show ID   toont een richtlijn als zo’n bestand
  guidelines ORGANISATIE --withdraw ID   trekt een richtlijn in, zodat niemand ze nog vindt
  announce ORGANISATIE BESTAND.md --by E-MAIL   maakt van het bestand een ontwerp voor iemand van de personeelsdienst, die het in de chat verstuurt
    --dry-run                 zegt alleen naar hoeveel mensen de mededeling zou gaan, en wat dat vraagt; bewaart niets
  announcements ORGANISATIE   zegt hoe ver haar mededelingen staan
    --watch                   zegt dat telkens opnieuw, tot er geen enkele meer verstuurd wordt
  unreached ORGANISATIE       toont wie in de laatste twee weken niet kreeg wat maar één keer verstuurd wordt, zoals het weekoverzicht
  move-store                  verhuist alles van DATA_FILE naar de PostgreSQL van DATABASE_URL, ook terwijl de server draait
    --dry-run                 zegt alleen wat er zou verhuizen, en hoelang dat zou duren

  --lang TAAL                 nl, fr, de of en (de taal van deze computer)
  --help                      deze uitleg

Wat in de kolommen van het personenbestand moet staan, lees je in docs/importing-people.md; de regels in docs/policies.md,
de overeenkomsten in docs/agreements.md, de richtlijnen in docs/guidelines.md, de mededelingen in docs/announcements.md.`,
  commandMissing: 'Zeg wat er moet gebeuren.',
  unknownCommand: ({ command }) => `De opdracht ${command} bestaat niet.`,
  fileMissing: 'Na import-people moet de naam van een bestand komen.',
  surplus: ({ text }) => `"${text}" is er een te veel.`,
  fileUnreadable: ({ file }) =>
    `${file} kan niet worden gelezen. Bestaat het, is het een bestand, en mag je het lezen?`,
  fileTooLarge: 'Het bestand is groter dan 32 MB. Splits het, bijvoorbeeld per organisatie.',
  diskRefuses: 'De wijziging kan niet op de schijf worden bewaard; er is dus niets gewijzigd. Is de schijf vol?',
  databaseAway:
    'De database antwoordt niet; ik kan dus niet zeggen of er iets gewijzigd is. Probeer het straks nog eens: het twee keer doen kan geen kwaad.',
  otherImport:
    'Iemand anders begon op hetzelfde moment te importeren; deze import is gestopt en heeft niets gewijzigd. Probeer het opnieuw.',
  serverRefuses: 'De server die draait, neemt deze opdracht niet aan. Is het een oudere versie van Nomade?',
  serverFailed: 'De server die draait, kon het niet doen; er is niets gewijzigd. In zijn log staat waarom.',
  serverAway: 'De server die draait, antwoordt niet. Probeer het opnieuw: het twee keer doen kan geen kwaad.',

  faulty: ({ count }) =>
    `Er is niets geïmporteerd. In het bestand ${count === 1 ? 'zit' : 'zitten'} ${inDutch(count, 'fout', 'fouten')}:`,
  line: ({ line }) => `Regel ${line}:`,
  cell: ({ line, column }) => `Regel ${line}, ${column}:`,
  faults: {
    'not-utf8': () => 'Het bestand is niet in UTF-8. Sla het in je spreadsheet op als “CSV UTF-8”.',
    'not-csv': () => 'Dit is niet als CSV te lezen: een aanhalingsteken staat verkeerd of wordt nergens gesloten.',
    'header-missing': () =>
      'Op de eerste regel moeten de namen van de kolommen staan, en daar horen organisation, email, name en language bij.',
    'column-missing': ({ column }) => `De kolom ${column ?? ''} ontbreekt.`,
    'column-unknown': ({ column }) =>
      column ? `De kolom “${column}” hoort er niet bij.` : 'Een kolom heeft geen leesbare naam.',
    'column-twice': ({ column }) =>
      column ? `De kolom “${column}” staat er twee keer.` : 'Verschillende kolommen hebben geen naam.',
    'wrong-number-of-fields': ({ value }) =>
      `Deze regel heeft een ander aantal velden (${value ?? '?'}) dan de eerste.`,
    missing: () => 'Dit moet ingevuld zijn.',
    'unknown-organisation': ({ value }) =>
      `${value ? `“${value}”` : 'Dit'} is niet de id van een organisatie. \`npm run admin -- organisations\` toont ze.`,
    'not-an-email': () => 'Dit is geen e-mailadres.',
    'not-a-name': () => 'Een naam telt hoogstens 200 tekens, en geen onzichtbare.',
    'unknown-language': ({ value }) => `Dit moet nl, fr, de of en zijn${value ? `, en niet “${value}”` : ''}.`,
    'not-an-id': () =>
      'Een id telt hoogstens 64 tekens: letters zonder accenten, cijfers, punten, koppeltekens en lage streepjes.',
    'unknown-place': () => 'Er is geen gemeente bekend die zo heet.',
    'several-places': () => 'Verschillende gemeenten heten zo. Schrijf de naam in een andere taal, of de id.',
    'unknown-role': ({ value }) => `${value ? `“${value}”` : 'Dit'} is geen rol. De rollen zijn ${roles}.`,
    'not-a-date': ({ value }) => `Een dag schrijf je als 2026-09-01${value ? `, en niet als “${value}”` : ''}.`,
    twice: () => 'Dit staat al op een eerdere regel.',
    'known-under-another-id': () => 'Er is al iemand met dit adres bekend, onder een andere id.',
    'of-another-organisation': () => 'Dit hoort al bij iemand van een andere organisatie.',
  },
  imported: 'Geïmporteerd:',
  wouldBeImported: 'Alleen een test: er is niets gewijzigd. De import zou dit opleveren:',
  brought: ({ people, newPeople, teams, accounts, newAccounts }) =>
    [
      `${inDutch(people, 'persoon', 'personen')} (${inDutch(newPeople, 'nieuw', 'nieuw')})`,
      inDutch(teams, 'team', 'teams'),
      `${inDutch(accounts, 'account', 'accounts')} (${inDutch(newAccounts, 'nieuw', 'nieuw')})`,
    ].join(', '),
  nobodyInFile: 'Er staat niemand in het bestand; er is dus niets gewijzigd.',
  people: (count) => inDutch(count, 'persoon', 'personen'),
};

const inFrench = formats('fr').counted;
const fr: AdminWords = frenchSpacing<AdminWords>({
  ...terminalWords.fr,
  move: moveWords.fr,
  policy: policyAdminWords.fr,
  agreements: agreementAdminWords.fr,
  guidelines: guidelineAdminWords.fr,
  announce: announceAdminWords.fr,
  unreached: unreachedAdminWords.fr,
  usage: `Utilisation : npm run admin -- COMMANDE [--lang LANGUE]

  import-people FICHIER.csv   importe des personnes, des équipes et des comptes : tout le fichier, ou rien s’il contient une erreur
    --dry-run                 dit seulement ce que ferait l’importation
  organisations               affiche les organisations, leur identifiant et leur nombre de personnes
  policy ORGANISATION         affiche les règles en vigueur dans une organisation, en JSON
  policy ORGANISATION FICHIER.json   enregistre pour elle les règles du fichier, ou rien s’il contient une erreur
    --dry-run                 vérifie seulement le fichier
  agreements ORGANISATION     affiche ce que d’autres peuvent utiliser de ses sites, en YAML
  agreements ORGANISATION FICHIER.yaml   enregistre pour elle les accords du fichier, ou rien s’il contient une erreur
    --dry-run                 vérifie seulement le fichier
  guidelines ORGANISATION     affiche ses directives, chacune dans sa dernière version
  guidelines ORGANISATION FICHIER.md   publie le fichier comme version suivante de sa directive, ou rien s’il contient une erreur
    --dry-run                 vérifie seulement le fichier
  guidelines ORGANISATION --show ID   affiche une directive sous la forme d’un tel fichier
  guidelines ORGANISATION --withdraw ID   retire une directive, que plus personne ne trouve alors
  announce ORGANISATION FICHIER.md --by E-MAIL   fait du fichier un brouillon pour une personne du service du personnel, qui l’envoie dans la conversation
    --dry-run                 dit seulement à combien de personnes irait l’annonce, et ce qu’il faudrait ; n’enregistre rien
  announcements ORGANISATION   dit où en sont ses annonces
    --watch                   le redit régulièrement, tant qu’une annonce est en cours d’envoi
  unreached ORGANISATION      affiche qui n’a pas reçu, ces deux dernières semaines, ce qui n’est envoyé qu’une fois, comme l’aperçu de la semaine
  move-store                  transfère tout de DATA_FILE vers le PostgreSQL de DATABASE_URL, même quand le serveur tourne
    --dry-run                 dit seulement ce qui serait transféré, et en combien de temps

  --lang LANGUE               nl, fr, de ou en (la langue de cet ordinateur)
  --help                      cette aide

Les colonnes du fichier de personnes sont expliquées dans docs/importing-people.md, les règles dans docs/policies.md,
les accords dans docs/agreements.md, les directives dans docs/guidelines.md, les annonces dans docs/announcements.md.`,
  commandMissing: 'Dites ce qu’il faut faire.',
  unknownCommand: ({ command }) => `La commande ${command} n’existe pas.`,
  fileMissing: 'Il manque le nom d’un fichier après import-people.',
  surplus: ({ text }) => `« ${text} » est de trop.`,
  fileUnreadable: ({ file }) => `Impossible de lire ${file}. Existe-t-il, est-ce un fichier, et pouvez-vous le lire ?`,
  fileTooLarge: 'Le fichier dépasse 32 Mo. Divisez-le, par exemple par organisation.',
  diskRefuses: 'Le disque n’accepte pas la modification : rien n’a été changé. Est-il plein ?',
  databaseAway:
    'La base de données ne répond pas : je ne peux pas dire si quelque chose a été changé. Réessayez dans un moment ; le faire deux fois ne pose pas de problème.',
  otherImport:
    'Quelqu’un d’autre a commencé une importation au même moment : celle-ci s’est arrêtée sans rien changer. Réessayez.',
  serverRefuses: 'Le serveur en marche n’accepte pas cette commande. Est-ce une version plus ancienne de Nomade ?',
  serverFailed: 'Le serveur en marche n’y est pas parvenu, et rien n’a été changé. Son journal dit pourquoi.',
  serverAway: 'Le serveur en marche ne répond pas. Réessayez : le faire deux fois ne pose pas de problème.',

  faulty: ({ count }) => `Rien n’a été importé. Le fichier contient ${inFrench(count, 'erreur', 'erreurs')} :`,
  line: ({ line }) => `Ligne ${line} :`,
  cell: ({ line, column }) => `Ligne ${line}, ${column} :`,
  faults: {
    'not-utf8': () => 'Le fichier n’est pas en UTF-8. Dans votre tableur, enregistrez-le comme « CSV UTF-8 ».',
    'not-csv': () => 'Ceci ne se lit pas comme du CSV : un guillemet est mal placé, ou n’est jamais refermé.',
    'header-missing': () => 'La première ligne doit nommer les colonnes, dont organisation, email, name et language.',
    'column-missing': ({ column }) => `La colonne ${column ?? ''} manque.`,
    'column-unknown': ({ column }) =>
      column ? `La colonne « ${column} » n’est pas prévue.` : 'Une colonne n’a pas de nom lisible.',
    'column-twice': ({ column }) =>
      column ? `La colonne « ${column} » apparaît deux fois.` : 'Plusieurs colonnes n’ont pas de nom.',
    'wrong-number-of-fields': ({ value }) =>
      `Cette ligne n’a pas le même nombre de champs (${value ?? '?'}) que la première.`,
    missing: () => 'Ce champ doit être rempli.',
    'unknown-organisation': ({ value }) =>
      `${value ? `« ${value} » n’est pas` : 'Ce n’est pas'} l’identifiant d’une organisation. \`npm run admin -- organisations\` les affiche.`,
    'not-an-email': () => 'Ce n’est pas une adresse e-mail.',
    'not-a-name': () => 'Un nom compte 200 caractères au plus, tous visibles.',
    'unknown-language': ({ value }) => `Il faut nl, fr, de ou en${value ? `, et non « ${value} »` : ''}.`,
    'not-an-id': () =>
      'Un identifiant compte 64 caractères au plus : lettres sans accent, chiffres, points, traits d’union et tirets bas.',
    'unknown-place': () => 'Aucune commune connue ne porte ce nom.',
    'several-places': () =>
      'Plusieurs communes portent ce nom. Écrivez-le dans une autre langue, ou indiquez l’identifiant.',
    'unknown-role': ({ value }) =>
      `${value ? `« ${value} » n’est pas` : 'Ce n’est pas'} un rôle. Les rôles sont ${roles}.`,
    'not-a-date': ({ value }) => `Un jour s’écrit comme 2026-09-01${value ? `, et non « ${value} »` : ''}.`,
    twice: () => 'Cette valeur figure déjà sur une ligne précédente.',
    'known-under-another-id': () => 'Une personne avec cette adresse est déjà connue sous un autre identifiant.',
    'of-another-organisation': () => 'Ceci appartient déjà à une personne d’une autre organisation.',
  },
  imported: 'Importé :',
  wouldBeImported: 'Simple essai : rien n’a été changé. L’importation donnerait :',
  brought: ({ people, newPeople, teams, accounts, newAccounts }) =>
    [
      `${inFrench(people, 'personne', 'personnes')} (dont ${inFrench(newPeople, 'nouvelle', 'nouvelles')})`,
      inFrench(teams, 'équipe', 'équipes'),
      `${inFrench(accounts, 'compte', 'comptes')} (dont ${inFrench(newAccounts, 'nouveau', 'nouveaux')})`,
    ].join(', '),
  nobodyInFile: 'Le fichier ne contient personne : rien n’a été changé.',
  people: (count) => inFrench(count, 'personne', 'personnes'),
});

const inGerman = formats('de').counted;
const de: AdminWords = {
  ...terminalWords.de,
  move: moveWords.de,
  policy: policyAdminWords.de,
  agreements: agreementAdminWords.de,
  guidelines: guidelineAdminWords.de,
  announce: announceAdminWords.de,
  unreached: unreachedAdminWords.de,
  usage: `Aufruf: npm run admin -- BEFEHL [--lang SPRACHE]

  import-people DATEI.csv   importiert Personen, Teams und Konten: die ganze Datei, oder nichts, wenn sie einen Fehler hat
    --dry-run               sagt nur, was der Import ändern würde
  organisations             zeigt die Organisationen mit ihrer Kennung und der Zahl ihrer Personen
  policy ORGANISATION       gibt die Regeln, die in einer Organisation gelten, als JSON aus
  policy ORGANISATION DATEI.json   speichert die Regeln der Datei für sie, oder nichts, wenn sie einen Fehler hat
    --dry-run               prüft nur die Datei
  agreements ORGANISATION   gibt als YAML aus, was andere an ihren Standorten nutzen dürfen
  agreements ORGANISATION DATEI.yaml   speichert die Vereinbarungen der Datei für sie, oder nichts, wenn sie einen Fehler hat
    --dry-run               prüft nur die Datei
  guidelines ORGANISATION   zeigt ihre Richtlinien, jede in der letzten Fassung
  guidelines ORGANISATION DATEI.md   veröffentlicht die Datei als nächste Fassung ihrer Richtlinie, oder nichts, wenn sie einen Fehler hat
    --dry-run               prüft nur die Datei
  guidelines ORGANISATION --show ID   gibt eine Richtlinie als eine solche Datei aus
  guidelines ORGANISATION --withdraw ID   zieht eine Richtlinie zurück, sodass niemand sie mehr findet
  announce ORGANISATION DATEI.md --by E-MAIL   macht aus der Datei einen Entwurf für eine Person aus dem Personaldienst, die ihn im Chat sendet
    --dry-run               sagt nur, an wie viele die Mitteilung ginge und was das braucht; speichert nichts
  announcements ORGANISATION   sagt, wie weit ihre Mitteilungen sind
    --watch                 sagt es immer wieder, solange noch eine gesendet wird
  unreached ORGANISATION    zeigt, wer in den letzten zwei Wochen nicht bekam, was nur einmal geschickt wird, etwa die Wochenübersicht
  move-store                lässt alles aus DATA_FILE in das PostgreSQL von DATABASE_URL umziehen, auch bei laufendem Server
    --dry-run               sagt nur, was umziehen würde, und wie lange das dauern würde

  --lang SPRACHE            nl, fr, de oder en (die Sprache dieses Rechners)
  --help                    diese Hilfe

Was in die Spalten der Personendatei gehört, steht in docs/importing-people.md; die Regeln erklärt docs/policies.md,
die Vereinbarungen docs/agreements.md, die Richtlinien docs/guidelines.md, Mitteilungen docs/announcements.md.`,
  commandMissing: 'Sagen Sie, was zu tun ist.',
  unknownCommand: ({ command }) => `Den Befehl ${command} gibt es nicht.`,
  fileMissing: 'Nach import-people fehlt der Name einer Datei.',
  surplus: ({ text }) => `„${text}“ ist zu viel.`,
  fileUnreadable: ({ file }) =>
    `${file} lässt sich nicht lesen. Gibt es sie, ist es eine Datei, und dürfen Sie sie lesen?`,
  fileTooLarge: 'Die Datei ist größer als 32 MB. Teilen Sie sie auf, zum Beispiel nach Organisationen.',
  diskRefuses: 'Die Festplatte nimmt die Änderung nicht an; es wurde also nichts geändert. Ist sie voll?',
  databaseAway:
    'Die Datenbank antwortet nicht; ich kann also nicht sagen, ob etwas geändert wurde. Versuchen Sie es später noch einmal: Es zweimal zu tun, schadet nicht.',
  otherImport:
    'Im selben Augenblick hat jemand anders einen Import begonnen; dieser wurde abgebrochen und hat nichts geändert. Versuchen Sie es noch einmal.',
  serverRefuses: 'Der laufende Server nimmt diesen Befehl nicht an. Ist es eine ältere Version von Nomade?',
  serverFailed:
    'Dem laufenden Server ist es nicht gelungen, und es wurde nichts geändert. Warum, steht in seinem Protokoll.',
  serverAway: 'Der laufende Server antwortet nicht. Versuchen Sie es noch einmal: Es zweimal zu tun, schadet nicht.',

  faulty: ({ count }) => `Es wurde nichts importiert. Die Datei enthält ${inGerman(count, 'Fehler', 'Fehler')}:`,
  line: ({ line }) => `Zeile ${line}:`,
  cell: ({ line, column }) => `Zeile ${line}, ${column}:`,
  faults: {
    'not-utf8': () => 'Die Datei ist nicht in UTF-8. Speichern Sie sie in Ihrer Tabellenkalkulation als „CSV UTF-8“.',
    'not-csv': () =>
      'Das lässt sich nicht als CSV lesen: Ein Anführungszeichen steht falsch oder wird nie geschlossen.',
    'header-missing': () =>
      'In der ersten Zeile müssen die Namen der Spalten stehen, darunter organisation, email, name und language.',
    'column-missing': ({ column }) => `Die Spalte ${column ?? ''} fehlt.`,
    'column-unknown': ({ column }) =>
      column ? `Die Spalte „${column}“ gehört nicht hierher.` : 'Eine Spalte hat keinen lesbaren Namen.',
    'column-twice': ({ column }) =>
      column ? `Die Spalte „${column}“ gibt es zweimal.` : 'Mehrere Spalten haben keinen Namen.',
    'wrong-number-of-fields': ({ value }) =>
      `Diese Zeile hat eine andere Anzahl Felder (${value ?? '?'}) als die erste.`,
    missing: () => 'Hier muss etwas stehen.',
    'unknown-organisation': ({ value }) =>
      `${value ? `„${value}“` : 'Das'} ist nicht die Kennung einer Organisation. \`npm run admin -- organisations\` zeigt sie.`,
    'not-an-email': () => 'Das ist keine E-Mail-Adresse.',
    'not-a-name': () => 'Ein Name hat höchstens 200 Zeichen, und keine unsichtbaren.',
    'unknown-language': ({ value }) => `Hier muss nl, fr, de oder en stehen${value ? `, und nicht „${value}“` : ''}.`,
    'not-an-id': () =>
      'Eine Kennung hat höchstens 64 Zeichen: Buchstaben ohne Akzente und Umlaute, Ziffern, Punkte, Binde- und Unterstriche.',
    'unknown-place': () => 'Es ist keine Gemeinde bekannt, die so heißt.',
    'several-places': () =>
      'Mehrere Gemeinden heißen so. Schreiben Sie den Namen in einer anderen Sprache oder die Kennung.',
    'unknown-role': ({ value }) => `${value ? `„${value}“` : 'Das'} ist keine Rolle. Die Rollen sind ${roles}.`,
    'not-a-date': ({ value }) => `Ein Tag wird als 2026-09-01 geschrieben${value ? `, und nicht als „${value}“` : ''}.`,
    twice: () => 'Das steht schon in einer früheren Zeile.',
    'known-under-another-id': () => 'Jemand mit dieser Adresse ist schon bekannt, unter einer anderen Kennung.',
    'of-another-organisation': () => 'Das gehört schon jemandem aus einer anderen Organisation.',
  },
  imported: 'Importiert:',
  wouldBeImported: 'Ein Probelauf: Es wurde nichts geändert. Importiert würden:',
  brought: ({ people, newPeople, teams, accounts, newAccounts }) =>
    [
      `${inGerman(people, 'Person', 'Personen')} (${inGerman(newPeople, 'neu', 'neu')})`,
      inGerman(teams, 'Team', 'Teams'),
      `${inGerman(accounts, 'Konto', 'Konten')} (${inGerman(newAccounts, 'neu', 'neu')})`,
    ].join(', '),
  nobodyInFile: 'In der Datei steht niemand; es wurde also nichts geändert.',
  people: (count) => inGerman(count, 'Person', 'Personen'),
};

export const adminWords: Record<Language, AdminWords> = { nl, fr, de, en };
