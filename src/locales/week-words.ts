import type { DayPart } from '../domain/bookings/day-part.ts';
import type { Language } from '../domain/language.ts';
import type { LocalDate } from '../domain/local-date.ts';
import { formats } from './formats.ts';
import { the } from './german-days.ts';

/** What is said of weeks as they are as a rule. A day stands for its weekday. */
export interface WeekWords {
  /** With a capital. */
  weekday: (facts: { day: LocalDate }) => string;
  hours: string;
  hoursNoted: string;
  hoursOfOrganisation: string;
  /** Nothing was said so far. */
  hoursUnsaid: string;
  hoursHow: string;
  off: string;
  /** Buttons of the working hours. */
  asOrganisation: string;
  works: string;
  worksOn: (facts: { day: LocalDate }) => string;
  doesNotWork: string;
  doesNotWorkOn: (facts: { day: LocalDate }) => string;
  usual: string;
  usualNoted: string;
  usualUnknown: string;
  usualHow: string;
  usualAsk: (facts: { when: LocalDate[]; part: DayPart }) => string;
  usualChange: (facts: { day: LocalDate }) => string;
  /** With the year, where that is not the year of `today`. */
  plan: (facts: { day: LocalDate; today: LocalDate }) => string;
  planHow: string;
  planned: string;
  asUsual: (facts: { what: string }) => string;
  confirm: string;
  rest: string;
  planNext: string;
  usualMine: string;
  byItself: (facts: { day: LocalDate }) => string;
  notByItself: string;
  sendIt: string;
  sendNoMore: string;
}

function inEnglish(): WeekWords {
  const f = formats('en');
  const half = ({ halfDay }: DayPart) =>
    halfDay ? (halfDay === 'am' ? ', in the morning' : ', in the afternoon') : '';
  return {
    weekday: ({ day }) => capital(f.weekday(day)),
    hours: 'Your working hours',
    hoursNoted: 'Noted. Outside these hours I will not write to you unless you ask me something.',
    hoursOfOrganisation: 'From now on I go by the hours of your organisation again.',
    hoursUnsaid: 'You have not told me when you work, so I go by the hours of your organisation.',
    hoursHow: 'You can simply tell me, for example “I work Monday to Thursday from 8 to 16”.',
    off: 'not at work',
    asOrganisation: 'Same as my organisation',
    works: 'I work then',
    worksOn: ({ day }) => `I work on ${f.weekday(day)}`,
    doesNotWork: 'Day off',
    doesNotWorkOn: ({ day }) => `I do not work on ${f.weekday(day)}`,
    usual: 'Your usual week',
    usualNoted: 'Noted: this is your week as a rule. I log nothing until you confirm a week.',
    usualUnknown: 'I do not know your usual week yet.',
    usualHow:
      'Press a day, or tell me, for example “Normally I work at home on Monday and Friday, otherwise in Namur”.',
    usualAsk: ({ when, part }) => `Where do you usually work on ${f.list(when.map(f.weekday))}${half(part)}?`,
    usualChange: ({ day }) => `Change ${f.weekday(day)}`,
    plan: ({ day, today }) => `A plan for your week of ${f.day(day, today)}`,
    planHow: 'I have filled in the open days as usual. Confirm the week, or change a day first.',
    planned: 'This week is planned already.',
    asUsual: ({ what }) => `${what} (as usual)`,
    confirm: 'Confirm the week',
    rest: 'Fill in as usual',
    planNext: 'Plan my next week',
    usualMine: 'My usual week',
    byItself: ({ day }) => `Every ${f.weekday(day)} I will send you a plan for the week after, if it is still open.`,
    notByItself: 'I will not send you a week plan any more. You can always ask me for one: “plan my week”.',
    sendIt: 'Send it every week',
    sendNoMore: 'Stop sending it',
  };
}

function inDutch(): WeekWords {
  const f = formats('nl');
  const half = ({ halfDay }: DayPart) =>
    halfDay ? (halfDay === 'am' ? ', in de voormiddag' : ', in de namiddag') : '';
  return {
    weekday: ({ day }) => capital(f.weekday(day)),
    hours: 'Je werkuren',
    hoursNoted: 'Genoteerd. Buiten deze uren schrijf ik je niet, tenzij je me iets vraagt.',
    hoursOfOrganisation: 'Voortaan houd ik me weer aan de uren van je organisatie.',
    hoursUnsaid: 'Je hebt me nog niet gezegd wanneer je werkt; ik houd me dus aan de uren van je organisatie.',
    hoursHow: 'Zeg het me gewoon, bijvoorbeeld “Ik werk van maandag tot donderdag van 8 tot 16 uur”.',
    off: 'niet aan het werk',
    asOrganisation: 'Zoals mijn organisatie',
    works: 'Dan werk ik',
    worksOn: ({ day }) => `Op ${f.weekday(day)} werk ik`,
    doesNotWork: 'Vrije dag',
    doesNotWorkOn: ({ day }) => `Op ${f.weekday(day)} werk ik niet`,
    usual: 'Je gewone week',
    usualNoted: 'Genoteerd: zo ziet je week er meestal uit. Ik noteer pas dagen als je een week bevestigt.',
    usualUnknown: 'Ik ken je gewone week nog niet.',
    usualHow:
      'Druk op een dag, of zeg het me, bijvoorbeeld “Normaal werk ik maandag en vrijdag thuis, anders in Namen”.',
    usualAsk: ({ when, part }) => `Waar werk je meestal op ${f.list(when.map(f.weekday))}${half(part)}?`,
    usualChange: ({ day }) => `${capital(f.weekday(day))} wijzigen`,
    plan: ({ day, today }) => `Een plan voor je week van ${f.day(day, today)}`,
    planHow: 'De open dagen heb ik ingevuld zoals gewoonlijk. Bevestig de week, of wijzig eerst nog een dag.',
    planned: 'Deze week is al gepland.',
    asUsual: ({ what }) => `${what} (zoals gewoonlijk)`,
    confirm: 'Week bevestigen',
    rest: 'Invullen zoals gewoonlijk',
    planNext: 'Volgende week plannen',
    usualMine: 'Mijn gewone week',
    byItself: ({ day }) => `Elke ${f.weekday(day)} stuur ik je een plan voor de week erna, als die nog open is.`,
    notByItself: 'Ik stuur je geen weekplan meer. Je kunt er altijd een vragen: “plan mijn week”.',
    sendIt: 'Elke week sturen',
    sendNoMore: 'Niet meer sturen',
  };
}

function inFrench(): WeekWords {
  const f = formats('fr');
  const half = ({ halfDay }: DayPart) => (halfDay ? (halfDay === 'am' ? ' matin' : ' après-midi') : '');
  const le = (when: LocalDate[], part: DayPart) => f.list(when.map((day) => `le ${f.weekday(day)}${half(part)}`));
  return {
    weekday: ({ day }) => capital(f.weekday(day)),
    hours: 'Vos heures de travail',
    hoursNoted: 'C’est noté. En dehors de ces heures, je ne vous écris que si vous me demandez quelque chose.',
    hoursOfOrganisation: 'Désormais, je m’en tiens de nouveau aux heures de votre organisation.',
    hoursUnsaid:
      'Vous ne m’avez pas encore dit quand vous travaillez : je m’en tiens aux heures de votre organisation.',
    hoursHow: 'Dites-le-moi simplement, par exemple « Je travaille du lundi au jeudi de 8h à 16h ».',
    off: 'pas au travail',
    asOrganisation: 'Comme mon organisation',
    works: 'Je travaille',
    worksOn: ({ day }) => `Je travaille le ${f.weekday(day)}`,
    doesNotWork: 'Jour libre',
    doesNotWorkOn: ({ day }) => `Je ne travaille pas le ${f.weekday(day)}`,
    usual: 'Votre semaine habituelle',
    usualNoted:
      'C’est noté : voilà votre semaine, en règle générale. Je ne note aucun jour tant que vous n’avez pas confirmé une semaine.',
    usualUnknown: 'Je ne connais pas encore votre semaine habituelle.',
    usualHow:
      'Appuyez sur un jour, ou dites-le-moi, par exemple « D’habitude, je suis en télétravail le lundi et le vendredi, sinon à Namur ».',
    usualAsk: ({ when, part }) => `Où travaillez-vous d’habitude ${le(when, part)} ?`,
    usualChange: ({ day }) => `Modifier le ${f.weekday(day)}`,
    plan: ({ day, today }) => `Un plan pour votre semaine du ${f.day(day, today)}`,
    planHow: 'J’ai rempli les jours encore libres comme d’habitude. Confirmez la semaine, ou modifiez d’abord un jour.',
    planned: 'Cette semaine est déjà planifiée.',
    asUsual: ({ what }) => `${what} (comme d’habitude)`,
    confirm: 'Confirmer la semaine',
    rest: 'Remplir comme d’habitude',
    planNext: 'Planifier la semaine prochaine',
    usualMine: 'Ma semaine habituelle',
    byItself: ({ day }) =>
      `Chaque ${f.weekday(day)}, je vous enverrai un plan pour la semaine suivante, si elle n’est pas encore remplie.`,
    notByItself:
      'Je ne vous enverrai plus de plan de semaine. Vous pouvez toujours m’en demander un : « planifiez ma semaine ».',
    sendIt: 'L’envoyer chaque semaine',
    sendNoMore: 'Ne plus l’envoyer',
  };
}

function inGerman(): WeekWords {
  const f = formats('de');
  const half = ({ halfDay }: DayPart) => (halfDay ? (halfDay === 'am' ? 'vormittag' : 'nachmittag') : '');
  return {
    weekday: ({ day }) => capital(f.weekday(day)),
    hours: 'Ihre Arbeitszeiten',
    hoursNoted: 'Notiert. Außerhalb dieser Zeiten schreibe ich Ihnen nur, wenn Sie mich etwas fragen.',
    hoursOfOrganisation: 'Von jetzt an richte ich mich wieder nach den Zeiten Ihrer Organisation.',
    hoursUnsaid:
      'Sie haben mir noch nicht gesagt, wann Sie arbeiten; ich richte mich daher nach den Zeiten Ihrer Organisation.',
    hoursHow: 'Sagen Sie es mir einfach, zum Beispiel „Ich arbeite Montag bis Donnerstag von 8 bis 16 Uhr“.',
    off: 'nicht bei der Arbeit',
    asOrganisation: 'Wie meine Organisation',
    works: 'Da arbeite ich',
    worksOn: ({ day }) => `Am ${f.weekday(day)} arbeite ich`,
    doesNotWork: 'Freier Tag',
    doesNotWorkOn: ({ day }) => `Am ${f.weekday(day)} arbeite ich nicht`,
    usual: 'Ihre übliche Woche',
    usualNoted: 'Notiert: So sieht Ihre Woche in der Regel aus. Eingetragen wird erst, wenn Sie eine Woche bestätigen.',
    usualUnknown: 'Ihre übliche Woche kenne ich noch nicht.',
    usualHow:
      'Drücken Sie auf einen Tag oder sagen Sie es mir, zum Beispiel „Normalerweise bin ich montags und freitags im Homeoffice, sonst in Namur“.',
    usualAsk: ({ when, part }) =>
      `Wo arbeiten Sie normalerweise am ${f.list(when.map((day) => f.weekday(day) + half(part)))}?`,
    usualChange: ({ day }) => `${f.weekday(day)} ändern`,
    plan: ({ day, today }) => `Ein Plan für Ihre Woche ab ${the('dem', day, today)}`,
    planHow:
      'Die offenen Tage habe ich wie üblich ausgefüllt. Bestätigen Sie die Woche, oder ändern Sie vorher noch einen Tag.',
    planned: 'Diese Woche ist schon geplant.',
    asUsual: ({ what }) => `${what} (wie üblich)`,
    confirm: 'Woche bestätigen',
    rest: 'Wie üblich ausfüllen',
    planNext: 'Nächste Woche planen',
    usualMine: 'Meine übliche Woche',
    byItself: ({ day }) =>
      `Ich schicke Ihnen jeden ${f.weekday(day)} einen Plan für die Woche danach, wenn sie noch offen ist.`,
    notByItself:
      'Ich schicke Ihnen keinen Wochenplan mehr. Sie können mich jederzeit um einen bitten: „Planen Sie meine Woche“.',
    sendIt: 'Jede Woche schicken',
    sendNoMore: 'Nicht mehr schicken',
  };
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

export const WEEK_WORDS: Record<Language, WeekWords> = {
  nl: inDutch(),
  fr: inFrench(),
  de: inGerman(),
  en: inEnglish(),
};
