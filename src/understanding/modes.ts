import { isBareOffice } from './bare-office.ts';
import type { Findings } from './findings.ts';
import type { Concept } from './lexicon.ts';
import type { Reader } from './reader.ts';
import type { WorkMode } from './reading.ts';
import { endsBefore, roleOf, type Stretch, takesBack } from './roles.ts';
import { standing } from './standing.ts';
import { breaksClause } from './tokens.ts';

/** Where two are said of one day, the first of these is meant. */
const MODES: WorkMode[] = ['other', 'leave', 'field', 'home', 'coworking', 'office'];

const NAMES = new Set<string | undefined>(MODES);

/** Words for a way of working. */
export interface ModeMention extends Stretch {
  name: WorkMode;
}

/** Where one works that day, by the words for it; not what is refused or taken back: "not at home but in the office". */
export function workMode(findings: Findings): WorkMode | undefined {
  const { r, concepts } = findings;
  const named = placed(r, modesOf(findings));
  const refused = named.filter((mode, i) => isRefused(r, mode, named[i + 1]));
  if (refused.length > 0 && named.every((mode) => refused.includes(mode) || isDenial(r, mode))) return undefined;
  const left = standing(
    r,
    named.filter((mode) => !refused.includes(mode)).map((mode) => ({ ...mode, role: roleOf(r, mode) })),
  );
  const chosen = left.filter(({ role }) => role !== 'old' && role !== 'except');
  const concluded = chosen.find((mode) => isConcluded(r, mode));
  if (concluded) return concluded.name;
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

/** "training in the office": where it is counts, and the training is what the day is for. */
function placed(r: Reader, named: ModeMention[]): ModeMention[] {
  const where = named.some((mode) => SEATS.has(mode.name) && !isDenied(r, mode));
  return where ? named.filter((mode) => !isBeside(r, mode)) : named;
}

/** A training, or the "half day" of "half a day in the office": said beside where it is spent. */
function isBeside(r: Reader, { name, start }: ModeMention): boolean {
  if (name === 'other') return r.is(start, 'activity');
  return name === 'leave' && r.meanings(start).some((item) => item.name === 'halfDay');
}

const SEATS = new Set<WorkMode>(['home', 'office', 'coworking']);

/** "not at home on Friday": the way of working that is denied, where nothing is said instead. */
export function deniedMode(findings: Findings): WorkMode | undefined {
  if (workMode(findings)) return undefined;
  const named = modesOf(findings);
  return named.find(
    (mode, i) => isRefused(findings.r, mode, named[i + 1]) && (mode.name !== 'leave' || isDenied(findings.r, mode)),
  )?.name;
}

/** "In the office", "au bureau, à Namur", "bureau": where one works, and no more. */
export function onlyMode(findings: Findings): WorkMode | undefined {
  const { r, people, whens, concepts } = findings;
  if (whens.length > 0 || people.length > 0 || r.length > MOST_WORDS_ALONE || r.gap(r.length).includes('?'))
    return undefined;
  const [first, ...more] = modesOf(findings);
  const isTelling = ALONE.some((concept) => concepts.has(concept));
  if (first) return more.length > 0 || isTelling || isDenied(r, first) ? undefined : first.name;
  return !isTelling && r.is(r.skip(0, 'article', 'in', 'on'), 'office') ? 'office' : undefined;
}

const MOST_WORDS_ALONE = 7;
/** What asks for something more. */
const ALONE: Concept[] = [
  'book',
  'room',
  'free',
  'cancel',
  'change',
  'announce',
  'allowed',
  'who',
  'where',
  'outside',
  'help',
];

/** The "werk niet" of "ik werk niet thuis": it denies what follows, and is no day off. */
function isDenial(r: Reader, { name, start, end }: ModeMention): boolean {
  return name === 'leave' && Array.from({ length: end - start + 8 }, (_, n) => start + n).some((i) => r.is(i, 'not'));
}

/** "le petit est malade, je travaille à la maison": "I" before it, and no other way of working between. */
function isMine(r: Reader, { start }: ModeMention): boolean {
  for (let i = start - 1; i >= 0 && start - i < 8; i--) {
    const names = r.meanings(i).map(({ name }) => name ?? '');
    if (names.some((name) => name === 'iAm' || name === 'iCome')) return true;
    if (names.some(isMode) || breaksClause(r.token(i))) return false;
  }
  return false;
}

/** "at home this week, my child is ill": a clause of its own, that begins with somebody and says no "I" and no day. */
function isOfSomebodyElse(r: Reader, { start }: ModeMention): boolean {
  let clause = start;
  while (clause > 0 && start - clause < 6 && !breaksClause(r.token(clause))) clause--;
  clause = r.is(clause, 'because') ? clause + 1 : clause;
  const words = r.items.slice(clause, start).flat();
  const told = words.some(
    ({ type, name }) => type === 'day' || type === 'weekday' || name === 'iAm' || name === 'iCome',
  );
  return start - clause > 1 && r.any(clause, ['our', 'article']) !== undefined && !told;
}

/** "not at home", "pas de télétravail". */
export function isDenied(r: Reader, { start }: ModeMention): boolean {
  const before = r.is(start - 1, 'of') && !r.is(start - 1, 'not') ? start - 1 : start;
  return endsBefore(r, before, 'not') && !breaksClause(r.token(start));
}

/** "not at home but …"; "werk niet thuis maar …", whose first words alone would be a day off. */
function isRefused(r: Reader, mode: ModeMention, next: ModeMention | undefined): boolean {
  if (isDenied(r, mode)) return true;
  if (!next) return mode.name !== 'leave' && deniesAround(r, mode);
  if (mode.name !== 'leave' && deniesBefore(r, mode.start)) return true;
  const refusesNext = r.is(mode.end - 1, 'not') && r.skip(mode.end, 'on', 'in', 'article') >= next.start;
  return refusesNext || (r.is(mode.end, 'not') && next.start > mode.end + 1);
}

/** "my son is ill and I'm at home with him, so leave"; not "so I'm not in". */
function isConcluded(r: Reader, { start, end }: ModeMention): boolean {
  const at = r.is(start - 1, 'common') && !r.is(start - 1, 'therefore') ? start - 2 : start - 1;
  return r.is(at, 'therefore') && !r.tokens.some((_, i) => i >= start && i < end + 3 && r.is(i, 'not'));
}

/** "je ne télétravaille pas", "I won't be at home": a "not" after it, or with one verb between. */
function deniesAround(r: Reader, { start, end }: ModeMention): boolean {
  if (r.is(end, 'not') && !breaksClause(r.token(end))) return true;
  let verbs = 0;
  for (let at = start; at > start - 4 && !breaksClause(r.token(at)); at--) {
    if (endsBefore(r, at, 'not')) return verbs > 0;
    if (r.any(at - 1, ['in', 'on', 'to', 'at', 'article'])) continue;
    if (!r.is(at - 1, 'common') || ++verbs > 1) return false;
  }
  return false;
}

/** "I won't be at home …": only the verb stands between, and nothing is told before. */
function deniesBefore(r: Reader, i: number): boolean {
  for (let at = i - 1; at >= Math.max(0, i - 3) && !breaksClause(r.token(at + 1)); at--) {
    if (r.is(at, 'not')) return true;
    if (!r.is(at, 'common')) return false;
  }
  return false;
}

/** Each way of working that is named, one after another; what is named again takes the place of what was taken back. */
function modesOf(findings: Findings): ModeMention[] {
  const found: ModeMention[] = [];
  for (const named of namedModes(findings)) {
    const last = found.at(-1);
    if (!last || last.name !== named.name) found.push(named);
    else if (takesBack(findings.r, last, named)) found.splice(-1, 1, named);
  }
  return found;
}

/** Each word for a way of working in what was found. */
export function namedModes({ r, concepts, within }: Findings): ModeMention[] {
  return allModes(r).filter(({ name, start, end }) => concepts.has(name) && start >= within.start && end <= within.end);
}

/** Every word for a way of working. */
export function allModes(r: Reader): ModeMention[] {
  return r.once('modes', 0, () => {
    const found: ModeMention[] = [];
    r.items.forEach((items, start) => {
      if (items.length === 0) return;
      const mode = items.find(({ name }) => isMode(name)) ?? bareOffice(r, start);
      const last = found.at(-1);
      if (!mode || r.names[start] || (last && last.end > start && !isCutShort(r, last, start + mode.length))) return;
      if (last && last.end > start) found.pop();
      found.push({ name: mode.name as WorkMode, start, end: start + mode.length });
    });
    return found;
  });
}

/** "not working from home": the first two words are no day off. */
function isCutShort(r: Reader, { name, start, end }: ModeMention, longer: number): boolean {
  return name === 'leave' && longer > end && r.is(start, 'not');
}

export function isMode(name: string | undefined): name is WorkMode {
  return NAMES.has(name);
}

/** "TT jeudi, bureau mercredi". */
function bareOffice(r: Reader, i: number): { name: WorkMode; length: number } | undefined {
  return isBareOffice(r, i) ? { name: 'office', length: 1 } : undefined;
}
