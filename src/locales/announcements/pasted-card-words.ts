import type { CardLoss, CardLossKind } from '../../domain/announcements/writing/pasted-card.ts';
import type { Language } from '../../domain/language.ts';
import { type Formats, formats } from '../formats.ts';
import { frenchSpacing } from '../french-spacing.ts';
import { nameIn } from '../language-names.ts';
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
      'Make the card in Microsoft’s Adaptive Cards designer and paste its JSON here. I check it and tell you what cannot be shown; nothing is sent yet. In Slack this field takes 3,000 characters: paste a longer card in Teams.',
    keptIfEmpty: 'Leave the card empty to keep the one that is there.',
    leaveOut: 'To have no text in this language, leave both empty.',
    paste: 'Paste a card instead',
    writeText: 'Write a text instead',
    wrong: CARD_WRONGS.en,
    lost: {
      button: (lost) =>
        `Left out: ${f.counted(lost.count, 'button', 'buttons')}${list(lost)}. Only buttons that open an https address can stay.`,
      receipt: (lost) =>
        `Left out: your own button to confirm${list(lost)}. Ask for a confirmation under “To whom, when and about what”, and everybody gets mine.`,
      field: (lost) =>
        `Left out: ${f.counted(lost.count, 'field', 'fields')} to fill in${list(lost)}. Nothing can be filled in on an announcement.`,
      picture: (lost) =>
        `Left out: ${f.counted(lost.count, 'picture', 'pictures')}${list(lost)}. A description is shown instead, where there is one. Pictures can only come from addresses that your organisation has allowed.`,
      undescribed: (lost) =>
        `${f.counted(lost.count, 'picture has', 'pictures have')} no description${list(lost)}: people who use a screen reader hear the file name. Fill in “Alternate text” in the designer.`,
      hidden: (lost) => `Left out: ${f.counted(lost.count, 'part that is', 'parts that are')} hidden on the card.`,
      unknown: (lost) =>
        `I do not know ${f.counted(lost.count, 'element', 'elements')}${list(lost)}: left out or replaced by what the card provides instead.`,
      opened: (lost) =>
        `What ${f.counted(lost.count, 'button', 'buttons')}${list(lost)} would open is shown straight away.`,
      table: (lost) => `${f.counted(lost.count, 'table is', 'tables are')} shown row by row, without lines.`,
      columns: () => 'Columns are shown one below the other.',
      look: (lost) => `It looks plainer than in the designer${list(lost)}; the words stay.`,
      link: (lost) => `${f.counted(lost.count, 'link', 'links')} in the text: the address follows the words.`,
      date: (lost) =>
        `${f.counted(lost.count, 'date is', 'dates are')} shown as written on the card, the same for everybody.`,
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
      'Maak de kaart in de Adaptive Cards-designer van Microsoft en plak de JSON hier. Ik kijk de kaart na en zeg wat niet mee kan; er vertrekt nog niets. In Slack passen in dit veld 3.000 tekens: plak een langere kaart in Teams.',
    keptIfEmpty: 'Laat de kaart leeg om te houden wat er staat.',
    leaveOut: 'Laat je beide leeg, dan is er geen tekst in deze taal.',
    paste: 'Liever een kaart plakken',
    writeText: 'Liever een tekst schrijven',
    wrong: CARD_WRONGS.nl,
    lost: {
      button: (lost) =>
        `Valt weg: ${f.counted(lost.count, 'knop', 'knoppen')}${list(lost)}. Alleen links naar https-adressen kunnen mee.`,
      receipt: (lost) =>
        `Valt weg: je eigen knop om te bevestigen${list(lost)}. Vraag een leesbevestiging bij “Aan wie, wanneer en waarover”, dan krijgt iedereen mijn knop.`,
      field: (lost) =>
        `Valt weg: ${f.counted(lost.count, 'veld', 'velden')} om in te vullen${list(lost)}. In een mededeling kan niemand iets invullen.`,
      picture: (lost) =>
        `Valt weg: ${f.counted(lost.count, 'afbeelding', 'afbeeldingen')}${list(lost)}. In de plaats komt de beschrijving, als die er is. Afbeeldingen kunnen alleen komen van adressen die je organisatie toestaat.`,
      undescribed: (lost) =>
        `Zonder beschrijving: ${f.counted(lost.count, 'afbeelding', 'afbeeldingen')}${list(lost)}. Wie een schermlezer gebruikt, hoort de bestandsnaam. Vul in de designer “Alternate text” in.`,
      hidden: (lost) =>
        `Valt weg: ${f.counted(lost.count, 'deel dat', 'delen die')} op de kaart verborgen ${lost.count === 1 ? 'is' : 'zijn'}.`,
      unknown: (lost) =>
        `${f.counted(lost.count, 'element', 'elementen')} ken ik niet${list(lost)}: weggelaten, of vervangen door wat de kaart daarvoor voorziet.`,
      opened: (lost) =>
        `Wat pas zou opengaan bij ${f.counted(lost.count, 'knop', 'knoppen')}${list(lost)}, staat er meteen.`,
      table: (lost) => `${f.counted(lost.count, 'tabel staat', 'tabellen staan')} er rij per rij, zonder lijnen.`,
      columns: () => 'Kolommen staan onder elkaar.',
      look: (lost) => `Het ziet er eenvoudiger uit dan in de designer${list(lost)}; de tekst blijft.`,
      link: (lost) => `${f.counted(lost.count, 'link', 'links')} in de tekst: het adres staat erachter.`,
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
      'Composez la carte dans le concepteur Adaptive Cards de Microsoft et collez son JSON ici. Je la vérifie et vous dis ce qui ne peut pas être repris ; rien n’est encore envoyé. Dans Slack, ce champ accepte 3 000 caractères : collez une carte plus longue dans Teams.',
    keptIfEmpty: 'Laissez la carte vide pour garder celle qui s’y trouve.',
    leaveOut: 'Laissez les deux champs vides s’il ne faut pas de texte dans cette langue.',
    paste: 'Coller plutôt une carte',
    writeText: 'Écrire plutôt un texte',
    wrong: CARD_WRONGS.fr,
    lost: {
      button: (lost) =>
        `Non repris : ${f.counted(lost.count, 'bouton', 'boutons')}${list(lost)}. Seuls les liens vers des adresses https peuvent l’être.`,
      receipt: (lost) =>
        `Non repris : votre propre bouton de confirmation${list(lost)}. Demandez une confirmation de lecture sous « Destinataires, moment et sujet », et chacun recevra mon bouton.`,
      field: (lost) =>
        `Non repris : ${f.counted(lost.count, 'champ', 'champs')} à remplir${list(lost)}. Une annonce ne se remplit pas.`,
      picture: (lost) =>
        `Non repris : ${f.counted(lost.count, 'image', 'images')}${list(lost)}. La description, s’il y en a une, est montrée à la place. Les images ne peuvent venir que d’adresses autorisées par votre organisation.`,
      undescribed: (lost) =>
        `${f.counted(lost.count, 'image n’a', 'images n’ont')} pas de description${list(lost)} : avec un lecteur d’écran, on entend le nom du fichier. Remplissez « Alternate text » dans le concepteur.`,
      hidden: (lost) => `Non repris : ${f.counted(lost.count, 'partie cachée', 'parties cachées')} de la carte.`,
      unknown: (lost) =>
        `Je ne connais pas ${f.counted(lost.count, 'élément', 'éléments')}${list(lost)} : la carte s’en passe, ou montre ce qu’elle prévoit à la place.`,
      opened: (lost) =>
        `Ce que ${f.counted(lost.count, 'bouton devait', 'boutons devaient')} ouvrir${list(lost)} est visible tout de suite.`,
      table: (lost) =>
        `${f.counted(lost.count, 'tableau est montré', 'tableaux sont montrés')} ligne par ligne, sans quadrillage.`,
      columns: () => 'Les colonnes sont placées l’une sous l’autre.',
      look: (lost) => `La présentation est plus simple que dans le concepteur${list(lost)} ; le texte reste.`,
      link: (lost) => `${f.counted(lost.count, 'lien', 'liens')} dans le texte : l’adresse figure juste après.`,
      date: (lost) =>
        `${f.counted(lost.count, 'date figure', 'dates figurent')} comme sur la carte, de la même façon pour tous.`,
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
      'Erstellen Sie die Karte im Adaptive-Cards-Designer von Microsoft und fügen Sie hier ihr JSON ein. Ich prüfe sie und sage Ihnen, was sich nicht zeigen lässt; gesendet wird noch nichts. In Slack fasst dieses Feld 3.000 Zeichen: Fügen Sie eine längere Karte in Teams ein.',
    keptIfEmpty: 'Lassen Sie die Karte leer, um die vorhandene zu behalten.',
    leaveOut: 'Lassen Sie beides leer, wenn es in dieser Sprache keinen Text geben soll.',
    paste: 'Lieber eine Karte einfügen',
    writeText: 'Lieber einen Text schreiben',
    wrong: CARD_WRONGS.de,
    lost: {
      button: (lost) =>
        `Entfällt: ${f.counted(lost.count, 'Schaltfläche', 'Schaltflächen')}${list(lost)}. Bleiben können nur Schaltflächen, die eine https-Adresse öffnen.`,
      receipt: (lost) =>
        `Entfällt: Ihre eigene Schaltfläche zum Bestätigen${list(lost)}. Verlangen Sie unter „An wen, wann und worum es geht“ eine Lesebestätigung, dann erhalten alle meine Schaltfläche.`,
      field: (lost) =>
        `Entfällt: ${f.counted(lost.count, 'Feld', 'Felder')} zum Ausfüllen${list(lost)}. Auf einer Mitteilung lässt sich nichts ausfüllen.`,
      picture: (lost) =>
        `Entfällt: ${f.counted(lost.count, 'Bild', 'Bilder')}${list(lost)}. Wo es eine Beschreibung gibt, steht stattdessen diese. Bilder können nur von Adressen kommen, die Ihre Organisation erlaubt hat.`,
      undescribed: (lost) =>
        `Ohne Beschreibung: ${f.counted(lost.count, 'Bild', 'Bilder')}${list(lost)}. Wer mit einem Screenreader liest, hört den Dateinamen. Bitte füllen Sie im Designer „Alternate text“ aus.`,
      hidden: (lost) =>
        `Entfällt: ${f.counted(lost.count, 'Teil, der', 'Teile, die')} auf der Karte verborgen ${lost.count === 1 ? 'ist' : 'sind'}.`,
      unknown: (lost) =>
        `${f.counted(lost.count, 'Element', 'Elemente')} kenne ich nicht${list(lost)}: weggelassen oder durch das ersetzt, was auf der Karte dafür vorgesehen ist.`,
      opened: (lost) =>
        `Was sich erst über ${f.counted(lost.count, 'Schaltfläche', 'Schaltflächen')}${list(lost)} öffnen ließe, ist gleich zu sehen.`,
      table: (lost) =>
        `${f.counted(lost.count, 'Tabelle wird', 'Tabellen werden')} Zeile für Zeile gezeigt, ohne Linien.`,
      columns: () => 'Spalten stehen untereinander.',
      look: (lost) => `Es sieht schlichter aus als im Designer${list(lost)}; die Worte bleiben.`,
      link: (lost) => `${f.counted(lost.count, 'Link', 'Links')} im Text: Die Adresse steht hinter den Worten.`,
      date: (lost) =>
        `${f.counted(lost.count, 'Datum steht', 'Datumsangaben stehen')} so da, wie auf der Karte geschrieben, für alle gleich.`,
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
