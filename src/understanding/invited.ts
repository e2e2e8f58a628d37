import type { Findings } from './findings.ts';
import type { Concept } from './lexicon.ts';
import type { Member, Party } from './parties.ts';
import { type Reader } from './reader.ts';
import { breaksClause } from './tokens.ts';

/**
 * Those whom a request of these concepts is about: who stands beside its word, and all who are surely people; not the "Tom" of
 * "Tom's meeting". Where nobody is surely one, the first who may be.
 */
export function thoseMeant(
  { r, parties }: Pick<Findings, 'r' | 'parties'>,
  ...concepts: Concept[]
): Member[] | undefined {
  const asked = r.tokens.map((_, i) => lengthOf(r, i, concepts) + i).filter((end, i) => end > i);
  const beside = ({ start }: Party): boolean =>
    asked.some((end) => start === end || (start === end + 1 && isSmall(r, end)));
  const meant = parties.filter((party) => beside(party) || (party.sure && !isOwner(r, party)));
  return (meant.length > 0 ? meant : parties.slice(0, 1)).flatMap(({ members }) => members);
}

/** "Tom's meeting", "de vergadering van Tom". */
function isOwner(r: Reader, { start, end }: Party): boolean {
  return (/^[’']$/.test(r.gap(end)) && r.token(end).raw.length === 1) || r.is(start - 1, 'belongs');
}

/** "invite me", "nodig mij uit": nobody else is to come. */
export function invitesMe(r: Reader): boolean {
  return r.tokens.some((_, i) => {
    const length = lengthOf(r, i, ['invite']);
    return length > 0 && r.is(i + length, 'me');
  });
}

/** "take Tom off": those named stand right after the word for it, or before one that closes its clause. */
export function takesOut({ r, parties }: Pick<Findings, 'r' | 'parties'>): boolean {
  return parties.some(({ start, end, sure }) =>
    r.tokens.some((_, i) => {
      const length = lengthOf(r, i, ['takeOut']);
      return (
        length > 0 &&
        (i + length === start || (sure && i >= end && (i + length >= r.length || breaksClause(r.token(i + length)))))
      );
    }),
  );
}

/** A word for it that opens its clause, or follows a "please": an order, whatever is asked before. */
export function isOrdered(r: Reader, concept: Concept): boolean {
  return r.tokens.some((token, i) => lengthOf(r, i, [concept]) > 0 && (i === 0 || breaksClause(token)));
}

function lengthOf(r: Reader, i: number, concepts: readonly Concept[]): number {
  const lengths = r
    .meanings(i)
    .map(({ name, length }) => ((concepts as readonly string[]).includes(name ?? '') ? length : 0));
  return Math.max(0, ...lengths);
}

function isSmall(r: Reader, i: number): boolean {
  return r.any(i, ['article', 'to', 'common']) !== undefined;
}

/** "my meeting", "our Friday meeting": one that the person called, and not one that somebody else did. */
export function isOwnMeeting(r: Reader): boolean {
  return r.tokens.some((_, i) => {
    const own = r.item(i, 'our');
    return own !== undefined && [0, 1, 2, 3].some((more) => lengthOf(r, i + own.length + more, ['gathering']) > 0 && isPassed(r, i + own.length, more)); // prettier-ignore
  });
}

/** Whether what stands between is a day, an hour or a small word. */
function isPassed(r: Reader, from: number, count: number): boolean {
  return r.tokens.slice(from, from + count).every((_, n) => r.any(from + n, ['weekday', 'day', 'part', 'number', 'hourMark', 'common', 'next']) !== undefined); // prettier-ignore
}

/** "I don't accept", but not "no problem, I'll be there": what is denied is in the clause of the answer. */
export function isAnswerDenied(r: Reader): boolean {
  const at = r.tokens.findIndex((_, i) => lengthOf(r, i, ['accept', 'joinIn']) > 0);
  let first = Math.max(0, at);
  while (first > 0 && !breaksClause(r.token(first))) first--;
  let last = Math.max(0, at) + 1;
  while (last < r.length && !breaksClause(r.token(last))) last++;
  return r.tokens.some((_, i) => i >= first && i < last && r.is(i, 'not'));
}
