import type { Language } from '../domain/language.ts';
import { LANGUAGES } from '../domain/language.ts';
import type { Item, PhraseBook } from './phrases.ts';
import { type Token, tokensOf } from './tokens.ts';

/** What was read, and the token after it. */
export interface Match<T> {
  value: T;
  end: number;
}

/** A sentence with what each of its words may mean. */
export class Reader {
  readonly tokens: Token[];
  readonly items: Item[][];
  /** Tokens that belong to a name: no date or place is read in them. */
  readonly names: boolean[];
  readonly language: Language;
  private readonly longest: Map<string, Item>[];
  private readonly beginnings: boolean[];
  private readonly mentioned = new Set<string>();
  private readonly words = new Map<string, unknown>();
  private readonly memory = new Map<string, { value: unknown }[]>();
  /** What stands after the last token. */
  private readonly tail: string;
  private readonly own: PhraseBook;

  constructor(text: string, tokens: Token[], language: Language, books: Record<Language, PhraseBook>) {
    this.tail = `${text.slice(tokens.at(-1)?.end ?? 0).slice(0, 4)}\n`;
    this.tokens = tokens;
    this.language = language;
    this.own = books[language];
    this.names = tokens.map(() => false);
    this.items = this.itemsOf(books);
    for (const items of this.items) for (const { type, name } of items) this.mentioned.add(name ?? type);
    this.longest = this.items.map((items, i) => this.longestOf(items, i));
    this.beginnings = this.items.map(
      (items, i) => tokens[i]?.number !== undefined || items.some(({ type }) => !ASIDE.has(type)),
    );
  }

  /** What each token may mean: in the language of the sentence, else in another one, else with a letter put right. */
  private itemsOf(books: Record<Language, PhraseBook>): Item[][] {
    const others = LANGUAGES.filter((other) => other !== this.language);
    let spoken: Language | undefined;
    return this.tokens.map(({ word, number, raw }, i) => {
      const before = spoken;
      spoken = number === undefined ? undefined : before;
      const own = books[this.language].at(this.tokens, i);
      const nameOnly = before !== undefined && own.every(({ type }) => type === 'particles');
      if (own.length > 0 && !nameOnly) return own;
      for (const other of others) {
        const long = (item: Item): boolean => item.length > 1 || word.length > 2 || before === other;
        const items = books[other].at(this.tokens, i).filter((item) => long(item) && !item.weak);
        if (items.length === 0) continue;
        spoken = other;
        return items;
      }
      if (own.length > 0) return own;
      const mayBeTypo = number === undefined && (i === 0 || this.language === 'de' || !/^\p{Lu}/u.test(raw));
      return mayBeTypo ? books[this.language].nearly(word) : own;
    });
  }

  /** Whether any word may mean this at all, a concept by its name: most sentences need no closer look. */
  mentions(meaning: string): boolean {
    return this.mentioned.has(meaning);
  }

  /** Whether a word is one of the language that is spoken. */
  knows(word: string): boolean {
    return this.own.vocabulary.has(word) || this.own.knowsPart(word);
  }

  /** Whether a word may mean a concept, in the language that is spoken. */
  means(word: string, concept: string): boolean {
    return this.own.at(tokensOf(word), 0).some(({ name }) => name === concept);
  }

  /** Whether something about days, times or amounts may begin at a token. */
  begins(i: number): boolean {
    return this.beginnings[i] ?? false;
  }

  get length(): number {
    return this.tokens.length;
  }

  /** The token at a place; an empty one beyond the ends. */
  token(i: number): Token {
    return this.tokens[i] ?? { raw: '', word: '', gap: this.tail, start: -1, end: -1 };
  }

  /** What the tokens from a place on may mean. */
  meanings(i: number): Item[] {
    return this.items[i] ?? [];
  }

  /** The longest item of a type at a token. */
  item(i: number, type: string): Item | undefined {
    return this.names[i] ? undefined : this.longest[i]?.get(type);
  }

  private longestOf(items: Item[], i: number): Map<string, Item> {
    const longest = new Map<string, Item>();
    for (const item of items) {
      if (item.length <= (longest.get(item.type)?.length ?? 0) || this.lacksCapital(i, item)) continue;
      if (!item.weak || this.strengthens(i, item)) longest.set(item.type, item);
    }
    return longest;
  }

  /** In "ist der morgen da?" tomorrow is meant: "der Morgen" has a capital. */
  private lacksCapital(i: number, item: Item): boolean {
    if (this.language !== 'de' || item.type !== 'part' || item.length !== 2) return false;
    const article = (this.items[i] ?? []).some(({ type }) => type === 'article');
    return article && !/^\p{Lu}/u.test(this.token(i + 1).raw);
  }

  /** Looks a word up once in a sentence that repeats it. */
  onceForWord<T>(word: string, look: () => T): T {
    if (!this.words.has(word)) this.words.set(word, look());
    return this.words.get(word) as T;
  }

  /** Reads something once for each place: what was read there before is handed out again. */
  once<T>(what: string, i: number, read: () => T): T {
    let row = this.memory.get(what);
    if (!row) this.memory.set(what, (row = []));
    return (row[i] ??= { value: read() }).value as T;
  }

  /** The longest item of any of the types. */
  any(i: number, types: readonly string[]): Item | undefined {
    let best: Item | undefined;
    for (const type of types) {
      const item = this.item(i, type);
      if (item && item.length > (best?.length ?? 0)) best = item;
    }
    return best;
  }

  is(i: number, type: string): boolean {
    return this.item(i, type) !== undefined;
  }

  /** The token after any number of items of the types. */
  skip(i: number, ...types: string[]): number {
    for (let steps = 0; steps < 4; steps++) {
      const item = this.any(i, types);
      if (!item) return i;
      i += item.length;
    }
    return i;
  }

  /** Digits, or a number in words. */
  number(i: number): Match<number> | undefined {
    const token = this.tokens[i];
    if (!token || this.names[i]) return undefined;
    if (token.number !== undefined) return { value: token.number, end: i + 1 };
    const item = this.item(i, 'number');
    return item && { value: item.value, end: i + item.length };
  }

  /** The tokens from `start` to before `end`, as they were typed. */
  text(start: number, end: number): string {
    return this.tokens
      .slice(start, end)
      .map(({ gap, raw }, n) => (n === 0 ? raw : gap + raw))
      .join('');
  }

  gap(i: number): string {
    return this.tokens[i]?.gap ?? this.tail;
  }

  /** Whether token `i` stands directly after the one before, without a space. */
  glued(i: number): boolean {
    return this.tokens[i]?.gap === '';
  }

  /** A weak word counts beside a figure, or after a small word that dates have ("op ma", "in May"). */
  private strengthens(i: number, item: Item): boolean {
    const next = this.tokens[i + item.length];
    const counted = (this.items[i + item.length + 1] ?? []).some(({ type }) => type === 'heads');
    if (next?.number !== undefined && !/[,;!?]/.test(next.gap) && !counted) return true;
    if (this.strongAfter(i, item)) return true;
    const before = this.tokens[i - 1];
    if (before && (counted || /[.?!;]\s/.test(this.gap(i)))) return false;
    if (!before) return this.tokens.length === item.length;
    if (before.number !== undefined) return true;
    // "volgende vrijdag, zo dicht mogelijk": after a comma, only what ends there goes on with the list.
    const end = i + item.length;
    const goesOn = end < this.tokens.length && !/[,;.!?]/.test(this.gap(end));
    if (item.type === 'weekday' && this.gap(i).includes(',') && goesOn) return false;
    const strong = this.token(i).word.length > 2 ? STRONG : DATED;
    return (this.items[i - 1] ?? []).some((known) => strong.has(known.type));
  }

  /** "ma en di", "ma van 9 tot 12", "Mi: Homeoffice": what follows says that a day is meant. */
  private strongAfter(i: number, item: Item): boolean {
    const end = i + item.length;
    const linked = (this.items[end] ?? []).some(
      ({ type, length }) =>
        (type === 'and' || type === 'until') &&
        (this.items[end + length] ?? []).some((after) => after.type === 'weekday'),
    );
    const timed = (this.items[end] ?? []).some(
      ({ type, length }) => type === 'part' || (CLOCKED.has(type) && this.tokens[end + length]?.number !== undefined),
    );
    const opens =
      i === 0 || /[,;.&]|\n/.test(this.gap(i)) || (this.items[i - 1] ?? []).some(({ type }) => type === 'and');
    const spent = opens && (this.items[end] ?? []).some(({ name }) => SPENT.has(name ?? ''));
    const listed = /^(,| )/.test(this.gap(end)) && (this.items[end] ?? []).some(({ type }) => type === 'weekday');
    if (item.type === 'weekday' && (/^:\s/.test(this.gap(end)) || linked || timed || spent || listed)) return true;
    return (this.items[end] ?? []).some(({ type, value }) => type === 'ordinal' || (type === 'number' && value > 20));
  }
}

/** Types of words that nothing about days or times begins with. */
const ASIDE = new Set(['common', 'concept', 'equipment', 'activity', 'titles', 'names', 'particles', 'team', 'our', 'heads', 'weAre', 'floor', 'and', 'or', 'not', 'but', 'correction', 'of', 'with', 'without', 'only', 'because', 'iWas', 'planned', 'asksOfMe', 'iSpend', 'myDays']); // prettier-ignore
/** What stands between a day and its hour. */
const CLOCKED = new Set(['at', 'from', 'starting', 'until']);
/** Where a day is spent. */
const SPENT = new Set(['home', 'office', 'coworking', 'field', 'leave', 'other']);
const DATED = new Set(['weekday', 'day', 'until', 'month', 'ordinalMark']);
const STRONG = new Set([
  'for',
  'on',
  'in',
  'next',
  'coming',
  'this',
  'previous',
  'last',
  'until',
  'from',
  'ordinalMark',
  'ordinal',
  'of',
  'weekday',
  'month',
  'number',
]);
