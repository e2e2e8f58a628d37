import type { CardLoss, CardLossKind } from '../domain/announcements/pasted-card.ts';
import type { Language } from '../domain/language.ts';
import { type Formats, formats } from './formats.ts';
import { frenchSpacing } from './french-spacing.ts';
import { nameIn } from './language-names.ts';
import { CARD_WRONGS, type CardWrongWords } from './pasted-card-fault-words.ts';

/** Of a card that was made elsewhere and is announced. */
export interface PastedCardWords {
  pasteIn: (facts: { language: Language }) => string;
  /** The field, and what stands below the title of the form. */
  card: string;
  whereFrom: string;
  keptIfEmpty: string;
  leaveOut: string;
  /** Buttons. */
  paste: string;
  writeText: string;
  wrong: CardWrongWords;
  lost: Record<CardLossKind, (facts: Pick<CardLoss, 'count' | 'names'>) => string>;
  onSlack: (facts: { sentence: string }) => string;
}

type Lost = Pick<CardLoss, 'count' | 'names'>;

/** More names say no more. */
const NAMED = 4;

/** The names that there are, in brackets. */
function named({ names }: Lost, [open, close]: readonly [string, string]): string {
  const quoted = names.slice(0, NAMED).map((name) => open + name + close);
  return quoted.length === 0 ? '' : ` (${[...quoted, ...(names.length > NAMED ? ['…'] : [])].join(', ')})`;
}

function inEnglish(f: Formats): PastedCardWords {
  const list = (lost: Lost) => named(lost, ['“', '”']);
  return {
    pasteIn: ({ language }) => `Paste an Adaptive Card in ${nameIn('en', language)}`,
    card: 'Card (JSON)',
    whereFrom:
      'Make the card in the Adaptive Cards designer of Microsoft and copy its JSON here. I check it and tell you what cannot go along; nothing is sent yet. In Slack this field takes 3,000 characters: paste a longer card in Teams.',
    keptIfEmpty: 'Leave the card empty to keep the one that is there.',
    leaveOut: 'To have no text in this language, leave both empty.',
    paste: 'Paste a card instead',
    writeText: 'Write a text instead',
    wrong: CARD_WRONGS.en,
    lost: {
      button: (lost) =>
        `Left out: ${f.counted(lost.count, 'button', 'buttons')}${list(lost)}. Only links to https addresses can go along.`,
      receipt: (lost) =>
        `Left out: your own button to confirm${list(lost)}. Ask for a confirmation under “To whom, when and about what”, and everybody gets mine.`,
      field: (lost) =>
        `Left out: ${f.counted(lost.count, 'field', 'fields')} to fill in${list(lost)}. Nothing can be filled in on an announcement.`,
      picture: (lost) =>
        `Left out: ${f.counted(lost.count, 'picture', 'pictures')}${list(lost)}. Its description, if there is one, is shown instead. Pictures can come from addresses that your organisation has allowed.`,
      undescribed: (lost) =>
        `${f.counted(lost.count, 'picture has', 'pictures have')} no description${list(lost)}: people who cannot see hear the file name. Fill in “Alternate text” in the designer.`,
      hidden: (lost) => `Left out: ${f.counted(lost.count, 'part that is', 'parts that are')} hidden on the card.`,
      unknown: (lost) =>
        `I do not know ${f.counted(lost.count, 'element', 'elements')}${list(lost)}: left out, or what was made to stand in for it.`,
      opened: (lost) =>
        `What would open at ${f.counted(lost.count, 'button', 'buttons')}${list(lost)} is there at once.`,
      table: (lost) => `${f.counted(lost.count, 'table is', 'tables are')} shown row by row, without lines.`,
      columns: () => 'Columns stand below each other.',
      look: (lost) => `It looks plainer than in the designer; the words stay${list(lost)}.`,
      link: (lost) => `${f.counted(lost.count, 'link', 'links')} within the text: the address stands behind the words.`,
      date: (lost) =>
        `${f.counted(lost.count, 'date stands', 'dates stand')} as written in the card, the same for everybody.`,
    },
    onSlack: ({ sentence }) => `In Slack: ${sentence}`,
  };
}

function inDutch(f: Formats): PastedCardWords {
  const list = (lost: Lost) => named(lost, ['“', '”']);
  return {
    pasteIn: ({ language }) => `Een Adaptive Card plakken, in het ${nameIn('nl', language)}`,
    card: 'Kaart (JSON)',
    whereFrom:
      'Maak de kaart in de Adaptive Cards-designer van Microsoft en kopieer de JSON hierheen. Ik kijk ze na en zeg wat niet mee kan; er vertrekt nog niets. In Slack passen in dit veld 3.000 tekens: plak een langere kaart in Teams.',
    keptIfEmpty: 'Laat de kaart leeg om te houden wat er staat.',
    leaveOut: 'Laat je beide leeg, dan is er geen tekst in deze taal.',
    paste: 'Liever een kaart plakken',
    writeText: 'Liever een tekst schrijven',
    wrong: CARD_WRONGS.nl,
    lost: {
      button: (lost) =>
        `Valt weg: ${f.counted(lost.count, 'knop', 'knoppen')}${list(lost)}. Alleen links naar https-adressen kunnen mee.`,
      receipt: (lost) =>
        `Valt weg: je eigen knop om te bevestigen${list(lost)}. Vraag een leesbevestiging bij “Aan wie, wanneer en waarover”, dan krijgt iedereen de mijne.`,
      field: (lost) =>
        `Valt weg: ${f.counted(lost.count, 'veld', 'velden')} om in te vullen${list(lost)}. Op een mededeling valt niets in te vullen.`,
      picture: (lost) =>
        `Valt weg: ${f.counted(lost.count, 'afbeelding', 'afbeeldingen')}${list(lost)}. In de plaats komt de beschrijving, als die er is. Afbeeldingen kunnen komen van adressen die je organisatie heeft toegestaan.`,
      undescribed: (lost) =>
        `Zonder beschrijving: ${f.counted(lost.count, 'afbeelding', 'afbeeldingen')}${list(lost)}. Wie niets ziet, hoort de bestandsnaam. Vul in de designer “Alternate text” in.`,
      hidden: (lost) =>
        `Valt weg: ${f.counted(lost.count, 'deel dat', 'delen die')} op de kaart verborgen ${lost.count === 1 ? 'is' : 'zijn'}.`,
      unknown: (lost) =>
        `${f.counted(lost.count, 'element', 'elementen')} ken ik niet${list(lost)}: weggelaten, of vervangen door wat daarvoor voorzien was.`,
      opened: (lost) =>
        `Wat bij ${f.counted(lost.count, 'knop', 'knoppen')}${list(lost)} zou opengaan, staat er meteen.`,
      table: (lost) => `${f.counted(lost.count, 'tabel staat', 'tabellen staan')} er rij per rij, zonder lijnen.`,
      columns: () => 'Kolommen staan onder elkaar.',
      look: (lost) => `Het ziet er eenvoudiger uit dan in de designer; de woorden blijven${list(lost)}.`,
      link: (lost) => `${f.counted(lost.count, 'link', 'links')} in de tekst: het adres staat achter de woorden.`,
      date: (lost) =>
        `${f.counted(lost.count, 'datum staat', 'datums staan')} er zoals op de kaart geschreven, voor iedereen hetzelfde.`,
    },
    onSlack: ({ sentence }) => `In Slack: ${sentence}`,
  };
}

function inFrench(f: Formats): PastedCardWords {
  const list = (lost: Lost) => named(lost, ['« ', ' »']);
  return {
    pasteIn: ({ language }) => `Coller une carte Adaptive Card, en ${nameIn('fr', language)}`,
    card: 'Carte (JSON)',
    whereFrom:
      'Composez la carte dans le concepteur Adaptive Cards de Microsoft et copiez son JSON ici. Je la vérifie et vous dis ce qui ne peut pas partir ; rien n’est encore envoyé. Dans Slack, ce champ accepte 3 000 caractères : collez une carte plus longue dans Teams.',
    keptIfEmpty: 'Laissez la carte vide pour garder celle qui s’y trouve.',
    leaveOut: 'Laissez les deux champs vides s’il ne faut pas de texte dans cette langue.',
    paste: 'Coller plutôt une carte',
    writeText: 'Écrire plutôt un texte',
    wrong: CARD_WRONGS.fr,
    lost: {
      button: (lost) =>
        `Sans ${f.counted(lost.count, 'bouton', 'boutons')}${list(lost)} : seuls des liens vers des adresses https peuvent partir.`,
      receipt: (lost) =>
        `Sans votre propre bouton de confirmation${list(lost)} : demandez une confirmation sous « Destinataires, moment et sujet », et chacun recevra le mien.`,
      field: (lost) =>
        `Sans ${f.counted(lost.count, 'champ', 'champs')} à remplir${list(lost)} : une annonce ne se remplit pas.`,
      picture: (lost) =>
        `Sans ${f.counted(lost.count, 'image', 'images')}${list(lost)} : la description, s’il y en a une, est montrée à la place. Les images peuvent venir des adresses que votre organisation a autorisées.`,
      undescribed: (lost) =>
        `${f.counted(lost.count, 'image n’a', 'images n’ont')} pas de description${list(lost)} : qui ne voit pas entend le nom du fichier. Remplissez « Alternate text » dans le concepteur.`,
      hidden: (lost) => `Sans ${f.counted(lost.count, 'partie cachée', 'parties cachées')} de la carte.`,
      unknown: (lost) =>
        `Je ne connais pas ${f.counted(lost.count, 'élément', 'éléments')}${list(lost)} : laissé de côté, ou remplacé par ce qui était prévu.`,
      opened: (lost) =>
        `Ce qui s’ouvrirait sous ${f.counted(lost.count, 'bouton', 'boutons')}${list(lost)} est visible tout de suite.`,
      table: (lost) =>
        `${f.counted(lost.count, 'tableau est montré', 'tableaux sont montrés')} ligne par ligne, sans quadrillage.`,
      columns: () => 'Les colonnes se suivent l’une sous l’autre.',
      look: (lost) => `La présentation est plus simple que dans le concepteur ; les mots restent${list(lost)}.`,
      link: (lost) => `${f.counted(lost.count, 'lien', 'liens')} dans le texte : l’adresse suit les mots.`,
      date: (lost) => `${f.counted(lost.count, 'date figure', 'dates figurent')} comme sur la carte, pareil pour tous.`,
    },
    onSlack: ({ sentence }) => `Dans Slack : ${sentence}`,
  };
}

function inGerman(f: Formats): PastedCardWords {
  const list = (lost: Lost) => named(lost, ['„', '“']);
  return {
    pasteIn: ({ language }) => `Eine Adaptive Card einfügen, auf ${nameIn('de', language)}`,
    card: 'Karte (JSON)',
    whereFrom:
      'Erstellen Sie die Karte im Adaptive-Cards-Designer von Microsoft und kopieren Sie ihr JSON hierher. Ich prüfe sie und sage Ihnen, was nicht mitgehen kann; gesendet wird noch nichts. In Slack fasst dieses Feld 3.000 Zeichen: Fügen Sie eine längere Karte in Teams ein.',
    keptIfEmpty: 'Lassen Sie die Karte leer, um die vorhandene zu behalten.',
    leaveOut: 'Lassen Sie beides leer, wenn es in dieser Sprache keinen Text geben soll.',
    paste: 'Lieber eine Karte einfügen',
    writeText: 'Lieber einen Text schreiben',
    wrong: CARD_WRONGS.de,
    lost: {
      button: (lost) =>
        `Entfällt: ${f.counted(lost.count, 'Schaltfläche', 'Schaltflächen')}${list(lost)}. Nur Links zu https-Adressen können mitgehen.`,
      receipt: (lost) =>
        `Entfällt: Ihre eigene Schaltfläche zum Bestätigen${list(lost)}. Verlangen Sie unter „An wen, wann und worum es geht“ eine Lesebestätigung, dann erhalten alle meine.`,
      field: (lost) =>
        `Entfällt: ${f.counted(lost.count, 'Feld', 'Felder')} zum Ausfüllen${list(lost)}. Auf einer Mitteilung lässt sich nichts ausfüllen.`,
      picture: (lost) =>
        `Entfällt: ${f.counted(lost.count, 'Bild', 'Bilder')}${list(lost)}. An seiner Stelle steht die Beschreibung, wenn es eine gibt. Bilder können von Adressen kommen, die Ihre Organisation erlaubt hat.`,
      undescribed: (lost) =>
        `Ohne Beschreibung: ${f.counted(lost.count, 'Bild', 'Bilder')}${list(lost)}. Wer es nicht sieht, hört den Dateinamen. Bitte füllen Sie im Designer „Alternate text“ aus.`,
      hidden: (lost) =>
        `Entfällt: ${f.counted(lost.count, 'Teil, der', 'Teile, die')} auf der Karte verborgen ${lost.count === 1 ? 'ist' : 'sind'}.`,
      unknown: (lost) =>
        `${f.counted(lost.count, 'Element', 'Elemente')} kenne ich nicht${list(lost)}: weggelassen, oder durch das ersetzt, was dafür vorgesehen war.`,
      opened: (lost) =>
        `Was sich bei ${f.counted(lost.count, 'Schaltfläche', 'Schaltflächen')}${list(lost)} öffnen würde, steht gleich da.`,
      table: (lost) => `${f.counted(lost.count, 'Tabelle steht', 'Tabellen stehen')} Zeile für Zeile da, ohne Linien.`,
      columns: () => 'Spalten stehen untereinander.',
      look: (lost) => `Es sieht schlichter aus als im Designer; die Worte bleiben${list(lost)}.`,
      link: (lost) => `${f.counted(lost.count, 'Link', 'Links')} im Text: Die Adresse steht hinter den Worten.`,
      date: (lost) =>
        `${f.counted(lost.count, 'Datum steht', 'Daten stehen')} so da, wie es auf der Karte geschrieben ist, für alle gleich.`,
    },
    onSlack: ({ sentence }) => `In Slack: ${sentence}`,
  };
}

export const PASTED_CARD_WORDS: Record<Language, PastedCardWords> = {
  nl: inDutch(formats('nl')),
  fr: frenchSpacing(inFrench(formats('fr'))),
  de: inGerman(formats('de')),
  en: inEnglish(formats('en')),
};

/** What of it is not shown as it was made. */
export function cardLoss({ kind, on, ...lost }: CardLoss, language: Language): string {
  const { lost: sentences, onSlack } = PASTED_CARD_WORDS[language];
  const sentence = sentences[kind](lost);
  return on === 'slack' ? onSlack({ sentence }) : sentence;
}
