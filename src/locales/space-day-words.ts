import type { Language } from '../domain/language.ts';
import type { LocalDate, LocalTime } from '../domain/local-date.ts';
import type { SpaceName } from '../domain/places/place.ts';
import { type Formats, formats } from './formats.ts';
import { frenchSpacing } from './french-spacing.ts';
import { the } from './german-days.ts';

/** What is said of the day of a desk or a room. */
export interface SpaceDayWords {
  title: (facts: { space: SpaceName; site: string; day: LocalDate; today: LocalDate }) => string;
  stretch: (facts: { from: LocalTime; to: LocalTime }) => string;
  free: string;
  taken: string;
  /** @param text who has it, or whose people. */
  takenBy: (facts: { text: string }) => string;
  yours: string;
  closed: string;
  /** Where some hours were asked about. */
  freeAllThatTime: string;
  notFreeAllThatTime: string;
  /** Why no names are told. */
  withoutNames: string;
  namesInPrivate: string;
  /** Questions. */
  askSpace: string;
  unknown: (facts: { text: string }) => string;
  which: (facts: { text: string }) => string;
  /** A button of that question. */
  thisOne: (facts: { space: SpaceName; site: string }) => string;
  nextDay: string;
}

function inEnglish(f: Formats): SpaceDayWords {
  const called = ({ kind, name }: SpaceName) => `${kind === 'desk' ? 'Desk' : 'Room'} ${name}`;
  return {
    title: ({ space, site, day, today }) => `${called(space)}, ${site}: ${f.day(day, today)}`,
    stretch: ({ from, to }) => `${f.time(from)} to ${f.time(to)}`,
    free: 'free',
    taken: 'taken',
    takenBy: ({ text }) => `taken: ${text}`,
    yours: 'yours',
    closed: 'closed',
    freeAllThatTime: 'It is free all that time.',
    notFreeAllThatTime: 'It is not free all that time.',
    withoutNames: 'You see when it is taken, not by whom: that is how its owner shares it.',
    namesInPrivate: 'Where others read along I say no names; write to me alone to see them.',
    askSpace: 'Which room or desk do you mean? Write the name on its sign.',
    unknown: ({ text }) => `I know no room or desk called “${text}”. Is it written like that on the sign?`,
    which: ({ text }) => `There are several called “${text}”. Which one do you mean?`,
    thisOne: ({ space, site }) => `${called(space)}, ${site}`,
    nextDay: 'Next day',
  };
}

function inDutch(f: Formats): SpaceDayWords {
  const called = ({ kind, name }: SpaceName) => `${kind === 'desk' ? 'Werkplek' : 'Zaal'} ${name}`;
  return {
    title: ({ space, site, day, today }) => `${called(space)}, ${site}: ${f.day(day, today)}`,
    stretch: ({ from, to }) => `${f.time(from)} tot ${f.time(to)} uur`,
    free: 'vrij',
    taken: 'bezet',
    takenBy: ({ text }) => `bezet door ${text}`,
    yours: 'van jou',
    closed: 'gesloten',
    freeAllThatTime: 'Het is al die tijd vrij.',
    notFreeAllThatTime: 'Het is niet al die tijd vrij.',
    withoutNames: 'Je ziet wanneer iets bezet is, niet door wie: zo deelt de eigenaar het.',
    namesInPrivate: 'Waar anderen meelezen, noem ik geen namen; schrijf me apart om ze te zien.',
    askSpace: 'Welke zaal of werkplek bedoel je? Schrijf de naam die op het bordje staat.',
    unknown: ({ text }) => `Ik ken geen zaal of werkplek die “${text}” heet. Staat het zo op het bordje?`,
    which: ({ text }) => `Er zijn er meer die “${text}” heten. Welke bedoel je?`,
    thisOne: ({ space, site }) => `${called(space)}, ${site}`,
    nextDay: 'Volgende dag',
  };
}

function inFrench(f: Formats): SpaceDayWords {
  const called = ({ kind, name }: SpaceName) => `${kind === 'desk' ? 'Bureau' : 'Salle'} ${name}`;
  return {
    title: ({ space, site, day, today }) => `${called(space)}, ${site} : ${f.day(day, today)}`,
    stretch: ({ from, to }) => `de ${f.time(from)} à ${f.time(to)}`,
    free: 'libre',
    taken: 'pris',
    takenBy: ({ text }) => `pris par ${text}`,
    yours: 'à vous',
    closed: 'fermé',
    freeAllThatTime: 'C’est libre tout ce temps-là.',
    notFreeAllThatTime: 'Ce n’est pas libre tout ce temps-là.',
    withoutNames: 'Vous voyez quand c’est pris, pas par qui : le propriétaire partage ainsi.',
    namesInPrivate: 'Là où d’autres lisent, je ne cite aucun nom ; écrivez-moi en privé pour les voir.',
    askSpace: 'De quelle salle ou de quel bureau s’agit-il ? Écrivez le nom qui est sur la porte.',
    unknown: ({ text }) => `Je ne connais ni salle ni bureau du nom de « ${text} ». Est-ce bien écrit ainsi ?`,
    which: ({ text }) => `Il y en a plusieurs du nom de « ${text} ». Lequel ?`,
    thisOne: ({ space, site }) => `${called(space)}, ${site}`,
    nextDay: 'Jour suivant',
  };
}

function inGerman(f: Formats): SpaceDayWords {
  const called = ({ kind, name }: SpaceName) => `${kind === 'desk' ? 'Arbeitsplatz' : 'Raum'} ${name}`;
  return {
    title: ({ space, site, day, today }) => `${called(space)}, ${site}: ${the('der', day, today)}`,
    stretch: ({ from, to }) => `${f.time(from)} bis ${f.time(to)} Uhr`,
    free: 'frei',
    taken: 'belegt',
    takenBy: ({ text }) => `belegt: ${text}`,
    yours: 'Ihre Buchung',
    closed: 'geschlossen',
    freeAllThatTime: 'Die ganze Zeit über ist dort frei.',
    notFreeAllThatTime: 'Nicht die ganze Zeit über ist dort frei.',
    withoutNames: 'Sie sehen, wann belegt ist, nicht von wem: So teilt es der Eigentümer.',
    namesInPrivate: 'Wo andere mitlesen, nenne ich keine Namen; schreiben Sie mir allein, um sie zu sehen.',
    askSpace: 'Welchen Raum oder Arbeitsplatz meinen Sie? Schreiben Sie den Namen, der auf dem Schild steht.',
    unknown: ({ text }) => `Ich kenne weder Raum noch Arbeitsplatz namens „${text}“. Steht es so auf dem Schild?`,
    which: ({ text }) => `Es gibt mehrere mit dem Namen „${text}“. Was davon meinen Sie?`,
    thisOne: ({ space, site }) => `${called(space)}, ${site}`,
    nextDay: 'Nächster Tag',
  };
}

export const SPACE_DAY_WORDS: Record<Language, SpaceDayWords> = {
  nl: inDutch(formats('nl')),
  fr: frenchSpacing(inFrench(formats('fr'))),
  de: inGerman(formats('de')),
  en: inEnglish(formats('en')),
};
