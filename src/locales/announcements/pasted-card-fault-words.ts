import { type CardFault, type CardWrong, LONGEST_PASTED } from '../../domain/announcements/writing/pasted-card.ts';
import type { Language } from '../../domain/language.ts';
import { type Formats, formats } from '../formats.ts';
import { frenchSpacing } from '../french-spacing.ts';

/** A sentence for everything for which a card that was made elsewhere cannot be announced. */
export type CardWrongWords = Record<CardWrong, (facts: { found: string }) => string>;

function inEnglish(f: Formats): CardWrongWords {
  return {
    'nothing-pasted': () => 'The card is missing: paste its JSON here.',
    'not-json': () => 'This is not complete JSON. Copy everything in the designer’s card editor.',
    'not-a-card': () => 'This is not an Adaptive Card: its type has to be AdaptiveCard.',
    'too-long': () => `The card is too long: at most ${f.counted(LONGEST_PASTED, 'character', 'characters')}.`,
    'too-deep': () => 'The elements are nested too deeply.',
    'too-many': () => 'There are too many elements on the card.',
    newer: ({ found }) => `I cannot read version ${found} of Adaptive Cards. Choose version 1.5 in the designer.`,
    'nothing-to-show': () => 'There is nothing on the card that I can show.',
    template: ({ found }) =>
      `There is a placeholder in it: “${found}”. Write what should be there; everybody gets the same.`,
    mention: () =>
      'It mentions people or calls everybody. An announcement reaches everybody without that: please take it out.',
    unprintable: () => 'There are invisible characters in it. Type this text again.',
    address: ({ found }) =>
      `A link leads to “${found}”. Addresses have to begin with https:// and have no user name and no spaces.`,
    'calls-back': () => 'The card wants to fetch something by itself or have people sign in. Please take that out.',
    'too-much': () =>
      'There is more on the card than fits into one message. Shorten it, or put the rest behind a link.',
    'too-much-for-slack': () =>
      'There is more on the card than fits into a message in Slack. Shorten it, or put the rest behind a link.',
  };
}

function inDutch(f: Formats): CardWrongWords {
  return {
    'nothing-pasted': () => 'De kaart ontbreekt: plak hier de JSON.',
    'not-json': () => 'Dit is geen volledige JSON. Kopieer alles wat in de kaarteditor van de designer staat.',
    'not-a-card': () => 'Dit is geen Adaptive Card: het type moet AdaptiveCard zijn.',
    'too-long': () => `De kaart is te lang: hoogstens ${f.counted(LONGEST_PASTED, 'teken', 'tekens')}.`,
    'too-deep': () => 'Er zitten te veel elementen in elkaar.',
    'too-many': () => 'Er staan te veel elementen op de kaart.',
    newer: ({ found }) => `Versie ${found} van Adaptive Cards kan ik niet lezen. Kies in de designer versie 1.5.`,
    'nothing-to-show': () => 'Er staat niets op de kaart dat ik kan tonen.',
    template: ({ found }) =>
      `Hier moet nog iets ingevuld worden: “${found}”. Schrijf wat er moet staan; iedereen krijgt hetzelfde.`,
    mention: () =>
      'De kaart vermeldt mensen of roept iedereen op. Een mededeling bereikt iedereen ook zonder: haal dat eruit.',
    unprintable: () => 'Er staan onzichtbare tekens in. Typ deze tekst opnieuw.',
    address: ({ found }) =>
      `Een link leidt naar “${found}”. Een adres moet met https:// beginnen, zonder gebruikersnaam en zonder spaties.`,
    'calls-back': () => 'De kaart wil zelf iets ophalen of mensen laten aanmelden. Haal dat eruit.',
    'too-much': () => 'Er staat meer op de kaart dan in één bericht past. Kort ze in, of zet de rest achter een link.',
    'too-much-for-slack': () =>
      'Er staat meer op de kaart dan in een bericht in Slack past. Kort ze in, of zet de rest achter een link.',
  };
}

function inFrench(f: Formats): CardWrongWords {
  return {
    'nothing-pasted': () => 'Il manque la carte : collez son JSON ici.',
    'not-json': () => 'Ce JSON n’est pas complet. Copiez tout ce qui figure dans l’éditeur de carte du concepteur.',
    'not-a-card': () => 'Ce n’est pas une Adaptive Card : son type doit être AdaptiveCard.',
    'too-long': () => `La carte est trop longue : ${f.counted(LONGEST_PASTED, 'caractère', 'caractères')} au maximum.`,
    'too-deep': () => 'Trop d’éléments sont imbriqués les uns dans les autres.',
    'too-many': () => 'Il y a trop d’éléments sur la carte.',
    newer: ({ found }) =>
      `Je ne sais pas lire la version ${found} des Adaptive Cards. Choisissez la version 1.5 dans le concepteur.`,
    'nothing-to-show': () => 'Il n’y a rien sur la carte que je puisse montrer.',
    template: ({ found }) =>
      `Il reste quelque chose à compléter : « ${found} ». Écrivez ce qui doit y figurer ; tout le monde reçoit la même chose.`,
    mention: () =>
      'La carte mentionne des personnes ou interpelle tout le monde. Une annonce atteint tout le monde de toute façon : supprimez ces mentions.',
    unprintable: () => 'Il y a des caractères invisibles. Saisissez ce texte à nouveau.',
    address: ({ found }) =>
      `Un lien mène à « ${found} ». Seules les adresses https sont admises, sans nom d’utilisateur ni espace.`,
    'calls-back': () =>
      'La carte veut charger quelque chose d’elle-même ou demander aux gens de se connecter. Supprimez cela.',
    'too-much': () =>
      'Il y a plus sur la carte que ce qu’un message peut contenir. Raccourcissez-la, ou mettez le reste derrière un lien.',
    'too-much-for-slack': () =>
      'Il y a plus sur la carte que ce qu’un message de Slack peut contenir. Raccourcissez-la, ou mettez le reste derrière un lien.',
  };
}

function inGerman(f: Formats): CardWrongWords {
  return {
    'nothing-pasted': () => 'Die Karte fehlt: Bitte fügen Sie hier ihr JSON ein.',
    'not-json': () =>
      'Das ist kein vollständiges JSON. Bitte kopieren Sie alles, was im Karteneditor des Designers steht.',
    'not-a-card': () => 'Das ist keine Adaptive Card: Ihr Typ muss AdaptiveCard sein.',
    'too-long': () => `Die Karte ist zu lang: höchstens ${f.counted(LONGEST_PASTED, 'Zeichen', 'Zeichen')}.`,
    'too-deep': () => 'Die Elemente sind zu tief ineinander verschachtelt.',
    'too-many': () => 'Auf der Karte sind zu viele Elemente.',
    newer: ({ found }) =>
      `Version ${found} von Adaptive Cards kann ich nicht lesen. Bitte wählen Sie im Designer Version 1.5.`,
    'nothing-to-show': () => 'Auf der Karte steht nichts, was ich zeigen kann.',
    template: ({ found }) =>
      `Darin steht ein Platzhalter: „${found}“. Bitte schreiben Sie, was dort stehen soll; alle erhalten dasselbe.`,
    mention: () =>
      'Darin werden Personen erwähnt oder alle gerufen. Eine Mitteilung erreicht alle auch ohne das: Bitte nehmen Sie es heraus.',
    unprintable: () => 'Darin stehen unsichtbare Zeichen. Bitte tippen Sie diesen Text neu.',
    address: ({ found }) =>
      `Ein Link führt zu „${found}“. Adressen müssen mit https:// beginnen und dürfen weder Benutzernamen noch Leerzeichen enthalten.`,
    'calls-back': () =>
      'Die Karte will selbst etwas abrufen oder zur Anmeldung auffordern. Bitte nehmen Sie das heraus.',
    'too-much': () =>
      'Auf der Karte steht mehr, als in eine Nachricht passt. Bitte kürzen Sie sie, oder verlinken Sie den Rest.',
    'too-much-for-slack': () =>
      'Auf der Karte steht mehr, als in eine Nachricht in Slack passt. Bitte kürzen Sie sie, oder verlinken Sie den Rest.',
  };
}

export const CARD_WRONGS: Record<Language, CardWrongWords> = {
  nl: inDutch(formats('nl')),
  fr: frenchSpacing(inFrench(formats('fr'))),
  de: inGerman(formats('de')),
  en: inEnglish(formats('en')),
};

/** What is wrong with a card, and where in it. */
export function cardFault({ wrong, at, found }: CardFault, language: Language): string {
  const sentence = CARD_WRONGS[language][wrong]({ found });
  return at === '' ? sentence : `${sentence} (${at})`;
}
