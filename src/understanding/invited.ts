import type { Findings } from './findings.ts';
import type { Concept } from './lexicon.ts';
import type { Party } from './parties.ts';
import { type Reader } from './reader.ts';
import { breaksClause } from './tokens.ts';

/** The party that a request of this concept is about: the one beside its word, else the one that is surely people. */
export function partyOf({ r, parties }: Pick<Findings, 'r' | 'parties'>, ...concepts: Concept[]): Party | undefined {
  const asked = r.tokens.map((_, i) => lengthOf(r, i, concepts) + i).filter((end, i) => end > i);
  const beside = parties.find(({ start }) =>
    asked.some((end) => start === end || (start === end + 1 && isSmall(r, end))),
  );
  return beside ?? parties.find(({ sure }) => sure) ?? parties[0];
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
