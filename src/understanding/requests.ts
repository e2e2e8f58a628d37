import { isBareOffice } from './bare-office.ts';
import type { Concept } from './lexicon.ts';
import type { WorkMode } from './reading.ts';
import { type Role, roleOf, takesBack, type Stretch } from './roles.ts';
import type { Findings } from './findings.ts';
import type { Reader } from './reader.ts';
import { standing } from './standing.ts';
import { breaksClause } from './tokens.ts';

const MODES: WorkMode[] = ['other', 'leave', 'field', 'home', 'coworking', 'office'];

/** Where one works that day, by the words for it; not what is refused or taken back: "not at home but in the office". */
export function workMode({ r, concepts }: Findings): WorkMode | undefined {
  const named = modesOf(r).filter(({ name }) => concepts.has(name as Concept));
  const left = standing(
    r,
    named.filter((mode, i) => !isRefused(r, mode, named[i + 1])).map((mode) => ({ ...mode, role: roleOf(r, mode) })),
  );
  const chosen = left.filter(({ role }) => role !== 'old' && role !== 'except');
  const concluded = chosen.find((mode) => isConcluded(r, mode));
  if (concluded) return concluded.name as WorkMode;
  const own = chosen.filter((mode) => isMine(r, mode));
  const others = own.length > 0 && chosen.some((mode) => mode.name === 'leave' && !own.includes(mode));
  const elsewhere = chosen.filter(({ name, start }) => name !== 'leave' || !r.is(start, 'not'));
  const working = chosen.filter((mode) => mode.name !== 'leave' || !isOfSomebodyElse(r, mode));
  if (working.length > 0 && working.length < chosen.length)
    return MODES.find((mode) => working.some(({ name }) => name === mode));
  const kept = others ? own : elsewhere.length > 0 ? elsewhere : chosen;
  const wanted = kept.length > 0 ? kept.map(({ name }) => name) : [...concepts];
  return MODES.find((mode) => wanted.includes(mode));
}

/** "le petit est malade, je travaille à la maison": "I" before it, and no other way of working between. */
function isMine(r: Reader, { start }: About): boolean {
  for (let i = start - 1; i >= 0 && start - i < 8; i--) {
    const names = r.meanings(i).map(({ name }) => name ?? '');
    if (names.some((name) => name === 'iAm' || name === 'iCome')) return true;
    if (names.some((name) => MODES.includes(name as WorkMode)) || breaksClause(r.token(i))) return false;
  }
  return false;
}

/** "at home this week, my child is ill": a clause of its own, that begins with somebody and says no "I" and no day. */
function isOfSomebodyElse(r: Reader, { start }: About): boolean {
  let clause = start;
  while (clause > 0 && start - clause < 6 && !breaksClause(r.token(clause))) clause--;
  clause = r.is(clause, 'because') ? clause + 1 : clause;
  const words = r.items.slice(clause, start).flat();
  const told = words.some(
    ({ type, name }) => type === 'day' || type === 'weekday' || name === 'iAm' || name === 'iCome',
  );
  return start - clause > 1 && r.any(clause, ['our', 'article']) !== undefined && !told;
}

/** "not at home but …"; "werk niet thuis maar …", whose first words alone would be a day off. */
function isRefused(r: Reader, mode: About, next: About | undefined): boolean {
  const before = r.is(mode.start - 1, 'of') && !r.is(mode.start - 1, 'not') ? mode.start - 2 : mode.start - 1;
  if (r.is(before, 'not') || !next) return r.is(before, 'not');
  if (mode.name !== 'leave' && deniesBefore(r, mode.start)) return true;
  const refusesNext = r.is(mode.end - 1, 'not') && r.skip(mode.end, 'on', 'in', 'article') >= next.start;
  return refusesNext || (r.is(mode.end, 'not') && next.start > mode.end + 1);
}

/** "my son is ill and I'm at home with him, so leave"; not "so I'm not in". */
function isConcluded(r: Reader, { start, end }: About): boolean {
  const at = r.is(start - 1, 'common') && !r.is(start - 1, 'therefore') ? start - 2 : start - 1;
  return r.is(at, 'therefore') && !r.tokens.some((_, i) => i >= start && i < end + 3 && r.is(i, 'not'));
}

/** "I won't be at home …": only the verb stands between, and nothing is told before. */
function deniesBefore(r: Reader, i: number): boolean {
  for (let at = i - 1; at >= Math.max(0, i - 3) && !breaksClause(r.token(at + 1)); at--) {
    if (r.is(at, 'not')) return true;
    if (!r.is(at, 'common')) return false;
  }
  return false;
}

/** Something a request is about: its days, or where they are spent. */
type About = Stretch & { kind: 'days' | 'where'; name: string };

/**
 * The token at which a second request begins, of what stands from a token on: "Monday at home, Tuesday in the office",
 * "Tuesday in Ghent and Wednesday in Brussels". Undefined where the sentence asks one thing.
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

/** Whether both days and a place or a way of working are said. */
function hasBoth(said: About[]): boolean {
  return said.some(({ kind }) => kind === 'days') && said.some(({ kind }) => kind === 'where');
}

const LEFT_OUT: Role[] = ['old', 'except', 'refused'];

function aboutsOf({ r, whens, places, concepts }: Findings): About[] {
  const days = whens
    .filter(({ kind }) => kind === 'days')
    .map(({ start, end }): About => ({ kind: 'days', name: '', start, end }));
  const sites = places.map(({ place, start, end }): About => ({ kind: 'where', name: place, start, end }));
  const modes = places.length > 1 ? [] : modesOf(r);
  const inOrder = (where: About[]): About[] =>
    [...days, ...where].filter((said) => !LEFT_OUT.includes(roleOf(r, said))).sort((a, b) => a.start - b.start);
  const mixed = sites.length === 1 && modes.length === 1 ? inOrder([...sites, ...modes]) : [];
  if (takesTurns(mixed) && !concepts.has('desk') && !concepts.has('room')) return mixed;
  return inOrder(places.length > 1 || modes.length < 2 ? sites : modes);
}

/** "tomorrow Namur, Thursday at home": a day and where, and again. */
function takesTurns(said: About[]): boolean {
  return said.length === 4 && said.every(({ kind }, i) => i === 0 || kind !== said[i - 1]!.kind);
}

function modesOf(r: Findings['r']): About[] {
  const found: About[] = [];
  r.items.forEach((items, start) => {
    const mode = items.find(({ name }) => MODES.includes(name as WorkMode)) ?? bareOffice(r, start);
    const last = found.at(-1);
    if (!mode?.name || r.names[start] || (last && last.end > start)) return;
    const named: About = { kind: 'where', name: mode.name, start, end: start + mode.length };
    if (!last || last.name !== mode.name) found.push(named);
    else if (takesBack(r, last, named)) found.splice(-1, 1, named);
  });
  return found;
}

/** "TT jeudi, bureau mercredi". */
function bareOffice(r: Reader, i: number): { name: WorkMode; length: number } | undefined {
  return isBareOffice(r, i) ? { name: 'office', length: 1 } : undefined;
}

/** What was found between two tokens. */
export function part(findings: Findings, from: number, to: number): Findings {
  const inside = ({ start, end }: Stretch): boolean => start >= from && end <= to;
  const { r, whens, places, people, concepts } = findings;
  const named = modesOf(r)
    .filter(inside)
    .map(({ name }) => name);
  const kept = [...concepts].filter((concept) => !MODES.includes(concept as WorkMode) || named.includes(concept));
  return {
    ...findings,
    whens: whens.filter(inside),
    places: places.filter(inside),
    people: people.filter(inside),
    concepts: new Set(kept),
  };
}
