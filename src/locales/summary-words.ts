import type { Language } from '../domain/language.ts';
import type { LocalDate } from '../domain/local-date.ts';
import type { CountedAs } from '../domain/summaries/team-weeks.ts';
import { formats } from './formats.ts';
import { at } from './french-prepositions.ts';
import { the } from './german-days.ts';

/** What is said of how a team works in a week. Two half days are one person's day. */
export interface SummaryWords {
  /** With the year, where that is not the year of `today`. */
  week: (facts: { team: string; day: LocalDate; today: LocalDate }) => string;
  /** "3½ at home" */
  count: (facts: { as: CountedAs; halves: number }) => string;
  together: (facts: { day: LocalDate; place: string; halves: number }) => string;
  how: string;
  few: string;
  withheld: string;
  dayWithheld: string;
  noTeam: string;
  notYours: string;
  which: string;
  whoIsWhere: string;
}

/** "3½", of seven half days. */
export function personDays(halves: number): string {
  const whole = Math.floor(halves / 2);
  return `${whole > 0 ? whole : ''}${halves % 2 === 1 ? '½' : ''}`;
}

function counting(words: Record<CountedAs, string>): SummaryWords['count'] {
  return ({ as, halves }) => `${personDays(halves)} ${words[as]}`;
}

function inEnglish(): SummaryWords {
  const f = formats('en');
  return {
    week: ({ team, day, today }) => `${team}: the week of ${f.day(day, today)}`,
    count: counting({
      ...{ office: 'in the office', coworking: 'coworking', home: 'at home', field: 'on field work' },
      ...{ leave: 'away', other: 'elsewhere', 'not-known': 'not known' },
    }),
    together: ({ day, place, halves }) =>
      `A good day to meet is ${f.day(day)}: ${personDays(halves)} of you are in ${place}.`,
    how: 'These are counts only, and everybody in the team sees the same ones. Those who hide count as not known. A count changes once several of you have changed something, so that nobody stands out.',
    few: 'A team of fewer than five is not counted: the figures would say something about each of you.',
    withheld: 'I do not show these counts: next to those of a team much like it, they would give single people away.',
    dayWithheld: 'not shown, so that nobody stands out',
    noTeam: 'I do not know of a team that you are in. Whoever keeps the list of your colleagues can tell me.',
    notYours: 'A team’s week is only for those who are in it. I can show you:',
    which: 'Which team do you mean?',
    whoIsWhere: 'Who is where?',
  };
}

function inDutch(): SummaryWords {
  const f = formats('nl');
  return {
    week: ({ team, day, today }) => `${team}: de week van ${f.day(day, today)}`,
    count: counting({
      ...{ office: 'op kantoor', coworking: 'in een coworkingruimte', home: 'thuis', field: 'op het terrein' },
      ...{ leave: 'afwezig', other: 'elders', 'not-known': 'niet bekend' },
    }),
    together: ({ day, place, halves }) =>
      `Een goede dag om elkaar te zien is ${f.day(day)}: dan zijn jullie met ${personDays(halves)} in ${place}.`,
    how: 'Dit zijn alleen aantallen, en iedereen in het team ziet dezelfde. Wie niet zichtbaar wil zijn, telt mee als niet bekend. Een aantal verandert pas als er bij verschillende mensen iets verandert, zodat niemand te herkennen is.',
    few: 'Een team van minder dan vijf mensen tel ik niet: dan zeggen de cijfers iets over elk van jullie.',
    withheld:
      'Deze aantallen toon ik niet: naast die van een team dat er erg op lijkt, zouden ze iets over één persoon zeggen.',
    dayWithheld: 'niet getoond, zodat niemand te herkennen is',
    noTeam: 'Ik ken geen team waar je in zit. Wie de lijst van je collega’s bijhoudt, kan het me laten weten.',
    notYours: 'De week van een team is alleen voor wie erin zit. Ik kan je wel tonen:',
    which: 'Welk team bedoel je?',
    whoIsWhere: 'Wie is waar?',
  };
}

function inFrench(): SummaryWords {
  const f = formats('fr');
  return {
    week: ({ team, day, today }) => `${team} : la semaine du ${f.day(day, today)}`,
    count: counting({
      ...{ office: 'au bureau', coworking: 'en coworking', home: 'à domicile', field: 'sur le terrain' },
      ...{ leave: 'en congé ou absents', other: 'ailleurs', 'not-known': 'sans indication' },
    }),
    together: ({ day, place, halves }) =>
      `Un bon jour pour vous voir : le ${f.day(day)}, vous êtes ${personDays(halves)} ${at(place)}.`,
    how: 'Ce ne sont que des nombres, et toute l’équipe voit les mêmes. Qui se cache est compté « sans indication ». Un nombre ne change que lorsque plusieurs d’entre vous ont changé quelque chose, pour que personne ne soit reconnaissable.',
    few: 'Je ne compte pas une équipe de moins de cinq personnes : les chiffres parleraient de chacune d’elles.',
    withheld:
      'Je ne montre pas ces nombres : à côté de ceux d’une équipe presque identique, ils parleraient d’une seule personne.',
    dayWithheld: 'non montré, pour que personne ne soit reconnaissable',
    noTeam: 'Je ne vous connais pas d’équipe. La personne qui tient la liste de vos collègues peut me l’indiquer.',
    notYours: 'La semaine d’une équipe est réservée à ses membres. Je peux vous montrer :',
    which: 'Quelle équipe voulez-vous voir ?',
    whoIsWhere: 'Qui est où ?',
  };
}

function inGerman(): SummaryWords {
  return {
    week: ({ team, day, today }) => `${team}: die Woche ab ${the('dem', day, today)}`,
    count: counting({
      ...{ office: 'im Büro', coworking: 'im Coworking', home: 'im Homeoffice', field: 'im Außendienst' },
      ...{ leave: 'abwesend', other: 'anderswo', 'not-known': 'ohne Angabe' },
    }),
    together: ({ day, place, halves }) =>
      `Ein guter Tag für ein Treffen ist ${the('der', day)}: Da sind ${personDays(halves)} von Ihnen in ${place}.`,
    how: 'Das sind nur Zahlen, und alle im Team sehen dieselben. Wer nicht sichtbar sein möchte, zählt als „ohne Angabe“. Eine Zahl ändert sich erst, wenn sich bei mehreren etwas geändert hat, damit niemand zu erkennen ist.',
    few: 'Ein Team mit weniger als fünf Personen zähle ich nicht: Die Zahlen würden über jede einzelne etwas sagen.',
    withheld:
      'Diese Zahlen zeige ich nicht: Neben denen eines fast gleichen Teams würden sie etwas über einzelne Personen sagen.',
    dayWithheld: 'nicht gezeigt, damit niemand zu erkennen ist',
    noTeam:
      'Ich kenne kein Team, zu dem Sie gehören. Wer die Liste Ihrer Kolleginnen und Kollegen führt, kann es mir sagen.',
    notYours: 'Die Woche eines Teams ist nur für die da, die dazugehören. Zeigen kann ich Ihnen:',
    which: 'Welches Team meinen Sie?',
    whoIsWhere: 'Wer ist wo?',
  };
}

export const SUMMARY_WORDS: Record<Language, SummaryWords> = {
  nl: inDutch(),
  fr: inFrench(),
  de: inGerman(),
  en: inEnglish(),
};
