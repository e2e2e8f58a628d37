import type { Language } from '../domain/language.ts';
import type { LocalTime } from '../domain/local-date.ts';
import type { SpaceName } from '../domain/places/place.ts';
import { type Formats, formats } from './formats.ts';

/** What is said where a booking becomes longer or shorter, or its room larger. */
export interface LengthWords {
  longer: (facts: { space: SpaceName; site: string }) => string;
  shorter: (facts: { space: SpaceName; site: string }) => string;
  /** Why it cannot go on for as long: the site closes, or somebody else has the space from then on. */
  closes: (facts: { site: string; time: LocalTime }) => string;
  nextOne: (facts: { space: SpaceName; time: LocalTime }) => string;
  /** After the reason: until when, or else where it can go on, or be from the beginning. */
  offer: string;
  noOther: string;
  seatsAll: (facts: { space: SpaceName; count: number }) => string;
  whichHalf: (facts: { space: SpaceName }) => string;
  which: string;
  /** Buttons. */
  until: (facts: { to: LocalTime }) => string;
  /** Another room, from then until then. */
  instead: (facts: { space: SpaceName; from: LocalTime; to: LocalTime }) => string;
  halfHourMore: string;
}

/** How each language calls a space in the middle of a sentence. */
type Called = (space: SpaceName) => string;

const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function inEnglish(f: Formats, called: Called): LengthWords {
  return {
    longer: ({ space, site }) => `Extended: ${called(space)}, ${site}`,
    shorter: ({ space, site }) => `Shortened: ${called(space)}, ${site}`,
    closes: ({ site, time }) => `${site} closes at ${f.time(time)}, so it cannot last that long.`,
    nextOne: ({ space, time }) =>
      `${sentence(called(space))} is taken from ${f.time(time)} on, so it cannot last that long.`,
    offer: 'This is possible:',
    noOther: 'Nothing else is free there either.',
    seatsAll: ({ space, count }) =>
      `${sentence(called(space))} has ${f.counted(count, 'seat', 'seats')}: that is enough.`,
    whichHalf: ({ space }) => `Which half of the day shall I keep ${called(space)} for?`,
    which: 'Which one do you mean?',
    until: ({ to }) => `Stay until ${f.time(to)}`,
    instead: ({ space, from, to }) => `${sentence(called(space))}, ${f.time(from)} to ${f.time(to)}`,
    halfHourMore: '30 min longer',
  };
}

function inDutch(f: Formats, called: Called): LengthWords {
  return {
    longer: ({ space, site }) => `Verlengd: ${called(space)}, ${site}`,
    shorter: ({ space, site }) => `Ingekort: ${called(space)}, ${site}`,
    closes: ({ site, time }) => `${site} sluit om ${f.time(time)} uur; zo lang kan het dus niet duren.`,
    nextOne: ({ space, time }) =>
      `${sentence(called(space))} is vanaf ${f.time(time)} uur door iemand anders geboekt; zo lang kan het dus niet duren.`,
    offer: 'Dit kan wel:',
    noOther: 'Er is daar ook niets anders vrij.',
    seatsAll: ({ space, count }) =>
      `${sentence(called(space))} heeft ${f.counted(count, 'plaats', 'plaatsen')}: dat volstaat.`,
    whichHalf: ({ space }) => `Voor welke helft van de dag wil je ${called(space)} houden?`,
    which: 'Welke bedoel je?',
    until: ({ to }) => `Blijven tot ${f.time(to)} uur`,
    instead: ({ space, from, to }) => `${sentence(called(space))}, van ${f.time(from)} tot ${f.time(to)} uur`,
    halfHourMore: '30 min langer',
  };
}

function inFrench(f: Formats, called: Called): LengthWords {
  const the = (space: SpaceName) => `${space.kind === 'desk' ? 'le' : 'la'} ${called(space)}`;
  return {
    longer: ({ space, site }) => `Réservation prolongée : ${called(space)}, ${site}`,
    shorter: ({ space, site }) => `Réservation raccourcie : ${called(space)}, ${site}`,
    closes: ({ site, time }) => `${site} ferme à ${f.time(time)} : impossible de prolonger autant.`,
    nextOne: ({ space, time }) =>
      `${sentence(the(space))} est déjà ${space.kind === 'desk' ? 'pris' : 'prise'} à partir de ${f.time(time)} : impossible de prolonger autant.`,
    offer: 'Voici ce qui est possible :',
    noOther: 'Rien d’autre n’y est libre non plus.',
    seatsAll: ({ space, count }) => `${sentence(the(space))} a ${f.counted(count, 'place', 'places')} : cela suffit.`,
    whichHalf: ({ space }) => `Pour quelle moitié de la journée souhaitez-vous garder ${the(space)} ?`,
    which: 'De laquelle parlez-vous ?',
    until: ({ to }) => `Rester jusqu’à ${f.time(to)}`,
    instead: ({ space, from, to }) => `${sentence(called(space))}, de ${f.time(from)} à ${f.time(to)}`,
    halfHourMore: '30 min de plus',
  };
}

function inGerman(f: Formats, called: Called): LengthWords {
  return {
    longer: ({ space, site }) => `Verlängert: ${called(space)}, ${site}`,
    shorter: ({ space, site }) => `Verkürzt: ${called(space)}, ${site}`,
    closes: ({ site, time }) => `${site} schließt um ${f.time(time)} Uhr; so lange geht es also nicht.`,
    nextOne: ({ space, time }) =>
      `${called(space)} ist ab ${f.time(time)} Uhr anderweitig vergeben; so lange geht es also nicht.`,
    offer: 'Das wäre möglich:',
    noOther: 'Auch sonst ist dort nichts frei.',
    seatsAll: ({ space, count }) => `${called(space)} hat ${f.counted(count, 'Platz', 'Plätze')}: Das reicht.`,
    whichHalf: ({ space }) => `Für welche Hälfte des Tages möchten Sie ${called(space)} behalten?`,
    which: 'Welche Buchung meinen Sie?',
    until: ({ to }) => `Bis ${f.time(to)} Uhr bleiben`,
    instead: ({ space, from, to }) => `${called(space)}, ${f.time(from)} bis ${f.time(to)} Uhr`,
    halfHourMore: '30 Min. länger',
  };
}

const MADE: Record<Language, (f: Formats, called: Called) => LengthWords> = {
  nl: inDutch,
  fr: inFrench,
  de: inGerman,
  en: inEnglish,
};

/** @param called how the language calls a space: "room Weser". */
export function lengthWords(language: Language, called: Called): LengthWords {
  return MADE[language](formats(language), called);
}
