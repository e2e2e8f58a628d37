import type { Findings } from './findings.ts';
import type { Item } from './phrases.ts';
import type { Reader } from './reader.ts';
import type { Stretch } from './roles.ts';
import { breaksClause } from './tokens.ts';

/** Small words around what is named. */
const SMALL = ['article', 'of', 'in', 'on', 'for', 'with', 'at', 'from', 'fromDay'];
/** What we do ourselves is nobody's field: "who can help me with booking a desk?" */
const OURS = new Set(['desk', 'room', 'booking', 'book', 'cancel', 'arrived', 'help']);
const MOST_TOPICS = 8;

/** What a colleague is sought for, as typed: the "tenders" of "who knows about tenders in Namur?" */
export function topicIn(r: Reader, places: readonly Stretch[], whens: readonly Stretch[]): string | undefined {
  for (let i = 0; i < r.length; i++) {
    const known = longest(r, i, 'knowsAbout');
    const framed = longest(r, i, 'versedIn');
    const item = framed?.then ? framed : known;
    if (!item) continue;
    const first = i + item.length;
    const last = item.then ? positionOf(r, first, item.then) : r.length;
    const start = item === framed ? passed(r, first, last, [...places, ...whens]) : first;
    const topic = named(r, start, last, places, whens);
    if (topic) return topic;
  }
  return undefined;
}

/** What somebody is glad to talk about, as typed: "energy premiums and public procurement". */
export function topicsIn({ r, whens }: Findings): string[] | undefined {
  const open = r.items.findIndex((items) => items.some(({ name }) => name === 'openTo'));
  const about = r.tokens.findIndex((_, i) => i > open && longest(r, i, 'regarding') !== undefined && !isWithin(r, i));
  if (open < 0 || about < 0) return undefined;
  const topics: string[] = [];
  let start = about + longest(r, about, 'regarding')!.length;
  for (let i = start; i <= r.length && topics.length < MOST_TOPICS; i++) {
    const joint = i < r.length && r.is(i, 'and');
    if (i < r.length && !joint && !breaksClause(r.token(i))) continue;
    const topic = named(r, start, i, [], whens);
    if (topic) topics.push(topic);
    if (/[.!?]/.test(r.gap(i))) break;
    start = joint ? i + 1 : i;
  }
  return topics.length > 0 ? topics : undefined;
}

/** Whether the word stands in the phrase that says that one is open to meet ("open to …"). */
function isWithin(r: Reader, i: number): boolean {
  return [1, 2, 3, 4, 5].some((back) => (longest(r, i - back, 'openTo')?.length ?? 0) > back);
}

function longest(r: Reader, i: number, concept: string): Item | undefined {
  let best: Item | undefined;
  for (const item of r.meanings(i)) if (item.name === concept && item.length > (best?.length ?? 0)) best = item;
  return best;
}

/** Where the second half of a phrase begins. */
function positionOf(r: Reader, from: number, words: string[]): number {
  for (let i = from; i < r.length; i++) if (words.every((word, n) => r.token(i + n).word === word)) return i;
  return r.length;
}

/** "kennt sich [jemand] [in der Nähe von Lüttich] mit … aus": who, where or when, before what is named. */
function passed(r: Reader, start: number, last: number, stretches: Stretch[]): number {
  let at = start + (longest(r, start, 'who')?.length ?? 0);
  const other = stretches.find((stretch) => stretch.start >= at && stretch.end < last && lead(r, at, stretch.start));
  if (other) at = other.end;
  return at + (r.any(at, SMALL)?.length ?? longest(r, at, 'regarding')?.length ?? 0);
}

/** "in Namur", "in de buurt van Namen": a place with its small word. */
function isLedTo(r: Reader, start: number): boolean {
  return [1, 2, 3, 4, 5].some((back) =>
    r
      .meanings(start - back)
      .some(({ type, name, length }) => length === back && (type === 'in' || type === 'within' || name === 'nearby')),
  );
}

/** Whether nothing stands between but small words, and words for being near. */
function lead(r: Reader, from: number, to: number): boolean {
  let i = from;
  while (i < to) {
    const length = Math.max(r.any(i, SMALL)?.length ?? 0, longest(r, i, 'nearby')?.length ?? 0);
    if (length === 0) return false;
    i += length;
  }
  return true;
}

/** The words of a topic from a token on, as typed; undefined where it is a day, or something that we do ourselves. */
function named(
  r: Reader,
  from: number,
  last: number,
  places: readonly Stretch[],
  whens: readonly Stretch[],
): string | undefined {
  const start = r.skip(from, 'article', 'of');
  if (whens.some((when) => when.start >= from && lead(r, from, when.start))) return undefined;
  const places_ = places.filter((place) => place.start > start && isLedTo(r, place.start));
  const stops = [...whens, ...places_].map((stretch) => stretch.start).filter((at) => at > start);
  let end = Math.min(last, ...stops);
  for (let i = start + 1; i < end; i++) if (breaksClause(r.token(i))) end = i;
  while (end > start && isTail(r, start, end - 1)) end--;
  if (places.some((place) => place.start === start && place.end === end)) return undefined;
  const words = r.items.slice(start, end).flat();
  if (end <= start || words.some(({ name }) => OURS.has(name ?? ''))) return undefined;
  return r.text(start, end);
}

/** Small words, words of courtesy, and those for being near: at the end of what is named, they are no part of it. */
function isTail(r: Reader, start: number, i: number): boolean {
  if (r.any(i, SMALL) || (r.is(i, 'common') && r.token(i).word.length < 4)) return true;
  for (let at = start; at <= i; at++) if ((longest(r, at, 'nearby')?.length ?? 0) > i - at) return true;
  return r.meanings(i).some(({ name }) => name === 'need');
}
