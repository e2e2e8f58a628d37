import type { Announcement } from '../../domain/announcements/announcement.ts';
import type { Guideline } from '../../domain/guidelines/guideline.ts';
import { tellingWords } from '../../domain/guidelines/telling-words.ts';
import { type Language, LANGUAGES } from '../../domain/language.ts';

/** Shorter words are alike only where they are the same. */
const SHORTEST_PART = 4;

/** The guideline all of whose title is in what somebody typed, in any language: of several, the one with the longest title. */
export function guidelineMeant(typed: string, guidelines: readonly Guideline[]): Guideline | undefined {
  const known = guidelines.map((guideline) => ({ guideline, words: mostIn(guideline, typed) }));
  const [best] = known.filter(({ words }) => words > 0).sort((a, b) => b.words - a.words);
  return best?.guideline;
}

function mostIn({ texts }: Guideline, typed: string): number {
  const counts = LANGUAGES.map((language) => {
    const title = tellingWords(texts[language]?.title ?? '', language);
    const said = tellingWords(typed, language);
    return title.every((word) => said.some((one) => isAlike(word, one))) ? title.length : 0;
  });
  return Math.max(...counts);
}

/**
 * Those in whose title all is that somebody typed, in one language; where there is none, in that of their guideline. Those that
 * were taken back only where there is no other.
 */
export function announcementsMeant(
  typed: string,
  all: readonly Announcement[],
  guidelines: readonly Guideline[],
): Announcement[] {
  // A reminder is called as what it reminds of.
  const own = all.filter(({ audience }) => !audience.awaiting);
  const textsOf = new Map(guidelines.map(({ id, texts }) => [id, texts]));
  const called = own.filter(({ texts }) => isCalled(typed, texts));
  const found = called.length > 0 ? called : own.filter(({ guideline }) => guideline && isCalled(typed, textsOf.get(guideline) ?? {})); // prettier-ignore
  const alive = found.filter(({ state }) => state !== 'cancelled');
  return alive.length > 0 ? alive : found;
}

function isCalled(typed: string, texts: Partial<Record<Language, { title: string }>>): boolean {
  return LANGUAGES.some((language) => {
    const said = tellingWords(typed, language);
    const title = tellingWords(texts[language]?.title ?? '', language);
    return said.length > 0 && said.every((word) => title.some((one) => isAlike(word, one)));
  });
}

/** "telework" and "teleworking", "telewerk" and "telewerkrichtlijn". */
function isAlike(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return one === other || (short.length >= SHORTEST_PART && long.startsWith(short));
}
