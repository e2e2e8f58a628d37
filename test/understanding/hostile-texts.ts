import { LANGUAGES, type Language } from '../../src/domain/language.ts';
import * as german from '../../src/understanding/de/language.ts';
import * as english from '../../src/understanding/en/language.ts';
import * as french from '../../src/understanding/fr/language.ts';
import * as dutch from '../../src/understanding/nl/language.ts';

export interface HostileText {
  language: Language;
  /** What is repeated. */
  piece: string;
  text: string;
}

/** As long as what is read of a message, in UTF-16 units. */
const LENGTH = 2000;

/** What nobody writes twice in a row: figures, half dates, names, marks, other alphabets, halves of characters. */
const PIECES = [
  'a ', 'x', '1 ', '12', '1, ', '1:', '1.', '10-', '1-1-', '12:30-', '9u30-12u ', '12/12 ', '31/02/', '11/11/11/', '2026-01-01T10:00 ',
  'Monday, ', 'maandag, dinsdag en ', 'Monday and Tuesday or ', 'from Monday to Friday, ', 'van 3 tot 5 en ', 'from 1 to ', 'between 1 and ',
  'first week of ', 'last day of ', 'de dag na ', 'a week from ', 'in 3 weeks ', 'week 46 ', 'half ', 'for 1 hour from 1 ', 'zes, ', 'tien-',
  'no, ', 'no, Monday, ', 'not ', 'niet maandag maar ', 'niet in Gent maar ', 'instead of ', 'except ', 'every ', 'May ', 'Sat ', 'Febuary ',
  'leuvn ', 'in leuvn ', 'bruxlles ', 'Eupen, ', 'in Eupen and Namur ', 'Sint-', 'de la ', "l'", "d'Hondt ", 'Mr ', 'Jan-', 'where is Jan ',
  'TEAM ', 'team A ', 'teamteam', 'tell all that ', 'mail het team: ', 'entitled to ', 'meine gesamten ',
  '(', '((()))', '"„“', '. ', '- ', ' –', '  ', '\n', '\u200b', '\u0000', '?', '🙂', '👨‍👩‍👧 ', '\u0301', 'e\u0301', 'ß', 'İ', 'ﬁ', '１２',
  'مرحبا ', 'שלום ', '\ud800', '\udc00 ', 'a\ud800', '__proto__ ', 'constructor ', 'hasOwnProperty ',
  'maandag lundi Montag Monday, niet pas nicht not 12/12 om à um at 3 uur heures Uhr pm ',
]; // prettier-ignore

/** Two words far apart: what stands between them is one long gap. */
const GAPS = [' ', ',', '-', ' - ', '.', '\t'];

/** Texts made to cost as much as they can: every one of `PIECES`, and a phrase of every word list, over and over. */
export function hostileTexts(): HostileText[] {
  const odd = PIECES.map((piece, n) => repeated(LANGUAGES[n % LANGUAGES.length]!, piece));
  const gaps = GAPS.map((gap) => ({ language: 'en' as const, piece: gap, text: `12 ${gap.repeat(LENGTH)} 12` }));
  const words = Object.entries({ nl: dutch, fr: french, de: german, en: english }).flatMap(([language, lists]) =>
    [...new Set(firstPhrases({ ...lists }))].map((phrase) => repeated(language as Language, `${phrase} `)),
  );
  return [...odd, ...gaps, ...words];
}

function repeated(language: Language, piece: string): HostileText {
  return { language, piece, text: piece.repeat(Math.ceil(LENGTH / piece.length)).slice(0, LENGTH) };
}

/** The first phrase of each list, however deep it stands. */
function firstPhrases(lists: unknown): string[] {
  if (typeof lists === 'string') return [lists.split(',')[0]!.replace(/[?*]/g, '').replace(' .. ', ' ').trim()].filter(Boolean); // prettier-ignore
  return typeof lists === 'object' && lists !== null ? Object.values(lists).flatMap(firstPhrases) : [];
}
