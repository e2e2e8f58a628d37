import type { AgreementBecause } from '../../domain/agreements/agreement-fault.ts';
import type { Language } from '../../domain/language.ts';
import type { PolicyBecause } from '../../domain/policy/policy-fault.ts';
import { formats } from '../formats.ts';
import { frenchSpacing } from '../french-spacing.ts';
import { policyAdminWords } from './policy-admin-words.ts';

/** What can be wrong, with the bound, or with what it may be or was taken for. */
interface Facts {
  value: number | undefined;
  values: string[];
}

type Sentence = (facts: Facts) => string;

/** What `npm run admin -- agreements` says. */
export interface AgreementAdminWords {
  organisationMissing: string;
  /** Before each fault; the line is unknown where it is the whole file. */
  at: (facts: { line: number | undefined; at: string }) => string;
  faults: Record<AgreementBecause, Sentence>;
  /** @param agreements how many; undefined where everything is shared with everybody. */
  kept: (facts: { name: string; agreements: number | undefined }) => string;
  wouldBeKept: (facts: { name: string; agreements: number | undefined }) => string;
}

/** What a file of rules can have wrong in the same way. */
const ALIKE = [
  ...(['missing', 'unknown', 'not-one-of', 'not-a-number', 'not-a-list', 'too-little', 'too-much'] as const),
  ...(['too-short', 'too-long', 'twice', 'date', 'time'] as const),
] satisfies (AgreementBecause & PolicyBecause)[];
type Alike = (typeof ALIKE)[number];

function alikeIn(language: Language): Record<Alike, Sentence> {
  const { faults } = policyAdminWords[language];
  return Object.fromEntries(ALIKE.map((because) => [because, faults[because]])) as Record<Alike, Sentence>;
}

const inEnglish = formats('en').counted;
const enShared = (agreements: number | undefined) =>
  agreements === undefined ? 'shared with everybody' : inEnglish(agreements, 'agreement', 'agreements');
const en: AgreementAdminWords = {
  organisationMissing: 'agreements needs the id of an organisation after it. `npm run admin -- organisations` lists them.', // prettier-ignore
  at: ({ line, at }) => `${[line && `Line ${line}`, at].filter(Boolean).join(', ') || 'The file'}:`,
  faults: {
    ...alikeIn('en'),
    'not-yaml': () => 'This cannot be read as YAML. Are the lines indented with spaces, and the brackets closed?',
    'not-a-text': () => 'This has to be a text. Put it in quotation marks if it looks like a number.',
    'not-a-group': () => 'This has to have lines of its own below it, each with a name and a colon.',
    guests: () => 'Write everybody, or a list of the ids of organisations: [bosa, finance].',
    sites: () => 'Write all, or a list of the ids of your sites.',
    spaces: () => 'Write desks, rooms or [desks, rooms].',
    weekdays: () => 'Write every day, monday to friday, or a list: [tuesday, thursday].',
    percent: () => 'A share is written as 20 %, from 1 % to 100 %.',
    'ends-before-it-starts': () => 'This ends before it begins.',
    'another-owner': ({ values }) => `The owner has to be ${values.join()}, for whom you give this file.`,
    'no-such-organisation': ({ values }) => `There is no organisation ${values.join()}.`,
    'no-such-site': ({ values }) => `The owner has no site ${values.join()}.`,
    'no-such-space': ({ values }) => `There is nothing called ${values.join()} on its sign in those sites.`,
  },
  kept: ({ name, agreements }) => `Kept for ${name}: ${enShared(agreements)}. It holds for whatever is booked from now on.`, // prettier-ignore
  wouldBeKept: ({ name, agreements }) =>
    `A trial run: nothing was changed. The file is in order; it would be kept for ${name}: ${enShared(agreements)}.`,
};

const inDutch = formats('nl').counted;
const nlShared = (agreements: number | undefined) =>
  agreements === undefined ? 'gedeeld met iedereen' : inDutch(agreements, 'overeenkomst', 'overeenkomsten');
const nl: AgreementAdminWords = {
  organisationMissing: 'Na agreements moet de id van een organisatie staan. `npm run admin -- organisations` toont ze.',
  at: ({ line, at }) => `${[line && `Regel ${line}`, at].filter(Boolean).join(', ') || 'Het bestand'}:`,
  faults: {
    ...alikeIn('nl'),
    'not-yaml': () => 'Dit is niet als YAML te lezen. Springen de regels in met spaties, en zijn de haken gesloten?',
    'not-a-text': () => 'Dit moet een tekst zijn. Zet het tussen aanhalingstekens als het op een getal lijkt.',
    'not-a-group': () => 'Hieronder moeten eigen regels staan, elk met een naam en een dubbelepunt.',
    guests: () => 'Schrijf everybody, of een lijst met id’s van organisaties: [bosa, finance].',
    sites: () => 'Schrijf all, of een lijst met id’s van je locaties.',
    spaces: () => 'Schrijf desks, rooms of [desks, rooms].',
    weekdays: () => 'Schrijf every day, monday to friday, of een lijst: [tuesday, thursday].',
    percent: () => 'Een aandeel schrijf je als 20 %, van 1 % tot 100 %.',
    'ends-before-it-starts': () => 'Dit eindigt vóór het begint.',
    'another-owner': ({ values }) => `De eigenaar moet ${values.join()} zijn, voor wie je dit bestand geeft.`,
    'no-such-organisation': ({ values }) => `Er is geen organisatie ${values.join()}.`,
    'no-such-site': ({ values }) => `De eigenaar heeft geen locatie ${values.join()}.`,
    'no-such-space': ({ values }) => `In die locaties heet niets ${values.join()}.`,
  },
  kept: ({ name, agreements }) => `Bewaard voor ${name}: ${nlShared(agreements)}. Dat geldt voor wat vanaf nu geboekt wordt.`, // prettier-ignore
  wouldBeKept: ({ name, agreements }) =>
    `Alleen een test: er is niets gewijzigd. Het bestand is in orde; voor ${name} zou gelden: ${nlShared(agreements)}.`,
};

const inFrench = formats('fr').counted;
const frShared = (agreements: number | undefined) =>
  agreements === undefined ? 'tout est partagé avec tous' : inFrench(agreements, 'accord', 'accords');
const fr = frenchSpacing<AgreementAdminWords>({
  organisationMissing:
    'Il manque l’identifiant d’une organisation après agreements. `npm run admin -- organisations` les affiche.',
  at: ({ line, at }) => `${[line && `Ligne ${line}`, at].filter(Boolean).join(', ') || 'Le fichier'} :`,
  faults: {
    ...alikeIn('fr'),
    'not-yaml': () => 'Ceci ne se lit pas comme du YAML. Les retraits sont-ils faits d’espaces, les crochets fermés ?',
    'not-a-text': () => 'Il faut un texte. Mettez-le entre guillemets s’il ressemble à un nombre.',
    'not-a-group': () => 'Il faut ici des lignes à part, chacune avec un nom et un deux-points.',
    guests: () => 'Écrivez everybody, ou une liste d’identifiants d’organisations : [bosa, finance].',
    sites: () => 'Écrivez all, ou une liste d’identifiants de vos sites.',
    spaces: () => 'Écrivez desks, rooms ou [desks, rooms].',
    weekdays: () => 'Écrivez every day, monday to friday, ou une liste : [tuesday, thursday].',
    percent: () => 'Une part s’écrit comme 20 %, de 1 % à 100 %.',
    'ends-before-it-starts': () => 'Cela finit avant d’avoir commencé.',
    'another-owner': ({ values }) => `Le propriétaire doit être ${values.join()}, pour qui vous donnez ce fichier.`,
    'no-such-organisation': ({ values }) => `Il n’y a pas d’organisation ${values.join()}.`,
    'no-such-site': ({ values }) => `Le propriétaire n’a pas de site ${values.join()}.`,
    'no-such-space': ({ values }) => `Rien ne s’appelle ${values.join()} sur ces sites.`,
  },
  kept: ({ name, agreements }) =>
    `Enregistré pour ${name} : ${frShared(agreements)}. Cela vaut pour tout ce qui sera réservé à partir de maintenant.`,
  wouldBeKept: ({ name, agreements }) =>
    `Simple essai : rien n’a été changé. Le fichier est en ordre ; pour ${name}, ce serait : ${frShared(agreements)}.`,
});

const inGerman = formats('de').counted;
const deShared = (agreements: number | undefined) =>
  agreements === undefined ? 'mit allen geteilt' : inGerman(agreements, 'Vereinbarung', 'Vereinbarungen');
const de: AgreementAdminWords = {
  organisationMissing:
    'Nach agreements fehlt die Kennung einer Organisation. `npm run admin -- organisations` zeigt sie.',
  at: ({ line, at }) => `${[line && `Zeile ${line}`, at].filter(Boolean).join(', ') || 'Die Datei'}:`,
  faults: {
    ...alikeIn('de'),
    'not-yaml': () =>
      'Das lässt sich nicht als YAML lesen. Sind die Zeilen mit Leerzeichen eingerückt und die Klammern geschlossen?',
    'not-a-text': () => 'Hier muss ein Text stehen; in Anführungszeichen, wenn er wie eine Zahl aussieht.',
    'not-a-group': () => 'Darunter müssen eigene Zeilen stehen, jede mit einem Namen und einem Doppelpunkt.',
    guests: () => 'Schreiben Sie everybody, oder eine Liste von Kennungen: [bosa, finance].',
    sites: () => 'Schreiben Sie all, oder eine Liste von Kennungen Ihrer Standorte.',
    spaces: () => 'Schreiben Sie desks, rooms oder [desks, rooms].',
    weekdays: () => 'Schreiben Sie every day, monday to friday, oder eine Liste: [tuesday, thursday].',
    percent: () => 'Ein Anteil wird als 20 % geschrieben, von 1 % bis 100 %.',
    'ends-before-it-starts': () => 'Das endet, bevor es beginnt.',
    'another-owner': ({ values }) => `Eigentümer muss ${values.join()} sein, für die Sie diese Datei angeben.`,
    'no-such-organisation': ({ values }) => `Es gibt keine Organisation ${values.join()}.`,
    'no-such-site': ({ values }) => `Der Eigentümer hat keinen Standort ${values.join()}.`,
    'no-such-space': ({ values }) => `An diesen Standorten heißt nichts ${values.join()}.`,
  },
  kept: ({ name, agreements }) =>
    `Gespeichert für ${name}: ${deShared(agreements)}. Das gilt für alles, was ab sofort gebucht wird.`,
  wouldBeKept: ({ name, agreements }) =>
    `Ein Probelauf: Es wurde nichts geändert. Die Datei ist in Ordnung; für ${name} würde gelten: ${deShared(agreements)}.`,
};

export const agreementAdminWords: Record<Language, AgreementAdminWords> = { nl, fr, de, en };
