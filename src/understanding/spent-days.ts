import type { Findings } from './findings.ts';
import { allModes } from './modes.ts';
import { LEFT_OUT } from './requests.ts';
import { roleOf, type Stretch, takesBack } from './roles.ts';
import { breaksClause } from './tokens.ts';
import type { Reader } from './reader.ts';
import type { When } from './whens.ts';

/** Something that tells when, or where. */
interface Mark extends Stretch {
  kind: 'when' | 'where';
  /** Which way of working, and which place. */
  name: string;
  /** Whether days are named, and whether a part of them. */
  days: boolean;
  half: boolean;
  /** The other days, or what is left of a day. */
  rest?: 'joined' | 'apart';
}

/** The tokens at which a further thing is told: "Monday at home, Tuesday in the office", "home in the morning, then Ghent". */
export function furtherDays(findings: Findings): number[] {
  const usual = afterUsual(findings);
  if (usual !== undefined) return [usual];
  const { r, whens, places } = findings;
  const least = whens.some(({ kind }) => kind === 'others') ? 1 : 2;
  if (whens.length < 2 || places.length + allModes(r).length < least) return [];
  const told = together(groupsOf(marksOf(findings), findings));
  return told.slice(1).map(([first]) => first!.start);
}

/** "Normally in Namur, at home on Fridays": where what is told of some days begins, after what is told of all. */
function afterUsual(findings: Findings): number | undefined {
  const { r, concepts, whens, places } = findings;
  if (!concepts.has('usual') || whens.length === 0 || places.length + allModes(r).length < 2) return undefined;
  const [first, second, third, ...more] = marksOf(findings);
  if (first?.kind !== 'where' || !second || !third || second.kind === third.kind || more.length > 0) return undefined;
  for (let i = first.end; i <= second.start; i++) if (breaksClause(r.token(i)) || r.is(i, 'but')) return second.start;
  return undefined;
}

function marksOf(findings: Findings): Mark[] {
  const { r, whens, places, concepts } = findings;
  const times = whens.filter(isWhen).map((when) => whenMark(when, r));
  const modes = allModes(r).filter(({ name }) => concepts.has(name)).map(({ name, start, end }) => where(name, start, end)); // prettier-ignore
  const sites = places.map(({ place, start, end }) => where(place, start, end));
  const dates = times.filter((mark) => roleOf(r, mark) !== 'until');
  const standing = [...dates, ...sites].filter((mark) => !LEFT_OUT.includes(roleOf(r, mark)));
  const all = [...standing, ...modes].sort((a, b) => a.start - b.start);
  return all.reduce<Mark[]>((marks, mark) => {
    const last = marks.at(-1);
    if (last && isOneMark(last, mark, findings, marks.length > 1)) marks.splice(-1, 1, merged(last, mark));
    else marks.push(mark);
    return marks;
  }, []);
}

function isWhen({ kind }: When): boolean {
  return kind === 'days' || kind === 'recurrence' || kind === 'part' || kind === 'times' || kind === 'others';
}

function whenMark(when: When, r: Reader): Mark {
  const { kind, start, end } = when;
  const days = kind === 'days' || kind === 'recurrence';
  const half = kind === 'part' || kind === 'times' || (days && when.value.part !== undefined);
  const rest = kind !== 'others' ? undefined : breaksClause(r.token(start)) ? 'apart' : 'joined';
  return { kind: 'when', name: '', days, half, start, end, ...(rest && { rest }) };
}

function where(name: string, start: number, end: number): Mark {
  return { kind: 'where', name, days: false, half: false, start, end };
}

/** "Thursday … morning" is one time, and "at the coworking in Namur" one place. */
function isOneMark(last: Mark, mark: Mark, { r }: Findings, later: boolean): boolean {
  if (last.kind !== mark.kind) return false;
  const apart = Array.from({ length: mark.start - last.end + 1 }, (_, n) => last.end + n).some(
    (i) => breaksClause(r.token(i)) || (i < mark.start && r.is(i, 'and')),
  );
  if (mark.kind === 'where') return !apart || last.name === mark.name;
  if (last.rest || mark.rest) return false;
  // "home tomorrow, the afternoon off": only the day that a sentence begins with is that of the part behind it.
  return mark.half && !mark.days ? !last.half && !(apart && later) : !apart;
}

function merged(last: Mark, mark: Mark): Mark {
  const name = last.name === mark.name ? last.name : `${last.name} ${mark.name}`;
  return { ...last, name, days: last.days || mark.days, half: last.half || mark.half, end: mark.end };
}

/** Each thing told: a time and a place, in either order. What only tells one of them belongs to what stands before it. */
function groupsOf(marks: Mark[], { r }: Findings): Mark[][] {
  const [first, ...rest] = marks;
  if (first && isHeading(first, rest)) {
    const [next = [], ...others] = groupsOf(rest, { r } as Findings);
    return [[first, ...next], ...others];
  }
  const groups: Mark[][] = [];
  marks.forEach((mark, i) => {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (!group || !last || (opensGroup(group, mark, marks.slice(i + 1)) && !takesBack(r, last, mark)))
      groups.push([mark]); // prettier-ignore
    else group.push(mark);
  });
  return groups;
}

/** "Tomorrow: home in the morning, the office in the afternoon": the day of all that follows. */
function isHeading(first: Mark, rest: Mark[]): boolean {
  const times = rest.filter(({ kind }) => kind === 'when');
  const alternate = rest.length >= 4 && rest.every(({ kind }, i) => kind === (i % 2 === 0 ? 'where' : 'when'));
  return first.days && !first.half && alternate && times.every(({ days, half }) => half && !days);
}

function opensGroup(group: Mark[], mark: Mark, after: Mark[]): boolean {
  const has = (kind: Mark['kind']): boolean => group.some((one) => one.kind === kind);
  if (!has('when')) return false;
  // "Monday and Tuesday, the rest at home": where the first days are spent is left open.
  if (mark.rest) return after[0]?.kind === 'where';
  if (mark.kind === 'where' && after[0]?.rest === 'joined') return after[1]?.kind !== 'where';
  if (!has('where')) return false;
  const other = mark.kind === 'when' ? 'where' : 'when';
  if (after[0]?.kind !== other) return false;
  // "home Monday, Tuesday office": the day goes with what follows it, unless what follows has a day of its own.
  return mark.kind === 'where' || group[0]!.kind === 'when' || after[1]?.kind !== 'when';
}

/** "Monday at home, Tuesday at home, Wednesday …": days that are spent alike are told as one. */
function together(groups: Mark[][]): Mark[][] {
  return groups.reduce<Mark[][]>((all, group) => {
    const before = all.at(-1);
    if (before && isAlike(before, group)) before.push(...group);
    else all.push([...group]);
    return all;
  }, []);
}

function isAlike(one: Mark[], other: Mark[]): boolean {
  const placeOf = (group: Mark[]): string => group.filter(({ kind }) => kind === 'where').map(({ name }) => name).join(); // prettier-ignore
  const halved = [...one, ...other].filter(({ half }) => half);
  const apart = halved.length > 0 && other.some(({ days }) => days) && one.some(({ days }) => days);
  return placeOf(one) === placeOf(other) && !apart && halved.length < 2;
}
