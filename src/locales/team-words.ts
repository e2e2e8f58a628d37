import type { Language } from '../domain/language.ts';
import type { LocalDate } from '../domain/local-date.ts';
import { amounts } from './amounts.ts';
import { formats } from './formats.ts';
import { the, theWithYear } from './german-days.ts';

/** Somebody stands in in a team, from a day to a day; with the years, where those are not that of `today`. */
interface StandsIn {
  colleague: string;
  team: string;
  first: LocalDate;
  last: LocalDate;
  today: LocalDate;
}

/** What is said of what a team has agreed, and of who stands in for those who lead it. */
export interface TeamWords {
  othersReadAlong: string;
  /** In the row of a day. */
  teamDay: string;
  teamDays: string;
  days: (facts: { team: string; weekdays: number[] }) => string;
  /** In the row of a team. */
  onDays: (facts: { weekdays: number[] }) => string;
  daysSeen: string;
  daysHow: string;
  daysByOthers: (facts: { team: string; others: string[] }) => string;
  which: string;
  notYours: string;
  noTeamLed: string;
  /** As `noTeamLed`, of stand-ins. */
  managersOnly: string;
  /** Who stands in. */
  standsIn: (facts: StandsIn) => string;
  youStandIn: (facts: StandsIn) => string;
  standInMeans: (facts: { colleague: string }) => string;
  standIns: string;
  nobodyStandsIn: string;
  oneAtATime: string;
  untilWhen: (facts: { colleague: string }) => string;
  nobodyCalled: (facts: { text: string }) => string;
  ended: (facts: { colleague: string; team: string }) => string;
  youEnded: (facts: { colleague: string; team: string }) => string;
  whichToEnd: string;
  /** What they are told, and whoever named them. */
  named: (facts: StandsIn) => string;
  namedMeans: string;
  declined: (facts: { colleague: string; team: string }) => string;
  declinedHow: string;
  /** Buttons. */
  dropDays: string;
  teamWeek: string;
  until: (facts: { day: LocalDate }) => string;
  twoWeeks: (facts: { day: LocalDate }) => string;
  aMonth: (facts: { day: LocalDate }) => string;
  end: string;
  endThis: (facts: { colleague: string }) => string;
  noThanks: string;
  whoStandsIn: string;
}

/** Why something of a team cannot be. */
interface TeamRefusals {
  'team-not-led': () => string;
  'too-many-team-days': (facts: { limit: number }) => string;
  'no-stand-in-for-oneself': () => string;
  'colleague-not-there': () => string;
  'too-many-stand-ins': (facts: { limit: number }) => string;
  'stand-in-too-long': (facts: { last: LocalDate }) => string;
}

function inEnglish(): TeamWords {
  const f = formats('en');
  const { weekdays } = amounts('en');
  const when = ({ first, last, today }: StandsIn) => `from ${f.day(first, today)} until ${f.day(last, today)}`;
  return {
    othersReadAlong: 'Others read along here. Ask me in our own chat.',
    teamDay: 'team day',
    teamDays: 'Team days',
    onDays: ({ weekdays: on }) => (on.length > 0 ? weekdays(on) : 'none'),
    days: ({ team, weekdays: on }) =>
      on.length > 0
        ? `${team}: ${on.length === 1 ? 'the team day is' : 'the team days are'} ${weekdays(on)}`
        : `${team}: no team days`,
    daysSeen: 'Everybody in the team sees them in the week of the team, and in the plan of their own week.',
    daysHow: 'To set them, write for example: “Our team days are Tuesday and Thursday.”',
    daysByOthers: ({ team, others }) =>
      `Whoever leads ${team} sets its team days${others.length > 0 ? `: ${f.list(others)}` : ''}.`,
    which: 'Which team do you mean?',
    notYours: 'Only whoever leads a team can decide that. You lead:',
    noTeamLed: 'I do not know of a team that you lead. Whoever keeps the list of your colleagues can tell me.',
    standsIn: (facts) => `${facts.colleague} stands in for you ${when(facts)} (${facts.team})`,
    youStandIn: (facts) => `You stand in for ${facts.colleague} ${when(facts)} (${facts.team})`,
    standInMeans: ({ colleague }) =>
      `During that time, ${colleague} sees the week of the team in counts, as everybody in the team does, gets the weekly summary, and may set the team days. Where each person is, ${colleague} sees only if that person shows it. I am letting ${colleague} know.`,
    standIns: 'Who stands in',
    nobodyStandsIn:
      'Nobody stands in for you, and you stand in for nobody. A manager writes, for example: “Sofie stands in for me until 15 December.”',
    managersOnly: 'Only whoever leads a team can have somebody stand in, and I do not know of a team that you lead.',
    oneAtATime: 'One at a time, please. Who comes first?',
    untilWhen: ({ colleague }) => `Until when does ${colleague} stand in for you?`,
    nobodyCalled: ({ text }) => `I know nobody called “${text}” in your organisation.`,
    ended: ({ colleague, team }) => `${colleague} no longer stands in for you (${team}).`,
    youEnded: ({ colleague, team }) =>
      `You no longer stand in for ${colleague} (${team}). I am letting ${colleague} know.`,
    whichToEnd: 'Which of these shall I end?',
    named: (facts) => `${facts.colleague} would like you to stand in ${when(facts)} (${facts.team})`,
    namedMeans:
      'During that time, you see the week of the team in counts, get its weekly summary, and may set its team days. If that does not suit you, just tell me: it ends at once.',
    declined: ({ colleague, team }) => `${colleague} cannot stand in for you (${team}).`,
    declinedHow: 'To name somebody else, write for example: “Sofie stands in for me until 15 December.”',
    dropDays: 'No team days any more',
    teamWeek: 'The week of the team',
    until: ({ day }) => `Until ${f.shortDay(day)}`,
    twoWeeks: ({ day }) => `Two weeks (${f.shortDay(day)})`,
    aMonth: ({ day }) => `A month (${f.shortDay(day)})`,
    end: 'End it',
    endThis: ({ colleague }) => `End it for ${colleague}`,
    noThanks: 'No, thank you',
    whoStandsIn: 'Who stands in?',
  };
}

function inDutch(): TeamWords {
  const f = formats('nl');
  const { weekdays } = amounts('nl');
  const when = ({ first, last, today }: StandsIn) => `van ${f.day(first, today)} tot en met ${f.day(last, today)}`;
  return {
    othersReadAlong: 'Hier lezen anderen mee. Vraag het me in ons eigen gesprek.',
    teamDay: 'teamdag',
    teamDays: 'Teamdagen',
    onDays: ({ weekdays: on }) => (on.length > 0 ? weekdays(on) : 'geen'),
    days: ({ team, weekdays: on }) =>
      on.length > 0
        ? `${team}: ${on.length === 1 ? 'de teamdag is' : 'de teamdagen zijn'} ${weekdays(on)}`
        : `${team}: geen teamdagen`,
    daysSeen: 'Iedereen in het team ziet dit in de week van het team en in het eigen weekplan.',
    daysHow: 'Om ze vast te leggen, schrijf je bijvoorbeeld: “Onze teamdagen zijn dinsdag en donderdag.”',
    daysByOthers: ({ team, others }) =>
      `Wie ${team} leidt, legt de teamdagen vast${others.length > 0 ? `: vraag het aan ${f.list(others)}` : ''}.`,
    which: 'Welk team bedoel je?',
    notYours: 'Dat kan alleen wie een team leidt. Jij leidt:',
    noTeamLed: 'Ik ken geen team dat jij leidt. Wie de lijst van je collega’s bijhoudt, kan het me laten weten.',
    standsIn: (facts) => `${facts.colleague} vervangt je ${when(facts)} (${facts.team})`,
    youStandIn: (facts) => `Jij vervangt ${facts.colleague} ${when(facts)} (${facts.team})`,
    standInMeans: ({ colleague }) =>
      `In die tijd ziet ${colleague} de week van het team in aantallen, net als iedereen in het team, krijgt ook het weekoverzicht en kan de teamdagen vastleggen. Waar iemand is, is alleen te zien als die persoon dat toont. Ik laat het ${colleague} weten.`,
    standIns: 'Wie vervangt wie',
    nobodyStandsIn:
      'Niemand vervangt jou, en jij vervangt niemand. Leid je een team, schrijf dan bijvoorbeeld: “Sofie vervangt me tot en met 15 december.”',
    managersOnly: 'Alleen wie een team leidt, kan een vervanger aanduiden, en ik ken geen team dat jij leidt.',
    oneAtATime: 'Graag één voor één. Wie eerst?',
    untilWhen: ({ colleague }) => `Tot wanneer vervangt ${colleague} je?`,
    nobodyCalled: ({ text }) => `Ik ken in je organisatie niemand die “${text}” heet.`,
    ended: ({ colleague, team }) => `${colleague} vervangt je niet meer (${team}).`,
    youEnded: ({ colleague, team }) => `Je vervangt ${colleague} niet meer (${team}). Ik laat het ${colleague} weten.`,
    whichToEnd: 'Welke vervanging mag ik stopzetten?',
    named: (facts) => `${facts.colleague} vraagt je als vervanger ${when(facts)} (${facts.team})`,
    namedMeans:
      'In die tijd zie je de week van het team in aantallen, krijg je het weekoverzicht en kun je de teamdagen vastleggen. Komt het je niet uit, zeg het dan gewoon: dan stopt het meteen.',
    declined: ({ colleague, team }) => `${colleague} kan je niet vervangen (${team}).`,
    declinedHow: 'Om iemand anders aan te duiden, schrijf je bijvoorbeeld: “Sofie vervangt me tot en met 15 december.”',
    dropDays: 'Geen teamdagen meer',
    teamWeek: 'De week van het team',
    until: ({ day }) => `Tot en met ${f.shortDay(day).toLowerCase()}`,
    twoWeeks: ({ day }) => `Twee weken (${f.shortDay(day).toLowerCase()})`,
    aMonth: ({ day }) => `Een maand (${f.shortDay(day).toLowerCase()})`,
    end: 'Stopzetten',
    endThis: ({ colleague }) => `Vervanging stopzetten: ${colleague}`,
    noThanks: 'Nee, bedankt',
    whoStandsIn: 'Wie vervangt wie?',
  };
}

function inFrench(): TeamWords {
  const f = formats('fr');
  const { weekdays } = amounts('fr');
  const each = (on: number[]) => f.list(on.map((day) => `le ${weekdays([day])}`));
  const when = ({ first, last, today }: StandsIn) => `du ${f.day(first, today)} au ${f.day(last, today)}`;
  return {
    othersReadAlong: 'D’autres personnes lisent ici. Demandez-le-moi dans notre conversation privée.',
    teamDay: 'jour d’équipe',
    teamDays: 'Jours d’équipe',
    onDays: ({ weekdays: on }) => (on.length > 0 ? weekdays(on) : 'aucun'),
    days: ({ team, weekdays: on }) =>
      on.length > 0
        ? `${team} : ${on.length === 1 ? 'le jour d’équipe est' : 'les jours d’équipe sont'} ${each(on)}`
        : `${team} : pas de jours d’équipe`,
    daysSeen: 'Toute l’équipe le voit dans la semaine de l’équipe, et chacun dans le plan de sa propre semaine.',
    daysHow: 'Pour les fixer, écrivez par exemple : « Nos jours d’équipe sont le mardi et le jeudi. »',
    daysByOthers: ({ team, others }) =>
      `Les jours d’équipe de « ${team} » se décident à la tête de l’équipe${others.length > 0 ? ` : adressez-vous à ${f.list(others)}` : ''}.`,
    which: 'De quelle équipe s’agit-il ?',
    notYours: 'Seule la personne qui dirige une équipe peut le faire. Vous dirigez :',
    noTeamLed:
      'À ma connaissance, vous ne dirigez pas d’équipe. La personne qui tient la liste de vos collègues peut me l’indiquer.',
    standsIn: (facts) => `${facts.colleague} vous remplace ${when(facts)} (${facts.team})`,
    youStandIn: (facts) => `Vous remplacez ${facts.colleague} ${when(facts)} (${facts.team})`,
    standInMeans: ({ colleague }) =>
      `Pendant cette période, ${colleague} voit la semaine de l’équipe en nombres, comme toute l’équipe, en reçoit aussi l’aperçu et peut fixer les jours d’équipe. L’endroit où se trouve une personne n’apparaît que si elle le permet. Je préviens ${colleague}.`,
    standIns: 'Qui remplace qui',
    nobodyStandsIn:
      'Personne ne vous remplace, et vous ne remplacez personne. Si vous dirigez une équipe, écrivez par exemple : « Sofie me remplace jusqu’au 15 décembre. »',
    managersOnly:
      'Seule la personne qui dirige une équipe peut se faire remplacer et, à ma connaissance, vous n’en dirigez pas.',
    oneAtATime: 'Une personne à la fois, s’il vous plaît. Qui d’abord ?',
    untilWhen: ({ colleague }) => `Jusqu’à quand est-ce que ${colleague} vous remplace ?`,
    nobodyCalled: ({ text }) => `Je ne connais personne du nom de « ${text} » dans votre organisation.`,
    ended: ({ colleague, team }) => `${colleague} ne vous remplace plus (${team}).`,
    youEnded: ({ colleague, team }) => `Vous ne remplacez plus ${colleague} (${team}). Je préviens ${colleague}.`,
    whichToEnd: 'À quel remplacement dois-je mettre fin ?',
    named: (facts) => `${facts.colleague} vous demande d’assurer son remplacement ${when(facts)} (${facts.team})`,
    namedMeans:
      'Pendant cette période, vous voyez la semaine de l’équipe en nombres, vous en recevez aussi l’aperçu et vous pouvez fixer les jours d’équipe. Si cela ne vous convient pas, dites-le-moi : tout s’arrête aussitôt.',
    declined: ({ colleague, team }) => `${colleague} ne peut pas vous remplacer (${team}).`,
    declinedHow: 'Pour désigner quelqu’un d’autre, écrivez par exemple : « Sofie me remplace jusqu’au 15 décembre. »',
    dropDays: 'Supprimer les jours d’équipe',
    teamWeek: 'La semaine de l’équipe',
    until: ({ day }) => `Jusqu’au ${f.shortDay(day).toLowerCase()}`,
    twoWeeks: ({ day }) => `Deux semaines (${f.shortDay(day).toLowerCase()})`,
    aMonth: ({ day }) => `Un mois (${f.shortDay(day).toLowerCase()})`,
    end: 'Y mettre fin',
    endThis: ({ colleague }) => `Mettre fin au remplacement : ${colleague}`,
    noThanks: 'Non merci',
    whoStandsIn: 'Qui remplace qui ?',
  };
}

function inGerman(): TeamWords {
  const f = formats('de');
  const { weekdays } = amounts('de');
  const when = ({ first, last, today }: StandsIn) => `von ${the('dem', first, today)}, bis ${the('den', last, today)}`;
  return {
    othersReadAlong: 'Hier lesen andere mit. Fragen Sie mich in unserem eigenen Chat.',
    teamDay: 'Teamtag',
    teamDays: 'Teamtage',
    onDays: ({ weekdays: on }) => (on.length > 0 ? weekdays(on) : 'keine'),
    days: ({ team, weekdays: on }) =>
      on.length > 0
        ? `${team}: ${on.length === 1 ? 'Der Teamtag ist' : 'Die Teamtage sind'} ${weekdays(on)}`
        : `${team}: keine Teamtage`,
    daysSeen: 'Alle im Team sehen sie in der Woche des Teams und im Plan der eigenen Woche.',
    daysHow: 'Um sie festzulegen, schreiben Sie zum Beispiel: „Unsere Teamtage sind Dienstag und Donnerstag.“',
    daysByOthers: ({ team, others }) =>
      `Die Teamtage von ${team} legt fest, wer das Team leitet${others.length > 0 ? `: ${f.list(others)}` : ''}.`,
    which: 'Welches Team meinen Sie?',
    notYours: 'Das kann nur entscheiden, wer ein Team leitet. Sie leiten:',
    noTeamLed:
      'Ich kenne kein Team, das Sie leiten. Wer die Liste Ihrer Kolleginnen und Kollegen führt, kann es mir sagen.',
    standsIn: (facts) => `${facts.colleague} vertritt Sie ${when(facts)} (${facts.team})`,
    youStandIn: (facts) => `Sie vertreten ${facts.colleague} ${when(facts)} (${facts.team})`,
    standInMeans: ({ colleague }) =>
      `In dieser Zeit sieht ${colleague} die Woche des Teams in Zahlen, wie alle im Team, bekommt die Wochenübersicht und kann die Teamtage festlegen. Wo jemand ist, sieht ${colleague} nur, wenn die Person es zeigt. Ich sage ${colleague} Bescheid.`,
    standIns: 'Wer wen vertritt',
    nobodyStandsIn:
      'Niemand vertritt Sie, und Sie vertreten niemanden. Wer ein Team leitet, schreibt zum Beispiel: „Sofie vertritt mich bis zum 15. Dezember.“',
    managersOnly: 'Vertreten lassen kann sich nur, wer ein Team leitet, und ich kenne keines, das Sie leiten.',
    oneAtATime: 'Bitte nacheinander. Wen zuerst?',
    untilWhen: ({ colleague }) => `Bis wann vertritt ${colleague} Sie?`,
    nobodyCalled: ({ text }) => `Ich kenne in Ihrer Organisation niemanden namens „${text}“.`,
    ended: ({ colleague, team }) => `${colleague} vertritt Sie nicht mehr (${team}).`,
    youEnded: ({ colleague, team }) =>
      `Sie vertreten ${colleague} nicht mehr (${team}). Ich sage ${colleague} Bescheid.`,
    whichToEnd: 'Welche Vertretung soll ich beenden?',
    named: (facts) => `${facts.colleague} bittet Sie um Vertretung ${when(facts)} (${facts.team})`,
    namedMeans:
      'In dieser Zeit sehen Sie die Woche des Teams in Zahlen, bekommen die Wochenübersicht und können die Teamtage festlegen. Passt es Ihnen nicht, sagen Sie es mir einfach: Dann endet sie sofort.',
    declined: ({ colleague, team }) => `${colleague} kann Sie nicht vertreten (${team}).`,
    declinedHow:
      'Um jemand anderen zu bestimmen, schreiben Sie zum Beispiel: „Sofie vertritt mich bis zum 15. Dezember.“',
    dropDays: 'Keine Teamtage mehr',
    teamWeek: 'Die Woche des Teams',
    until: ({ day }) => `Bis ${f.shortDay(day)}`,
    twoWeeks: ({ day }) => `Zwei Wochen (${f.shortDay(day)})`,
    aMonth: ({ day }) => `Einen Monat (${f.shortDay(day)})`,
    end: 'Beenden',
    endThis: ({ colleague }) => `Für ${colleague} beenden`,
    noThanks: 'Nein, danke',
    whoStandsIn: 'Wer vertritt wen?',
  };
}

export const TEAM_WORDS: Record<Language, TeamWords> = {
  nl: inDutch(),
  fr: inFrench(),
  de: inGerman(),
  en: inEnglish(),
};

export const TEAM_REFUSALS: Record<Language, TeamRefusals> = {
  nl: {
    'team-not-led': () => 'Dat team leid je niet.',
    'too-many-team-days': ({ limit }) => `Een team heeft hoogstens ${limit} teamdagen. Noem er minder.`,
    'no-stand-in-for-oneself': () => 'Dat ben je zelf. Noem een collega die je vervangt.',
    'colleague-not-there': () => 'Alleen een collega van je eigen organisatie kan je vervangen.',
    'too-many-stand-ins': ({ limit }) =>
      `Je kunt je door hoogstens ${limit} collega’s laten vervangen. Zet eerst een andere vervanging stop.`,
    'stand-in-too-long': ({ last }) => `Zo lang kan niet: hoogstens tot en met ${formats('nl').dayWithYear(last)}.`,
  },
  fr: {
    'team-not-led': () => 'Vous ne dirigez pas cette équipe.',
    'too-many-team-days': ({ limit }) => `Une équipe a ${limit} jours d’équipe au plus. Indiquez-en moins.`,
    'no-stand-in-for-oneself': () =>
      'Cette personne, c’est vous. Indiquez plutôt qui vous remplace parmi vos collègues.',
    'colleague-not-there': () => 'Seuls les collègues de votre propre organisation peuvent vous remplacer.',
    'too-many-stand-ins': ({ limit }) =>
      `Vous pouvez vous faire remplacer par ${limit} collègues au plus. Mettez d’abord fin à un remplacement.`,
    'stand-in-too-long': ({ last }) =>
      `C’est trop long : je peux le noter jusqu’au ${formats('fr').dayWithYear(last)} au plus.`,
  },
  de: {
    'team-not-led': () => 'Dieses Team leiten Sie nicht.',
    'too-many-team-days': ({ limit }) => `Ein Team hat höchstens ${limit} Teamtage. Nennen Sie bitte weniger.`,
    'no-stand-in-for-oneself': () => 'Das sind Sie selbst. Nennen Sie jemanden, der Sie vertritt.',
    'colleague-not-there': () => 'Nur jemand aus Ihrer eigenen Organisation kann Sie vertreten.',
    'too-many-stand-ins': ({ limit }) =>
      `Sie können sich von höchstens ${limit} Personen vertreten lassen. Beenden Sie zuerst eine Vertretung.`,
    'stand-in-too-long': ({ last }) => `Das ist mir zu lang: höchstens bis ${theWithYear('den', last)}.`,
  },
  en: {
    'team-not-led': () => 'You do not lead that team.',
    'too-many-team-days': ({ limit }) => `A team can have ${limit} team days at most. Please name fewer.`,
    'no-stand-in-for-oneself': () => 'That would be you. Name a colleague to stand in for you.',
    'colleague-not-there': () => 'Only a colleague of your own organisation can stand in for you.',
    'too-many-stand-ins': ({ limit }) =>
      `Up to ${limit} colleagues can stand in for you. Please end one of them first.`,
    'stand-in-too-long': ({ last }) => `That is too long for me: until ${formats('en').dayWithYear(last)} at most.`,
  },
};
