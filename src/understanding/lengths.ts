import { durationAt } from './durations.ts';
import type { Findings } from './findings.ts';
import type { Concept } from './lexicon.ts';
import { HOUR } from './clock.ts';
import type { Match, Reader } from './reader.ts';
import { breaksClause } from './tokens.ts';
import { UNIT } from './words.ts';

const MOST_MINUTES = 24 * 60;
/** How far the word for longer or shorter may be from how much it is. */
const REACH = 8;

/**
 * By how many minutes something is to be longer, or shorter where negative: "half an hour longer", "cut it by 20 minutes".
 * Undefined where no length is beside such a word, or where the hour is moved ("an hour later").
 */
export function byMinutesIn({ r, whens, concepts }: Pick<Findings, 'r' | 'whens' | 'concepts'>): number | undefined {
  if (!concepts.has('longer') && !concepts.has('shorter')) return undefined;
  for (let i = 0; i < r.length; i++) {
    const isOther = whens.some(({ kind, start, end }) => kind !== 'duration' && start <= i && i < end);
    const lasting = r.names[i] ? undefined : (durationAt(r, i) ?? moreAt(r, i));
    // "the room of two hours" is an hour, unless "longer" is right behind it.
    if (!lasting || (isOther && !names(r, lasting.end, 'longer') && !names(r, lasting.end, 'shorter'))) continue;
    if (lasting.value <= 0 || lasting.value > MOST_MINUTES) continue;
    const sign = signOf(r, i, lasting.end);
    if (sign !== undefined) return sign * lasting.value;
  }
  return undefined;
}

/** "45 more minutes": the word stands within. */
function moreAt(r: Reader, i: number): Match<number> | undefined {
  const count = r.number(i);
  const more = count && (names(r, count.end, 'longer') || names(r, count.end, 'shorter'));
  const unit = more ? r.item(count.end + 1, 'unit') : undefined;
  if (!count || (unit?.value !== UNIT.minute && unit?.value !== UNIT.hour)) return undefined;
  return { value: count.value * (unit.value === UNIT.hour ? HOUR : 1), end: count.end + 1 };
}

/** The word nearest to a length tells which way; what stands right behind it goes before what stands in front. */
function signOf(r: Reader, start: number, end: number): 1 | -1 | undefined {
  for (let i = start; i < end; i++)
    if (names(r, i, 'shorter') || names(r, i, 'longer')) return names(r, i, 'shorter') ? -1 : 1;
  for (let far = 0; far < REACH; far++)
    for (const at of [end + far, start - 1 - far]) {
      if (!sameClause(r, at, start, end)) continue;
      if (names(r, at, 'shorter')) return -1;
      if (names(r, at, 'longer')) return 1;
    }
  return undefined;
}

function sameClause(r: Reader, at: number, start: number, end: number): boolean {
  const [from, to] = at < start ? [at + 1, start] : [end, at];
  for (let i = from; i <= to; i++) if (breaksClause(r.token(i))) return false;
  return true;
}

/** Of a day that was booked, half: "make it half a day", and not half a day of leave. */
export function isHalved({ r, concepts }: Pick<Findings, 'r' | 'concepts'>): boolean {
  if (!concepts.has('halfDay')) return false;
  const half = r.items.findIndex((items) => items.some(({ name }) => name === 'halfDay'));
  if (half < 0) return false;
  const longest = (i: number, concept: Concept): number =>
    Math.max(0, ...r.meanings(i).map(({ name, length }) => (name === concept ? length : 0)));
  const end = half + longest(half, 'halfDay');
  return r.tokens.every((_, i) => longest(i, 'leave') === 0 || (i >= half && i + longest(i, 'leave') <= end));
}

function names(r: Reader, i: number, concept: Concept): boolean {
  return r.meanings(i).some(({ name }) => name === concept);
}
