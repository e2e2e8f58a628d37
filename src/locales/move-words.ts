import type { Language } from '../domain/language.ts';
import type { MoveRefusal } from '../domain/store-move.ts';
import { durations } from './durations.ts';
import { formats } from './formats.ts';
import { frenchSpacing } from './french-spacing.ts';

type RefusalSentences = {
  [Because in MoveRefusal['because']]: (facts: Extract<MoveRefusal, { because: Because }>) => string;
};

interface Progress {
  rows: number;
  of: number;
}

/** What `npm run admin -- move-store` says. */
export interface MoveWords {
  databaseMissing: string;
  nothingThere: (facts: { file: string }) => string;
  planned: (facts: { rows: number; to: string }) => string;
  /** Seconds. */
  willTake: (facts: { copying: number; held: number }) => string;
  onlyAsked: string;
  copied: (facts: Progress) => string;
  ready: string;
  checked: (facts: Progress) => string;
  finished: (facts: { rows: number; to: string; heldSeconds: number }) => string;
  wasFinished: (facts: { to: string }) => string;
  refused: RefusalSentences;
}

const inEnglish = { ...formats('en'), ...durations('en') };
const enRestart =
  'Now set DATABASE_URL for the server and start it again. The one that is still running asks everybody to come back in a moment.';
const enGoesOn = 'Nothing is lost: people go on as before.';
const en: MoveWords = {
  databaseMissing: 'Set DATABASE_URL to the PostgreSQL database that the data are to be moved to.',
  nothingThere: ({ file }) =>
    `There is nothing to move: ${file} is not there. Is DATA_FILE the one that the server has?`,
  planned: ({ rows, to }) => `${inEnglish.counted(rows, 'row', 'rows')} to be moved to PostgreSQL at ${to}:`,
  willTake: ({ copying, held }) =>
    `Copying takes about ${inEnglish.duration(copying)}; people go on booking meanwhile. Then everything is compared, for about ${inEnglish.duration(held)}: anybody who wants to change something is asked to come back in a moment.`,
  onlyAsked: 'A trial run: nothing was moved.',
  copied: ({ rows, of }) => `${inEnglish.number(rows)} of ${inEnglish.number(of)} copied`,
  ready: 'Now the last changes are taken along and everything is compared; people are asked to come back in a moment.',
  checked: ({ rows, of }) => `${inEnglish.number(rows)} of ${inEnglish.number(of)} compared`,
  finished: ({ rows, to, heldSeconds }) =>
    `${inEnglish.counted(rows, 'row was', 'rows were')} moved to ${to}, and each was compared. That last step took ${inEnglish.duration(heldSeconds)}.\n${enRestart}`,
  wasFinished: ({ to }) => `Everything has been moved to ${to} already.\n${enRestart}`,
  refused: {
    'nothing-to-move': () => 'There is nothing to move: the data are in PostgreSQL already, or there are none yet.',
    'in-use': ({ to }) => `Nomade is already connected to ${to}. Stop it first, or use another database. ${enGoesOn}`,
    'other-data': ({ to }) =>
      `There are data in ${to} already that do not come from an unfinished move of this store. Use an empty database. ${enGoesOn}`,
    'under-way': ({ to }) =>
      `Another move to ${to} is under way. Wait until it is over, or stop it and try again in a minute. ${enGoesOn}`,
    'not-here': ({ to }) => `The data were moved, but not to ${to}. Is DATABASE_URL right?`,
    'given-up': () =>
      `The move was given up: somebody else began one, or nobody asked for the next step for a minute. Run the command again; it begins anew. ${enGoesOn}`,
    database: ({ sentence }) => `${sentence}\n${enGoesOn} Run the command again when that is mended.`,
    'row-refused': ({ table, sentence }) =>
      `PostgreSQL does not take a row of the table ${table}: ${sentence}. The move was given up. ${enGoesOn}`,
    differs: ({ table, rows, found }) =>
      `The table ${table} in PostgreSQL does not match what was copied: after ${inEnglish.number(found)} of ${inEnglish.counted(rows, 'row', 'rows')} there was a difference. Is something else writing there? The move was given up. ${enGoesOn}`,
    disk: ({ held }) =>
      held
        ? 'The disk refuses the file that says where the data have gone, and I cannot tell whether it is there. Until that is mended everybody is asked to come back later: make room on the disk, and run the command again.'
        : `The disk refuses to write, so the move was given up. Is it full? ${enGoesOn}`,
    'finish-again': () =>
      'Everything was moved and compared, but PostgreSQL went away before that could be written down. Run the command again when it is back: only that is left to do. Until then everybody is asked to come back in a moment.',
  },
};

const inDutch = { ...formats('nl'), ...durations('nl') };
const nlRestart =
  'Stel nu DATABASE_URL in voor de server en start hem opnieuw. De server die nog draait, vraagt iedereen om zo meteen terug te komen.';
const nlGoesOn = 'Er is niets verloren: iedereen kan gewoon verder.';
const nl: MoveWords = {
  databaseMissing: 'Stel DATABASE_URL in: de PostgreSQL-database waar de gegevens naartoe moeten.',
  nothingThere: ({ file }) =>
    `Er is niets te verhuizen: ${file} bestaat niet. Is DATA_FILE dezelfde als die van de server?`,
  planned: ({ rows, to }) => `${inDutch.counted(rows, 'rij verhuist', 'rijen verhuizen')} naar PostgreSQL op ${to}:`,
  willTake: ({ copying, held }) =>
    `Het kopiëren duurt ongeveer ${inDutch.duration(copying)}; intussen kan iedereen blijven boeken. Daarna wordt alles vergeleken, ongeveer ${inDutch.duration(held)} lang: wie dan iets wil wijzigen, krijgt de vraag om zo meteen terug te komen.`,
  onlyAsked: 'Alleen een test: er is niets verhuisd.',
  copied: ({ rows, of }) => `${inDutch.number(rows)} van ${inDutch.number(of)} gekopieerd`,
  ready:
    'Nu gaan de laatste wijzigingen mee en wordt alles vergeleken; iedereen krijgt de vraag om zo meteen terug te komen.',
  checked: ({ rows, of }) => `${inDutch.number(rows)} van ${inDutch.number(of)} vergeleken`,
  finished: ({ rows, to, heldSeconds }) =>
    `${inDutch.counted(rows, 'rij is', 'rijen zijn')} naar ${to} verhuisd en een voor een vergeleken. Die laatste stap duurde ${inDutch.duration(heldSeconds)}.\n${nlRestart}`,
  wasFinished: ({ to }) => `Alles is al naar ${to} verhuisd.\n${nlRestart}`,
  refused: {
    'nothing-to-move': () => 'Er is niets te verhuizen: de gegevens staan al in PostgreSQL, of er zijn er nog geen.',
    'in-use': ({ to }) => `Nomade is al met ${to} verbonden. Stop het eerst, of neem een andere database. ${nlGoesOn}`,
    'other-data': ({ to }) =>
      `In ${to} staan al gegevens die niet van een onafgewerkte verhuizing van deze gegevens komen. Neem een lege database. ${nlGoesOn}`,
    'under-way': ({ to }) =>
      `Er is al een verhuizing naar ${to} bezig. Wacht tot die klaar is, of breek die af en probeer het over een minuut opnieuw. ${nlGoesOn}`,
    'not-here': ({ to }) => `De gegevens zijn verhuisd, maar niet naar ${to}. Klopt DATABASE_URL?`,
    'given-up': () =>
      `De verhuizing is afgebroken: iemand anders begon er een, of een minuut lang vroeg niemand om de volgende stap. Geef de opdracht opnieuw; alles begint dan van voren af aan. ${nlGoesOn}`,
    database: ({ sentence }) => `${sentence}\n${nlGoesOn} Geef de opdracht opnieuw als dat verholpen is.`,
    'row-refused': ({ table, sentence }) =>
      `PostgreSQL neemt een rij van de tabel ${table} niet aan: ${sentence}. De verhuizing is afgebroken. ${nlGoesOn}`,
    differs: ({ table, rows, found }) =>
      `De tabel ${table} in PostgreSQL klopt niet met wat er gekopieerd is: na ${inDutch.number(found)} van de ${inDutch.counted(rows, 'rij', 'rijen')} was er een verschil. Schrijft er nog iets anders in? De verhuizing is afgebroken. ${nlGoesOn}`,
    disk: ({ held }) =>
      held
        ? 'Het bestand dat zegt waar de gegevens nu staan, kan niet op de schijf worden bewaard, en ik kan niet nagaan of het er toch staat. Zolang dat zo is, krijgt iedereen de vraag om later terug te komen: maak plaats op de schijf en geef de opdracht opnieuw.'
        : `Er kan niets op de schijf worden bewaard; de verhuizing is dus afgebroken. Is de schijf vol? ${nlGoesOn}`,
    'finish-again': () =>
      'Alles is verhuisd en vergeleken, maar PostgreSQL viel weg voordat ik dat kon noteren. Geef de opdracht opnieuw als het terug is: alleen dat moet nog gebeuren. Intussen krijgt iedereen de vraag om zo meteen terug te komen.',
  },
};

const inFrench = { ...formats('fr'), ...durations('fr') };
const frRestart =
  'Indiquez maintenant DATABASE_URL au serveur et redémarrez-le. Celui qui tourne encore demande à chacun de revenir dans un instant.';
const frGoesOn = 'Rien n’est perdu : chacun continue comme avant.';
const fr: MoveWords = frenchSpacing<MoveWords>({
  databaseMissing: 'Indiquez dans DATABASE_URL la base PostgreSQL vers laquelle transférer les données.',
  nothingThere: ({ file }) =>
    `Il n’y a rien à transférer : ${file} n’existe pas. DATA_FILE est-il bien celui du serveur ?`,
  planned: ({ rows, to }) => `${inFrench.counted(rows, 'ligne', 'lignes')} à transférer vers PostgreSQL, ${to} :`,
  willTake: ({ copying, held }) =>
    `La copie prend environ ${inFrench.duration(copying)} ; pendant ce temps, chacun peut continuer à réserver. Ensuite, tout est comparé, ce qui prend environ ${inFrench.duration(held)} : quiconque veut changer quelque chose à ce moment-là est prié de revenir dans un instant.`,
  onlyAsked: 'Simple essai : rien n’a été transféré.',
  copied: ({ rows, of }) => `${inFrench.number(rows)} sur ${inFrench.number(of)} copiées`,
  ready:
    'Les derniers changements sont maintenant repris et tout est comparé ; chacun est prié de revenir dans un instant.',
  checked: ({ rows, of }) => `${inFrench.number(rows)} sur ${inFrench.number(of)} comparées`,
  finished: ({ rows, to, heldSeconds }) =>
    `${inFrench.counted(rows, 'ligne transférée', 'lignes transférées')} vers ${to}, et tout a été comparé. Cette dernière étape a pris ${inFrench.duration(heldSeconds)}.\n${frRestart}`,
  wasFinished: ({ to }) => `Tout a déjà été transféré vers ${to}.\n${frRestart}`,
  refused: {
    'nothing-to-move': () =>
      'Il n’y a rien à transférer : les données sont déjà dans PostgreSQL, ou il n’y en a pas encore.',
    'in-use': ({ to }) =>
      `Nomade est déjà connecté à ${to}. Arrêtez-le d’abord, ou prenez une autre base de données. ${frGoesOn}`,
    'other-data': ({ to }) =>
      `${to} contient déjà des données qui ne viennent pas d’un transfert inachevé de vos données. Prenez une base de données vide. ${frGoesOn}`,
    'under-way': ({ to }) =>
      `Un autre transfert vers ${to} est en cours. Attendez qu’il soit terminé, ou arrêtez-le et réessayez dans une minute. ${frGoesOn}`,
    'not-here': ({ to }) => `Les données ont été transférées, mais pas vers ${to}. DATABASE_URL est-il juste ?`,
    'given-up': () =>
      `Le transfert a été abandonné : quelqu’un d’autre en a commencé un, ou personne n’a demandé la suite pendant une minute. Relancez la commande : tout reprendra depuis le début. ${frGoesOn}`,
    database: ({ sentence }) => `${sentence}\n${frGoesOn} Relancez la commande quand ce sera réglé.`,
    'row-refused': ({ table, sentence }) =>
      `PostgreSQL n’accepte pas une ligne de la table ${table} : ${sentence}. Le transfert a été abandonné. ${frGoesOn}`,
    differs: ({ table, rows, found }) =>
      `La table ${table} de PostgreSQL ne correspond pas à ce qui a été copié : après ${inFrench.counted(found, 'ligne', 'lignes')} sur ${inFrench.number(rows)}, une différence est apparue. Un autre programme y écrit-il ? Le transfert a été abandonné. ${frGoesOn}`,
    disk: ({ held }) =>
      held
        ? 'Le disque refuse le fichier qui dit où sont maintenant les données, et je ne peux pas savoir s’il s’y trouve. Tant que ce n’est pas réglé, chacun est prié de revenir plus tard : libérez de la place sur le disque, puis relancez la commande.'
        : `Le disque n’accepte plus rien : le transfert a été abandonné. Est-il plein ? ${frGoesOn}`,
    'finish-again': () =>
      'Tout a été transféré et comparé, mais PostgreSQL a cessé de répondre avant que cela puisse être noté. Relancez la commande quand il répondra de nouveau : il ne reste que cela à faire. D’ici là, chacun est prié de revenir dans un instant.',
  },
});

const inGerman = { ...formats('de'), ...durations('de') };
const deRestart =
  'Setzen Sie jetzt DATABASE_URL für den Server, und starten Sie ihn neu. Der Server, der noch läuft, bittet alle, gleich wiederzukommen.';
const deGoesOn = 'Es ist nichts verloren: Alle können weitermachen wie bisher.';
const de: MoveWords = {
  databaseMissing: 'Setzen Sie DATABASE_URL auf die PostgreSQL-Datenbank, in die alles umziehen soll.',
  nothingThere: ({ file }) =>
    `Es gibt nichts umzuziehen: ${file} ist nicht da. Ist DATA_FILE dieselbe Datei wie beim Server?`,
  planned: ({ rows, to }) => `${inGerman.counted(rows, 'Zeile zieht', 'Zeilen ziehen')} zu PostgreSQL auf ${to} um:`,
  willTake: ({ copying, held }) =>
    `Das Kopieren dauert etwa ${inGerman.duration(copying)}; dabei kann weiter gebucht werden. Dann wird alles verglichen, etwa ${inGerman.duration(held)} lang: Wer dann etwas ändern will, wird gebeten, gleich wiederzukommen.`,
  onlyAsked: 'Ein Probelauf: Es ist nichts umgezogen.',
  copied: ({ rows, of }) => `${inGerman.number(rows)} von ${inGerman.number(of)} kopiert`,
  ready:
    'Jetzt kommen die letzten Änderungen mit, und alles wird verglichen; alle werden gebeten, gleich wiederzukommen.',
  checked: ({ rows, of }) => `${inGerman.number(rows)} von ${inGerman.number(of)} verglichen`,
  finished: ({ rows, to, heldSeconds }) =>
    `${inGerman.counted(rows, 'Zeile ist', 'Zeilen sind')} nach ${to} umgezogen und einzeln verglichen. Dieser letzte Schritt dauerte ${inGerman.duration(heldSeconds)}.\n${deRestart}`,
  wasFinished: ({ to }) => `Alles ist bereits nach ${to} umgezogen.\n${deRestart}`,
  refused: {
    'nothing-to-move': () => 'Es gibt nichts umzuziehen: Die Daten sind schon in PostgreSQL, oder es gibt noch keine.',
    'in-use': ({ to }) =>
      `Nomade ist schon mit ${to} verbunden. Beenden Sie es zuerst, oder nehmen Sie eine andere Datenbank. ${deGoesOn}`,
    'other-data': ({ to }) =>
      `In ${to} stehen schon Daten, die nicht aus einem unvollendeten Umzug dieser Daten stammen. Nehmen Sie eine leere Datenbank. ${deGoesOn}`,
    'under-way': ({ to }) =>
      `Ein anderer Umzug nach ${to} ist im Gang. Warten Sie sein Ende ab, oder beenden Sie ihn und versuchen Sie es in einer Minute noch einmal. ${deGoesOn}`,
    'not-here': ({ to }) => `Die Daten sind umgezogen, aber nicht nach ${to}. Stimmt DATABASE_URL?`,
    'given-up': () =>
      `Der Umzug wurde abgebrochen: Jemand anders hat einen begonnen, oder eine Minute lang hat niemand nach dem nächsten Schritt gefragt. Rufen Sie den Befehl noch einmal auf; er beginnt von vorn. ${deGoesOn}`,
    database: ({ sentence }) => `${sentence}\n${deGoesOn} Rufen Sie den Befehl noch einmal auf, wenn das behoben ist.`,
    'row-refused': ({ table, sentence }) =>
      `PostgreSQL nimmt eine Zeile der Tabelle ${table} nicht an: ${sentence}. Der Umzug wurde abgebrochen. ${deGoesOn}`,
    differs: ({ table, rows, found }) =>
      `Die Tabelle ${table} in PostgreSQL stimmt nicht mit dem überein, was kopiert wurde: Nach ${inGerman.number(found)} von ${inGerman.counted(rows, 'Zeile', 'Zeilen')} gab es einen Unterschied. Schreibt noch etwas anderes hinein? Der Umzug wurde abgebrochen. ${deGoesOn}`,
    disk: ({ held }) =>
      held
        ? 'Die Festplatte nimmt die Datei nicht an, die sagt, wo die Daten jetzt sind, und es lässt sich nicht feststellen, ob sie doch da ist. Bis das behoben ist, werden alle gebeten, später wiederzukommen: Schaffen Sie Platz auf der Festplatte, und rufen Sie den Befehl noch einmal auf.'
        : `Die Festplatte nimmt nichts mehr an; der Umzug wurde also abgebrochen. Ist sie voll? ${deGoesOn}`,
    'finish-again': () =>
      'Alles ist umgezogen und verglichen, aber PostgreSQL war nicht mehr erreichbar, bevor das vermerkt werden konnte. Rufen Sie den Befehl noch einmal auf, wenn es wieder erreichbar ist: Nur das bleibt zu tun. Bis dahin werden alle gebeten, gleich wiederzukommen.',
  },
};

export const moveWords: Record<Language, MoveWords> = { nl, fr, de, en };
