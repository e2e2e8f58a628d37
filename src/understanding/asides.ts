import type { Concept } from './lexicon.ts';
import type { Reader } from './reader.ts';
import { endsBefore } from './roles.ts';
import { breaksClause } from './tokens.ts';

/** Where the words about something else altogether stand, those left out that only come along with a request. */
export function outsideWords(r: Reader): number[] {
  return r.once('outside', 0, () =>
    r.tokens
      .map((_, i) => i)
      .filter((i) => !r.names[i] && hasAny(r, i, OUTSIDE) && !isLandmark(r, i) && !isAside(r, i)),
  );
}

const OUTSIDE = new Set<Concept>(['outside']);

/** "near the printer": no fault of a printer, but a place to sit. */
function isLandmark(r: Reader, i: number): boolean {
  return [i, i - 1].some((at) => (at === i || r.is(at, 'article') || r.is(at, 'of')) && endsBefore(r, at, 'beside'));
}

/** "as my train leaves early …", "…, the train was late again", "a course on Excel", "I'm coming by train". */
function isAside(r: Reader, i: number): boolean {
  if (isReason(r, i) || hasAny(r, i - 1, SUBJECTS_TAUGHT)) return true;
  const [start, end] = clauseOf(r, i);
  if (isPurpose(r, i) && span(start, i).some((k) => hasAny(r, k, SPACES))) return true;
  const rest = r.tokens.map((_, k) => k).filter((k) => k < start || k >= end);
  const requests = rest.some((k) => hasAny(r, k, REQUESTED)) && !rest.some((k) => hasAny(r, k, OUTSIDE));
  const states = !r.gap(end).includes('?') && !span(start, end).some((k) => hasAny(r, k, ASKING) && k !== i);
  if (requests && states) return true;
  if (states && span(start, i).some((k) => hasAny(r, k, OUT_AND_ABOUT))) return true;
  const tool = r.skip(i - 1, 'article', 'our') === i ? i - 2 : i - 1;
  return (
    r.any(tool, ['with', 'on']) !== undefined &&
    states &&
    span(start, end).some((k) => k !== i && hasAny(r, k, WORKING))
  );
}

/** Whether "because" stands a few words before, and nothing in between ends what it says. */
function isReason(r: Reader, i: number): boolean {
  for (let at = i - 1; at >= Math.max(0, i - 8) && !breaksClause(r.token(at + 1)); at--)
    if (r.is(at, 'because')) return r.tokens.some((_, k) => hasAny(r, k, REQUESTED));
  return false;
}

/** "a room for the elections": what it is for. */
function isPurpose(r: Reader, i: number): boolean {
  const ends = (k: number): boolean => breaksClause(r.token(k)) || (r.number(k) !== undefined && !r.is(k, 'article'));
  return [1, 2, 3].some((back) => r.is(i - back, 'for') && !span(i - back + 1, i).some(ends));
}

function clauseOf(r: Reader, i: number): [number, number] {
  let [start, end] = [i, i + 1];
  while (start > 0 && !breaksClause(r.token(start))) start--;
  while (end < r.length && !breaksClause(r.token(end))) end++;
  return [start, end];
}

function span(start: number, end: number): number[] {
  return Array.from({ length: end - start }, (_, n) => start + n);
}

function hasAny(r: Reader, i: number, names: Set<Concept>): boolean {
  return r.meanings(i).some(({ type, name }) => type === 'concept' && names.has(name as Concept));
}

/** What is done here, and so shows that the sentence is about it. */
const REQUESTED = new Set<Concept>(['desk', 'room', 'booking', 'arrived', 'home', 'office', 'coworking', 'field', 'leave', 'other', 'cancel']); // prettier-ignore
const ASKING = new Set<Concept>(['book', 'need', 'show', 'isThere', 'howMany', 'which', 'who', 'where', 'allowed', 'obliged', 'help', 'seek', 'announce']); // prettier-ignore
const SPACES = new Set<Concept>(['desk', 'room']);
/** "sur le chantier de l'école", "a visit to the swimming pool": where one is for work. */
const OUT_AND_ABOUT = new Set<Concept>(['field']);
const SUBJECTS_TAUGHT = new Set<Concept>(['other']);
const WORKING = new Set<Concept>(['iCome', 'home', 'arrived']);
