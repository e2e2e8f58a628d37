import type { Language } from '../domain/language.ts';
import type { LocalDate } from '../domain/local-date.ts';
import { formats } from './formats.ts';
import { frenchSpacing } from './french-spacing.ts';
import { theWithYear } from './german-days.ts';
import { nameIn } from './language-names.ts';

/** What is said of guidelines; what they say themselves is theirs. */
export interface GuidelineWords {
  title: (facts: { about: string }) => string;
  /** Where only a part of what was asked is in any. */
  perhaps: (facts: { about: string }) => string;
  nothingFound: (facts: { about: string; contact: string }) => string;
  /** Where the organisation has published none. */
  none: (facts: { contact: string }) => string;
  notThere: string;
  /** The title of the list. */
  list: string;
  version: (facts: { version: number; day: LocalDate }) => string;
  /** After that: where there is no text in the language of whoever reads. */
  onlyIn: (facts: { language: Language }) => string;
  more: string;
  page: (facts: { page: number; pages: number }) => string;
  /** Buttons. */
  open: (facts: { title: string }) => string;
  read: string;
  all: string;
}

function inEnglish(): GuidelineWords {
  return {
    title: ({ about }) => `What the guidelines say about “${about}”`,
    perhaps: ({ about }) =>
      `Nothing in the guidelines is quite about “${about}”. This comes closest, but may not be what you mean`,
    nothingFound: ({ about, contact }) =>
      `I found nothing about “${about}” in the guidelines of your organisation. Try another word, look through the list, or ask ${contact}.`,
    none: ({ contact }) => `Your organisation has not published any guidelines with me. Please ask ${contact}.`,
    notThere: 'Your organisation does not have this guideline, or no longer has it.',
    list: 'The guidelines of your organisation',
    version: ({ version, day }) => `version ${version}, from ${formats('en').dayWithYear(day)}`,
    onlyIn: ({ language }) => `in ${nameIn('en', language)}, as there is no text in English`,
    more: 'The whole text says more about it.',
    page: ({ page, pages }) => `Page ${page} of ${pages}`,
    open: ({ title }) => `Read “${title}”`,
    read: 'Read',
    all: 'All guidelines',
  };
}

function inDutch(): GuidelineWords {
  return {
    title: ({ about }) => `Wat de richtlijnen zeggen over “${about}”`,
    perhaps: ({ about }) =>
      `Niets in de richtlijnen gaat helemaal over “${about}”. Dit komt het dichtst in de buurt, maar misschien bedoel je iets anders`,
    nothingFound: ({ about, contact }) =>
      `Over “${about}” vond ik niets in de richtlijnen van je organisatie. Probeer een ander woord, kijk in de lijst, of vraag het aan ${contact}.`,
    none: ({ contact }) => `Je organisatie heeft hier nog geen richtlijnen gepubliceerd. Vraag het aan ${contact}.`,
    notThere: 'Zo’n richtlijn heeft je organisatie niet, of niet meer.',
    list: 'De richtlijnen van je organisatie',
    version: ({ version, day }) => `versie ${version}, geldig vanaf ${formats('nl').dayWithYear(day)}`,
    onlyIn: ({ language }) => `in het ${nameIn('nl', language)}, want er is geen Nederlandse tekst`,
    more: 'In de volledige tekst staat er meer over.',
    page: ({ page, pages }) => `Pagina ${page} van ${pages}`,
    open: ({ title }) => `“${title}” lezen`,
    read: 'Lezen',
    all: 'Alle richtlijnen',
  };
}

function inFrench(): GuidelineWords {
  return frenchSpacing<GuidelineWords>({
    title: ({ about }) => `Ce que disent les directives sur « ${about} »`,
    perhaps: ({ about }) =>
      `Rien dans les directives ne répond tout à fait à « ${about} ». Voici ce qui s’en approche le plus, mais ce n’est peut-être pas ce que vous cherchez`,
    nothingFound: ({ about, contact }) =>
      `Je n’ai rien trouvé sur « ${about} » dans les directives de votre organisation. Essayez un autre mot, parcourez la liste, ou demandez à ${contact}.`,
    none: ({ contact }) => `Votre organisation n’a encore publié aucune directive ici. Adressez-vous à ${contact}.`,
    notThere: 'Votre organisation n’a pas, ou plus, cette directive.',
    list: 'Les directives de votre organisation',
    version: ({ version, day }) => `version ${version}, en vigueur depuis le ${formats('fr').dayWithYear(day)}`,
    onlyIn: ({ language }) => `en ${nameIn('fr', language)}, faute de texte en français`,
    more: 'Le texte complet en dit plus.',
    page: ({ page, pages }) => `Page ${page} sur ${pages}`,
    open: ({ title }) => `Lire « ${title} »`,
    read: 'Lire',
    all: 'Toutes les directives',
  });
}

function inGerman(): GuidelineWords {
  return {
    title: ({ about }) => `Was die Richtlinien zu „${about}“ sagen`,
    perhaps: ({ about }) =>
      `Nichts in den Richtlinien passt ganz zu „${about}“. Das hier kommt am nächsten; vielleicht meinen Sie etwas anderes`,
    nothingFound: ({ about, contact }) =>
      `Zu „${about}“ habe ich in den Richtlinien Ihrer Organisation nichts gefunden. Versuchen Sie es mit einem anderen Wort, sehen Sie in der Liste nach, oder fragen Sie ${contact}.`,
    none: ({ contact }) =>
      `Ihre Organisation hat bei mir keine Richtlinien veröffentlicht. Fragen Sie bitte ${contact}.`,
    notThere: 'Diese Richtlinie gibt es in Ihrer Organisation nicht, oder nicht mehr.',
    list: 'Die Richtlinien Ihrer Organisation',
    version: ({ version, day }) => `Fassung ${version}, gültig ab ${theWithYear('dem', day)}`,
    onlyIn: ({ language }) => `auf ${nameIn('de', language)}, weil es keinen deutschen Text gibt`,
    more: 'Im ganzen Text steht noch mehr dazu.',
    page: ({ page, pages }) => `Seite ${page} von ${pages}`,
    open: ({ title }) => `„${title}“ lesen`,
    read: 'Lesen',
    all: 'Alle Richtlinien',
  };
}

export const GUIDELINE_WORDS: Record<Language, GuidelineWords> = {
  nl: inDutch(),
  fr: inFrench(),
  de: inGerman(),
  en: inEnglish(),
};
