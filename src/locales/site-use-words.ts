import type { Language } from '../domain/language.ts';
import type { LocalDate } from '../domain/local-date.ts';
import { formats, type Formats } from './formats.ts';
import { frenchSpacing } from './french-spacing.ts';
import { the } from './german-days.ts';

/** So many desks of so many: a mean, so `used` may be a fraction. */
interface Part {
  used: number;
  total: number;
}

/** What is said of how the desks of a site are used. */
export interface SiteUseWords {
  title: (facts: { site: string }) => string;
  /** `count` is on how many of these days the site was open. */
  period: (facts: { first: LocalDate; last: LocalDate; count: number }) => string;
  /** Any day of that weekday: "Monday". */
  weekday: (facts: { day: LocalDate }) => string;
  /** "on average 12.5 of 40 desks" */
  desks: (facts: Part) => string;
  /** "Zone A: 6 of 20" */
  inZone: (facts: Part & { zone: string }) => string;
  notKnown: (facts: { used: number }) => string;
  busiest: (facts: Part & { day: LocalDate }) => string;
  quietest: (facts: Part & { zone: string }) => string;
  /** Of so many days, so many are left out. */
  leftOut: (facts: { count: number; days: number }) => string;
  forgotten: string;
  how: string;
  rooms: string;
  noDesks: (facts: { site: string }) => string;
  noDay: (facts: { site: string; first: LocalDate; last: LocalDate }) => string;
  neverOpen: (facts: { site: string; first: LocalDate; last: LocalDate }) => string;
  /** Of a weekday, that none of its days can be counted. */
  tooFew: string;
  noSites: string;
  which: string;
  notYours: string;
  othersReadAlong: string;
  /** Buttons. */
  otherSite: string;
  whatIsSaved: string;
  /** In the picture. */
  unit: string;
  unknownZone: string;
  otherZones: string;
  /** A refusal. */
  notForYou: string;
}

type Count = (number: number) => string;

function inEnglish(f: Formats, n: Count): SiteUseWords {
  return {
    title: ({ site }) => `How full it was: ${site}`,
    period: ({ first, last, count }) =>
      `${f.day(first)} to ${f.day(last)}: open on ${f.counted(count, 'day', 'days')}. Each number is the average for that weekday.`,
    weekday: ({ day }) => f.weekday(day),
    desks: ({ used, total }) => `${n(used)} of ${f.counted(total, 'desk', 'desks')} in use`,
    inZone: ({ zone, used, total }) => `${zone}: ${n(used)} of ${total}`,
    notKnown: ({ used }) => `zone not given: ${n(used)}`,
    busiest: ({ day, used, total }) =>
      `It is fullest on ${f.weekday(day)}: ${n(used)} of ${f.counted(total, 'desk', 'desks')}.`,
    quietest: ({ zone, used, total }) => `${zone} is the quietest: ${n(used)} of ${f.counted(total, 'desk', 'desks')}.`,
    leftOut: ({ count, days }) =>
      `Of ${f.counted(days, 'day', 'days')}, ${count} ${count === 1 ? 'is' : 'are'} left out: so few people were there that somebody would stand out.`,
    forgotten:
      'Some administrations keep their bookings for a shorter time: their people are missing from the first of these days.',
    how: 'A desk counts as used if somebody checked in there or, where nobody checks in, kept it to the end. Half a day is half a desk. For those who hide, I do not give the zone.',
    rooms: 'Meeting rooms are not counted here.',
    noDesks: ({ site }) => `${site} has no desks, so there is nothing to count.`,
    noDay: ({ site, first, last }) =>
      `From ${f.day(first)} to ${f.day(last)} there was no day that I can count at ${site}: too few people were there, and the figures would say something about each of them.`,
    neverOpen: ({ site, first, last }) => `${site} was closed from ${f.day(first)} to ${f.day(last)}.`,
    tooFew: 'too few people to count',
    noSites: 'Your organisation has no site of its own, so there is nothing I can count for you.',
    which: 'Which site do you mean? Choose one, or write the name of its place.',
    notYours: 'I only count sites of your own organisation. I can show you:',
    othersReadAlong: 'Others read along here. Ask me in our own chat, and I will show you how full it was.',
    otherSite: 'Another site',
    whatIsSaved: 'What is saved?',
    unit: 'desks',
    unknownZone: 'Zone not given',
    otherZones: 'Other zones',
    notForYou: 'How full a site is, I only tell those who manage it.',
  };
}

function inDutch(f: Formats, n: Count): SiteUseWords {
  return {
    title: ({ site }) => `Zo druk was het: ${site}`,
    period: ({ first, last, count }) =>
      `Van ${f.day(first)} tot en met ${f.day(last)}: ${f.counted(count, 'dag', 'dagen')} open. Elk getal is het gemiddelde van die weekdag.`,
    weekday: ({ day }) => f.weekday(day),
    desks: ({ used, total }) => `${n(used)} van ${f.counted(total, 'werkplek', 'werkplekken')} gebruikt`,
    inZone: ({ zone, used, total }) => `${zone}: ${n(used)} van ${total}`,
    notKnown: ({ used }) => `zone niet vermeld: ${n(used)}`,
    busiest: ({ day, used, total }) =>
      `Het drukst is het op ${f.weekday(day)}: ${n(used)} van ${f.counted(total, 'werkplek', 'werkplekken')}.`,
    quietest: ({ zone, used, total }) =>
      `Het rustigst is ${zone}: ${n(used)} van ${f.counted(total, 'werkplek', 'werkplekken')}.`,
    leftOut: ({ count, days }) =>
      `Van ${f.counted(days, 'dag', 'dagen')} ${count === 1 ? 'telt er 1' : `tellen er ${count}`} niet mee: er waren zo weinig mensen dat er iemand te herkennen zou zijn.`,
    forgotten: 'Sommige besturen bewaren hun boekingen minder lang: op de eerste van deze dagen ontbreken hun mensen.',
    how: 'Een werkplek telt als gebruikt wanneer iemand er incheckte of ze, waar inchecken niet hoeft, tot het einde hield. Een halve dag telt als een halve werkplek. Van wie niet zichtbaar wil zijn, vermeld ik de zone niet.',
    rooms: 'Vergaderzalen tel ik hier niet mee.',
    noDesks: ({ site }) => `Hier zijn geen werkplekken, dus valt er niets te tellen: ${site}.`,
    noDay: ({ site, first, last }) =>
      `Van ${f.day(first)} tot en met ${f.day(last)} is er geen dag die ik kan tellen (${site}): er waren te weinig mensen, en de cijfers zouden iets over elk van hen zeggen.`,
    neverOpen: ({ site, first, last }) => `Gesloten van ${f.day(first)} tot en met ${f.day(last)}: ${site}.`,
    tooFew: 'niet geteld: te weinig mensen',
    noSites: 'Je organisatie heeft geen eigen gebouw in het netwerk, dus kan ik niets voor je tellen.',
    which: 'Welk gebouw bedoel je? Kies er een, of schrijf de naam van de plaats.',
    notYours: 'Ik tel alleen gebouwen van je eigen organisatie. Ik kan je wel tonen:',
    othersReadAlong: 'Hier lezen anderen mee. Vraag het me in ons eigen gesprek, dan toon ik je hoe druk het was.',
    otherSite: 'Een ander gebouw',
    whatIsSaved: 'Wat wordt er bespaard?',
    unit: 'werkplekken',
    unknownZone: 'Zone niet vermeld',
    otherZones: 'Andere zones',
    notForYou: 'Hoe druk een gebouw is, vertel ik alleen aan wie dat gebouw beheert.',
  };
}

function inFrench(f: Formats, n: Count): SiteUseWords {
  return {
    title: ({ site }) => `Occupation : ${site}`,
    period: ({ first, last, count }) =>
      `Du ${f.day(first)} au ${f.day(last)} : ${f.counted(count, 'jour', 'jours')} d’ouverture. Chaque nombre est la moyenne de ce jour de la semaine.`,
    weekday: ({ day }) => f.weekday(day),
    desks: ({ used, total }) => `${n(used)} sur ${f.counted(total, 'bureau', 'bureaux')}`,
    inZone: ({ zone, used, total }) => `${zone} : ${n(used)} sur ${total}`,
    notKnown: ({ used }) => `zone non indiquée : ${n(used)}`,
    busiest: ({ day, used, total }) =>
      `Le jour le plus chargé est le ${f.weekday(day)} : ${n(used)} sur ${f.counted(total, 'bureau', 'bureaux')}.`,
    quietest: ({ zone, used, total }) =>
      `La zone la plus calme : ${zone}, ${n(used)} sur ${f.counted(total, 'bureau', 'bureaux')}.`,
    leftOut: ({ count, days }) =>
      `Sur ${f.counted(days, 'jour', 'jours')}, ${count} ${count === 1 ? 'n’est pas compté' : 'ne sont pas comptés'} : il y avait si peu de monde que quelqu’un aurait été reconnaissable.`,
    forgotten:
      'Certaines administrations conservent leurs réservations moins longtemps : leurs agents ne sont donc pas comptés les premiers de ces jours.',
    how: 'Un bureau est compté si la personne a confirmé son arrivée ou, là où l’on ne la confirme pas, l’a gardé jusqu’au bout. Une demi-journée compte pour un demi-bureau. Pour les personnes qui ne souhaitent pas être visibles, la zone n’est pas indiquée.',
    rooms: 'Les salles de réunion ne sont pas comptées ici.',
    noDesks: ({ site }) => `Ce site n’a pas de bureaux, il n’y a donc rien à compter : ${site}.`,
    noDay: ({ site, first, last }) =>
      `Du ${f.day(first)} au ${f.day(last)}, je ne peux compter aucun jour (${site}) : il y avait trop peu de monde, et les chiffres en diraient trop sur chaque personne.`,
    neverOpen: ({ site, first, last }) => `Fermé du ${f.day(first)} au ${f.day(last)} : ${site}.`,
    tooFew: 'non compté : trop peu de monde',
    noSites: 'Votre organisation n’a pas de site à elle dans le réseau : je n’ai donc rien à compter pour vous.',
    which: 'De quel site parlez-vous ? Choisissez-le, ou écrivez le nom de la commune.',
    notYours: 'Je ne compte que les sites de votre propre organisation. Je peux vous montrer :',
    othersReadAlong:
      'D’autres personnes lisent ici. Demandez-le-moi dans notre conversation privée, et je vous montrerai l’occupation.',
    otherSite: 'Un autre site',
    whatIsSaved: 'Qu’est-ce qu’on économise ?',
    unit: 'bureaux',
    unknownZone: 'Zone non indiquée',
    otherZones: 'Autres zones',
    notForYou: 'L’occupation d’un site n’est montrée qu’à ses gestionnaires.',
  };
}

function inGerman(f: Formats, n: Count): SiteUseWords {
  return {
    title: ({ site }) => `So voll war es: ${site}`,
    period: ({ first, last, count }) =>
      `Von ${the('dem', first)}, bis ${the('den', last)}: an ${f.counted(count, 'Tag', 'Tagen')} geöffnet. Jede Zahl ist der Durchschnitt dieses Wochentags.`,
    weekday: ({ day }) => f.weekday(day),
    desks: ({ used, total }) => `${n(used)} von ${f.counted(total, 'Arbeitsplatz', 'Arbeitsplätzen')} genutzt`,
    inZone: ({ zone, used, total }) => `${zone}: ${n(used)} von ${total}`,
    notKnown: ({ used }) => `Bereich nicht genannt: ${n(used)}`,
    busiest: ({ day, used, total }) =>
      `Am vollsten ist es am ${f.weekday(day)}: ${n(used)} von ${f.counted(total, 'Arbeitsplatz', 'Arbeitsplätzen')}.`,
    quietest: ({ zone, used, total }) =>
      `Am ruhigsten ist ${zone}: ${n(used)} von ${f.counted(total, 'Arbeitsplatz', 'Arbeitsplätzen')}.`,
    leftOut: ({ count, days }) =>
      `Von ${f.counted(days, 'Tag', 'Tagen')} ${count === 1 ? 'fehlt 1' : `fehlen ${count}`}: Es waren so wenige Menschen da, dass jemand zu erkennen wäre.`,
    forgotten:
      'Manche Verwaltungen bewahren Buchungen weniger lange auf: Deren Leute fehlen an den ersten dieser Tage.',
    how: 'Ein Arbeitsplatz zählt als genutzt, wenn jemand dort eingecheckt hat oder ihn, wo niemand eincheckt, bis zum Ende behalten hat. Ein halber Tag zählt als halber Arbeitsplatz. Bei Personen, die nicht sichtbar sein möchten, nenne ich den Bereich nicht.',
    rooms: 'Besprechungsräume sind hier nicht mitgezählt.',
    noDesks: ({ site }) => `${site} hat keine Arbeitsplätze, also gibt es nichts zu zählen.`,
    noDay: ({ site, first, last }) =>
      `Von ${the('dem', first)}, bis ${the('den', last)}, gab es keinen Tag, den ich zählen kann (${site}): Es waren zu wenige Menschen da, und die Zahlen würden über jede einzelne Person etwas verraten.`,
    neverOpen: ({ site, first, last }) => `${site} war von ${the('dem', first)}, bis ${the('den', last)}, geschlossen.`,
    tooFew: 'nicht gezählt: zu wenige Menschen',
    noSites: 'Ihre Organisation hat kein eigenes Gebäude im Netzwerk, also kann ich für Sie nichts zählen.',
    which: 'Welches Gebäude meinen Sie? Wählen Sie eines, oder schreiben Sie den Namen des Ortes.',
    notYours: 'Ich zähle nur Gebäude Ihrer eigenen Organisation. Zeigen kann ich Ihnen:',
    othersReadAlong: 'Hier lesen andere mit. Fragen Sie mich in unserem eigenen Chat, dann zeige ich Ihnen, wie voll es war.', // prettier-ignore
    otherSite: 'Ein anderes Gebäude',
    whatIsSaved: 'Was wird gespart?',
    unit: 'Arbeitsplätze',
    unknownZone: 'Bereich nicht genannt',
    otherZones: 'Andere Bereiche',
    notForYou: 'Wie voll ein Gebäude ist, sage ich nur seiner Gebäudeverwaltung.',
  };
}

/** "12.5", "12,5": to one digit. */
function counting(language: Language): Count {
  const number = new Intl.NumberFormat(language === 'en' ? 'en-GB' : `${language}-BE`, { maximumFractionDigits: 1 });
  return (count) => number.format(count);
}

export const SITE_USE_WORDS: Record<Language, SiteUseWords> = {
  nl: inDutch(formats('nl'), counting('nl')),
  fr: frenchSpacing(inFrench(formats('fr'), counting('fr'))),
  de: inGerman(formats('de'), counting('de')),
  en: inEnglish(formats('en'), counting('en')),
};
