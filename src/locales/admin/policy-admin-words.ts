import type { Language } from '../../domain/language.ts';
import type { PolicyBecause } from '../../domain/policy/policy-fault.ts';
import { formats } from '../formats.ts';
import { frenchSpacing } from '../french-spacing.ts';

/** What can be wrong, with the bound, the step, the line or the values that it is about. */
interface Facts {
  value: number | undefined;
  values: string[];
}

type Sentence = (facts: Facts) => string;

/** What `npm run admin -- policy` says. */
export interface PolicyAdminWords {
  organisationMissing: string;
  noSuchOrganisation: string;
  faulty: (facts: { count: number }) => string;
  at: (facts: { at: string }) => string;
  faults: Record<PolicyBecause, Sentence>;
  kept: (facts: { name: string; rules: number }) => string;
  wouldBeKept: (facts: { name: string; rules: number }) => string;
}

const inEnglish = formats('en').counted;
const en: PolicyAdminWords = {
  organisationMissing: 'policy needs the id of an organisation after it. `npm run admin -- organisations` lists them.',
  noSuchOrganisation: 'There is no organisation with this id. `npm run admin -- organisations` lists them.',
  faulty: ({ count }) => `Nothing was changed. The file has ${inEnglish(count, 'fault', 'faults')}:`,
  at: ({ at }) => (at ? `${at}:` : 'The file:'),
  faults: {
    'not-json': ({ value }) => `This cannot be read as JSON${value ? `; look at line ${value}` : ''}.`,
    missing: () => 'This has to be filled in.',
    unknown: () => 'There is nothing of this name.',
    'not-one-of': ({ values }) => `This has to be ${orIn('en', values)}.`,
    'not-a-text': () => 'This has to be a text, in quotation marks.',
    'not-a-number': () => 'This has to be a number, and a whole one where nothing else is said.',
    'not-a-list': () => 'This has to be a list, in square brackets.',
    'not-a-group': () => 'This has to be a group, in curly brackets.',
    'not-yes-or-no': () => 'This has to be true or false.',
    'too-little': ({ value }) => `This has to be at least ${value ?? 0}.`,
    'too-much': ({ value }) => `This has to be at most ${value ?? 0}.`,
    'too-short': () => 'This must not be empty.',
    'too-long': ({ value }) => `This is too long: ${value ?? 0} at most.`,
    'not-in-steps': ({ value }) => `This goes in steps of ${value ?? 0}.`,
    date: () => 'A day is written as "2026-09-01", and is one of the calendar.',
    time: () => 'A time is written as "07:30".',
    guideline: () => 'The id of a guideline is made of small letters, figures and hyphens.',
    url: () => 'This has to be an address that begins with https://.',
    'without-id': () => 'Write {id} where each meeting has a part of its own.',
    host: () => 'Write only the name of a host, like “pictures.example.be”: small letters, no https:// and no path.',
    'slack-id': () =>
      'In Slack the id of a workspace begins with T and that of a channel with C or G: capital letters and digits only.',
    twice: () => 'Something is in this list twice.',
    'more-than-all': () => 'This has to be at most as much as "of".',
  },
  kept: ({ name, rules }) => `Kept for ${name}: ${inEnglish(rules, 'rule', 'rules')}. It holds from now on.`,
  wouldBeKept: ({ name, rules }) =>
    `A trial run: nothing was changed. The file is in order; ${name} would have ${inEnglish(rules, 'rule', 'rules')}.`,
};

const inDutch = formats('nl').counted;
const nl: PolicyAdminWords = {
  organisationMissing: 'Na policy moet de id van een organisatie staan. `npm run admin -- organisations` toont ze.',
  noSuchOrganisation: 'Er is geen organisatie met deze id. `npm run admin -- organisations` toont ze.',
  faulty: ({ count }) =>
    `Er is niets gewijzigd. In het bestand ${count === 1 ? 'zit' : 'zitten'} ${inDutch(count, 'fout', 'fouten')}:`,
  at: ({ at }) => (at ? `${at}:` : 'Het bestand:'),
  faults: {
    'not-json': ({ value }) => `Dit is niet als JSON te lezen${value ? `; kijk bij regel ${value}` : ''}.`,
    missing: () => 'Dit moet ingevuld zijn.',
    unknown: () => 'Iets met deze naam bestaat niet.',
    'not-one-of': ({ values }) => `Dit moet ${orIn('nl', values)} zijn.`,
    'not-a-text': () => 'Dit moet een tekst zijn, tussen aanhalingstekens.',
    'not-a-number': () => 'Dit moet een getal zijn, en een geheel getal tenzij er iets anders staat.',
    'not-a-list': () => 'Dit moet een lijst zijn, tussen vierkante haken.',
    'not-a-group': () => 'Dit moet een groep zijn, tussen accolades.',
    'not-yes-or-no': () => 'Dit moet true of false zijn.',
    'too-little': ({ value }) => `Dit moet minstens ${value ?? 0} zijn.`,
    'too-much': ({ value }) => `Dit mag hoogstens ${value ?? 0} zijn.`,
    'too-short': () => 'Dit mag niet leeg zijn.',
    'too-long': ({ value }) => `Dit is te lang: hoogstens ${value ?? 0}.`,
    'not-in-steps': ({ value }) => `Dit gaat in stappen van ${value ?? 0}.`,
    date: () => 'Een dag schrijf je als "2026-09-01", en hij moet op de kalender staan.',
    time: () => 'Een tijdstip schrijf je als "07:30".',
    guideline: () => 'De id van een richtlijn bestaat uit kleine letters, cijfers en koppeltekens.',
    url: () => 'Dit moet een adres zijn dat met https:// begint.',
    'without-id': () => 'Schrijf {id} waar elke vergadering een eigen deel krijgt.',
    host: () =>
      'Schrijf alleen de naam van een host, zoals “beeld.example.be”: kleine letters, zonder https:// en zonder pad.',
    'slack-id': () =>
      'In Slack begint de id van een workspace met T en die van een kanaal met C of G: alleen hoofdletters en cijfers.',
    twice: () => 'In deze lijst staat iets twee keer.',
    'more-than-all': () => 'Dit mag hoogstens zoveel zijn als "of".',
  },
  kept: ({ name, rules }) => `Bewaard voor ${name}: ${inDutch(rules, 'regel', 'regels')}. Dat geldt vanaf nu.`,
  wouldBeKept: ({ name, rules }) =>
    `Alleen een test: er is niets gewijzigd. Het bestand is in orde; ${name} zou ${inDutch(rules, 'regel', 'regels')} hebben.`,
};

const inFrench = formats('fr').counted;
const fr = frenchSpacing<PolicyAdminWords>({
  organisationMissing:
    'Il manque l’identifiant d’une organisation après policy. `npm run admin -- organisations` les affiche.',
  noSuchOrganisation: 'Aucune organisation n’a cet identifiant. `npm run admin -- organisations` les affiche.',
  faulty: ({ count }) => `Rien n’a été changé. Le fichier contient ${inFrench(count, 'erreur', 'erreurs')} :`,
  at: ({ at }) => (at ? `${at} :` : 'Le fichier :'),
  faults: {
    'not-json': ({ value }) => `Ceci ne se lit pas comme du JSON${value ? ` ; voyez la ligne ${value}` : ''}.`,
    missing: () => 'Ce champ doit être rempli.',
    unknown: () => 'Rien ne porte ce nom ici.',
    'not-one-of': ({ values }) => `Il faut ${orIn('fr', values)}.`,
    'not-a-text': () => 'Il faut un texte, entre guillemets.',
    'not-a-number': () => 'Il faut un nombre, entier sauf indication contraire.',
    'not-a-list': () => 'Il faut une liste, entre crochets.',
    'not-a-group': () => 'Il faut un groupe, entre accolades.',
    'not-yes-or-no': () => 'Il faut true ou false.',
    'too-little': ({ value }) => `Il faut au moins ${value ?? 0}.`,
    'too-much': ({ value }) => `Il faut ${value ?? 0} au plus.`,
    'too-short': () => 'Ceci ne peut pas être vide.',
    'too-long': ({ value }) => `C’est trop long : ${value ?? 0} au plus.`,
    'not-in-steps': ({ value }) => `Cela va par pas de ${value ?? 0}.`,
    date: () => 'Un jour s’écrit comme "2026-09-01", et doit exister dans le calendrier.',
    time: () => 'Une heure s’écrit comme "07:30".',
    guideline: () => 'L’identifiant d’une directive se compose de minuscules, de chiffres et de traits d’union.',
    url: () => 'Il faut une adresse qui commence par https://.',
    'without-id': () => 'Écrivez {id} là où chaque réunion a sa propre partie.',
    host: () =>
      'Écrivez seulement le nom d’un hôte, comme « images.example.be » : en minuscules, sans https:// ni chemin.',
    'slack-id': () =>
      'Dans Slack, l’identifiant d’un espace de travail commence par T et celui d’un canal par C ou G : rien que des majuscules et des chiffres.',
    twice: () => 'Cette liste contient deux fois la même chose.',
    'more-than-all': () => 'Cela ne peut pas dépasser "of".',
  },
  kept: ({ name, rules }) => `Enregistré pour ${name} : ${inFrench(rules, 'règle', 'règles')}. C’est valable dès maintenant.`, // prettier-ignore
  wouldBeKept: ({ name, rules }) =>
    `Simple essai : rien n’a été changé. Le fichier est en ordre ; ${name} aurait ${inFrench(rules, 'règle', 'règles')}.`,
});

const inGerman = formats('de').counted;
const de: PolicyAdminWords = {
  organisationMissing: 'Nach policy fehlt die Kennung einer Organisation. `npm run admin -- organisations` zeigt sie.',
  noSuchOrganisation: 'Es gibt keine Organisation mit dieser Kennung. `npm run admin -- organisations` zeigt sie.',
  faulty: ({ count }) => `Es wurde nichts geändert. Die Datei enthält ${inGerman(count, 'Fehler', 'Fehler')}:`,
  at: ({ at }) => (at ? `${at}:` : 'Die Datei:'),
  faults: {
    'not-json': ({ value }) =>
      `Das lässt sich nicht als JSON lesen${value ? `; sehen Sie in Zeile ${value} nach` : ''}.`,
    missing: () => 'Hier muss etwas stehen.',
    unknown: () => 'Etwas mit diesem Namen gibt es hier nicht.',
    'not-one-of': ({ values }) => `Hier muss ${orIn('de', values)} stehen.`,
    'not-a-text': () => 'Hier muss ein Text stehen, in Anführungszeichen.',
    'not-a-number': () => 'Hier muss eine Zahl stehen, und zwar eine ganze, wenn nichts anderes gesagt ist.',
    'not-a-list': () => 'Hier muss eine Liste stehen, in eckigen Klammern.',
    'not-a-group': () => 'Hier muss eine Gruppe stehen, in geschweiften Klammern.',
    'not-yes-or-no': () => 'Hier muss true oder false stehen.',
    'too-little': ({ value }) => `Das muss mindestens ${value ?? 0} sein.`,
    'too-much': ({ value }) => `Das darf höchstens ${value ?? 0} sein.`,
    'too-short': () => 'Das darf nicht leer sein.',
    'too-long': ({ value }) => `Das ist zu lang: höchstens ${value ?? 0}.`,
    'not-in-steps': ({ value }) => `Das geht in Schritten von ${value ?? 0}.`,
    date: () => 'Ein Tag wird als "2026-09-01" geschrieben und muss im Kalender stehen.',
    time: () => 'Eine Uhrzeit wird als "07:30" geschrieben.',
    guideline: () => 'Die Kennung einer Richtlinie besteht aus Kleinbuchstaben, Ziffern und Bindestrichen.',
    url: () => 'Hier muss eine Adresse stehen, die mit https:// beginnt.',
    'without-id': () => 'Schreiben Sie {id}, wo jede Besprechung einen eigenen Teil bekommt.',
    host: () =>
      'Schreiben Sie nur den Namen eines Hosts, wie „bilder.example.be“: in Kleinbuchstaben, ohne https:// und ohne Pfad.',
    'slack-id': () =>
      'In Slack beginnt die ID eines Workspace mit T und die eines Channels mit C oder G: nur Großbuchstaben und Ziffern.',
    twice: () => 'In dieser Liste steht etwas zweimal.',
    'more-than-all': () => 'Das darf höchstens so viel sein wie "of".',
  },
  kept: ({ name, rules }) => `Gespeichert für ${name}: ${inGerman(rules, 'Regel', 'Regeln')}. Das gilt ab sofort.`,
  wouldBeKept: ({ name, rules }) =>
    `Ein Probelauf: Es wurde nichts geändert. Die Datei ist in Ordnung; ${name} hätte ${inGerman(rules, 'Regel', 'Regeln')}.`,
};

/** "home, office or field" */
function orIn(language: Language, values: string[]): string {
  return new Intl.ListFormat(language, { type: 'disjunction' }).format(values);
}

export const policyAdminWords: Record<Language, PolicyAdminWords> = { nl, fr, de, en };
