import MiniSearch from 'minisearch';
import { type Language, LANGUAGES } from '../language.ts';
import { dayAt, type LocalDate } from '../local-date.ts';
import type { Organisation, OrganisationId } from '../people/organisation.ts';
import { type Guideline, holdingOn, type Passage } from './guideline.ts';
import type { GuidelineStore } from './guideline-store.ts';
import { tellingWords } from './telling-words.ts';

/** A passage that says something about what was asked. */
export interface Found {
  guideline: Guideline;
  /** In which language it stands there. */
  language: Language;
  passage: Passage;
  /** All that was asked for is in it, or in the title of its guideline; else a part of that. */
  isSure: boolean;
}

interface Indexed {
  id: number;
  title: string;
  heading: string;
  text: string;
}

/** What an organisation's people can read on a day, and how to search it in each language. */
interface Shelf {
  revision: number;
  day: LocalDate;
  guidelines: Guideline[];
  indexes: Map<Language, Index>;
}

interface Index {
  /** By the id that each has in `search`. */
  passages: { guideline: Guideline; passage: Passage }[];
  search: MiniSearch<Indexed>;
  /** Every word in it, once. */
  vocabulary: string[];
  /** Where the words are that were asked for last: people ask for the same. */
  known: Map<string, Places>;
}

/** Where a word is; of each passage at the same place in the lists. */
interface Places {
  /** Whether it is there, and not only one that looks like it. */
  isSure: boolean;
  passages: Uint32Array;
  scores: Float64Array;
  /** 1 where it is in the passage itself, and not only in the title, which all passages of a guideline share. */
  own: Uint8Array;
}

/** Dutch and German words are made of several: "thuiswerkvergoeding" is found as "vergoeding", which may not be shorter. */
const SHORTEST_PART = 5;
/** What is left before the part is a word too. */
const SHORTEST_BEFORE = 3;
/** How much a word says that is the beginning or a part of the one that is sought, or the other way round. */
const LONGER = 0.6;
const WITHIN_ANOTHER = 0.3;
const KNOWN_WORDS = 100;
/** The words of a question, no more; somebody may paste a page. */
const MOST_WORDS = 12;
/** From so many letters on, of five letters one may be wrong, and two at most: also the ending of another number or case. */
const FORGIVEN_FROM = 5;
const FORGIVEN = 0.2;
const PREFIX_FROM = 4;

/**
 * Finds what guidelines say. Nothing is made up: a passage is shown as it was published, and none where no part of the
 * question is in any. The organisations are few, and each one's guidelines are kept here until they change.
 */
export class GuidelineSearch {
  readonly #store: GuidelineStore;
  readonly #shelves = new Map<OrganisationId, Promise<Shelf>>();

  constructor(store: GuidelineStore) {
    this.#store = store;
  }

  /** Those that hold for the organisation's people today, by title; each in the version that does. */
  async all(organisation: Pick<Organisation, 'id' | 'zone'>, now: Date): Promise<Guideline[]> {
    return (await this.#shelf(organisation, now)).guidelines;
  }

  /**
   * What they say about something: the surest first, each passage once.
   *
   * @param languages in which it is looked for, the asker's own first; the next one only of guidelines that are not in those before.
   */
  async about(
    sought: string,
    {
      organisation,
      languages,
      limit,
    }: { organisation: Pick<Organisation, 'id' | 'zone'>; languages: Language[]; limit: number },
    now: Date,
  ): Promise<Found[]> {
    const shelf = await this.#shelf(organisation, now);
    const found: Found[] = [];
    for (const [n, language] of languages.entries()) {
      const before = languages.slice(0, n);
      const unread = ({ texts }: Guideline) => before.every((one) => !texts[one]);
      found.push(...inLanguage(shelf, sought, language, unread));
    }
    return found.sort((a, b) => Number(b.isSure) - Number(a.isSure)).slice(0, limit);
  }

  /** As it is by now: another process may have published something. */
  async #shelf({ id, zone }: Pick<Organisation, 'id' | 'zone'>, now: Date): Promise<Shelf> {
    const day = dayAt(now, zone);
    const [kept, revision] = await Promise.all([this.#shelves.get(id), this.#store.revision(id)]);
    if (kept?.revision === revision && kept.day === day) return kept;
    const shelf = this.#read(id, day);
    this.#shelves.set(id, shelf);
    shelf.catch(() => this.#shelves.delete(id));
    return shelf;
  }

  async #read(id: OrganisationId, day: LocalDate): Promise<Shelf> {
    const { guidelines: versions, revision } = await this.#store.published(id);
    const each = Map.groupBy(versions, (guideline) => guideline.id);
    const guidelines = [...each.values()].flatMap((of) => holdingOn(of, day) ?? []);
    return { revision, day, guidelines, indexes: new Map() };
  }
}

/** How much of what was asked is in one passage. */
interface Hit {
  score: number;
  /** Words of the question that are in it, and how many of those are not just alike. */
  words: number;
  sure: number;
  own: number;
}

const NO_HIT: Readonly<Hit> = { score: 0, words: 0, sure: 0, own: 0 };

function inLanguage(shelf: Shelf, sought: string, language: Language, isWanted: (one: Guideline) => boolean): Found[] {
  const words = tellingWords(sought, language).slice(0, MOST_WORDS);
  const hits = new Map<number, Hit>();
  const index = indexIn(shelf, language);
  for (const word of words) {
    const { isSure, passages, scores, own } = placesOf(word, index, language);
    passages.forEach((id, n) => {
      const hit = hits.get(id) ?? { ...NO_HIT };
      hits.set(id, hit);
      hit.score += scores[n] ?? 0;
      hit.words += 1;
      hit.sure += Number(isSure);
      hit.own += own[n] ?? 0;
    });
  }
  const enough = [...hits].filter(([, hit]) => hit.words * 2 >= words.length);
  enough.sort(([m, a], [n, b]) => b.words - a.words || b.own - a.own || b.score - a.score || m - n);
  return enough.flatMap(([id, { sure }]) => {
    const passage = index.passages[id];
    return passage && isWanted(passage.guideline) ? [{ ...passage, language, isSure: sure === words.length }] : [];
  });
}

function placesOf(word: string, index: Index, language: Language): Places {
  const { known } = index;
  const places = known.get(word) ?? lookFor(word, index, language);
  known.delete(word);
  known.set(word, places);
  const [oldest] = known.keys();
  if (known.size > KNOWN_WORDS && oldest !== undefined) known.delete(oldest);
  return places;
}

/** Where the passages have the word, only those; else where they have one that looks like it, as a mistyped one does. */
function lookFor(word: string, { search, vocabulary }: Index, language: Language): Places {
  const alike = new Map(vocabulary.map((term) => [term, likeness(word, term, language)] as const).filter(([, most]) => most > 0)); // prettier-ignore
  const isSure = alike.size > 0;
  const boostTerm = (term: string) => alike.get(term) ?? 0;
  const found = isSure
    ? search.search({ combineWith: 'OR', queries: [...alike.keys()], boostTerm })
    : search.search(word, { fuzzy: word.length >= FORGIVEN_FROM && FORGIVEN });
  return {
    isSure,
    passages: Uint32Array.from(found, ({ id }) => id as number),
    scores: Float64Array.from(found, ({ score }) => score),
    own: Uint8Array.from(found, ({ match }) => Number(Object.values(match).some((fields) => fields.some(isOwn)))),
  };
}

/** How much a word of a passage says of one that is sought: 1 for the same one, nothing for one that only looks like it. */
function likeness(sought: string, found: string, language: Language): number {
  if (found === sought) return 1;
  if (sought.length >= PREFIX_FROM && found.startsWith(sought)) return LONGER;
  // "dagen" in the question, "dag" in the passage; but "pension" is no "tension", and "partner" no "part".
  if (sought.startsWith(found) && (sought.length - found.length) * 2 <= found.length) return LONGER;
  const isCompounding = (language === 'nl' || language === 'de') && sought.length >= SHORTEST_PART;
  return isCompounding && found.indexOf(sought, SHORTEST_BEFORE) > 0 ? WITHIN_ANOTHER : 0;
}

function isOwn(field: string): boolean {
  return field !== 'title';
}

function indexIn({ guidelines, indexes }: Shelf, language: Language): Index {
  const before = indexes.get(language);
  if (before) return before;
  const search = new MiniSearch<Indexed>({
    fields: ['title', 'heading', 'text'],
    tokenize: (text) => tellingWords(text, language),
    processTerm: (term) => term,
    searchOptions: {
      boost: { title: 2, heading: 3 },
      maxFuzzy: 2,
    },
  });
  const texts = guidelines.flatMap((guideline) =>
    (guideline.texts[language]?.passages ?? [])
      .filter(({ isNote }) => !isNote)
      .map((passage) => ({ guideline, passage })),
  );
  const indexed = texts.map(({ guideline, passage }, id): Indexed => {
    const { heading = '', paragraphs } = passage;
    return { id, title: guideline.texts[language]?.title ?? '', heading, text: paragraphs.join(' ') };
  });
  search.addAll(indexed);
  const words = indexed.flatMap(({ title, heading, text }) => tellingWords(`${title} ${heading} ${text}`, language));
  const index = { search, passages: texts, vocabulary: [...new Set(words)], known: new Map() };
  indexes.set(language, index);
  return index;
}

/** In which languages guidelines are looked for: the asker's own first, then those of their organisation. */
export function languagesFor(own: Language, { languages }: Pick<Organisation, 'languages'>): Language[] {
  return [...new Set([own, ...languages, ...LANGUAGES])];
}
