import type { Language } from '../domain/language.ts';
import type { LocalDate } from '../domain/local-date.ts';
import type { DesksOfDay } from '../domain/summaries/desk-use.ts';
import type { CountedAs } from '../domain/summaries/team-weeks.ts';
import type { WorkedDays } from '../domain/summaries/two-weeks.ts';
import { formats } from './formats.ts';
import { at } from './french-prepositions.ts';
import { the } from './german-days.ts';

/** What is said of how a team works in a week. Two half days are one person's day. */
export interface SummaryWords {
  /** With the year, where that is not the year of `today`. */
  week: (facts: { team: string; day: LocalDate; today: LocalDate }) => string;
  /** As it stands after a number: "at home". */
  counted: Record<CountedAs, string>;
  /** "3½ at home" */
  count: (facts: { as: CountedAs; halves: number }) => string;
  /** What a bar of the chart is made of. */
  people: string;
  together: (facts: { day: LocalDate; place: string; halves: number }) => string;
  /** The mark of a day on which a team means to be together. */
  teamDay: string;
  /** How many are in on the days on which they mean to be, and were in the week before. */
  teamDays: (facts: { agreed: AgreedDay[]; than: OtherWeek }) => string;
  /** Two weeks beside each other; not `isWhole` where a day of one of them is not shown. */
  compared: (facts: { now: WorkedDays; before: WorkedDays; than: OtherWeek; isWhole: boolean }) => string;
  /** What became of the desks of last week. */
  deskUse: (facts: { desks: DesksOfDay }) => string;
  how: string;
  few: string;
  /** After `few`, before the names of those who may be shown. */
  fewShown: string;
  fewNobody: string;
  fewOver: string;
  /** "Team 2 of 3" */
  ofSeveral: (facts: { nth: number; total: number }) => string;
  previousTeam: string;
  nextTeam: string;
  withheld: string;
  dayWithheld: string;
  noTeam: string;
  notYours: string;
  which: string;
  whoIsWhere: string;
}

/** Which week another one is compared with. */
export type OtherWeek = 'last-week' | 'this-week' | 'week-before';

export interface AgreedDay {
  day: LocalDate;
  halves: number;
  /** In the week before; undefined where that may not be shown. */
  before: number | undefined;
}

/** "3½", of seven half days. */
export function personDays(halves: number): string {
  const whole = Math.floor(halves / 2);
  return `${whole > 0 || halves === 0 ? whole : ''}${halves % 2 === 1 ? '½' : ''}`;
}

function counting(counted: Record<CountedAs, string>): Pick<SummaryWords, 'counted' | 'count'> {
  return { counted, count: ({ as, halves }) => `${personDays(halves)} ${counted[as]}` };
}

/** "6 on Tuesday (last week: 5)", of each. */
function agreedDays(agreed: AgreedDay[], on: (day: LocalDate) => string, than: string, colon = ':'): string {
  const before = (halves: number | undefined) =>
    halves === undefined ? '' : ` (${than}${colon} ${personDays(halves)})`;
  return agreed.map(({ day, halves, before: then }) => `${personDays(halves)} ${on(day)}${before(then)}`).join(', ');
}

/** What there is none of goes unsaid, but for what was booked and used. */
function deskUse({ booked, used, released, noShow }: DesksOfDay, words: Record<keyof DesksOfDay, string>): string {
  const said = [
    `${booked} ${words.booked}`,
    `${used} ${words.used}`,
    ...(released > 0 ? [`${released} ${words.released}`] : []),
    ...(noShow > 0 ? [`${noShow} ${words.noShow}`] : []),
  ];
  return said.join(', ');
}

function inEnglish(): SummaryWords {
  const f = formats('en');
  const thanWeek = { 'last-week': 'last week', 'this-week': 'this week', 'week-before': 'the week before' };
  return {
    week: ({ team, day, today }) => `${team}: the week of ${f.day(day, today)}`,
    ...counting({
      ...{ office: 'in the office', coworking: 'coworking', home: 'at home', field: 'on field work' },
      ...{ leave: 'away', other: 'elsewhere', 'not-known': 'not known' },
    }),
    together: ({ day, place, halves }) =>
      `A good day to meet is ${f.day(day)}: ${personDays(halves)} of you are in ${place}.`,
    people: 'people',
    teamDay: 'team day',
    teamDays: ({ agreed, than }) =>
      `In the office or coworking on your team ${agreed.length === 1 ? 'day' : 'days'}: ${agreedDays(agreed, (day) => `on ${f.weekday(day)}`, thanWeek[than])}.`,
    compared: ({ now, before, than, isWhole }) => {
      const days = (here: number, then: number) => `${personDays(here)} (${thanWeek[than]}: ${personDays(then)})`;
      const part = isWhole ? '' : ' Days that I may not show for one of the two weeks count in neither.';
      return `Days in the office or coworking: ${days(now.in, before.in)}. Days at home: ${days(now.home, before.home)}.${part}`;
    },
    deskUse: ({ desks }) =>
      `Desks last week: ${deskUse(desks, { booked: 'booked', used: 'used', released: 'released to others', noShow: 'without a check-in' })}.`,
    how: 'These are counts only, and everybody in the team sees the same ones. Those who hide count as not known. A count only changes once several of you have changed something, so that nobody stands out.',
    few: 'A team of fewer than five is not counted: the figures would say something about each of you.',
    fewShown: 'Here are those of you who let you see where they are. Each of them can see that you looked.',
    fewNobody: 'So far, nobody has said anything that you can see.',
    fewOver: 'I say nothing about individuals for days that are over.',
    ofSeveral: ({ nth, total }) => `Team ${nth} of ${total}`,
    previousTeam: 'Previous team',
    nextTeam: 'Next team',
    withheld: 'I do not show these counts: next to those of a very similar team, they would give somebody away.',
    dayWithheld: 'not shown, so that nobody stands out',
    noTeam: 'I do not know of a team that you are in. Whoever keeps the list of your colleagues can tell me.',
    notYours: 'A team’s week is only for those who are in it. I can show you:',
    which: 'Which team do you mean?',
    whoIsWhere: 'Who is where?',
  };
}

function inDutch(): SummaryWords {
  const f = formats('nl');
  const thanWeek = { 'last-week': 'vorige week', 'this-week': 'deze week', 'week-before': 'de week ervoor' };
  return {
    week: ({ team, day, today }) => `${team}: de week van ${f.day(day, today)}`,
    ...counting({
      ...{ office: 'op kantoor', coworking: 'in een coworking', home: 'thuis', field: 'op het terrein' },
      ...{ leave: 'afwezig', other: 'elders', 'not-known': 'niet bekend' },
    }),
    together: ({ day, place, halves }) =>
      `Een goede dag om elkaar te zien is ${f.day(day)}: dan zijn jullie met ${personDays(halves)} in ${place}.`,
    people: 'mensen',
    teamDay: 'teamdag',
    teamDays: ({ agreed, than }) =>
      `Op kantoor of in een coworking op jullie ${agreed.length === 1 ? 'teamdag' : 'teamdagen'}: ${agreedDays(agreed, (day) => `op ${f.weekday(day)}`, thanWeek[than])}.`,
    compared: ({ now, before, than, isWhole }) => {
      const days = (here: number, then: number) => `${personDays(here)} (${thanWeek[than]}: ${personDays(then)})`;
      const part = isWhole
        ? ''
        : ' Dagen die ik voor een van beide weken niet mag tonen, tellen in geen van beide mee.';
      return `Dagen op kantoor of in een coworking: ${days(now.in, before.in)}. Dagen thuis: ${days(now.home, before.home)}.${part}`;
    },
    deskUse: ({ desks }) =>
      `Werkplekken vorige week: ${deskUse(desks, { booked: 'geboekt', used: 'gebruikt', released: 'vrijgegeven voor anderen', noShow: 'zonder inchecken' })}.`,
    how: 'Dit zijn alleen aantallen, en iedereen in het team ziet dezelfde. Wie niet zichtbaar wil zijn, telt mee als “niet bekend”. Een aantal verandert pas als er bij verschillende mensen iets verandert, zodat niemand te herkennen is.',
    few: 'Een team van minder dan vijf mensen tel ik niet: de cijfers zouden iets over elk van jullie zeggen.',
    fewShown: 'Dit zijn de collega’s die je laten zien waar ze zijn. Ieder van hen kan zien dat je gekeken hebt.',
    fewNobody: 'Voorlopig heeft niemand iets gezegd dat jij kunt zien.',
    fewOver: 'Over dagen die voorbij zijn, zeg ik niets over één persoon.',
    ofSeveral: ({ nth, total }) => `Team ${nth} van ${total}`,
    previousTeam: 'Vorig team',
    nextTeam: 'Volgend team',
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
  const thanWeek = {
    ...{ 'last-week': 'la semaine dernière', 'this-week': 'cette semaine' },
    'week-before': 'la semaine précédente',
  };
  return {
    week: ({ team, day, today }) => `${team} : la semaine du ${f.day(day, today)}`,
    ...counting({
      ...{ office: 'au bureau', coworking: 'en coworking', home: 'en télétravail', field: 'sur le terrain' },
      ...{ leave: 'en congé ou autre absence', other: 'ailleurs', 'not-known': 'sans indication' },
    }),
    together: ({ day, place, halves }) =>
      `Un bon jour pour vous voir : le ${f.day(day)}, vous êtes ${personDays(halves)} ${at(place)}.`,
    people: 'personnes',
    teamDay: 'jour d’équipe',
    teamDays: ({ agreed, than }) =>
      `Au bureau ou en coworking lors de ${agreed.length === 1 ? 'votre jour' : 'vos jours'} d’équipe : ${agreedDays(agreed, (day) => `le ${f.weekday(day)}`, thanWeek[than], ' :')}.`,
    compared: ({ now, before, than, isWhole }) => {
      const days = (here: number, then: number) => `${personDays(here)} (${thanWeek[than]} : ${personDays(then)})`;
      const part = isWhole
        ? ''
        : ' Les jours que je ne peux pas montrer pour l’une des deux semaines ne sont comptés dans aucune.';
      return `Jours au bureau ou en coworking : ${days(now.in, before.in)}. Jours en télétravail : ${days(now.home, before.home)}.${part}`;
    },
    deskUse: ({ desks }) => {
      const s = (count: number) => (count > 1 ? 's' : '');
      const booked = `réservé${s(desks.booked)}`;
      const used = `utilisé${s(desks.used)}`;
      const released = `libéré${s(desks.released)} pour d’autres`;
      return `Bureaux, la semaine dernière : ${deskUse(desks, { booked, used, released, noShow: 'sans arrivée confirmée' })}.`;
    },
    how: 'Ce ne sont que des nombres, et toute l’équipe voit les mêmes. Les personnes qui ne souhaitent pas être visibles sont comptées « sans indication ». Un nombre ne change que lorsque plusieurs d’entre vous ont changé quelque chose, pour que personne ne soit reconnaissable.',
    few: 'Pour une équipe de moins de cinq personnes, je ne donne pas de chiffres : ils en diraient trop sur chacune d’elles.',
    fewShown:
      'Voici les collègues qui vous laissent voir où ils sont. Chacune de ces personnes peut voir que vous avez regardé.',
    fewNobody: 'Pour l’instant, personne n’a rien indiqué que vous puissiez voir.',
    fewOver: 'Sur les jours passés, je ne dis rien de personne en particulier.',
    ofSeveral: ({ nth, total }) => `Équipe ${nth} sur ${total}`,
    previousTeam: 'Équipe précédente',
    nextTeam: 'Équipe suivante',
    withheld:
      'Je ne montre pas ces nombres : à côté de ceux d’une équipe presque identique, ils en diraient trop sur une seule personne.',
    dayWithheld: 'non montré, pour que personne ne soit reconnaissable',
    noTeam: 'Je ne vous connais pas d’équipe. La personne qui tient la liste de vos collègues peut me l’indiquer.',
    notYours: 'La semaine d’une équipe est réservée à ses membres. Je peux vous montrer :',
    which: 'Quelle équipe voulez-vous voir ?',
    whoIsWhere: 'Qui est où ?',
  };
}

function inGerman(): SummaryWords {
  const f = formats('de');
  const thanWeek = { 'last-week': 'letzte Woche', 'this-week': 'diese Woche', 'week-before': 'in der Woche davor' };
  return {
    week: ({ team, day, today }) => `${team}: die Woche ab ${the('dem', day, today)}`,
    ...counting({
      ...{ office: 'im Büro', coworking: 'im Coworking', home: 'im Homeoffice', field: 'im Außendienst' },
      ...{ leave: 'abwesend', other: 'anderswo', 'not-known': 'ohne Angabe' },
    }),
    together: ({ day, place, halves }) =>
      `Ein guter Tag für ein Treffen ist ${the('der', day)}: Da sind ${personDays(halves)} von Ihnen in ${place}.`,
    people: 'Personen',
    teamDay: 'Teamtag',
    teamDays: ({ agreed, than }) =>
      `An ${agreed.length === 1 ? 'Ihrem Teamtag' : 'Ihren Teamtagen'} im Büro oder im Coworking: ${agreedDays(agreed, (day) => `am ${f.weekday(day)}`, thanWeek[than])}.`,
    compared: ({ now, before, than, isWhole }) => {
      const days = (here: number, then: number) => `${personDays(here)} (${thanWeek[than]}: ${personDays(then)})`;
      const part = isWhole ? '' : ' Tage, die ich in einer der beiden Wochen nicht zeigen darf, zählen in keiner mit.';
      return `Tage im Büro oder im Coworking: ${days(now.in, before.in)}. Tage im Homeoffice: ${days(now.home, before.home)}.${part}`;
    },
    deskUse: ({ desks }) =>
      `Arbeitsplätze letzte Woche: ${deskUse(desks, { booked: 'gebucht', used: 'genutzt', released: 'für andere freigegeben', noShow: 'ohne Einchecken' })}.`,
    how: 'Das sind nur Zahlen, und alle im Team sehen dieselben. Wer nicht sichtbar sein möchte, zählt als „ohne Angabe“. Eine Zahl ändert sich erst, wenn sich bei mehreren etwas geändert hat, damit niemand zu erkennen ist.',
    few: 'Ein Team mit weniger als fünf Personen zähle ich nicht: Die Zahlen würden über jede einzelne etwas verraten.',
    fewShown:
      'Hier sind die Kolleginnen und Kollegen, die Ihnen zeigen, wo sie sind. Jede und jeder davon kann sehen, dass Sie nachgesehen haben.',
    fewNobody: 'Bisher hat niemand etwas eingetragen, das Sie sehen können.',
    fewOver: 'Über Tage, die vorbei sind, sage ich nichts zu einzelnen Personen.',
    ofSeveral: ({ nth, total }) => `Team ${nth} von ${total}`,
    previousTeam: 'Voriges Team',
    nextTeam: 'Nächstes Team',
    withheld:
      'Diese Zahlen zeige ich nicht: Neben denen eines fast gleichen Teams würden sie etwas über einzelne Personen verraten.',
    dayWithheld: 'nicht gezeigt, damit niemand zu erkennen ist',
    noTeam:
      'Ich kenne kein Team, zu dem Sie gehören. Wer die Liste Ihrer Kolleginnen und Kollegen führt, kann es mir sagen.',
    notYours: 'Die Woche eines Teams sehen nur die, die dazugehören. Zeigen kann ich Ihnen:',
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
