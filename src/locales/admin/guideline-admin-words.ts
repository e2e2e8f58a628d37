import type { GuidelineBecause } from '../../domain/guidelines/guideline-fault.ts';
import type { Language } from '../../domain/language.ts';
import type { LocalDate } from '../../domain/local-date.ts';
import { formats } from '../formats.ts';
import { frenchSpacing } from '../french-spacing.ts';
import { theWithYear } from '../german-days.ts';
import { nameIn } from '../language-names.ts';

/** What can be wrong, with the bound, or with what was found there. */
interface Facts {
  value: number | undefined;
  values: string[];
}

/** What `npm run admin -- guidelines` says. */
export interface GuidelineAdminWords {
  organisationMissing: string;
  /** Before each fault; the line is unknown where it is the whole file. */
  at: (facts: { line: number | undefined }) => string;
  faults: Record<GuidelineBecause, (facts: Facts) => string>;
  heading: (facts: { name: string }) => string;
  none: (facts: { name: string }) => string;
  /** One of them, for a list and inside a sentence. */
  version: (facts: { id: string; version: number; from: LocalDate; title: string }) => string;
  kept: (facts: { name: string; guideline: string }) => string;
  wouldBeKept: (facts: { name: string; guideline: string }) => string;
  /** After those two: languages of the organisation. */
  lacking: (facts: { languages: Language[] }) => string;
  unchanged: (facts: { name: string; guideline: string }) => string;
  withdrawn: (facts: { name: string; id: string }) => string;
  noSuchGuideline: (facts: { name: string; id: string }) => string;
}

/** "Dutch and French", as the language calls them. */
function languagesIn(language: Language): (languages: Language[]) => string {
  return (languages) => formats(language).list(languages.map((one) => nameIn(language, one)));
}

const inEnglish = languagesIn('en');
const en: GuidelineAdminWords = {
  organisationMissing: 'guidelines needs the id of an organisation after it. `npm run admin -- organisations` lists them.', // prettier-ignore
  at: ({ line }) => (line === undefined ? 'The file:' : `Line ${line}:`),
  faults: {
    'no-head': () => 'The file has to begin with a head: a line ---, then guideline and from, then a line ---.',
    'not-yaml': () => 'The head cannot be read. Each of its lines is a name, a colon and what it says.',
    missing: ({ values }) => `The head has to say ${values.join()}.`,
    unknown: ({ values }) => `The head has no ${values.join()}; it says guideline and from.`,
    id: () => 'The id of a guideline is made of small letters, figures and hyphens: working-abroad.',
    date: () => 'A day is written as 2026-09-01, and is one of the calendar.',
    'before-first-language': () =>
      'This comes before the first language. A text begins with a line such as # nl: Title.',
    'unknown-language': ({ values }) => `The languages are nl, fr, de and en, and not ${values.join()}.`,
    'language-twice': ({ values }) => `There is a text in ${values.join()} already.`,
    'no-language': () => 'There is no text in it. A text begins with a line such as # nl: Title.',
    'no-title': () => 'The title is missing: write it after the colon.',
    'no-text': () => 'Below this title there is no text.',
    'title-too-long': ({ value }) =>
      `The title is too long: ${formats('en').counted(value ?? 0, 'character', 'characters')} at most.`,
    'heading-too-long': ({ value }) =>
      `The heading is too long: ${formats('en').counted(value ?? 0, 'character', 'characters')} at most.`,
    'text-too-long': ({ value }) => `The text in this language is too long: ${formats('en').counted(value ?? 0, 'character', 'characters')} at most.`, // prettier-ignore
    unprintable: () => 'There is a character in this line that cannot be shown.',
    link: () => 'Links have to begin with https://.',
  },
  heading: ({ name }) => `${name}: the last version of each guideline`,
  none: ({ name }) => `${name} has published no guideline.`,
  version: ({ id, version, from, title }) => `${id}  version ${version}, from ${formats('en').dayWithYear(from)}: ${title}`, // prettier-ignore
  kept: ({ name, guideline }) => `Published for ${name}: ${guideline}.`,
  wouldBeKept: ({ name, guideline }) =>
    `A trial run: nothing was published. The file is in order; ${name} would have: ${guideline}.`,
  lacking: ({ languages }) => `It has no text in ${inEnglish(languages)}: those people are shown it in another language.`, // prettier-ignore
  unchanged: ({ name, guideline }) =>
    `Nothing was changed: this is what ${name} has published already, as ${guideline}.`,
  withdrawn: ({ name, id }) => `${id} of ${name} is withdrawn: nobody finds it any more. Its versions are kept.`,
  noSuchGuideline: ({ name, id }) =>
    `${name} has published no guideline ${id}. \`npm run admin -- guidelines ORGANISATION\` lists them.`,
};

const inDutch = languagesIn('nl');
const nl: GuidelineAdminWords = {
  organisationMissing: 'Na guidelines moet de id van een organisatie staan. `npm run admin -- organisations` toont ze.',
  at: ({ line }) => (line === undefined ? 'Het bestand:' : `Regel ${line}:`),
  faults: {
    'no-head': () => 'Het bestand moet beginnen met een kop: een regel ---, dan guideline en from, dan een regel ---.',
    'not-yaml': () => 'De kop is niet te lezen. Elke regel ervan bestaat uit een naam, een dubbelepunt en een waarde.',
    missing: ({ values }) => `In de kop moet ${values.join()} staan.`,
    unknown: ({ values }) => `De kop kent geen ${values.join()}; er staan guideline en from in.`,
    id: () => 'De id van een richtlijn bestaat uit kleine letters, cijfers en koppeltekens: working-abroad.',
    date: () => 'Een dag schrijf je als 2026-09-01, en hij moet op de kalender staan.',
    'before-first-language': () => 'Dit staat vóór de eerste taal. Een tekst begint met een regel zoals # nl: Titel.',
    'unknown-language': ({ values }) => `De talen zijn nl, fr, de en en, en niet ${values.join()}.`,
    'language-twice': ({ values }) => `Er is al een tekst in ${values.join()}.`,
    'no-language': () => 'Er staat geen tekst in. Een tekst begint met een regel zoals # nl: Titel.',
    'no-title': () => 'De titel ontbreekt: schrijf hem na de dubbelepunt.',
    'no-text': () => 'Onder deze titel staat geen tekst.',
    'title-too-long': ({ value }) =>
      `De titel is te lang: hoogstens ${formats('nl').counted(value ?? 0, 'teken', 'tekens')}.`,
    'heading-too-long': ({ value }) =>
      `De tussentitel is te lang: hoogstens ${formats('nl').counted(value ?? 0, 'teken', 'tekens')}.`,
    'text-too-long': ({ value }) =>
      `De tekst in deze taal is te lang: hoogstens ${formats('nl').counted(value ?? 0, 'teken', 'tekens')}.`,
    unprintable: () => 'In deze regel staat een teken dat niet te tonen is.',
    link: () => 'Links moeten met https:// beginnen.',
  },
  heading: ({ name }) => `${name}: de laatste versie van elke richtlijn`,
  none: ({ name }) => `${name} heeft geen richtlijnen gepubliceerd.`,
  version: ({ id, version, from, title }) => `${id}  versie ${version}, vanaf ${formats('nl').dayWithYear(from)}: ${title}`, // prettier-ignore
  kept: ({ name, guideline }) => `Gepubliceerd voor ${name}: ${guideline}.`,
  wouldBeKept: ({ name, guideline }) =>
    `Alleen een test: er is niets gepubliceerd. Het bestand is in orde; ${name} zou hebben: ${guideline}.`,
  lacking: ({ languages }) => `Er is geen tekst in het ${inDutch(languages)}: wie dat leest, krijgt een andere taal te zien.`, // prettier-ignore
  unchanged: ({ name, guideline }) =>
    `Er is niets gewijzigd: dit is wat ${name} al gepubliceerd heeft, als ${guideline}.`,
  withdrawn: ({ name, id }) =>
    `${id} van ${name} is ingetrokken: niemand vindt die richtlijn nog. De versies blijven bewaard.`,
  noSuchGuideline: ({ name, id }) =>
    `${name} heeft geen richtlijn ${id} gepubliceerd. \`npm run admin -- guidelines ORGANISATIE\` toont ze.`,
};

const inFrench = languagesIn('fr');
const fr = frenchSpacing<GuidelineAdminWords>({
  organisationMissing:
    'Il manque l’identifiant d’une organisation après guidelines. `npm run admin -- organisations` les affiche.',
  at: ({ line }) => (line === undefined ? 'Le fichier :' : `Ligne ${line} :`),
  faults: {
    'no-head': () =>
      'Le fichier doit commencer par un en-tête : une ligne ---, puis guideline et from, puis une ligne ---.',
    'not-yaml': () =>
      'L’en-tête est illisible. Chacune de ses lignes se compose d’un nom, d’un deux-points et d’une valeur.',
    missing: ({ values }) => `L’en-tête doit indiquer ${values.join()}.`,
    unknown: ({ values }) => `L’en-tête ne connaît pas ${values.join()} ; il indique guideline et from.`,
    id: () => 'L’identifiant d’une directive se compose de minuscules, de chiffres et de traits d’union : working-abroad.', // prettier-ignore
    date: () => 'Un jour s’écrit comme 2026-09-01, et doit exister dans le calendrier.',
    'before-first-language': () =>
      'Ceci précède la première langue. Un texte commence par une ligne comme # fr: Titre.',
    'unknown-language': ({ values }) => `Les langues sont nl, fr, de et en, et non ${values.join()}.`,
    'language-twice': ({ values }) => `Il y a déjà un texte en ${values.join()}.`,
    'no-language': () => 'Il ne contient aucun texte. Un texte commence par une ligne comme # fr: Titre.',
    'no-title': () => 'Il manque le titre : écrivez-le après le deux-points.',
    'no-text': () => 'Il n’y a pas de texte sous ce titre.',
    'title-too-long': ({ value }) =>
      `Le titre est trop long : ${formats('fr').counted(value ?? 0, 'caractère', 'caractères')} au plus.`,
    'heading-too-long': ({ value }) =>
      `L’intertitre est trop long : ${formats('fr').counted(value ?? 0, 'caractère', 'caractères')} au plus.`,
    'text-too-long': ({ value }) =>
      `Le texte dans cette langue est trop long : ${formats('fr').counted(value ?? 0, 'caractère', 'caractères')} au plus.`,
    unprintable: () => 'Cette ligne contient un caractère qui ne peut pas s’afficher.',
    link: () => 'Les liens doivent commencer par https://.',
  },
  heading: ({ name }) => `${name} : la dernière version de chaque directive`,
  none: ({ name }) => `${name} n’a publié aucune directive.`,
  version: ({ id, version, from, title }) => `${id}  version ${version}, à partir du ${formats('fr').dayWithYear(from)} : ${title}`, // prettier-ignore
  kept: ({ name, guideline }) => `Publié pour ${name} : ${guideline}.`,
  wouldBeKept: ({ name, guideline }) =>
    `Simple essai : rien n’a été publié. Le fichier est en ordre ; ${name} aurait : ${guideline}.`,
  lacking: ({ languages }) => `Texte manquant : ${inFrench(languages)}. Les personnes concernées verront la directive dans une autre langue.`, // prettier-ignore
  unchanged: ({ name, guideline }) => `Rien n’a été changé : c’est ce que ${name} a déjà publié, comme ${guideline}.`,
  withdrawn: ({ name, id }) =>
    `${id} (${name}) est retirée : plus personne ne la trouve. Ses versions restent conservées.`,
  noSuchGuideline: ({ name, id }) =>
    `${name} n’a pas publié de directive ${id}. \`npm run admin -- guidelines ORGANISATION\` les affiche.`,
});

const inGerman = languagesIn('de');
const de: GuidelineAdminWords = {
  organisationMissing:
    'Nach guidelines fehlt die Kennung einer Organisation. `npm run admin -- organisations` zeigt sie.',
  at: ({ line }) => (line === undefined ? 'Die Datei:' : `Zeile ${line}:`),
  faults: {
    'no-head': () => 'Die Datei muss mit einem Kopf beginnen: eine Zeile ---, dann guideline und from, dann eine Zeile ---.', // prettier-ignore
    'not-yaml': () =>
      'Der Kopf lässt sich nicht lesen. Jede Zeile darin besteht aus einem Namen, einem Doppelpunkt und dem Wert.',
    missing: ({ values }) => `Im Kopf muss ${values.join()} stehen.`,
    unknown: ({ values }) => `Im Kopf gibt es kein ${values.join()}, nur guideline und from.`,
    id: () => 'Die Kennung einer Richtlinie besteht aus Kleinbuchstaben, Ziffern und Bindestrichen: working-abroad.',
    date: () => 'Ein Tag wird so geschrieben: 2026-09-01; es muss ihn im Kalender geben.',
    'before-first-language': () =>
      'Das steht vor der ersten Sprache. Ein Text beginnt mit einer Zeile wie # de: Titel.',
    'unknown-language': ({ values }) => `Die Sprachen sind nl, fr, de und en, nicht ${values.join()}.`,
    'language-twice': ({ values }) => `Einen Text auf ${values.join()} gibt es schon.`,
    'no-language': () => 'Die Datei enthält keinen Text. Ein Text beginnt mit einer Zeile wie # de: Titel.',
    'no-title': () => 'Der Titel fehlt: Schreiben Sie ihn hinter den Doppelpunkt.',
    'no-text': () => 'Unter diesem Titel steht kein Text.',
    'title-too-long': ({ value }) =>
      `Der Titel ist zu lang: höchstens ${formats('de').counted(value ?? 0, 'Zeichen', 'Zeichen')}.`,
    'heading-too-long': ({ value }) =>
      `Die Überschrift ist zu lang: höchstens ${formats('de').counted(value ?? 0, 'Zeichen', 'Zeichen')}.`,
    'text-too-long': ({ value }) =>
      `Der Text in dieser Sprache ist zu lang: höchstens ${formats('de').counted(value ?? 0, 'Zeichen', 'Zeichen')}.`,
    unprintable: () => 'In dieser Zeile steht ein Zeichen, das sich nicht anzeigen lässt.',
    link: () => 'Links müssen mit https:// beginnen.',
  },
  heading: ({ name }) => `${name}: die letzte Fassung jeder Richtlinie`,
  none: ({ name }) => `${name} hat keine Richtlinien veröffentlicht.`,
  version: ({ id, version, from, title }) => `${id}  Fassung ${version}, ab ${theWithYear('dem', from)}: ${title}`, // prettier-ignore
  kept: ({ name, guideline }) => `Veröffentlicht für ${name}: ${guideline}.`,
  wouldBeKept: ({ name, guideline }) =>
    `Ein Probelauf: Es wurde nichts veröffentlicht. Die Datei ist in Ordnung; ${name} hätte: ${guideline}.`,
  lacking: ({ languages }) => `Ein Text auf ${inGerman(languages)} fehlt: Wer ihn bräuchte, bekommt eine andere Sprache zu sehen.`, // prettier-ignore
  unchanged: ({ name, guideline }) =>
    `Es wurde nichts geändert: Genau das hat ${name} schon veröffentlicht, als ${guideline}.`,
  withdrawn: ({ name, id }) =>
    `${id} (${name}) ist zurückgezogen: Niemand findet sie mehr. Die Fassungen bleiben erhalten.`,
  noSuchGuideline: ({ name, id }) =>
    `${name} hat keine Richtlinie ${id} veröffentlicht. \`npm run admin -- guidelines ORGANISATION\` zeigt sie.`,
};

export const guidelineAdminWords: Record<Language, GuidelineAdminWords> = { nl, fr, de, en };
