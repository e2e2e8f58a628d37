import type { Findings } from './findings.ts';
import type { Reader } from './reader.ts';
import { breaksClause } from './tokens.ts';

const MOST_CHARACTERS = 120;
/** What may stand before those who are to hear it: "to all staff". */
const TO = ['to', 'for', 'article', 'in', 'on', 'at', 'of', 'our'];

/** What is to be announced, as typed and without its article: "new telework guideline". */
export function announcedTitle({ r, concepts }: Findings): string | undefined {
  if (!concepts.has('announceIt') && !concepts.has('announcement')) return undefined;
  for (let i = 0; i < r.length; i++) {
    const opened = afterVerb(r, i) ?? afterNoun(r, i);
    if (!opened) continue;
    const start = r.skip(opened.start, 'article');
    const end = withoutAudience(r, start, opened.end);
    return end > start ? r.text(start, end).slice(0, MOST_CHARACTERS) : undefined;
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
  const apart = verbs.find(({ then }) => then !== undefined);
  const whole = verbs.filter(({ then }) => !then).sort((a, b) => b.length - a.length)[0];
  const second = apart?.then;
  if (second && !whole) {
    const end = r.tokens.findIndex(({ word }, at) => at > i && word === second[0]);
    if (end > i) return { start: i + 1, end };
  }
  return (
    whole && { start: i + (r.is(i + whole.length - 1, 'article') ? whole.length - 1 : whole.length), end: r.length }
  );
}

/** "an announcement about the canteen", "Mitteilung: Räumungsübung am Montag". */
function afterNoun(r: Reader, i: number): Opened | undefined {
  const noun = r.meanings(i).find(({ name, then }) => name === 'announcement' && !then);
  if (!noun) return undefined;
  const after = i + noun.length;
  if (r.gap(after).includes(':')) return { start: after, end: r.length };
  const regarding = Math.max(0, ...r.meanings(after).map(({ name, length }) => (name === 'regarding' ? length : 0)));
  return regarding > 0 ? { start: after + regarding, end: r.length } : undefined;
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
