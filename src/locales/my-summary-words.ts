import type { Language } from '../domain/language.ts';
import type { LocalDate, LocalTime } from '../domain/local-date.ts';
import { formats } from './formats.ts';
import { frenchSpacing } from './french-spacing.ts';

/** What is said of the summary that comes by itself each week. A day stands for its weekday. */
export interface MySummaryWords {
  comes: (facts: { day: LocalDate; time: LocalTime; teams: string[] }) => string;
  /** Where they are so many that not all of them come. */
  comesOfMany: (facts: { day: LocalDate; time: LocalTime; most: number; count: number }) => string;
  how: string;
  /** Of some of their teams, or of all. */
  tooFew: string;
  allTooFew: string;
  stopped: string;
  doesNotCome: string;
  leadsNone: string;
  /** After the cards of some of their teams. */
  more: (facts: { count: number }) => string;
  /** Buttons. */
  stop: string;
  sendAgain: string;
  thisWeek: string;
}

function inEnglish(): MySummaryWords {
  const f = formats('en');
  return {
    comes: ({ day, time, teams }) =>
      `Every ${f.weekday(day)} at ${f.time(time)} I send you the week of ${f.list(teams)}.`,
    comesOfMany: ({ day, time, most, count }) =>
      `Every ${f.weekday(day)} at ${f.time(time)} I send you the week of ${most} of your ${count} teams, and a way to see the others.`,
    how: 'If that is a day off, it comes on the next working day, and never before you start work.',
    tooFew: 'For a team of fewer than five people, I send nothing.',
    allTooFew: 'Nothing comes by itself: I do not count a team of fewer than five people.',
    stopped: 'I will not send you the weekly summary any more. You can always ask me: “how is my team this week?”',
    doesNotCome: 'I do not send you the weekly summary, as you wished.',
    leadsNone:
      'I send the weekly summary to those who lead a team, or stand in for somebody who does. Everybody in a team can ask me: “how is my team this week?”',
    more: ({ count }) =>
      count === 1
        ? 'You lead one more team. You can see its week, too.'
        : `You lead ${count} more teams. You can see their week, too.`,
    stop: 'Stop sending it',
    sendAgain: 'Send it again',
    thisWeek: 'Show this week',
  };
}

function inDutch(): MySummaryWords {
  const f = formats('nl');
  return {
    comes: ({ day, time, teams }) =>
      `Elke ${f.weekday(day)} om ${f.time(time)} uur stuur ik je de week van ${f.list(teams)}.`,
    comesOfMany: ({ day, time, most, count }) =>
      `Elke ${f.weekday(day)} om ${f.time(time)} uur stuur ik je de week van ${most} van je ${count} teams, met een knop voor de andere.`,
    how: 'Is dat een vrije dag, dan komt het overzicht de eerstvolgende werkdag, en nooit voor je werkuren beginnen.',
    tooFew: 'Over een team van minder dan vijf mensen stuur ik niets.',
    allTooFew: 'Er komt niets vanzelf: een team van minder dan vijf mensen tel ik niet.',
    stopped:
      'Ik stuur je geen weekoverzicht meer. Je kunt er altijd naar vragen: “Hoe ziet de week van mijn team eruit?”',
    doesNotCome: 'Zoals je gevraagd hebt, stuur ik je geen weekoverzicht.',
    leadsNone:
      'Het weekoverzicht stuur ik naar wie een team leidt of daarbij iemand vervangt. Iedereen in een team kan me vragen: “Hoe ziet de week van mijn team eruit?”',
    more: ({ count }) =>
      count === 1
        ? 'Je leidt nog een team. Ook de week daarvan kun je bekijken.'
        : `Je leidt nog ${count} teams. Ook hun week kun je bekijken.`,
    stop: 'Niet meer sturen',
    sendAgain: 'Weer sturen',
    thisWeek: 'Deze week tonen',
  };
}

function inFrench(): MySummaryWords {
  const f = formats('fr');
  return frenchSpacing<MySummaryWords>({
    comes: ({ day, time, teams }) =>
      `Chaque ${f.weekday(day)} à ${f.time(time)}, je vous envoie la semaine de ${teams.length === 1 ? 'votre équipe' : 'vos équipes'} : ${f.list(teams)}.`,
    comesOfMany: ({ day, time, most, count }) =>
      `Chaque ${f.weekday(day)} à ${f.time(time)}, je vous envoie la semaine de ${most} de vos ${count} équipes, avec un bouton pour les autres.`,
    how: 'Si vous ne travaillez pas ce jour-là, l’aperçu arrive le jour ouvrable suivant, et jamais avant le début de vos heures de travail.',
    tooFew: 'Pour une équipe de moins de cinq personnes, je n’envoie rien.',
    allTooFew: 'Rien ne vous arrive automatiquement : je ne compte pas les équipes de moins de cinq personnes.',
    stopped:
      'Je ne vous enverrai plus l’aperçu de la semaine. Vous pouvez toujours me le demander : « Comment se présente la semaine de mon équipe ? »',
    doesNotCome: 'Comme vous l’avez souhaité, je ne vous envoie pas l’aperçu de la semaine.',
    leadsNone:
      'J’envoie l’aperçu de la semaine aux personnes qui dirigent une équipe, ou qui remplacent quelqu’un à sa tête. Tous les membres d’une équipe peuvent me demander : « Comment se présente la semaine de mon équipe ? »',
    more: ({ count }) =>
      count === 1
        ? 'Vous dirigez une autre équipe. Vous pouvez aussi voir sa semaine.'
        : `Vous dirigez ${count} autres équipes. Vous pouvez aussi voir leur semaine.`,
    stop: 'Ne plus l’envoyer',
    sendAgain: 'L’envoyer à nouveau',
    thisWeek: 'Voir cette semaine',
  });
}

function inGerman(): MySummaryWords {
  const f = formats('de');
  return {
    comes: ({ day, time, teams }) =>
      `Jeden ${f.weekday(day)} um ${f.time(time)} Uhr schicke ich Ihnen die Woche ${teams.length === 1 ? 'Ihres Teams' : 'Ihrer Teams'} ${f.list(teams)}.`,
    comesOfMany: ({ day, time, most, count }) =>
      `Jeden ${f.weekday(day)} um ${f.time(time)} Uhr schicke ich Ihnen die Woche von ${most} Ihrer ${count} Teams; die anderen können Sie von dort aus ansehen.`,
    how: 'Ist das ein freier Tag, kommt sie am nächsten Arbeitstag, und nie vor Ihrem Arbeitsbeginn.',
    tooFew: 'Zu einem Team mit weniger als fünf Personen schicke ich nichts.',
    allTooFew: 'Von selbst kommt nichts: Ein Team mit weniger als fünf Personen zähle ich nicht.',
    stopped:
      'Ich schicke Ihnen die Wochenübersicht nicht mehr. Sie können mich jederzeit danach fragen: „Wochenübersicht meines Teams“.',
    doesNotCome: 'Ich schicke Ihnen die Wochenübersicht nicht, wie Sie es gewünscht haben.',
    leadsNone:
      'Die Wochenübersicht schicke ich denen, die ein Team leiten oder dabei jemanden vertreten. Alle in einem Team können mich fragen: „Wochenübersicht meines Teams“.',
    more: ({ count }) =>
      count === 1
        ? 'Sie leiten ein weiteres Team. Auch dessen Woche können Sie sehen.'
        : `Sie leiten ${count} weitere Teams. Auch deren Woche können Sie sehen.`,
    stop: 'Nicht mehr schicken',
    sendAgain: 'Wieder schicken',
    thisWeek: 'Diese Woche zeigen',
  };
}

export const MY_SUMMARY_WORDS: Record<Language, MySummaryWords> = {
  nl: inDutch(),
  fr: inFrench(),
  de: inGerman(),
  en: inEnglish(),
};
