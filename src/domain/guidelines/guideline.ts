import type { Brand } from '../brand.ts';
import type { Language } from '../language.ts';
import type { LocalDate } from '../local-date.ts';
import type { OrganisationId } from '../people/organisation.ts';

/** Short and readable: it stands in a file that a person writes. */
export type GuidelineId = Brand<'GuidelineId'>;

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const LONGEST_ID = 60;

export function isGuidelineId(id: unknown): id is GuidelineId {
  return typeof id === 'string' && id.length <= LONGEST_ID && ID.test(id);
}

/** One version of a text that an administration has published for its people. */
export interface Guideline {
  organisation: OrganisationId;
  id: GuidelineId;
  /** From one. */
  version: number;
  /** The first day on which it holds. */
  from: LocalDate;
  published: Date;
  /** In at least one language. */
  texts: Partial<Record<Language, GuidelineText>>;
}

export interface GuidelineText {
  title: string;
  passages: Passage[];
}

/** What stands below one heading; the first may have none. */
export interface Passage {
  heading?: string;
  /** One or more. */
  paragraphs: string[];
  /** It is about the text itself, such as that it is an example: shown with the whole, and no answer to anything. */
  isNote?: true;
}

/**
 * Which version of a guideline holds on a day: the last one whose time has come; before the time of the first, that one.
 *
 * @param versions of one guideline, from the first to the last.
 */
export function holdingOn(versions: readonly Guideline[], day: LocalDate): Guideline | undefined {
  return versions.findLast(({ from }) => from <= day) ?? versions[0];
}

/** The text for whoever would read these languages, the first one best. */
export function inLanguage(
  { texts }: Guideline,
  languages: readonly Language[],
): { language: Language; text: GuidelineText } {
  for (const language of languages) {
    const text = texts[language];
    if (text) return { language, text };
  }
  throw new Error('a guideline without a text in any of these languages');
}
