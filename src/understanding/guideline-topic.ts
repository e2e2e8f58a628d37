import type { Findings } from './findings.ts';
import type { Reader } from './reader.ts';
import { breaksClause } from './tokens.ts';

/** What a question about guidelines is put with: none of it is what it asks about. */
const ASKING = new Set(['which', 'isThere', 'show', 'allowed', 'seek', 'where', 'need', 'howDo', 'passage', 'guideline', 'greet', 'thanks', 'sendMe']); // prettier-ignore
/** What is asked about, and with which words one asks: none of these is said of it. */
interface Asked {
  of: ReadonlySet<string>;
  with: ReadonlySet<string>;
}
const GUIDELINES: Asked = { of: new Set(['guideline']), with: ASKING };

/** What is asked, told or done with an announcement that is there. */
const ANNOUNCEMENTS: Asked = {
  of: new Set(['announcement', 'poll']),
  with: new Set([...['which', 'isThere', 'show', 'where', 'need', 'howDo', 'greet', 'thanks', 'sendMe', 'who', 'howMany', 'overview'], ...['underway', 'receipts', 'results', 'vague', 'exportIt', 'remind', 'cancel', 'stop', 'change', 'alter', 'announcement', 'poll', 'everyone', 'announce', 'missed']]), // prettier-ignore
};

const SMALL = ['article', 'of', 'in', 'on', 'for', 'with', 'at', 'to', 'our', 'from'];
const MOST_CHARACTERS = 120;

/** What the guidelines are asked about, as typed: the "working abroad" of "what do the guidelines say about working abroad?" */
export function guidelineTopic({ r }: Findings): string | undefined {
  return topicOf(r, GUIDELINES);
}

/** Which announcement is meant, as typed: the "telework" of "how far is the telework announcement?" */
export function announcementMeant({ r, whens }: Findings): string | undefined {
  return topicOf(r, ANNOUNCEMENTS, (i) => whens.some(({ start, end }) => i >= start && i < end));
}

/** @param isWhen whether a token only says when it was: "my announcement of this morning". */
function topicOf(r: Reader, asked: Asked, isWhen = (_token: number): boolean => false): string | undefined {
  const parts = partsOf(r, asked)
    .map((part) => peeled(r, part, asked))
    .filter(({ start, end }) => !r.tokens.slice(start, end).every((_, i) => isWhen(start + i)));
  const longest = parts.reduce<Part | undefined>((best, part) => (words(part) > words(best) ? part : best), undefined);
  if (longest && words(longest) > 0) return r.text(longest.start, longest.end).slice(0, MOST_CHARACTERS);
  return r.tokens.map((_, i) => compoundAt(r, i, asked)).find((part) => part !== undefined);
}

interface Part {
  start: number;
  end: number;
  /** It follows the word for guidelines, whose "on" or "for" it then begins with. */
  follows: boolean;
}

const words = (part: Part | undefined): number => (part ? part.end - part.start : 0);

/** What stands between the words for guidelines and the ends of clauses. */
function partsOf(r: Reader, asked: Asked): Part[] {
  const parts: Part[] = [];
  let open: Part = { start: 0, end: 0, follows: false };
  const close = (end: number, start: number, follows: boolean): void => {
    parts.push({ ...open, end });
    open = { start, end: start, follows };
  };
  for (let i = 0; i < r.length; i++) {
    if (i > open.start && breaksClause(r.token(i))) close(i, i, open.follows);
    const length = longestOf(r, i, asked.of);
    if (length === 0 || i < open.start) continue;
    close(i, i + length, true);
  }
  close(r.length, r.length, false);
  return parts;
}

/** "Homeofficerichtlinie": what is written before the word in one with it. */
function compoundAt(r: Reader, i: number, { of }: Asked): string | undefined {
  const { raw, word } = r.token(i);
  if (longestOf(r, i, of) !== 1 || raw.length !== word.length) return undefined;
  for (let at = word.length - 4; at > 2; at--)
    if ([...of].some((concept) => r.means(word.slice(at), concept))) return raw.slice(0, at);
  return undefined;
}

/** The part without what only asks, at either end. */
function peeled(r: Reader, { start: first, end: last, follows }: Part, asked: Asked): Part {
  let [start, end] = [first, last];
  for (let length = 1; length > 0 && start < end; start += length) {
    const small = follows || start > first ? (r.any(start, LEADING)?.length ?? longestOf(r, start, REGARDING)) : lengthOf(r, start, ARTICLES); // prettier-ignore
    length = Math.max(longestOf(r, start, asked.with, true), small, isCommon(r, start) ? 1 : 0);
  }
  while (end > start && endsIn(r, start, end, asked)) end--;
  return { start: Math.min(start, end), end, follows };
}

/** "a guideline on", "for": "from abroad" is what is asked about. */
const LEADING = ['article', 'of', 'on', 'for', 'with', 'our'];
const REGARDING = new Set(['regarding']);
const ARTICLES = ['article', 'our', 'of'];

/** "is", "please": a small word that means nothing by itself, and so is not asked about. */
function isCommon(r: Reader, i: number): boolean {
  const means = r.meanings(i).some(({ name, type }) => type === 'concept' && !COMMON.has(name ?? ''));
  return r.is(i, 'common') && r.token(i).word.length < 5 && !means;
}

/** Meanings of "is" and its like. */
const COMMON = new Set(['present', 'canThey', 'iAm', 'mine', 'everyone', 'complete']);

const GREETING = new Set(['greet']);

/** Whether the last token belongs to what only asks, or to the small words before the word for guidelines. */
function endsIn(r: Reader, start: number, end: number, asked: Asked): boolean {
  // A greeting stands at the beginning: the "sup" of "les heures sup" is none.
  if (longestOf(r, end - 1, GREETING) > 0) return false;
  if (lengthOf(r, end - 1, SMALL) > 0 || isCommon(r, end - 1)) return true;
  for (let i = end - 1; i >= start && i > end - 6; i--) if (longestOf(r, i, asked.with) >= end - i) return true;
  return false;
}

function lengthOf(r: Reader, i: number, types: string[]): number {
  return r.any(i, types)?.length ?? 0;
}

/** @param halves also the first half of a phrase in two halves. */
function longestOf(r: Reader, i: number, concepts: ReadonlySet<string>, halves = false): number {
  return Math.max(0, ...r.meanings(i).map(({ name, then, length }) => (concepts.has(name ?? '') && (halves || !then) ? length : 0))); // prettier-ignore
}
