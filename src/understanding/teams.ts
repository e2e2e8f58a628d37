import type { Reader } from './reader.ts';
import { joins } from './tokens.ts';

/** Words that never name a team. */
const FUNCTION = ['common', 'weekday', 'month', 'day', 'unit', 'next', 'coming', 'this', 'soonest', 'previous', 'past', 'last', 'for', 'in', 'until', 'from', 'on', 'with', 'each', 'part', 'wholeDay']; // prettier-ignore

/** Subjects that a sentence may be about, and that teams are named for. */
const NAMING = new Set([
  'outside',
  'other',
  'allowed',
  'rule',
  'field',
  'booking',
  'overview',
  'everyone',
  'reception',
]);

/** The team named: `mine`, or its name as typed. */
export function teamIn(
  r: Reader,
  known: (word: string) => boolean,
  isPlace: (i: number) => boolean,
): string | undefined {
  for (let i = 0; i < r.length; i++) {
    const named = r.item(i, 'departments');
    if (named && named.length > 1) return r.text(i, i + named.length);
    const team = r.item(i, 'team');
    if (!team) {
      const glued = /^(.{2,})(team|teams|ploeg|dienst)$/.exec(r.token(i).word);
      if (glued && !known(r.token(i).word)) return glued[1];
      continue;
    }
    const own = [1, 2, 3, 4].some((back) =>
      r.meanings(i - back).some((item) => item.type === 'our' && item.length <= back),
    );
    if (own && r.language !== 'en' && isTold(r, i + team.length)) return 'mine';
    const sides = [() => nameAfter(r, i + team.length, known, isPlace), () => nameBefore(r, i, known, isPlace)];
    for (const side of r.language === 'en' ? sides.reverse() : sides) {
      const name = side();
      if (name) return name;
    }
    if (own) return 'mine';
  }
  return departmentIn(r) ?? surveyedIn(r, known, isPlace);
}

/** "iemand van IT", "Leute vom Bauhof": names of teams that need no word for a team. */
function departmentIn(r: Reader): string | undefined {
  for (let i = 0; i < r.length; i++) {
    const named = r.item(i, 'departments');
    const short = r.token(i).raw.length === 2;
    if (named && (!short || /^\p{Lu}{2}$/u.test(r.token(i).raw))) return r.text(i, i + named.length);
  }
  return undefined;
}

/** "weekoverzicht financiën", "planning voor mobiliteit": an overview of somebody whom no list has. */
function surveyedIn(r: Reader, known: (word: string) => boolean, isPlace: (i: number) => boolean): string | undefined {
  for (let i = 0; i < r.length; i++) {
    const overview = r.meanings(i).find(({ name, then }) => name === 'overview' && !then);
    if (!overview || r.names[i] || isSought(r, i)) continue;
    const at = r.skip(i + overview.length, 'of', 'for', 'article');
    if (at < r.length && !known(r.token(at).word)) return nameAfter(r, at, known, isPlace);
  }
  return undefined;
}

/** "rappelle à mon équipe de rentrer ses heures": what the team is told to do is no name of it. */
function isTold(r: Reader, i: number): boolean {
  const announces = r.items.some((items) => items.some(({ name }) => name === 'announce'));
  return announces && r.is(i, 'of') && r.is(i, 'particles') && !isCapitalAt(r, i + 1);
}

function isCapitalAt(r: Reader, i: number): boolean {
  return /^\p{Lu}/u.test(r.token(i).raw);
}

/** "as-tu aperçu Gilles": the word for an overview is part of a verb. */
function isSought(r: Reader, i: number): boolean {
  return [1, 2, 3].some((back) => r.meanings(i - back).some(({ name, length }) => name === 'seek' && length > back));
}

/** "team vergunningen", "service des permis", "Abteilung Genehmigungen". */
function nameAfter(
  r: Reader,
  i: number,
  known: (word: string) => boolean,
  isPlace: (i: number) => boolean,
): string | undefined {
  if (/[,;:!?.]/.test(r.gap(i))) return undefined;
  const start = r.skip(i, 'team', 'particles', 'article');
  let end = start;
  while (end < r.length && end - start < 4 && isTeamWord(r, end, end === start, known, isPlace))
    end += r.item(end, 'departments')?.length ?? 1;
  while (end > start && (r.is(end - 1, 'and') || r.is(end - 1, 'of'))) end--;
  return end === start ? undefined : named(r, start, end);
}

function isTeamWord(
  r: Reader,
  i: number,
  first: boolean,
  known: (word: string) => boolean,
  isPlace: (i: number) => boolean,
): boolean {
  const token = r.token(i);
  if (token.number !== undefined || (!joins(token) && !first) || /[,;:!?]/.test(token.gap) || isPlace(i)) return false;
  if (/^[A-Z]{2,}$/.test(token.raw)) return !r.is(i, 'unit');
  if (!known(token.word) || r.is(i, 'departments') || isCompound(r, i, known)) return true;
  const around = first && r.is(i, 'in') && !r.is(i, 'common') && token.word.length > 4 && !isPlace(i + 1);
  if (around) return true;
  // "dienst Wegen": a capital says a name, where nouns have none.
  const capital = first && (r.language === 'nl' || r.language === 'fr') && i > 1 && isCapitalAt(r, i);
  if (capital && !r.any(i, ['weekday', 'month', 'day', 'correction'])) return true;
  if (r.language === 'de' && first && isCapitalAt(r, i) && isSubject(r, i)) return true;
  if (r.any(i, [...FUNCTION, 'number', 'correction'])) return false;
  // "team overview": in English, a team's name stands before it.
  if (r.language === 'en' && r.meanings(i).some(({ name }) => name === 'overview')) return false;
  if (first && !r.meanings(i).some((item) => item.type === 'concept' && !NAMING.has(item.name ?? ''))) return true;
  const joint = r.is(i, 'and') && !first && i + 1 < r.length && !known(r.token(i + 1).word);
  return (
    joint ||
    /^[A-Z]{2,}$/.test(token.raw) ||
    (/^\p{Lu}/u.test(token.raw) && r.language === 'de' && first && !r.is(i, 'common') && !announces(r, i))
  );
}

/** "bien-être": written as one word with one that no list has. */
function isCompound(r: Reader, i: number, known: (word: string) => boolean): boolean {
  return r.gap(i + 1) === '-' && r.token(i + 1).word !== '' && !known(r.token(i + 1).word);
}

/** "Team Empfang": a subject that teams are named for. */
function isSubject(r: Reader, i: number): boolean {
  return r.meanings(i).some(({ name, length }) => length === 1 && NAMING.has(name ?? ''));
}

/** "sag dem Team Bescheid": part of the verb. */
function announces(r: Reader, i: number): boolean {
  return r.meanings(i).some(({ name }) => name === 'announce');
}

/** "the permits team", "HR team". */
function nameBefore(
  r: Reader,
  i: number,
  known: (word: string) => boolean,
  isPlace: (i: number) => boolean,
): string | undefined {
  let start = i;
  while (start > 0 && i - start < 3) {
    const token = r.token(start - 1);
    const plain = r
      .meanings(start - 1)
      .every(({ type, name }) => ['equipment', 'departments'].includes(type) || NAMING.has(name ?? ''));
    if (known(token.word) && !plain && !/^[A-Z]{2,}$/.test(token.raw)) break;
    if (isPlace(start - 1) || token.number !== undefined || !joins(r.token(start))) break;
    start--;
  }
  return start === i ? undefined : named(r, start, i);
}

/** The name of a team, whose words mean nothing else in the sentence. */
function named(r: Reader, start: number, end: number): string {
  r.names.fill(true, start, end);
  return r.text(start, end);
}
