import type { Language } from '../../domain/language.ts';
import type { LocalDate } from '../../domain/local-date.ts';
import { formats } from '../formats.ts';
import { frenchSpacing } from '../french-spacing.ts';
import { theWithYear } from '../german-days.ts';

/** What `npm run admin -- unreached` says. */
export interface UnreachedAdminWords {
  organisationMissing: string;
  nobody: (facts: { name: string }) => string;
  heading: (facts: { name: string }) => string;
  week: (facts: { day: LocalDate; what: string }) => string;
  /** What was to be told; of another kind, its name says it. */
  kinds: Record<string, string>;
  /** Before the people. */
  because: Record<'nowhere' | 'unknown' | 'too-late', string>;
}

const en: UnreachedAdminWords = {
  organisationMissing:
    'unreached needs the id of an organisation after it. `npm run admin -- organisations` lists them.',
  nobody: ({ name }) => `${name}: everybody was reached, as far as is still known.`,
  heading: ({ name }) => `${name}: not reached, or perhaps not`,
  week: ({ day, what }) => `The week of ${formats('en').dayWithYear(day)}, ${what}:`,
  kinds: { summary: 'weekly summary', summary_more: 'weekly summary, further teams' },
  because: {
    nowhere: 'cannot be reached (they never wrote to the bot, or have removed the app)',
    unknown: 'may have received it or not; it was not sent again',
    'too-late': 'could not be sent in time',
  },
};

const nl: UnreachedAdminWords = {
  organisationMissing: 'Na unreached moet de id van een organisatie staan. `npm run admin -- organisations` toont ze.',
  nobody: ({ name }) => `${name}: iedereen is bereikt, voor zover dat nog bekend is.`,
  heading: ({ name }) => `${name}: niet bereikt, of misschien niet`,
  week: ({ day, what }) => `De week van ${formats('nl').dayWithYear(day)}, ${what}:`,
  kinds: { summary: 'weekoverzicht', summary_more: 'weekoverzicht, andere teams' },
  because: {
    nowhere: 'niet te bereiken (schreef nog nooit naar de bot, of heeft de app verwijderd)',
    unknown: 'heeft het misschien gekregen, misschien niet; het is niet opnieuw verstuurd',
    'too-late': 'kon niet op tijd worden verstuurd',
  },
};

const fr = frenchSpacing<UnreachedAdminWords>({
  organisationMissing:
    'Il manque l’identifiant d’une organisation après unreached. `npm run admin -- organisations` les affiche.',
  nobody: ({ name }) => `${name} : tout le monde a été joint, pour autant qu’on le sache encore.`,
  heading: ({ name }) => `${name} : personnes certainement ou peut-être pas jointes`,
  week: ({ day, what }) => `Semaine du ${formats('fr').dayWithYear(day)}, ${what} :`,
  kinds: { summary: 'aperçu de la semaine', summary_more: 'aperçu de la semaine, autres équipes' },
  because: {
    nowhere: 'impossible à joindre (n’a jamais écrit au bot, ou a retiré l’application)',
    unknown: 'l’a peut-être reçu, peut-être pas ; rien n’a été renvoyé',
    'too-late': 'n’a pas pu être envoyé à temps',
  },
});

const de: UnreachedAdminWords = {
  organisationMissing:
    'Nach unreached fehlt die Kennung einer Organisation. `npm run admin -- organisations` zeigt sie.',
  nobody: ({ name }) => `${name}: Alle wurden erreicht, soweit das noch bekannt ist.`,
  heading: ({ name }) => `${name}: nicht oder vielleicht nicht erreicht`,
  week: ({ day, what }) => `Die Woche ab ${theWithYear('dem', day)}, ${what}:`,
  kinds: { summary: 'Wochenübersicht', summary_more: 'Wochenübersicht, weitere Teams' },
  because: {
    nowhere: 'nicht zu erreichen (hat dem Bot nie geschrieben oder die App entfernt)',
    unknown: 'hat es vielleicht bekommen, vielleicht nicht; es wurde nicht noch einmal geschickt',
    'too-late': 'konnte nicht rechtzeitig geschickt werden',
  },
};

export const unreachedAdminWords: Record<Language, UnreachedAdminWords> = { nl, fr, de, en };
