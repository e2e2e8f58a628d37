import type { Findings } from './findings.ts';
import { allModes, isMode } from './modes.ts';
import { type Role, roleOf, type Stretch, takesBack } from './roles.ts';

/** Something a request is about: its days, or where they are spent. */
type About = Stretch & { kind: 'days' | 'where'; name: string };

/**
 * The token at which a second request begins, of what stands from a token on: "a desk Tuesday in Ghent and Wednesday in
 * Brussels". Undefined where the sentence asks one thing.
 */
export function secondRequest(findings: Findings, from: number): number | undefined {
  const said = aboutsOf(findings).filter(({ start }) => start >= from);
  const [first, second] = [said.slice(0, 2), said.slice(2)];
  const [, before] = first;
  const [after] = second;
  if (!before || !after || !hasBoth(first) || !hasBoth(second) || takesBack(findings.r, before, after))
    return undefined;
  const again = second.slice(0, 2).some(({ kind, name }) => kind === 'where' && first.some((one) => one.name === name));
  return again ? undefined : after.start;
}

/** Whether both days and a place are said. */
function hasBoth(said: About[]): boolean {
  return said.some(({ kind }) => kind === 'days') && said.some(({ kind }) => kind === 'where');
}

export const LEFT_OUT: readonly Role[] = ['old', 'except', 'refused'];

function aboutsOf({ r, whens, places }: Findings): About[] {
  const days = whens
    .filter(({ kind }) => kind === 'days')
    .map(({ start, end }): About => ({ kind: 'days', name: '', start, end }));
  const halves = whens
    .filter(
      (when, i) =>
        when.kind === 'part' && whens.slice(0, i).some(({ kind, end }) => kind === 'days' && end < when.start),
    )
    .map(({ start, end }): About => ({ kind: 'days', name: '', start, end }));
  const sites = places.map(({ place, start, end }): About => ({ kind: 'where', name: place, start, end }));
  return [...days, ...halves, ...sites]
    .filter((said) => !LEFT_OUT.includes(roleOf(r, said)))
    .sort((a, b) => a.start - b.start);
}

/** What was found between two tokens. */
export function part(findings: Findings, from: number, to: number): Findings {
  const inside = ({ start, end }: Stretch): boolean => start >= from && end <= to;
  const { r, whens, places, people, concepts } = findings;
  const named = allModes(r)
    .filter(inside)
    .map(({ name }) => name);
  const kept = [...concepts].filter((concept) => !isMode(concept) || named.includes(concept));
  return {
    ...findings,
    within: { start: from, end: to },
    whens: whens.filter(inside),
    places: places.filter(inside),
    people: people.filter(inside),
    concepts: new Set(kept),
  };
}
