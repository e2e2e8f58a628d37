import type { Language } from '../domain/language.ts';
import type { LocalDate, LocalTime } from '../domain/local-date.ts';
import { amounts } from './amounts.ts';
import { formats } from './formats.ts';
import { the } from './german-days.ts';

/** What is said of an organisation's rules. Where a fact is a number of days, it is in half days. */
export interface PolicyWords {
  title: (facts: { day: LocalDate }) => string;

  /** What each rule is called. `modes` are ways of working in words, `share` is "3/5". */
  yearlyShare: (facts: { modes: string[]; share: string }) => string;
  weeklyMost: (facts: { modes: string[]; most: number }) => string;
  weeklyTogether: (facts: { most: number }) => string;
  satellite: string;
  monthlyAllowance: string;
  dailyAllowance: (facts: { euros: number }) => string;
  mixedDay: string;
  agreement: string;

  /** How the most of a year comes about. */
  yearlySum: (facts: {
    year: number;
    usual: number;
    off: number;
    worked: number;
    share: string;
    most: number;
  }) => string;
  noted: (facts: { used: number; left: number }) => string;
  since: (facts: { day: LocalDate }) => string;
  notedInWeek: (facts: { used: number; left: number }) => string;
  notedInWeekOnly: (facts: { used: number }) => string;
  togetherInWeek: (facts: { used: number; missing: number }) => string;
  weekly: (facts: { most: number }) => string;
  decidedElsewhere: string;
  permission: string;
  steps: (facts: { steps: { halves: number; euros: number }[] }) => string;
  /** Of the month of `day`. */
  earned: (facts: { day: LocalDate; used: number; euros: number }) => string;
  nextStep: (facts: { missing: number; euros: number }) => string;
  earnedByDay: (facts: { day: LocalDate; count: number; euros: number }) => string;
  noTravel: string;
  claim: (facts: { months: number }) => string;
  halfIsHalf: string;
  halfIsOfItsDay: string;
  agreed: string;
  source: (facts: { title: string; day: LocalDate }) => string;

  /** What else an organisation lays down. */
  others: string;
  ahead: (facts: { days: number }) => string;
  released: (facts: { minutes: number }) => string;
  quiet: (facts: { from: LocalTime; to: LocalTime; weekdays: number[] }) => string;
  kept: (facts: { days: number; months: number }) => string;

  none: (facts: { contact: string }) => string;
  noneAboutThat: (facts: { contact: string }) => string;
  noAdvice: string;
  askOthers: (facts: { contact: string }) => string;

  /** Before a day is noted that breaks a rule. */
  overYear: (facts: { modes: string[]; year: number; comesTo: number; most: number }) => string;
  overWeek: (facts: { modes: string[]; day: LocalDate; comesTo: number; most: number }) => string;
  notTogether: (facts: { day: LocalDate; comesTo: number; most: number }) => string;
  furtherWeeks: (facts: { count: number }) => string;
  notNotedYet: string;
  tooManyToNote: string;

  /** Buttons. */
  noteAllTheSame: string;
  rules: string;
}

const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function inEnglish(): PolicyWords {
  const f = { ...formats('en'), ...amounts('en') };
  return {
    title: ({ day }) => `What you may do, and what is left, on ${f.day(day)}`,
    yearlyShare: ({ modes, share }) => `${sentence(f.list(modes))}: at most ${share} of your working time in a year`,
    weeklyMost: ({ modes, most }) => `${sentence(f.list(modes))}: at most ${f.halves(most)} a week`,
    weeklyTogether: ({ most }) => `Together in the office: at least ${f.halves(most)} a week`,
    satellite: 'Coworking in a satellite office: counts apart from home',
    monthlyAllowance: 'Allowance for working from home',
    dailyAllowance: ({ euros }) => `Allowance: ${f.euros(euros)} for each whole day at home`,
    mixedDay: 'Half a day at home',
    agreement: 'The agreement of your own entity applies',
    yearlySum: ({ year, usual, off, worked, share, most }) =>
      `In ${year} there are ${f.halves(usual)} on which you usually work, less public holidays and closures (${f.halves(off)}): ${f.halves(worked)}. ${share} of that is ${f.halves(most)}.`,
    noted: ({ used, left }) => `Noted, days to come included: ${f.halves(used)}. Left: ${f.halves(left)}.`,
    since: ({ day }) => `I only know your days since ${f.date(day)}. If there were more before, less is left.`,
    notedInWeek: ({ used, left }) => `Noted this week: ${f.halves(used)}. Left: ${f.halves(left)}.`,
    notedInWeekOnly: ({ used }) => `Noted this week: ${f.halves(used)}.`,
    togetherInWeek: ({ used, missing }) =>
      `Noted this week: ${f.halves(used)}. ${missing > 0 ? `Still missing: ${f.halves(missing)}.` : 'That is enough.'}`,
    weekly: ({ most }) => `At most ${f.halves(most)} a week.`,
    decidedElsewhere: 'Your organisation decides how many days a week.',
    permission: 'You need permission first.',
    steps: ({ steps }) =>
      `Each month, added up: ${f.list(steps.map(({ halves, euros }) => `${f.euros(euros)} from ${f.halves(halves)}`))}.`,
    earned: ({ day, used, euros }) => `Noted for ${f.month(day)}: ${f.halves(used)}, which makes ${f.euros(euros)}.`,
    nextStep: ({ missing, euros }) => `With ${f.halves(missing)} more it is ${f.euros(euros)}.`,
    earnedByDay: ({ day, count, euros }) =>
      `Noted for ${f.month(day)}: ${f.counted(count, 'whole day', 'whole days')}, which makes ${f.euros(euros)}.`,
    noTravel: 'There is nothing for a day on which you also travel for work.',
    claim: ({ months }) => `Claim it within ${f.counted(months, 'month', 'months')}.`,
    halfIsHalf: 'It counts for half a day.',
    halfIsOfItsDay:
      'If you come in for a meeting, a training course or a visit in the other half, the whole day counts as a day on site. Otherwise it counts for half a day.',
    agreed: 'I do not know what was agreed there.',
    source: ({ title, day }) => `Source: ${title} (as of ${f.date(day)})`,
    others: 'Good to know',
    ahead: ({ days }) => `You can book up to ${f.counted(days, 'day', 'days')} ahead.`,
    released: ({ minutes }) =>
      `A desk that nobody has checked in to becomes free for others ${f.counted(minutes, 'minute', 'minutes')} after its time has begun.`,
    quiet: ({ from, to, weekdays }) =>
      `I do not write unasked from ${f.time(from)} to ${f.time(to)}${weekdays.length > 0 ? ` or on ${f.weekdays(weekdays)}` : ''}, unless you have told me other working hours.`,
    kept: ({ days, months }) =>
      `Who had a desk is kept for ${f.counted(days, 'day', 'days')}; where you worked, to the end of the month and ${f.counted(months, 'month', 'months')} more.`,
    none: ({ contact }) => `I have no rules of your organisation. Please ask ${contact}.`,
    noneAboutThat: ({ contact }) => `I know of no rule of your organisation about that. Please ask ${contact}.`,
    noAdvice: 'This is information, not legal advice.',
    askOthers: ({ contact }) =>
      `About anything else, such as working from abroad, I know of no rule. Please ask ${contact}.`,
    overYear: ({ modes, year, comesTo, most }) =>
      `${sentence(f.list(modes))}: that makes ${f.halves(comesTo)} in ${year}, and you may have at most ${f.halves(most)}.`,
    overWeek: ({ modes, day, comesTo, most }) =>
      `${sentence(f.list(modes))}: that makes ${f.halves(comesTo)} in the week of ${f.day(day)}, and you may have at most ${f.halves(most)}.`,
    notTogether: ({ day, comesTo, most }) =>
      `Then you can be in the office ${comesTo > 0 ? `for ${f.halves(comesTo)} at most` : 'on no day at all'} in the week of ${f.day(day)}; the rule is at least ${f.halves(most)}.`,
    furtherWeeks: ({ count }) => `The same is true of ${f.counted(count, 'further week', 'further weeks')}.`,
    notNotedYet: 'I have not noted it yet. If you want it all the same, press the button.',
    tooManyToNote: 'I have not noted it. If you want it all the same, please tell me fewer days at a time.',
    noteAllTheSame: 'Note it all the same',
    rules: 'What may I do?',
  };
}

function inDutch(): PolicyWords {
  const f = { ...formats('nl'), ...amounts('nl') };
  return {
    title: ({ day }) => `Wat je mag, en wat er nog over is, op ${f.day(day)}`,
    yearlyShare: ({ modes, share }) => `${sentence(f.list(modes))}: hoogstens ${share} van je arbeidstijd per jaar`,
    weeklyMost: ({ modes, most }) => `${sentence(f.list(modes))}: hoogstens ${f.halves(most)} per week`,
    weeklyTogether: ({ most }) => `Samen op kantoor: minstens ${f.halves(most)} per week`,
    satellite: 'Coworking in een satellietkantoor: telt apart van thuiswerk',
    monthlyAllowance: 'Vergoeding voor thuiswerk',
    dailyAllowance: ({ euros }) => `Vergoeding: ${f.euros(euros)} per hele dag thuis`,
    mixedDay: 'Een halve dag thuis',
    agreement: 'De afspraken van je eigen entiteit gelden',
    yearlySum: ({ year, usual, off, worked, share, most }) =>
      `In ${year} zijn er ${f.halves(usual)} waarop je gewoonlijk werkt, min de feestdagen en sluitingsdagen (${f.halves(off)}): ${f.halves(worked)}. ${share} daarvan is ${f.halves(most)}.`,
    noted: ({ used, left }) => `Genoteerd, komende dagen inbegrepen: ${f.halves(used)}. Nog over: ${f.halves(left)}.`,
    since: ({ day }) => `Ik ken je dagen pas vanaf ${f.date(day)}. Waren er daarvoor nog, dan blijft er minder over.`,
    notedInWeek: ({ used, left }) => `Deze week genoteerd: ${f.halves(used)}. Nog over: ${f.halves(left)}.`,
    notedInWeekOnly: ({ used }) => `Deze week genoteerd: ${f.halves(used)}.`,
    togetherInWeek: ({ used, missing }) =>
      `Deze week genoteerd: ${f.halves(used)}. ${missing > 0 ? `Nog te gaan: ${f.halves(missing)}.` : 'Dat volstaat.'}`,
    weekly: ({ most }) => `Hoogstens ${f.halves(most)} per week.`,
    decidedElsewhere: 'Je organisatie bepaalt hoeveel dagen per week.',
    permission: 'Je hebt vooraf toestemming nodig.',
    steps: ({ steps }) =>
      `Per maand, samengeteld: ${f.list(steps.map(({ halves, euros }) => `${f.euros(euros)} vanaf ${f.halves(halves)}`))}.`,
    earned: ({ day, used, euros }) => `Genoteerd voor ${f.month(day)}: ${f.halves(used)}, dus ${f.euros(euros)}.`,
    nextStep: ({ missing, euros }) => `Met nog ${f.halves(missing)} wordt dat ${f.euros(euros)}.`,
    earnedByDay: ({ day, count, euros }) =>
      `Genoteerd voor ${f.month(day)}: ${f.counted(count, 'hele dag', 'hele dagen')}, dus ${f.euros(euros)}.`,
    noTravel: 'Voor een dag waarop je ook reist voor je werk, krijg je niets.',
    claim: ({ months }) => `Vraag het aan binnen ${f.counted(months, 'maand', 'maanden')}.`,
    halfIsHalf: 'Die telt voor een halve dag.',
    halfIsOfItsDay:
      'Kom je voor de andere helft naar een vergadering, een opleiding of een bezoek, dan telt de hele dag als een dag ter plaatse. Anders telt die voor een halve dag.',
    agreed: 'Wat daar is afgesproken, weet ik niet.',
    source: ({ title, day }) => `Bron: ${title} (stand van ${f.date(day)})`,
    others: 'Goed om te weten',
    ahead: ({ days }) => `Je kunt tot ${f.counted(days, 'dag', 'dagen')} vooruit boeken.`,
    released: ({ minutes }) =>
      `Een werkplek waar niemand heeft ingecheckt, komt ${f.counted(minutes, 'minuut', 'minuten')} na het begin vrij voor anderen.`,
    quiet: ({ from, to, weekdays }) =>
      `Ik schrijf niet uit mezelf van ${f.time(from)} tot ${f.time(to)} uur${weekdays.length > 0 ? ` of op ${f.weekdays(weekdays)}` : ''}, tenzij je me andere werkuren hebt gegeven.`,
    kept: ({ days, months }) =>
      `Wie een werkplek had, blijft ${f.counted(days, 'dag', 'dagen')} bewaard; waar je werkte, tot het einde van de maand en nog ${f.counted(months, 'maand', 'maanden')}.`,
    none: ({ contact }) => `Ik heb geen regels van je organisatie. Vraag het aan ${contact}.`,
    noneAboutThat: ({ contact }) => `Daarover ken ik geen regel van je organisatie. Vraag het aan ${contact}.`,
    noAdvice: 'Dit is informatie, geen juridisch advies.',
    askOthers: ({ contact }) =>
      `Over iets anders, zoals werken vanuit het buitenland, ken ik geen regel. Vraag het aan ${contact}.`,
    overYear: ({ modes, year, comesTo, most }) =>
      `${sentence(f.list(modes))}: dat wordt ${f.halves(comesTo)} in ${year}, en je mag hoogstens ${f.halves(most)}.`,
    overWeek: ({ modes, day, comesTo, most }) =>
      `${sentence(f.list(modes))}: dat wordt ${f.halves(comesTo)} in de week van ${f.day(day)}, en je mag hoogstens ${f.halves(most)}.`,
    notTogether: ({ day, comesTo, most }) =>
      `Dan kun je in de week van ${f.day(day)} ${comesTo > 0 ? `nog hoogstens ${f.halves(comesTo)}` : 'geen enkele dag meer'} op kantoor zijn; de regel is minstens ${f.halves(most)}.`,
    furtherWeeks: ({ count }) =>
      count === 1 ? 'Hetzelfde geldt voor nog een week.' : `Hetzelfde geldt voor nog ${count} weken.`,
    notNotedYet: 'Ik heb het nog niet genoteerd. Wil je het toch, druk dan op de knop.',
    tooManyToNote: 'Ik heb het niet genoteerd. Wil je het toch, noem dan minder dagen tegelijk.',
    noteAllTheSame: 'Toch noteren',
    rules: 'Wat mag ik?',
  };
}

function inFrench(): PolicyWords {
  const f = { ...formats('fr'), ...amounts('fr') };
  return {
    title: ({ day }) => `Ce que vous pouvez faire, et ce qu’il reste, au ${f.day(day)}`,
    yearlyShare: ({ modes, share }) =>
      `${sentence(f.list(modes))} : au plus ${share} de votre temps de travail sur une année`,
    weeklyMost: ({ modes, most }) => `${sentence(f.list(modes))} : au plus ${f.halves(most)} par semaine`,
    weeklyTogether: ({ most }) => `Ensemble au bureau : au moins ${f.halves(most)} par semaine`,
    satellite: 'Coworking dans un bureau satellite : compté à part du télétravail',
    monthlyAllowance: 'Indemnité de télétravail',
    dailyAllowance: ({ euros }) => `Indemnité : ${f.euros(euros)} par jour entier à la maison`,
    mixedDay: 'Une demi-journée à la maison',
    agreement: 'C’est l’accord de votre entité qui s’applique',
    yearlySum: ({ year, usual, off, worked, share, most }) =>
      `En ${year}, il y a ${f.halves(usual)} où vous travaillez d’habitude, moins les jours fériés et de fermeture (${f.halves(off)}) : ${f.halves(worked)}. Les ${share} font ${f.halves(most)}.`,
    noted: ({ used, left }) => `Noté, jours à venir compris : ${f.halves(used)}. Il reste ${f.halves(left)}.`,
    since: ({ day }) =>
      `Je ne connais vos jours que depuis le ${f.date(day)}. S’il y en a eu d’autres avant, il en reste moins.`,
    notedInWeek: ({ used, left }) => `Noté cette semaine : ${f.halves(used)}. Il reste ${f.halves(left)}.`,
    notedInWeekOnly: ({ used }) => `Noté cette semaine : ${f.halves(used)}.`,
    togetherInWeek: ({ used, missing }) =>
      `Noté cette semaine : ${f.halves(used)}. ${missing > 0 ? `Il manque encore ${f.halves(missing)}.` : 'Cela suffit.'}`,
    weekly: ({ most }) => `Au plus ${f.halves(most)} par semaine.`,
    decidedElsewhere: 'Votre organisation fixe le nombre de jours par semaine.',
    permission: 'Il vous faut une autorisation préalable.',
    steps: ({ steps }) =>
      `Par mois, en s’additionnant : ${f.list(steps.map(({ halves, euros }) => `${f.euros(euros)} à partir de ${f.halves(halves)}`))}.`,
    earned: ({ day, used, euros }) => `Noté pour ${f.month(day)} : ${f.halves(used)}, soit ${f.euros(euros)}.`,
    nextStep: ({ missing, euros }) => `Avec ${f.halves(missing)} de plus, cela fait ${f.euros(euros)}.`,
    earnedByDay: ({ day, count, euros }) =>
      `Noté pour ${f.month(day)} : ${f.counted(count, 'jour entier', 'jours entiers')}, soit ${f.euros(euros)}.`,
    noTravel: 'Rien n’est versé pour un jour où vous vous déplacez aussi pour le travail.',
    claim: ({ months }) => `À demander dans les ${f.counted(months, 'mois', 'mois')}.`,
    halfIsHalf: 'Elle compte pour une demi-journée.',
    halfIsOfItsDay:
      'Si vous venez pour une réunion, une formation ou une visite l’autre demi-journée, la journée entière compte comme passée sur place. Sinon, elle compte pour une demi-journée.',
    agreed: 'Je ne sais pas ce qui y a été convenu.',
    source: ({ title, day }) => `Source : ${title} (état au ${f.date(day)})`,
    others: 'Bon à savoir',
    ahead: ({ days }) => `Vous pouvez réserver jusqu’à ${f.counted(days, 'jour', 'jours')} à l’avance.`,
    released: ({ minutes }) =>
      `Sans arrivée confirmée, un bureau redevient libre ${f.counted(minutes, 'minute', 'minutes')} après le début.`,
    quiet: ({ from, to, weekdays }) =>
      `Je n’écris pas de moi-même de ${f.time(from)} à ${f.time(to)}${weekdays.length > 0 ? ` (${f.weekdays(weekdays)} : pas du tout)` : ''}, sauf si vous m’avez donné d’autres heures de travail.`,
    kept: ({ days, months }) =>
      `Le nom de la personne qui avait un bureau est conservé ${f.counted(days, 'jour', 'jours')} ; l’endroit où vous avez travaillé, jusqu’à la fin du mois et ${f.counted(months, 'mois', 'mois')} de plus.`,
    none: ({ contact }) => `Je n’ai aucune règle de votre organisation. Adressez-vous à ${contact}.`,
    noneAboutThat: ({ contact }) =>
      `Je ne connais aucune règle de votre organisation à ce sujet. Adressez-vous à ${contact}.`,
    noAdvice: 'Ceci est une information, pas un avis juridique.',
    askOthers: ({ contact }) =>
      `Pour le reste, comme le travail depuis l’étranger, je ne connais aucune règle. Adressez-vous à ${contact}.`,
    overYear: ({ modes, year, comesTo, most }) =>
      `${sentence(f.list(modes))} : cela ferait ${f.halves(comesTo)} en ${year}, pour ${f.halves(most)} au plus.`,
    overWeek: ({ modes, day, comesTo, most }) =>
      `${sentence(f.list(modes))} : cela ferait ${f.halves(comesTo)} dans la semaine du ${f.day(day)}, pour ${f.halves(most)} au plus.`,
    notTogether: ({ day, comesTo, most }) =>
      `Dans la semaine du ${f.day(day)}, il ne resterait ${comesTo > 0 ? `que ${f.halves(comesTo)}` : 'plus aucun jour'} pour le bureau ; la règle est d’au moins ${f.halves(most)}.`,
    furtherWeeks: ({ count }) => `Il en va de même pour ${f.counted(count, 'autre semaine', 'autres semaines')}.`,
    notNotedYet: 'Je ne l’ai pas encore noté. Si vous le voulez quand même, appuyez sur le bouton.',
    tooManyToNote: 'Je ne l’ai pas noté. Si vous le voulez quand même, indiquez moins de jours à la fois.',
    noteAllTheSame: 'Noter quand même',
    rules: 'Que puis-je faire ?',
  };
}

function inGerman(): PolicyWords {
  const f = { ...formats('de'), ...amounts('de') };
  return {
    title: ({ day }) => `Was Sie dürfen und was noch übrig ist (Stand: ${f.day(day)})`,
    yearlyShare: ({ modes, share }) => `${sentence(f.list(modes))}: höchstens ${share} Ihrer Arbeitszeit im Jahr`,
    weeklyMost: ({ modes, most }) => `${sentence(f.list(modes))}: höchstens ${f.halves(most)} pro Woche`,
    weeklyTogether: ({ most }) => `Gemeinsam im Büro: mindestens ${f.halves(most)} pro Woche`,
    satellite: 'Coworking im Satellitenbüro: zählt getrennt vom Homeoffice',
    monthlyAllowance: 'Vergütung für das Homeoffice',
    dailyAllowance: ({ euros }) => `Vergütung: ${f.euros(euros)} für jeden ganzen Tag im Homeoffice`,
    mixedDay: 'Ein halber Tag im Homeoffice',
    agreement: 'Es gilt die Vereinbarung Ihrer eigenen Dienststelle',
    yearlySum: ({ year, usual, off, worked, share, most }) =>
      `Ihre üblichen Arbeitstage ${year}: ${f.halves(usual)}. Davon gehen Feiertage und Schließungstage ab (${f.halves(off)}), es bleiben ${f.halves(worked)}. ${share} davon sind ${f.halves(most)}.`,
    noted: ({ used, left }) =>
      `Eingetragen, kommende Tage eingeschlossen: ${f.halves(used)}. Übrig: ${f.halves(left)}.`,
    since: ({ day }) =>
      `Ihre Tage kenne ich erst seit dem ${f.date(day)}. Wenn es davor schon welche gab, ist weniger übrig.`,
    notedInWeek: ({ used, left }) => `Diese Woche eingetragen: ${f.halves(used)}. Übrig: ${f.halves(left)}.`,
    notedInWeekOnly: ({ used }) => `Diese Woche eingetragen: ${f.halves(used)}.`,
    togetherInWeek: ({ used, missing }) =>
      `Diese Woche eingetragen: ${f.halves(used)}. ${missing > 0 ? `Es fehlt noch: ${f.halves(missing)}.` : 'Das genügt.'}`,
    weekly: ({ most }) => `Höchstens ${f.halves(most)} pro Woche.`,
    decidedElsewhere: 'Ihre Organisation legt fest, wie viele Tage pro Woche.',
    permission: 'Sie brauchen vorher eine Genehmigung.',
    steps: ({ steps }) =>
      `Im Monat, zusammengezählt: ${f.list(steps.map(({ halves, euros }) => `${f.euros(euros)} (mindestens ${f.halves(halves)})`))}.`,
    earned: ({ day, used, euros }) => `Für ${f.month(day)} eingetragen: ${f.halves(used)}, also ${f.euros(euros)}.`,
    nextStep: ({ missing, euros }) => `Noch ${f.halves(missing)}, und es sind ${f.euros(euros)}.`,
    earnedByDay: ({ day, count, euros }) =>
      `Für ${f.month(day)} eingetragen: ${f.counted(count, 'ganzer Tag', 'ganze Tage')}, also ${f.euros(euros)}.`,
    noTravel: 'Für einen Tag, an dem Sie für die Arbeit auch unterwegs sind, gibt es nichts.',
    claim: ({ months }) => `Bitte binnen ${f.counted(months, 'Monat', 'Monaten')} beantragen.`,
    halfIsHalf: 'Er zählt als halber Tag.',
    halfIsOfItsDay:
      'Kommen Sie in der anderen Hälfte zu einer Besprechung, einer Weiterbildung oder einem Besuch, zählt der ganze Tag als Tag vor Ort. Sonst zählt er als halber Tag.',
    agreed: 'Was dort vereinbart ist, weiß ich nicht.',
    source: ({ title, day }) => `Quelle: ${title} (Stand ${f.date(day)})`,
    others: 'Gut zu wissen',
    ahead: ({ days }) => `Sie können bis zu ${f.counted(days, 'Tag', 'Tage')} im Voraus buchen.`,
    released: ({ minutes }) =>
      `Ein Arbeitsplatz, an dem niemand eingecheckt hat, wird ${f.counted(minutes, 'Minute', 'Minuten')} nach Beginn für andere frei.`,
    quiet: ({ from, to, weekdays }) =>
      `Von ${f.time(from)} bis ${f.time(to)} Uhr${weekdays.length > 0 ? ` und am ${f.weekdays(weekdays)}` : ''} schreibe ich nicht von mir aus, es sei denn, Sie haben mir andere Arbeitszeiten genannt.`,
    kept: ({ days, months }) =>
      `Wer einen Arbeitsplatz hatte, bleibt ${f.counted(days, 'Tag', 'Tage')} gespeichert; wo Sie gearbeitet haben, bis zum Ende des Monats und ${f.counted(months, 'Monat', 'Monate')} länger.`,
    none: ({ contact }) => `Ich habe keine Regeln Ihrer Organisation. Fragen Sie bitte ${contact}.`,
    noneAboutThat: ({ contact }) => `Dazu kenne ich keine Regel Ihrer Organisation. Fragen Sie bitte ${contact}.`,
    noAdvice: 'Das ist eine Auskunft, keine Rechtsberatung.',
    askOthers: ({ contact }) =>
      `Zu anderem, etwa der Arbeit im Ausland, kenne ich keine Regel. Fragen Sie bitte ${contact}.`,
    overYear: ({ modes, year, comesTo, most }) =>
      `${sentence(f.list(modes))}: Das wären ${year} insgesamt ${f.halves(comesTo)}, erlaubt sind höchstens ${f.halves(most)}.`,
    overWeek: ({ modes, day, comesTo, most }) =>
      `${sentence(f.list(modes))}: Das wären in der Woche ab ${the('dem', day)}, ${f.halves(comesTo)}, erlaubt sind höchstens ${f.halves(most)}.`,
    notTogether: ({ day, comesTo, most }) =>
      `In der Woche ab ${the('dem', day)}, können Sie dann ${comesTo > 0 ? `höchstens ${f.halves(comesTo)}` : 'keinen Tag mehr'} im Büro sein; die Regel ist: mindestens ${f.halves(most)}.`,
    furtherWeeks: ({ count }) => `Dasselbe gilt für ${f.counted(count, 'weitere Woche', 'weitere Wochen')}.`,
    notNotedYet: 'Ich habe es noch nicht eingetragen. Wenn Sie es trotzdem möchten, drücken Sie bitte auf den Knopf.',
    tooManyToNote:
      'Ich habe es nicht eingetragen. Wenn Sie es trotzdem möchten, nennen Sie mir bitte weniger Tage auf einmal.',
    noteAllTheSame: 'Trotzdem eintragen',
    rules: 'Was darf ich?',
  };
}

export const POLICY_WORDS: Record<Language, PolicyWords> = {
  nl: inDutch(),
  fr: inFrench(),
  de: inGerman(),
  en: inEnglish(),
};
