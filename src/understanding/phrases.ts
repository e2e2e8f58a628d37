import { type ShortForms, wordsOf } from './short-forms.ts';
import { distance } from './spelling.ts';
import { tokensOf, joins, type Token } from './tokens.ts';
import type { Part, Phrases } from './lexicon.ts';

/** One meaning of a phrase. What `value` counts depends on the type: a weekday, a month, days from today. */
export interface Atom {
  type: string;
  value: number;
  part?: Part;
  name?: string;
  /** Means this only beside a number or a small word before a date ("zo" is also "so"). */
  weak?: boolean;
  /** The words that must follow within a few words: the "vast" of "leg … vast". */
  then?: string[];
}

/** An atom found in a sentence, and how many tokens it takes. */
export interface Item extends Atom {
  length: number;
}

interface Node {
  words: Map<string, Node>;
  items: Item[];
}

/** Beginnings or endings of words, by their outer three letters. */
type Parts = Map<string, { part: string; item: Item }[]>;

/** How far the second half of a phrase in two halves may be. */
const REACH = 12;

/** Words that are shorter are not forgiven a wrong letter. */
const LEAST_LETTERS = 6;

const FORGIVEN = new Set(['weekday', 'month', 'day', 'part', 'equipment', 'desk', 'room', 'book', 'cancel', 'change', 'booking', 'home', 'leave', 'free', 'invite', 'invitation', 'gathering', 'visitors']); // prettier-ignore

function isForgiven({ type, name }: Atom): boolean {
  return FORGIVEN.has(type === 'concept' ? (name ?? '') : type);
}

/** Phrases by their words, each with what it may mean. */
export class PhraseBook {
  /** Every word of every phrase. */
  readonly vocabulary = new Set<string>();
  /** Every phrase of one word, names apart. */
  readonly single = new Set<string>();
  private readonly root: Node = { words: new Map(), items: [] };
  private readonly stems: Parts = new Map();
  private readonly endings: Parts = new Map();
  /** Single words that are read in spite of a wrong letter, by their first and last one. */
  private readonly spellings = new Map<string, { word: string; items: Item[] }[]>();
  readonly short: ShortForms;

  /** @param short what the language shortens: phrases are kept, and looked up, written out. */
  constructor(short: ShortForms = {}) {
    this.short = short;
    for (const word of Object.keys(short)) {
      this.vocabulary.add(word);
      this.single.add(word);
    }
  }

  /** Adds every phrase of a comma-separated list; `?` before one makes it weak, `*` stands for any ending, or beginning. */
  add(phrases: Phrases, atom: Atom): void {
    for (const phrase of phrases.split(',')) this.addOne(phrase.trim(), atom);
  }

  addOne(phrase: string, atom: Atom): void {
    if (phrase.startsWith('?')) return this.addOne(phrase.slice(1), { ...atom, weak: true });
    const [first = '', second] = phrase.split(' .. ');
    const words = this.wordsOf(first);
    const meaning = second ? { ...atom, then: this.wordsOf(second) } : atom;
    if (words.length === 0) return;
    if (words.length === 1 && atom.type !== 'names') this.single.add(words[0] ?? '');
    if (first.endsWith('*')) return this.addPart(this.stems, words.join(' ').slice(0, 3), words.join(' '), meaning);
    if (first.startsWith('*')) return this.addPart(this.endings, words.join(' ').slice(-3), words.join(' '), meaning);
    if (atom.type !== 'holiday' && atom.type !== 'names')
      for (const word of [...words, ...(meaning.then ?? [])]) this.vocabulary.add(word);
    let node = this.root;
    for (const word of words) {
      let next = node.words.get(word);
      if (!next) node.words.set(word, (next = { words: new Map(), items: [] }));
      node = next;
    }
    if (node.items.some((known) => sameMeaning(known, meaning))) return;
    node.items.push({ ...meaning, length: words.length });
    const [only] = words;
    if (words.length === 1 && only && only.length >= LEAST_LETTERS - 1 && !second && isForgiven(meaning))
      this.addSpelling(only, node.items);
  }

  private addSpelling(word: string, items: Item[]): void {
    const key = word[0]! + word.at(-1)!;
    const known = this.spellings.get(key) ?? [];
    if (!known.some((spelling) => spelling.word === word)) known.push({ word, items });
    this.spellings.set(key, known);
  }

  private wordsOf(phrase: string): string[] {
    return tokensOf(phrase).flatMap(({ word }) => wordsOf(word, this.short));
  }

  private addPart(parts: Parts, key: string, part: string, atom: Atom): void {
    const known = parts.get(key) ?? [];
    known.push({ part, item: { ...atom, length: 1 } });
    parts.set(key, known);
  }

  /** What a word means by its beginning or its ending ("vergader*", "*zaal"). */
  private byPart(word: string): Item[] {
    if (word.length < 4) return [];
    const items: Item[] = [];
    for (const { part, item } of this.stems.get(word.slice(0, 3)) ?? []) if (word.startsWith(part)) items.push(item);
    for (const { part, item } of this.endings.get(word.slice(-3)) ?? [])
      if (word.length > part.length && word.endsWith(part)) items.push(item);
    return items;
  }

  /** What a word that no list has may have been meant to be, by one wrong letter: a weekday, a month, a word for what is asked. */
  nearly(word: string): Item[] {
    if (word.length < LEAST_LETTERS) return [];
    const found: { word: string; items: Item[] }[] = [];
    for (const spelling of this.spellings.get(word[0]! + word.at(-1)!) ?? [])
      if (distance(word, spelling.word, 1) === 1) found.push(spelling);
    const [first] = found;
    return first &&
      found.every(
        ({ items }) =>
          items[0]!.type === first.items[0]!.type &&
          items[0]!.value === first.items[0]!.value &&
          items[0]!.name === first.items[0]!.name,
      )
      ? first.items
      : [];
  }

  /** Whether a word begins or ends as one of the book ("vergaderzaaltjes"). */
  knowsPart(word: string): boolean {
    return this.byPart(word).length > 0;
  }

  /** Whether a whole phrase stands in the lists of a type. */
  lists(phrase: string, type: string): boolean {
    const tokens = tokensOf(phrase);
    return this.at(tokens, 0).some((item) => item.type === type && item.length === tokens.length);
  }

  /** Whether the second half of a phrase stands within reach; the "om" of "boek … om 10u" is none, since an hour follows it. */
  private follows(tokens: Token[], from: number, words: string[]): boolean {
    for (let i = from; i < Math.min(from + REACH, tokens.length); i++) {
      if (!words.every((word, n) => tokens[i + n]?.word === word)) continue;
      if (words.length === 1 && this.is(words[0]!, 'at') && this.isHour(tokens[i + 1])) continue;
      return isOneSentence(tokens, from, i);
    }
    return false;
  }

  private is(word: string, ...types: string[]): boolean {
    return this.root.words.get(word)?.items.some(({ type }) => types.includes(type)) ?? false;
  }

  private isHour(token: Token | undefined): boolean {
    if (!token || !joins(token)) return false;
    return token.number !== undefined || this.is(token.word, 'number', 'quarter', 'halfBefore', 'noon');
  }

  /** Everything that the tokens from `start` on may mean. */
  at(tokens: Token[], start: number): Item[] {
    const found: Item[] = [];
    let node: Node | undefined = this.root;
    for (let i = start; i < tokens.length; i++) {
      const token = tokens[i]!;
      if (i > start && !joins(token)) break;
      node = node.words.get(token.word);
      if (!node) break;
      for (const item of node.items) {
        if (!item.then || this.follows(tokens, i + 1, item.then)) found.push(item);
      }
    }
    if (found.some(({ type }) => type === 'concept' || type === 'common')) return found;
    return [...found, ...this.byPart(tokens[start]?.word ?? '')];
  }
}

function sameMeaning(one: Atom, other: Atom): boolean {
  return (
    one.type === other.type &&
    one.value === other.value &&
    one.name === other.name &&
    one.part === other.part &&
    one.then?.join() === other.then?.join()
  );
}

function isOneSentence(tokens: Token[], from: number, to: number): boolean {
  for (let i = from; i <= to; i++) if (endsSentence(tokens, i)) return false;
  return true;
}

/** Whether a sentence ends before a token; the point of "Dr." or of "24.12." ends none. */
function endsSentence(tokens: Token[], i: number): boolean {
  const [before, { gap }] = [tokens[i - 1], tokens[i]!];
  if (/[!?;]/.test(gap)) return true;
  return /\.\s/.test(gap) && before?.number === undefined && (before?.word.length ?? 0) > 3;
}
