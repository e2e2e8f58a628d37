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
    freeAllThatTime: 'It is free for all of that time.',
    notFreeAllThatTime: 'It is not free for all of that time.',
    withoutNames: 'You see when it is taken, not by whom: that is how its owner shares it.',
    namesInPrivate: 'Others read along here, so I give no names. Ask me in our own chat to see them.',
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
    freeAllThatTime: 'Die hele tijd vrij.',
    notFreeAllThatTime: 'Niet die hele tijd vrij.',
    withoutNames: 'Je ziet wanneer iets bezet is, niet door wie: zo deelt de eigenaar het.',
    namesInPrivate: 'Waar anderen meelezen, noem ik geen namen. Vraag het me in ons eigen gesprek.',
    askSpace: 'Welke zaal of werkplek bedoel je? Schrijf de naam die op het bordje staat.',
    unknown: ({ text }) => `Ik ken geen zaal of werkplek die “${text}” heet. Staat het zo op het bordje?`,
    which: ({ text }) => `Er zijn er verschillende die “${text}” heten. Welke bedoel je?`,
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
    takenBy: ({ text }) => `pris : ${text}`,
    yours: 'à vous',
    closed: 'fermé',
    freeAllThatTime: 'C’est libre pendant tout ce temps.',
    notFreeAllThatTime: 'Ce n’est pas libre pendant tout ce temps.',
    withoutNames: 'Vous voyez quand c’est pris, pas par qui : le propriétaire partage ainsi.',
    namesInPrivate:
      'D’autres personnes lisent ici : je ne cite donc aucun nom. Posez-moi la question dans notre conversation privée.',
    askSpace: 'De quelle salle ou de quel bureau s’agit-il ? Écrivez le nom affiché sur place.',
    unknown: ({ text }) => `Je ne connais ni salle ni bureau du nom de « ${text} ». Est-ce bien écrit ainsi ?`,
    which: ({ text }) => `Plusieurs espaces s’appellent « ${text} ». Duquel s’agit-il ?`,
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
    freeAllThatTime: 'In dieser Zeit ist durchgehend frei.',
    notFreeAllThatTime: 'In dieser Zeit ist nicht durchgehend frei.',
    withoutNames: 'Sie sehen, wann belegt ist, aber nicht, von wem: So teilt es der Eigentümer.',
    namesInPrivate: 'Wo andere mitlesen, nenne ich keine Namen. Fragen Sie mich in unserem eigenen Chat.',
    askSpace: 'Welchen Raum oder Arbeitsplatz meinen Sie? Schreiben Sie den Namen, der auf dem Schild steht.',
    unknown: ({ text }) =>
      `Ich kenne weder einen Raum noch einen Arbeitsplatz namens „${text}“. Steht es so auf dem Schild?`,
    which: ({ text }) => `Es gibt mehrere mit dem Namen „${text}“. Welchen meinen Sie?`,
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
