import type { Findings } from './findings.ts';
import { allModes, isDenied, type ModeMention, namedModes } from './modes.ts';
import type { Reader } from './reader.ts';
import type { Slots, WorkMode } from './reading.ts';

/** "at home and in the office", "home or office?": ways of working that are said together, of the same day. */
export function joinedModes(findings: Findings): WorkMode[] {
  const { r } = findings;
  if (allModes(r).length < 2) return [];
  const named = namedModes(findings).filter((mode) => mode.name !== 'leave' && !isDenied(r, mode));
  const joined = named.filter((mode, i) => [named[i - 1], named[i + 1]].some((other) => other && areJoined(r, mode, other))); // prettier-ignore
  return [...new Set(joined.map(({ name }) => name))];
}

function areJoined(r: Reader, one: ModeMention, other: ModeMention): boolean {
  const [first, second] = one.start < other.start ? [one, other] : [other, one];
  if (first.name === second.name) return false;
  const between = Array.from({ length: second.start - first.end }, (_, n) => first.end + n);
  const has = (i: number, types: string[]): boolean => r.meanings(i).some(({ type }) => types.includes(type));
  const joint = between.some((i) => has(i, JOINTS)) || /[/&+]/.test(r.gap(second.start));
  // "in the office if possible, otherwise at home": all that stands between belongs to the condition.
  const small = between.some((i) => has(i, ['others'])) ? [...SMALL, 'if', 'common'] : SMALL;
  return joint && between.every((i) => r.names[i] || has(i, [...JOINTS, ...small]));
}

const JOINTS = ['and', 'or', 'others', 'halfBefore', 'halfAfter'];
const SMALL = ['on', 'in', 'at', 'article', 'of', 'from'];

/** What is told once for each of these ways of working, the one that was read first. */
export function eachMode(slots: Slots, modes: WorkMode[]): Slots[] {
  const others = modes.filter((mode) => mode !== slots.workMode);
  if (others.length === 0 || others.length === modes.length) return [slots];
  return [slots.workMode!, ...others].map((workMode) => {
    const { place, site, ...rest } = slots;
    const there = workMode === 'home' ? {} : { ...(place && { place }), ...(site && { site }) };
    return { ...rest, ...there, workMode };
  });
}
