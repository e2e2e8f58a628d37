import type { Concept } from './lexicon.ts';
import type { Reader } from './reader.ts';
import { endsBefore } from './roles.ts';
import { breaksClause } from './tokens.ts';

/** Where the words about something else altogether stand, those left out that only come along with a request. */
export function outsideWords(r: Reader): number[] {
  return r.once('outside', 0, () =>
    wordsFor(r, OUTSIDE).filter(
      (i) => !r.names[i] && !isTitle(r, i) && !isLandmark(r, i) && !isAside(r, i) && !isCutShort(r, i),
    ),
  );
}

const OUTSIDE = new Set<Concept>(['outside']);

/** "schepen De Mey", "Schöffe Meyer": somebody with a name. */
function isTitle(r: Reader, i: number): boolean {
  return r.is(i, 'titles') && r.names[i + 1] === true;
}

/** "near the printer": no fault of a printer, but a place to sit. */
function isLandmark(r: Reader, i: number): boolean {
  return [i, i - 1].some((at) => (at === i || r.is(at, 'article') || r.is(at, 'of')) && endsBefore(r, at, 'beside'));
}

/** "I'm not working from home": longer words begin inside of "not working". */
function isCutShort(r: Reader, i: number): boolean {
  const length = Math.max(...r.meanings(i).map((item) => (item.name === 'outside' ? item.length : 0)));
  return span(i + 1, i + length).some((at) => r.meanings(at).some((item) => item.name === 'home' && at + item.length > i + length)); // prettier-ignore
}

/** "as my train leaves early …", "…, the train was late again", "a course on Excel", "I'm coming by train". */
function isAside(r: Reader, i: number): boolean {
  if (isReason(r, i) || hasAny(r, i - 1, SUBJECTS_TAUGHT)) return true;
  const [start, end] = clauseOf(r, i);
  const before = (k: number): boolean => k >= start && k < i;
  const inClause = (k: number): boolean => k >= start && k < end;
  if (isPurpose(r, i) && wordsFor(r, SPACES).some(before)) return true;
  const requests = wordsFor(r, REQUESTED).some((k) => !inClause(k)) && !wordsFor(r, OUTSIDE).some((k) => !inClause(k));
  const asks = (k: number): boolean => inClause(k) && k !== i && (!hasAny(r, k, OPENING) || k < start + 3);
  const states = !r.gap(end).includes('?') && !wordsFor(r, ASKING).some(asks);
  if (requests && states) return true;
  if (states && wordsFor(r, OUT_AND_ABOUT).some(before)) return true;
  const tool = r.skip(i - 1, 'article', 'our') === i ? i - 2 : i - 1;
  return (
    r.any(tool, ['with', 'on']) !== undefined && states && wordsFor(r, WORKING).some((k) => inClause(k) && k !== i)
  );
}

/** Whether "because" stands a few words before, and nothing in between ends what it says. */
function isReason(r: Reader, i: number): boolean {
  for (let at = i - 1; at >= Math.max(0, i - 8) && !breaksClause(r.token(at + 1)); at--)
    if (r.is(at, 'because')) return wordsFor(r, REQUESTED).length > 0;
  for (let at = i + 1; at <= i + 8 && at < r.length; at++)
    if (r.is(at, 'therefore')) return wordsFor(r, REQUESTED).some((k) => k > at);
  return false;
}

/** "in the office on Thursday for a meeting": what a day is for, and no room that is asked for. */
export function isMeetingThere(r: Reader, i: number): boolean {
  const isFor = r.is(i, 'activity') && [i - 1, i - 2].some((at) => r.any(at, ['for', 'because']));
  const inOffice = (k: number): boolean =>
    r.meanings(k - 1).some(({ name, length }) => name === 'office' && length > 1);
  const asks = wordsFor(r, ASKED).some((k) => !inOffice(k)) || r.tokens.some(({ number }) => number !== undefined);
  return isFor && !asks && wordsFor(r, PLACED).some((at) => at < i);
}

const ASKED = new Set<Concept>(['book', 'need', 'desk', 'free', 'isThere', 'which', 'booking']);
const PLACED = new Set<Concept>(['home', 'office', 'coworking']);

/** "as it is too loud at home …": where somebody is not going to be. */
export function isHomeReason(r: Reader, i: number): boolean {
  return isReason(r, i) && wordsFor(r, SEATED).length > 0;
}

/** "the train is cancelled": said of something else, and not of a booking. */
export function isOfOther(r: Reader, i: number): boolean {
  const [start, end] = clauseOf(r, i);
  const inClause = (k: number): boolean => k >= start && k < end;
  // "as Friday is off, book me …": a reason for what is asked for in another clause.
  if (isReason(r, i) && wordsFor(r, WISHED).some((k) => !inClause(k))) return true;
  return wordsFor(r, OUTSIDE).some(inClause) && !wordsFor(r, BOOKABLE).some(inClause);
}

const WISHED = new Set<Concept>(['book', 'need']);
const BOOKABLE = new Set<Concept>(['desk', 'room', 'booking']);
const SEATED = new Set<Concept>(['desk', 'room', 'sit']);

/** "a room for the elections": what it is for. */
function isPurpose(r: Reader, i: number): boolean {
  const ends = (k: number): boolean => breaksClause(r.token(k)) || (r.number(k) !== undefined && !r.is(k, 'article'));
  return [1, 2, 3].some((back) => r.is(i - back, 'for') && !span(i - back + 1, i).some(ends));
}

/** The clause of a token: where it begins, and the token after it. */
function clauseOf(r: Reader, i: number): [number, number] {
  const starts = r.once('clauses', 0, () => r.tokens.map((_, k) => k).filter((k) => k > 0 && breaksClause(r.token(k))));
  return [starts.findLast((k) => k <= i) ?? 0, starts.find((k) => k > i) ?? r.length];
}

function span(start: number, end: number): number[] {
  return Array.from({ length: end - start }, (_, n) => start + n);
}

/** Where words for any of the concepts stand. */
function wordsFor(r: Reader, names: Set<Concept>): number[] {
  return r.once(`words for ${[...names].join()}`, 0, () =>
    r.tokens.map((_, k) => k).filter((k) => hasAny(r, k, names)),
  );
}

function hasAny(r: Reader, i: number, names: Set<Concept>): boolean {
  return r.meanings(i).some(({ type, name }) => type === 'concept' && names.has(name as Concept));
}

/** What is done here, and so shows that the sentence is about it. */
const REQUESTED = new Set<Concept>(['desk', 'room', 'booking', 'arrived', 'home', 'office', 'coworking', 'field', 'leave', 'other', 'cancel']); // prettier-ignore
const ASKING = new Set<Concept>(['book', 'need', 'show', 'isThere', 'howMany', 'which', 'who', 'where', 'allowed', 'obliged', 'help', 'howDo', 'seek', 'announce']); // prettier-ignore
/** Words that ask only where they open a clause: the "any" of "he can't come any other time" asks nothing. */
const OPENING = new Set<Concept>(['isThere', 'which', 'who', 'where']);
const SPACES = new Set<Concept>(['desk', 'room']);
/** "sur le chantier de l'école", "a visit to the swimming pool": where one is for work. */
const OUT_AND_ABOUT = new Set<Concept>(['field']);
const SUBJECTS_TAUGHT = new Set<Concept>(['other']);
const WORKING = new Set<Concept>(['iCome', 'home', 'arrived']);
