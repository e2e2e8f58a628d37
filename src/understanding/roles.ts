import type { Reader } from './reader.ts';
import { breaksClause } from './tokens.ts';

/** What a value is to its sentence: wanted, or refused, left out, given up for another, or the new one of a move. */
export type Role = 'wanted' | 'refused' | 'except' | 'old' | 'new' | 'until' | 'from';

export interface Stretch {
  start: number;
  end: number;
}

const VALUES = ['weekday', 'day', 'month', 'number', 'next', 'coming', 'part'];
const SMALL = ['on', 'article', 'in', 'at', 'of', 'with'];

/** The role of what stands from `start` on, told by the words before it. */
export function roleOf(r: Reader, { start, end }: Stretch): Role {
  return r.once(`role of ${end - start}`, start, () => readRole(r, start, end));
}

function readRole(r: Reader, start: number, end: number): Role {
  if (r.is(end, 'not') && /^[^,;]*$/.test(r.gap(end)) && isLeftOut(r, start)) return 'except';
  if (r.is(end, 'not') && (isContrasted(r, end) || isDenied(r, start, end))) return 'refused';
  if (isKept(r, start)) return 'except';
  if (isRemarked(r, start)) return 'refused';
  for (const at of lookBack(r, start)) {
    if (endsBefore(r, at, 'instead') || (endsBefore(r, at, 'than') && isPreferred(r, at))) return 'old';
    if (isExcepted(r, at) && !endsBefore(r, at, 'correction')) return 'except';
    if (leavesOut(r, at)) return 'except';
    if (r.is(start, 'part') && isNotNeeded(r, at)) return 'refused';
    if (
      endsBefore(r, at, 'not') &&
      !isContrasted(r, at - 1) &&
      !isCorrection(r, at - 1) &&
      (!opensPhrase(r, at - 1) || (r.names[start] && at < start) || (r.item(at, 'part')?.length ?? 0) > 1) &&
      refuses(r, at, end)
    )
      return 'refused';
  }
  const opened = r.any(start, ['from', 'starting'])?.length ?? 0;
  if (opened <= (r.item(start, 'until')?.length ?? 0) && leading(r, start, 'until') && !isThere(r, start - 1))
    return 'until';
  if (leading(r, start, 'starting') || leading(r, start, 'from')) return 'from';
  return leading(r, start, 'to') ? 'new' : 'wanted';
}

/** "not 1 March, that is a Sunday": said of another day. */
function isRemarked(r: Reader, start: number): boolean {
  const at = r.is(start, 'indefinite') ? start : start - 1;
  const is = r.is(at, 'indefinite') && r.meanings(at - 1).some(({ name }) => name === 'present');
  return is && r.is(at + 1, 'weekday') && r.is(at - 2, 'common') && !r.is(at - 2, 'day');
}

/** "cancel the week, Tuesday may stay": left out of what is cancelled. */
function isKept(r: Reader, start: number): boolean {
  const kept = r.once('kept', 0, () => {
    return r.mentions('cancel') && r.mentions('keep') ? r.tokens.map((_, i) => i).filter((i) => r.is(i, 'keep')) : [];
  });
  return kept.some((at) => {
    const [first, last] = at < start ? [at, start] : [start, at];
    for (let i = first + 1; i <= last; i++) if (breaksClause(r.token(i)) || r.any(i, ['but', 'and'])) return false;
    return last - first < 8;
  });
}

/** After "except"; not the "niet op" of "ik ben er niet op vrijdag". */
function isExcepted(r: Reader, at: number): boolean {
  return [1, 2, 3].some((back) => {
    const item = r.meanings(at - back).some(({ type, length }) => type === 'except' && length === back);
    return item && !(back > 1 && opensPhrase(r, at - back));
  });
}

/** "rather Friday than": something before is wanted more. */
function isPreferred(r: Reader, end: number): boolean {
  for (let i = Math.max(0, end - 8); i < end; i++)
    if (r.is(i, 'but') || r.meanings(i).some(({ name }) => name === 'makeIt')) return true;
  return false;
}

/** "pas besoin de l'après-midi". */
function isNotNeeded(r: Reader, at: number): boolean {
  return [1, 2, 3, 4].some((back) =>
    r.meanings(at - back).some(({ name, length }) => name === 'notNeeded' && length === back),
  );
}

/** "except my desk on Friday": what is left out is named with its day. */
function leavesOut(r: Reader, at: number): boolean {
  const names = (i: number): boolean =>
    r.meanings(i).some(({ name }) => name === 'desk' || name === 'room' || name === 'booking');
  let i = at - 1;
  while (i > 0 && r.any(i, SMALL) && !names(i)) i--;
  if (!names(i)) return false;
  i = r.any(i - 1, ['our', 'article']) ? i - 1 : i;
  return endsBefore(r, i, 'except');
}

/** "pas là", "not in": away, and no refusal of the day that follows. */
function opensPhrase(r: Reader, i: number): boolean {
  const opens = (at: number): boolean =>
    r.meanings(at).some(({ name, length }) => name === 'leave' && length > Math.max(1, i - at));
  return opens(i) || opens(i - 1);
}

/** The token itself, and those before it that are only small words. */
function lookBack(r: Reader, start: number): number[] {
  const places = [start];
  for (let i = start; i > 0 && places.length < 3; i--) {
    if (!r.any(i - 1, SMALL) || r.any(i - 1, ['instead', 'except', 'not'])) break;
    places.push(i - 1);
  }
  return places;
}

/** "not Tuesday", "pas demain": but in "I can't come Friday" the verb is refused, and "do you not have …" asks. */
function refuses(r: Reader, at: number, end: number): boolean {
  const word = r.token(at - 1);
  if (at - 1 === 0 || /[,;:!?(–—-]/.test(word.gap)) return true;
  return followedByOther(r, end);
}

/** "Monday not, Tuesday yes": a comma after the "not" ends what it refuses. */
function isContrasted(r: Reader, i: number): boolean {
  const next = r.skip(i + 1, 'on', 'article');
  return /[,;]/.test(r.gap(i + 1)) && r.any(next, VALUES) !== undefined;
}

/** "all week, only Thursday not". */
function isLeftOut(r: Reader, start: number): boolean {
  return lookBack(r, start).some((at) => endsBefore(r, at, 'only'));
}

/** "Monday at home, Tuesday not": the value and the "not" are all its clause says. */
function isDenied(r: Reader, start: number, not: number): boolean {
  const before = start > 0 && (/[,;]/.test(r.gap(start)) || r.any(start - 1, ['but', 'and']) !== undefined);
  return before && (not + 1 >= r.length || /[,;.!?]/.test(r.gap(not + 1)));
}

/** Whether "but …" or a comma with another value follows. */
function followedByOther(r: Reader, end: number): boolean {
  for (let i = end; i < Math.min(end + 4, r.length); i++) if (r.is(i, 'but')) return true;
  const next = r.skip(end, 'on', 'article', 'in', 'at');
  return /[,;–—]/.test(r.gap(end)) && end < r.length && (r.names[next] === true || r.any(next, VALUES) !== undefined);
}

/** "qu'est-ce qu'il y a jeudi": the "a" without an accent is that of "there is". */
function isThere(r: Reader, i: number): boolean {
  return [1, 2].some((back) =>
    r.meanings(i - back).some(({ name, length }) => name === 'isThere' && length === back + 1),
  );
}

function leading(r: Reader, start: number, type: string): boolean {
  return (
    r.is(start, type) || endsBefore(r, start, type) || (r.is(start - 1, 'article') && endsBefore(r, start - 1, type))
  );
}

/** Whether an item of the type ends just before token `i`. */
export function endsBefore(r: Reader, i: number, type: string): boolean {
  for (let back = 1; back <= 6 && i - back >= 0; back++) {
    if (r.meanings(i - back).some((item) => item.type === type && item.length === back)) return true;
  }
  return false;
}

/** Whether what stands between two stretches takes the first back: "no", "sorry", "I mean". */
export function takesBack(r: Reader, first: Stretch, second: Stretch): boolean {
  return corrections(r).some((i) => i >= first.end && i < second.start);
}

/** Where the words of correction stand. */
function corrections(r: Reader): number[] {
  if (!r.mentions('correction')) return [];
  return r.once('corrections', 0, () => r.tokens.map((_, i) => i).filter((i) => isCorrection(r, i)));
}

/** A word of correction with a pause before or after it ("no" is also a determiner, "eigenlijk" an adverb). */
export function isCorrection(r: Reader, i: number): boolean {
  const item = r.item(i, 'correction');
  if (!item) return false;
  const pause = /[,;:.!?…–—-]/;
  return i === 0 || pause.test(r.gap(i)) || pause.test(r.gap(i + item.length)) || item.length > 1;
}

/** "A I don't need, but B": where a clause with "not" is followed by one with "but", the first is refused. */
export function refusedClause(r: Reader): Stretch | undefined {
  for (let i = 1; r.mentions('but') && i < r.length; i++) {
    if (!r.is(i, 'but') || !/[,;.]/.test(r.gap(i))) continue;
    let start = i - 1;
    while (start > 0 && !/[,;.!?]/.test(r.gap(start))) start--;
    for (let k = start + 1; k < i; k++) if (r.is(k, 'not')) return { start, end: i };
  }
  return undefined;
}
