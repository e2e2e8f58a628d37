import type { Findings } from './findings.ts';
import type { Concept } from './lexicon.ts';
import type { Reader } from './reader.ts';
import type { Stretch } from './roles.ts';
import { isSpaceWord } from './spaces.ts';
import { breaksClause } from './tokens.ts';

const MOST_WORDS = 6;

/** What a site is asked for, as typed and without its article: "adapted chair", "two extra chairs", "ramp". */
export function thingAskedIn(findings: Findings): string | undefined {
  const { r } = findings;
  const thing = thingIn(findings) ?? unknownThingIn(findings);
  return thing && r.text(thing.start, thing.end);
}

/** Something that sites are asked for by its name, with what is said of it: "a ramp", "an ergonomic chair". */
export function thingIn({ r, concepts }: Pick<Findings, 'r' | 'concepts'>): Stretch | undefined {
  if (!concepts.has('aid') && !concepts.has('seat')) return undefined;
  for (let i = 0; i < r.length; i++) {
    const length = longest(r, i, 'aid') || (isDescribed(r, i) ? longest(r, i, 'seat') : 0);
    if (length === 0 || r.names[i]) continue;
    let start = i;
    while (start > 0 && !breaksClause(r.token(start)) && describes(r, start - 1)) start--;
    let end = i + length;
    while (!breaksClause(r.token(end)) && longest(r, end, 'aidKind') > 0) end += longest(r, end, 'aidKind');
    return { start, end };
  }
  return undefined;
}

/** "an adapted chair", "chaise adaptée", "deux chaises": a chair is a place to work at, unless it is said which, or how many. */
function isDescribed(r: Reader, i: number): boolean {
  const length = longest(r, i, 'seat');
  if (length === 0 || !(describes(r, i - 1) || longest(r, i + length, 'aidKind') > 0)) return false;
  // "a desk with a second screen" has it; "a second screen at my desk" is asked for.
  const equips = [i - 1, i].some((at) => r.meanings(at).some(({ type }) => type === 'equipment'));
  return !equips || isForOwn(r, i + length);
}

/** "at my desk", "aan mijn bureau". */
function isForOwn(r: Reader, i: number): boolean {
  return [i, i + 1, i + 2].some((at) => r.is(at, 'our') && [1, 2].some((on) => isSpaceWord(r, at + on)));
}

function describes(r: Reader, i: number): boolean {
  if (i < 0 || r.names[i]) return false;
  return longest(r, i, 'aidKind') === 1 || r.is(i, 'few') || (r.number(i)?.end === i + 1 && !r.is(i, 'indefinite'));
}

/** "can the site provide a guide dog bed?": what stands after the first "a". */
function unknownThingIn({ r, places, whens }: Findings): Stretch | undefined {
  const stops = [...places, ...whens].map(({ start }) => start);
  for (let i = 0; i < r.length; i++) {
    if (!r.is(i, 'indefinite') || r.names[i + 1] || whens.some(({ start, end }) => start <= i && end > i)) continue;
    let end = i + 1;
    while (end < r.length && end - i <= MOST_WORDS && !stops.includes(end) && !breaksClause(r.token(end)) && !isSmall(r, end)) end++; // prettier-ignore
    if (end > i + 1) return { start: i + 1, end };
  }
  return undefined;
}

function isSmall(r: Reader, i: number): boolean {
  return (
    r.any(i, ['on', 'in', 'at', 'for', 'with', 'of', 'to', 'and', 'or', 'from', 'until', 'common', 'our']) !== undefined || // prettier-ignore
    longest(r, i, 'provide') > 0 ||
    longest(r, i, 'need') > 0
  );
}

function longest(r: Reader, i: number, concept: Concept): number {
  return Math.max(0, ...r.meanings(i).map(({ name, then, length }) => (name === concept && !then ? length : 0)));
}
