import type { Language } from '../domain/language.ts';
import type { LocalDate } from '../domain/local-date.ts';
import { formats } from './formats.ts';
import { at } from './french-prepositions.ts';
import { on, the } from './german-days.ts';

/** What is said of planning a week as a team, and of desks beside each other. A week is named by its Monday. */
export interface TogetherWords {
  /** To the one who has the team asked: never who is asked, nor how many. */
  asking: (facts: { team: string; day: LocalDate; today: LocalDate }) => string;
  askedBefore: (facts: { team: string; day: LocalDate; today: LocalDate }) => string;
  whichWeek: string;
  weekOf: (facts: { day: LocalDate }) => string;
  /** To those who have planned nothing yet. */
  wouldPlan: (facts: { team: string; day: LocalDate; today: LocalDate }) => string;
  wouldPlanHow: string;
  planIt: string;
  dayByDay: string;
  /** Buttons on the card of a team. */
  askToPlan: string;
  desksOn: (facts: { day: LocalDate }) => string;
  /** Desks beside each other. */
  title: (facts: { site: string; day: LocalDate }) => string;
  oneDay: string;
  inZones: (facts: { zones: string[] }) => string;
  nothingYet: string;
  you: string;
  desk: (facts: { desk: string }) => string;
  deskLabel: string;
  wouldGet: string;
  haveOne: string;
  worksElsewhere: string;
  cannotBookFor: (facts: { names: string[] }) => string;
  atMost: (facts: { limit: number }) => string;
  bookThese: (facts: { count: number }) => string;
  allSeated: string;
  nobodyIn: (facts: { day: LocalDate }) => string;
  closed: (facts: { place: string; day: LocalDate }) => string;
  /** Once they are booked. */
  booked: (facts: { count: number; site: string; day: LocalDate }) => string;
  haveThem: string;
  haveNone: string;
  told: string;
  bookInstead: (facts: { desk: string; site: string }) => string;
  /** To whom a colleague booked one. */
  forYou: (facts: { colleague: string }) => string;
  aColleague: string;
  notNeeded: string;
}

function inEnglish(): TogetherWords {
  const f = formats('en');
  return {
    asking: ({ team, day, today }) =>
      `I will ask everybody in ${team} who has not planned anything yet for the week of ${f.day(day, today)}: once, kindly, and while they are at work. I do not say who they are, or how many.`,
    askedBefore: ({ team, day, today }) =>
      `${team} has already been asked to plan the week of ${f.day(day, today)}. Once a week is enough.`,
    whichWeek: 'I can ask the team to plan this week or the next. Which one do you mean?',
    weekOf: ({ day }) => `Week of ${f.day(day)}`,
    wouldPlan: ({ team, day, today }) => `${team} would like to plan the week of ${f.day(day, today)} together.`,
    wouldPlanHow:
      'Could you say where you will be working? Roughly will do, and you can change it later. Nobody sees whom I asked.',
    planIt: 'Plan that week',
    dayByDay: 'Day by day',
    askToPlan: 'Ask the team to plan',
    desksOn: ({ day }) => `Desks together on ${f.weekday(day)}`,
    title: ({ site, day }) => `Desks together: ${site}, ${f.day(day)}`,
    oneDay: 'For which day shall I look for desks together?',
    inZones: ({ zones }) =>
      zones.length === 1 ? `Close to each other in ${f.list(zones)}.` : `As close as I can find: ${f.list(zones)}.`,
    nothingYet: 'Nothing is booked yet.',
    you: 'You',
    desk: ({ desk }) => `desk ${desk}`,
    deskLabel: 'Desk',
    wouldGet: 'Would get a desk',
    haveOne: 'Already have a desk',
    worksElsewhere: 'Will be somewhere else, as they said themselves',
    cannotBookFor: ({ names }) => `I cannot book for ${f.list(names)}.`,
    atMost: ({ limit }) => `I book for at most ${f.counted(limit, 'person', 'people')} at a time.`,
    bookThese: ({ count }) => (count === 1 ? 'Book this one' : `Book these ${count}`),
    allSeated: 'As far as you may see, everybody who is in already has a desk.',
    nobodyIn: ({ day }) =>
      `As far as you may see, nobody in the team who needs a desk has said that they will be in on ${f.day(day)}. You can name people or a place, for example: “Desks together in Namur for Sofie and Jan on ${f.weekday(day)}.”`,
    closed: ({ place, day }) => `No desk can be booked in ${place} on ${f.day(day)}. Another day, perhaps?`,
    booked: ({ count, site, day }) =>
      count === 0
        ? `I could not book any desk for ${f.day(day)}.`
        : `Booked: ${f.counted(count, 'desk', 'desks')}, ${site}, ${f.day(day)}`,
    haveThem: 'With a desk now',
    haveNone: 'Without a desk',
    told: 'I will let each of them know; whoever does not need the desk gives it back with one click.',
    bookInstead: ({ desk, site }) => `Book desk ${desk}, ${site}`,
    forYou: ({ colleague }) => `${colleague} has booked you a desk near the team`,
    aColleague: 'A colleague',
    notNeeded: 'Not needed',
  };
}

function inDutch(): TogetherWords {
  const f = formats('nl');
  return {
    asking: ({ team, day, today }) =>
      `Ik vraag het aan wie in ${team} nog niets gepland heeft voor de week van ${f.day(day, today)}: één keer, vriendelijk en tijdens de werkuren. Wie dat zijn en hoeveel, zeg ik niet.`,
    askedBefore: ({ team, day, today }) =>
      `Aan ${team} is al gevraagd om de week van ${f.day(day, today)} te plannen. Eén keer per week volstaat.`,
    whichWeek: 'Ik kan het team vragen om deze week of de volgende te plannen. Welke bedoel je?',
    weekOf: ({ day }) => `Week van ${f.day(day)}`,
    wouldPlan: ({ team, day, today }) => `${team} wil graag samen de week van ${f.day(day, today)} plannen.`,
    wouldPlanHow:
      'Laat je weten waar je dan werkt? Ongeveer is goed genoeg, en je kunt het later nog wijzigen. Niemand ziet aan wie ik het vroeg.',
    planIt: 'Die week plannen',
    dayByDay: 'Dag per dag',
    askToPlan: 'Team vragen om te plannen',
    desksOn: ({ day }) => `${f.weekday(day)} samen zitten`.replace(/^./u, (letter) => letter.toUpperCase()),
    title: ({ site, day }) => `Werkplekken bij elkaar: ${site}, ${f.day(day)}`,
    oneDay: 'Voor welke dag zal ik werkplekken bij elkaar zoeken?',
    inZones: ({ zones }) =>
      zones.length === 1 ? `Dicht bij elkaar in ${f.list(zones)}.` : `Zo dicht mogelijk bij elkaar: ${f.list(zones)}.`,
    nothingYet: 'Er is nog niets geboekt.',
    you: 'Jij',
    desk: ({ desk }) => `werkplek ${desk}`,
    deskLabel: 'Werkplek',
    wouldGet: 'Voorstel',
    haveOne: 'Al een werkplek',
    worksElsewhere: 'Dan ergens anders, naar eigen zeggen',
    cannotBookFor: ({ names }) => `Voor ${f.list(names)} kan ik niet boeken.`,
    atMost: ({ limit }) => `Ik boek voor hoogstens ${f.counted(limit, 'persoon', 'mensen')} tegelijk.`,
    bookThese: ({ count }) => (count === 1 ? 'Deze werkplek boeken' : `Deze ${count} werkplekken boeken`),
    allSeated: 'Iedereen die er dan is, voor zover jij het mag zien, heeft al een werkplek.',
    nobodyIn: ({ day }) =>
      `Voor zover jij het mag zien, is er op ${f.day(day)} niemand van het team die nog een werkplek nodig heeft. Noem gerust mensen of een plaats, bijvoorbeeld: “Werkplekken bij elkaar in Namen voor Sofie en Jan op ${f.weekday(day)}.”`,
    closed: ({ place, day }) => `In ${place} kan er op ${f.day(day)} geen werkplek geboekt worden. Misschien een andere dag?`, // prettier-ignore
    booked: ({ count, site, day }) =>
      count === 0
        ? `Ik kon geen enkele werkplek boeken voor ${f.day(day)}.`
        : `Geboekt: ${f.counted(count, 'werkplek', 'werkplekken')}, ${site}, ${f.day(day)}`,
    haveThem: 'Nu met een werkplek',
    haveNone: 'Zonder werkplek',
    told: 'Ik laat het ieder van hen weten; wie de werkplek niet nodig heeft, geeft ze met één klik terug.',
    bookInstead: ({ desk, site }) => `Werkplek ${desk} boeken, ${site}`,
    forYou: ({ colleague }) => `${colleague} heeft voor jou een werkplek bij het team geboekt`,
    aColleague: 'Een collega',
    notNeeded: 'Niet nodig',
  };
}

function inFrench(): TogetherWords {
  const f = formats('fr');
  return {
    asking: ({ team, day, today }) =>
      `Je demanderai aux membres de ${team} qui n’ont encore rien prévu pour la semaine du ${f.day(day, today)} d’y penser : une seule fois, gentiment, pendant leurs heures de travail. Je ne dis ni qui, ni combien de personnes cela concerne.`,
    askedBefore: ({ team, day, today }) =>
      `On a déjà demandé à ${team} de planifier la semaine du ${f.day(day, today)}. Une fois par semaine suffit.`,
    whichWeek: 'Je peux demander à l’équipe de planifier cette semaine ou la suivante. Laquelle choisissez-vous ?',
    weekOf: ({ day }) => `Semaine du ${f.day(day)}`,
    wouldPlan: ({ team, day, today }) => `${team} aimerait planifier ensemble la semaine du ${f.day(day, today)}.`,
    wouldPlanHow:
      'Pouvez-vous dire où vous travaillerez ? Une idée suffit, et vous pourrez encore changer d’avis. Personne ne voit à qui j’ai posé la question.',
    planIt: 'Planifier cette semaine-là',
    dayByDay: 'Jour par jour',
    askToPlan: 'Demander à l’équipe de planifier',
    desksOn: ({ day }) => `Bureaux côte à côte ${f.weekday(day)}`,
    title: ({ site, day }) => `Bureaux côte à côte : ${site}, ${f.day(day)}`,
    oneDay: 'Pour quel jour dois-je chercher des bureaux côte à côte ?',
    inZones: ({ zones }) =>
      zones.length === 1
        ? `Tout près les uns des autres : ${f.list(zones)}.`
        : `Aussi près que possible les uns des autres : ${f.list(zones)}.`,
    nothingYet: 'Rien n’est encore réservé.',
    you: 'Vous',
    desk: ({ desk }) => `bureau ${desk}`,
    deskLabel: 'Bureau',
    wouldGet: 'Proposition',
    haveOne: 'Déjà un bureau',
    worksElsewhere: 'Ailleurs ce jour-là, selon leurs propres indications',
    cannotBookFor: ({ names }) => `Je ne peux pas réserver pour ${f.list(names)}.`,
    atMost: ({ limit }) => `Je réserve pour ${f.counted(limit, 'personne', 'personnes')} au plus à la fois.`,
    bookThese: ({ count }) => (count === 1 ? 'Réserver ce bureau' : `Réserver ces ${count} bureaux`),
    allSeated: 'Pour autant que vous puissiez le voir, tout le monde sur place a déjà un bureau.',
    nobodyIn: ({ day }) =>
      `Pour autant que vous puissiez le voir, aucun membre de l’équipe présent le ${f.day(day)} n’a encore besoin d’un bureau. Vous pouvez nommer des personnes ou un lieu, par exemple : « Des bureaux côte à côte à Namur pour Sofie et Jan ${f.weekday(day)}. »`,
    closed: ({ place, day }) =>
      `Aucun bureau ne peut être réservé ${at(place)} le ${f.day(day)}. Un autre jour, peut-être ?`,
    booked: ({ count, site, day }) =>
      count === 0
        ? `Je n’ai pu réserver aucun bureau pour le ${f.day(day)}.`
        : `C’est réservé : ${f.counted(count, 'bureau', 'bureaux')}, ${site}, ${f.day(day)}`,
    haveThem: 'Maintenant avec un bureau',
    haveNone: 'Sans bureau',
    told: 'Je préviens chaque personne ; si elle n’a pas besoin du bureau, elle le rend en un clic.',
    bookInstead: ({ desk, site }) => `Réserver le bureau ${desk}, ${site}`,
    forYou: ({ colleague }) => `${colleague} vous a réservé un bureau près de l’équipe`,
    aColleague: 'Quelqu’un de l’équipe',
    notNeeded: 'Je n’en ai pas besoin',
  };
}

function inGerman(): TogetherWords {
  const f = formats('de');
  return {
    asking: ({ team, day, today }) =>
      `Ich frage alle in ${team}, die für die Woche ab ${the('dem', day, today)} noch nichts geplant haben: einmal, freundlich und während ihrer Arbeitszeit. Wer und wie viele das sind, sage ich nicht.`,
    askedBefore: ({ team, day, today }) =>
      `${team} wurde schon gebeten, die Woche ab ${the('dem', day, today)} zu planen. Einmal pro Woche genügt.`,
    whichWeek: 'Ich kann das Team bitten, diese oder die nächste Woche zu planen. Welche meinen Sie?',
    weekOf: ({ day }) => `Woche ab ${the('dem', day)}`,
    wouldPlan: ({ team, day, today }) => `${team} möchte die Woche ab ${the('dem', day, today)} gemeinsam planen.`,
    wouldPlanHow:
      'Sagen Sie mir, wo Sie dann arbeiten? Ungefähr genügt, und Sie können es später noch ändern. Niemand sieht, wen ich gefragt habe.',
    planIt: 'Die Woche planen',
    dayByDay: 'Tag für Tag',
    askToPlan: 'Team um Planung bitten',
    desksOn: ({ day }) => `${f.weekday(day)}: Plätze nebeneinander`,
    title: ({ site, day }) => `Plätze nebeneinander: ${site}, ${f.day(day)}`,
    oneDay: 'Für welchen Tag soll ich Plätze nebeneinander suchen?',
    inZones: ({ zones }) =>
      zones.length === 1 ? `Nah beieinander: ${f.list(zones)}.` : `So nah beieinander wie möglich: ${f.list(zones)}.`,
    nothingYet: 'Gebucht ist noch nichts.',
    you: 'Sie',
    desk: ({ desk }) => `Platz ${desk}`,
    deskLabel: 'Platz',
    wouldGet: 'Vorgeschlagen',
    haveOne: 'Schon mit Platz',
    worksElsewhere: 'Nach eigener Angabe anderswo',
    cannotBookFor: ({ names }) => `Für ${f.list(names)} kann ich nicht buchen.`,
    atMost: ({ limit }) => `Ich buche für höchstens ${f.counted(limit, 'Person', 'Personen')} auf einmal.`,
    bookThese: ({ count }) => (count === 1 ? 'Diesen Platz buchen' : `Diese ${count} Plätze buchen`),
    allSeated: 'Soweit Sie es sehen dürfen, haben alle, die da sind, schon einen Platz.',
    nobodyIn: ({ day }) =>
      `Soweit Sie es sehen dürfen, kommt ${on([day])} niemand aus dem Team, der noch einen Platz braucht. Sie können Personen oder einen Ort nennen, zum Beispiel: „Plätze nebeneinander in Namur für Sofie und Jan am ${f.weekday(day)}.“`,
    closed: ({ place, day }) =>
      `In ${place} kann ${on([day])} kein Platz gebucht werden. Vielleicht an einem anderen Tag?`,
    booked: ({ count, site, day }) =>
      count === 0
        ? `Für ${the('den', day)} konnte ich keinen Platz buchen.`
        : `Gebucht: ${f.counted(count, 'Platz', 'Plätze')}, ${site}, ${f.day(day)}`,
    haveThem: 'Jetzt mit Platz',
    haveNone: 'Ohne Platz',
    told: 'Ich sage allen Bescheid; wer den Platz nicht braucht, gibt ihn mit einem Klick zurück.',
    bookInstead: ({ desk, site }) => `Platz ${desk} buchen, ${site}`,
    forYou: ({ colleague }) => `${colleague} hat Ihnen einen Platz beim Team gebucht`,
    aColleague: 'Jemand aus dem Team',
    notNeeded: 'Brauche ich nicht',
  };
}

export const TOGETHER_WORDS: Record<Language, TogetherWords> = {
  nl: inDutch(),
  fr: inFrench(),
  de: inGerman(),
  en: inEnglish(),
};
