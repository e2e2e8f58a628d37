import type { AnnouncementTextBecause } from '../../domain/announcements/writing/announcement-text-fault.ts';
import type { AudienceSize } from '../../domain/announcements/audience/audience-size.ts';
import type { Language } from '../../domain/language.ts';
import { durations } from '../durations.ts';
import { formats } from '../formats.ts';
import { frenchSpacing } from '../french-spacing.ts';
import { guidelineAdminWords } from './guideline-admin-words.ts';
import { nameIn } from '../language-names.ts';

/** What a file of another kind can have wrong with it just the same. */
type Shared = 'not-yaml' | 'missing' | 'date' | 'before-first-language' | 'unknown-language' | 'language-twice';

/** What `npm run admin -- announce` says. */
export interface AnnounceAdminWords {
  organisationMissing: string;
  fileMissing: string;
  byMissing: string;
  byNobody: (facts: { email: string }) => string;
  /** A draft was made, and whoever of HR may send it. */
  drafted: (facts: { title: string; name: string }) => string;
  /** It was made of the same file before, and has gone further. */
  draftedBefore: (facts: { title: string; state: string }) => string;
  /** There are no announcements. */
  none: string;
  /** About what was found, or about a word of the head and what may stand there. */
  faults: Record<Exclude<AnnouncementTextBecause, Shared>, (facts: { values: string[] }) => string>;
  inOrder: (facts: { name: string }) => string;
  size: (facts: AudienceSize) => string;
  unreached: (facts: { people: number }) => string;
  /** In a tenant or a workspace, or, where there is none, in a channel. */
  lane: (facts: { lane: string; people: number; seconds: number; perSecond: number; published: number }) => string;
  whole: (facts: { requests: number; seconds: number }) => string;
  untold: string;
  /** Languages of the organisation. */
  lacking: (facts: { languages: Language[] }) => string;
  second: (facts: { above: number }) => string;
}

function namesOf(languages: Language[], language: Language): string[] {
  return languages.map((one) => nameIn(language, one));
}

const inEnglish = { ...formats('en'), ...durations('en') };
const en: AnnounceAdminWords = {
  organisationMissing:
    'The command needs the id of an organisation after it. `npm run admin -- organisations` lists them.',
  fileMissing: 'announce needs the name of a file after the organisation.',
  byMissing:
    'Add --by with the e-mail address of somebody in HR, whose draft it becomes, or --dry-run to see what it would take.',
  byNobody: ({ email }) => `Nobody in HR of that organisation has the address ${email}: nothing was saved.`,
  drafted: ({ title, name }) => `“${title}” is saved as a draft of ${name}. Nothing has been sent: HR finds it in the chat (“announcements”), checks it and sends it.`, // prettier-ignore
  draftedBefore: ({ title, state }) => `“${title}” was already made from this file today and is no longer a draft: ${state}. Nothing was changed.`, // prettier-ignore
  none: 'There is no announcement yet.',
  faults: {
    'no-head': () => 'The file has to begin with a head: a line ---, then purpose, audience and the rest, then a line ---.', // prettier-ignore
    unknown: ({ values: [found = '', ...known] }) => `The head has no ${found}; it may say ${inEnglish.list(known)}.`,
    'no-word': ({ values }) => `After ${values.join()} there has to be one word, and nothing else.`,
    'one-of': ({ values: [word = '', ...among] }) => `${word} is one of these: ${among.join(', ')}.`,
    audience: ({ values: [everybody = '', ...groups] }) => `The audience is ${everybody}, or lists of ${inEnglish.list(groups)}.`, // prettier-ignore
    time: () => 'A time is written as 09:30.',
    'not-there': ({ values: [group = '', id = ''] }) => `Among the ${group} there is no ${id}.`,
  },
  inOrder: ({ name }) => `A trial run: nothing was announced. The file is in order, for ${name}.`,
  size: ({ as, people }) =>
    `Audience: ${{ exactly: '', 'at-least': 'at least ', 'fewer-than': 'fewer than ' }[as]}${inEnglish.counted(people, 'person', 'people')}.`,
  unreached: ({ people }) => `Out of reach, because they have never spoken with Nomade: ${inEnglish.counted(people, 'person', 'people')}.`, // prettier-ignore
  lane: ({ lane, people, seconds, perSecond, published }) =>
    `${lane}: ${inEnglish.counted(people, 'person', 'people')}, about ${inEnglish.duration(seconds)}, at no more than ${inEnglish.speed(perSecond)} a second (the limit of the platform: ${inEnglish.speed(published)}).`,
  whole: ({ requests, seconds }) =>
    `In all: ${inEnglish.counted(requests, 'request', 'requests')} to the platforms, and about ${inEnglish.duration(seconds)}. Those who are not at work are told later; where it is unclear whether it arrived, there is one more request.`,
  untold: 'About people at a site, and about fewer than five, I say nothing more precise.',
  lacking: ({ languages }) => `There is no text in ${inEnglish.list(namesOf(languages, 'en'))}: those people get it in another language.`, // prettier-ignore
  second: ({ above }) =>
    `A second person has to approve it: it is for more than ${inEnglish.counted(above, 'person', 'people')}.`,
};

const inDutch = { ...formats('nl'), ...durations('nl') };
const nl: AnnounceAdminWords = {
  organisationMissing:
    'Na de opdracht moet de id van een organisatie staan. `npm run admin -- organisations` toont ze.',
  fileMissing: 'Na de organisatie moet de naam van een bestand staan.',
  byMissing: 'Zet er --by bij, met het e-mailadres van iemand van de personeelsdienst van wie het ontwerp wordt, of --dry-run om te zien wat de mededeling zou vragen.', // prettier-ignore
  byNobody: ({ email }) => `Niemand van de personeelsdienst van die organisatie heeft het adres ${email}: er is niets bewaard.`, // prettier-ignore
  drafted: ({ title, name }) => `“${title}” is bewaard als ontwerp van ${name}. Er is niets verstuurd: de personeelsdienst vindt het in de chat (“mededelingen”), bekijkt het en verstuurt het.`, // prettier-ignore
  draftedBefore: ({ title, state }) => `“${title}” is vandaag al van dit bestand gemaakt en is geen ontwerp meer. Stand nu: ${state}. Er is niets gewijzigd.`, // prettier-ignore
  none: 'Er is nog geen mededeling.',
  faults: {
    'no-head': () => 'Het bestand moet beginnen met een kop: een regel ---, dan purpose, audience en de rest, dan een regel ---.', // prettier-ignore
    unknown: ({ values: [found = '', ...known] }) => `De kop kent geen ${found}; wel ${inDutch.list(known)}.`,
    'no-word': ({ values }) => `Na ${values.join()} moet een woord staan, en niets anders.`,
    'one-of': ({ values: [word = '', ...among] }) => `${word} moet een van deze zijn: ${among.join(', ')}.`,
    audience: ({ values: [everybody = '', ...groups] }) => `De ontvangers zijn ${everybody}, of lijsten van ${inDutch.list(groups)}.`, // prettier-ignore
    time: () => 'Een uur schrijf je als 09:30.',
    'not-there': ({ values: [group = '', id = ''] }) => `Bij ${group} bestaat geen ${id}.`,
  },
  inOrder: ({ name }) => `Alleen een test: er is niets verstuurd. Het bestand is in orde, voor ${name}.`,
  size: ({ as, people }) =>
    `Ontvangers: ${{ exactly: '', 'at-least': 'minstens ', 'fewer-than': 'minder dan ' }[as]}${inDutch.counted(people, 'persoon', 'personen')}.`,
  unreached: ({ people }) => `Niet te bereiken, want ze spraken nog nooit met Nomade: ${inDutch.counted(people, 'persoon', 'personen')}.`, // prettier-ignore
  lane: ({ lane, people, seconds, perSecond, published }) =>
    `${lane}: ${inDutch.counted(people, 'persoon', 'personen')}, ongeveer ${inDutch.duration(seconds)}, met hoogstens ${inDutch.speed(perSecond)} per seconde (de limiet van het platform: ${inDutch.speed(published)}).`,
  whole: ({ requests, seconds }) =>
    `Samen: ${inDutch.counted(requests, 'verzoek', 'verzoeken')} aan de platforms, en ongeveer ${inDutch.duration(seconds)}. Wie niet aan het werk is, krijgt de mededeling later; waar niet zeker is of ze aankwam, komt er één verzoek bij.`,
  untold: 'Over mensen op een locatie, of over minder dan vijf mensen, zeg ik niets preciezers.',
  lacking: ({ languages }) => `Er is geen tekst in het ${inDutch.list(namesOf(languages, 'nl'))}: wie dat leest, krijgt de mededeling in een andere taal.`, // prettier-ignore
  second: ({ above }) =>
    `Een tweede persoon moet de mededeling goedkeuren: ze is voor meer dan ${inDutch.counted(above, 'persoon', 'personen')}.`,
};

const inFrench = { ...formats('fr'), ...durations('fr') };
const fr = frenchSpacing<AnnounceAdminWords>({
  organisationMissing:
    'Il manque l’identifiant d’une organisation après la commande. `npm run admin -- organisations` les affiche.',
  fileMissing: 'Il manque le nom d’un fichier après l’organisation.',
  byMissing: 'Ajoutez --by avec l’adresse e-mail d’une personne du service du personnel, dont ce sera le brouillon, ou --dry-run pour voir ce que l’annonce demanderait.', // prettier-ignore
  byNobody: ({ email }) => `Personne du service du personnel de cette organisation n’a l’adresse ${email} : rien n’a été enregistré.`, // prettier-ignore
  drafted: ({ title, name }) => `L’annonce « ${title} » est enregistrée comme brouillon de ${name}. Rien n’a été envoyé : le service du personnel la trouve dans la conversation (« annonces »), la vérifie et l’envoie.`, // prettier-ignore
  draftedBefore: ({ title, state }) => `L’annonce « ${title} » a déjà été créée aujourd’hui à partir de ce fichier et n’est plus un brouillon. État actuel : ${state}. Rien n’a été modifié.`, // prettier-ignore
  none: 'Il n’y a pas encore d’annonce.',
  faults: {
    'no-head': () => 'Le fichier doit commencer par un en-tête : une ligne ---, puis purpose, audience et le reste, puis une ligne ---.', // prettier-ignore
    unknown: ({ values: [found = '', ...known] }) =>
      `L’en-tête ne connaît pas ${found} ; il peut indiquer ${inFrench.list(known)}.`,
    'no-word': ({ values }) => `Après ${values.join()}, il faut un mot, et rien d’autre.`,
    'one-of': ({ values: [word = '', ...among] }) => `${word} est à choisir parmi : ${among.join(', ')}.`,
    audience: ({ values: [everybody = '', ...groups] }) => `Les destinataires sont ${everybody}, ou des listes de ${inFrench.list(groups)}.`, // prettier-ignore
    time: () => 'Une heure s’écrit comme 09:30.',
    'not-there': ({ values: [group = '', id = ''] }) => `Parmi ${group}, ${id} n’existe pas.`,
  },
  inOrder: ({ name }) => `Simple essai : rien n’a été envoyé. Le fichier est en ordre, pour ${name}.`,
  size: ({ as, people }) =>
    `Destinataires : ${{ exactly: '', 'at-least': 'au moins ', 'fewer-than': 'moins de ' }[as]}${inFrench.counted(people, 'personne', 'personnes')}.`,
  unreached: ({ people }) => `Injoignables, n’ayant jamais parlé avec Nomade : ${inFrench.counted(people, 'personne', 'personnes')}.`, // prettier-ignore
  lane: ({ lane, people, seconds, perSecond, published }) =>
    `${lane} : ${inFrench.counted(people, 'personne', 'personnes')}, environ ${inFrench.duration(seconds)}, à raison de ${inFrench.speed(perSecond)} par seconde au plus (limite de la plateforme : ${inFrench.speed(published)}).`,
  whole: ({ requests, seconds }) =>
    `En tout : ${inFrench.counted(requests, 'requête', 'requêtes')} aux plateformes, et environ ${inFrench.duration(seconds)}. Les personnes qui ne travaillent pas recevront l’annonce plus tard ; là où l’on ignore si elle est arrivée, il faut une requête de plus.`,
  untold: 'Pour les personnes d’un site, ou pour moins de cinq personnes, je ne dis rien de plus précis.',
  lacking: ({ languages }) => `Texte manquant : ${inFrench.list(namesOf(languages, 'fr'))}. Les personnes concernées recevront l’annonce dans une autre langue.`, // prettier-ignore
  second: ({ above }) =>
    `Une deuxième personne doit approuver l’annonce : elle s’adresse à plus de ${inFrench.counted(above, 'personne', 'personnes')}.`,
});

const inGerman = { ...formats('de'), ...durations('de') };
const de: AnnounceAdminWords = {
  organisationMissing:
    'Nach dem Befehl fehlt die Kennung einer Organisation. `npm run admin -- organisations` zeigt sie.',
  fileMissing: 'Nach der Organisation fehlt der Name einer Datei.',
  byMissing: 'Bitte geben Sie --by mit der E-Mail-Adresse der Person aus dem Personaldienst an, deren Entwurf es wird, oder --dry-run, um zu sehen, was nötig wäre.', // prettier-ignore
  byNobody: ({ email }) => `Niemand aus dem Personaldienst dieser Organisation hat die Adresse ${email}: Es wurde nichts gespeichert.`, // prettier-ignore
  drafted: ({ title, name }) => `„${title}“ ist als Entwurf von ${name} gespeichert. Es wurde nichts gesendet: Der Personaldienst findet die Mitteilung im Chat („Mitteilungen“), prüft sie und sendet sie.`, // prettier-ignore
  draftedBefore: ({ title, state }) => `„${title}“ wurde heute schon aus dieser Datei erstellt und ist kein Entwurf mehr: ${state}. Es wurde nichts geändert.`, // prettier-ignore
  none: 'Es gibt noch keine Mitteilung.',
  faults: {
    'no-head': () => 'Die Datei muss mit einem Kopf beginnen: eine Zeile ---, dann purpose, audience und das Übrige, dann eine Zeile ---.', // prettier-ignore
    unknown: ({ values: [found = '', ...known] }) =>
      `Im Kopf gibt es kein ${found}; er kann ${inGerman.list(known)} enthalten.`,
    'no-word': ({ values }) => `Hinter ${values.join()} muss ein Wort stehen, und nichts anderes.`,
    'one-of': ({ values: [word = '', ...among] }) => `${word} ist eines von diesen: ${among.join(', ')}.`,
    audience: ({ values: [everybody = '', ...groups] }) => `Die Empfänger sind ${everybody} oder Listen von ${inGerman.list(groups)}.`, // prettier-ignore
    time: () => 'Eine Uhrzeit wird so geschrieben: 09:30.',
    'not-there': ({ values: [group = '', id = ''] }) => `Unter ${group} gibt es kein ${id}.`,
  },
  inOrder: ({ name }) => `Ein Probelauf: Es wurde nichts gesendet. Die Datei ist in Ordnung, für ${name}.`,
  size: ({ as, people }) =>
    `Empfänger: ${{ exactly: '', 'at-least': 'mindestens ', 'fewer-than': 'weniger als ' }[as]}${inGerman.counted(people, 'Person', 'Personen')}.`,
  unreached: ({ people }) => `Nicht zu erreichen, weil sie noch nie mit Nomade gesprochen haben: ${inGerman.counted(people, 'Person', 'Personen')}.`, // prettier-ignore
  lane: ({ lane, people, seconds, perSecond, published }) =>
    `${lane}: ${inGerman.counted(people, 'Person', 'Personen')}, etwa ${inGerman.duration(seconds)}, höchstens ${inGerman.speed(perSecond)} in der Sekunde (Grenze der Plattform: ${inGerman.speed(published)}).`,
  whole: ({ requests, seconds }) =>
    `Zusammen: ${inGerman.counted(requests, 'Anfrage', 'Anfragen')} an die Plattformen und etwa ${inGerman.duration(seconds)}. Wer nicht arbeitet, bekommt die Mitteilung später; wo unklar ist, ob sie ankam, kommt eine Anfrage hinzu.`,
  untold: 'Über Personen an einem Standort, und über weniger als fünf, sage ich nichts Genaueres.',
  lacking: ({ languages }) => `Ein Text auf ${inGerman.list(namesOf(languages, 'de'))} fehlt: Wer ihn bräuchte, bekommt die Mitteilung in einer anderen Sprache.`, // prettier-ignore
  second: ({ above }) =>
    `Eine zweite Person muss die Mitteilung genehmigen: Sie geht an mehr als ${inGerman.counted(above, 'Person', 'Personen')}.`,
};

export const announceAdminWords: Record<Language, AnnounceAdminWords> = { nl, fr, de, en };

/** What is wrong with the file, in a sentence. */
export function announcementTextFault(because: AnnouncementTextBecause, values: string[], language: Language): string {
  const { faults } = announceAdminWords[language];
  return because in faults
    ? faults[because as Exclude<AnnouncementTextBecause, Shared>]({ values })
    : guidelineAdminWords[language].faults[because as Shared]({ value: undefined, values });
}
