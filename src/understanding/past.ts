import type { Reader } from './reader.ts';
import { breaksClause } from './tokens.ts';

/** "I worked at home on Monday": whether the clause of a token tells of what has been. */
export function hasBeen(r: Reader, i: number): boolean {
  const told = r.once('told of the past', 0, () => (movesBooking(r) ? [] : pastWords(r)));
  return told.some((k) => isOneClause(r, Math.min(i, k), Math.max(i, k)) && !wasPlanned(r, k));
}

function pastWords(r: Reader): number[] {
  return r.tokens.map((_, k) => k).filter((k) => r.is(k, 'iWas'));
}

/** "I was in Namur on Thursday, make that Friday": of a booking that is still to come. */
function movesBooking(r: Reader): boolean {
  return r.items.some((items) => items.some(({ name }) => MOVING.has(name ?? '')));
}

const MOVING = new Set(['cancel', 'change', 'makeIt', 'alter', 'notNeeded']);

/** "I was supposed to come in on Friday". */
function wasPlanned(r: Reader, i: number): boolean {
  return r.tokens.some((_, k) => r.is(k, 'planned') && isOneClause(r, Math.min(i, k), Math.max(i, k)));
}

/** Whether neither a comma nor an "and I …" stands between. */
function isOneClause(r: Reader, first: number, last: number): boolean {
  for (let k = first + 1; k <= last; k++)
    if ((breaksClause(r.token(k)) && !isPoint(r, k)) || (r.any(k, ['and', 'but']) && tellsMore(r, k + 1))) return false;
  return true;
}

/** The point of "am 5. März" ends nothing. */
function isPoint(r: Reader, i: number): boolean {
  return r.token(i - 1).number !== undefined && r.gap(i).startsWith('.');
}

/** "… and on Friday I work": what is told next has its own "I". */
function tellsMore(r: Reader, from: number): boolean {
  for (let k = from; k < from + 4 && k < r.length && !breaksClause(r.token(k)); k++)
    if (r.meanings(k).some(({ type, name }) => name === 'iAm' || name === 'iCome' || type === 'iWas')) return true;
  return false;
}
