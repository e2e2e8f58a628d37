import type { Language } from '../domain/language.ts';
import type { LocalDate } from '../domain/local-date.ts';
import { type Amounts, amounts } from './amounts.ts';
import { type Formats, formats } from './formats.ts';
import { of } from './french-prepositions.ts';
import { frenchSpacing } from './french-spacing.ts';
import { the } from './german-days.ts';

/** What is said of what all administrations together save. A month goes by any of its days. */
export interface SavingsWords {
  title: (facts: { month: LocalDate }) => string;
  counted: (facts: { first: LocalDate; last: LocalDate }) => string;
  /** What a line is about. */
  travel: string;
  desks: string;
  /** Between `begin` and `end` kilometres, by `count` people on `days` days. */
  spared: (facts: { begin: number; end: number; count: number; days: number }) => string;
  sum: string;
  only: string;
  /** Undefined where it may not be told how many. */
  noOffice: (facts: { count: number | undefined }) => string;
  noTravel: string;
  /** `count` people had a desk, `most` of them on the busiest day; `left` is what is left. */
  shared: (facts: { count: number; most: number; left: number; day: LocalDate }) => string;
  noDesks: string;
  /** How many administrations are counted, and how many are not. */
  administrations: (facts: { count: number; left: number }) => string;
  changes: string;
  /** A button: another month. */
  month: (facts: { month: LocalDate }) => string;
  notThatMonth: (facts: { month: LocalDate }) => string;
  othersReadAlong: string;
  /** A refusal. */
  notForYou: string;
}

type Count = (number: number) => string;

const year = (day: LocalDate) => day.slice(0, 4);

function inEnglish(f: Formats, a: Amounts, n: Count): SavingsWords {
  const month = (day: LocalDate) => `${a.month(day)} ${year(day)}`;
  return {
    title: ({ month: day }) => `What sharing sites saved in ${month(day)}`,
    counted: ({ first, last }) => `Counted from ${f.day(first)} to ${f.day(last)}, all administrations together.`,
    travel: 'Travel',
    desks: 'Desks',
    spared: ({ begin, end, count, days }) =>
      `Between ${f.counted(begin, 'km', 'km')} and ${f.counted(end, 'km', 'km')} less, for ${f.counted(count, 'person', 'people')} on ${f.counted(days, 'day', 'days')} in all.`,
    sum: 'A day counts 2 × (from home to their own office − from home to the site), as the crow flies, where the site is nearer. A home is the middle of an area of at least 16 municipalities.',
    only: 'Only people who let me use where they live are counted. I do not estimate what the others save.',
    noOffice: ({ count }) =>
      count === undefined
        ? 'For some of them I do not know where their own office is: they are not counted.'
        : `For ${count} more I do not know where their own office is: they are not counted.`,
    noTravel:
      'I say nothing here: too few people let me use where they live, or next to another figure this one would give somebody away.',
    shared: ({ count, most, left, day }) =>
      left === 0
        ? `${f.counted(count, 'person', 'people')} used a desk. On ${f.day(day)} all of them came: no desk is saved.`
        : `${f.counted(count, 'person', 'people')} used a desk. On ${f.day(day)}, when most came, ${n(most)} did. If each had a desk of their own, that would be ${n(count)} − ${n(most)} = ${n(left)} more.`,
    noDesks:
      'I say nothing here: too few people used a desk, or next to another figure this one would give somebody away.',
    administrations: ({ count, left }) =>
      left === 0
        ? `${f.counted(count, 'administration is', 'administrations are')} counted.`
        : `${f.counted(count, 'administration is', 'administrations are')} counted, ${left} ${left === 1 ? 'is not: it wants no overviews, or keeps its' : 'are not: they want no overviews, or keep their'} bookings for a shorter time.`,
    changes: 'A figure changes only once it has changed for several people, so it may be a few days old.',
    month: ({ month: day }) => `In ${month(day)}`,
    notThatMonth: ({ month: day }) =>
      `I do not have what it takes to count ${month(day)}: bookings are kept for about a month. I can show you:`,
    othersReadAlong: 'Others read along here. Ask me in our own chat, and I will show you what is saved.',
    notForYou: 'What the network saves, I only tell those who manage facilities or personnel.',
  };
}

function inDutch(f: Formats, a: Amounts, n: Count): SavingsWords {
  const month = (day: LocalDate) => `${a.month(day)} ${year(day)}`;
  return {
    title: ({ month: day }) => `Wat het delen van gebouwen in ${month(day)} bespaarde`,
    counted: ({ first, last }) => `Geteld van ${f.day(first)} tot en met ${f.day(last)}, over alle besturen samen.`,
    travel: 'Verplaatsingen',
    desks: 'Werkplekken',
    spared: ({ begin, end, count, days }) =>
      `Tussen ${f.counted(begin, 'km', 'km')} en ${f.counted(end, 'km', 'km')} minder voor ${f.counted(count, 'persoon', 'mensen')}, op in totaal ${f.counted(days, 'dag', 'dagen')}.`,
    sum: 'Een dag telt voor 2 × (van huis naar het eigen kantoor − van huis naar het gedeelde gebouw), in vogelvlucht, als dat gebouw dichterbij is. Een woonplaats is het midden van een streek van minstens 16 gemeenten.',
    only: 'Alleen wie me zijn of haar woonplaats laat gebruiken, telt mee. Wat de anderen besparen, schat ik niet.',
    noOffice: ({ count }) =>
      count === undefined
        ? 'Van sommige mensen weet ik niet waar hun eigen kantoor is: zij tellen niet mee.'
        : `Van nog ${count} anderen weet ik niet waar hun eigen kantoor is: zij tellen niet mee.`,
    noTravel: 'Hierover zeg ik niets: te weinig mensen laten me hun woonplaats gebruiken, of dit cijfer zou naast een ander iemand herkenbaar maken.', // prettier-ignore
    shared: ({ count, most, left, day }) =>
      left === 0
        ? `${f.counted(count, 'persoon', 'mensen')} gebruikten er een. Op ${f.day(day)} waren ze er allemaal: zo is er geen werkplek bespaard.`
        : `${f.counted(count, 'persoon', 'mensen')} gebruikten er een. Op ${f.day(day)}, toen de meesten kwamen, waren het er ${n(most)}. Met een eigen werkplek voor iedereen waren het er ${n(count)} − ${n(most)} = ${n(left)} meer.`,
    noDesks: 'Hierover zeg ik niets: te weinig mensen gebruikten er een, of dit cijfer zou naast een ander iemand herkenbaar maken.', // prettier-ignore
    administrations: ({ count, left }) =>
      left === 0
        ? `${f.counted(count, 'bestuur telt', 'besturen tellen')} mee.`
        : `${f.counted(count, 'bestuur telt', 'besturen tellen')} mee, ${left} niet: ${left === 1 ? 'dat wil geen overzichten of bewaart zijn' : 'die willen geen overzichten of bewaren hun'} boekingen minder lang.`,
    changes: 'Een cijfer verandert pas als er bij verschillende mensen iets veranderd is; het kan dus enkele dagen oud zijn.', // prettier-ignore
    month: ({ month: day }) => `In ${month(day)}`,
    notThatMonth: ({ month: day }) =>
      `Voor ${month(day)} heb ik niet alles om te tellen: boekingen worden ongeveer een maand bewaard. Ik kan je wel tonen:`,
    othersReadAlong: 'Hier lezen anderen mee. Vraag het me in ons eigen gesprek, dan toon ik je wat er bespaard is.',
    notForYou: 'Wat het netwerk bespaart, vertel ik alleen aan wie gebouwen of personeel beheert.',
  };
}

function inFrench(f: Formats, a: Amounts, n: Count): SavingsWords {
  const month = (day: LocalDate) => `${a.month(day)} ${year(day)}`;
  return {
    title: ({ month: day }) => `Ce que le partage des sites a permis d’économiser en ${month(day)}`,
    counted: ({ first, last }) =>
      `Compté du ${f.day(first)} au ${f.day(last)}, pour toutes les administrations ensemble.`,
    travel: 'Déplacements',
    desks: 'Bureaux',
    spared: ({ begin, end, count, days }) =>
      `Entre ${f.counted(begin, 'km', 'km')} et ${f.counted(end, 'km', 'km')} de moins pour ${f.counted(count, 'personne', 'personnes')}, sur ${f.counted(days, 'jour', 'jours')} au total.`,
    sum: 'Un jour compte pour 2 × (du domicile au bureau habituel − du domicile au site partagé), à vol d’oiseau, si ce site est plus proche. Un domicile est le milieu d’une région d’au moins 16 communes.',
    only: 'Seules comptent les personnes qui me laissent utiliser leur domicile. Je n’estime pas ce que les autres économisent.',
    noOffice: ({ count }) =>
      count === undefined
        ? 'Pour quelques-unes d’entre elles, je ne connais pas le bureau habituel : elles ne sont pas comptées.'
        : `Pour ${count} autres, je ne connais pas le bureau habituel : elles ne sont pas comptées.`,
    noTravel: 'Je n’en dis rien : trop peu de personnes me laissent utiliser leur domicile, ou ce chiffre, à côté d’un autre, rendrait quelqu’un reconnaissable.', // prettier-ignore
    shared: ({ count, most, left, day }) =>
      left === 0
        ? `${f.counted(count, 'personne en a utilisé un', 'personnes en ont utilisé un')}. Le ${f.day(day)}, toutes étaient là : aucun bureau n’est économisé.`
        : `${f.counted(count, 'personne en a utilisé un', 'personnes en ont utilisé un')}. Le ${f.day(day)}, le jour le plus chargé, elles étaient ${n(most)}. Avec un bureau personnel pour chacune, il en faudrait ${n(count)} − ${n(most)} = ${n(left)} de plus.`,
    noDesks: 'Je n’en dis rien : trop peu de personnes en ont utilisé un, ou ce chiffre, à côté d’un autre, rendrait quelqu’un reconnaissable.', // prettier-ignore
    administrations: ({ count, left }) =>
      left === 0
        ? `${f.counted(count, 'administration est comptée', 'administrations sont comptées')}.`
        : `${f.counted(count, 'administration est comptée', 'administrations sont comptées')}, ${left} ${left === 1 ? 'ne l’est pas : elle ne veut pas d’aperçus, ou conserve ses' : 'ne le sont pas : elles ne veulent pas d’aperçus, ou conservent leurs'} réservations moins longtemps.`,
    changes: 'Un chiffre ne change que lorsqu’il a changé pour plusieurs personnes : il peut donc dater de quelques jours.', // prettier-ignore
    month: ({ month: day }) => `En ${month(day)}`,
    notThatMonth: ({ month: day }) =>
      `Je n’ai pas de quoi compter le mois ${of(month(day))} : les réservations sont conservées un mois environ. Je peux vous montrer :`,
    othersReadAlong:
      'D’autres personnes lisent ici. Demandez-le-moi dans notre conversation privée, et je vous montrerai ce qu’on économise.',
    notForYou: 'Ce que le réseau économise n’est montré qu’aux gestionnaires des sites ou du personnel.',
  };
}

function inGerman(f: Formats, a: Amounts, n: Count): SavingsWords {
  const month = (day: LocalDate) => `${a.month(day)} ${year(day)}`;
  return {
    title: ({ month: day }) => `Was gemeinsam genutzte Gebäude im ${month(day)} gespart haben`,
    counted: ({ first, last }) =>
      `Gezählt von ${the('dem', first)}, bis ${the('den', last)}, alle Verwaltungen zusammen.`,
    travel: 'Arbeitswege',
    desks: 'Arbeitsplätze',
    spared: ({ begin, end, count, days }) =>
      `Zwischen ${f.counted(begin, 'km', 'km')} und ${f.counted(end, 'km', 'km')} weniger, bei ${f.counted(count, 'Person', 'Personen')} an zusammen ${f.counted(days, 'Tag', 'Tagen')}.`,
    sum: 'Ein Tag zählt 2 × (von zu Hause zum eigenen Büro − von zu Hause zum gemeinsam genutzten Gebäude), in Luftlinie, wenn dieses Gebäude näher liegt. Ein Wohnort ist die Mitte eines Gebiets von mindestens 16 Gemeinden.',
    only: 'Nur wer mich den eigenen Wohnort verwenden lässt, wird gezählt. Was die anderen sparen, schätze ich nicht.',
    noOffice: ({ count }) =>
      count === undefined
        ? 'Von einigen davon weiß ich nicht, wo ihr eigenes Büro ist: Diese zählen nicht mit.'
        : `Von ${count} weiteren weiß ich nicht, wo ihr eigenes Büro ist: Diese zählen nicht mit.`,
    noTravel: 'Dazu sage ich nichts: Zu wenige lassen mich ihren Wohnort verwenden, oder neben einer anderen Zahl wäre jemand zu erkennen.', // prettier-ignore
    shared: ({ count, most, left, day }) =>
      left === 0
        ? `${f.counted(count, 'Person hat', 'Personen haben')} einen Arbeitsplatz genutzt. Am ${the('dem', day)}, waren alle da: So ist keiner gespart.`
        : `${f.counted(count, 'Person hat', 'Personen haben')} einen Arbeitsplatz genutzt. Am ${the('dem', day)}, als die meisten kamen, waren es ${n(most)}. Hätten alle einen eigenen, wären es ${n(count)} − ${n(most)} = ${n(left)} mehr.`,
    noDesks: 'Dazu sage ich nichts: Zu wenige haben einen Arbeitsplatz genutzt, oder neben einer anderen Zahl wäre jemand zu erkennen.', // prettier-ignore
    administrations: ({ count, left }) =>
      left === 0
        ? `${f.counted(count, 'Verwaltung zählt', 'Verwaltungen zählen')} mit.`
        : `${f.counted(count, 'Verwaltung zählt', 'Verwaltungen zählen')} mit, ${left} nicht: Diese ${left === 1 ? 'möchte keine Übersichten oder bewahrt' : 'möchten keine Übersichten oder bewahren'} Buchungen weniger lange auf.`,
    changes: 'Eine Zahl ändert sich erst, wenn sich bei mehreren Personen etwas geändert hat; sie kann also einige Tage alt sein.', // prettier-ignore
    month: ({ month: day }) => `Im ${month(day)}`,
    notThatMonth: ({ month: day }) =>
      `Für ${month(day)} habe ich nicht alles, was ich zum Zählen brauche: Buchungen werden etwa einen Monat aufbewahrt. Zeigen kann ich Ihnen:`,
    othersReadAlong: 'Hier lesen andere mit. Fragen Sie mich in unserem eigenen Chat, dann zeige ich Ihnen, was gespart wurde.', // prettier-ignore
    notForYou: 'Was das Netzwerk spart, sage ich nur der Gebäudeverwaltung und dem Personaldienst.',
  };
}

/** "1,200", "1.200". */
function counting(language: Language): Count {
  const number = new Intl.NumberFormat(language === 'en' ? 'en-GB' : `${language}-BE`);
  return (count) => number.format(count);
}

export const SAVINGS_WORDS: Record<Language, SavingsWords> = {
  nl: inDutch(formats('nl'), amounts('nl'), counting('nl')),
  fr: frenchSpacing(inFrench(formats('fr'), amounts('fr'), counting('fr'))),
  de: inGerman(formats('de'), amounts('de'), counting('de')),
  en: inEnglish(formats('en'), amounts('en'), counting('en')),
};
