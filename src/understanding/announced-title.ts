import type { Findings } from './findings.ts';
import type { Concept } from './lexicon.ts';
import type { Reader } from './reader.ts';
import { breaksClause } from './tokens.ts';

const MOST_CHARACTERS = 120;
/** What may stand before those who are to hear it: "to all staff". */
const SMALL = ['article', 'to', 'for', 'on', 'that'];
const TO = ['to', 'for', 'article', 'in', 'on', 'at', 'of', 'our'];

/** What is to be announced, as typed and without its article: "new telework guideline". */
export function announcedTitle({ r, concepts }: Findings): string | undefined {
  if (!concepts.has('announceIt') && !concepts.has('announcement')) return undefined;
  for (let i = 0; i < r.length; i++) {
    const opened = afterVerb(r, i) ?? afterNoun(r, i);
    if (!opened) continue;
    const said = r.is(opened.start, 'that') ? opened.start + 1 : opened.start;
    const start = afterVague(r, r.skip(said, 'article'));
    const end = withoutAudience(r, start, opened.end);
    return saysWhat(r, start, end) ? r.text(start, end).slice(0, MOST_CHARACTERS) : undefined;
  }
  return undefined;
}

interface Opened {
  start: number;
  end: number;
}

/** "announce the new guideline", "kündige die neue Richtlinie an". */
function afterVerb(r: Reader, i: number): Opened | undefined {
  const verbs = r.meanings(i).filter(({ name }) => name === 'announceIt');
  const apart = verbs.filter(({ then }) => then).sort((a, b) => b.length - a.length)[0];
  const whole = verbs.filter(({ then }) => !then).sort((a, b) => b.length - a.length)[0];
  const second = apart?.then;
  if (second && !whole) {
    const end = r.tokens.findIndex(({ word }, at) => at > i && word === second[0]);
    if (end > i) return { start: i + apart.length, end };
  }
  if (!whole) return undefined;
  const after = i + (r.is(i + whole.length - 1, 'article') ? whole.length - 1 : whole.length);
  // "put out a notice about the badges"
  const regarding = lengthOf(r, after, 'regarding');
  return { start: after + regarding, end: regarding > 0 ? withoutAsking(r, after + regarding) : r.length };
}

/** "an announcement about the canteen", "Mitteilung: Räumungsübung am Montag". */
function afterNoun(r: Reader, i: number): Opened | undefined {
  const noun = r.meanings(i).find(({ name, then }) => name === 'announcement' && !then);
  if (!noun) return undefined;
  const after = i + noun.length;
  if (r.gap(after).includes(':')) return { start: after, end: r.length };
  const regarding = lengthOf(r, after, 'regarding');
  return regarding > 0 ? { start: after + regarding, end: withoutAsking(r, after + regarding) } : undefined;
}

/** Up to what only asks, at its end: "an announcement about the canteen please", "eine Mitteilung zur Kantine machen". */
function withoutAsking(r: Reader, start: number): number {
  let end = r.length;
  while (end > start && Math.max(lengthOf(r, end - 1, 'need'), lengthOf(r, end - 1, 'compose')) > 0) end--;
  return end;
}

/** "something about the canteen" is about the canteen. */
function afterVague(r: Reader, start: number): number {
  const vague = lengthOf(r, start, 'vague');
  const regarding = vague > 0 ? lengthOf(r, start + vague, 'regarding') : 0;
  return regarding > 0 ? r.skip(start + vague + regarding, 'article') : start;
}

/** Whether more is said than that there is something: "something new" is nothing to call an announcement. */
function saysWhat(r: Reader, start: number, end: number): boolean {
  for (let i = start; i < end;) {
    const length = Math.max(lengthOf(r, i, 'vague'), lengthOf(r, i, 'compose'), r.any(i, SMALL)?.length ?? 0);
    if (length === 0) return true;
    i += length;
  }
  return false;
}

function lengthOf(r: Reader, i: number, concept: Concept): number {
  return Math.max(0, ...r.meanings(i).map(({ name, then, length }) => (name === concept && !then ? length : 0)));
}

/** Up to where it goes, without those who are to hear it at its end: "the new rules to everyone". */
function withoutAudience(r: Reader, start: number, last: number): number {
  let end = last;
  for (let i = start; i < last; i++) {
    const everyone = r.meanings(i).some(({ name }) => name === 'everyone');
    if (everyone || (i > start && /[.?!]\s/.test(r.gap(i)) && breaksClause(r.token(i)))) {
      end = i;
      break;
    }
  }
  if (end === last) return end;
  while (end > start && r.any(end - 1, TO)) end--;
  return end;
}
