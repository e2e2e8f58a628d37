import type { NameLore } from './parties.ts';
import type { Reader } from './reader.ts';
import type { Stretch } from './roles.ts';

/** A desk or a room by the name on its sign, as typed. */
export interface SpaceMention extends Stretch {
  name: string;
  /** Nothing else can be meant by these words: no date, hour or person is read in them. */
  sure: boolean;
  /** With no word for a room beside it ("is Weser free?", "de Our"): it may as well be something else. */
  bare?: 'article' | 'alone';
}

/** What tells that a word is no name, also with a capital. */
const NO_NAME = ['weekday', 'weekdayEach', 'month', 'day', 'part', 'holiday', 'number', 'unit', 'now', 'soon', 'noon', 'equipment', 'team', 'departments', 'titles', 'heads', 'in', 'on', 'at', 'for', 'from', 'until', 'with', 'and', 'or', 'not', 'this', 'next', 'coming']; // prettier-ignore
/** What the name of a river is as a word: the "Our". */
const OURS = new Set(['our', 'mine', 'common', 'outside']);
/** What follows a number that is no name: people, hours, days. */
const COUNTED = ['heads', 'unit', 'hourMark', 'am', 'pm', 'month', 'ordinalMark', 'floor'];

/**
 * The desk or room that a sentence names: "room Weser", "the Our room", "E-12", "R 3", "de Our".
 *
 * @param lore its places are also those with a wrong letter.
 */
export function spaceIn(r: Reader, lore: NameLore): SpaceMention | undefined {
  const readers = [coded, besideRoom, afterArticle, numbered, alone];
  for (const read of readers)
    for (let i = 0; i < r.length; i++) {
      const found = r.names[i] ? undefined : read(r, i, lore);
      if (found && !lore.isPlace(i)) return found;
    }
  return undefined;
}

/** "E-12", "desk b-07", "room B104", "R 3": letters and a number. */
function coded(r: Reader, i: number): SpaceMention | undefined {
  const [letters, figures] = [r.token(i), r.token(i + 1)];
  if (letters.number !== undefined || letters.raw.length > 3 || figures.number === undefined) return undefined;
  const led = isSpaceWord(r, i - 1);
  const capital = /^\p{Lu}+$/u.test(letters.raw);
  const hyphened = figures.gap === '-' && (capital || led);
  const glued = figures.gap === '' && led && !r.any(i + 2, COUNTED);
  const apart = figures.gap === ' ' && capital && letters.raw.length === 1 && r.meanings(i).length === 0;
  if (!hyphened && !glued && !(apart && !r.any(i + 2, COUNTED))) return undefined;
  return { name: r.text(i, i + 2), start: i, end: i + 2, sure: hyphened || led || r.is(i - 1, 'article') };
}

/** "room Weser", "zaal Our", "the Our room", "der Weser-Saal". */
function besideRoom(r: Reader, i: number, { known }: NameLore): SpaceMention | undefined {
  const { raw, word, number } = r.token(i);
  if (number !== undefined) return undefined;
  const after = isSpaceWord(r, i - 1) && !r.is(i - 2, 'indefinite') && /^ ?["'“„«‘]? ?$/.test(r.gap(i));
  const before =
    isSpaceWord(r, i + 1) && (r.gap(i + 1) === '-' || (r.gap(i + 1) === ' ' && r.is(i - 1, 'article') && !r.is(i - 1, 'indefinite'))); // prettier-ignore
  if (!after && !before) return undefined;
  if (isNamed(r, i)) return { name: raw, start: i, end: i + 1, sure: true };
  const small = after && namesRoom(r, i - 1) && !known(word) && word.length > 2 && r.meanings(i).length === 0;
  return small ? { name: raw, start: i, end: i + 1, sure: false } : undefined;
}

/** "we zitten in de Our", "la Weser est libre": a capital where nouns have none. */
function afterArticle(r: Reader, i: number, { known }: NameLore): SpaceMention | undefined {
  if (
    r.language === 'de' ||
    !isCapital(r, i) ||
    !r.is(i - 1, 'article') ||
    r.is(i - 1, 'indefinite') ||
    r.gap(i) !== ' '
  )
    return undefined;
  const { raw, word } = r.token(i);
  // "Jan De Smet", "Jan de Smet", "Bakker-de Vries": of a family name.
  const ofName = (i > 1 && isCapital(r, i - 1)) || r.gap(i - 1) === '-' || (isCapital(r, i - 2) && !known(r.token(i - 2).word)); // prettier-ignore
  const named = !ofName && isNamed(r, i) && (!known(word) || r.is(i, 'our'));
  return named ? { name: raw, start: i, end: i + 1, sure: false, bare: 'article' } : undefined;
}

/** "room 12", "salle 2.14": no number of people. */
function numbered(r: Reader, i: number): SpaceMention | undefined {
  if (r.token(i).number === undefined || !isSpaceWord(r, i - 1) || r.gap(i) !== ' ') return undefined;
  const dotted = r.token(i + 1).number !== undefined && r.gap(i + 1) === '.';
  const end = dotted ? i + 2 : i + 1;
  const counts = r.any(end, COUNTED) ?? (dotted ? undefined : r.item(end, 'until'));
  return counts || /^[-:–]/.test(r.gap(end)) ? undefined : { name: r.text(i, end), start: i, end, sure: false };
}

/** "is Weser free?", "Weser's fixed": a word that no list has, alone with its capital. */
function alone(r: Reader, i: number, { known, given }: NameLore): SpaceMention | undefined {
  const { raw, word } = r.token(i);
  if (i > (r.language === 'de' ? 1 : 2) || !isCapital(r, i)) return undefined;
  const single = !isCapital(r, i - 1) || i === 1;
  const ends = r.gap(i + 1) !== ' ' || !isCapital(r, i + 1) || known(r.token(i + 1).word);
  const named =
    isNamed(r, i) && !known(word) && !given.has(word) && single && ends && !r.any(i - 1, ['article', 'titles']);
  return named ? { name: raw, start: i, end: i + 1, sure: false, bare: 'alone' } : undefined;
}

/** A capital, on what is no word of the language: "Weser", and also the "Our" of an English sentence, which begins with none. */
function isNamed(r: Reader, i: number): boolean {
  const { raw, word } = r.token(i);
  if (!/^\p{Lu}\p{Ll}/u.test(raw) || r.any(i, NO_NAME)) return false;
  return (
    !r.knows(word) || (r.language !== 'de' && i > 0 && r.meanings(i).every(({ type, name }) => OURS.has(name ?? type)))
  );
}

function namesRoom(r: Reader, i: number): boolean {
  return r.meanings(i).some(({ name, length }) => length === 1 && name === 'room');
}

/** A word for a room or a desk, of one word. */
export function isSpaceWord(r: Reader, i: number): boolean {
  const meant = r.meanings(i);
  const meets = meant.some(({ name, length }) => length === 1 && name === 'meet');
  return !meets && meant.some(({ name, length }) => length === 1 && (name === 'room' || name === 'desk'));
}

function isCapital(r: Reader, i: number): boolean {
  return /^\p{Lu}/u.test(r.token(i).raw);
}
