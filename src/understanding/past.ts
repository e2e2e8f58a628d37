import type { Reader } from './reader.ts';
import { breaksClause } from './tokens.ts';

/** No clause is longer. */
const REACH = 25;

/** "I worked at home on Monday": whether the clause of a token tells of what has been. */
export function hasBeen(r: Reader, i: number): boolean {
  const told = r.once('told of the past', 0, () => (movesBooking(r) ? [] : toldOfPast(r)));
  return told.some((k) => isOneClause(r, i, k));
}

/** Where "I was" stands; not that of "I was supposed to come in on Friday". */
function toldOfPast(r: Reader): number[] {
  const told = placesOf(r, 'iWas');
  const planned = told.length > 0 ? placesOf(r, 'planned') : [];
  return told.filter((k) => !planned.some((other) => isOneClause(r, k, other)));
}

function placesOf(r: Reader, type: string): number[] {
  return r.mentions(type) ? r.tokens.map((_, k) => k).filter((k) => r.is(k, type)) : [];
}

/** "I was in Namur on Thursday, make that Friday": of a booking that is still to come. */
function movesBooking(r: Reader): boolean {
  return MOVING.some((concept) => r.mentions(concept));
}

const MOVING = ['cancel', 'change', 'makeIt', 'alter', 'notNeeded'];

/** Whether neither a comma nor an "and I …" stands between. */
function isOneClause(r: Reader, one: number, other: number): boolean {
  const [first, last] = one < other ? [one, other] : [other, one];
  if (last - first > REACH) return false;
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
