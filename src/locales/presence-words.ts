import type { DayPart } from '../domain/bookings/day-part.ts';
import type { Language } from '../domain/language.ts';
import type { LocalDate } from '../domain/local-date.ts';
import type { Activity, WorkMode } from '../domain/presence/day-log.ts';
import { type Formats, formats } from './formats.ts';
import { at, on } from './french-prepositions.ts';
import { on as am, the, these } from './german-days.ts';

/** What is said of days and where they are spent. The facts of one sentence are the same in every language. */
export interface PresenceWords {
  /** As it stands in the middle of a line; leave has no reason, and is not told from illness. */
  modes: Record<WorkMode, string>;
  activities: Record<Activity, string>;
  /** In the strip of a week: what it says of the half days. */
  morning: string;
  afternoon: string;
  nothing: string;
  desk: (facts: { desk: string }) => string;
  /** With the year, where that is not the year of `today`. */
  week: (facts: { day: LocalDate; today: LocalDate }) => string;
  noted: (facts: { what: string }) => string;
  notedAll: string;
  /** What is noted, of which days: "office, Eupen · Friday 27 November, all day". */
  what: (facts: { mode: string; when: LocalDate[]; part: DayPart; today: LocalDate }) => string;
  /** The same of days that are too many to name each. */
  whatOfMany: (facts: {
    mode: string;
    count: number;
    day: LocalDate;
    last: LocalDate;
    part: DayPart;
    today: LocalDate;
  }) => string;
  cleared: (facts: { when: LocalDate[]; part: DayPart }) => string;
  takenBack: (facts: { when: LocalDate[] }) => string;
  askMode: (facts: { when: LocalDate[]; part: DayPart }) => string;
  askModeOfMany: (facts: { count: number }) => string;
  askDay: string;
  bothSaid: (facts: { day: LocalDate; part: DayPart; modes: string[] }) => string;
  held: (facts: { when: LocalDate[]; place: string }) => string;
  /** The same of days whose desk nobody can release any more. */
  wasHeld: (facts: { when: LocalDate[]; place: string }) => string;
  placeUnknown: (facts: { text: string }) => string;
  /** Buttons. */
  change: string;
  changeDay: (facts: { day: LocalDate }) => string;
  onlyMorning: string;
  onlyAfternoon: string;
  wholeDay: string;
  clear: string;
  release: string;
  bookThere: (facts: { place: string }) => string;
  mine: string;
  next: string;
  previous: string;
}

const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** One day with its year, where that is another one; of several, the weekdays tell. */
function named(f: Formats, when: LocalDate[], today: LocalDate | undefined): string {
  const [only, ...more] = when;
  return only && more.length === 0 ? f.day(only, today) : f.days(when);
}

function inEnglish(): PresenceWords {
  const f = formats('en');
  const part = ({ halfDay }: DayPart) =>
    halfDay === 'am' ? 'in the morning' : halfDay ? 'in the afternoon' : 'all day';
  const half = (p: DayPart) => (p.halfDay ? `, ${part(p)}` : '');
  return {
    modes: {
      home: 'home',
      office: 'office',
      coworking: 'coworking',
      field: 'field work',
      leave: 'away',
      other: 'elsewhere',
    },
    activities: { focus: 'focus time', meeting: 'meeting', training: 'training', visit: 'visit' },
    morning: 'Morning',
    afternoon: 'Afternoon',
    nothing: 'nothing noted yet',
    desk: ({ desk }) => `desk ${desk}`,
    week: ({ day, today }) => `Your week of ${f.day(day, today)}`,
    noted: ({ what }) => `Noted: ${what}`,
    notedAll: 'Noted:',
    what: ({ mode, when, part: p, today }) => `${mode} · ${named(f, when, today)}, ${part(p)}`,
    whatOfMany: ({ mode, count, day, last, part: p, today }) =>
      `${mode} · ${f.counted(count, 'day', 'days')}, from ${f.day(day, today)} to ${f.day(last, today)}, ${part(p)}`,
    cleared: ({ when, part: p }) => `Nothing is noted any more for ${f.days(when)}${half(p)}.`,
    takenBack: ({ when }) => `Cleared: ${f.days(when)}.`,
    askMode: ({ when, part: p }) => `What shall I note for ${f.days(when)}${half(p)}?`,
    askModeOfMany: ({ count }) => `What shall I note for ${count === 1 ? 'that day' : `these ${count} days`}?`,
    askDay: 'Which day do you mean?',
    bothSaid: ({ day, part: p, modes }) =>
      `For ${f.day(day)}${half(p)} you said more than one thing: ${f.list(modes)}. Which shall I note?`,
    held: ({ when, place }) =>
      `You have a desk in ${place} on ${f.days(when)}, so I have left that as it is. If you no longer need it, release it for somebody else.`,
    wasHeld: ({ when, place }) => `You had a desk in ${place} on ${f.days(when)}, so I have left that as it is.`,
    placeUnknown: ({ text }) => `I do not know a place called “${text}”, so I have not noted it.`,
    change: 'Change',
    changeDay: ({ day }) => `Change ${f.day(day)}`,
    onlyMorning: 'Morning only',
    onlyAfternoon: 'Afternoon only',
    wholeDay: 'All day',
    clear: 'Clear',
    release: 'Release the desk',
    bookThere: ({ place }) => `Book a desk in ${place}`,
    mine: 'My week',
    next: 'Next week',
    previous: 'Previous week',
  };
}

function inDutch(): PresenceWords {
  const f = formats('nl');
  const part = ({ halfDay }: DayPart) =>
    halfDay === 'am' ? 'in de voormiddag' : halfDay ? 'in de namiddag' : 'de hele dag';
  const half = (p: DayPart) => (p.halfDay ? `, ${part(p)}` : '');
  return {
    modes: {
      home: 'thuis',
      office: 'kantoor',
      coworking: 'coworking',
      field: 'op het terrein',
      leave: 'afwezig',
      other: 'elders',
    },
    activities: { focus: 'rustig werken', meeting: 'vergadering', training: 'opleiding', visit: 'bezoek' },
    morning: 'Voormiddag',
    afternoon: 'Namiddag',
    nothing: 'nog niets genoteerd',
    desk: ({ desk }) => `werkplek ${desk}`,
    week: ({ day, today }) => `Je week van ${f.day(day, today)}`,
    noted: ({ what }) => `Genoteerd: ${what}`,
    notedAll: 'Genoteerd:',
    what: ({ mode, when, part: p, today }) => `${mode} · ${named(f, when, today)}, ${part(p)}`,
    whatOfMany: ({ mode, count, day, last, part: p, today }) =>
      `${mode} · ${f.counted(count, 'dag', 'dagen')}, van ${f.day(day, today)} tot en met ${f.day(last, today)}, ${part(p)}`,
    cleared: ({ when, part: p }) => `Voor ${f.days(when)}${half(p)} staat er niets meer genoteerd.`,
    takenBack: ({ when }) => `Gewist: ${f.days(when)}.`,
    askMode: ({ when, part: p }) => `Wat zal ik noteren voor ${f.days(when)}${half(p)}?`,
    askModeOfMany: ({ count }) => `Wat zal ik noteren voor ${count === 1 ? 'die dag' : `die ${count} dagen`}?`,
    askDay: 'Welke dag bedoel je?',
    bothSaid: ({ day, part: p, modes }) =>
      `Voor ${f.day(day)}${half(p)} zei je verschillende dingen: ${f.list(modes)}. Wat zal ik noteren?`,
    held: ({ when, place }) =>
      `Op ${f.days(when)} heb je een werkplek in ${place}; dat heb ik zo gelaten. Niet meer nodig? Geef je werkplek dan vrij voor iemand anders.`,
    wasHeld: ({ when, place }) => `Op ${f.days(when)} had je een werkplek in ${place}; dat heb ik zo gelaten.`,
    placeUnknown: ({ text }) => `Ik ken geen plaats die “${text}” heet; die heb ik niet genoteerd.`,
    change: 'Wijzigen',
    changeDay: ({ day }) => `${sentence(f.day(day))} wijzigen`,
    onlyMorning: 'Alleen de voormiddag',
    onlyAfternoon: 'Alleen de namiddag',
    wholeDay: 'De hele dag',
    clear: 'Wissen',
    release: 'Werkplek vrijgeven',
    bookThere: ({ place }) => `Werkplek boeken in ${place}`,
    mine: 'Mijn week',
    next: 'Volgende week',
    previous: 'Vorige week',
  };
}

function inFrench(): PresenceWords {
  const f = formats('fr');
  const part = ({ halfDay }: DayPart) =>
    halfDay === 'am' ? 'le matin' : halfDay ? 'l’après-midi' : 'toute la journée';
  const half = (p: DayPart) => (p.halfDay ? `, ${part(p)}` : '');
  return {
    modes: {
      home: 'télétravail',
      office: 'bureau',
      coworking: 'coworking',
      field: 'terrain',
      leave: 'absence',
      other: 'ailleurs',
    },
    activities: { focus: 'travail au calme', meeting: 'réunion', training: 'formation', visit: 'visite' },
    morning: 'Matin',
    afternoon: 'Après-midi',
    nothing: 'rien de noté',
    desk: ({ desk }) => `bureau ${desk}`,
    week: ({ day, today }) => `Votre semaine du ${f.day(day, today)}`,
    noted: ({ what }) => `C’est noté : ${what}`,
    notedAll: 'C’est noté :',
    what: ({ mode, when, part: p, today }) => `${mode} · ${named(f, when, today)}, ${part(p)}`,
    whatOfMany: ({ mode, count, day, last, part: p, today }) =>
      `${mode} · ${f.counted(count, 'jour', 'jours')}, du ${f.day(day, today)} au ${f.day(last, today)}, ${part(p)}`,
    cleared: ({ when, part: p }) => `Plus rien n’est noté pour ${on(when)}${half(p)}.`,
    takenBack: ({ when }) => `Effacé : ${f.days(when)}.`,
    askMode: ({ when, part: p }) => `Que dois-je noter pour ${on(when)}${half(p)} ?`,
    askModeOfMany: ({ count }) => `Que dois-je noter pour ${count === 1 ? 'ce jour-là' : `ces ${count} jours`} ?`,
    askDay: 'De quel jour s’agit-il ?',
    bothSaid: ({ day, part: p, modes }) =>
      `Pour le ${f.day(day)}${half(p)}, vous avez indiqué plusieurs choses : ${f.list(modes)}. Que dois-je noter ?`,
    held: ({ when, place }) =>
      `Vous avez un bureau réservé ${at(place)} ${on(when)} : je n’y ai pas touché. S’il ne vous sert plus, libérez-le pour quelqu’un d’autre.`,
    wasHeld: ({ when, place }) => `Vous aviez un bureau réservé ${at(place)} ${on(when)} : je n’y ai pas touché.`,
    placeUnknown: ({ text }) => `Je ne connais pas de lieu appelé « ${text} » : je ne l’ai pas noté.`,
    change: 'Modifier',
    changeDay: ({ day }) => `Modifier le ${f.day(day)}`,
    onlyMorning: 'Le matin seulement',
    onlyAfternoon: 'L’après-midi seulement',
    wholeDay: 'Toute la journée',
    clear: 'Effacer',
    release: 'Libérer le bureau',
    bookThere: ({ place }) => `Réserver un bureau ${at(place)}`,
    mine: 'Ma semaine',
    next: 'Semaine suivante',
    previous: 'Semaine précédente',
  };
}

function inGerman(): PresenceWords {
  const f = formats('de');
  const part = ({ halfDay }: DayPart) => (halfDay === 'am' ? 'vormittags' : halfDay ? 'nachmittags' : 'ganztägig');
  const half = (p: DayPart) => (p.halfDay ? `, ${part(p)}` : '');
  return {
    modes: {
      home: 'Homeoffice',
      office: 'Büro',
      coworking: 'Coworking',
      field: 'Außendienst',
      leave: 'abwesend',
      other: 'anderswo',
    },
    activities: {
      focus: 'konzentriertes Arbeiten',
      meeting: 'Besprechung',
      training: 'Weiterbildung',
      visit: 'Besuch',
    },
    morning: 'Vormittag',
    afternoon: 'Nachmittag',
    nothing: 'noch nichts eingetragen',
    desk: ({ desk }) => `Arbeitsplatz ${desk}`,
    week: ({ day, today }) => `Ihre Woche ab ${the('dem', day, today)}`,
    noted: ({ what }) => `Eingetragen: ${what}`,
    notedAll: 'Eingetragen:',
    what: ({ mode, when, part: p, today }) => `${mode} · ${named(f, when, today)}, ${part(p)}`,
    whatOfMany: ({ mode, count, day, last, part: p, today }) =>
      `${mode} · ${f.counted(count, 'Tag', 'Tage')}, von ${the('dem', day, today)}, bis ${the('den', last, today)}, ${part(p)}`,
    cleared: ({ when, part: p }) => `Für ${these('den', when)}${half(p)} ist nichts mehr eingetragen.`,
    takenBack: ({ when }) => `Gelöscht: ${f.days(when)}.`,
    askMode: ({ when, part: p }) => `Was soll ich für ${these('den', when)}${half(p)} eintragen?`,
    askModeOfMany: ({ count }) => `Was soll ich für ${count === 1 ? 'diesen Tag' : `diese ${count} Tage`} eintragen?`,
    askDay: 'Welchen Tag meinen Sie?',
    bothSaid: ({ day, part: p, modes }) =>
      `Für ${the('den', day)}${half(p)} haben Sie mehreres gesagt: ${f.list(modes)}. Was soll ich eintragen?`,
    held: ({ when, place }) =>
      `${sentence(am(when))} haben Sie einen Arbeitsplatz in ${place}; daran habe ich nichts geändert. Wenn Sie ihn nicht mehr brauchen, geben Sie ihn bitte für jemand anderen frei.`,
    wasHeld: ({ when, place }) =>
      `${sentence(am(when))} hatten Sie einen Arbeitsplatz in ${place}; daran habe ich nichts geändert.`,
    placeUnknown: ({ text }) => `Einen Ort namens „${text}“ kenne ich nicht; ich habe ihn nicht eingetragen.`,
    change: 'Ändern',
    changeDay: ({ day }) => `${f.day(day)} ändern`,
    onlyMorning: 'Nur vormittags',
    onlyAfternoon: 'Nur nachmittags',
    wholeDay: 'Ganztägig',
    clear: 'Eintrag löschen',
    release: 'Arbeitsplatz freigeben',
    bookThere: ({ place }) => `Arbeitsplatz in ${place} buchen`,
    mine: 'Meine Woche',
    next: 'Nächste Woche',
    previous: 'Vorige Woche',
  };
}

export const PRESENCE_WORDS: Record<Language, PresenceWords> = {
  nl: inDutch(),
  fr: inFrench(),
  de: inGerman(),
  en: inEnglish(),
};
