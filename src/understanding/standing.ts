import type { Findings } from './findings.ts';
import type { Reader } from './reader.ts';
import { refusedClause, type Role, roleOf, type Stretch, takesBack } from './roles.ts';
import { breaksClause } from './tokens.ts';
import type { When } from './whens.ts';

export type Said<T> = { value: T; role: Role } & Stretch;

/** The values of a kind that stand, with their roles: what was taken back is gone. */
export function said<T>({ r, whens }: Findings, kind: When['kind']): Said<T>[] {
  const ofKind = whens.filter((when) => when.kind === kind);
  const values = ofKind.map((when) => {
    const { value, start, end } = when;
    return { value: value as T, role: roleOf(r, when), start, end };
  });
  return askedFor(r, standing(r, values));
}

/** "because Tuesday is a holiday, a desk on Wednesday": what is said only in the reason is not asked for, where something else is. */
function askedFor<V extends { role: Role } & Stretch>(r: Reader, values: V[]): V[] {
  const asked = values.filter(({ start }) => !isInReason(r, start));
  return asked.some(({ role }) => role === 'wanted') &&
    values.every((value) => asked.includes(value) || value.start < asked[0]!.start)
    ? asked
    : values;
}

/** Whether "because" stands before, and nothing ends what it says. */
export function isInReason(r: Reader, i: number): boolean {
  for (let at = i; at >= Math.max(0, i - 8); at--) {
    if (r.is(at, 'because') && !r.any(at + 1, ['always'])) return true;
    if (at < i && breaksClause(r.token(at + 1))) return false;
  }
  return false;
}

/** @param values in the order of the sentence. */
export function standing<V extends { role: Role } & Stretch>(r: Reader, values: V[]): V[] {
  const refused = refusedClause(r);
  const outside = refused ? values.filter((value) => value.start >= refused.end || value.end <= refused.start) : values;
  const kept = outside.length > 0 ? outside : values;
  const last = kept.findLast(({ role }) => role !== 'old' && role !== 'refused');
  return kept.filter(
    (value, i) =>
      value.role !== 'refused' &&
      !givenUp(r, value, kept[i + 1]) &&
      (value.role === 'old' || !(last && takesBack(r, value, last))),
  );
}

/** "not coming to Ghent tomorrow but to Brussels": refused before a "but" with another of its kind. */
function givenUp(r: Reader, value: Stretch, next: Stretch | undefined): boolean {
  const but = next ? firstBetween(r, value.end, next.start, 'but') : undefined;
  if (but === undefined) return false;
  let clause = value.start;
  while (clause > 0 && value.start - clause < 6 && !breaksClause(r.token(clause))) clause--;
  return firstBetween(r, clause, but, 'not') !== undefined;
}

function firstBetween(r: Reader, from: number, to: number, type: string): number | undefined {
  for (let i = from; i < to; i++) if (r.is(i, type)) return i;
  return undefined;
}
