import type { Shown } from '../domain/agreements/agreement.ts';
import type { Language } from '../domain/language.ts';
import type { Space } from '../domain/places/place.ts';
import { type Formats, formats } from './formats.ts';
import { at } from './french-prepositions.ts';
import { frenchSpacing } from './french-spacing.ts';

/** What is said of who may use whose desks and rooms. */
export interface SharingWords {
  /** @param place what was asked about; undefined where it was everything. */
  title: (facts: { place: string | undefined }) => string;
  /** Headings. */
  youMayUse: string;
  weShare: string;
  everything: string;
  everythingForEverybody: string;
  nothingForYou: string;
  nothing: string;
  kinds: (facts: { kinds: Space['kind'][] }) => string;
  only: (facts: { names: string[] }) => string;
  guests: (facts: { guests: string[] }) => string;
  forEverybody: string;
  shows: Record<Shown, string>;
  /** How many of a list are not named. */
  furtherOnes: (facts: { left: number }) => string;
  none: (facts: { place: string | undefined }) => string;
}

function inEnglish(f: Formats): SharingWords {
  return {
    title: ({ place }) => `What administrations share${place ? ` in ${place}` : ''}`,
    youMayUse: 'What you may use',
    weShare: 'What your administration shares',
    everything: 'All desks and rooms',
    everythingForEverybody: 'All desks and rooms, for everybody',
    nothingForYou: 'Nothing: there is no agreement with your administration.',
    nothing: 'Nothing',
    kinds: ({ kinds }) => (kinds.length > 1 ? 'Desks and rooms' : kinds[0] === 'room' ? 'Rooms' : 'Desks'),
    only: ({ names }) => `only ${f.list(names)}`,
    guests: ({ guests }) => `for ${f.list(guests)}`,
    forEverybody: 'for everybody',
    shows: {
      'free-busy': 'Other administrations see when it is taken, not by whom.',
      organisation: 'Other administrations see when it is taken, and by which administration.',
      holder: 'Other administrations see who has it, if that person lets the network see them.',
    },
    furtherOnes: ({ left }) => `${left} more`,
    none: ({ place }) => (place ? `We have no site in ${place}.` : 'There are no sites yet.'),
  };
}

function inDutch(f: Formats): SharingWords {
  return {
    title: ({ place }) => `Wat besturen delen${place ? ` in ${place}` : ''}`,
    youMayUse: 'Wat je mag gebruiken',
    weShare: 'Wat jouw bestuur deelt',
    everything: 'Alle werkplekken en zalen',
    everythingForEverybody: 'Alle werkplekken en zalen, voor iedereen',
    nothingForYou: 'Niets: met jouw bestuur is er geen overeenkomst.',
    nothing: 'Niets',
    kinds: ({ kinds }) => (kinds.length > 1 ? 'Werkplekken en zalen' : kinds[0] === 'room' ? 'Zalen' : 'Werkplekken'),
    only: ({ names }) => `alleen ${f.list(names)}`,
    guests: ({ guests }) => `voor ${f.list(guests)}`,
    forEverybody: 'voor iedereen',
    shows: {
      'free-busy': 'Anderen zien wanneer iets bezet is, niet door wie.',
      organisation: 'Anderen zien wanneer iets bezet is en door welk bestuur.',
      holder: 'Anderen zien wie iets heeft, als die persoon zichtbaar is voor het netwerk.',
    },
    furtherOnes: ({ left }) => `nog ${left}`,
    none: ({ place }) => (place ? `We hebben geen locatie in ${place}.` : 'Er zijn nog geen locaties.'),
  };
}

function inFrench(f: Formats): SharingWords {
  return {
    title: ({ place }) => `Ce que les administrations partagent${place ? ` ${at(place)}` : ''}`,
    youMayUse: 'Ce que vous pouvez utiliser',
    weShare: 'Ce que votre administration partage',
    everything: 'Tous les bureaux et toutes les salles',
    everythingForEverybody: 'Tous les bureaux et toutes les salles, pour tous',
    nothingForYou: 'Rien : il n’y a pas d’accord avec votre administration.',
    nothing: 'Rien',
    kinds: ({ kinds }) => (kinds.length > 1 ? 'Bureaux et salles' : kinds[0] === 'room' ? 'Salles' : 'Bureaux'),
    only: ({ names }) => `seulement ${f.list(names)}`,
    guests: ({ guests }) => `pour ${f.list(guests)}`,
    forEverybody: 'pour tous',
    shows: {
      'free-busy': 'Les autres administrations voient quand c’est pris, pas par qui.',
      organisation: 'Les autres administrations voient quand c’est pris, et par laquelle.',
      holder: 'Les autres administrations voient par qui c’est pris, si cette personne est visible pour le réseau.',
    },
    furtherOnes: ({ left }) => `${left} de plus`,
    none: ({ place }) => (place ? `Nous n’avons pas de site ${at(place)}.` : 'Il n’y a pas encore de sites.'),
  };
}

function inGerman(f: Formats): SharingWords {
  return {
    title: ({ place }) => `Was Verwaltungen${place ? ` in ${place}` : ''} teilen`,
    youMayUse: 'Was Sie nutzen dürfen',
    weShare: 'Was Ihre Verwaltung teilt',
    everything: 'Alle Arbeitsplätze und Räume',
    everythingForEverybody: 'Alle Arbeitsplätze und Räume, für alle',
    nothingForYou: 'Nichts: Mit Ihrer Verwaltung gibt es keine Vereinbarung.',
    nothing: 'Nichts',
    kinds: ({ kinds }) => (kinds.length > 1 ? 'Arbeitsplätze und Räume' : kinds[0] === 'room' ? 'Räume' : 'Arbeitsplätze'), // prettier-ignore
    only: ({ names }) => `nur ${f.list(names)}`,
    guests: ({ guests }) => `für ${f.list(guests)}`,
    forEverybody: 'für alle',
    shows: {
      'free-busy': 'Andere sehen, wann etwas belegt ist, aber nicht, von wem.',
      organisation: 'Andere sehen, wann etwas belegt ist und von welcher Verwaltung.',
      holder: 'Andere sehen, wer etwas hat, wenn diese Person für das Netzwerk sichtbar ist.',
    },
    furtherOnes: ({ left }) => `${left} weitere`,
    none: ({ place }) => (place ? `In ${place} haben wir keinen Standort.` : 'Es gibt noch keine Standorte.'),
  };
}

export const SHARING_WORDS: Record<Language, SharingWords> = {
  nl: inDutch(formats('nl')),
  fr: frenchSpacing(inFrench(formats('fr'))),
  de: inGerman(formats('de')),
  en: inEnglish(formats('en')),
};
